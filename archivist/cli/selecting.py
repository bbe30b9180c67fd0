"""The options with which `list` and `search` choose records."""

from typing import TYPE_CHECKING, Annotated

import typer

from archivist.cli.stated import check_date, check_text
from archivist.model.errors import UsageError

if TYPE_CHECKING:
    from archivist.pipeline.find.selection import Selection

__all__ = [
    "AllAccess",
    "Collection",
    "DocumentType",
    "Issuer",
    "Language",
    "Limit",
    "Mention",
    "Place",
    "Rebuild",
    "Since",
    "Speaker",
    "Status",
    "Until",
    "selection",
]

_STATES = ("active", "withdrawn", "withheld")
_WORDS = "some words of the name, or its authority id"

Issuer = Annotated[str | None, typer.Option(metavar="NAME", help=f"Who issued it: {_WORDS}.")]
Speaker = Annotated[str | None, typer.Option(metavar="NAME", help=f"Who speaks: {_WORDS}.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help=f"Where it was issued: {_WORDS}.")]
Mention = Annotated[str | None, typer.Option(metavar="NAME", help=f"Who or what the text names: {_WORDS}.")]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Issued in this day, month or year, or later.")
]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Issued in this day, month or year, or earlier.")
]
Language = Annotated[str | None, typer.Option(metavar="TAG", help="The language, as a BCP 47 tag.")]
DocumentType = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="The type: statement, remarks …")]
Collection = Annotated[str | None, typer.Option(metavar="NAME", help="The collection, as it is written.")]
Status = Annotated[str | None, typer.Option(metavar="STATE", help=f"One of: {', '.join(_STATES)}.")]
AllAccess = Annotated[bool, typer.Option("--all-access", help="Also records that are restricted or under embargo.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=0, help="Show at most so many; 0 for all.")]
Rebuild = Annotated[bool, typer.Option("--rebuild", help="Make the index anew, whatever it says.")]


def selection(
    *,
    issuer: str | None,
    speaker: str | None,
    place: str | None,
    mention: str | None,
    since: str | None,
    until: str | None,
    language: str | None,
    document_type: str | None,
    collection: str | None,
    status: str | None,
    all_access: bool,
) -> "Selection":
    """Check what was typed; UsageError for what no record can match."""
    check_text(issuer, speaker, place, mention, language, document_type, collection)
    for date in filter(None, (since, until)):
        check_date(date)
    if since and until and since > f"{until}-99":
        raise UsageError(f"--from {since} is after --to {until}", "name the earlier date first")
    if status is not None and status not in _STATES:
        raise UsageError(f"{status!r} is no state of a record", f"use one of: {', '.join(_STATES)}")

    from archivist.pipeline.find.selection import Selection

    return Selection(
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
