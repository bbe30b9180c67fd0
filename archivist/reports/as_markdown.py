"""`--format markdown`: tables, for a step summary, a comment or an issue; see `_markdown` for what stands in them."""

from collections.abc import Iterator

from archivist.model.findings import Finding, Report, Result, Severity
from archivist.reports._interface import Renderer, View
from archivist.reports._markdown import code, table
from archivist.reports._markdown_results import result_lines
from archivist.reports._words import counted, details, placed

__all__ = ["PLUGIN"]

_WORDS = {"passed": "passed", "failed": "**failed**", "not_checked": "not checked"}


def _render(report: Report[Result], view: View) -> str:
    if view.quiet and not report.exit:
        return ""
    title = f"archivist {report.command}"
    lines = [f"## {code(title)}: {report.verdict} (exit {report.exit})", ""]
    if not view.quiet:
        lines += [line for told in counted(report) for line in (code(told), "")]
    lines += _findings(report, view)
    if not view.quiet:
        lines += [*result_lines(report), *_checks(report)]
    return "\n".join(lines)


def _findings(report: Report[Result], view: View) -> Iterator[str]:
    shown = [item for item in report.findings if item.severity is Severity.ERROR or not view.quiet]
    yield from table(("finding", "where", "what", "next"), (_cells(item, view) for item in shown))


def _cells(item: Finding, view: View) -> tuple[str, ...]:
    message, hint = view.unmarked().told(item)
    compared = [detail for detail in details(item, view) if detail[0] != view.word("label.next")]
    what = [code(message), *(f"{label} {code(text)}" for label, text in compared)]
    return f"{item.severity} {code(item.code)}", _place(item, view), ", ".join(what), code(hint)


def _checks(report: Report[Result]) -> Iterator[str]:
    rows = ((code(check.check), _WORDS[check.state], code(check.why)) for check in report.checks)
    yield from table(("check", "state", "why"), rows)


def _place(item: Finding, view: View) -> str:
    if not item.path:
        return ""
    return code(placed(item.path, view)) + (f" line {item.line}" if item.line else "")


PLUGIN = Renderer("markdown", _render)
