"""Where a full name begins behind a word of a headline or a noun in capitals: "Reed Works Names ANA VEGA"."""

import re

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.relations import Setting, is_english_like

__all__ = ["behind_strangers"]

_VERB = re.compile(r"[A-Z][a-z]{2,}(?:[^s\W]s|ing)")  # "Names", "Appoints", "Welcoming"
_LETTERS = re.compile(r"[A-Z][a-z]+-[a-z]+")  # "Co-defendant"
_MOST = 6  # words before a surname
_TIMES = 20  # that a text has a name: whoever is named more often stands without the word early enough


def behind_strangers(setting: Setting, start: int, surname: int) -> int:
    """Return where the name begins: at its last usual given name that is not behind another of them.

    What stands before it must be shown to be no name: it looks like a verb, has a hyphen before a small letter, or is
    missing where the text has the name again. Only where nouns have small letters and articles, as in English.
    """
    text = setting.view.text
    if not is_english_like(setting):
        return start
    words = text[start:surname].split()
    first = next((k for k in range(1, len(words[:_MOST])) if _begins(words, k)), None)
    if first is None:
        return start
    begin = surname
    for word in reversed(words[first:]):
        begin = text.rindex(word, start, begin)
    shown = _LETTERS.fullmatch(words[first - 1]) or (_VERB.fullmatch(words[first - 1]) is not None)
    return begin if shown or _is_again(text, begin, surname, words[first - 1]) else start


def _begins(words: list[str], place: int) -> bool:
    return is_given_name(words[place]) and not is_given_name(words[place - 1])


def _is_again(text: str, begin: int, surname: int, before: str) -> bool:
    """Return whether the text has the name where another word, or none, stands before it."""
    end = next((k for k in range(surname, len(text)) if not (text[k].isalnum() or text[k] in "'-")), len(text))
    name, place = text[begin:end], -1
    for _ in range(_TIMES):
        place = text.find(name, place + 1)
        if place < 0:
            return False
        if place != begin and not text[max(0, place - len(before) - 1) : place].rstrip().endswith(before):
            return True
    return False
