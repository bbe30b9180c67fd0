"""Sorani names with "also" written on: "NAME-īsh said"; where the name ends is seen where it stands without it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span
from archivist.base.fold import SORANI_LETTERS

__all__ = ["complete_role", "without_also"]

_ALSO = tuple(map(folded, ("یش", "ش")))  # behind a consonant, behind a vowel
_LETTER = 3  # letters: the name of a letter has no more


def without_also(setting: Setting, phrase: Phrase) -> Phrase:
    """Return a phrase whose name has no "also" at its end; one of no kind where nobody can tell the name's end."""
    facts = setting.tongue.syntax
    name = phrase.name
    if name is None or facts is None or not facts.joins:
        return phrase
    text, written = setting.view.text, setting.view.slice(name)
    if not written.endswith(_ALSO[0]) or SORANI_LETTERS.isdisjoint(written):
        return phrase
    word = written.split()[-1]
    for ending in _ALSO:
        stem = word[: -len(ending)]
        if stem in setting.tongue.given_set or re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", text):
            return replace(phrase, name=Span(name.start, name.end - len(ending)))
    return Phrase("other", phrase.span)


def complete_role(words: Sequence[Token], at: int, start: int) -> bool:
    """Return whether the role behind a name is complete: no izafe asks for the next word, which asks for its own."""
    role = next((number for number in range(start + 1, at) if words[number].has("role")), None)
    if role is None or words[start].has("role") or not words[role].has("joins") or at - 1 == role:
        return False
    begins = at < len(words) and words[at].has("joins") and not words[at].has("link", "role")
    begins = begins and len(words[at].form) > _LETTER  # not in initials that are spelled out
    return begins and not words[at - 1].has("joins", "link", "role")
