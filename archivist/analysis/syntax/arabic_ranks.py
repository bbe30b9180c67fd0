"""Ranks before an Arabic name, with what an officer or a doctor is beside: "the colonel, pilot, NAME"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import place_heads

__all__ = ["behind_ranks", "is_arm", "is_beside_rank", "is_ranked"]

# What stands without the article behind a rank that has one
_BESIDE = frozenset(folded("دكتور دكتورة طيار أول ركن مهندس مهندسة طبيب بحري حقوقي مظلي صيدلي متقاعد متقاعدة").split())
_ARMS = frozenset(folded("شرطة جمارك إطفاء مشاة مدفعية").split())  # in other places what he reports to or commands


def is_beside_rank(words: Words, place: int) -> bool:
    """Return whether a word says what else somebody is whose rank stands before it."""
    word = words[place]
    beside = word.form in _BESIDE or (word.form in _ARMS and _is_before_name(words, place + 1))
    return place > 0 and word.bare and beside and is_ranked(words, place)


def _is_before_name(words: Words, place: int) -> bool:
    """Return whether a word behind a force can begin the name of who serves in it: "the general, police NAME"."""
    word = words[place] if place < len(words) else None
    if word is None or not word.bare or words.closes(place):
        return False
    return word.form in _BESIDE or not (word.has("body") or word.stem in place_heads(words.setting.tongue))


def is_arm(words: Words, place: int) -> bool:
    """Return whether a word with the article says what an officer is beside his rank: "the colonel, the pilot"."""
    return words[place].definite and words[place].stem in _BESIDE and is_ranked(words, place)


def is_ranked(words: Words, place: int) -> bool:
    """Return whether a rank stands before a word, perhaps with what its holder is beside between."""
    before = words[place - 1]
    return before.has("honorific") if before.definite else is_beside_rank(words, place - 1)


def behind_ranks(words: Words, place: int) -> int:
    """Return the place behind the ranks that begin at a word."""
    while place < len(words) and words[place].definite and words[place].has("honorific"):
        place += 1
        while place < len(words) and is_beside_rank(words, place):
            place += 1
    return place
