"""The commands of the program, grouped by job in the order of --help; each is imported when it is asked for."""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
import typer.main

from archivist.base.said import said
from archivist.base.version import __version__
from archivist.cli.command import group
from archivist.cli.help_pages import Group
from archivist.model.errors import UsageError

__all__ = ["app"]

# A command is the function of its name in the module of its name, unless `_ELSEWHERE` tells where it is.
_COMMANDS = {
    "Make an archive": ("init",),
    "Fill it": ("ingest", "import", "sign", "recover"),
    "Check it": ("verify", "check", "validate", "evaluate"),
    "Read it": ("show", "diff", "list", "search", "explain"),
    "Correct it": ("review", "amend", "relate", "withdraw", "withhold"),
    "Hand it on": ("certificate", "hand-over", "export", "site"),
    "Settings": ("config", "completion"),
    "Keys and trust": ("keys", "trust", "log", "authority"),
}
_ELSEWHERE = {
    "list": ("listing", "list_records"),
    "hand-over": ("hand_over", "hand_over"),
    "import": ("importing", "app"),
} | {name: (name, "app") for name in ("keys", "trust", "log", "authority", "site")}
_HEADINGS = {name: heading for heading, names in _COMMANDS.items() for name in names}
_USAGE = 2


class _Commands(Mapping[str, Any]):
    """Typer's commands by name, each made the first time that somebody asks for it."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            heading = _HEADINGS[name]
            module, function = _ELSEWHERE.get(name, (name, name))
            item = getattr(import_module(f"archivist.cli.{module}"), function)
            self._made[name] = typer.main.get_group(group("", {heading: {name: item}})).commands[name]
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in _HEADINGS

    def __iter__(self) -> Iterator[str]:
        return iter(_HEADINGS)

    def __len__(self) -> int:
        return len(_HEADINGS)


class _Program(Group):
    """The program as a group of its commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()  # type: ignore[assignment]  # they are only read

    def make_context(self, info_name: str | None, args: list[str], *more: Any, **extra: Any) -> Any:
        """Make the context of a line; of one that a shell asks about, options before the command go behind it."""
        if extra.get("resilient_parsing"):
            from archivist.cli.command_line import read_command_line

            args = read_command_line(self, args).words
        return super().make_context(info_name, args, *more, **extra)


app = group(
    """Turn official statements into signed records that anyone can check in fifty years.

    Examples:
      archivist --archive press ingest --new statements/
      archivist verify press/manifests
    """,
    kind=_Program,
)


@app.callback(invoke_without_command=True)
def _root(context: typer.Context, version: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
    if version:
        sys.stdout.write(f"archivist {__version__}\n")
        raise typer.Exit(0)
    if context.invoked_subcommand is None:
        if context.obj.format != "text":
            raise UsageError(said("Missing command."), said("see: archivist --help"))
        sys.stdout.write(context.get_help() + "\n")
        raise typer.Exit(_USAGE)
