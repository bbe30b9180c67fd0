"""Whose the name behind an Arabic role is where the verb is done to a person: "the minister mourned the poet NAME"."""

import re

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_names import given
from archivist.analysis.syntax.arabic_phrases import Words

__all__ = ["is_honoured"]

# Verbs that have a person for their object and nothing else: to mourn, congratulate, thank, receive, accuse, dismiss
_DONE_TO_SOMEBODY = re.compile(
    rf"[وف]?(?:{either(folded('نعى رثى هنأ شكر عزى ودع كرم حيا استقبل كلف اتهم أقال عين التقى استدعى').split())}"
    rf"|{either(folded('نعت رثت هنأت شكرت عزت ودعت كرمت حيت استقبلت كلفت اتهمت أقالت عينت التقت استدعت').split())}"
    rf"|[يت]{either(folded('نعى رثي هنئ شكر عزي ودع كرم حيي ستقبل كلف تهم قيل عين لتقي ستدعي').split())})"
)
_WITH = tuple(folded("ب ل").split())


def is_honoured(words: Words, first: int, end: int) -> bool:
    """Return whether the name that ends at `end`, behind the role at `first`, is that of the verb's object.

    It is where nothing behind it can be the object: whoever does it to somebody else has that one behind his own name.
    """
    verb = words[first - 1].form if first else ""
    return _DONE_TO_SOMEBODY.fullmatch(verb) is not None and not _has_object(words, end)


def _has_object(words: Words, end: int) -> bool:
    if end >= len(words) or words.closes(end):
        return False
    word = words[end]
    adjunct = word.preposition or word.conjunction or word.form.startswith(_WITH)
    torn = given(words, end)  # "the minister NAME the writer NAME": where the first name ends is not sure
    return word.word and not adjunct and not torn and not word.has("saying", "time", "clause")
