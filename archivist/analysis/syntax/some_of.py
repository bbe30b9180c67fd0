"""Where a subject ends some of whom are named behind it: "Five clubs, including X and Y, said"."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["before_some"]

_LIST = 40  # tokens of such a list, at most


def before_some(tokens: Sequence[Token], end: int) -> int | None:
    """Return where the subject ends whose parts are named up to the token `end`; None where no list of them stands."""
    places = range(end - 1, max(0, end - _LIST), -1)
    at = next((k for k in places if tokens[k].has("including") and not tokens[k].capital), None)
    while at is not None and at > 0 and tokens[at - 1].has("auxiliary", "close", "clause"):
        at -= 1
    return at - 1 if at and tokens[at - 1].text == "," else None
