"""The program: one command line, and what becomes of every way in which it can end."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import typer
import typer.main

from archivist.base.clock import BadEpochError
from archivist.base.said import said
from archivist.cli import completion
from archivist.cli.command_line import CommandLine, read_command_line
from archivist.cli.commands import app
from archivist.cli.console import check_options, tell_error, tell_finding, tell_stopped
from archivist.cli.options import Options
from archivist.cli.usage_words import in_our_words
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import finding
from archivist.settings.resolve import check_environment

__all__ = ["app", "main", "run"]

_BROKEN, _INTERRUPTED = 1, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit with the contract's code."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:  # closed by the caller: nothing else may get its number and be written to
            setattr(sys, name, open(os.devnull, "w" if number else "r", encoding="utf-8"))  # noqa: PTH123, SIM115
    if completion.VARIABLE in os.environ:
        completion.answer(app)
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code. No exception leaves, no traceback is shown without --verbose."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a test's stream
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    program = _program()
    line = read_command_line(program, arguments)
    command, options = line.command, line.options
    try:
        _check(line)
        code = program.main(line.words, standalone_mode=False, obj=options)
    except BrokenPipeError:  # the reader of our output has gone, for example `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # the border: every end gets one line and a code
        return _ended(command, error, options)
    if code == _INTERRUPTED:  # Typer turns Ctrl-C into this code and says nothing
        return _ended(command, KeyboardInterrupt(), options)
    return code if isinstance(code, int) else 0


@cache
def _program() -> Any:
    """Return Typer's tree of commands."""
    return typer.main.get_command(app)


def _check(line: CommandLine) -> None:
    """Refuse what can be known to be wrong before the command is called."""
    check_environment(os.environ)
    check_options(line.options, line.command)
    if line.mistake:
        raise UsageError(line.mistake, said("see: archivist --help"))


def _ended(command: str, error: BaseException, options: Options) -> int:
    """Tell why a command ended without a result, also in the report files unless they cannot be written."""
    try:
        return _told(command, error, options)
    except ArchivistError:
        return _told(command, error, replace(options, reports=None))


def _told(command: str, error: BaseException, options: Options) -> int:
    if isinstance(error, ArchivistError):
        return tell_error(command, error, options)
    if isinstance(error, BadEpochError):
        return tell_error(command, UsageError(error.args[0], error.hint), options)
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return tell_stopped(command, options)
    if isinstance(error, typer.TyperException):
        return _usage(command, error, options)
    if isinstance(error, OSError):
        what = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else error.strerror or error
        told = ArchivistError(said("the system refused: {what}", what=what), said("check disk space and permissions"))
        return tell_error(command, told, options)
    return _bug(command, error, options)


def _usage(command: str, error: Exception, options: Options) -> int:
    told = in_our_words(getattr(error, "format_message", lambda: str(error))())
    where = f"archivist {command}" if command in _program().commands else "archivist"
    return tell_error(command, UsageError(told, said("see: {where} --help", where=where)), options)


def _bug(command: str, error: BaseException, options: Options) -> int:
    if options.verbose:
        traceback.print_exception(error, file=sys.stderr)
    problem = finding("internal", detail=f"{type(error).__name__}: {error}")
    return tell_finding(command, problem, options)
