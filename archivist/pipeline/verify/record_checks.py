"""Examine every listed record again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from archivist.base.places import (
    is_record_id,
    json_path,
    record_file,
    record_folder,
    record_id_of,
    revisions_in,
    xml_path,
)
from archivist.base.said import said, said_of
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.record import Relation
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import FileChecks, is_within
from archivist.pipeline.verify.seen_records import SeenRecords
from archivist.pipeline.verify.task import Outcome, Task

__all__ = ["Examined", "RecordChecks", "check_records", "examine_all", "signed_tasks"]

# Why revisions were not examined.
_UNKNOWN = said("their schemas are not known here")
_SOURCELESS = said("their source is not here as it was signed, or they break their schemas")
_UNREAD = said("they cannot be read against their source, or break their schemas")


@dataclass(frozen=True)
class RecordChecks:
    """The records looked at (ids), and what was found."""

    records: SeenRecords
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Examined:
    """What was examined already: revisions of which nothing is to be told, from text or `extracted`, and the others.

    `records` are all that a manifest lists (ids) within the places that are looked at, `listed` those anywhere; also
    those that are still to be examined.
    """

    plain: int
    extracted: int
    told: Sequence[tuple[Task, Outcome]]
    records: SeenRecords
    listed: Container[str]


def check_records(  # noqa: PLR0913  # the seventh is for looks at a changing archive
    archive: Archive,
    signed: SignedSide,
    files: FileChecks,
    places: Sequence[str],
    jobs: int,
    observer: Observer = SILENT,
    *,
    known: dict[Task, Outcome] | None = None,
    examined: Examined | None = None,
) -> RecordChecks:
    """Examine each revision whose own files are as signed, against the schemas of its manifest; unsigned ones too.

    With 0 jobs the records are only counted. What an earlier look has found of signed revisions is in `known`, to which
    this one adds. With `examined`, `signed` has the rows of other records only.
    """
    tasks = [*signed_tasks(signed, files, places), *_unsigned_tasks(files)] if jobs else []
    known = {} if known is None else known
    new = [task for task in tasks if not task.rows or task not in known]
    known |= zip(new, observed("records", len(new), examine_all(archive.root, new, jobs), observer), strict=True)
    before = examined or _nothing_examined(signed, places)
    pairs = sorted((*((task, known[task]) for task in tasks), *before.told), key=_in_order)
    outcomes = [outcome for _, outcome in pairs]
    unsigned = {found for path in files.unsigned if (found := record_id_of(path))}
    last = {task.record_id: (task, outcome) for task, outcome in pairs}
    findings = tuple(item for outcome in outcomes for item in outcome.findings)
    findings += tuple(outcome.withdrawn for _, outcome in last.values() if outcome.withdrawn is not None)
    newest = [(task, outcome.relations) for task, outcome in last.values() if outcome.relations]
    findings += tuple(_leading_outside(before.listed, unsigned, newest))
    return RecordChecks(before.records.with_more(unsigned), findings, tuple(_checks(outcomes, before)))


def _nothing_examined(signed: SignedSide, places: Sequence[str]) -> Examined:
    listed = frozenset(record_id for record_id, _ in revisions_in(signed.rows))
    within = frozenset(record_id for record_id in listed if is_within(record_folder(record_id), places))
    return Examined(0, 0, (), SeenRecords(within), listed)


def _in_order(pair: tuple[Task, Outcome]) -> tuple[bool, str, int]:
    """Return by what revisions are sorted: first the signed ones."""
    task, _ = pair
    return task.schemas is None, task.record_id, task.revision


def _checks(outcomes: Sequence[Outcome], before: Examined) -> Iterator[Check]:
    more = before.plain + before.extracted
    yield _check("schemas", [(item.schemas, item.unknown_schemas) for item in outcomes], more, _UNKNOWN)
    sourceless = [(item.rebuild, item.no_source or _broken(item.schemas)) for item in outcomes]
    yield _check("rebuild", sourceless, more, _SOURCELESS)
    unread = [(item.evidence, item.unread or _broken(item.schemas)) for item in outcomes]
    yield _check("evidence", unread, more, _UNREAD)
    yield from _extraction([outcome for outcome in outcomes if outcome.extracted], before.extracted)


def _leading_outside(
    listed: Container[str], unsigned: Collection[str], newest: Sequence[tuple[Task, Sequence[Relation]]]
) -> Iterator[Finding]:
    """Tell where the newest revision of a record names another that is not in the archive: it may come later."""
    for task, relations in newest:
        for item in relations:
            if is_record_id(item.to) and item.to not in listed and item.to not in unsigned:
                yield finding("relation-outside", json_path(task.record_id, task.revision), type=item.type, to=item.to)


def _extraction(outcomes: Sequence[Outcome], more: int) -> Iterator[Check]:
    """Return the check of extracted texts, where an archive has any."""
    if outcomes or more:
        made = [(item.extraction, item.not_extracted is not None) for item in outcomes]
        yield _check("extraction", made, more, *sorted({item.not_extracted for item in outcomes if item.not_extracted}))


def examine_all(root: Path, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Examine revisions in order, with `jobs` processes."""
    if not tasks:
        return iter(())
    from archivist.pipeline.verify.examine_task import examine_task  # noqa: PLC0415  # --fixity-only needs no parser

    return spread(partial(examine_task, root), tasks, jobs)


def signed_tasks(signed: SignedSide, files: FileChecks, places: Sequence[str]) -> Iterator[Task]:
    """Return each signed revision whose own two files are as they were signed."""
    sources = _sources(signed)
    for record_id, revision in revisions_in(name for name in signed.rows if is_within(name, places)):
        own = (xml_path(record_id, revision), json_path(record_id, revision))
        if any(path in files.bad or path not in signed.rows for path in own):
            continue
        batch = signed.rows[own[1]][1]
        source = sources.get(record_folder(record_id), "")
        rows = tuple(signed.rows[path][0] for path in (*own, source) if path)
        unread = source in files.bad or (source in signed.withheld and not is_within(source, places))
        elsewhere = not source and not any(path.startswith(f"{record_folder(record_id)}/source.") for path in files.bad)
        schemas = frozenset(batch.manifest.schemas.values())
        before, _ = signed.rows.get(json_path(record_id, revision - 1), (None, None))
        yield Task(
            record_id,
            revision,
            schemas,
            rows,
            None if unread else source or None,
            elsewhere,
            before=before.sha256 if before is not None else None,
        )


def _sources(signed: SignedSide) -> dict[str, str]:
    """Return folder of a record → its source that a manifest lists; a second one is told as such."""
    found: dict[str, str] = {}
    for name in signed.rows:
        place = record_file(name) if "/source." in name else None
        if place is not None:
            found.setdefault(place.folder, name)
    return found


def _unsigned_tasks(files: FileChecks) -> Iterator[Task]:
    for record_id, revision in revisions_in(path for paths in files.unsigned.values() for path in paths):
        yield Task(record_id, revision, None)


def _broken(findings: Sequence[Finding]) -> bool:
    return any(item.severity is Severity.ERROR for item in findings)


def _check(name: str, outcomes: Sequence[tuple[Sequence[Finding], bool]], more: int, *reasons: str) -> Check:
    """Sum up one check; the second half of an outcome tells that the check could not be made there.

    It has passed for `more` revisions besides. `reasons` are why it could not be made.
    """
    made = [findings for findings, impossible in outcomes if not impossible or _broken(findings)]
    failed = sum(_broken(findings) for findings in made)
    left, passed = len(outcomes) - len(made), len(made) - failed + more
    if failed:
        return Check(name, "failed", said("{n} of {of} revisions passed", n=passed, of=passed + failed))
    if not passed:
        return Check(name, "not_checked", said_of((said("no revision was examined"), *(reasons if left else ()))))
    if left:
        told = said("{n} of {of} revisions were not examined", n=left, of=passed + left)
        return Check(name, "not_checked", said_of((told, *reasons)))
    return Check(name, "passed", said("{n} of {n} revisions", n=passed))
