"""Examine every listed record again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
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
from archivist.model.errors import ArchivistError
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.manifest import Row
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.record import Record, Relation
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.read_revision import read_listed_revision, read_revision, read_source, withdrawn
from archivist.pipeline.record.schemas_of_record import older_schemas, schemas_for, signed_schemas_for
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import FileChecks, is_within
from archivist.pipeline.verify.seen_records import SeenRecords

__all__ = [
    "Examined",
    "Outcome",
    "RecordChecks",
    "Task",
    "check_records",
    "examine_all",
    "outcome_of",
    "read_task",
    "signed_tasks",
]


@dataclass(frozen=True)
class Task:
    """One revision to examine.

    `schemas` are the digests of the schemas that its manifest lists, None where it has no manifest. `rows` are those of
    its files, each as it must be; `source` is the source's path among them, None if it is not to be read. A source that
    an earlier batch lists, which was not looked at, has no row here: `unlisted_source` lets it be read, and it must
    then be what record.json says.
    """

    record_id: str
    revision: int
    schemas: frozenset[str] | None
    rows: tuple[Row, ...] = ()
    source: str | None = None
    unlisted_source: bool = False


@dataclass(frozen=True)
class RecordChecks:
    """The records looked at (ids), and what was found."""

    records: SeenRecords
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
    relations: tuple[Relation, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return (*self.schemas, *self.rebuild, *self.evidence, *self.extraction)


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
    listed: Collection[str]


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
    yield _check("schemas", [(item.schemas, item.unknown_schemas) for item in outcomes], more)
    yield _check("rebuild", [(item.rebuild, item.no_source or _broken(item.schemas)) for item in outcomes], more)
    yield _check("evidence", [(item.evidence, item.unread or _broken(item.schemas)) for item in outcomes], more)
    yield from _extraction([outcome for outcome in outcomes if outcome.extracted], before.extracted)


def _leading_outside(
    listed: Collection[str], unsigned: Collection[str], newest: Sequence[tuple[Task, Sequence[Relation]]]
) -> Iterator[Finding]:
    """Tell where the newest revision of a record names another that is not in the archive: it may come later."""
    for task, relations in newest:
        for item in relations:
            if is_record_id(item.to) and item.to not in listed and item.to not in unsigned:
                yield finding("relation-outside", json_path(task.record_id, task.revision), type=item.type, to=item.to)


def _extraction(outcomes: Sequence[Outcome], more: int) -> Iterator[Check]:
    """Return the check of extracted texts, where an archive has any."""
    if outcomes or more:
        check = _check("extraction", [(item.extraction, item.not_extracted is not None) for item in outcomes], more)
        reasons = sorted({item.not_extracted for item in outcomes if item.not_extracted})
        yield replace(check, why="; ".join((check.why, *reasons))) if reasons else check


def examine_all(root: Path, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Examine revisions in order, with `jobs` processes."""
    return spread(partial(_examine, root), tasks, jobs)


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
        yield Task(record_id, revision, schemas, rows, None if unread else source or None, elsewhere)


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


def _examine(root: Path, task: Task) -> Outcome:
    files, findings = read_task(root, task)
    return Outcome(findings, (), ()) if files is None else outcome_of(task, files)


def outcome_of(task: Task, files: RevisionFiles) -> Outcome:
    """Examine the files of one revision."""
    schemas = schemas_for(files) if task.schemas is None else signed_schemas_for(files, task.schemas)
    if isinstance(schemas, Finding):
        return Outcome((schemas,), (), (), unknown_schemas=schemas.severity is not Severity.ERROR)
    examined = examine(files, schemas)
    record = examined.record
    return Outcome(
        examined.schemas + (older_schemas(files) if task.schemas is None else ()),
        examined.rebuild,
        (*_not_listed(record, task, files), *examined.evidence),
        unread=examined.unread,
        no_source=files.source is None,
        extracted=record is not None and record.text.extractor is not None,
        extraction=examined.extraction,
        not_extracted=examined.not_extracted,
        withdrawn=withdrawn(record) if record is not None else None,
        relations=record.relations if record is not None else (),
    )


def _not_listed(record: Record | None, task: Task, files: RevisionFiles) -> Iterator[Finding]:
    """Tell where record.json says of its source its manifest does not; withheld bytes have a row."""
    row = next((row for row in task.rows if "/source." in row.name), None)
    if record is None or row is None:
        return
    said = record.source
    pairs = [("path", said.path, row.name.rsplit("/", 1)[1])]
    if files.source is None:  # else the examination compares with the bytes themselves
        pairs += [("bytes", str(said.bytes), str(row.bytes)), ("sha256", said.sha256, row.sha256)]
        pairs += [("sha512", said.sha512, row.sha512)]
    for key, item, listed in pairs:
        if item != listed:
            yield finding("wrong-source-facts", files.json_path, expected=listed, found=item, where=f"/source/{key}")


def read_task(root: Path, task: Task) -> tuple[RevisionFiles | None, tuple[Finding, ...]]:
    """Read what is to be examined: of a signed revision only what its rows say, of an unsigned one what is there."""
    try:
        if not task.rows:
            return read_revision(root, task.record_id, task.revision), ()
        rows = {row.name: row for row in task.rows}
        files, findings = read_listed_revision(root, task.record_id, task.revision, rows, source=task.source)
        if task.unlisted_source and files is not None:
            files = replace(files, source=read_source(root, files.source_path))
    except ArchivistError as error:
        where = json_path(task.record_id, task.revision)
        return None, (finding("cannot-read", where, reason=str(error)),)
    return files, findings


def _broken(findings: Sequence[Finding]) -> bool:
    return any(item.severity is Severity.ERROR for item in findings)


def _check(name: str, outcomes: Sequence[tuple[Sequence[Finding], bool]], more: int) -> Check:
    """Sum up one check; the second half of an outcome tells that the check could not be made there.

    It has passed for `more` revisions besides.
    """
    made = [findings for findings, impossible in outcomes if not impossible or _broken(findings)]
    failed = sum(_broken(findings) for findings in made)
    left, passed = len(outcomes) - len(made), len(made) - failed + more
    if failed:
        return Check(name, "failed", f"{passed} of {passed + failed} records passed")
    if not passed:
        return Check(name, "not_checked", "no record was examined")
    if left:
        return Check(name, "not_checked", f"{left} of {passed + left} records could not be examined")
    return Check(name, "passed", f"{passed} of {passed} records")
