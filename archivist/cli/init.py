"""`archivist init`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose

__all__ = ["init"]


def init(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="Where; default: --archive, else here.")
    ] = None,
    archive_id: Annotated[str | None, typer.Option("--id", help="The archive's id; default: a random one.")] = None,
    title: Annotated[str | None, typer.Option(help="A title for people; default: the folder's name.")] = None,
    holder: Annotated[str, typer.Option(help="Who holds the first keys, as the trust root names them.")] = "holder-1",
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Make an archive: settings, trust root, keys, pin."""
    from archivist.pipeline.opened.archive import initialise, initialise_report

    context = this_machine()
    place, created = folder or archive or context.folder, context.clock.now_to_write()
    made = initialise(context, place, archive_id=archive_id, title=title, holder=holder, created=created)
    raise typer.Exit(finish(initialise_report(made), Options(archive, format, quiet, verbose, lang)))
