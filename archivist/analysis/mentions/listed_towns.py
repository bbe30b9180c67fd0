"""Towns by a list of their names: behind a preposition, with an ending of case, or joined to such a one."""

import re
from collections.abc import Iterator

from archivist.analysis.language import Language
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, either, folded
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span

__all__ = ["listed_towns"]

_WORD = r"[^\W\d_]+(?:['-][^\W\d_]+)*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")
_JOINED = re.compile(r" ?[,،] ?و?| و|,? (?:and|et|y|und|ve) |/")
_NEXT = re.compile(r"(?: |-|&|')(\w)")
_PLAIN = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_CASED = rf"(?<!\w)(?P<name>{_PLAIN})'[a-zçğıöşü]{{1,6}}(?!\w)"
_BEFORE = re.compile(r"(?<!\w)[^\W\d_]\w* ?$")
_AREA, _BACK = 30_000, 40  # characters in which such names are looked for, as other names are; and before a preposition


def listed_towns(text: str, tongue: Language) -> Iterator[Span]:
    """Return the towns behind prepositions or with endings of case, and those joined to one of these."""
    if tongue.head_last and tongue.capitals:
        yield from _with_cases(text)
    facts = tongue.syntax
    if facts is None or not tongue.before_town:
        return
    heads = () if tongue.capitals else tongue.place_heads
    written = [word for word in (*tongue.before_town, *heads) if not word.endswith("'")]
    words = alternation((*written, *(word.capitalize() for word in written)))
    elided = r"|(?<!\w)d'" if "d'" in tongue.before_town else ""
    attached = rf"|(?<!\w)و?{either(tongue.on_town)}(?=\w{{4}})" if tongue.on_town else ""
    sure, done = frozenset(map(folded, facts.locative)), 0
    for match in search(rf"(?<!\w){words} {elided}{attached}").finditer(text, 0, _AREA):
        start, certain = match.end(), match.group().strip().lower() in sure
        if not certain and tongue.capitals and not facts.nouns_capital and _stands_in_name(text, match.start()):
            continue
        while start >= done:
            town = _town_at(text, start, tongue, certain=certain)
            if town is None:
                break
            yield town
            done = town.end
            joined = _JOINED.match(text, town.end)
            start = joined.end() if joined else -1


def _with_cases(text: str) -> Iterator[Span]:
    for match in search(_CASED).finditer(text, 0, _AREA):
        name = match["name"]
        listed = name[0].isupper() and name in town_names() and not is_given_name(name)
        if listed and not _stands_in_name(text, match.start()):
            yield Span(*match.span("name"))


def _stands_in_name(text: str, end: int) -> bool:
    """Return whether the word before a place has a capital: "University of TOWN", "NAME of TOWN"."""
    before = _BEFORE.search(text, max(0, end - _BACK), end)
    return before is not None and before.group()[0].isupper()


def _town_at(text: str, start: int, tongue: Language, *, certain: bool) -> Span | None:
    """Return the longest listed name that begins at a place, where the words go on with no other name.

    `certain`: the preposition is one that a person does not stand behind.
    """
    match = _NAME.match(text, start)
    if match is None or (tongue.capitals and not text[start].isupper()):
        return None
    end = match.end()
    while end > start:
        name = text[start:end]
        if name in town_names():
            person = not certain and is_given_name(name)
            return None if person or (tongue.capitals and _goes_on(text, end)) else Span(start, end)
        end = text.rfind(" ", start, end)
    return None


def _goes_on(text: str, end: int) -> bool:
    """Return whether what follows makes a town's name part of another one."""
    following = _NEXT.match(text, end)
    return following is not None and (following[1].isupper() or not following.group().startswith(" "))
