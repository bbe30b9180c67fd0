"""What all commands share: their options, the archive they open, and how they end, each written once.

A command is a function of a `Call` and its own parameters; `command` gives it the shared options and ends it with what
it returns. `group` puts commands together under a name.
"""

import inspect
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property, update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TextIO, TypeAlias

import typer

from archivist.cli.console import finish
from archivist.cli.help_pages import Command, Group
from archivist.cli.options import COMMON, Options
from archivist.cli.progress import watched
from archivist.model.findings import Report, Result
from archivist.settings.known import CORES, MOST_JOBS, SETTINGS
from archivist.settings.resolve import resolve

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from archivist.model.progress import Observer
    from archivist.pipeline.opened.archive import Archive, NewPlace
    from archivist.pipeline.opened.context import Context

__all__ = ["Call", "Ending", "command", "group", "settled"]

_HELP = {"help_option_names": ["-h", "--help"]}
_KEYWORD = inspect.Parameter.KEYWORD_ONLY
_Own = ParamSpec("_Own")
# A report is finished here; a command that finished by itself gives its exit code.
Ending: TypeAlias = Report[Result] | int


@dataclass(frozen=True)
class Call:
    """One call of a command: the shared options, and the names of those that stand on the command line.

    The value of any other comes from a variable of the environment or is built in.
    """

    options: Options
    typed: frozenset[str] = frozenset()

    @cached_property
    def context(self) -> "Context":
        """The machine that the command runs on: keys and pins, clock, folder."""
        from archivist.api import this_machine

        return this_machine(self.options.passphrase_file)

    def archive(self) -> "Archive":
        """Return the archive that --archive names, else the nearest one upward; ArchivistError if there is none."""
        from archivist.api import open_archive

        return open_archive(self.options.archive, self.context)

    def archive_here(self) -> "Archive | None":
        """Return the archive, None if there is none here: the command can do without one."""
        from archivist.pipeline.opened.archive import open_archive_here

        return open_archive_here(self.context, self.options.archive)

    def watched(self) -> "AbstractContextManager[Observer]":
        """Return the observer that shows how the work goes on."""
        return watched(self.options)

    def finish(self, report: Report[Result], stream: TextIO | None = None, **changed: Any) -> int:
        """Print a report as the options say, but for those in `changed`, and return its exit code.

        `stream` is stdout unless that holds a result.
        """
        return finish(report, replace(self.options, **changed), stream)


def settled(place: "Archive | NewPlace", **given: str | int | None) -> tuple[Any, ...]:
    """Return the values in force of settings by name: as given, else archivist.toml's, else what is built in.

    `given` holds what Typer found on the command line or in the environment.
    """
    settings = getattr(place, "settings", None)
    file = settings.chosen if settings is not None else {}
    values = {name: resolve(SETTINGS[name], value, os.environ, file).value for name, value in given.items()}
    return tuple(_cores() if (name, value) == ("jobs", CORES) else value for name, value in values.items())


def _cores() -> int:
    """Return how many cores this process may use."""
    allowed = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(allowed, MOST_JOBS)


def command(*asked: str) -> Callable[[Callable[Concatenate[Call, _Own], Ending]], Callable[..., None]]:
    """Make a command of a function: add the options of every command and those `asked` for, and end as it says.

    Typer takes a function's parameters from its signature, so the shared options are written into that; so are the
    fields of a dataclass in the place of a parameter of that class.
    """
    names = (*asked, *COMMON)

    def decorate(function: Callable[Concatenate[Call, _Own], Ending]) -> Callable[..., None]:
        own = list(inspect.signature(function).parameters.values())[1:]
        parts: dict[str, Any] = {item.name: item.annotation for item in own if is_dataclass(item.annotation)}

        def run(context: typer.Context, **values: Any) -> None:
            typed = frozenset(name for name in names if _is_typed(context, name))
            call = Call(Options(**{name: values.pop(name) for name in names}), typed)
            for name, part in parts.items():
                values[name] = part(**{item.name: values.pop(item.name) for item in fields(part)})
            ending = function(call, **values)  # type: ignore[call-arg]  # the signature below has its parameters
            raise typer.Exit(ending if isinstance(ending, int) else call.finish(ending))

        parameters = [inspect.Parameter("context", _KEYWORD, annotation=typer.Context)]
        for item in own:
            parameters += _declared(item.annotation) if item.name in parts else [item.replace(kind=_KEYWORD)]
        parameters += [item for item in _declared(Options) if item.name in names]
        update_wrapper(run, function)
        run.__annotations__ = {item.name: item.annotation for item in parameters}
        run.__dict__["__signature__"] = inspect.Signature(parameters)
        return run

    return decorate


def _declared(part: Any) -> Iterator[inspect.Parameter]:
    """Return the fields of a dataclass as parameters."""
    return (inspect.Parameter(item.name, _KEYWORD, default=item.default, annotation=item.type) for item in fields(part))


def _is_typed(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def group(
    told: str,
    commands: Mapping[str, Mapping[str, Callable[..., None] | typer.Typer]] | None = None,
    kind: type[Group] = Group,
) -> typer.Typer:
    """Return a group of commands: `told` is its help, `commands` has them by heading and name, in the order of help.

    A group of another `kind` may have commands of its own.
    """
    made = typer.Typer(
        cls=kind,
        help=told,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings=_HELP,
    )
    for heading, items in (commands or {}).items():
        for name, item in items.items():
            if isinstance(item, typer.Typer):
                made.add_typer(item, name=name, rich_help_panel=heading)
            else:
                made.command(name, cls=Command, context_settings=_HELP, rich_help_panel=heading)(item)
    return made
