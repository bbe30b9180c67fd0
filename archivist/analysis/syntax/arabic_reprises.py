"""Persons who are spoken of again by one name: who bears it has been introduced by role and name before."""

import re
from collections.abc import Iterator

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import begins_name, given
from archivist.analysis.syntax.arabic_nouns import VERBAL_SHAPES
from archivist.analysis.syntax.arabic_persons import person_at, role_at
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.phrases import Phrase

__all__ = ["reprise_at"]

# Of whom news tells without that a statement be theirs
_CIVIL = frozenset(folded("مواطن صحفي صحافي لاعب فنان ناشط شاب طالب شاهد سيد آنس رجل مراسل حاج").split())
_CLAUSE = frozenset(folded("أن أنه أنها إن إنه إنها بأنه بأنها قد لقد الذي التي").split())  # before a verb
_VERBAL = re.compile(VERBAL_SHAPES)
_FEWEST, _ROLE_WORDS = 2, 14


def reprise_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the person whose surname begins here, with the name and the role of the introduction, and where it ends.

    "The ambassador NAME SURNAME met …; SURNAME said": whatever the verb was with which the person was introduced.
    """
    word, end = words[first], first + 1
    if word.preposition or word.conjunction or word.token.quoted or not is_said_again(words, first):
        return None
    after = words[end] if end < len(words) else None
    if after is not None and after.definite and not after.preposition and not words.closes(end):
        return None  # a noun with what it rules
    for before, place in _earlier(words, first):
        found = _introduced(before, place)
        if found and found.name and found.role:
            body, span = None if found.anaphora else found.body, words.span(first, end)
            return Phrase("person", span, name=found.name, role=found.role, body=body, reasons=("surname",)), end
    return None


def _earlier(words: Words, first: int) -> Iterator[tuple[Words, int]]:
    """Return where a word stood in the sentences before, the first place first."""
    form, here = words[first].form, words[first].start
    for number in sorted(words.setting.words):
        sentence = words.setting.words[number]
        places = [place for place, word in enumerate(sentence) if word.form == form and word.start < here]
        if places:
            yield from ((Words(words.setting, sentence), place) for place in places)


def _introduced(words: Words, last: int) -> Phrase | None:
    """Return the phrase of a role and a name of which `last` is the last word."""
    for first in range(max(0, last - _ROLE_WORDS), last):  # the whole role before the rank alone
        if words[first].stem.removesuffix("ه") in _CIVIL or not words[first].has("role", "honorific"):
            continue
        phrase = role_at(words, first)
        name = phrase[0].name if phrase else None
        if phrase and name and name.end == words[last].end and name.start < words[last].start:
            return phrase[0]
    for first in range(max(0, last - _FEWEST), last):
        begun = not (_is_ruled(words, first) or (given(words, first + 1) and not begins_name(words, first)))
        person = person_at(words, first) if begun else None
        name = person[0].name if person else None
        if person and name and name.end == words[last].end and person[0].role:
            return person[0]
    return None


def _is_ruled(words: Words, first: int) -> bool:
    """Return whether a word begins no name: it is a verb, or what is done to it: "renewing the contract of NAME"."""
    before = words[first - 1] if first else None
    return before is not None and (
        before.form in _CLAUSE or (before.bare and _VERBAL.fullmatch(before.stem) is not None)
    )
