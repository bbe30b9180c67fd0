"""Examine one listed revision again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from archivist.base.places import json_path, record_folder, record_id_of, xml_path
from archivist.base.said import said_by
from archivist.fixity.plain_rows import rows_from
from archivist.fixity.sweep import SweptRecord
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, Severity, finding
from archivist.model.record import Record
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.read_revision import read_listed_revision, read_revision, read_source, withdrawn
from archivist.pipeline.record.schemas_of_record import older_schemas, schemas_for, signed_schemas_for
from archivist.pipeline.record.shared_headers import headers_in
from archivist.pipeline.verify.task import Outcome, Task

__all__ = ["examine_files", "examine_swept", "examine_task", "read_task"]


def examine_task(root: Path, task: Task) -> Outcome:
    """Return what the examination of one revision found."""
    files, findings = read_task(root, task)
    return Outcome(findings, (), ()) if files is None else examine_files(task, files)[0]


def examine_swept(
    root: Path, record: SweptRecord, files: Mapping[str, bytes], schemas: frozenset[str]
) -> tuple[list[Task], list[Outcome]]:
    """Examine the revisions of a record whose `files`, by their paths in its folder, are the bytes that were hashed.

    `schemas` are the digests of those that its manifest lists.
    """
    tasks = list(_tasks(record, schemas))
    return tasks, [examine_files(task, _files(root, task, files))[0] for task in tasks]


def _tasks(record: SweptRecord, schemas: frozenset[str]) -> Iterator[Task]:
    """Return the revisions of a sound record as `signed_tasks` gives them."""
    rows = {row.name: row for row in rows_from(record.rows)}
    source = next(name for name in rows if "/source." in name)
    record_id = record_id_of(source) or ""
    for revision in range(1, (len(rows) - 1) // 2 + 1):
        own = (xml_path(record_id, revision), json_path(record_id, revision), source)
        previous = rows.get(json_path(record_id, revision - 1))
        before = previous.sha256 if previous is not None else None
        yield Task(record_id, revision, schemas, tuple(rows[name] for name in own), source, before=before)


def _files(root: Path, task: Task, files: Mapping[str, bytes]) -> RevisionFiles:
    xml, described, source = (row.name for row in task.rows)
    start = len(record_folder(task.record_id)) + 1
    text, data = files[xml[start:]], files[described[start:]]
    return RevisionFiles(xml, text, described, data, source, files[source[start:]], headers_in(root), task.before)


def examine_files(task: Task, files: RevisionFiles) -> tuple[Outcome, Record | None]:
    """Return what the examination of a revision found whose files were read, and the record if it can be read."""
    schemas = schemas_for(files) if task.schemas is None else signed_schemas_for(files, task.schemas)
    if isinstance(schemas, Finding):
        return Outcome((schemas,), (), (), unknown_schemas=schemas.severity is not Severity.ERROR), None
    examined = examine(files, schemas)
    record = examined.record
    outcome = Outcome(
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
    return outcome, record


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
        files, findings = read_listed_revision(
            root, task.record_id, task.revision, rows, source=task.source, before=task.before
        )
        if task.unlisted_source and files is not None:
            files = replace(files, source=read_source(root, files.source_path))
    except ArchivistError as error:
        where = json_path(task.record_id, task.revision)
        return None, (finding("cannot-read", where, reason=said_by(error)),)
    return files, findings
