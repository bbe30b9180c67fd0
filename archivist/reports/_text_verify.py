"""What `verify` and `check` say, and the verdict in words."""

from collections.abc import Iterable, Iterator

from archivist.model.findings import Check, Report, Result
from archivist.model.results.verify import CheckResult, VerifyResult
from archivist.reports._interface import View
from archivist.reports._sections import judged
from archivist.reports._text_checks import check_lines

__all__ = ["SECTIONS", "change_lines", "verify_lines"]


def verify_lines(result: VerifyResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return the counts, each check by name, and the verdict."""
    counts = result.counts
    others = result.verified.others
    records = view.count("records", counts.records)
    if others:
        records = view.say("verify.narrowed", records=counts.records, n=counts.records + others)
    yield view.listed((view.count("manifests", counts.manifests), records, view.count("files", counts.files)))
    yield from check_lines(result.checks, view)
    if view.verbose and result.pin:
        yield f"  {view.say('verify.root', pin=result.pin)}"
    total, authentic = counts.records, counts.authentic
    if report.exit:
        yield view.say("verify.authentic", authentic=authentic, n=total)
    elif authentic == total:
        yield view.say("verify.looked-at", n=others) if others else view.say("verify.all")
    elif authentic or _is_pinned(result.checks):
        withheld = "either" if counts.unsigned else "withheld"
        rest = view.say(f"verify.{withheld if counts.withheld else 'unsigned'}")
        yield view.say("verify.rest", authentic=authentic, n=total, rest=rest)
    else:
        yield view.say("verify.nobody", pin=result.pin)


def change_lines(result: CheckResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return what is new, each check by name, and the verdict."""
    counts = result.counts
    numbers = {"manifests": counts.manifests, "records": counts.records, "files": counts.files}
    yield view.say("grown.new", counts=view.listed(view.count(name, number) for name, number in numbers.items()))
    yield from check_lines(result.checks, view)
    if report.exit:
        return
    if all(item.code != "base-empty" for item in report.findings):
        yield view.say("grown.grown")
    else:
        yield view.say("grown.pinned" if _is_pinned(result.checks) else "grown.nobody")


def _is_pinned(checks: Iterable[Check]) -> bool:
    return any(check.check == "pin" and check.state == "passed" for check in checks)


SECTIONS = dict((judged(VerifyResult, verify_lines), judged(CheckResult, change_lines)))
