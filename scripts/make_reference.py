"""Write what the program says of itself: docs/reference/commands.md and the man page docs/man/archivist.1.

usage: python scripts/make_reference.py     (a test fails while either is not what this writes)
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ["COLUMNS"] = "1000"  # help texts are not to be broken here

import typer.main  # after the width is set

from archivist.cli.main import app
from archivist.model.findings import VERDICTS
from archivist.settings.known import SETTINGS

DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES = {"reference/commands.md": "markdown", "man/archivist.1": "manual"}
# Options that every command takes are told once.
COMMON = ("archive", "format", "quiet", "verbose", "lang")
VARIABLES = {item.variable: item.help for item in SETTINGS.values()}


def commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Return the full name and the command of every command below a group, in the order of --help."""
    for name, item in command.commands.items():
        if hasattr(item, "commands"):
            yield from commands(item, f"{path} {name}")
        else:
            yield f"{path} {name}", item


def split(command: Any) -> tuple[list[Any], list[Any]]:
    """Return arguments and own options of a command."""
    shown = [item for item in command.params if not getattr(item, "hidden", False)]
    arguments = [item for item in shown if item.param_type_name == "argument"]
    options = [item for item in shown if item.param_type_name == "option" and item.name not in (*COMMON, "help")]
    return arguments, options


def spelled(option: Any) -> str:
    """Write an option as it is typed, with the placeholder of its value."""
    names = ", ".join((*option.opts, *option.secondary_opts))
    return names if option.is_flag else f"{names} {placeholder(option)}"


def placeholder(item: Any) -> str:
    """Name the value of an option or argument."""
    return str(item.metavar or item.name.removesuffix("_").upper())


def told(item: Any) -> str:
    """Return the help of an option or argument in one line."""
    return " ".join((item.help or "").split())


def described(command: Any) -> str:
    """Return a command's docstring in one paragraph."""
    return " ".join((command.help or "").split())


def synopsis(name: str, command: Any) -> str:
    """Write how a command is called."""
    arguments, options = split(command)
    words = [placeholder(item) for item in arguments]
    return " ".join([name, *(["[OPTIONS]"] if options else []), *words])


def markdown(root: Any) -> str:
    """Write the page for docs/reference."""
    lines = ["# Commands", "", "Generated from the program: `python scripts/make_reference.py`.", ""]
    lines += ["Every command takes, before or after its name:", ""]
    verify = dict(commands(root, "archivist"))["archivist verify"]
    lines += [f"- `{spelled(item)}`: {told(item)}" for item in verify.params if item.name in COMMON]
    for name, command in commands(root, "archivist"):
        arguments, options = split(command)
        lines += ["", f"## {name}", "", described(command), "", f"    {synopsis(name, command)}", ""]
        lines += [f"- `{placeholder(item)}`: {told(item)}" for item in arguments if told(item)]
        lines += [f"- `{spelled(item)}`: {told(item)}" for item in options]
    lines += ["", "## Exit codes", "", "| code | verdict |", "| --- | --- |"]
    lines += [f"| {code} | {verdict} |" for code, verdict in sorted(VERDICTS.items())]
    lines += ["", "## Variables of the environment", ""]
    lines += [f"- `{name}`: {text}" for name, text in VARIABLES.items()]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def escaped(text: str) -> str:
    """Write text for roff: no backslash, hyphen or leading dot is taken for a command."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + plain if plain.startswith((".", "'")) else plain


def manual(root: Any) -> str:
    """Write the man page (man(7))."""
    lines = ['.TH ARCHIVIST 1 "" archivist "User Commands"', ".SH NAME"]
    lines += [f"archivist \\- {escaped(described(root).rstrip('.').lower())}"]
    lines += [".SH SYNOPSIS", ".B archivist", ".I COMMAND", "[OPTIONS]", ".SH COMMANDS"]
    for name, command in commands(root, "archivist"):
        arguments, options = split(command)
        lines += [".SS " + escaped(synopsis(name, command)), escaped(described(command))]
        for item in (*arguments, *options):
            label = spelled(item) if item in options else placeholder(item)
            lines += [".TP", f".B {escaped(label)}", escaped(told(item))] if told(item) else []
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
