"""Adjuncts behind a name in Arabic whose first word could be of the name: "last year", which is "the general", too."""

from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["is_manner", "is_when"]

_MANNER = frozenset(  # how it is said
    folded(
        "بشدة بقوة بأشد بأقسى بأقوى بأعلى بحزم بوضوح بأسف بقلق بشكل بصورة بأغلبية بالأغلبية بإجماع بالإجماع بحضور"
        " بمناسبة بمشاركة بحذر بارتياح بغضب بسخرية بصراحة بإيجاز بصفة للمرة لأول"
    ).split()
)
_YEAR = frozenset(folded("العام الشهر الأسبوع").split())
_PAST = frozenset(folded("الماضي المقبل القادم الجاري المنصرم الفائت").split())


def is_manner(word: ArabicWord) -> bool:
    """Return whether a word says how something is said, "in the strongest terms", "for the first time"."""
    return word.form in _MANNER


def is_when(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether "last year" begins at a word, which is "the general", too: it ends any name."""
    return words[place].form in _YEAR and place + 1 < len(words) and words[place + 1].form in _PAST
