"""`archivist list`."""

from typing import Annotated

import typer

from archivist.cli import selecting
from archivist.cli.command import Call, Ending, command

__all__ = ["list_records"]

_Records = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Records, whatever their access; default: all open ones.")
]


@command()
def list_records(
    call: Call,
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
) -> Ending:
    """List records, the newest first; the options choose which.

    Examples:
      archivist list --issuer ministry --from 2022 --to 2023-06
      archivist list --format csv --limit 0 > records.csv
    """
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

    asked = Asked(chosen, limit, rebuild)
    return run(call.open(), asked, records or [])
