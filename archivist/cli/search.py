"""`archivist search`."""

from typing import Annotated

import typer

from archivist.cli import selecting
from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Lang, Quiet, Verbose

__all__ = ["search"]

_Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="Words that must all be there; several words in quotes are a phrase."),
]


def search(
    words: _Words,
    issuer: selecting.Issuer = None,
    speaker: selecting.Speaker = None,
    place: selecting.Place = None,
    mention: selecting.Mention = None,
    since: selecting.Since = None,
    until: selecting.Until = None,
    language: selecting.Language = None,
    document_type: selecting.DocumentType = None,
    collection: selecting.Collection = None,
    status: selecting.Status = None,
    all_access: selecting.AllAccess = False,
    limit: selecting.Limit = 20,
    rebuild: selecting.Rebuild = False,
    archive: Archive = None,
    format: selecting.FormatOfTables = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Find records by their words, however these are spelt, the best first; the options choose among them."""
    chosen = selecting.selection(
        issuer=issuer,
        speaker=speaker,
        place=place,
        mention=mention,
        since=since,
        until=until,
        language=language,
        document_type=document_type,
        collection=collection,
        status=status,
        all_access=all_access,
    )

    from archivist.pipeline.find.find import Asked
    from archivist.pipeline.find.find import search as run
    from archivist.pipeline.opened.archive import open_archive

    report = run(open_archive(this_machine(), archive), Asked(chosen, limit, rebuild), words)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
