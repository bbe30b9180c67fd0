"""Examine one listed revision again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from archivist.base.places import json_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, Severity, finding
from archivist.model.record import Record
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.read_revision import read_listed_revision, read_revision, read_source, withdrawn
from archivist.pipeline.record.schemas_of_record import older_schemas, schemas_for, signed_schemas_for
from archivist.pipeline.verify.task import Outcome, Task

__all__ = ["examine_task", "read_task"]


def examine_task(root: Path, task: Task) -> Outcome:
    """Return what the examination of one revision found."""
    files, findings = read_task(root, task)
    if files is None:
        return Outcome(findings, (), ())
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
