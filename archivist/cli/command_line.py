"""Read a command line before Typer does: which command it names, and the options that may stand anywhere in it.

Typer knows an option only behind the command that has it. So the common options that stand before a command, or between
a group and its command, are moved behind it. All that follows the command is read by Typer's own rules: the values of
other options, what comes after `--`, and an option that stands twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import typer.main

from archivist.base.said import said
from archivist.cli.command import Call, Ending, command, group
from archivist.cli.options import COMMON, Options

__all__ = ["CommandLine", "read_command_line"]

_ANYWHERE = (*COMMON, "reports")


@dataclass(frozen=True)
class CommandLine:
    """A command line: the name of the command, `archivist` without one, the words for Typer, and how to print.

    `mistake` is what is wrong with it before a command is named, else empty.
    """

    command: str
    words: list[str]
    options: Options
    mistake: str = ""


def read_command_line(program: Any, words: Sequence[str]) -> CommandLine:
    """Read the words of a command line; `program` is Typer's tree of commands."""
    reached = program
    path: list[str] = []
    moved: list[str] = []
    rest = list(words)
    mistake = ""
    valued, flags = _names()
    while rest and hasattr(reached, "commands"):
        word = rest.pop(0)
        name, equals, _ = word.partition("=")
        if name in valued:
            moved.append(word)
            if rest and not equals:
                moved.append(rest.pop(0))
            elif not equals:
                mistake = said("Option '{name}' requires an argument.", name=name)
        elif word in flags or (word[:1] == "-" and word[1:] and {f"-{letter}" for letter in word[1:]} <= flags):
            moved.append(word)
        elif word.startswith("-") and word not in ("-", "--"):
            path.append(word)  # the group's own
        else:
            word = rest.pop(0) if word == "--" and rest else word
            path.append(word)
            reached = reached.commands.get(word)
    named = next((word for word in path if not word.startswith("-")), "archivist")
    if reached is None or hasattr(reached, "commands"):  # there is nothing that the options could belong to
        return CommandLine(named, [*path, *rest], _options(_bare(), [*moved, *rest]), mistake)
    return CommandLine(named, [*path, *moved, *rest], _options(reached, [*moved, *rest]), mistake)


@cache
def _bare() -> Any:
    """Return a command that has no other options than those that may stand anywhere."""

    @command("reports")
    def bare(_: Call) -> Ending:
        return 0  # its options are asked for, it is not called

    return typer.main.get_command(group("", {"": {"bare": bare}}))


def _names() -> tuple[set[str], set[str]]:
    """Return the names of the options that may stand anywhere: those with a value, and flags."""
    anywhere = [item for item in _bare().params if item.name in _ANYWHERE]
    valued = {name for item in anywhere if not item.is_flag for name in item.opts}
    return valued, {name for item in anywhere if item.is_flag for name in item.opts}


def _options(command: Any, words: Sequence[str]) -> Options:
    """Return how to print, as Typer reads it in a line that may be wrong elsewhere."""
    lenient = {"resilient_parsing": True, "ignore_unknown_options": True, "allow_extra_args": True}
    values = command.make_context("", list(words), **lenient).params
    names = ("format", "lang", "verbose", "reports")
    return Options(**{name: values[name] for name in names if values.get(name) is not None})
