"""`archivist validate`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Lang, Quiet, Reports, Verbose

__all__ = ["validate"]


def validate(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Records: folders, record.xml or record.json.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
    reports: Reports = None,
) -> None:
    """Check records against schemas and rules; no key is needed."""
    from archivist.pipeline.record.validate import validate as run

    raise typer.Exit(
        finish(run(paths), Options(archive, format, quiet, verbose, lang, tuple(reports or ()), Path.cwd()))
    )
