"""The agent of Sorani, whose noun phrase "by" and an ending on its last word stand around: "by BODY-from".

The same ending closes "in the name of BODY".
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["agent_words", "announces", "end_before_ending", "is_announced", "is_of_statement", "is_written_by"]

_AFTER_VOWEL = re.compile(folded(r"\w{2,}(?:[اۆێ]|وو|ەکە)(?=وە$)"))
_AFTER_LONG = re.compile(folded(r"\w{2,}[یێ](?=یەوە$)"))
_AFTER_CONSONANT = re.compile(folded(r"\w{2,}(?=ەوە$)"))
_VERBAL = re.compile(
    folded(r"(?:\w+(?:[تد]ن|[یوا]ن[یو]?ن)|\w{2,}ین)ەوە")
)  # "research", "protection": nouns that end so
# Nouns that end with the vowel, with or without the text showing them elsewhere: "environment", all "houses"
_WITH_VOWEL = re.compile(
    folded(r"(?:ژینگ|ناوچ|لیژن|دەست|پەروەرد|یان|هەڵەبج|سن|[ڕر]انی|کۆی|سوری|سۆری|ئەنقەر|قاهیر|پێشمەرگ|\w*خان)(?:ەوە)")
)
# What was done by whom, right behind them or further on: "was announced", "was denied"
_ANNOUNCED = re.compile(
    folded(r"(?:^|.* )(?:اعلام|اعلان|تکذیب) (?:شد|شده|گردید|گردیده|می‌?شود)(?: .*|$)")
    + folded(r"|ve hat(?:e|iye|îye)? (?:ragihandin|eşkerekirin|diyarkirin|zelalkirin|derewandin)(?: .*|$)")
    + folded(r"|(?:[ڕر]اگەیەند?را(?:وە|وەتەوە)?|ئاشکرا ?کرا(?:وە)?)(?: .*|$)")
)
_WRITTEN = folded("نوشته")
_REACH, _THAT = 12, frozenset(map(folded, ("که", "کە", "ku")))
_JOINED = 3  # words behind a noun of speaking as far as "and"
_OF_THE_NOUN = folded("ە")


def agent_words(setting: Setting, words: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """Return the words as far as the one that the ending of an agent is written on to, and that one without it.

    All the words where the phrase from start to end has no such ending.
    """
    if setting.tongue.syntax is None or not setting.tongue.syntax.joins:
        return words
    for at in range(start, end):
        word = words[at]
        kept = _without_ending(setting, word.text) if len(word.form) == len(word.text) else 0
        if kept:
            cut = word._replace(end=word.start + kept, text=word.text[:kept], form=word.form[:kept])
            return (*words[:at], cut)
    return words


def end_before_ending(setting: Setting, text: str, span: Span) -> int:
    """Return where a name ends before the ending that closes "in the name of" around it; its end where none does."""
    if setting.tongue.syntax is None or not setting.tongue.syntax.joins:
        return span.end
    last = text[span.start : span.end].rpartition(" ")[2]
    return span.end - (len(last) - (_without_ending(setting, last) or len(last)))


def announces(words: Sequence[Token], verb: int) -> bool:
    """Return whether a verb makes something known, or one that "and" joins to it: "replied to X and announced that"."""
    joined = (at for at in range(verb + 1, min(len(words) - 1, verb + 1 + _JOINED)) if words[at].has("link"))
    second = next((words[at + 1] for at in joined if words[at - 1].has("light")), None)
    return words[verb].has("announcing") or (second is not None and second.has("announcing"))


def is_announced(words: Sequence[Token], by: int, end: int) -> bool:
    """Return whether a passive verb behind an agent announces or denies, in no clause of a relative pronoun."""
    if any(word.form in _THAT or word.has("saying") for word in words[:by]):
        return False
    behind = list(takewhile(lambda word: word.form not in _THAT, words[end : end + _REACH]))
    return bool(_ANNOUNCED.fullmatch(" ".join(word.form for word in behind)))


def is_of_statement(before: Sequence[Token]) -> bool:
    """Return whether the words before an agent say that a statement was issued, not a passport: "the issue of X by"."""
    at = max((at for at, word in enumerate(before) if word.has("described", "issuing")), default=None)
    if at is None or before[at].has("described") or at + 1 == len(before):
        return at is not None
    return any(word.has("statement") for word in before[max(0, at - _JOINED) :])


def is_written_by(words: Sequence[Token], at: int) -> bool:
    """Return whether a participle rules a name behind it, and is no verb: "a play written by X"."""
    after = words[at + 1] if words[at].form == _WRITTEN and at + 1 < len(words) else None
    return after is not None and after.word and not after.has("close", "pronoun")


def _without_ending(setting: Setting, word: str) -> int:
    """Return how many letters of a word stand before the ending, 0 where it has none.

    Behind a consonant the ending begins with the vowel that ends some nouns; then the text shows the noun elsewhere.
    """
    if _VERBAL.fullmatch(word):
        return 0
    sure = _AFTER_VOWEL.match(word) or _AFTER_LONG.match(word)
    if sure:
        return sure.end()
    found = _AFTER_CONSONANT.match(word)
    if found is None:
        return 0
    if _WITH_VOWEL.fullmatch(word):
        return found.end() + 1
    longer = word[: found.end()] + _OF_THE_NOUN
    return found.end() + bool(re.search(rf"\b{re.escape(longer)}\b", setting.view.text))
