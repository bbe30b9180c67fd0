"""What an Arabic verb has for its object behind the name of its subject, where the noun looks like a surname."""

import re

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_addressed", "is_given_thing"]

# Verbs that have a thing for their object, and who gets it behind "to": "gave advice to the neighbours"
_GIVES = re.compile(rf"[وف]?{either(folded('وجه قدم أطلق أصدر عرض طرح أرسل رفع منح وضع بعث').split())}ت?")
_FOR = folded("ل")
# Verbs that somebody does to people with words: "calls upon the residents to wait"
_ADDRESSES = re.compile(
    rf"[وف]?(?:{either(folded('دعا حث ناشد طمأن أعلم أخبر أبلغ نصح أوصى حذر طالب ذكر أمر شجع ألزم أطلع سأل').split())}"
    rf"|{either(folded('دعت حثت ناشدت طمأنت أعلمت أخبرت أبلغت نصحت أوصت حذرت طالبت ذكرت أمرت شجعت أطلعت').split())}"
    rf"|[يت]{either(folded('دعو حث ناشد طمئن علم خبر بلغ نصح وصي حذر طالب ذكر أمر شجع لزم طلع سأل').split())})"
)
_PEOPLE = frozenset(folded("الأهالي الموالي المدعي").split())  # in -i, and no surnames for all that
_SURNAME = "ي"  # the last letter of a surname with the article: of a family, of a place
_FAMILIES = frozenset(folded("خليفة سلامة عودة شحاتة شحادة جمعة حمادة عطية سعادة").split())  # that are surnames
_NEAR = 12  # words from the verb to its object


def is_addressed(words: Words, place: int) -> bool:
    """Return whether a noun with its article behind two names is whom a verb addresses: "calls upon the residents".

    A surname with the article ends as an adjective does, or a noun that can be the object stands behind it.
    """
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    if not word.definite or after is None or (word.form.endswith(_SURNAME) and word.form not in _PEOPLE):
        return False
    if after.definite and not after.form.endswith(_SURNAME):
        return False
    return any(_ADDRESSES.fullmatch(verb.form) for verb in words.words[max(0, place - _NEAR) : place])


def is_given_thing(words: Words, place: int) -> bool:
    """Return whether an indefinite feminine noun behind two names is an object: its adjective, or "to", shows it."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    if not (word.bare and word.token.feminine) or word.form in _FAMILIES or after is None:
        return False
    described = after.bare and after.token.feminine and not after.classes and after.form not in given_names()
    verbs = words.words[max(0, place - _NEAR) : place]
    return described or (after.preposition == _FOR and any(_GIVES.fullmatch(verb.form) for verb in verbs))
