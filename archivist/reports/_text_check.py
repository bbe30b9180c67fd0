"""What `check` and `log rebase` found and did."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.reports import _text_checks
from archivist.reports._interface import View

__all__ = ["check_lines", "rebase_lines"]


def check_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return what is new, each check by name, and the verdict."""
    counts = report.body.get("counts")
    if not counts:
        return
    yield view.say("grown.new", **{name: counts[name] for name in ("manifests", "records", "files")})
    yield from _text_checks.check_lines(report.body["checks"], view)
    if not report.exit:
        yield view.say(f"grown.{_verdict(report)}")


def _verdict(report: Report[Result]) -> str:
    if all(item.code != "base-empty" for item in report.findings):
        return "grown"
    pinned = any(item["check"] == "pin" and item["state"] == "passed" for item in report.body["checks"])
    return "pinned" if pinned else "nobody"


def rebase_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell what was dropped and signed, and how git takes it over."""
    made = report.body.get("rebase")
    if not made or report.exit:
        return
    dropped, signed = made["dropped"], made["records"]
    if not dropped:
        return
    yield view.say("rebase.dropped", dropped=len(dropped), revision=made["onto"], manifests=made["manifests"])
    for record in signed:
        yield f"  {record['path']}"
    if made["manifest"]:
        yield view.say("sign.signed", n=len(signed), path=made["manifest"])
    else:
        yield view.say("rebase.nothing")
    if made["withheld"]:
        yield view.say("rebase.withheld", withheld=len(made["withheld"]))
    yield view.say("rebase.how")
    yield f"  git reset {plain(made['onto'])} && git add records manifests && git commit"
