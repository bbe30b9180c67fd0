"""`archivist search`."""

from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command
from archivist.cli.selecting import Choice, Limit, Rebuild, selection

__all__ = ["search"]

_Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="Words that must all be there; several words in quotes are a phrase."),
]


@command()
def search(call: Call, words: _Words, choice: Choice, limit: Limit = 20, rebuild: Rebuild = False) -> Ending:
    """Find records by their words, however these are spelt, the best first; the options choose among them.

    Examples:
      archivist search مياه
      archivist search '"water supply"' --from 2023 --issuer ministry
    """
    chosen = selection(choice)

    from archivist.api import FindRequest, find

    return find(call.archive(), FindRequest(chosen, limit, rebuild), words=words)
