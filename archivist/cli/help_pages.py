"""How `--help` looks: what a command is for, its arguments and own options, the options of every command, examples.

A command's docstring is its help: the first paragraph says what it is for, the indented lines below `Examples:` are
commands to type. Typer's own help breaks words at hyphens and cuts what a list has no room for. In another language a
page says the same (cli/help_language).
"""

import inspect
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from typer.core import TyperCommand, TyperGroup

from archivist.base.wrapping import columns, padded, wrapped
from archivist.cli.help_language import ENGLISH, HelpLanguage, help_language
from archivist.cli.options import COMMON

__all__ = [
    "Command",
    "Group",
    "examples",
    "explained",
    "in_short",
    "leaves",
    "placeholder",
    "purpose",
    "spelled",
    "synopsis",
]

_EVERYWHERE = (*COMMON, "help")
_WIDEST_NAME = 26
_CLAUSE = re.compile("[:;؛] ")
_OPENING, _CLOSING = re.compile("[\u2066-\u2068]"), "\u2069"  # isolates
_List: TypeAlias = tuple[str, list[tuple[str, str]]]


class Command(TyperCommand):
    """A command with the help described above."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command."""
        _write(self, ctx, formatter, self.get_params(ctx))


class Group(TyperGroup):
    """A group of commands, listed under headings."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the group."""
        _, some_command = next(leaves(self))
        common = [item for item in some_command.params if item.name in COMMON]
        headings = groupby(self.commands.items(), key=lambda item: getattr(item[1], "rich_help_panel", ""))
        say = _language(ctx).say
        lists = []
        for heading, items in headings:
            told = [(name, say(purpose(item))) for name, item in items]
            room = formatter.width - _column(told)
            lists.append((heading, [(name, in_short(text, room)) for name, text in told]))
        _write(self, ctx, formatter, [*common, *self.get_params(ctx)], lists)


def leaves(command: Any, path: str = "archivist") -> Iterator[tuple[str, Any]]:
    """Return the full name and the command of every command below a group, in the order of --help."""
    for name, item in command.commands.items():
        if hasattr(item, "commands"):
            yield from leaves(item, f"{path} {name}")
        else:
            yield f"{path} {name}", item


def purpose(command: Any) -> str:
    """Return what a command is for, in one line."""
    return " ".join(_help(command).partition("\n\n")[0].split())


def in_short(text: str, room: int) -> str:
    """Return a sentence, or its first clause where the whole has no room in a line; a single word is no clause."""
    clauses = (text[: end.start()] for end in _CLAUSE.finditer(text))
    first = next((clause for clause in clauses if " " in clause), text)
    if columns(text) <= room or first == text:
        return text
    still_open = len(_OPENING.findall(first)) - first.count(_CLOSING)
    return first + "." * text.endswith(".") + _CLOSING * still_open


def examples(command: Any) -> list[str]:
    """Return the examples of a command, each as it is typed."""
    lines = _help(command).partition("Examples:\n")[2].splitlines()
    return [line.removeprefix("  ") for line in lines if line.strip()]


def _help(command: Any) -> str:
    return inspect.cleandoc(command.help or "")


def placeholder(item: Any) -> str:
    """Return what stands for the value of an option or argument."""
    return str(item.metavar or item.name.upper())


def spelled(item: Any) -> str:
    """Return an argument or option as it is typed, the short name first, with the placeholder of its value."""
    if item.param_type_name == "argument":
        return placeholder(item)
    names = ", ".join(sorted(item.opts, key=lambda name: name.startswith("--")))
    return names if item.is_flag else f"{names} {placeholder(item)}"


def explained(item: Any, language: HelpLanguage = ENGLISH) -> str:
    """Return the help of an argument or option, and in brackets its variable, its default, or that it is required."""
    words = isinstance(item.show_default, str)
    default = item.show_default if words else item.default
    remarks = [
        language.say("env: {name}", name=item.envvar) if item.envvar else "",
        language.say("default: {value}", value=language.default(str(default)))
        if default not in (None, False, "") and not callable(default)
        else "",
        language.say("required") if item.required else "",
    ]
    remarks = [remark for remark in remarks if remark]
    told = " ".join((item.help or "").split())
    brackets = [f"[{language.listed(remarks)}]"] if remarks else []
    return " ".join([*([language.say(told)] if told else []), *brackets])


def synopsis(path: str, command: Any) -> str:
    """Return how a command is called, `path` being its full name."""
    if isinstance(command, Group):
        return f"{path} [OPTIONS] COMMAND [ARGS]..."
    arguments = [item for item in command.params if item.param_type_name == "argument"]
    words = [placeholder(item) if item.required else f"[{placeholder(item)}]" for item in arguments]
    return " ".join([path, "[OPTIONS]", *words])


def _language(context: Any) -> HelpLanguage:
    return help_language(getattr(context.find_root().obj, "language", "en"))


def _write(command: Any, context: Any, formatter: Any, params: list[Any], lists: Sequence[_List] = ()) -> None:
    """Write a help page, paragraph by paragraph; `lists` are the commands of a group."""
    language = _language(context)
    shown = [item for item in params if not item.hidden]
    arguments = [item for item in shown if item.param_type_name == "argument"]
    own = [item for item in shown if item not in arguments and item.name not in _EVERYWHERE]
    common = [item for item in shown if item not in arguments and item.name in _EVERYWHERE]
    width = formatter.width
    called = language.typed(synopsis(context.command_path, command))
    named = (("Arguments", arguments), ("Options", own), ("Options of every command, anywhere in the line", common))
    told = [
        [f"{language.say('Usage:')} {called}"],
        [f"  {line}" for line in wrapped(language.say(purpose(command)), width - 2)],
    ]
    for heading, rows in (
        *lists,
        *((name, [(spelled(item), explained(item, language)) for item in items]) for name, items in named),
    ):
        told += [[language.say(f"{heading}:"), *_rows(rows, width, language)]] if rows else []
    told += [[language.say("Examples:")]]
    pages = "\n\n".join("\n".join(language.line(line, width) for line in lines) for lines in told)
    # What is copied stands from left to right, with nothing in it that cannot be seen.
    formatter.write(f"{pages}\n" + "".join(f"  {line}\n" for line in examples(command)))


def _column(rows: Sequence[tuple[str, str]]) -> int:
    """Return where the second column of a list begins."""
    return min(max(columns(name) for name, _ in rows), _WIDEST_NAME) + 4


def _rows(rows: list[tuple[str, str]], width: int, language: HelpLanguage) -> Iterator[str]:
    """Return a list of two columns; a name too wide for the first has a line of its own."""
    column = _column(rows)
    for name, text in rows:
        lines = list(wrapped(text, width - column))
        first = f"  {language.typed(name)}"
        if columns(name) > column - 4:
            yield first
        else:
            yield f"{padded(first, column)}{lines.pop(0)}".rstrip()
        yield from (f"{'':{column}}{line}" for line in lines)
