"""`archivist explain`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Verbose

__all__ = ["explain"]


def explain(
    code: Annotated[str, typer.Argument(help="A finding's code, for example altered.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say what a finding means and what to do next."""
    from archivist.pipeline.explain import explain as run

    raise typer.Exit(finish(run(code), Options(archive, format, quiet, verbose)))
