"""What `verify` checked, what it could not check, and the verdict in words."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View
from archivist.reports._text_checks import check_lines

__all__ = ["lines"]


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the counts, each check by name, and the verdict."""
    counts = report.body.get("counts")
    if not counts:
        return
    yield view.listed(view.count(name, counts[name]) for name in ("manifests", "records", "files"))
    yield from check_lines(report.body["checks"], view)
    if view.verbose and report.body.get("pin"):
        yield f"  {view.say('verify.root', pin=report.body['pin'])}"
    total, authentic = counts["records"], counts["authentic"]
    if report.exit:
        yield view.say("verify.authentic", authentic=authentic, n=total)
    elif authentic == total:
        yield view.say("verify.all")
    elif authentic or any(check["check"] == "pin" and check["state"] == "passed" for check in report.body["checks"]):
        withheld = "either" if counts["unsigned"] else "withheld"
        rest = view.say(f"verify.{withheld if counts['withheld'] else 'unsigned'}")
        yield view.say("verify.rest", authentic=authentic, n=total, rest=rest)
    else:
        yield view.say("verify.nobody", pin=report.body["pin"])
