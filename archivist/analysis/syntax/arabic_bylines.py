"""Who wrote an Arabic report, by the line above it: "wrote NAME:", "wrote NAME", "NAME-PAPER-TOWN:", "NAME : TOWN"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_credit"]

_WROTE = frozenset(folded("كتب كتبت").split())
_DASH = "-"


def is_credit(words: Words, first: int, end: int) -> bool:
    """Return whether a phrase before a colon credits the reporter: the word for writing, parts with dashes, a town.

    The word for writing and a name that are a whole line do so without a colon.
    """
    if end >= len(words):
        return first == 0 and words[first].form in _WROTE
    if words[end].form != ":":
        return False
    written = words[first].form in _WROTE and end + 1 == len(words)
    dashed = any(word.form == _DASH or word.form.count(_DASH) > 1 for word in words.words[first:end])
    return written or dashed or (not words[first].token.has("saying") and _is_town(words, end + 1))


def _is_town(words: Words, place: int) -> bool:
    """Return whether the line ends with one word, or with the name of a place, and nobody says anything in it."""
    return place < len(words) and len(words) in (place + 1, words.listed(place, "place"))
