"""`archivist sign`."""

from pathlib import Path

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Lang, Quiet, RepeatCreated, Reports, Verbose

__all__ = ["sign"]


def sign(
    repeat_created: RepeatCreated = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
    reports: Reports = None,
) -> None:
    """Sign the records that are in no manifest."""
    from archivist.base.clock import now_to_write
    from archivist.pipeline.archive import open_archive
    from archivist.pipeline.sign import sign_records

    report = sign_records(open_archive(archive, Path.cwd()), now_to_write, repeat_created=repeat_created)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang, tuple(reports or ()))))
