"""`archivist recover`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose

__all__ = ["recover"]


def recover(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, change nothing.")] = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Finish or undo a write that was interrupted; no key is needed."""
    from archivist.pipeline.batch.recover import recover_archive
    from archivist.pipeline.opened.archive import open_archive

    report = recover_archive(open_archive(this_machine(), archive), dry_run=dry_run)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
