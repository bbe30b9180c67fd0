"""`archivist explain`."""

from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose

__all__ = ["explain"]


def explain(
    subject: Annotated[
        str, typer.Argument(metavar="CODE|ID", help="A finding's code, for example altered, or a record's id.")
    ],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Say what a finding means, or how a record stands, and what to do next."""
    from archivist.pipeline.show.explain import explain as run
    from archivist.pipeline.show.explain import is_about_a_record

    options = Options(archive, format, quiet, verbose, lang)
    if not is_about_a_record(subject):
        raise typer.Exit(finish(run(subject, options.language), options))
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.show.explain_record import explain_record

    raise typer.Exit(finish(explain_record(open_archive(this_machine(), archive), subject, archive), options))
