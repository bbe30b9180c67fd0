r"""Search a text for a pattern only where a word begins as one of the pattern's does.

Most patterns of the languages are alternations of words behind `(?<!\w)`. A search of the whole text tries each of
them at every letter; the places where the text's words begin, kept by their first letters, leave a few to be tried.
A pattern of another kind is tried only where the text has one of the words that it cannot do without, and there at
the places whose letters are those with which its matches begin. What is matched is the same: the letters only rule
places out.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Any

from archivist.analysis.patterns import either, pattern

try:  # how a pattern is understood no public name says; where these are missing the whole text is searched
    from re import _constants as ops  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]
except ImportError:
    _parser = None

__all__ = ["Search", "same_letters", "search"]

_LETTERS = 3  # of a word's beginning by which places are kept
_MANY = 4_000  # beginnings, or words, that are too many to be looked up
_RANGE = 64  # letters of a range
_OPENINGS, _LEAST = 600, 2  # of a pattern that begins anywhere; letters of each, so that few places have them
_TEXTS = 8  # whose places are kept
_FEW = 300  # characters: the words that prove a date. To see how a pattern begins takes longer than to search them.
_WORD = re.compile(r"\w+")
_UNKNOWN = (frozenset(("",)), frozenset[str]())
_NOTHING = (frozenset[str](), frozenset(("",)))
_NEVER = (frozenset[str](), frozenset[str]())

# Beginnings of what a part of a pattern matches: those behind which anything may follow, and whole ones
_Begins = tuple[frozenset[str], frozenset[str]]


def same_letters(text: str) -> str:
    """Return a text in which letters are alike that a pattern without case takes for alike."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


class Search:
    """A pattern that is searched for by its first letters or by its words."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        """Take a pattern; how its matches begin is seen when the first text of some length is searched."""
        self.pattern = compiled
        self._seen = False
        self._begins: tuple[tuple[int, frozenset[str]], ...] | None = None
        self._words: frozenset[str] | None = None
        self._opening: re.Pattern[str] | None = None

    def _see(self, text: str) -> None:
        if self._seen or len(text) <= _FEW:
            return
        flags = self.pattern.flags & re.IGNORECASE
        parsed = list(_parser.parse(self.pattern.pattern, flags)) if _parser is not None else []
        self._begins = _begins_of_words(parsed)
        self._words = _needed(parsed) if self._begins is None else None
        self._opening = _opening(parsed) if self._begins is None else None
        self._seen = True

    def may_match(self, text: str) -> bool:
        """Return whether a part of a text may have a match, for all that its letters show."""
        self._see(text)
        if self._begins is not None:
            return bool(_Letters.of(text).places(self, self._begins))
        return self._words is None or _Letters.of(text).have(self, self._words)

    def has_words(self, part: str) -> bool:
        """Return whether a line of a text has one of the words that a match needs."""
        if self._words is None:
            return True
        alike = same_letters(part)
        return any(word in alike for word in self._words)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match, as the pattern itself would."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Return the matches, as the pattern itself would."""
        end = len(text) if end is None else min(end, len(text))
        self._see(text)
        if self._begins is not None:
            return self._at(_Letters.of(text).places(self, self._begins), text, start, end)
        if self._words is not None and not _Letters.of(text).have(self, self._words):
            return iter(())
        places = _Letters.of(text).opened(self, self._opening) if self._opening is not None else None
        return self.pattern.finditer(text, start, end) if places is None else self._at(places, text, start, end)

    def _at(self, places: Sequence[int], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        match_at = self.pattern.match
        for number in range(bisect_left(places, start), len(places)):
            place = places[number]
            if place >= end:
                return
            if place < start:
                continue  # inside the match before it
            match = match_at(text, place, end)
            if match:
                start = match.end()
                yield match


@cache
def search(source: str) -> Search:
    """Return the search for a pattern that is written in natural spelling."""
    return Search(pattern(source))


class _Letters:
    """The places where the words of one text begin, by their first letters, and what searches asked of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_letters: dict[int, tuple[defaultdict[str, list[str]], frozenset[str]]] = {}
        self._places: dict[Search, list[int]] = {}
        self._having: dict[Search, bool] = {}

    @staticmethod
    @lru_cache(maxsize=_TEXTS)
    def of(text: str) -> "_Letters":
        return _Letters(text)

    def have(self, asking: Search, words: Iterable[str]) -> bool:
        """Return whether the text has one of the words."""
        known = self._having.get(asking)
        if known is None:
            alike = self._alike
            known = self._having[asking] = any(word in alike for word in words)
        return known

    def places(self, asking: Search, begins: Iterable[tuple[int, frozenset[str]]]) -> list[int]:
        """Return in order where a word begins with one of the beginnings, which are given by their length."""
        known = self._places.get(asking)
        if known is None:
            begun = self._begun
            whole: set[str] = set()
            for length, letters in begins:
                whole.update(self._of_length(length, letters))
            lists = [begun[key] for key in whole]
            known = self._places[asking] = lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))
        return known

    def opened(self, asking: Search, opening: re.Pattern[str]) -> list[int] | None:
        """Return in order where the letters are those of an opening; None where they are not one for one the text's."""
        if len(self._alike) != len(self._text):
            return None
        known = self._places.get(asking)
        if known is None:
            known = self._places[asking] = []
            match = opening.search(self._alike)
            while match:
                known.append(match.start())
                match = opening.search(self._alike, match.start() + 1)
        return known

    def _of_length(self, length: int, letters: frozenset[str]) -> Iterable[str]:
        """Return the keys of `_begun` whose first letters, so many, are among `letters`."""
        if length == _LETTERS:
            return self._keys & letters
        known = self._by_letters.get(length)
        if known is None:
            longer: defaultdict[str, list[str]] = defaultdict(list)
            for key in self._keys:
                longer[key[:length]].append(key)
            known = self._by_letters[length] = longer, frozenset(longer)
        longer, starts = known
        return [key for start in starts & letters for key in longer[start]]

    @cached_property
    def _begun(self) -> Mapping[str, list[int]]:
        """Return the places by the first letters of the words there; no place has two."""
        text, alike = self._text, self._alike
        begun: defaultdict[str, list[int]] = defaultdict(list)
        aligned = len(alike) == len(text)  # letter for letter, since none becomes less than one
        for match in _WORD.finditer(text):
            place = match.start()
            end = place + _LETTERS
            begun[alike[place:end] if aligned else same_letters(text[place:end])[:_LETTERS]].append(place)
        return begun

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(self._begun)

    @cached_property
    def _alike(self) -> str:
        return same_letters(self._text)


def _begins_of_words(parsed: list[Any]) -> tuple[tuple[int, frozenset[str]], ...] | None:
    """Return the beginnings of what a pattern matches by their length; None unless it matches whole words' alone."""
    if not parsed or not _is_word_start(*parsed[0]):
        return None
    open_, whole = _sequence(parsed)
    found = {begin[:_LETTERS] for begin in open_ | whole}
    if len(found) > _MANY or not all(begin and _WORD.match(begin) for begin in found):
        return None
    return tuple(
        (length, frozenset(begin for begin in found if len(begin) == length))
        for length in {len(item) for item in found}
    )


def _opening(parsed: list[Any]) -> re.Pattern[str] | None:
    """Return a pattern of the letters, alike ones as one, with which matches begin; None where they tell little."""
    open_, whole = _sequence(parsed)
    found = {begin[:_LETTERS] for begin in open_ | whole}
    if not found or len(found) > _OPENINGS or min(map(len, found)) < _LEAST:
        return None
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for begin in sorted(found):
        groups[begin[0]].append(re.escape(begin[1:]))
    return re.compile("|".join(re.escape(first) + either(rests) for first, rests in groups.items()))


def _is_word_start(kind: Any, value: Any) -> bool:
    """Return whether a part of a pattern says that no letter stands before."""
    if kind is not ops.ASSERT_NOT or value[0] >= 0 or len(value[1]) != 1 or value[1][0][0] is not ops.IN:
        return False
    inside = value[1][0][1]
    return (ops.NEGATE, None) not in inside and (ops.CATEGORY, ops.CATEGORY_WORD) in inside


def _sequence(parsed: Iterable[Any]) -> _Begins:
    open_: set[str] = set()
    whole = {""}
    for kind, value in parsed:
        more, ends = _part(kind, value)
        open_ |= {before + begin for before in whole for begin in more}
        joined = {before + begin for before in whole for begin in ends}
        whole = {begin for begin in joined if len(begin) < _LETTERS}
        open_ |= joined - whole
        if len(open_) + len(whole) > _MANY:
            open_, whole = open_ | whole, set()
        if not whole:
            break
    return frozenset(begin[:_LETTERS] for begin in open_), frozenset(whole)


def _part(kind: Any, value: Any) -> _Begins:
    """Return how what a part of a pattern matches begins."""
    if kind in (ops.LITERAL, ops.IN):
        return _one_of(value if kind is ops.IN else [(kind, value)])
    if kind is ops.SUBPATTERN:
        return _sequence(value[3])
    if kind is ops.BRANCH:
        parts = [_sequence(branch) for branch in value[1]]
        return frozenset().union(*(more for more, _ in parts)), frozenset().union(*(ends for _, ends in parts))
    if kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        least, most, inside = value
        times: list[list[Any]] = [[]] if not least else []
        times += [list(inside) * count for count in range(max(1, least), min(most, _LETTERS) + 1)]
        parts = [_sequence(part) for part in times] or [_sequence(list(inside) * _LETTERS)]
        return frozenset().union(*(more for more, _ in parts)), frozenset().union(*(ends for _, ends in parts))
    if kind in (ops.ASSERT, ops.ASSERT_NOT, ops.AT):
        return _NOTHING
    return _NEVER if kind is ops.FAILURE else _UNKNOWN


def _one_of(value: Iterable[Any]) -> _Begins:
    letters: set[str] = set()
    for kind, item in value:
        if kind is ops.LITERAL:
            letters.add(same_letters(chr(item)))
        elif kind is ops.RANGE and item[1] - item[0] < _RANGE:
            letters |= {same_letters(chr(code)) for code in range(item[0], item[1] + 1)}
        else:
            return _UNKNOWN
    return frozenset(), frozenset(letters)


def _needed(parsed: list[Any]) -> frozenset[str] | None:
    """Return words of which every match holds one; None where there are no such words."""
    best: frozenset[str] | None = None
    for number, (kind, value) in enumerate(parsed):
        inner = _needed(list(value[3])) if kind is ops.SUBPATTERN else None
        if kind is ops.BRANCH:
            parts = [_needed(list(branch)) for branch in value[1]]
            inner = frozenset[str]().union(*filter(None, parts)) if all(parts) else None
        open_, whole = _sequence(parsed[number:])
        here = frozenset(begin[:_LETTERS] for begin in open_ | whole)
        for words in (inner, here):
            if words and len(words) <= _MANY and min(map(len, words)) > 1 and (best is None or len(words) < len(best)):
                best = words
    return best
