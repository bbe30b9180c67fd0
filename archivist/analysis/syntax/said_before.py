"""Clauses that tell what was before: a text answers what somebody had said, or begins with it."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["before_main", "was_said_before"]

_HAD = ("had", "avait", "avaient", "había", "habían", "hatte", "hatten")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def was_said_before(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the pluperfect, or a year, says that a text answers what was said before: "In 2019, X said"."""
    year = tokens[0].has("close") and len(tokens) > 1 and _YEAR.fullmatch(tokens[1].text)
    return bool(year) or any(token.form in _HAD for token in tokens[max(0, place - 2) : place])


def before_main(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb stands in a clause before the main one that tells what was before: "After X said …, Y"."""
    if not tokens[0].has("background"):
        return False
    comma = next((k for k, token in enumerate(tokens) if token.text == ","), len(tokens))
    return place < comma
