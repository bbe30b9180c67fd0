"""`--format text`: for a person at a terminal. Text from a document is escaped and isolated."""

from collections.abc import Callable, Iterator

from archivist.model.findings import Report, Result, Severity
from archivist.reports import (
    _text_authority,
    _text_check,
    _text_diff,
    _text_explain,
    _text_export,
    _text_found,
    _text_ingest,
    _text_log,
    _text_other,
    _text_recover,
    _text_review,
    _text_show,
    _text_trust,
    _text_verify,
    _text_withhold,
)
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]

_LABELS = 10

# Whoever signs a trust root has seen what it changes.
_NEVER_QUIET = ("trust sign",)

_SECTIONS: dict[str, Callable[[Report[Result], View], Iterator[str]]] = {
    "ingest": _text_ingest.lines,
    "sign": _text_other.sign_lines,
    "recover": _text_recover.lines,
    "verify": _text_verify.lines,
    "validate": _text_other.validate_lines,
    "init": _text_other.init_lines,
    "show": _text_show.show_lines,
    "diff": _text_diff.diff_lines,
    "list": _text_found.lines,
    "search": _text_found.lines,
    "review": _text_review.review_lines,
    "amend": _text_review.amend_lines,
    "export": _text_export.lines,
    "withdraw": _text_withhold.withdraw_lines,
    "withhold": _text_withhold.withhold_lines,
    "keys list": _text_other.keys_lines,
    "explain": _text_explain.lines,
    "config": _text_other.config_lines,
    **_text_trust.SECTIONS,
    "authority check": _text_authority.lines,
    "check": _text_check.check_lines,
    "log rebase": _text_check.rebase_lines,
    "log show": _text_log.show_lines,
    "log prove": _text_log.made_lines,
    "log check": _text_log.check_lines,
    "log timestamp": _text_log.stamped_lines,
    "log witness request": _text_log.made_lines,
    "log witness cosign": _text_log.made_lines,
    "log witness add": _text_log.added_lines,
}


def _render(report: Report[Result], view: View) -> str:
    said = list(_findings(report, view))
    if not view.quiet or report.command in _NEVER_QUIET:
        said += _SECTIONS.get(report.command, _nothing)(report, view)
    if report.exit:
        word = view.word(f"verdict.{report.verdict}")
        beside = "" if word == report.verdict else f": {word}"
        said.append(f"{report.verdict} (exit {report.exit}){beside}")
    return "".join(f"{line}\n" for line in said)


def _nothing(report: Report[Result], view: View) -> Iterator[str]:
    del report, view
    yield from ()


def _findings(report: Report[Result], view: View) -> Iterator[str]:
    """Return full digests, since a person compares them by eye."""
    for item in report.findings:
        if view.quiet and item.severity is not Severity.ERROR:
            continue
        message, hint = view.told(item)
        place = f"{view.path(item.path)}: " if item.path and item.path not in item.message else ""
        yield f"{view.word(f'severity.{item.severity}')}[{item.code}]: {place}{message}"
        compared = (("expected", view.value(item.expected or "")), ("found", view.value(item.found or "")))
        for label, text in (*compared, ("next", hint)):
            if text:
                yield f"  {view.label(f'label.{label}', _LABELS)}{text}"


PLUGIN = Renderer("text", _render)
