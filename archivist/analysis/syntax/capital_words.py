"""What a word or a sign is in a language that writes names with capitals, and the slice of several."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["CLOSING_MARKS", "OPENING_MARKS", "is_acronym", "is_introducing", "is_small", "span_of"]

OPENING_MARKS, CLOSING_MARKS = '«“„"‹', '»”"›“'


def is_acronym(token: Token) -> bool:
    """Return whether a word is written in capitals; an elided article, "L'", is none."""
    return len(token.text.strip("'")) > 1 and token.text.isupper()


def is_small(token: Token) -> bool:
    """Return whether a word only joins others: "of", "and", "the"."""
    return token.has("link", "conjunction", "article") and not token.capital


def is_introducing(token: Token) -> bool:
    """Return whether a noun phrase can begin with a word that is no part of its name: an article, "its"."""
    return token.has("article", "possessive", "indefinite") and not token.text.isupper()


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the slice from the token `start` to the one before `end`."""
    return Span(tokens[start].start, tokens[end - 1].end)
