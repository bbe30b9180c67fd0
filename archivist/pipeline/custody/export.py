"""Export: the custody of records, in a format that other archives read."""

from collections.abc import Sequence

from archivist.base.said import said
from archivist.exports import exporters
from archivist.model.custody import Custody
from archivist.model.errors import UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.progress import SILENT, Observer
from archivist.model.record import is_open
from archivist.model.results.export import ExportFormat, ExportFormatsResult, ExportResult
from archivist.pipeline.custody.custody import gather
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.record.lookup import find_any_record

__all__ = ["export", "export_formats"]


def export_formats() -> Report[ExportFormatsResult]:
    """List the exports."""
    known = (ExportFormat(item.name, item.title, item.media_type) for item in exporters().values())
    return Report("export", (), ExportFormatsResult(tuple(known)))


def export(
    archive: Archive, name: str, wanted: Sequence[str] | None, observer: Observer = SILENT
) -> Report[ExportResult]:
    """Export records in one format: those named (ids or their first 4 or more digits), or with None all open ones.

    1. the export and the records exist
    2. examine the records as they stand at one instant
    3. without being named, only what is open today; how many are left out is told
    4. write the document

    What is wrong with a record stands in the document as the outcome of a check, and decides the exit code as
    for verify. A record in no manifest has no custody to tell: its finding says so. UsageError for an unknown export.
    """
    # 1. what is asked for
    if name not in exporters():
        raise UsageError(
            said("{name!r} is no export", name=name), said("use one of: {known}", known=", ".join(exporters()))
        )
    exporter = exporters()[name]
    if exporter.single and (wanted is None or len(set(wanted)) != 1):
        raise UsageError(
            said("{name} holds one record", name=name),
            said("name one; for several: archivist export {name} ID -o FILE for each", name=name),
        )
    ids = tuple(sorted({find_any_record(archive.root, item) for item in wanted})) if wanted is not None else None
    # 2. examine
    at = archive.context.clock.now()
    records, findings, verdict = at_one_instant(
        archive, lambda: gather(archive, ids, at, observer, with_tei=exporter.single)
    )
    # 3. access
    shown = records if ids is not None else tuple(record for record in records if _is_open(record))
    left_out = len(records) - len(shown)
    findings = (*findings, *_left_out(len(records), len(shown)))
    # 4. the document
    text = exporter.render(shown) if shown else None
    if not text:
        shown = ()
        findings = (
            *findings,
            finding("nothing", detail="no record to export", advice="name a signed record by its id"),
        )
    result = ExportResult(
        format=name,
        media_type=exporter.media_type,
        records=tuple(item.id for item in shown),
        verdicts={item.id: verdict.of(item.id) for item in shown},
        left_out=left_out,
        text=text or None,
    )
    return Report("export", findings, result)


def _is_open(record: Custody) -> bool:
    """Return whether a record may be shown unasked; one whose newest revision cannot be believed may not."""
    return record.newest is not None and is_open(record.newest.access, record.at[:10])


def _left_out(total: int, shown: int) -> tuple[Finding, ...]:
    return (finding("records-left-out", count=total - shown),) if shown < total else ()
