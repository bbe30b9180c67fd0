"""The text of a PDF page in the order in which it is read, and on how many lines that order cannot be known."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from archivist.readers.pdf.glyphs import Glyph, glyphs, in_places
from archivist.readers.pdf.order import LineReading, LineUnit, logical_text
from archivist.readers.pdf.text_objects import RIGHT_TO_LEFT, Letter

__all__ = ["PageText", "page_text"]

# Shares of the size of a letter.
_SAME_LINE = 0.45
_SPACE = 0.13  # a gap that parts two words
_WIDE_SPACE = 0.18  # the same on a page whose spaces are drawn
_NUMBER_SPACE = 0.25  # the same inside a number
_INK_SPACE = 0.22  # the same where it is not known how wide the letters are, only what is inked
_INK_NUMBER_SPACE = 0.5
_NO_SPACE = 0.04
_BRACKET_SPACE = 0.4  # the same between a bracket and what it encloses
_CELL = 2.5  # a gap that parts two cells of a table
_TORN = 0.8  # pieces of a line that stand nearer than this are one line
_RTL_LINE = 0.8  # the share of right-to-left letters that makes a line of a left-to-right page one
_BLANKS = 1 / 15  # a page with so many spaces among its letters draws its spaces
_BEFORE = 0.05
_REACH = 1.1  # how far from its line a space or a raised letter is given
_GOING_ON = (LineUnit(" "), LineUnit("ا"))
_ITEM = re.compile(r"[0-9]{1,3}[.)]|[a-z][.)]|[•◦▪‣]")
_PERCENT_FIRST = re.compile(r"[%٪]\d")
# Brackets by their look, and what is written in numbers.
_OPENING, _OPENED = frozenset("([{«‹"), frozenset(")]}»›")
_IN_NUMBERS = frozenset("-–/.:,٫٬")
_NON_JOINER = "\u200c"
# Letters that never join the next one.
_ENDING = frozenset("اٱدذرزژوڕڎڈړۆۇۈۋەةىءےۓۃٲٳٵ")
_CLOSING = frozenset(".,:;!?،؛؟")


@dataclass(slots=True)
class _Line:
    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        return min(glyph.left for glyph in self.glyphs)

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def first(self) -> Letter:
        return self.glyphs[0].first

    @property
    def is_right_to_left(self) -> bool:
        return any(RIGHT_TO_LEFT.search(glyph.text) for glyph in self.glyphs)


class PageText(NamedTuple):
    """The text of a page, and on how many of its lines the order cannot be known, or would look the same otherwise."""

    text: str
    disorder: int = 0
    doubtful: int = 0


@dataclass(frozen=True, slots=True)
class _PageLines:
    """What the lines of a page have in common."""

    letters: Sequence[Letter]
    lines: list[_Line]
    is_right_to_left: bool
    drawn_whole: bool
    spaces_drawn: bool


def page_text(letters: Sequence[Letter]) -> PageText:
    """Return the text of a page, line by line in the order in which it is read."""
    if not any(letter.size and RIGHT_TO_LEFT.search(letter.text) for letter in letters):
        return PageText(_with_numbers([letter for letter in letters if not letter.late]))
    drawn = glyphs(list(letters))
    lines = _lines(drawn)
    blanks = sum(glyph.text.isspace() for glyph in drawn)
    spaces_drawn = blanks > _BLANKS * len(drawn)
    page = _PageLines(letters, lines, _share(drawn) > 1 / 2, _drawn_whole(lines), spaces_drawn)
    readings = [_text(line, page) for line in lines]
    read = [reading for reading in readings if reading is not None]
    text = "\n".join(reading.text.strip() for reading in read if reading.text.strip())
    return PageText(text, readings.count(None), sum(not reading.sure for reading in read))


def _with_numbers(letters: list[Letter]) -> str:
    """Return PDFium's text; the number of a list item that stands elsewhere in the file goes before its item."""
    lines: list[list[Letter]] = [[]]
    for letter in letters:
        lines[-1].append(letter)
        if letter.text == "\n":
            lines.append([])
    texts = ["".join(letter.text for letter in line) for line in lines]
    for place, line in enumerate(lines):
        if not _ITEM.fullmatch(texts[place].strip()):
            continue
        items = [
            other
            for other, item in enumerate(lines)
            if other != place and texts[other].strip() and abs(item[0].y - line[0].y) < 1 and item[0].x > line[0].x
        ]
        if items:
            item = min(items, key=lambda other: lines[other][0].x)
            texts[item] = f"{texts[place].strip()} {texts[item].lstrip()}"
            texts[place] = ""
    return "".join(texts)


def _share(drawn: Sequence[Glyph]) -> float:
    """Return the share of right-to-left letters among all letters."""
    sides = [unicodedata.bidirectional(glyph.text[0]) in ("R", "AL") for glyph in drawn if glyph.text[:1].isalpha()]
    return sum(sides) / len(sides) if sides else 0.0


def _lines(drawn: list[Glyph]) -> list[_Line]:
    """Return what stands on one line together: what PDFium gives one after the other, and torn pieces of a line."""
    pieces: list[_Line] = []
    for glyph in drawn:
        if glyph.text.isspace() or glyph.first.late:
            continue
        if pieces and _on_one_line(pieces[-1].first, glyph.first):
            pieces[-1].glyphs.append(glyph)
        else:
            pieces.append(_Line([glyph]))
    lines: list[_Line] = []
    for piece in pieces:
        torn = next((line for line in lines if _torn(piece, line)), None)
        if torn:
            torn.glyphs += piece.glyphs
        else:
            lines.append(piece)
    raised = [line for line in lines if all(map(_is_raised, line.glyphs))]
    lines = [line for line in lines if line not in raised] if len(raised) < len(lines) else lines
    for glyph in (*(glyph for line in raised for glyph in line.glyphs), *filter(_has_no_place, drawn)):
        _add(glyph, lines)
    return lines


def _has_no_place(glyph: Glyph) -> bool:
    return glyph.text.isspace() or glyph.first.late


def _is_raised(glyph: Glyph) -> bool:
    """Return whether a letter may be given at the height of its mark: where the file states both in one."""
    return bool(glyph.first.stated) and any(unicodedata.combining(char) for char in glyph.text)


def _add(glyph: Glyph, lines: list[_Line]) -> None:
    """Put into its line what PDFium gives elsewhere."""
    reach = _REACH * glyph.first.size
    near = [
        line
        for line in lines
        if line.first.angle == glyph.first.angle
        and abs(line.first.y - glyph.first.y) < reach
        and line.left - reach < glyph.first.x < line.right + reach
    ]
    if near:
        min(near, key=lambda line: abs(line.first.y - glyph.first.y)).glyphs.append(glyph)
    elif glyph.text.strip():
        lines.append(_Line([glyph]))


def _on_one_line(one: Letter, other: Letter) -> bool:
    return one.angle == other.angle and abs(one.y - other.y) < _SAME_LINE * max(one.size, other.size)


def _torn(line: _Line, other: _Line) -> bool:
    if not _on_one_line(line.first, other.first):
        return False
    return max(line.left - other.right, other.left - line.right) < _TORN * line.first.size


def _drawn_whole(lines: list[_Line]) -> bool:
    """Return whether the producer draws the words of a line, and the spaces between them, in one go."""
    votes = []
    for line in lines:
        drawn = sorted(line.glyphs, key=_place)
        for before, space, after in zip(drawn, drawn[1:], drawn[2:], strict=False):
            if not space.text.isspace() or before.first.stated or after.first.stated:
                continue
            if before.text[0].isalpha() and after.text[0].isalpha():
                votes.append(before.first.drawing == space.first.drawing == after.first.drawing)
    return sum(votes) > len(votes) / 2


def _place(glyph: Glyph) -> tuple[float, float]:
    """Order from left to right; a space may be drawn over the letter after which it stands at the end of a line."""
    return glyph.first.x - glyph.text.isspace() * _BEFORE * glyph.first.size, glyph.right


def _text(line: _Line, page: _PageLines) -> LineReading | None:
    """Return the text of a line; None where its order cannot be known."""
    if not line.is_right_to_left and not page.is_right_to_left:
        given = _as_given(line, page.letters)
        if given is not None:
            return LineReading(given)
    drawn = in_places(sorted(line.glyphs, key=_place))
    if drawn is None or not all(glyph.certain for glyph in line.glyphs):
        return None
    units = _units(drawn, spaces_drawn=page.spaces_drawn)
    from_right = bool(units) and _reads_from_right(units, _share(line.glyphs), page)
    reading = logical_text(units, right_to_left=from_right, drawn_whole=page.drawn_whole)
    if not from_right or not _begins_with_number(units):
        return reading
    # What comes before decides how the number is shown: nothing, or the line before of the same paragraph.
    going_on = logical_text([*units, *_GOING_ON], right_to_left=from_right, drawn_whole=page.drawn_whole)
    readings = {reading} if reading and reading.text else set()
    if going_on and len(going_on.text) > len(_GOING_ON):
        readings.add(LineReading(going_on.text[len(_GOING_ON) :], going_on.sure))
    if len(readings) > 1:
        readings = {reading for reading in readings if not _PERCENT_FIRST.search(reading.text)}
    return readings.pop() if len(readings) == 1 else None


def _begins_with_number(units: list[LineUnit]) -> bool:
    return next((unit.kind for unit in reversed(units) if unit.kind in ("L", "R", "AL", "EN", "AN")), "") == "EN"


def _reads_from_right(units: list[LineUnit], share: float, page: _PageLines) -> bool:
    if not page.is_right_to_left:
        return share >= _RTL_LINE
    if share:
        return True
    if any(unit.kind == "L" for unit in units):
        return units[0].text in _CLOSING and units[-1].text not in _CLOSING
    return True


def _as_given(line: _Line, letters: Sequence[Letter]) -> str | None:
    """Return a left-to-right line as PDFium reads it, spaces and all, where nothing of another line is between."""
    places = [glyph.index for glyph in line.glyphs if not glyph.first.late]
    given = [letter for letter in letters[min(places) : max(places) + 1] if letter.text not in "\r\n"]
    if sum(bool(letter.drawing) for letter in given) > sum(len(glyph.text) for glyph in line.glyphs):
        return None
    return "".join(letter.text for letter in given)


def _units(drawn: list[Glyph], *, spaces_drawn: bool) -> list[LineUnit]:
    """Return a line from left to right, with a space where there is one or the gap is as wide as one."""
    units: list[LineUnit] = []
    before: Glyph | None = None
    edge, spaced = 0.0, 0
    for glyph in _joined(drawn):
        if glyph.text.isspace():
            spaced = glyph.first.drawing
            continue
        if before is not None:
            gap = glyph.left - edge
            if spaced and _is_no_space(before, glyph, gap):
                # Drawn without width between letters that would join: it keeps them apart as a non-joiner does.
                glyph.text += _NON_JOINER if _joins_next(glyph) else ""
            elif spaced or gap > _gap(before, glyph, spaces_drawn=spaces_drawn) * glyph.first.size:
                units.append(LineUnit(" ", spaced, glyph.first.font, gap=gap > _CELL * glyph.first.size))
        units += _parts(glyph)
        edge = max(edge, glyph.right) if before else glyph.right
        spaced, before = 0, glyph
    return units


def _is_no_space(before: Glyph, after: Glyph, gap: float) -> bool:
    stated = before.first.stated or after.first.stated
    return not stated and gap < _NO_SPACE * after.first.size and _is_letter(before) and _is_letter(after)


def _joined(drawn: list[Glyph]) -> list[Glyph]:
    """Write the joiners of a line, given from left to right, after the letter that they follow."""
    for place, glyph in enumerate(drawn):
        if not glyph.joiner:
            continue
        before = drawn[place + 1] if place + 1 < len(drawn) else None
        after = drawn[place - 1] if place else None
        at_start = before is not None and before.text[-1:] and _joins_next(before) and _is_letter(before)
        at_end = after is not None and _joins_next(glyph) and _is_letter(after)
        if at_start and at_end and before and after:
            gaps = before.first.left - glyph.first.right, glyph.first.left - after.first.right
            at_start, at_end = gaps[0] > gaps[1], gaps[1] > gaps[0]
        if at_start and before:
            before.text += glyph.joiner
        elif at_end:
            glyph.text += glyph.joiner
        glyph.joiner = ""
    return drawn


def _is_letter(glyph: Glyph) -> bool:
    return bool(RIGHT_TO_LEFT.search(glyph.text))


def _joins_next(glyph: Glyph) -> bool:
    """Return whether the letter would join the next one."""
    letters = [letter for letter in glyph.text if not unicodedata.combining(letter)]
    return bool(letters) and letters[-1].isalpha() and unicodedata.normalize("NFD", letters[-1])[0] not in _ENDING


def _gap(before: Glyph, after: Glyph, *, spaces_drawn: bool) -> float:
    """Return how wide a gap parts two words, as a share of the size."""
    if before.text in _OPENING or after.text in _OPENED:
        return _BRACKET_SPACE
    number = all(glyph.text.isdigit() or glyph.text in _IN_NUMBERS for glyph in (before, after))
    if before.first.stated or after.first.stated:
        return _INK_NUMBER_SPACE if number else _INK_SPACE
    return _NUMBER_SPACE if number else _WIDE_SPACE if spaces_drawn else _SPACE


def _parts(glyph: Glyph) -> list[LineUnit]:
    """Return a glyph as one unit; what is no letter is one unit a character."""
    if RIGHT_TO_LEFT.search(glyph.text) or len(glyph.text) == 1:
        return [LineUnit(glyph.text, glyph.first.drawing, glyph.first.font)]
    return [LineUnit(letter, glyph.first.drawing, glyph.first.font) for letter in glyph.text]
