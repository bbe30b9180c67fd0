"""What stands in brackets and quotation marks within a phrase of Persian and Sorani, and where a name ends at them."""

from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.tokens import Token

__all__ = ["behind_marks", "closes", "end_of_named", "ends_nothing", "opens"]

_MARK = '"'  # opens and closes alike: of a body it is its name, behind a role it may be a person's
_OPENING = {"(": ")", "«": "»", _MARK: _MARK}
_CLOSING = frozenset(_OPENING.values())
_FEW, _TITLE = 3, 8  # words in brackets, in the marks behind a noun that asks for a name
# Nouns of bodies that are nobody without the name in marks behind them
_ASK_FOR_NAME = frozenset(
    map(folded, ("شرکت", "مؤسسه", "موسسه", "اندیشکده", "انتشارات", "نشر", "هلدینگ", "استارتاپ", "پردیس", "کارگزاری"))
)


def opens(word: Token) -> bool:
    """Return whether a sign opens brackets or quotation marks."""
    return word.text in _OPENING


def closes(word: Token) -> bool:
    """Return whether a sign closes brackets or quotation marks."""
    return word.text in _CLOSING


def ends_nothing(word: Token) -> bool:
    """Return whether no phrase ends with a word: "and", or a sign that closes no brackets or marks."""
    return (not word.word or word.has("link")) and not closes(word)


def behind_marks(words: Sequence[Token], start: int, at: int) -> int | None:
    """Return the number of the word behind the marks that open at a word, None where they hold no part of a name."""
    asks = any(word.form in _ASK_FOR_NAME for word in words[start:at])
    if words[at].text == _MARK and not (words[start].has("body") or asks):
        return None
    close = _OPENING[words[at].text]
    reach = min(len(words), at + 2 + (_TITLE if asks else _FEW))
    return next((number + 1 for number in range(at + 1, reach) if words[number].text == close), None)


def end_of_named(words: Sequence[Token], start: int, end: int) -> int:
    """Return where a body's name in marks ends, with another thing joined to it: "the firm «X» and head of"."""
    for at in range(start + 1, end - 1):
        if closes(words[at]) and words[at].text != ")" and words[at + 1].has("link"):
            return at + 1
    return end
