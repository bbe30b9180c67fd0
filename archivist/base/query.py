"""What somebody searches for, and where a text says it. Pure: the index only finds the texts faster."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archivist.base.arabic_particles import with_particles
from archivist.base.lines import Line
from archivist.base.words import Word, asked_forms, words

__all__ = ["SearchExcerpt", "SearchTerm", "excerpt", "mentioned", "parse_query", "places_of"]

_QUOTED = re.compile('["“”„«»]')
_AROUND = 40  # characters on each side of a hit: with the words found, a line of a terminal


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """One thing that must be there: a word in any of its `forms`, or else `keys` as a phrase.

    A phrase may begin with any of `firsts` in the place of its first key.
    """

    keys: tuple[str, ...]
    forms: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Return every sequence of keys that is this phrase."""
        return (self.keys, *((first, *self.keys[1:]) for first in sorted(self.firsts.difference(self.keys[:1]))))


@dataclass(frozen=True, slots=True)
class SearchExcerpt:
    """The original words around a hit, all in one line of the text; `line` counts from 1."""

    line: int
    start: int
    end: int
    text: str


def parse_query(arguments: Iterable[str]) -> tuple[SearchTerm, ...]:
    """Read what was typed: all units must be there. Without a letter or digit there is none.

    An argument of several words is a phrase, whatever particles are written on to its first word. What stands in
    quotation marks inside an argument is one without them; the other words of such an argument are words each.
    """
    units: list[SearchTerm] = []
    for argument in arguments:
        parts = _QUOTED.split(argument)
        if len(parts) == 1:
            units += _unit(argument, exact=False)
            continue
        for number, part in enumerate(parts):
            quoted = number % 2 == 1 and number < len(parts) - 1
            for piece in [part] if quoted else part.split():
                units += _unit(piece, exact=quoted)
    return tuple(dict.fromkeys(units))


def places_of(unit: SearchTerm, text_words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the spans at which the words of a text say what is asked for."""
    if unit.forms:
        return [(word.start, word.end) for word in text_words if not unit.forms.isdisjoint(word.forms)]
    length = len(unit.keys)
    phrases = set(unit.phrases)
    firsts = {phrase[0] for phrase in phrases}
    keys = [word.key for word in text_words]
    starts = [index for index, key in enumerate(keys) if key in firsts]
    return [
        (text_words[index].start, text_words[index + length - 1].end)
        for index in starts
        if tuple(keys[index : index + length]) in phrases
    ]


def mentioned(asked: str, value: str) -> bool:
    """Return whether a value holds every word of `asked`, in any order and any of their forms."""
    said = list(words(value))
    wanted = [_meant(word) for word in words(asked)]
    return bool(wanted) and all(any(not item.isdisjoint(word.forms) for word in said) for item in wanted)


def excerpt(text: str, lines: Sequence[Line], start: int, end: int) -> SearchExcerpt:
    """Return the words around a hit in the line in which it begins; `…` stands for what was left out of the line.

    `lines` are those of the text, as `split_lines` gives them.
    """
    number = bisect_right(lines, start, key=lambda line: line.start)
    line = lines[number - 1]
    first = max(line.start, start - _AROUND)
    last = min(line.end, min(end, line.end) + _AROUND)
    if first > line.start:  # begin with a whole word, unless the line has no space near
        first = next((index + 1 for index in range(first - 1, start) if text[index].isspace()), first)
    if last < line.end:
        last = next((index for index in range(last, end, -1) if text[index].isspace()), last)
    shown = " ".join(text[first:last].split())
    return SearchExcerpt(
        number, start, end, ("… " if first > line.start else "") + shown + (" …" if last < line.end else "")
    )


def _unit(text: str, *, exact: bool) -> list[SearchTerm]:
    typed = list(words(text))
    keys = tuple(word.key for word in typed)
    if not keys:
        return []
    if exact:
        return [SearchTerm(keys)]
    return [SearchTerm(keys, firsts=with_particles(keys[0]))] if len(keys) > 1 else [SearchTerm(keys, _meant(typed[0]))]


def _meant(word: Word) -> frozenset[str]:
    """Return all keys that one word asks for, written with its hamza on another carrier too."""
    return frozenset().union(*map(asked_forms, word.spellings))
