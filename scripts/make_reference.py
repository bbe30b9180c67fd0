"""Write what the program says of itself: docs/reference/commands.md and api.md, and the man page docs/man/archivist.1.

usage: python scripts/make_reference.py     (a test fails while one is not what this writes)
"""

import inspect
import re
from pathlib import Path
from typing import Any

import typer.main

from archivist import api
from archivist.cli.help_pages import examples, explained, leaves, purpose, spelled, synopsis
from archivist.cli.main import app
from archivist.cli.options import COMMON
from archivist.model.findings import VERDICTS
from archivist.settings.known import SETTINGS

DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES = {"reference/commands.md": "markdown", "reference/api.md": "front_door", "man/archivist.1": "manual"}
VARIABLES = {item.variable: item.help for item in SETTINGS.values()}


def common(root: Any) -> list[Any]:
    """Return the options that every command takes; they are told once."""
    _, some_command = next(leaves(root))
    return [item for item in some_command.params if item.name in COMMON]


def own(command: Any) -> list[Any]:
    """Return arguments and own options of a command."""
    shown = [item for item in command.params if not item.hidden and item.name not in COMMON]
    return sorted(shown, key=lambda item: item.param_type_name != "argument")


def markdown(root: Any) -> str:
    """Write the page for docs/reference."""
    lines = ["# Commands", "", "Generated from the program: `python scripts/make_reference.py`.", ""]
    lines += ["Every command takes, before, between and after its words:", ""]
    lines += [f"- `{spelled(item)}`: {explained(item)}" for item in common(root)]
    for name, command in leaves(root):
        lines += ["", f"## {name}", "", purpose(command), "", f"    {synopsis(name, command)}", ""]
        lines += [f"- `{spelled(item)}`: {explained(item)}" for item in own(command)]
        lines += ["", "For example:", "", *(f"    {line}" for line in examples(command))]
    lines += ["", "## Exit codes", "", "| code | verdict |", "| --- | --- |"]
    lines += [f"| {code} | {verdict} |" for code, verdict in sorted(VERDICTS.items())]
    lines += ["", "## Variables of the environment", ""]
    lines += [f"- `{name}`: {text}" for name, text in VARIABLES.items()]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def front_door(_: Any) -> str:
    """Write the page of the functions that other programs call."""
    lines = ["# For other programs", "", "Generated from the program: `python scripts/make_reference.py`."]
    lines += ["", inspect.getdoc(api) or ""]
    functions = {name: made for name in api.__all__ if inspect.isfunction(made := getattr(api, name))}
    for name, function in functions.items():
        signature = str(inspect.signature(function).replace(return_annotation=inspect.Signature.empty))
        plain = re.sub(r"pathlib[.]|collections[.]abc[.]|typing[.]|['\"]", "", signature)
        lines += ["", f"## {name}", "", f"    {name}{plain}"]
        lines += ["", inspect.getdoc(function) or ""]
    lines += ["", "## Classes", "", "Frozen dataclasses and errors, described in their docstrings:"]
    lines += [", ".join(f"`{name}`" for name in api.__all__ if name not in functions) + "."]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Write text for roff: no backslash, hyphen or leading dot is taken for a command."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + plain if plain.startswith((".", "'")) else plain


def manual(root: Any) -> str:
    """Write the man page (man(7))."""
    lines = ['.TH ARCHIVIST 1 "" archivist "User Commands"', ".SH NAME"]
    lines += [f"archivist \\- {escaped(purpose(root).rstrip('.').lower())}"]
    lines += [".SH SYNOPSIS", ".B archivist", ".I COMMAND", "[OPTIONS]", ".SH OPTIONS OF EVERY COMMAND"]
    for item in common(root):
        lines += [".TP", f".B {escaped(spelled(item))}", escaped(explained(item))]
    lines += [".SH COMMANDS"]
    for name, command in leaves(root):
        lines += [".SS " + escaped(synopsis(name, command)), escaped(purpose(command))]
        for item in own(command):
            lines += [".TP", f".B {escaped(spelled(item))}", escaped(explained(item))]
        lines += [".PP", "For example:", ".PP", ".nf", *(escaped(line) for line in examples(command)), ".fi"]
    lines += [".SH EXIT STATUS"]
    for code, verdict in sorted(VERDICTS.items()):
        lines += [".TP", f".B {code}", escaped(verdict)]
    lines += [".SH ENVIRONMENT"]
    for name, text in VARIABLES.items():
        lines += [".TP", f".B {name}", escaped(text)]
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Return path below docs/ → content of every page that this script writes."""
    root = typer.main.get_command(app)
    return {path: globals()[writer](root) for path, writer in FILES.items()}


def main() -> None:
    """Write the pages."""
    for path, content in pages().items():
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(content, "utf-8")


if __name__ == "__main__":
    main()
