"""`--format github`: workflow commands that GitHub shows as annotations at the file and line.

The runner reads a command from every line that begins with `::`, and from `##[` anywhere in a line that does not
(actions/runner, ActionCommand.cs). So every line here is a command of ours, and no text can begin a line.
GitHub shows 10 annotations of each kind a step; the step summary, which the command line writes, has
all findings that any report has.
"""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Finding, Report, Result, Severity
from archivist.reports._interface import Renderer, View
from archivist.reports._words import counted, placed, sentences

__all__ = ["PLUGIN"]

_SHOWN = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _render(report: Report[Result], view: View) -> str:
    kinds = [Severity.ERROR] if view.quiet else list(_COMMANDS)
    lines = [line for kind in kinds for line in _annotations(report, kind, view)]
    if report.exit or not view.quiet:
        told = f"{report.verdict} (exit {report.exit})"
        title = f"archivist {report.command}"
        lines.append(f"::notice title={_property(title)}::{_data('; '.join([told, *counted(report)]))}")
    return "".join(f"{line}\n" for line in lines)


def _annotations(report: Report[Result], kind: Severity, view: View) -> Iterator[str]:
    every = [item for item in report.findings if item.severity is kind]
    findings = [item for item in every if item.code != "findings-left-out"]
    left = sum(_left(item) for item in every if item.code == "findings-left-out")
    # The verdict is a notice too.
    room = _SHOWN - 1 if kind is Severity.NOTE else _SHOWN
    shown = findings if len(findings) <= room else findings[: room - 1]
    for item in shown:
        yield _annotation(item, view)
    if len(findings) > len(shown):
        title = f"and {len(findings) - len(shown) + left} more"
        told = f"GitHub shows {_SHOWN}; the step summary has all" + (f" but {left}, which it counts" if left else "")
        yield f"::{_COMMANDS[kind]} title={_property(title)}::{told}"


def _left(item: Finding) -> int:
    text = item.params.get("left", "")
    return int(text) if text.isdecimal() else 0


def _annotation(item: Finding, view: View) -> str:
    properties = [f"file={_property(placed(item.path, view))}"] if item.path else []
    properties += [f"line={item.line}"] if item.path and item.line else []
    properties.append(f"title={_property(f'archivist {item.code}')}")
    return f"::{_COMMANDS[item.severity]} {','.join(properties)}::{_data(sentences(item, view))}"


def _property(text: str) -> str:
    return _data(plain(text)).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


PLUGIN = Renderer("github", _render)
