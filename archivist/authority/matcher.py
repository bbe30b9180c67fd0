"""Find the names of the authority lists in a text.

A trie of words over the folded view: a name is met only as whole words, attached Arabic particles
apart, so that حلب is not found in حلبة. The longest name wins and names do not overlap.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from archivist.authority.clitics import forms
from archivist.authority.lists import Entry, Lists, built_in, from_folder
from archivist.base.fold import fold
from archivist.model.entity import Entity, Match

__all__ = ["Authority", "load_authority"]

_WORD = re.compile(r"[^\W_]+")
# Between the words of one name: a space, a hyphen, an apostrophe, a full stop inside initials, or, in
# text that was wrapped by hand, one line end.
_GAP = re.compile(r"(?: ?[ '.&-] ?|, |\. )|[ ]?(?:\r\n|\n|\r)[ ]?")
_END = ""  # the trie's key for "a name ends here"; no word is empty

_GUARDS = {"strong": frozenset(fold("مدينة محافظة ريف بلدة ناحية منطقة قضاء ولاية مدينتي محافظتي بلدتي").text.split())}
_GUARDS["weak-ar"] = _GUARDS["strong"] | set(fold("في إلى").text.split())
_GUARDS["weak-en"] = frozenset(("in", "to", "of", "from", "near", "at", "with", "visit", "visiting"))

_Word = tuple[int, int, str]
_Found = tuple[int, int, int, Entry | None, str]  # first word, word after the last, start, entry, particle


class Authority:
    """The lists, ready for matching. `entities` is id → entity."""

    def __init__(self, lists: Lists) -> None:
        """Index the lists; an entry replaces an earlier one with the same id."""
        entries = {entry.entity.id: entry for entry in lists.entries}
        self.entities: Mapping[str, Entity] = {key: entry.entity for key, entry in entries.items()}
        self._trie: dict[str, Any] = {}
        for entry in entries.values():
            for names in entry.entity.names.values():
                for name in names:
                    self._add(name, entry)
        for name in lists.decoys:
            self._add(name, None)

    def find(self, text: str) -> tuple[Match, ...]:
        """Give the names in `text` from left to right, offsets in `text` without attached particles."""
        view = fold(text)
        words = [(item.start(), item.end(), item.group()) for item in _WORD.finditer(view.text)]
        found = list(self._longest(view.text, words))
        kept = [item for item, spoken in zip(found, _spoken_for(words, found), strict=True) if spoken]
        present = {entry.entity.id for *_, entry, _ in kept if entry}
        matches = []
        for _, after, start, entry, _ in kept:
            if entry and (not entry.company or present.intersection(entry.company)):
                end = words[after - 1][1]
                if view.text[end - 2 : end - 1] == "." == view.text[end : end + 1]:
                    end += 1  # the full stop of initials: D.C.
                matches.append(Match(*view.span(start, end), entry.entity))
        return tuple(matches)

    def _add(self, name: str, entry: Entry | None) -> None:
        words = _WORD.findall(fold(name).text)
        spellings = {tuple(words), tuple(word.upper() for word in words)} if words else set()
        for spelling in spellings:
            node = self._trie
            for word in spelling:
                node = node.setdefault(word, {})
            other = node.get(_END, entry)
            # A name that two entries claim is nobody's.
            node[_END] = entry if other is entry or (other and entry and other.entity.id == entry.entity.id) else None

    def _longest(self, text: str, words: list[_Word]) -> Iterator[_Found]:
        here = 0
        while here < len(words):
            best = self._at(text, words, here)
            if best:
                yield best
            here = best[1] if best else here + 1

    def _at(self, text: str, words: list[_Word], here: int) -> _Found | None:
        best: _Found | None = None
        start, _, word = words[here]
        for cut, rest, particle in forms(word):
            node = self._trie.get(rest)
            after = here + 1
            while node is not None:
                if _END in node and (best is None or after > best[1]):
                    best = (here, after, start + cut, node[_END], particle)
                if after == len(words) or not _GAP.fullmatch(text, words[after - 1][1], words[after][0]):
                    break
                node = node.get(words[after][2])
                after += 1
        return best


def _spoken_for(words: list[_Word], found: list[_Found]) -> Iterator[bool]:
    """Tell for each find whether its guard is met: a word before it, a particle, or a place beside it."""
    previous: tuple[int, bool] = (-1, False)  # the word after the last kept place
    for first, after, _, entry, particle in found:
        guard = entry.guard if entry and after - first == 1 else ""
        joined = previous == (first, True) and words[first][2].startswith("و")
        before = words[first - 1][2] if first else ""
        good = not guard or joined or _guarded(guard, before, words[first][2], particle)
        if good and entry:
            previous = (after, entry.entity.type == "place")
        yield good


def _guarded(guard: str, before: str, name: str, particle: str) -> bool:
    arabic = name >= "\u0600"  # in a list of Arabic and Latin names, this tells the two apart
    capitals = guard == "weak-en" and name.isupper()  # WASHINGTON in a dateline, not George Washington
    if capitals or (guard == "weak-en" and arabic) or (guard == "weak-ar" and (particle == "ب" or not arabic)):
        return True
    return any(form in _GUARDS[guard] for _, form, _ in forms(before))


@cache
def _built_in() -> Authority:
    return Authority(built_in())


def load_authority(extra: Path | None = None) -> Authority:
    """Give the built-in lists, with those of the folder `extra` over them; ArchivistError if it cannot be read."""
    if extra is None:
        return _built_in()
    first, second = built_in(), from_folder(extra)
    return Authority(Lists(first.entries + second.entries, first.decoys + second.decoys))
