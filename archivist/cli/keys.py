"""`archivist keys …`."""

from pathlib import Path

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Verbose

__all__ = ["app", "list_keys"]

app = typer.Typer(help="The private keys of this machine.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_keys(
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List the private keys in the key store, their use, and the pins."""
    from archivist.pipeline.archive import open_archive
    from archivist.pipeline.show import list_keys as run
    from archivist.store.layout import find_archive

    here = Path.cwd()
    opened = open_archive(archive, here) if archive is not None or find_archive(here) else None
    raise typer.Exit(finish(run(opened), Options(archive, format, quiet, verbose)))


@app.callback()
def _keys() -> None:
    """Keep a command group: with one command alone Typer would drop its name."""
