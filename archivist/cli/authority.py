"""`archivist authority …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose

__all__ = ["app", "check"]

app = typer.Typer(
    help="The lists of bodies, persons and places that names are looked up in.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def _root() -> None:
    """Keep `check` a command of its own: Typer makes a single command the group itself."""


@app.command("check")
def check(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A folder of lists; default: authority/ of the archive here.")
    ] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Check the lists that ship with archivist, and your own."""
    from archivist.pipeline.opened.archive import open_archive_here, own_lists
    from archivist.pipeline.show.authority import check_authority

    place = folder if folder is not None else own_lists(open_archive_here(this_machine(), archive))
    raise typer.Exit(finish(check_authority(place), Options(archive, format, quiet, verbose, lang)))
