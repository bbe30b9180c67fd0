"""How an export ends, whatever it made: its result, and what is told of records that are not in it."""

from collections.abc import Iterable

from archivist.base.said import said
from archivist.exports import Exporter, FileExporter
from archivist.model.findings import Finding, finding
from archivist.model.results.export import ExportResult
from archivist.pipeline.custody.custody import Examination

__all__ = ["export_result", "left_out_findings", "nothing_to_export"]


def export_result(
    exporter: Exporter | FileExporter, examined: Examination, ids: Iterable[str], left_out: int, text: str | None
) -> ExportResult:
    """Return the result of an export that holds the records with these ids."""
    held = tuple(ids)
    return ExportResult(
        format=exporter.name,
        media_type=exporter.media_type,
        records=held,
        verdicts={item: examined.verdict.of(item) for item in held},
        left_out=left_out,
        text=text,
    )


def left_out_findings(count: int) -> tuple[Finding, ...]:
    """Tell how many records nobody asked for by name, and are not open."""
    return (finding("records-left-out", count=count),) if count else ()


def nothing_to_export() -> Finding:
    """Tell that no record is in the export."""
    return finding("nothing", detail=said("no record to export"), advice=said("name a signed record by its id"))
