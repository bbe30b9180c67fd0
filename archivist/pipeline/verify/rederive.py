"""Read archived sources again with today's rules and compare with what their records say."""

from collections.abc import Sequence
from pathlib import Path

from archivist.base.said import said
from archivist.base.version import __version__
from archivist.model.findings import Check, Finding, finding
from archivist.model.metadata import Metadata
from archivist.model.record import Record
from archivist.model.source import Source
from archivist.pipeline.opened.archive import Archive, own_lists
from archivist.pipeline.opened.reader_process import read_source
from archivist.pipeline.record.examine import RevisionFiles
from archivist.pipeline.record.prepare import read_document
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.examine_task import read_task
from archivist.pipeline.verify.file_checks import FileChecks
from archivist.pipeline.verify.record_checks import signed_tasks
from archivist.validation.validate import check_record_json

__all__ = ["check_rederived"]


def check_rederived(
    archive: Archive, signed: SignedSide, files: FileChecks, places: Sequence[str]
) -> tuple[Check, tuple[Finding, ...]]:
    """Compare every field that a rule found; a record of another version of archivist is not compared.

    A difference fails the check: the same version and the same lists read the same.
    """
    findings: list[Finding] = []
    compared = other = unread = 0
    for task in signed_tasks(signed, files, places):
        if task.source is None:
            continue
        parts, told_of = read_task(archive.root, task)
        if parts is None or parts.source is None:
            findings += told_of
            continue
        if signed.rows[parts.json_path][1].manifest.tool != ("archivist", __version__):
            other += 1
            continue
        problems = _differences(parts, parts.source, own_lists(archive))
        if problems is None:
            unread += 1
            continue
        compared += 1
        findings += problems
    if findings:
        return Check("rederive", "failed", said("{n} fields read otherwise today", n=len(findings))), tuple(findings)
    if unread or not compared:
        why = said("{n} records were made by another version", n=other) if other else said("no record to compare")
        if unread:
            why = said(
                "{n} of {of} records need a reader that is not installed or had to be ended",
                n=unread,
                of=unread + compared,
            )
        return Check("rederive", "not_checked", why), ()
    return Check("rederive", "passed", said("{n} records read the same today", n=compared)), ()


def _differences(parts: RevisionFiles, source: bytes, lists: Path | None) -> list[Finding] | None:
    """Compare one record; None where its format needs an extra that is not installed, or reading had to be ended."""
    checked = check_record_json(parts.json, schemas_for(parts), parts.json_path)
    record = checked[0]
    if record is None:
        return []  # the schemas check tells
    document, findings = read_source(Source(record.source.name, record.source.name, source, "file"))
    if any(item.code in {"extra-missing", "reader-killed"} for item in findings):
        return None
    if document is None:
        return [finding("rederive-differs", parts.json_path, field="text", expected="readable", found="refused")]
    today = read_document(document, lists)
    return [
        finding("rederive-differs", parts.json_path, field=name, expected=str(then), found=str(now))
        for name, then, now in _fields(record, today.metadata)
        if then != now
    ]


def _fields(record: Record, today: Metadata) -> list[tuple[str, object, object]]:
    now = dict(today.items())
    return [(name, field.value, now[name].value) for name, field in record.metadata.items() if field.stated is None]
