"""Surnames in Arabic that a text shows itself: the word behind "and said", "and added" goes on to speak of somebody."""

import re
from functools import lru_cache

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_nouns import THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["is_said_again"]

# Verbs that have a clause for their object, so that the noun behind them is their subject
_SAID = tuple(folded("قال أضاف أوضح أشار لفت تابع صرح شدد نوه أعرب أردف رأى كتب مضى ختم").split())
_SAYS = tuple(folded("قول ضيف وضح شير لفت تابع شدد رى كتب").split())
# Verbs that may have a noun for it: what follows the subject tells it from one
_ASSERTED = tuple(folded("أكد أعلن حذر كشف ذكر أفاد اعتبر زعم توقع دعا دعت طالب اتهم جدد تعهد نفى نفت انتقد").split())
_THAT = tuple(folded("أن إن أنه إنه أنها إنها بأن بأنه خلال عبر في إلى على").split())
_ASSERTS = rf"{either(_ASSERTED)}ت?(?= \w+ {either(_THAT)}(?!\w))"
_AGAIN = re.compile(rf"(?<!\w)[وف](?:{either(_SAID)}ت?|[يت]{either(_SAYS)}|{_ASSERTS}) (\w+)(?!\w)")
_TITLED = re.compile(rf"(?<!\w)[وف]?{either(_SAID)}ت? (?:د|م|ا) ?[./] ?(\w+)(?!\w)")  # "and Dr SURNAME said"
# "His resignation", "its forces"; verbal nouns, "saying", "those who met"
_NO_NAME = re.compile(
    rf"\w{{3,}}(?<!ي)ه|\w+(?:ها|هم|هما)|{VERBAL_SHAPES}|م\w+ا|\w?ا\w\wا|\w{{4,}}ات|م\w{{3,}}(?:ون|ين)|\w{{3,}}ي(?:ون|ين)"
)


@lru_cache(maxsize=8)
def _behind_verbs(text: str) -> frozenset[str]:
    return frozenset((*_AGAIN.findall(text), *_TITLED.findall(text)))


def is_said_again(words: Words, place: int) -> bool:
    """Return whether a word is the surname by which a later clause goes on: "NAME SURNAME … and SURNAME added"."""
    if place >= len(words):
        return False
    word = words[place]
    if word.form not in _behind_verbs(words.setting.view.text) or word.form in words.setting.tongue.given_set:
        return False
    return _may_be_surname(word) and not words.listed(place, "place", "organisation")


def _may_be_surname(word: ArabicWord) -> bool:
    if word.has("body", "role", "honorific", "statement", "media", "time", "close") or word.token.feminine:
        return False
    return word.stem not in THINGS and not _NO_NAME.fullmatch(word.stem)
