"""The section of `authority check`."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["lines"]


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell how many entries were checked, and whose."""
    if "entries" not in report.body:
        return
    folder = report.body.get("folder")
    told = "authority.checked-with" if folder else "authority.checked"
    yield view.say(told, n=report.body["entries"], path=folder or "")
