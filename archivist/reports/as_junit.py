"""`--format junit`: JUnit XML, as Jenkins, GitLab and others read it.

One suite a command. Its cases are the verdict, each check (skipped where it was not made) and each finding that is an
error. One about a place is a failure; one about the run, such as a wrong option, is an error. What is less than an
error stands in the suite's output.
"""

from collections import Counter
from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.base.xml_writer import DECLARATION, escaped_value
from archivist.model.findings import Finding, Report, Result, Severity
from archivist.reports._interface import Renderer, View
from archivist.reports._words import placed, sentences

__all__ = ["PLUGIN"]


def _render(report: Report[Result], view: View) -> str:
    cases = [_verdict(report), *_checks(report), *_findings(report, view)]
    states = Counter(state for _, state, _ in cases)
    counts = f'tests="{len(cases)}" failures="{states["failure"]}" errors="{states["error"]}"'
    lines = [
        DECLARATION.rstrip(),
        f'<testsuites name="archivist" {counts}>',
        f'  <testsuite name="archivist {_safe(report.command)}" {counts} skipped="{states["skipped"]}">',
    ]
    classname = f"archivist.{_safe(report.command.replace(' ', '.'))}"
    for name, state, inside in cases:
        start = f'    <testcase classname="{classname}" name="{_safe(name)}"'
        lines += [f"{start}/>"] if state == "passed" else [f"{start}>", f"      {inside}", "    </testcase>"]
    told = "\n".join(_told(report, view))
    lines += [f"    <system-out>{told}</system-out>"] if told else []
    return "\n".join([*lines, "  </testsuite>", "</testsuites>", ""])


_Case = tuple[str, str, str]  # its name; passed, failure, error or skipped; the element that says why


def _verdict(report: Report[Result]) -> _Case:
    if not report.exit:
        return "verdict", "passed", ""
    return "verdict", "failure", f'<failure type="{report.verdict}" message="{report.verdict} (exit {report.exit})"/>'


def _checks(report: Report[Result]) -> Iterator[_Case]:
    for check in report.checks:
        element = {"passed": "passed", "failed": "failure", "not_checked": "skipped"}[check.state]
        yield check.check, element, f'<{element} message="{_safe(check.why)}"/>'


def _findings(report: Report[Result], view: View) -> Iterator[_Case]:
    """Return each error; a number tells those of one code at one place apart, since readers know a case by its name."""
    seen: Counter[str] = Counter()
    for item in report.findings:
        if item.severity is not Severity.ERROR:
            continue
        name = _name(item, view)
        seen[name] += 1
        number = f" ({seen[name]})" if seen[name] > 1 else ""
        message, _ = view.unmarked().told(item)
        element = "failure" if item.path else "error"
        said = f'<{element} type="{item.code}" message="{_safe(message)}">{_lines(item, view)}</{element}>'
        yield f"{name}{number}", element, said


def _told(report: Report[Result], view: View) -> Iterator[str]:
    for item in report.findings:
        if item.severity is not Severity.ERROR:
            yield f"{item.severity}: {_safe(_name(item, view))}: {_lines(item, view)}"


def _name(item: Finding, view: View) -> str:
    place = f" {placed(item.path, view)}" if item.path else ""
    return f"{item.code}{place}" + (f" line {item.line}" if item.line else "")


def _lines(item: Finding, view: View) -> str:
    return escaped_value(sentences(item, view))


def _safe(text: str) -> str:
    """Escape for an attribute in double quotes, or for text; what XML cannot hold is shown as an escape by `plain`."""
    return escaped_value(plain(text))


# Looking something up is no test, and its result would stand in no case.
PLUGIN = Renderer("junit", _render, refused=frozenset({"list", "search", "show"}))
