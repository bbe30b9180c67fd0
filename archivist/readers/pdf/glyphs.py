"""What is drawn in one place of a PDF page: a letter with the marks that stand over it, or a ligature.

A mark belongs to the letter whose place it shares, whatever height it is drawn at. Some producers draw a mark apart
and say that it is the letter and the mark: the letter is then read once.
"""

import unicodedata
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from archivist.readers.pdf.lam_alef import (
    ALEFS,
    JOINERS,
    LAM,
    NOT_ON_ALEF,
    bases_of,
    is_lam_alef,
    is_mark,
    lam_alef,
    mark_order,
)
from archivist.readers.pdf.text_objects import RIGHT_TO_LEFT, Letter

__all__ = ["Glyph", "glyphs", "in_places"]

_UNSEEN = frozenset("\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")

_LATIN = frozenset(("ff", "fi", "fl", "ffi", "ffl", "st"))
# Shares of the size of a letter.
_HIGH = 1.1  # how far from the line of its letter a mark is drawn
_BESIDE = 0.12  # how far beside its letter
_AT_EDGE = 0.05  # how far from the edge of its letter a joiner stands
_SAME_PLACE = 0.01  # points
_TOGETHER = 0.04  # no letter is so narrow
_OVERPRINT = 0.3  # of the narrower: how far the letters of one word reach into their neighbours at most
_OVER = 0.3  # what is drawn higher than this, or under the line, is a mark whatever the file calls it


@dataclass(slots=True)
class Glyph:
    """One place: its letters in reading order, where it stands, and whether that order is certain.

    A `joiner` stands before it or after it, as the letters beside it decide.
    """

    text: str
    first: Letter
    index: int
    left: float
    right: float
    certain: bool = True
    joiner: str = ""

    @property
    def is_mark(self) -> bool:
        """Whether the place holds marks and no letter."""
        return bool(self.text) and all(map(is_mark, self.text))


def glyphs(letters: list[Letter]) -> list[Glyph]:
    """Return what is drawn on a page, marks on their letters, in PDFium's order."""
    groups: dict[tuple[int, float, float], list[int]] = defaultdict(list)
    joiners: list[Letter] = []
    before: Letter | None = None
    for index, letter in enumerate(letters):
        if not letter.drawn or letter.text in _UNSEEN:
            continue
        if before is None or not _share_place(before, letter):
            before = letter
        groups[before.drawing, round(before.x, 2), round(before.y, 2)].append(index)
    for place, group in list(groups.items()):
        if all(letters[index].text in JOINERS for index in group):
            joiners.append(letters[group[0]])
            del groups[place]
    parts = [part for group in groups.values() for part in _apart([letters[index] for index in group], group)]
    turned = _ligatures_are_turned(parts)
    drawn = [_glyph(part, index, turned=turned) for part, index in parts]
    drawn = _without_echoes(drawn)
    bases = _Bases(glyph for glyph in drawn if not glyph.is_mark)
    for mark in (glyph for glyph in drawn if glyph.is_mark):
        bases.take(mark)
    for joiner in joiners:
        bases.join(joiner)
    return sorted((*bases.everything, *bases.loose), key=lambda glyph: glyph.index)


def _share_place(one: Letter, other: Letter) -> bool:
    """Return whether two letters are one drawing; some producers round the places of the parts of a ligature apart."""
    near = _TOGETHER * one.size if _is_letter(one) and _is_letter(other) else _SAME_PLACE
    return one.drawing == other.drawing and abs(one.x - other.x) < near and abs(one.y - other.y) < near


def _is_letter(letter: Letter) -> bool:
    return bool(RIGHT_TO_LEFT.search(letter.text)) and not is_mark(letter.text)


def in_places(drawn: list[Glyph]) -> list[Glyph] | None:
    """Return the glyphs of a line, given by place from left to right; None where letters are printed over each other.

    Of letters in one place lam and alef alone are known apart: alef is read second.
    """
    placed = list(drawn)
    for place in range(len(placed) - 1):
        left, right = placed[place : place + 2]
        one, other = left.first, right.first
        if not (_is_letter(one) and _is_letter(other)) or abs(one.x - other.x) >= _TOGETHER * one.size:
            continue
        bases = bases_of(left.text + right.text)
        if not is_lam_alef(bases):
            return None
        if bases[0] == LAM:
            placed[place : place + 2] = right, left
    inked = [glyph for glyph in placed if not (glyph.is_mark or glyph.text.isspace())]
    return None if _overprinted(inked) else placed


def _overprinted(drawn: list[Glyph]) -> bool:
    """Return whether words of two text objects lie on each other: they take turns along the line, and letters meet."""
    turns: dict[int, list[int]] = defaultdict(list)
    for turn, (drawing, _) in enumerate(groupby(drawn, key=lambda glyph: glyph.first.drawing)):
        turns[drawing].append(turn)
    for left, right in pairwise(drawn):
        one, other = turns[left.first.drawing], turns[right.first.drawing]
        meet = left.right - right.left > _OVERPRINT * min(left.right - left.left, right.right - right.left)
        if one is not other and meet and min(len(one), len(other)) > 1 and one[0] < other[-1] and other[0] < one[-1]:
            return True
    return False


_Part = tuple[list[Letter], int]


def _apart(group: list[Letter], indexes: list[int]) -> list[_Part]:
    """Return apart what shares one place and is not one drawing: spaces, and a number or Latin word stated in one."""
    solid = [(letter, index) for letter, index in zip(group, indexes, strict=True) if not letter.text.isspace()]
    blank = [([letter], index) for letter, index in zip(group, indexes, strict=True) if letter.text.isspace()]
    if not solid:
        return blank[:1]
    return [([letter for letter, _ in solid], solid[0][1]), *([] if _stated(group) else blank)]


def _stated(part: list[Letter]) -> str:
    """Return what the file itself says is drawn, where PDFium read the same letters."""
    stated = unicodedata.normalize("NFKC", part[0].stated) if RIGHT_TO_LEFT.search(part[0].stated) else part[0].stated
    letters = Counter("".join(letter.text for letter in part))
    return stated if stated and Counter(stated) == letters else ""


def _ligatures_are_turned(parts: list[_Part]) -> bool | None:
    """Return whether PDFium turns ligatures round, by lam-alef, whose order is known; None where none is there."""
    signs = {
        bases[0] != LAM
        for part, _ in parts
        if len(part) > 1 and not _stated(part) and is_lam_alef(bases := bases_of(letter.text for letter in part))
    }
    return signs.pop() if len(signs) == 1 else None


def _glyph(part: list[Letter], index: int, *, turned: bool | None) -> Glyph:
    joiner = ""
    if not _stated(part):
        joiner = "".join(letter.text for letter in part if letter.text in JOINERS)[:1]
        part = [letter for letter in part if letter.text not in JOINERS]
    text, certain = _ordered(part, turned=turned)
    sure = certain and all(letter.sure for letter in part)
    left, right = min(letter.left for letter in part), max(letter.end for letter in part)
    if not part[0].stated:
        left = min(left, part[0].x)
    first = next((letter for letter in part if not is_mark(letter.text)), part[0])
    return Glyph(text, first, index, left, right, sure, joiner)


def _ordered(part: list[Letter], *, turned: bool | None) -> tuple[str, bool]:
    """Return the letters of one drawing in reading order, and whether it is certain."""
    given = "".join(letter.text for letter in part)
    stated = _stated(part)
    if stated:
        mixed = RIGHT_TO_LEFT.search(stated) and any(unicodedata.bidirectional(letter) in _OTHER for letter in stated)
        return stated.strip(), not mixed
    bases = bases_of(given)
    if len(bases) <= 1:
        return "".join((*bases, *sorted((mark for mark in given if is_mark(mark)), key=mark_order))), True
    if not RIGHT_TO_LEFT.search(given):
        backwards = given[::-1]
        return (backwards, True) if backwards in _LATIN and given not in _LATIN else (given, True)
    if len(part) == 1:  # a ligature with a code of its own, folded to its letters
        return given, True
    if is_lam_alef(bases):
        return lam_alef(given), True
    return (given[::-1] if turned else given), turned is not None


_OTHER = frozenset(("L", "EN", "AN"))


def _middle(glyph: Glyph) -> float:
    return (glyph.first.left + glyph.first.right) / 2


def _without_echoes(drawn: list[Glyph]) -> list[Glyph]:
    """Return the glyphs without marks that bear the name of their letter with its marks; the letter gets that name."""
    echoes = [glyph for glyph in drawn if _drawn_as_mark(glyph)]
    if not echoes:
        return drawn
    gone = set()
    for echo in echoes:
        letters = bases_of(_split(echo.text))
        for glyph in drawn:
            apart = abs(glyph.first.y - echo.first.y)
            if (
                glyph is echo
                or id(glyph) in gone
                or bases_of(_split(glyph.text)) != letters
                or apart > _HIGH * echo.first.size
            ):
                continue
            if glyph.left <= _middle(echo) <= glyph.right and not _drawn_as_mark(glyph):
                glyph.text = max(glyph.text, echo.text, key=lambda text: len(_split(text)))
                gone.add(id(echo))
                break
        else:
            echo.certain = False
    return [glyph for glyph in drawn if id(glyph) not in gone]


def _split(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _drawn_as_mark(glyph: Glyph) -> bool:
    """Return whether a letter with marks is drawn where only its marks can be."""
    first = glyph.first
    if glyph.is_mark or not any(map(is_mark, _split(glyph.text))) or not RIGHT_TO_LEFT.search(glyph.text):
        return False
    return first.bottom > first.y + _OVER * first.size or first.top < first.y


class _Bases:
    """The letters of a page, by place."""

    _WIDTH = 32.0

    def __init__(self, letters: Iterable[Glyph]) -> None:
        self.everything = list(letters)
        self.loose: list[Glyph] = []
        self._drawn: dict[int, list[Glyph]] = defaultdict(list)
        self._ranked: dict[int, list[Glyph]] = defaultdict(list)
        self._columns: dict[int, list[Glyph]] = defaultdict(list)
        for glyph in self.everything:
            if glyph.text.strip():
                self._drawn[glyph.first.drawing].append(glyph)
                self._ranked[glyph.first.rank].append(glyph)
                for column in range(int(glyph.left // self._WIDTH) - 1, int(glyph.right // self._WIDTH) + 2):
                    self._columns[column].append(glyph)

    def _near(self, x: float, mark: Letter, reach: float) -> list[Glyph]:
        return [
            glyph
            for glyph in self._columns[int(x // self._WIDTH)]
            if glyph.left - reach * mark.size <= x <= glyph.right + reach * mark.size
            and abs(glyph.first.y - mark.y) < _HIGH * mark.size
            and glyph.first.angle == mark.angle
        ]

    def take(self, mark: Glyph) -> None:
        """Put a mark on the letter over which it stands."""
        x = _middle(mark)
        near = [glyph for glyph in self._near(x, mark.first, _BESIDE) if RIGHT_TO_LEFT.search(glyph.text)]
        if not near:
            mark.certain = False
            self.loose.append(mark)
            return
        if mark.text in NOT_ON_ALEF:
            near = [glyph for glyph in near if bases_of(glyph.text) != ["ا"]] or near
        drawn = self._drawn_with(mark)
        if drawn in near:
            _put(mark, drawn, x)
            return
        level = min(abs(glyph.first.y - mark.first.y) for glyph in near)
        near = [glyph for glyph in near if abs(glyph.first.y - mark.first.y) < level + 0.25 * mark.first.size]
        near.sort(key=lambda glyph: (_outside(glyph, x), _far(glyph, mark, x)))
        mark.certain = len(near) == 1 or _outside(near[1], x) > 0 or _far(near[0], mark, x) == 0
        _put(mark, near[0], x)

    def _drawn_with(self, mark: Glyph) -> Glyph | None:
        """Return the letter that a mark is drawn for: after it if the drawing runs from the right, else before it."""
        drawn = self._drawn[mark.first.drawing]
        if not drawn and mark.first.rank:
            return self._drawn_beside(mark)
        place = bisect(drawn, mark.index, key=lambda glyph: glyph.index)
        before = drawn[place - 1] if place else None
        after = drawn[place] if place < len(drawn) else None
        if before and after:
            return before if before.first.x > after.first.x else after
        return before or after

    def _drawn_beside(self, mark: Glyph) -> Glyph | None:
        """Return the one letter under a mark in the text object before or after the mark's own."""
        before, after = (self._ranked.get(mark.first.rank + step, []) for step in (-1, 1))
        if not before or not after:
            return None
        x = _middle(mark)
        beside = before if before[0].first.x > after[0].first.x else after
        under = [glyph for glyph in beside if not _outside(glyph, x)]
        return under[0] if len(under) == 1 else None

    def join(self, joiner: Letter) -> None:
        """Put a joiner or non-joiner on the letter whose edge it stands at."""
        near = [glyph for glyph in self._near(joiner.x, joiner, 0.4) if abs(glyph.first.y - joiner.y) < joiner.size / 2]
        near = [glyph for glyph in near if RIGHT_TO_LEFT.search(glyph.text)]
        if near:
            glyph = min(near, key=lambda glyph: abs(glyph.first.x - joiner.x))
            if abs(glyph.first.x - joiner.x) < _AT_EDGE * joiner.size:
                glyph.text += joiner.text
            else:
                glyph.joiner = joiner.text


def _outside(glyph: Glyph, x: float) -> float:
    return max(glyph.left - x, x - glyph.right, 0.0)


def _far(glyph: Glyph, mark: Glyph, x: float) -> float:
    if abs(glyph.first.x - mark.first.x) < _SAME_PLACE and glyph.first.drawing == mark.first.drawing:
        return 0.0
    return abs((glyph.left + glyph.right) / 2 - x)


def _put(mark: Glyph, glyph: Glyph, x: float) -> None:
    """Write a mark after its letter; in lam-alef the right half is lam."""
    glyph.certain = glyph.certain and mark.certain
    letters = bases_of(glyph.text)
    if is_lam_alef(letters):
        place = (glyph.left + glyph.right) / 2
        alef = next(position for position, letter in enumerate(glyph.text) if letter in ALEFS)
        if x > place or (mark.text in NOT_ON_ALEF and "ا" in letters):
            glyph.text = glyph.text[:alef] + mark.text + glyph.text[alef:]
            return
    elif len(letters) > 1:
        glyph.certain = False
    glyph.text = glyph.text + mark.text
