"""`archivist list`."""

from typing import Annotated

import typer

from archivist.cli import selecting
from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Lang, Quiet, Verbose

__all__ = ["list_records"]

_Records = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Records, whatever their access; default: all open ones.")
]


def list_records(
    records: _Records = None,
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
    limit: selecting.Limit = 100,
    rebuild: selecting.Rebuild = False,
    archive: Archive = None,
    format: selecting.FormatOfTables = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """List records, the newest first; the options choose which."""
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
    from archivist.pipeline.find.find import list_records as run
    from archivist.pipeline.opened.archive import open_archive

    asked = Asked(chosen, limit, rebuild)
    report = run(open_archive(this_machine(), archive), asked, records or [])
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
