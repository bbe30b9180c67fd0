"""The options that every command takes, before or after its name, and some that a few share."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archivist.settings.known import MOST_JOBS, SETTINGS, variable
from archivist.settings.resolve import resolve

if TYPE_CHECKING:
    from archivist.pipeline.opened.archive import Archive as Opened
    from archivist.pipeline.opened.archive import NewPlace

__all__ = [
    "Archive",
    "Format",
    "Jobs",
    "Lang",
    "PassphraseFile",
    "Quiet",
    "RepeatCreated",
    "Reports",
    "Verbose",
    "is_typed",
    "settled",
]

Archive = Annotated[
    Path | None,
    typer.Option(
        "--archive",
        envvar=variable("archive"),
        help="The archive's folder; default: the nearest one upward.",
        show_default=False,
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        envvar=variable("format"),
        help="How to print the result: text, json, ndjson, sarif, junit, github or markdown.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, max=MOST_JOBS, envvar=variable("jobs"), help="How many processes do the work; default: 1."
    ),
]
Reports = Annotated[
    list[str] | None,
    typer.Option("--report", metavar="FORMAT=FILE", help="Write a report to a new file as well; may be repeated."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more; show where a bug happened.")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|ar", help="The language of messages; default: the environment's, or English."),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(help="The passphrase of the keys is this file's first line; default: $ARCHIVIST_PASSPHRASE."),
]

RepeatCreated = Annotated[
    bool,
    typer.Option(
        "--repeat-created", help="If this machine's clock is behind the archive, state its latest time again."
    ),
]


def is_typed(context: typer.Context, name: str) -> bool:
    """Return whether an option stands on the command line; its value may also be a variable's."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def settled(place: "Opened | NewPlace", **given: str | int | None) -> tuple[Any, ...]:
    """Return the values in force of settings by name: as given, else archivist.toml's, else what is built in.

    `given` holds what Typer found on the command line or in the environment.
    """
    settings = getattr(place, "settings", None)
    file = settings.chosen if settings is not None else {}
    return tuple(resolve(SETTINGS[name], value, os.environ, file).value for name, value in given.items())
