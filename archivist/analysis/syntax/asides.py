"""What brackets behind a name say beside it: its short form, where it is traded, a senator's party and state."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.name_asides import is_remark
from archivist.analysis.syntax.tokens import Token

__all__ = ["without_asides"]

_LONG = 24  # tokens of an aside, at most
_PARTY = re.compile(r"[A-Z]-[A-Z]\w*|[DRI](?:-[0-9]+)?$")  # "(D-Ohio)", "(R)", "(D-21)"
_MARKS = frozenset((*OPENING_MARKS, *CLOSING_MARKS))


def without_asides(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of a clause without brackets that only say more of the name before them.

    Initials between brackets stay: they are part of the name.
    """
    if not any(token.text == "(" for token in tokens):
        return tuple(tokens)
    left = [span for span in _brackets(tokens) if _is_aside(tokens, *span)]
    return tuple(token for k, token in enumerate(tokens) if not any(start <= k < end for start, end in left))


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for start, token in enumerate(tokens):
        if token.text == "(":
            reach = range(start + 1, min(len(tokens), start + _LONG))
            end = next((k for k in reach if tokens[k].text in "()"), None)
            if end is not None and tokens[end].text == ")":
                yield start, end + 1


def _is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a bracket says a party, what a name is called below, or stands behind another bracket.

    The first one with initials stays: none but a body has them, nor is traded.
    """
    if start == 0 or not (tokens[start - 1].capital or tokens[start - 1].text in (")", ".")):
        return False
    inside = tokens[start + 1 : end - 1]
    if any(token.text in _MARKS for token in inside) or is_remark(inside):
        return True
    again = tokens[start - 1].text == ")" and any(token.text in ":;" for token in inside)
    return again or _PARTY.match("".join(token.text for token in inside[:3])) is not None
