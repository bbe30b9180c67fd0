"""A verification to file, as a page: what was checked, by what, what was found, and the same as data for programs."""

import json
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from archivist.base.limits import FINDINGS_TOLD
from archivist.base.places import MANIFESTS
from archivist.model.findings import CheckState, Finding, Report, Result
from archivist.model.results.verify import Counts, VerifyResult
from archivist.pages.controls import drawn
from archivist.pages.page import data_block, self_contained
from archivist.pages.statement import quoted
from archivist.pages.words import Words, words

__all__ = ["verification_page"]

# Verdicts that say nothing against the archive: too little could be checked.
_UNDECIDED = frozenset({"nothing", "unverifiable", "busy", "stopped", "failure", "usage"})
_QUOTE = Markup('<bdi lang="{lang}" dir="{dir}">{html}</bdi>')


@dataclass(frozen=True, slots=True)
class _FindingView:
    severity: str
    code: str
    path: Markup
    message: str
    hint: str
    expected: Markup
    found: Markup


def verification_page(whole: Report[Result], lang: str, reason: Callable[[str], str] = str) -> str:
    """Return the page of a report of `verify` in one of the languages of pages.

    `reason` says the reason of a check in that language, or gives it back in English, as is.
    A verification that came to no result, such as of an archive that is not there, has a page that says why.
    """
    report, said = whole.capped(FINDINGS_TOLD), words(lang, "report")
    result = report.result if isinstance(report.result, VerifyResult) else None
    checks = report.checks
    values: dict[str, object] = {
        "result": result,
        "verified": result.verified if result is not None else None,
        "places": _places(result),
        "outcome": _outcome(report, result),
        "verdict": _verdict(report, result, said),
        "pin": _known_pin(report),
        "counts": list(_counts(result.counts, said)) if result is not None else [],
        "checks": checks,
        "not_checked": [item for item in checks if item.state == "not_checked"],
        "findings": [_finding(item, lang) for item in report.findings],
        "more": report.finding_counts is not None,
        "again": [drawn(line) for line in _again(result, _known_pin(report))],
        "quote": partial(_quote, lang, reason),
        "data": data_block("archivist-report", json.loads(json.dumps(report.to_dict(lang)))),
    }
    return self_contained("verification.html", said, values, styles=("page.css", "hand_over.css", "verification.css"))


def _outcome(report: Report[Result], result: VerifyResult | None) -> CheckState:
    if report.exit:
        return "not_checked" if report.verdict in _UNDECIDED else "failed"
    return "passed" if result is not None and _is_vouched(result) else "not_checked"


def _is_vouched(result: VerifyResult) -> bool:
    return any(item.check == "pin" and item.state == "passed" for item in result.checks)


def _verdict(report: Report[Result], result: VerifyResult | None, said: Words) -> Markup:
    if report.exit or result is None:
        key = "report.undecided" if report.verdict in _UNDECIDED else "report.wrong"
        return said.say(key, verdict=said.term("verdict", report.verdict), exit=report.exit)
    if not _is_vouched(result):
        return said.say("report.nobody")
    if result.counts.authentic == result.counts.records:
        return said.say("report.all-authentic")
    return said.say("report.some-authentic", n=result.counts.authentic)


def _counts(counts: Counts, said: Words) -> Iterator[Markup]:
    for name, number in counts.to_dict().items():
        if number or name not in ("unsigned", "withheld"):
            yield said.say(f"report.{name}", n=number)


def _finding(item: Finding, lang: str) -> _FindingView:
    message, hint = item.told(lang, lambda template, values: _filled(lang, template, values))
    path, expected, found = (drawn(text or "") for text in (item.path, item.expected, item.found))
    return _FindingView(str(item.severity), item.code, path, message, hint, expected, found)


def _filled(lang: str, template: str, values: Mapping[str, str]) -> str:
    return Words(lang, {"told": template}).say("told", **values)


def _quote(lang: str, reason: Callable[[str], str], why: str) -> Markup:
    told = reason(why)
    shown = quoted(told, "en" if told == why else lang)
    return _QUOTE.format(lang=shown.lang, dir=shown.dir, html=shown.html)


def _places(result: VerifyResult | None) -> list[str]:
    """Return the paths under records/ to which the file checks were narrowed."""
    return [place for place in result.verified.places if place != MANIFESTS] if result is not None else []


def _known_pin(report: Report[Result]) -> str | None:
    """Return the pin that was known from elsewhere: the check of it was made with it."""
    return next((item.why for item in report.checks if item.check == "pin" and item.state != "not_checked"), None)


def _again(result: VerifyResult | None, known: str | None) -> Iterator[str]:
    """Return the lines that repeat it: with archivist, and if it was all of the archive by hand.

    An archive is compared with a pin from elsewhere alone, never with the one that it has itself.
    """
    if result is None:
        return
    places = _places(result)
    pin = ["--pin", known] if known else []
    yield shlex.join(["archivist", "verify", *pin, *places])
    if not places:
        yield shlex.join(["sh", "manifests/VERIFY.sh", *pin])
