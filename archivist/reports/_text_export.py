"""What was exported. The document itself is no part of a report in words: it goes to stdout or to a file alone."""

from collections.abc import Iterator

from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["lines"]


def lines(report: Report, view: View) -> Iterator[str]:
    """Tell how much was exported, or list the formats."""
    del view
    for item in report.body.get("exports", ()):
        yield f"{item['name']:<10} {item['title']}"
    made = report.body.get("export")
    if not made:
        return
    count = len(made["records"])
    records = "1 record" if count == 1 else f"{count} records"
    if report.exit:
        yield f"{records} in the {made['format']} export; not everything verifies, and the export says what"
    else:
        yield f"{records} exported as {made['format']}"
