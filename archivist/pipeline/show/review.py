"""Review: the questions that the rules left open, and how to answer each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from archivist.base.places import record_id_of, revision_folder
from archivist.base.printable import plain
from archivist.base.said import said, said_by
from archivist.model.errors import ArchivistError, NothingError
from archivist.model.findings import Finding, Report, finding
from archivist.model.metadata import Field, Speaker, Value
from archivist.model.record import Record, is_open
from archivist.model.results.review import OpenQuestion, ReviewResult
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.record.prepare import REQUIRED
from archivist.pipeline.record.read_revision import read_revision, withdrawn
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.record.stated_values import OPTIONS
from archivist.pipeline.signed.withheld import WithheldParts, read_withheld, withheld_parts
from archivist.store.layout import revisions
from archivist.validation.validate import check_record_json

__all__ = ["open_questions", "review"]

# A reader with the text before him may settle these; what is absent or withheld no rereading brings.
_OPEN = ("ambiguous", "conflict", "no-anchor")


def review(
    archive: Archive, wanted: Sequence[str], *, everything: bool = False, place: Path | None = None
) -> Report[ReviewResult]:
    """List the open questions of the newest revisions: of the records named, else of all.

    `everything` asks also for required fields that are absent. `place` is the archive's folder as the user named
    it, so that the command that answers can be pasted. A withdrawn record raises no question. One that is not open
    today is left out unless it is named. NothingError if there is no record.
    """
    ids = sorted({look_up(archive.root, name).id for name in wanted}) if wanted else _all_records(archive.root)
    if not ids:
        raise NothingError(said("this archive holds no record"), said("add some: archivist ingest FILE"))
    findings: list[Finding] = []
    questions: list[OpenQuestion] = []
    day, closed, withheld = archive.context.clock.today(), 0, withheld_parts(read_withheld(archive.root))
    for record_id in ids:
        record = _newest(archive.root, record_id, withheld.get(record_id) or WithheldParts(), findings)
        if record is None:
            continue
        if not wanted and not is_open(record.access, day):
            closed += 1
        elif (gone := withdrawn(record)) is not None:
            findings.append(gone)
        else:
            questions += open_questions(record, everything=everything)
    if closed:
        findings.append(finding("records-left-out", count=closed))
    called = ("--archive", str(place), "amend") if place is not None else ("amend",)
    return Report("review", tuple(findings), ReviewResult(tuple(questions), called))


def _all_records(root: Path) -> list[str]:
    folders = (path.relative_to(root).as_posix() for path in root.glob("records/*/*") if path.is_dir())
    ids = (record_id_of(folder) for folder in folders)
    return sorted(name for name in ids if name is not None and revisions(root, name))


def _newest(root: Path, record_id: str, withheld: WithheldParts, findings: list[Finding]) -> Record | None:
    there = revisions(root, record_id)
    gone = withheld.entry(withheld.newest(there))
    if gone is not None:
        findings.append(finding("withheld", gone.name, at=gone.at, why=gone.because))
    if not there or gone is not None:
        return None
    where = revision_folder(record_id, there[-1])
    try:
        files = read_revision(root, record_id, there[-1], with_source=False)
    except ArchivistError as error:
        findings.append(finding("cannot-read", where, reason=said_by(error)))
        return None
    record, problems = check_record_json(files.json, schemas_for(files), files.json_path)
    findings += problems
    return record


def open_questions(record: Record, *, everything: bool = False) -> Iterator[OpenQuestion]:
    """Return each open field of one record with the option of `amend` that answers it.

    `everything` adds required fields that are absent. A withdrawn record raises no question.
    """
    if record.status != "active":
        return
    for name, field in record.metadata.items():
        # Of a null that a person has stated there is nothing left to ask.
        if field.value is None and field.stated is None and _is_open(name, field, everything=everything):
            yield OpenQuestion(
                id=record.id,
                path=revision_folder(record.id, record.revision),
                field=name,
                reason=field.reason,
                option=OPTIONS[name],
                candidates=field.candidates,
                answers=tuple(_answer(candidate.value) for candidate in field.candidates),
            )


def _is_open(name: str, field: Field, *, everything: bool) -> bool:
    return field.reason in _OPEN or (everything and name in REQUIRED and field.reason == "absent")


def _answer(value: Value) -> str | None:
    """Return what an option takes for a candidate; None where a command line could not show it as it is."""
    text = value.name if isinstance(value, Speaker) else value
    return text if text and plain(text) == text and "\ufffd" not in text else None
