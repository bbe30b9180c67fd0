"""The program: its commands, and what becomes of every way in which one can end."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import typer

from archivist.base.clock import BadEpochError
from archivist.cli import (
    amend,
    authority,
    check,
    completion,
    config,
    diff,
    explain,
    export,
    ingest,
    init,
    keys,
    listing,
    log,
    recover,
    review,
    search,
    show,
    sign,
    trust,
    validate,
    verify,
    withdraw,
    withhold,
)
from archivist.cli.console import Options, check_options, tell_error, tell_finding, tell_stopped
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import finding
from archivist.settings.known import SETTINGS
from archivist.settings.resolve import check_environment, resolve

__all__ = ["app", "main", "run"]

app = typer.Typer(
    name="archivist",
    help="Turn official statements into signed records that anyone can check in fifty years.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# The order is the order of --help: make, fill, check, read.
app.command("init")(init.init)
app.command("ingest")(ingest.ingest)
app.command("sign")(sign.sign)
app.command("recover")(recover.recover)
app.command("verify")(verify.verify)
app.command("check")(check.check)
app.command("validate")(validate.validate)
app.command("show")(show.show)
app.command("diff")(diff.diff)
app.command("list")(listing.list_records)
app.command("search")(search.search)
app.command("review")(review.review)
app.command("amend")(amend.amend)
app.command("withdraw")(withdraw.withdraw)
app.command("withhold")(withhold.withhold)
app.command("export")(export.export)
app.add_typer(keys.app, name="keys")
trust.app.command("init")(init.init)  # the first root is made with its archive
app.add_typer(trust.app, name="trust")
app.add_typer(log.app, name="log")
app.add_typer(authority.app, name="authority")
app.command("explain")(explain.explain)
app.command("config")(config.config)
app.command("completion")(completion.completion)

_WITH_VALUE = ("--archive", "--format", "--lang", "--report")
_FLAGS = ("--quiet", "-q", "--verbose", "-v")
_BROKEN, _USAGE, _INTERRUPTED = 1, 2, 130


@app.callback(invoke_without_command=True)
def _root(context: typer.Context, version: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
    """Turn official statements into signed records that anyone can check in fifty years."""
    if version:
        from archivist import __version__

        sys.stdout.write(f"archivist {__version__}\n")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")
        raise typer.Exit(_USAGE)


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
    arguments = _global_options_last(arguments)
    options = _peek(arguments)
    command = next((word for word in arguments if not word.startswith("-")), "archivist")
    try:
        check_environment(os.environ)
        check_options(options, command)
        code = app(args=arguments, standalone_mode=False)
    except BrokenPipeError:  # the reader of our output has gone, for example `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # the border: every end gets one line and a code
        return _ended(command, error, options)
    if code == _INTERRUPTED:  # Typer turns Ctrl-C into this code and says nothing
        return _ended(command, KeyboardInterrupt(), options)
    return code if isinstance(code, int) else 0


def _ended(command: str, error: BaseException, options: Options) -> int:
    """Tell why a command ended without a result, also in the report files unless they cannot be written."""
    try:
        return _told(command, error, options)
    except ArchivistError:
        return _told(command, error, replace(options, reports=()))


def _told(command: str, error: BaseException, options: Options) -> int:
    if isinstance(error, ArchivistError):
        return tell_error(command, error, options)
    if isinstance(error, BadEpochError):
        return tell_error(command, UsageError(str(error), error.hint), options)
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return tell_stopped(command, options)
    if isinstance(error, typer.TyperException):
        return _usage(command, error, options)
    if isinstance(error, OSError):
        what = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else error.strerror or error
        told = ArchivistError(f"the system refused: {what}", "check disk space and permissions")
        return tell_error(command, told, options)
    return _bug(command, error, options)


def _global_options_last(arguments: list[str]) -> list[str]:
    """Move the common options from before the command to after it, so that they may stand in either place."""
    moved: list[str] = []
    rest = list(arguments)
    while rest and rest[0].startswith("-"):
        if rest[0] in _WITH_VALUE and len(rest) > 1:
            moved += [rest.pop(0), rest.pop(0)]
        elif rest[0] in _FLAGS or rest[0].startswith(tuple(f"{name}=" for name in _WITH_VALUE)):
            moved.append(rest.pop(0))
        else:
            return arguments
    depth = 3 if rest[:2] == ["log", "witness"] else 2 if rest and rest[0] in _groups() else 1
    return [*rest[:depth], *moved, *rest[depth:]]


def _groups() -> set[str | None]:
    """Return the commands that have commands of their own."""
    return {item.name for item in app.registered_groups}


def _peek(arguments: Sequence[str]) -> Options:
    """Find out how to print before the arguments are parsed: a wrong one is told in the right format too."""
    said: dict[str, list[str]] = {"--format": [], "--lang": [], "--report": []}
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, equals, value = word.partition("=")
        if name in said:
            said[name].append(value if equals else following)
    verbose = any(word in ("--verbose", "-v") for word in arguments)
    lang = said["--lang"][-1] if said["--lang"] else None
    typed = said["--format"][-1] if said["--format"] else None
    chosen = str(resolve(SETTINGS["format"], typed, os.environ, {}).value)
    return Options(format=chosen, verbose=verbose, lang=lang, reports=tuple(said["--report"]))


def _usage(command: str, error: Exception, options: Options) -> int:
    told = getattr(error, "format_message", lambda: str(error))()
    known = {item.name for item in app.registered_commands} | _groups()
    where = f"archivist {command}" if command in known else "archivist"
    return tell_error(command, UsageError(told, f"see: {where} --help"), options)


def _bug(command: str, error: BaseException, options: Options) -> int:
    if options.verbose:
        traceback.print_exception(error, file=sys.stderr)
    problem = finding("internal", detail=f"{type(error).__name__}: {error}")
    return tell_finding(command, problem, options)
