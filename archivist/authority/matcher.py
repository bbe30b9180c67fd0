"""Find the names of the authority lists in a text.

A trie of words over the folded view: a name is met only as whole words, attached Arabic particles and
the endings of the name's language apart, so that حلبة is no حلب. The longest name wins and
names do not overlap.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from archivist.authority.agreement import begins_dateline, inside, is_part_of_another, qualifiers, quoted_verses
from archivist.authority.entry import ListEntry
from archivist.authority.inflection import capitals, endings, stem
from archivist.authority.lists import Lists, built_in, from_folder
from archivist.base.arabic_particles import without_particles
from archivist.base.fold import fold
from archivist.model.entity import Entity, Match

__all__ = ["Authority", "load_authority"]

_WORD = re.compile(r"[^\W_]+")
# Between the words of one name: a space, a hyphen, an apostrophe, a full stop inside initials, the underscore of a
# hashtag, or, in text that was wrapped by hand, one line end.
_GAP = re.compile(r"(?: ?[ '.&_-] ?|, |\. )|[ ]?(?:\r\n|\n|\r)[ ]?")
_ABBREVIATED = re.compile(r"(?:\.\w|(?<!\w)(?:Jr|Sr))$")
_END = ""  # the trie's key for "a name ends here"; no word is empty
# Persian and Sorani share the letters of Arabic: their names count only in text of their own letters. The letters are
# those in the folders of these languages (analysis/languages), a room that this one does not know; a test compares.
_OWN_LETTERS = {"fa": re.compile("[پچژگیک]"), "ckb": re.compile("[ەێۆڕڵڤ]")}
_ARABIC_LETTERS = re.compile("[ةيكىأإ]")
_SAMPLE = 20_000  # characters; more would not change the verdict

_CITY_WORDS = (
    "مدينة محافظة ريف بلدة ناحية منطقة قضاء ولاية مدينتي محافظتي بلدتي مدن محافظات ولايات ولايتي جهة جهتي عمالة"
)
_GUARDS = {"strong": frozenset(fold(_CITY_WORDS).text.split())}
_GUARDS["weak-ar"] = _GUARDS["strong"] | set(fold("في إلى").text.split())
_GUARDS["weak-en"] = frozenset(("in", "to", "of", "from", "near", "at", "with", "visit", "visiting"))
_GUARDED = {"strong": ("ar",), "weak-ar": ("ar",), "weak-en": ("en",)}  # guard → languages whose names need it

_REMEMBERED = 100_000  # words: a bound on memory

_Word = tuple[int, int, str]


class _Name(NamedTuple):
    """What the trie holds where a name ends: whose it is, in which language, letters of its ending."""

    entry: ListEntry | None
    tag: str
    ending: int


class _Occurrence(NamedTuple):
    """A name at a place: first word, word after the last, offsets in the view, particle before it."""

    first: int
    after: int
    start: int
    end: int
    name: _Name
    particle: str


# With which part of the trie a name goes on that begins with a word: letters cut off the word, the node, the particle
_Begun = tuple[tuple[int, dict[str, Any], str], ...]


class Authority:
    """The lists, ready for matching. `entities` is id → entity."""

    def __init__(self, lists: Lists) -> None:
        """Index the lists; an entry replaces an earlier one with the same id."""
        entries = {entry.entity.id: entry for entry in lists.entries}
        self.entities: Mapping[str, Entity] = {key: entry.entity for key, entry in entries.items()}
        self._qualifiers = {key: qualifiers(entity) for key, entity in self.entities.items()}
        self._trie: dict[str, Any] = {}
        self._begun: dict[str, _Begun] = {}
        for entry in entries.values():
            for tag, names in entry.entity.names.items():
                for name in names:
                    self._add(name, entry, tag)
        for name in lists.decoys:
            self._add(name, None, "")

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the names in `text` from left to right, offsets in `text` without particles and endings."""
        view = fold(text)
        words = _words(view.text)
        foreign = _foreign(text[:_SAMPLE])
        names = [item for item in self._longest(view.text, words) if item.name.tag not in foreign]
        met = _guards_met(view.text, words, names)
        verses = quoted_verses(view.text)
        kept = [item for item, good in zip(names, met, strict=True) if good and self._agrees(view.text, item, verses)]
        present = {item.name.entry.entity.id for item in kept if item.name.entry}
        matches = []
        for item in kept:
            entry, end = item.name.entry, item.end
            if entry and (not entry.company or present.intersection(entry.company)):
                if view.text[end : end + 1] == "." and _ABBREVIATED.search(view.text, item.start, end):
                    end += 1  # the full stop of an abbreviation: D.C., Jr.
                matches.append(Match(*view.span(item.start, end), entry.entity))
        return tuple(matches)

    def _agrees(self, text: str, item: _Occurrence, verses: tuple[tuple[int, int], ...]) -> bool:
        """Return whether the words around a name leave it what it is."""
        if item.name.entry is None:
            return True
        entity = item.name.entry.entity
        missing = self._qualifiers[entity.id].get(tuple(_WORD.findall(text[item.start : item.end])))
        part = is_part_of_another(text, item.start, item.end, entity, missing)
        return not part and not inside(verses, item.start)

    def holder(self, body: str, role: str, day: str) -> Entity | None:
        """Return the one person who held `role` (as the lists write it) for the body with id `body` on `day`."""
        held = [
            item
            for item in self.entities.values()
            if item.affiliation == body and item.role == role and item.start and _within(day, item.start, item.end)
        ]
        return held[0] if len(held) == 1 else None

    def _add(self, name: str, entry: ListEntry | None, tag: str) -> None:
        words = _WORD.findall(fold(name).text)
        spellings = {tuple(words), tuple(capitals(word, tag) for word in words), tuple(word.upper() for word in words)}
        for spelling in filter(None, spellings):
            node = self._trie
            for word in spelling[:-1]:
                node = node.setdefault(stem(word), {})
            for ending in ("", *endings(spelling[-1], tag)):
                last = node.setdefault(stem(spelling[-1] + ending), {})
                _claim(last, _Name(entry, tag, len(ending)))

    def _longest(self, text: str, words: list[_Word]) -> Iterator[_Occurrence]:
        here, known = 0, self._begun
        while here < len(words):
            word = words[here][2]
            begun = known[word] if word in known else self._begins(word)
            best = self._at(text, words, here, begun) if begun else None
            if best:
                yield best
            here = best.after if best else here + 1

    def _begins(self, word: str) -> _Begun:
        """Return where in the trie the names are that a word begins, in the order of its readings."""
        begun = self._begun.get(word)
        if begun is None:
            nodes = ((cut, self._trie.get(stem(rest)), particle) for cut, rest, particle in without_particles(word))
            begun = tuple((cut, node, particle) for cut, node, particle in nodes if node is not None)
            if len(self._begun) < _REMEMBERED:
                self._begun[word] = begun
        return begun

    def _at(self, text: str, words: list[_Word], here: int, begun: _Begun) -> _Occurrence | None:
        best: _Occurrence | None = None
        start = words[here][0]
        for cut, first, particle in begun:
            node: dict[str, Any] | None = first
            after = here + 1
            while node is not None:
                if _END in node and (best is None or after > best.after):
                    name = node[_END]
                    best = _Occurrence(here, after, start + cut, words[after - 1][1] - name.ending, name, particle)
                if after == len(words) or not _GAP.fullmatch(text, words[after - 1][1], words[after][0]):
                    break
                node = node.get(stem(words[after][2]))
                after += 1
        return best


def _claim(node: dict[str, Any], name: _Name) -> None:
    """Let a name end here. One that two entries claim is nobody's; a name whole comes before one with an ending."""
    other: _Name | None = node.get(_END)
    if other is None or (other.ending and not name.ending):
        node[_END] = name
    elif name.ending and not other.ending:
        return
    elif (other.entry and other.entry.entity.id) != (name.entry and name.entry.entity.id):
        node[_END] = _Name(None, "", 0)
    elif other.tag in _OWN_LETTERS:
        node[_END] = name  # the same name in a language that needs no letters of its own


def _words(text: str) -> list[_Word]:
    """Return the words with their places. None stands between two, so that each is where it is found first."""
    words, end = [], 0
    for word in _WORD.findall(text):
        start = text.find(word, end)
        end = start + len(word)
        words.append((start, end, word))
    return words


def _foreign(text: str) -> frozenset[str]:
    """Return the languages in Arabic letters whose own letters do not prevail in the text."""
    arabic = len(_ARABIC_LETTERS.findall(text))
    return frozenset(tag for tag, letters in _OWN_LETTERS.items() if len(letters.findall(text)) <= arabic)


def _within(day: str, first: str, last: str | None) -> bool:
    """Return whether an ISO day lies in a term; where an end is only a month or a year, no day of that is sure."""
    begun = day >= first if len(first) == len(day) else day[: len(first)] > first
    ended = last is not None and (day > last if len(last) == len(day) else day[: len(last)] >= last)
    return begun and not ended


def _guards_met(text: str, words: list[_Word], names: list[_Occurrence]) -> Iterator[bool]:
    """Return for each occurrence whether its guard is met: a word before it, a particle, or a place beside it."""
    previous: tuple[int, bool] = (-1, False)  # the word after the last kept place
    for item in names:
        entry = item.name.entry
        guard = entry.guard if entry and item.after - item.first == 1 else ""
        needed = bool(guard) and item.name.tag in _GUARDED[guard]
        joined = previous == (item.first, True) and words[item.first][2].startswith("و")
        before = words[item.first - 1][2] if item.first else ""
        good = not needed or joined or _guarded(guard, before, words[item.first][2], item.particle)
        good = good or begins_dateline(text, item.start, item.end)
        if good and entry:
            previous = (item.after, entry.entity.type == "place")
        yield good


def _guarded(guard: str, before: str, name: str, particle: str) -> bool:
    capital = guard == "weak-en" and name.isupper()  # WASHINGTON in a dateline, not George Washington
    if capital or (guard == "weak-ar" and particle == "ب"):
        return True
    return any(form in _GUARDS[guard] for _, form, _ in without_particles(before))


@cache
def _built_in() -> Authority:
    return Authority(built_in())


def load_authority(extra: Path | None = None) -> Authority:
    """Return the built-in lists, with those of the folder `extra` over them; ArchivistError if it cannot be read."""
    if extra is None:
        return _built_in()
    first, second = built_in(), from_folder(extra)
    return Authority(Lists(first.entries + second.entries, first.decoys + second.decoys))
