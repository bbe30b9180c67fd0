"""Brackets and quotation marks inside a name: where they open and shut."""

from collections.abc import Sequence

from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.tokens import Token

__all__ = ["opened_at", "shut_at"]

_BARE_QUOTED = 3  # tokens of a name in quotation marks with which a sentence begins
_QUOTED = 8  # tokens between the marks of a name
_BRACKET = 8  # tokens between brackets that belong to a name


def opened_at(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the bracket or the quotation opens that `place` shuts, if it may be part of a name."""
    text = tokens[place].text
    if text == ")":
        for opened in range(place - 1, max(-1, place - _BRACKET), -1):
            if tokens[opened].text == "(":
                return opened
    elif text in CLOSING_MARKS:
        for opened in range(place - 1, max(-1, place - _QUOTED), -1):
            if tokens[opened].text in OPENING_MARKS:
                inside = tokens[opened + 1 : place]
                named = inside and inside[0].capital and not _ends_clause(inside[-1])
                return opened if named and (opened or len(inside) <= _BARE_QUOTED) else None
    return None


def shut_at(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the bracket or the quotation shuts that `place` opens, if it may be part of a name."""
    text = tokens[place].text
    if text == "(":
        return next((k for k in range(place, min(len(tokens), place + _BRACKET)) if tokens[k].text == ")"), None)
    if text in OPENING_MARKS:
        for shut in range(place + 1, min(len(tokens), place + _QUOTED)):
            if tokens[shut].text in CLOSING_MARKS:
                inside = tokens[place + 1 : shut]
                return shut if inside and inside[0].capital and not _ends_clause(inside[-1]) else None
    return None


def _ends_clause(token: Token) -> bool:
    return not token.word and token.text != ")"
