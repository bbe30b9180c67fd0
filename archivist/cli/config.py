"""`archivist config`."""

import os
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.language import spoken
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose, is_typed

__all__ = ["config"]


def config(
    context: typer.Context,
    origin: Annotated[bool, typer.Option("--origin", help="Tell where each value comes from, too.")] = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show the settings in force: typed, from the environment, from archivist.toml, or built in."""
    from archivist.pipeline.show.config import config as run

    typed = {"archive": str(archive), "format": format, "lang": str(lang)}
    report = run(
        this_machine(),
        {name: value for name, value in typed.items() if is_typed(context, name)},
        os.environ,
        spoken(os.environ),
    )
    # The report always has the origins; the text shows them to who wants to know more.
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose or origin, lang)))
