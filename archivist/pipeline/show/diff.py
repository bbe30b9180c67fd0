"""Diff: what changed between two revisions of a record, or what two records of a statement say otherwise."""

from archivist.base.lines import split_lines
from archivist.base.places import record_folder, revision_folder
from archivist.base.said import said
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.results.diff import DiffResult, DiffSide, SideCounts
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.show.differences import Manner, Side, differing_fields, differing_rest, differing_text, passages

__all__ = ["diff_records", "diff_revisions"]

_Place = tuple[str, int]  # a record's id and the number of a revision


def diff_revisions(
    archive: Archive, wanted: str, numbers: tuple[int, int] | None = None, *, ignore_marks: bool = False
) -> Report[DiffResult]:
    """Compare two revisions of one record: the newest with the one before it, unless two are named.

    NothingError where there is only one: nothing was compared, which is no success.
    """
    lookup = look_up(archive.root, wanted)
    record_id, there = lookup.id, lookup.up_to() if numbers is None else ()
    if numbers is None and len(there) == 1:
        message = said(
            "{record_id} has one revision: there is nothing to compare it with", record_id=record_folder(record_id)
        )
        raise NothingError(message, said("compare it with another record: archivist diff ID ID"))
    left, right = numbers or (there[-2], there[-1])
    if left == right:
        raise UsageError(said("revision {left} is compared with itself", left=left), said("name two revisions"))
    for number in (left, right):
        lookup.up_to(number)
    manner = Manner(same_source=True, whole=True, ignore_marks=ignore_marks)
    return _diff(archive, (record_id, left), (record_id, right), manner)


def diff_records(
    archive: Archive, wanted: str, other: str, *, ignore_marks: bool = False, whole: bool = False
) -> Report[DiffResult]:
    """Compare the newest revisions of two records: of their texts only the statements, unless `whole`."""
    both = look_up(archive.root, wanted), look_up(archive.root, other)
    if both[0].id == both[1].id:
        raise UsageError(
            said("the record {id} is compared with itself", id=both[0].id), said("name another one, or two revisions")
        )
    left, right = ((lookup.id, lookup.up_to()[-1]) for lookup in both)
    return _diff(archive, left, right, Manner(same_source=False, whole=whole, ignore_marks=ignore_marks))


def _diff(archive: Archive, left: _Place, right: _Place, manner: Manner) -> Report[DiffResult]:
    """Examine both and compare them; where one cannot be read there are only findings."""
    one, problems = _side(archive, left)
    two, more = _side(archive, right)
    findings = (*problems, *more)
    if one is None or two is None:
        return Report("diff", findings)
    text = differing_text(one, two, manner)
    if any(text.cut):
        findings += (
            finding("text-not-compared", found=said("{left} and {right} lines", left=text.cut[0], right=text.cut[1])),
        )
    result = DiffResult(
        left=_named(one),
        right=_named(two),
        same_source=manner.same_source,
        compared="texts" if manner.whole else "statements",
        ignore_marks=manner.ignore_marks,
        fields=differing_fields(one.record, two.record, manner),
        passages=passages(text),
        other=differing_rest(one, two, manner),
        lines=SideCounts(*text.lines),
        words=SideCounts(*text.words),
    )
    return Report("diff", findings, result)


def _side(archive: Archive, place: _Place) -> tuple[Side | None, tuple[Finding, ...]]:
    files = read_revision(archive.root, *place)
    examined = examine(files, schemas_for(files))
    if examined.record is None or examined.text is None:
        return None, examined.findings
    return Side(examined.record, examined.text), examined.findings


def _named(side: Side) -> DiffSide:
    path = revision_folder(side.record.id, side.record.revision)
    return DiffSide(side.record, path, tuple(line.start for line in split_lines(side.text)))
