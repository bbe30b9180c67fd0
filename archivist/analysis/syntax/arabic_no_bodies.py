"""Phrases behind an Arabic verb that look like bodies and are none: deeds, drafts, objects, persons, two names."""

import re

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_closed_names import is_closed_name
from archivist.analysis.syntax.arabic_names import begins_name, is_abstract
from archivist.analysis.syntax.arabic_nouns import THINGS
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_words import place_heads

__all__ = ["is_deed", "is_draft", "is_list", "is_object", "is_one_of_two", "is_person"]

_AND = folded("و")
_SHORT_DEED = re.compile("[^اوي]{3}")  # three letters without a long vowel: a noun of doing
_DRAFTS = frozenset(folded("مشروع مسودة").split())
_STUDIES = frozenset(folded("بحوث أبحاث إحصاءات تقديرات توقعات").split())  # which show, and issue nothing
_SEVERAL = frozenset(folded("أحزاب نقابات جمعيات منظمات حركات هيئات اتحادات أندية نوادي وزارات بلديات").split())
_STATES = frozenset(folded("سلطنة جمهورية مملكة دولة إمارة").split())
_NAME = 2  # words of a name
_PERSONS = re.compile(r"\w{3,}ون")
_OF_A_MAN = re.compile(r"\w{3,}ي")


def is_deed(words: Words, first: int) -> bool:
    """Return whether a bare noun before another is what the verb speaks of: "it decided the parting of the law"."""
    head = words[first]
    short = bool(_SHORT_DEED.fullmatch(head.stem)) and head.stem not in place_heads(words.setting.tongue)
    return head.bare and (short or is_abstract(head))


def is_one_of_two(words: Words, end: int) -> bool:
    """Return whether another name in quotation marks is joined to one: "the lists «ONE» and «OTHER»"."""
    joined = end + 1 < len(words) and words[end].form == _AND and words[end + 1].form in OPENING_MARKS
    return joined and words[end - 1].form in CLOSING_MARKS


def is_draft(words: Words, first: int) -> bool:
    """Return whether a head is the draft of a text: "the draft of the law"; other projects are bodies."""
    after = first + 1
    return words[first].stem in _DRAFTS and after < len(words) and words[after].stem in THINGS


def is_list(words: Words, first: int, end: int) -> bool:
    """Return whether several are named: "the parties ONE, and OTHER, and THIRD"; two states issue as one party."""
    joined = end < len(words) and words[end].conjunction and not words[end].preposition
    if joined and words[first].stem in _STATES and words[end].stem in _STATES:
        return True
    goes_on = end + 1 < len(words) and words[end].form in ("،", ",") and words[end + 1].conjunction
    return words[first].bare and words[first].stem in _SEVERAL and goes_on


def is_person(words: Words, first: int, end: int) -> bool:
    """Return whether a name behind a phrase tells whom it means, "the Nubian poet, NAME,"; or it is studies.

    It is a name itself where the text has a given name before it. A plural that keeps its last letter rules no noun:
    a name behind it is the verb's object, "artists mourned NAME".
    """
    head, named = words[first], end + _NAME
    behind = words[first + 1] if first + 1 < len(words) else head
    if head.bare and _PERSONS.fullmatch(head.stem) and behind.bare and behind.form in given_names():
        return True
    if head.stem in _STUDIES or (head.bare and end <= first + _NAME and head.form in words.setting.surnames):
        return True
    if head.definite and named <= len(words) and words.closes(named) and is_closed_name(words, end, named):
        return True
    return end + 1 < len(words) and words[end].form in ("،", ",") and begins_name(words, end + 1)


def is_object(words: Words, first: int) -> bool:
    """Return whether a masculine noun, as its adjective shows, stands behind a feminine verb: "it called the council".

    The subject of the verb was named before.
    """
    head, behind = words[first], words[first + 1] if first + 1 < len(words) else None
    adjective = behind is not None and behind.definite and not behind.conjunction and not behind.preposition
    masculine = behind is not None and bool(_OF_A_MAN.fullmatch(behind.stem)) and not behind.token.feminine
    return head.definite and not head.token.feminine and adjective and masculine
