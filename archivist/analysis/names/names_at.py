"""The name of a body or a person that begins at a place in the text: listed, by grammar, or with a head word.

Where the language's folder brings no grammar, a body's name has a head word that the folder knows. With it go
words with capitals, words that carry such a name on ("foreign affairs"), and the small words between them.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice

from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.names.in_arabic_letters import person_in_arabic_letters
from archivist.analysis.text_view import Span, word_at, words_from
from archivist.model.entity import Entity, Match

__all__ = ["ListedNames", "body_at", "noun_articles", "person_at"]

_BODY_WORDS, _REACH = 11, 220  # words; characters
_SENTENCE_ENDS = ("", ".", "!", "?", ":", "\n", "\r")
_ELISION = re.compile(r"(?:[ldLD]|[Qq]u)'")
_CAPITAL = r"[A-Z\u00c0-\u00deА-ЯЁ]"
_PARTICLE = r"(?:(?:al|el|bin|ben|bint|von|van|der|den|de|del|della|la|di|da|dos)[ -])"  # none ends a name
_LATIN_NAME = re.compile(rf"{_CAPITAL}(?:[\w'-]+|\.)(?: {_PARTICLE}{{0,2}}{_CAPITAL}(?:[\w'-]+|\.))*(?:, (?:Jr|Sr)\.)?")


@cache
def noun_articles() -> frozenset[str]:
    """Return the small words of all languages with which a noun of its own begins."""
    return frozenset(of_all("noun_articles"))


class ListedNames:
    """The names of the authority lists that stand in the text, by place in the view."""

    def __init__(self, matches: Iterable[tuple[Span, Match]]) -> None:
        """Take the matches with their slices of the view."""
        self._at = {(span.start, match.entity.type): (span, match) for span, match in matches}
        self._named = frozenset(place for place, kind in self._at if kind in ("place", "organisation", "person"))

    def any_at(self, start: int) -> bool:
        """Return whether a listed name of a place, a body or a person begins at `start`."""
        return start in self._named

    def at(self, start: int, kind: str) -> Span | None:
        """Return the slice of a listed name of `kind` that begins at `start`."""
        listed = self._at.get((start, kind))
        return listed[0] if listed else None

    def entity(self, span: Span, kind: str) -> Entity | None:
        """Return the listed entity whose name is exactly this slice."""
        listed = self._at.get((span.start, kind))
        return listed[1].entity if listed and listed[0] == span else None


def body_at(text: str, start: int, tongue: Language, known: ListedNames) -> Span | None:
    """Return the name of a body that begins at `start`; None if none does."""
    listed = known.at(start, "organisation")
    other = tongue.grammar.body_at(text, start, tongue) if tongue.grammar else _headed_body(text, start, tongue)
    return _longer(listed, other, text, tongue)


def person_at(text: str, start: int, tongue: Language, known: ListedNames) -> Span | None:
    """Return the person's name that begins at `start`: two to four words; None where its end is uncertain."""
    listed = known.at(start, "person")
    if listed:
        return listed
    if tongue.capitals:
        match = _LATIN_NAME.match(text, start, start + _REACH)
        return Span(start, match.end()) if match and " " in match.group() else None
    return person_in_arabic_letters(text, start, tongue)


def _longer(listed: Span | None, other: Span | None, text: str, tongue: Language) -> Span | None:
    """Return the longer name; a listed one goes on only with a head word or a small word: "of the Republic"."""
    if listed is None or other is None or other.end <= listed.end:
        return listed if other is None or (listed and listed.end >= other.end) else other
    if not tongue.capitals:
        return other
    following = text[listed.end : other.end].split()
    goes_on = following and (following[0] in tongue.heads or following[0].casefold() in tongue.small_set)
    return other if goes_on or text[listed.end : listed.end + 1].isalpha() else listed


def _headed_body(text: str, start: int, tongue: Language) -> Span | None:
    """Return the words of a name with a head word: it stands first, or among capitals, or, as in Turkish, last."""
    begins = word_at(text, start)
    if begins is None:
        return None
    first = text[start : begins.end]
    if text[max(0, start - 2) : start].rstrip(" ")[-1:] in _SENTENCE_ENDS and re.fullmatch(tongue.not_first, first):
        return None
    end, headed, count = start, False, 0
    for span in islice(words_from(text, start), _BODY_WORDS):
        written = text[span.start : span.end]
        elided = _ELISION.match(written)
        word = written[elided.end() :] if elided else written
        length = _head(word, tongue)
        if length:
            end, headed, count = span.start + (elided.end() if elided else 0) + length, True, count + 1
            if length < len(word):
                break  # an ending is written on to the head: the name ends here
        elif _carries(word, tongue, headed=headed):
            bare = word.split("'")[0]
            count += 1
            end = end if tongue.head_last else span.end - (len(word) - len(bare))
            if bare != word:
                break
        elif written.casefold() not in tongue.small_set or not (headed or count):
            break
        elif not headed and written.casefold() in noun_articles():
            return None  # "Decree of the Ministry": the body's name begins behind the article
    alone = count == 1 and not tongue.head_last
    return Span(start, end) if headed and end > start and not alone else None


def _head(word: str, tongue: Language) -> int:
    """Return the length of the head word in `word`, which may carry an ending; 0 if it is none."""
    if word in tongue.heads or (word.capitalize() in tongue.heads and word.isupper()):
        return len(word)
    bare = word.split("'", maxsplit=1)[0]
    if bare != word and bare in tongue.heads:
        return len(bare)
    ending = re.search(f"{tongue.endings}$", word) if tongue.endings else None
    return ending.start() if ending and ending.group() and word[: ending.start()] in tongue.heads else 0


def _carries(word: str, tongue: Language, *, headed: bool) -> bool:
    """Return whether a name goes on with `word`, which is not its head."""
    bare = word.split("'", maxsplit=1)[0]
    if bare in tongue.carrier_set:
        return headed or tongue.capitals
    if not tongue.capitals or not bare[:1].isupper():
        return False
    return bare not in tongue.ends_name_set
