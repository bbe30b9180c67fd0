"""What an Arabic verb has for its object behind the name of its subject, where the noun looks like a surname in -a."""

import re

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_given_thing"]

# Verbs that have a thing for their object, and who gets it behind "to": "gave advice to the neighbours"
_GIVES = re.compile(rf"[وف]?{either(folded('وجه قدم أطلق أصدر عرض طرح أرسل رفع منح وضع بعث').split())}ت?")
_FOR = folded("ل")
_FAMILIES = frozenset(folded("خليفة سلامة عودة شحاتة شحادة جمعة حمادة عطية سعادة").split())  # that are surnames
_NEAR = 12  # words from the verb to its object


def is_given_thing(words: Words, place: int) -> bool:
    """Return whether an indefinite feminine noun behind two names is an object: its adjective, or "to", shows it."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    if not (word.bare and word.token.feminine) or word.form in _FAMILIES or after is None:
        return False
    described = after.bare and after.token.feminine and not after.classes and after.form not in given_names()
    verbs = words.words[max(0, place - _NEAR) : place]
    return described or (after.preposition == _FOR and any(_GIVES.fullmatch(verb.form) for verb in verbs))
