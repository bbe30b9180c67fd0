"""The state of one record: what was checked, what is open, what is wrong, and the next step."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from archivist.base.places import record_folder, revision_folder
from archivist.base.said import said
from archivist.model.findings import Check, Finding, Report, worst_exit
from archivist.model.results.explain import ExplainRecordResult
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import Examined, RevisionFiles, examine
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.show.review import open_questions

__all__ = ["explain_record"]


def explain_record(archive: Archive, wanted: str, place: Path | None = None) -> Report[ExplainRecordResult]:
    """Examine the newest revision of one record; `wanted` is its id or the first 4 or more digits.

    `place` is the archive's folder as the user named it, so that the next command can be pasted. Signatures are not
    checked: they stand over whole batches, so that takes the manifests too. NothingError if there is no such record.
    """
    lookup = look_up(archive.root, wanted)
    record_id, newest = lookup.id, lookup.up_to()[-1]
    files = read_revision(archive.root, record_id, newest)
    schemas = schemas_for(files)
    examined = examine(files, schemas)
    record, wrong = examined.record, bool(worst_exit(examined.findings))
    questions = tuple(open_questions(record)) if record is not None and not wrong else ()
    if questions:
        following = [*(["--archive", str(place)] if place else []), "review", record_id]
    else:
        following = ["verify", str((place or archive.root) / record_folder(record_id))]
    result = ExplainRecordResult(
        id=record_id,
        revision=newest,
        path=revision_folder(record_id, newest),
        schemas=schemas.version,
        verdict="wrong" if wrong else "open" if questions else "sound",
        record=record,
        checks=tuple(_checks(examined, files)),
        questions=questions,
        next_command=tuple(following),
    )
    return Report("explain", examined.findings, result)


def _checks(examined: Examined, files: RevisionFiles) -> Iterator[Check]:
    unreadable = examined.text is None
    sourceless = None if files.source is not None else said("the source is not here; its digest was compared")
    yield _check("schemas", examined.schemas, None)
    broken = said("the files must be mended first") if unreadable and not examined.rebuild else None
    yield _check("rebuild", examined.rebuild, broken or sourceless)
    unread = said("what stands outside the text could not be read again") if examined.unread else None
    yield _check("evidence", examined.evidence, said("the text cannot be had") if unreadable else unread)
    if examined.text is not None and examined.record is not None and examined.record.text.extractor is not None:
        yield _check("extraction", examined.extraction, examined.not_extracted)
    yield Check("signatures", "not_checked", said("archivist verify does"))


def _check(name: str, findings: Sequence[Finding], impossible: str | None) -> Check:
    if worst_exit(findings):
        return Check(name, "failed")
    return Check(name, "not_checked", impossible) if impossible else Check(name, "passed")
