"""What `check` and `log rebase` found and did."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["check_lines", "rebase_lines"]

_WORDS = {"passed": "passed", "failed": "FAILED", "not_checked": "not checked"}


def check_lines(report: Report, view: View) -> Iterator[str]:
    """Give what is new, each check by name, and the verdict."""
    del view
    counts = report.body.get("counts")
    if not counts:
        return
    yield ", ".join(f"{counts[name]} {name}" for name in ("manifests", "records", "files")) + " new or touched"
    for check in report.body["checks"]:
        yield f"  {check['check']:<11} {_WORDS[check['state']]:<12} {plain(check['why'])}".rstrip()
    if not report.exit:
        yield _verdict(report)


def _verdict(report: Report) -> str:
    if all(item.code != "base-empty" for item in report.findings):
        return "the archive only grew, and nothing is wrong with what is new"
    if any(item["check"] == "pin" and item["state"] == "passed" for item in report.body["checks"]):
        return "nothing was there to grow from; nothing is wrong with what is new, and its trust root is the pinned one"
    return "nothing vouches for this archive: the revision has none to compare with, and there is no pin of it here"


def rebase_lines(report: Report, view: View) -> Iterator[str]:
    """Tell what was dropped and signed, and how git takes it over."""
    del view
    made = report.body.get("rebase")
    if not made or report.exit:
        return
    dropped, signed = made["dropped"], made["records"]
    if not dropped:
        return
    yield f"{len(dropped)} of this clone's manifests dropped; {plain(made['onto'])} stands with {made['manifests']}"
    for record in signed:
        yield f"  {record['path']}"
    yield f"{len(signed)} signed in {made['manifest']}" if made["manifest"] else "nothing was left to sign"
    if made["withheld"]:
        yield f"{len(made['withheld'])} files withheld again in it"
    yield "Commit it on top of that revision; what else the branch changed stays in the working tree:"
    yield f"  git reset {plain(made['onto'])} && git add records manifests && git commit"
