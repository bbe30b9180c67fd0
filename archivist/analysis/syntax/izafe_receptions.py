"""Words with which a clause tells what a statement did to others: "the notice of BODY caused alarm"."""

import re

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_reception"]

# With what a clause tells what a statement did; no name of a body goes on with them
_CAUSES = re.compile(
    folded(r"باعث|موجب|سبب|واکنش‌?های?ی?|جنجالی|جنجال‌برانگیز|خبرساز|بحث‌برانگیز")
    + folded(r"|کاردانەوەی?|دەنگدانەوەی?|هۆکاری|هۆی")
    + r"|bû|bûye|bûn|sedema|berteka|bertekên"
)


def is_reception(word: Token) -> bool:
    """Return whether a word begins what a statement caused, and no part of whose it is."""
    return _CAUSES.fullmatch(word.form) is not None
