"""Adjectives of Arabic names that no ending shows, "the happy child": what follows tells them from objects."""

import re
from collections.abc import Callable, Sequence

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_nouns import PARTS, THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["is_late_adjective"]

# The shapes of adjectives, and of what somebody does or is: "ancient", "rising", "blessed"
_SHAPE = re.compile(r"(?:\w{2}ي\w|\wا\w\w|م\w\wو\w)ه?")
_THAT = frozenset(folded("أن إن أنه إنه أنها إنها ما").split())  # begin what a verb has for its object
_ALL = frozenset(folded("كافة جميع كل").split())  # whom or what it is done to
_VERBAL = re.compile(rf"(?:{VERBAL_SHAPES})(?<!ا)")  # a verbal noun, and no adverb in -an
# Verbs that have a hearer for their object, before "that": "told the neighbours that"
_TO_HEARERS = tuple(folded("بلغ خبر علم قنع طمأن طمئن وعد طالب حذر نصح سأل دعا ناشد ذكر شكر نعى نعت نعي هنأ").split())
# Verbs that have what they speak of behind a preposition, and no object of their own
_RULES = {
    folded("ب"): re.compile(
        rf"[وف]?س?[يت]?{either(folded('أشاد شيد ندد رحب صرح تقدم تعهد نوه عترف أدلى أهاب هيب').split())}ت?"
    ),
    folded("عن"): re.compile(rf"[وف]?س?[يت]?{either(folded('أعلن علن أعرب عرب عبر كشف').split())}ت?"),
}
_BRACKETS = 3  # a word and its brackets
_NEAR = 5  # words from a verb to the head of its subject


def is_late_adjective(words: Sequence[ArabicWord], first: int, place: int, ends: Callable[[int], bool] | None) -> bool:
    """Return whether a definite word behind something definite is its adjective, and begins no other phrase.

    `first` is the place of the head of the name. Where a verb before it may have an object, that, or the preposition
    that the verb asks for, has to stand behind the word; elsewhere `ends` returns whether a phrase ends before a place.
    """
    word, before = words[place], words[place - 1]
    plain = word.definite and not (word.classes or word.preposition or word.conjunction)
    noun = before.bare or (before.definite and not before.classes)
    if not (plain and noun) or word.stem in THINGS | PARTS or not _SHAPE.fullmatch(word.stem):
        return False
    if word.token.feminine and not any(item.token.feminine for item in words[first:place]):
        return False
    if ends is not None:
        return ends(place + 1)
    behind = _behind_brackets(words, place + 1)
    after = words[behind] if behind < len(words) else None
    verb = next((item for item in reversed(words[max(0, first - _NEAR) : first]) if item.token.classes), None)
    if after is not None and after.form in _ALL:
        return True
    if after is None or verb is None or verb.form.lstrip("وف").removesuffix("ت").endswith(_TO_HEARERS):
        return False
    ruled = any(
        rule.fullmatch(verb.form) and after.form.startswith(preposition) for preposition, rule in _RULES.items()
    )
    return ruled or after.form in _THAT or (after.bare and bool(_VERBAL.fullmatch(after.form)))


def _behind_brackets(words: Sequence[ArabicWord], place: int) -> int:
    """Return the place behind the short form of a name in brackets."""
    closed = place + _BRACKETS < len(words) and words[place].form == "(" and words[place + 2].form == ")"
    return place + _BRACKETS if closed else place
