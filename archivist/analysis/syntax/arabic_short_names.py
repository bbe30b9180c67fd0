"""Short names of Arabic bodies, which point back to one that the text has named: "the ministry"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import GROUPS, SAME, SORTS
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_short_name"]

_FOR, _OFFICE = folded("ل"), folded("مكتب")
_OWNERS = GROUPS - {folded("وزارة"), folded("هيئة")} | frozenset(folded("مدينة بلدة مقاطعة شركة بنك مصرف").split())


def is_short_name(words: Words, first: int, end: int) -> bool:
    """Return whether a phrase is "the ministry", "the international organisation": a name that points back."""
    if words.listed(first, "organisation"):
        return False
    if not words[first].definite:
        owner = words[first + 1] if end == first + 2 and words[first + 1].definite else None
        of_role = owner is not None and words[first].form == _OFFICE and owner.has("role")
        return owner is not None and (of_role or owner.stem in _OWNERS)
    last = words[end - 1]
    of_group = end > first + 1 and last.preposition == _FOR and last.definite and last.stem in GROUPS
    sort = end - first in (2, 3) and all(word.stem in SORTS for word in words.words[first + 1 : end - 1])
    return of_group or end == first + 1 or (sort and last.stem in SAME)
