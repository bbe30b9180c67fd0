"""What stands beside an Arabic subject: an aside, the handle of an account, an object that shows it does not speak."""

import re
from itertools import pairwise

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import OCCASIONS
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["acts_behind_aside", "behind_asides", "is_silent", "is_spokesman", "opening"]

_DECLINES = frozenset(folded("رفض تحفظ امتنع اعتذر").split())
_COMMENTS = frozenset(folded("تعليق رد إدلاء إجابة كشف إفصاح حديث").split())
_BURDENS = re.compile(folded("[وف]?(?:[يت]?حمل|حملت)"))
_BLAME, _WHOLE = frozenset(folded("مسؤولية مسئولية تبعات تبعة وزر").split()), frozenset(folded("كامل كل كافة").split())
_ACCUSED, _OF = frozenset(folded("اتهم اتهمت واتهم واتهمت").split()), folded("ب")
_FROM, _SIDE = folded("من"), folded("قبل")
_NEAR, _ASIDE = 2, 30  # words; of what is said between two commas
_SPEAKS_FOR = frozenset(folded("متحدث متحدثة ناطق ناطقة").split())
_GOD, _BLESS = folded("الله"), frozenset(folded("صلى رضي").split())
_OCCASIONS = frozenset(folded("خلال أثناء عقب بعد لدى أمام ضمن ردا في على").split())
_IN, _HIS = frozenset(folded("في على").split()), re.compile(r"(?:ه|ها|هم)$")
_SPEECHES = OCCASIONS | frozenset(folded("هامش رد مداخل كلم مقابل مرافع").split())
_RT, _PASSED, _QUOTES = "RT", 6, frozenset('"«“')
_STOPS = (".", "؟", "!", "؛", ")", "»", '"')
_AND_IT, _COMMAS = frozenset(folded("وهو وهي وهم إذ وإذ وقد").split()), ("،", ",")


def is_silent(words: Words, verb: ArabicWord, end: int) -> bool:
    """Return whether the phrase behind a verb, which ends at `end`, declines to comment or is the verb's object.

    "It holds the ministry responsible": the blame stands right behind the body, and who holds it was named before.
    Nor does whom scripture quotes, and a formula blesses, speak in a text.
    """
    reach = words.words[end : end + _NEAR]
    if _is_accused(words, verb, end) or _is_blessed(words, verb, end):
        return True
    if any(item.definite and item.stem in _COMMENTS for item in reach):
        return re.sub("^[وف](?=\\w{3})", "", verb.form).removesuffix("ت") in _DECLINES
    first = next((item for item in reach if item.stem not in _WHOLE), None)
    return first is not None and first.stem in _BLAME and _BURDENS.fullmatch(verb.form) is not None


def _is_blessed(words: Words, verb: ArabicWord, end: int) -> bool:
    """Return whether "God bless him", or the name of God, stands behind a verb and its subject."""
    first = next((place for place, item in enumerate(words.words) if item.start >= verb.end), end)
    near = [item.form for item in words.words[first : end + _NEAR]]
    return near[:1] == [_GOD] or any(one in _BLESS and other == _GOD for one, other in pairwise(near))


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


def behind_asides(words: Words, place: int, *, opens: bool) -> int:
    """Return the place behind what stands between whom a line begins with and the colon, or the verb, behind them.

    That is the handle of an account, a comma, and, where the line opens the text, the occasion: "in his answer to".
    """
    place = _behind_handle(words, place)
    after = place + 1
    if place < len(words) and words[place].form in _COMMAS and after < len(words):
        return after if words[after].token.has("performing") else place
    return _behind_occasion(words, place) if opens else place


def _behind_occasion(words: Words, place: int) -> int:
    """Return the place of the colon behind "during", "in his speech", "after"; else the place itself."""
    if place + 1 >= len(words) or words[place].form not in _OCCASIONS:
        return place
    said = words[place + 1].has("statement") or _HIS.sub("", words[place + 1].stem) in _SPEECHES
    if words[place].form in _IN and not said:
        return place  # "NAME in the case of": a headline of what befell somebody
    for end in range(place + 1, min(len(words), place + _ASIDE)):
        word = words[end]
        if word.form == ":":
            return end
        told = word.token.has("saying", "performing", "issuing") and not word.definite and not word.token.feminine
        if word.form in _STOPS or (told and not word.has("role", "body", "frame")):
            return place
    return place


def _behind_handle(words: Words, place: int) -> int:
    """Return the place behind the handle of an account, perhaps in brackets; else the place itself."""
    first = place + 1 if place < len(words) and words[place].form == "(" else place
    if first + 2 >= len(words) or words[first].form != "@":
        return place
    return first + 2 + (first > place and words[first + 2].form == ")")


def opening(words: Words) -> int:
    """Return the place of the first word of a line, behind its signs, whose post it passes on and its number, "2/5"."""
    place = 0
    passed = next((end for end in range(min(len(words), _PASSED)) if words[end].form == ":"), 0)
    if passed and words[0].token.text == _RT and words[1].form == "@":
        place = passed + 1
    while place < len(words) and words[place].form not in _QUOTES:
        numbered = words[place].form.isdigit() and place + 1 < len(words) and words[place + 1].form == "/"
        numbered = numbered or (place > 0 and words[place - 1].form == "/" and words[place].form.isdigit())
        if words[place].word and not numbered:
            break
        place += 1
    return place


def is_spokesman(words: Words, first: int) -> bool:
    """Return whether a phrase begins with the word for whoever speaks for a body, who need not be named."""
    return words[first].stem in _SPEAKS_FOR
