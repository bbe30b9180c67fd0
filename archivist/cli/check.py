"""`archivist check`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Jobs, Lang, Quiet, Reports, Verbose, settled
from archivist.cli.progress import watched

__all__ = ["check"]


def check(
    base: Annotated[
        str,
        typer.Option(
            "--base", metavar="REF", help="The revision to compare with, for example refs/remotes/origin/main."
        ),
    ],
    allow_unsigned: Annotated[
        bool, typer.Option("--allow-unsigned", help="Accept records in no manifest; they are never authentic.")
    ] = False,
    jobs: Jobs = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
    reports: Reports = None,
) -> None:
    """Check what changed since a git revision, and that the archive only grew."""
    from archivist.pipeline.change.check import CheckRequest
    from archivist.pipeline.change.check import check as run
    from archivist.pipeline.opened.archive import open_archive

    opened = open_archive(this_machine(), archive)
    (jobs,) = settled(opened, jobs=jobs)
    options = Options(archive, format, quiet, verbose, lang, tuple(reports or ()))
    with watched(options) as observer:
        report = run(opened, CheckRequest(base, allow_unsigned, jobs, archive), observer)
    raise typer.Exit(finish(report, options))
