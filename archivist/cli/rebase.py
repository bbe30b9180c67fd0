"""`archivist log rebase`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, RepeatCreated, Verbose

__all__ = ["rebase"]


def rebase(
    onto: Annotated[
        str, typer.Option("--onto", metavar="REF", help="The published revision, for example refs/remotes/origin/main.")
    ],
    repeat_created: RepeatCreated = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Let a published history stand and sign this clone's own records anew after it."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.write.rebase import rebase as run

    report = run(open_archive(this_machine(), archive), onto, repeat_created=repeat_created)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
