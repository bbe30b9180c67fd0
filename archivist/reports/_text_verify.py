"""What `verify` checked, what it could not check, and the verdict in words."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["lines"]

_WORDS = {"passed": "passed", "failed": "FAILED", "not_checked": "not checked"}


def lines(report: Report, view: View) -> Iterator[str]:
    """Give the counts, each check by name, and the verdict."""
    counts = report.body.get("counts")
    if not counts:
        return
    yield ", ".join(_count(counts[name], name) for name in ("manifests", "records", "files"))
    for check in report.body["checks"]:
        yield f"  {check['check']:<11} {_WORDS[check['state']]:<12} {plain(check['why'])}".rstrip()
    if view.verbose and report.body.get("pin"):
        yield f"  root 1 is {report.body['pin']}"
    total, authentic = counts["records"], counts["authentic"]
    if report.exit:
        yield f"{authentic} of {_count(total, 'records')} authentic"
    elif authentic == total:
        yield "every record is authentic"
    elif authentic or any(check["check"] == "pin" and check["state"] == "passed" for check in report.body["checks"]):
        words = {"withheld": "withheld", "unsigned": "in no manifest"}
        rest = " or ".join(text for name, text in words.items() if counts[name])
        yield f"nothing is wrong; {authentic} of {_count(total, 'records')} authentic, the rest {rest}"
    else:
        yield f"nothing is wrong, but nobody vouches that this is the true archive: compare {report.body['pin']}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun[:-1] if number == 1 else noun}"
