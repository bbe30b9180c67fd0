"""Who wrote an Arabic report, by the line above it: "wrote NAME:", "NAME-PAPER-TOWN:"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_credit"]

_WROTE = frozenset(folded("كتب كتبت").split())
_DASH = "-"


def is_credit(words: Words, first: int, end: int) -> bool:
    """Return whether a phrase before a colon credits the reporter: the word for writing, or parts with dashes."""
    if end >= len(words) or words[end].form != ":":
        return False
    written = words[first].form in _WROTE and end + 1 == len(words)
    return written or any(word.form == _DASH or word.form.count(_DASH) > 1 for word in words.words[first:end])
