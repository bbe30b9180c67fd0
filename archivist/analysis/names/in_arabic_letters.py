"""Persons' names in Arabic letters, which have no capitals.

Arabic, Persian and Sorani share the names, the words between them and the particles written on to them, and a text in
one names people of the others: so this stands in the folder of none of them. A name is believed where its end is
certain: between commas after a role, up to a word that cannot be a name after a given name that a language's folder
knows, or as a chain of father's names.
"""

import re
from collections.abc import Iterator

from archivist.analysis.language import Language
from archivist.analysis.languages import given_names
from archivist.analysis.patterns import ATTACHED, alternation, folded, pattern
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span, words_from

__all__ = ["person_in_arabic_letters", "persons_in_arabic_letters"]

_FATHER = frozenset(folded("بن ابن بنت").split())  # "son of", "daughter of"
_FIRST_HALVES = frozenset(folded("عبد أبو أبي آل ولد").split())
_BOUND = _FIRST_HALVES | {folded("سيد")}
_ATTACHED = ("ب", "ل", "ك", "و", "ف", "س", "ي", "ت")  # what such a word begins with may be a particle or a verb
_LINKS = _FATHER | _FIRST_HALVES
_SURE_NAMES = 2
_ROLE_WORDS, _NAMES, _AHEAD = 8, 4, 90  # words of a role, of a name; characters in which a name must begin
_AREA = 8_000  # characters in which a family name is looked for again
_LISTED = re.compile(r" ?: ?(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3}) ?(?:[\r\n]|$)")
_ENCLOSED = re.compile(r" ?[،,] (?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3}) ?[،,]")
_CHAIN = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{3,}(?: الله)?"
    r"(?: (?:بن|ابن|بنت) (?:عبد |ابو |ابي )?[^\W\d_]{3,})+"
    r"(?: ال[^\W\d_]{3,}){0,3}(?: ال [^\W\d_]{3,})?)(?!\w)"
)


def person_in_arabic_letters(text: str, start: int, tongue: Language) -> Span | None:
    """Return the person's name that begins at `start`: two to four names; None where its end is uncertain."""
    heads, offices, stops = tongue.heads, tongue.office_heads, tongue.stop_set
    words = list(words_from(text, start))
    end, count, linked, plain = start, 0, False, True
    for span in words:
        word = text[span.start : span.end]
        bare = word.removeprefix("ال")
        if (word in stops and word not in _LINKS) or bare in heads or bare in offices or not word.isalpha():
            break
        if not count and (span.start != start or word.startswith("ال")):
            return None
        if count >= _SURE_NAMES and not (linked or word in _LINKS or word.startswith("ال")):
            plain = False  # a third name, or a word of the sentence
        linked = word in _LINKS
        count += not linked
        end = span.end
    if count < _SURE_NAMES or count > _NAMES:
        return None
    return Span(start, end) if plain or (words and end == words[-1].end) else None


def persons_in_arabic_letters(text: str, tongue: Language) -> Iterator[tuple[Span, Span | None]]:
    """Return the names that roles, honorifics and chains of names introduce, each with its role."""
    chained = any(f" {word} " in text for word in _FATHER)
    for match in _CHAIN.finditer(text) if chained else ():
        if match["name"].split()[0] not in tongue.stop_set | _FATHER:
            yield Span(match.start("name"), match.end("name")), None
    heads = alternation((*tongue.roles, *tongue.honorifics))
    for head in search(rf"(?<!\w){ATTACHED}(?P<head>{heads})(?!\w)").finditer(text):
        role = Span(head.start("head"), head.end("head"))
        yield from _after_role(text, tongue, role)


def _after_role(text: str, tongue: Language, head: Span) -> Iterator[tuple[Span, Span | None]]:
    """Pass over the words of the role: definite ones, heads of bodies; then a name must begin, or a comma."""
    end, behalf = head.end, _on_behalf(text, tongue, head)
    for count, word in enumerate(words_from(text, _next(text, head.end))):
        written = text[word.start : word.end]
        if word.start < behalf:
            continue  # "in the name of" BODY is a given name, too
        if count >= _ROLE_WORDS or written in tongue.stop_set or word.start - head.end > _AHEAD:
            break
        if written in given_names() or written in _BOUND:
            name = _name(text, tongue, word.start)
            if name:
                yield name, Span(head.start, end)
            return
        end = word.end
    enclosed = _ENCLOSED.match(text, end) or _LISTED.match(text, end)
    if enclosed:
        words = enclosed["name"].split()
        if not tongue.stop_set.intersection(words) and not _speaks_of_else(tongue, words):
            yield Span(enclosed.start("name"), enclosed.end("name")), Span(head.start, end)


def _on_behalf(text: str, tongue: Language, head: Span) -> int:
    """Return where the words end by which a spokesman speaks in a body's name: "spokesman in the name of"."""
    spokesman = pattern(rf"{ATTACHED}(?:{tongue.spokesmen})").match(text, head.start) if tongue.spokesmen else None
    return spokesman.end() if spokesman and spokesman.end() > head.end else head.start


def _speaks_of_else(tongue: Language, words: list[str]) -> bool:
    """Return whether words between commas are no name: a role, a body, a phrase with a particle."""
    if words[0].startswith("و") and words[0] not in given_names():
        return True
    first = words[0].removeprefix("ال")
    return first in tongue.heads | tongue.role_set or any(word.startswith(("بال", "لل", "كال")) for word in words)


def _next(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == " " else end


def _name(text: str, tongue: Language, start: int) -> Span | None:
    """Return the given name and what follows it, two to four names; None where the end is uncertain.

    A family name with the article ends a name. So does what cannot be one: a sign, a stop word, a role.
    """
    words = list(words_from(text, start))
    end, count, linked = start, 0, False
    for number, word in enumerate(words):
        written = text[word.start : word.end]
        link = written in _FATHER or written in _BOUND
        if not written.isalpha() or (written in tongue.stop_set and not link) or _ends(tongue, written):
            break
        known = link or linked or written in given_names() or written.startswith("ال") or not number
        if not known and (count > 1 or not _may_be_name(text, tongue, word)):
            if count > 1 and not written.startswith(_ATTACHED):
                return None
            break
        if count == _NAMES:
            return None
        count, linked, end = count + (not link), link, word.end
        if number and written.startswith("ال") and not text.startswith(" ال", end):
            break
    return Span(start, end) if count > 1 and not linked else None


def _may_be_name(text: str, tongue: Language, word: Span) -> bool:
    """Return whether an unknown word after a given name is the family name: it ends there, or is named again."""
    written = text[word.start : word.end]
    twice = text.count(written, 0, _AREA) > 1
    again = twice and len(re.findall(rf"(?<!\w){written}(?!\w)", text[:_AREA])) > 1
    following = re.compile(r" (\w+)").match(text, word.end)
    ended = following is None or following[1] in tongue.stop_set or _ends(tongue, following[1])
    return again or (ended and not written.startswith(_ATTACHED))


def _ends(tongue: Language, word: str) -> bool:
    plain = word.removeprefix("ال")
    return plain in tongue.heads or word in tongue.role_set or word.removesuffix("ا") in tongue.role_set
