"""Export: records in a format that other archives and programs read, as a document, a file or a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.base.placing import made_beside
from archivist.base.said import said
from archivist.exports import Exporter, FileExporter, exporters
from archivist.model.custody import Custody
from archivist.model.errors import UsageError
from archivist.model.findings import Report
from archivist.model.progress import SILENT, Observer
from archivist.model.results.export import ExportFormat, ExportFormatsResult, ExportResult
from archivist.pipeline.custody.access import Allowed, check_levels, is_shown
from archivist.pipeline.custody.custody import Examination, examine_records
from archivist.pipeline.custody.export_files import as_text, into_place, told_place
from archivist.pipeline.custody.export_outcome import export_result, left_out_findings, nothing_to_export
from archivist.pipeline.disclosure.disclose import disclose, disclosure_findings
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.record.lookup import find_any_record

__all__ = ["ExportManner", "export", "export_formats"]


@dataclass(frozen=True)
class ExportManner:
    """How an export is made: of which further levels of access records may be in it, and where it is put.

    Nothing is put there unless everything verifies. A text is the result where there is no `output`; a binary file or a
    folder needs one. With `reveals_others` manifests may go along that list records which are not open.
    """

    access: frozenset[str] = frozenset()
    output: Path | None = None
    reveals_others: bool = False


def export_formats() -> Report[ExportFormatsResult]:
    """List the exports."""
    known = (ExportFormat(item.name, item.title, item.media_type) for item in exporters().values())
    return Report("export", (), ExportFormatsResult(tuple(known)))


def export(
    archive: Archive,
    name: str,
    wanted: Sequence[str] | None,
    observer: Observer = SILENT,
    manner: ExportManner | None = None,
) -> Report[ExportResult]:
    """Export records in one format: those named (ids or their first 4 or more digits), or with None all open ones.

    1. the export and the records exist
    2. examine the records as they stand at one instant
    3. a document has what is named, else what is open today or of a level that is named; how many are left out is told
    4. write the document, and put it into its place if all is well

    What is wrong with a record stands in the document as the outcome of a check, and decides the exit code as
    for verify. A record in no manifest has no custody to tell: its finding says so. A file or a folder is made only of
    what verifies, and has what is not open only where its level is named. UsageError for an unknown export.
    """
    # 1. what is asked for
    manner = manner or ExportManner()
    allowed = Allowed(check_levels(manner.access), manner.reveals_others)
    exporter = _known(name, wanted)
    ids = tuple(sorted({find_any_record(archive.root, item) for item in wanted})) if wanted is not None else None
    if isinstance(exporter, FileExporter):
        if manner.output is not None:
            return into_place(archive, exporter, ids, allowed, manner.output, observer)
        if exporter.form == "text":
            return as_text(archive, exporter, ids, allowed, observer)
        raise UsageError(
            said("{name} is no text", name=name),
            said("say where it goes: archivist export {name} ID -o PATH", name=name),
        )
    report = _document(archive, exporter, ids, allowed.levels, observer)
    text = report.result.text if report.result is not None else None
    if manner.output is not None and text is not None and not report.exit:
        with told_place(manner.output), made_beside(manner.output, folder=False) as place:
            place.write_text(text, "utf-8", newline="")
    return report


def _known(name: str, wanted: Sequence[str] | None) -> Exporter | FileExporter:
    if name not in exporters():
        raise UsageError(
            said("{name!r} is no export", name=name), said("use one of: {known}", known=", ".join(exporters()))
        )
    exporter = exporters()[name]
    if isinstance(exporter, Exporter) and exporter.single and (wanted is None or len(set(wanted)) != 1):
        raise UsageError(
            said("{name} holds one record", name=name),
            said("name one; for several: archivist export {name} ID -o FILE for each", name=name),
        )
    return exporter


def _document(
    archive: Archive, exporter: Exporter, ids: Sequence[str] | None, levels: frozenset[str], observer: Observer
) -> Report[ExportResult]:
    # 2. examine
    at = archive.context.clock.now()

    def look() -> tuple[Examination, tuple[Custody, ...]]:
        examined = examine_records(archive, ids, at, observer, with_tei=exporter.single)
        return examined, tuple(map(examined.custody, examined.names))

    examined, records = at_one_instant(archive, look)
    # 3. access
    shown = records if ids is not None else tuple(record for record in records if is_shown(record, levels))
    left_out = len(records) - len(shown)
    findings = (*examined.findings, *left_out_findings(left_out))
    # 4. the document
    text = exporter.render(shown) if shown else None
    if not text:
        shown = ()
        findings = (*findings, nothing_to_export())
    # A document tells the truth of what is named; that it names others which are not open is told beside it.
    ids_shown = [item.id for item in shown]
    revealed = disclose(examined.signed, ids_shown, at[:10], ())
    findings = (*findings, *disclosure_findings(revealed, allowed=True))
    result = export_result(exporter, examined, ids_shown, left_out, text or None)
    return Report("export", findings, result)
