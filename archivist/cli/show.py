"""`archivist show`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Verbose

__all__ = ["show"]


def show(
    record: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show a record: its metadata with the evidence, and its text."""
    from archivist.pipeline.archive import open_archive
    from archivist.pipeline.show import show as run

    report = run(open_archive(archive, Path.cwd()), record)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose)))
