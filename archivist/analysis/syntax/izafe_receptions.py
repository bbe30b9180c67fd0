"""Statements of which a text tells how they were received: "the notice of BODY caused alarm": others speak there."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_received", "is_reception"]

# With what a clause tells what a statement did; no name of a body goes on with them
_CAUSES = re.compile(
    folded(r"باعث|موجب|سبب|واکنش‌?های?ی?|جنجالی|جنجال‌برانگیز|خبرساز|بحث‌برانگیز")
    + folded(r"|کاردانەوەی?|دەنگدانەوەی?|هۆکاری|هۆی")
    + r"|bû|bûye|bûn|sedema|berteka|bertekên"
)
_WITH = frozenset(map(folded, ("با", "مورد")))
_MET = re.compile(folded(r"واکنش|انتقاد|انتقادات|استقبال|مخالفت|اعتراض|تمسخر|خشم"))
_MEETS = re.compile(folded(r"مواجه|روبرو|روبه‌?رو|قرار"))  # "was met": with criticism a body speaks itself
_CLAUSE = 10  # words in which that stands
_REACH = 3  # words behind the name in which a preposition and the noun of what met the statement stand


def is_reception(word: Token) -> bool:
    """Return whether a word begins what a statement caused, and no part of whose it is."""
    return _CAUSES.fullmatch(word.form) is not None


def is_received(words: Sequence[Token], end: int) -> bool:
    """Return whether what stands behind "the statement of BODY" tells how others received it."""
    if end < len(words) and is_reception(words[end]):
        return True
    behind = words[end : end + _REACH]
    met = bool(behind) and behind[0].form in _WITH and any(_MET.fullmatch(word.form) for word in behind[1:])
    return met and any(_MEETS.match(word.form) for word in words[end : end + _CLAUSE])
