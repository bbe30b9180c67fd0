"""Examine every listed record again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from archivist.base.places import json_path, record_folder, xml_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.progress import SILENT, Observer, observed
from archivist.pipeline.archive import Archive
from archivist.pipeline.examine import examine
from archivist.pipeline.file_checks import FileChecks, is_within
from archivist.pipeline.judging import older_schemas, schemas_for, signed_schemas_for
from archivist.pipeline.revisions import read_revision, record_of, revisions_in, withdrawn
from archivist.pipeline.signed_side import SignedSide
from archivist.pipeline.workers import spread

__all__ = ["Outcome", "RecordChecks", "Task", "check_records", "examine_all", "signed_tasks"]


@dataclass(frozen=True)
class Task:
    """One revision to examine: with its source's bytes or without.

    `schemas` are the digests of the schemas that its manifest lists, None where it has no manifest.
    """

    record_id: str
    revision: int
    schemas: frozenset[str] | None
    with_source: bool


@dataclass(frozen=True)
class RecordChecks:
    """The records looked at (ids), those in a manifest, and what was found."""

    records: frozenset[str]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Outcome:
    """What the examination of one revision found, by check, and which checks could not be made."""

    schemas: tuple[Finding, ...]
    rebuild: tuple[Finding, ...]
    evidence: tuple[Finding, ...]
    unknown_schemas: bool = False
    unread: bool = False
    no_source: bool = False
    extracted: bool = False
    extraction: tuple[Finding, ...] = ()
    not_extracted: str | None = None
    withdrawn: Finding | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return (*self.schemas, *self.rebuild, *self.evidence, *self.extraction)


def check_records(
    archive: Archive,
    signed: SignedSide,
    files: FileChecks,
    places: Sequence[str],
    jobs: int,
    observer: Observer = SILENT,
) -> RecordChecks:
    """Examine each revision whose own files are as signed, against the schemas of its manifest; unsigned ones too.

    With 0 jobs the records are only counted.
    """
    tasks = [*signed_tasks(signed, files, places), *_unsigned_tasks(files)] if jobs else []
    outcomes = list(observed("records", len(tasks), examine_all(archive.root, tasks, jobs), observer))
    listed = {found[0] for found in revisions_in(name for name in signed.rows if is_within(name, places))}
    unsigned = {found for path in files.unsigned if (found := record_of(path))}
    last = {task.record_id: number for number, task in enumerate(tasks)}
    findings = tuple(item for outcome in outcomes for item in outcome.findings)
    findings += tuple(told for number in last.values() if (told := outcomes[number].withdrawn) is not None)
    return RecordChecks(
        frozenset(listed | unsigned),
        findings,
        (
            _check("schemas", [(outcome.schemas, outcome.unknown_schemas) for outcome in outcomes]),
            _check(
                "rebuild", [(outcome.rebuild, outcome.no_source or _broken(outcome.schemas)) for outcome in outcomes]
            ),
            _check(
                "evidence", [(outcome.evidence, outcome.unread or _broken(outcome.schemas)) for outcome in outcomes]
            ),
            *_extraction([outcome for outcome in outcomes if outcome.extracted]),
        ),
    )


def _extraction(outcomes: Sequence[Outcome]) -> Iterator[Check]:
    """Give the check of extracted texts, where an archive has any."""
    if outcomes:
        check = _check("extraction", [(item.extraction, item.not_extracted is not None) for item in outcomes])
        reasons = sorted({item.not_extracted for item in outcomes if item.not_extracted})
        yield replace(check, why="; ".join((check.why, *reasons))) if reasons else check


def examine_all(root: Path, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Examine revisions in order, with `jobs` processes."""
    return spread(partial(_examine, root), tasks, jobs)


def signed_tasks(signed: SignedSide, files: FileChecks, places: Sequence[str]) -> Iterator[Task]:
    """Give each signed revision whose own two files are as they were signed."""
    for record_id, revision in revisions_in(name for name in signed.rows if is_within(name, places)):
        own = (xml_path(record_id, revision), json_path(record_id, revision))
        if any(path in files.bad or path not in signed.rows for path in own):
            continue
        batch = signed.rows[own[1]][1]
        folder = f"{record_folder(record_id)}/source."
        sound = not any(path.startswith(folder) for path in files.bad)
        yield Task(record_id, revision, frozenset(batch.manifest.schemas.values()), sound)


def _unsigned_tasks(files: FileChecks) -> Iterator[Task]:
    for record_id, revision in revisions_in(path for paths in files.unsigned.values() for path in paths):
        yield Task(record_id, revision, None, with_source=True)


def _examine(root: Path, task: Task) -> Outcome:
    where = json_path(task.record_id, task.revision)
    try:
        files = read_revision(root, task.record_id, task.revision, with_source=task.with_source)
    except ArchivistError as error:
        return Outcome((finding("cannot-read", where, reason=str(error)),), (), ())
    schemas = schemas_for(files) if task.schemas is None else signed_schemas_for(files, task.schemas)
    if isinstance(schemas, Finding):
        return Outcome((schemas,), (), (), unknown_schemas=schemas.severity is not Severity.ERROR)
    examined = examine(files, schemas)
    record = examined.record
    return Outcome(
        examined.schemas + (older_schemas(files) if task.schemas is None else ()),
        examined.rebuild,
        examined.evidence,
        unread=examined.unread,
        no_source=files.source is None,
        extracted=record is not None and record.text.extractor is not None,
        extraction=examined.extraction,
        not_extracted=examined.not_extracted,
        withdrawn=withdrawn(record) if record is not None else None,
    )


def _broken(findings: Sequence[Finding]) -> bool:
    return any(item.severity is Severity.ERROR for item in findings)


def _check(name: str, outcomes: Sequence[tuple[Sequence[Finding], bool]]) -> Check:
    """Sum up one check; the second half of an outcome tells that the check could not be made there."""
    made = [findings for findings, impossible in outcomes if not impossible]
    failed = sum(_broken(findings) for findings in made)
    left = len(outcomes) - len(made)
    if failed:
        return Check(name, "failed", f"{len(made) - failed} of {len(made)} records passed")
    if not made:
        return Check(name, "not_checked", "no record was examined")
    if left:
        return Check(name, "not_checked", f"{left} of {len(outcomes)} records could not be examined")
    return Check(name, "passed", f"{len(made)} of {len(made)} records")
