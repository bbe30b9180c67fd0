"""The options with which `list` and `search` choose records."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.model.errors import UsageError
from archivist.pipeline.record.stated_values import check_date, check_text

if TYPE_CHECKING:
    from archivist.pipeline.find.selection import Selection

__all__ = ["Choice", "Limit", "Rebuild", "selection"]

_STATES = ("active", "withdrawn", "withheld")
_WORDS = "some words of the name, or its authority id"


@dataclass(frozen=True)
class Choice:
    """What was typed to choose records; each annotation is the option's one declaration."""

    issuer: Annotated[str | None, typer.Option(metavar="NAME", help=f"Who issued it: {_WORDS}.")] = None
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help=f"Who speaks: {_WORDS}.")] = None
    place: Annotated[str | None, typer.Option(metavar="NAME", help=f"Where it was issued: {_WORDS}.")] = None
    mention: Annotated[str | None, typer.Option(metavar="NAME", help=f"Who or what the text names: {_WORDS}.")] = None
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Issued in this day, month or year, or later.")
    ] = None
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Issued in this day, month or year, or earlier.")
    ] = None
    language: Annotated[str | None, typer.Option(metavar="TAG", help="The language, as a BCP 47 tag.")] = None
    document_type: Annotated[
        str | None,
        typer.Option(
            "--type", metavar="TYPE", help="The type: statement, remarks …", autocompletion=offers.document_types
        ),
    ] = None
    collection: Annotated[str | None, typer.Option(metavar="NAME", help="The collection, as it is written.")] = None
    status: Annotated[str | None, typer.Option(metavar="STATE", help=f"One of: {', '.join(_STATES)}.")] = None
    all_access: Annotated[
        bool, typer.Option("--all-access", help="Also records that are restricted or under embargo.")
    ] = False


Limit = Annotated[int, typer.Option("--limit", metavar="N", min=0, help="Show at most so many; 0 for all.")]
Rebuild = Annotated[bool, typer.Option("--rebuild", help="Make the index anew, whatever it says.")]


def selection(choice: Choice) -> "Selection":
    """Check what was typed; UsageError for what no record can match."""
    since, until = choice.since, choice.until
    texts = (choice.issuer, choice.speaker, choice.place, choice.mention, choice.language)
    check_text(*texts, choice.document_type, choice.collection)
    for date in filter(None, (since, until)):
        check_date(date)
    if since and until and since > f"{until}-99":
        raise UsageError(
            said("--from {since} is after --to {until}", since=since, until=until), said("name the earlier date first")
        )
    if choice.status is not None and choice.status not in _STATES:
        raise UsageError(
            said("{status!r} is no state of a record", status=choice.status),
            said("use one of: {known}", known=", ".join(_STATES)),
        )

    from archivist.pipeline.find.selection import Selection

    return Selection(**vars(choice))
