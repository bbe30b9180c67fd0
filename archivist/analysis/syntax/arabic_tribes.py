"""Names of Arab tribes and clans behind the noun for one: "the tribe of the sons of NAME"."""

from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["tribe_end"]

_KIN = frozenset(folded("قبيلة قبائل عشيرة عشائر عائلة عائلات أسرة أسر فخذ بطن حمولة").split())
_SONS = frozenset(folded("بني بنو البو آل أولاد ولد أبو بو").split())  # with which the name of a tribe begins


def tribe_end(words: Sequence[ArabicWord], first: int) -> int:
    """Return the place behind "sons of NAME" right behind the noun for a tribe; 0 where no such name begins."""
    sons = first + 2 < len(words) and words[first + 1].form in _SONS
    if not sons or words[first].stem not in _KIN or words[first].definite:
        return 0
    name = words[first + 2]
    plain = name.word and not name.has("close", "time", "statement", "frame", "performing") and not name.preposition
    return first + 3 if plain else 0
