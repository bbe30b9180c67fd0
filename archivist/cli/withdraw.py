"""`archivist withdraw`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, RepeatCreated, Verbose
from archivist.cli.stated import check_text

__all__ = ["withdraw"]


def withdraw(
    record: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who withdraws it.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why it no longer stands.")],
    repeat_created: RepeatCreated = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Say that a record no longer stands: a new, signed revision; all its bytes stay."""
    check_text(by, because)

    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.write.withdraw import withdraw as run

    report = run(open_archive(this_machine(), archive), record, by, because, repeat_created=repeat_created)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
