"""`archivist search`."""

from typing import Annotated

import typer

from archivist.cli import selecting
from archivist.cli.command import Call, Ending, command

__all__ = ["search"]

_Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="Words that must all be there; several words in quotes are a phrase."),
]


@command()
def search(
    call: Call,
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
) -> Ending:
    """Find records by their words, however these are spelt, the best first; the options choose among them.

    Examples:
      archivist search مياه
      archivist search '"water supply"' --from 2023 --issuer ministry
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
    from archivist.pipeline.find.find import search as run

    return run(call.open(), Asked(chosen, limit, rebuild), words)
