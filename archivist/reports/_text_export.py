"""What was exported. The document itself is no part of a report in words: it goes to stdout or to a file alone."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["lines"]


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell how much was exported, or list the formats."""
    for item in report.body.get("exports", ()):
        yield f"{item['name']:<10} {view.term('exports', item['name'])}"
    made = report.body.get("export")
    if not made:
        return
    records = view.count("records", len(made["records"]))
    yield view.say("export.unverified" if report.exit else "export.made", records=records, format=made["format"])
