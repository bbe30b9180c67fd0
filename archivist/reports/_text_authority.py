"""The section of `authority check`."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["lines"]


def lines(report: Report, view: View) -> Iterator[str]:
    """Tell how many entries were checked, and whose."""
    del view
    if "entries" not in report.body:
        return
    folder = report.body.get("folder")
    yield f"{report.body['entries']} entries checked" + (f", with those of {plain(folder)}" if folder else "")
