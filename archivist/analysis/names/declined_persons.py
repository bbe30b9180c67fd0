"""A Russian person's name in the case in which it is known: "Анны Морозовой" is "Анна Морозова"."""

import re
from collections.abc import Iterator

from archivist.analysis.names.common_given_names import latin_given_names

__all__ = ["person_in_nominative"]

# The end of a given name in the genitive, and what a nominative may have there
_GIVEN = (("а", ("",)), ("я", ("й", "ь")), ("ы", ("а",)), ("и", ("а", "я", "ь")))
_FLEETING = {"Павла": "Павел", "Петра": "Петр", "Льва": "Лев"}
_WHOLE = 3  # words of a name with that of the father
_LAST = ("а", "я", "ь")  # letters of women's given names
# Men's names with these letters
_MEN = frozenset(["Гаврила", "Данила", "Илья", "Игорь", "Кузьма", "Лазарь", "Лука", "Никита", "Савва", "Фома"])
_PATRONYMICS = ((re.compile(r"(\w+(?:ов|ев|ич|ь))ича"), "ич"), (re.compile(r"(\w+(?:ов|ев|ич|ин))ны"), "на"))
# Surnames of men and of women: the end in the genitive, the end in the nominative
_OF_MEN = (
    *((r"ского", "ский"), (r"цкого", "цкий"), (r"(?<=[оеё]в|[иы]н)а", "")),
    *((r"(?<=[бвгджзклмнпрстфхцчшщ])а", ""), (r"(?<=[аеоуыэюя])я", "й")),
)
_OF_WOMEN = ((r"ской", "ская"), (r"цкой", "цкая"), (r"(?<=[оеё]в|[иы]н)ой", "а"))
_UNCHANGED = re.compile(r"\w+(?:ко|их|ых|аго|яго|ия|уа|иа|дзе|ли|ово|[еиуэю])")


def person_in_nominative(name: str) -> str:
    """Return a name of given name and surname in the nominative; as it is where no rule tells for each of its words.

    The given name shows the case: its nominative is a listed one, and it is none itself. Before it a surname may stand
    where the father's name is behind it.
    """
    words = name.split(" ")
    at = int(len(words) == _WHOLE and any(form.fullmatch(words[-1]) for form, _ in _PATRONYMICS))
    if len(words) == 1 or words[0] in latin_given_names() or words[at] in latin_given_names():
        return name
    for first in (0, at):
        for given in _nominatives(words[first]):
            men = given in _MEN or not given.endswith(_LAST)
            others = [_further(word, men=men) for word in (*words[:first], *words[first + 1 :])]
            if None not in others:
                found = [other for other in others if other is not None]
                return " ".join((*found[:first], given, *found[first:]))
    return name


def _nominatives(word: str) -> Iterator[str]:
    if word in _FLEETING:
        yield _FLEETING[word]
    for end, others in _GIVEN:
        if word.endswith(end):
            yield from (item for other in others if (item := word[: -len(end)] + other) in latin_given_names())


def _further(word: str, *, men: bool) -> str | None:
    """Return a patronymic or a surname in the nominative, None where no rule tells."""
    if "-" in word:
        parts = [_further(part, men=men) for part in word.split("-")]
        return None if None in parts else "-".join(filter(None, parts))
    for form, end in _PATRONYMICS:
        match = form.fullmatch(word)
        if match:
            return match[1] + end
    for ends, end in _OF_MEN if men else _OF_WOMEN:
        form = re.compile(rf"(\w{{2,}}?){ends}")
        match = form.fullmatch(word)
        if match:
            return match[1] + end
    unchanged = _UNCHANGED.fullmatch(word) is not None or (not men and re.search(r"[бвгджзклмнпрстфхцчшщь]$", word))
    return word if unchanged else None
