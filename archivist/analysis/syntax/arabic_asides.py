"""What stands beside an Arabic subject: an aside, the handle of an account, an object that shows it does not speak."""

import re
from itertools import pairwise

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["acts_behind_aside", "behind_handle", "is_silent", "is_spokesman"]

_DECLINES = frozenset(folded("رفض تحفظ امتنع اعتذر").split())
_COMMENTS = frozenset(folded("تعليق رد إدلاء إجابة كشف إفصاح حديث").split())
_BURDENS = re.compile(folded("[وف]?(?:[يت]?حمل|حملت)"))
_BLAME, _WHOLE = frozenset(folded("مسؤولية مسئولية تبعات تبعة وزر").split()), frozenset(folded("كامل كل كافة").split())
_ACCUSED, _OF = frozenset(folded("اتهم اتهمت واتهم واتهمت").split()), folded("ب")
_FROM, _SIDE = folded("من"), folded("قبل")
_NEAR, _ASIDE = 2, 30  # words; of what is said between two commas
_SPEAKS_FOR = frozenset(folded("متحدث متحدثة ناطق ناطقة").split())
_AND_IT, _COMMAS = frozenset(folded("وهو وهي وهم إذ وإذ وقد").split()), ("،", ",")


def is_silent(words: Words, verb: ArabicWord, end: int) -> bool:
    """Return whether the phrase behind a verb, which ends at `end`, declines to comment or is the verb's object.

    "It holds the ministry responsible": the blame stands right behind the body, and who holds it was named before.
    """
    reach = words.words[end : end + _NEAR]
    if _is_accused(words, verb, end):
        return True
    if any(item.definite and item.stem in _COMMENTS for item in reach):
        return re.sub("^[وف](?=\\w{3})", "", verb.form).removesuffix("ت") in _DECLINES
    first = next((item for item in reach if item.stem not in _WHOLE), None)
    return first is not None and first.stem in _BLAME and _BURDENS.fullmatch(verb.form) is not None


def _is_accused(words: Words, verb: ArabicWord, end: int) -> bool:
    """Return whether a verb is passive: "accused was NAME of", with nobody who is accused, or "by" somebody."""
    reach = words.words[end : end + 2 * _NEAR]
    by = any(one.form == _FROM and other.form == _SIDE for one, other in pairwise(reach))
    told = next((item for item in reach if not item.has("time")), None)
    return by or (verb.form in _ACCUSED and told is not None and told.preposition == _OF)


def acts_behind_aside(words: Words, end: int) -> bool:
    """Return whether a subject acts behind an aside: "indeed the union, and it follows what happens, calls on"."""
    reach = words.words[end : end + _ASIDE]
    begun = next((place for place, item in enumerate(reach[:_NEAR]) if item.form in _AND_IT), None)
    if begun is None:
        return False
    pairs = zip(reach[begun:], reach[begun + 1 :], strict=False)
    return any(one.form in _COMMAS and other.token.has("performing") for one, other in pairs)


def behind_handle(words: Words, place: int) -> int:
    """Return the place behind the handle of an account, perhaps in brackets; else the place itself."""
    first = place + 1 if place < len(words) and words[place].form == "(" else place
    if first + 2 >= len(words) or words[first].form != "@":
        return place
    return first + 2 + (first > place and words[first + 2].form == ")")


def is_spokesman(words: Words, first: int) -> bool:
    """Return whether a phrase begins with the word for whoever speaks for a body, who need not be named."""
    return words[first].stem in _SPEAKS_FOR
