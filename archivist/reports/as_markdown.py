r"""`--format markdown`: two tables, for a step summary, a comment or an issue.

Whatever may hold words of a document or of a caller stands in a code span: there no dialect knows HTML, links,
mentions or emphasis. The two characters that could end the span or the cell are shown as `\u0060` and `\u007c`.
"""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Finding, Report, Result, Severity
from archivist.reports._interface import Renderer, View
from archivist.reports._words import counted, details, placed

__all__ = ["PLUGIN"]

_WORDS = {"passed": "passed", "failed": "**failed**", "not_checked": "not checked"}


def _render(report: Report[Result], view: View) -> str:
    if view.quiet and not report.exit:
        return ""
    title = f"archivist {report.command}"
    lines = [f"## {_code(title)}: {report.verdict} (exit {report.exit})", ""]
    if not view.quiet:
        lines += [line for told in counted(report) for line in (_code(told), "")]
    lines += _findings(report, view)
    if not view.quiet:
        lines += _checks(report)
    return "\n".join(lines)


def _findings(report: Report[Result], view: View) -> Iterator[str]:
    shown = [item for item in report.findings if item.severity is Severity.ERROR or not view.quiet]
    if not shown:
        return
    yield from ("| finding | where | what | next |", "| --- | --- | --- | --- |")
    for item in shown:
        message, hint = item.told(view.lang)
        compared = [detail for detail in details(item, view) if detail[0] != view.word("label.next")]
        what = [_code(message), *(f"{label} {_code(text)}" for label, text in compared)]
        cells = (f"{item.severity} {_code(item.code)}", _place(item, view), ", ".join(what), _code(hint))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _checks(report: Report[Result]) -> Iterator[str]:
    if not report.checks:
        return
    yield from ("| check | state | why |", "| --- | --- | --- |")
    for check in report.checks:
        yield f"| {_code(check.check)} | {_WORDS[check.state]} | {_code(check.why)} |"
    yield ""


def _place(item: Finding, view: View) -> str:
    if not item.path:
        return ""
    return _code(placed(item.path, view)) + (f" line {item.line}" if item.line else "")


def _code(text: str) -> str:
    safe = plain(text).replace("`", "\\u0060").replace("|", "\\u007c").strip()
    return f"`{safe}`" if safe else ""


PLUGIN = Renderer("markdown", _render)
