"""Whose the name behind an Arabic role is where the verb is done to a person: "the minister mourned the poet NAME"."""

import re
from itertools import takewhile

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_names import given
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["is_honoured"]

# Verbs that have a person for their object and nothing else: to mourn, congratulate, thank, receive, accuse, dismiss
_DONE_TO_SOMEBODY = re.compile(
    rf"[وف]?(?:{either(folded('نعى رثى هنأ شكر عزى ودع كرم حيا استقبل كلف اتهم أقال عين التقى استدعى').split())}"
    rf"|{either(folded('نعت رثت هنأت شكرت عزت ودعت كرمت حيت استقبلت كلفت اتهمت أقالت عينت التقت استدعت').split())}"
    rf"|[يت]{either(folded('نعى رثي هنئ شكر عزي ودع كرم حيي ستقبل كلف تهم قيل عين لتقي ستدعي').split())})"
)
_WITH = tuple(folded("ب ل").split())
_AHEAD = 10  # words behind a name among which the object may stand
_COUNTERPARTS = frozenset(folded("نظيره نظيرته نظيريه").split())
_ACCUSATIVE = re.compile(r"\w{2,}ا")


def is_honoured(words: Words, first: int, end: int) -> bool:
    """Return whether the name that ends at `end`, behind the role at `first`, is that of the verb's object.

    It is where nothing behind it can be the object: whoever does it to somebody else has that one behind his own name.
    """
    verb = words[first - 1].form if first else ""
    return _DONE_TO_SOMEBODY.fullmatch(verb) is not None and not _has_object(words, end)


def _has_object(words: Words, end: int) -> bool:
    """Return whether the verb's object may stand behind a name: at once, or behind where, when and who that is."""
    if end >= len(words):
        return False
    word = words[end]
    adjunct = word.preposition or word.conjunction or word.form.startswith(_WITH) or words.closes(end)
    torn = given(words, end)  # "the minister NAME the writer NAME": where the first name ends is not sure
    if word.word and not adjunct and not torn and not word.has("saying", "time", "clause"):
        return True
    ahead = takewhile(lambda item: not item.has("saying", "clause"), words[end + 1 : end + 1 + _AHEAD])
    return any(_may_be_object(item) for item in ahead)


def _may_be_object(word: ArabicWord) -> bool:
    if word.form in _COUNTERPARTS:
        return True
    return bool(_ACCUSATIVE.fullmatch(word.form)) or (word.has("role", "honorific") and not word.preposition)
