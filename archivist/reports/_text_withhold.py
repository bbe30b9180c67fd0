"""What was withdrawn, and what was withheld."""

from collections.abc import Iterator

from archivist.base.printable import shown
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["withdraw_lines", "withhold_lines"]


def withdraw_lines(report: Report, view: View) -> Iterator[str]:
    """Tell the revision that is the withdrawal."""
    del view
    record = report.body.get("record")
    if not record:
        return
    yield str(report.body["path"])
    yield f"  withdrawn     by {shown(record['change']['by'])}: {shown(record['change']['because'], 200)}"
    yield f"revision {record['revision']}, signed in {report.body['manifest']}; every file stays"


def withhold_lines(report: Report, view: View) -> Iterator[str]:
    """Give the files that go or would go, and what says so."""
    del view
    withheld = report.body.get("withheld")
    if not withheld:
        return
    for name in withheld["files"]:
        yield f"  {name}"
    count = len(withheld["files"])
    files = "1 file" if count == 1 else f"{count} files"
    if withheld["state"] == "planned":
        yield f"{files} would be removed; nothing was written"
    elif withheld["state"] == "again":
        yield f"{files} removed once more; a manifest says already that they are withheld"
    else:
        yield f"{files} removed; {report.body['manifest']} says so, and why"
