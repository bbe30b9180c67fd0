"""Where the words of notes and form fields stand among the words of the page they lie on."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from archivist.base.source_limits import PDF_NOTES_PLACED
from archivist.readers.pdf.drawing import Box
from archivist.readers.pdf.text_objects import Letter

__all__ = ["in_reading_order"]

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_BELOW = 3.0  # points that the foot of a label may stand lower than the field
_ENDS = "\r\n"


@dataclass(frozen=True, slots=True)
class _LetterLine:
    """Letters of one line by their index, without its end."""

    indices: list[int]
    y: float
    left: float
    right: float


def in_reading_order(places: list[Letter], kept: Sequence[int], notes: Sequence[tuple[Box, list[int]]]) -> list[int]:
    """Return the letters' indices in an order in which each note stands beside its label or under the line above.

    `kept` are the letters of the page itself, `notes` the boxes of notes with their letters. Blanks and line ends that
    part them are added to `places`.
    """
    order = list(kept)
    for number, (box, indices) in enumerate(notes):
        lines = _lines(places, indices)
        if not lines:
            continue
        page = _lines(places, order) if number < PDF_NOTES_PLACED else []
        before = _label(places, page, box, lines[0]) if len(lines) == 1 else None
        if before is not None:
            at = order.index(before) + 1
            order[at:at] = [_added(places, " ", before), *lines[0].indices]
            continue
        above = _above(page, lines[0])
        at = order.index(above.indices[-1]) + 1 if above else 0 if number < PDF_NOTES_PLACED else len(order)
        for line in lines:
            written = [*line.indices, _added(places, "\n", line.indices[-1])]
            if at:
                written = [_added(places, "\n", order[at - 1]), *line.indices]
            order[at:at] = written
            at += len(written)
    return order


def _added(places: list[Letter], letter: str, beside: int) -> int:
    """Add a blank or a line end where another letter stands, and return its index."""
    places.append(Letter(letter, places[beside].x, places[beside].y))
    return len(places) - 1


def _lines(places: Sequence[Letter], indices: Sequence[int]) -> list[_LetterLine]:
    lines: list[list[int]] = [[]]
    for index in indices:
        if places[index].text in _ENDS:
            lines.append([])
        else:
            lines[-1].append(index)
    letter_lines = []
    for line in lines:
        inked = [index for index in line if places[index].text != " "]
        if inked:
            across = [places[index].x for index in inked]
            letter_lines.append(_LetterLine(line, places[inked[0]].y, min(across), max(across)))
    return letter_lines


def _label(places: Sequence[Letter], page: list[_LetterLine], box: Box, value: _LetterLine) -> int | None:
    """Return the letter after which a value is read: the nearest before it on the line of its field."""
    beside = [line for line in page if box[1] - _BELOW <= line.y <= box[3]]
    for line in sorted(beside, key=lambda line: abs(line.y - value.y)):
        inked = [index for index in line.indices if places[index].text != " "]
        if any(value.left <= places[index].x <= value.right for index in inked):
            continue
        leftward = sum(
            unicodedata.bidirectional(places[index].text[:1]) in _RIGHT_TO_LEFT for index in inked
        ) * 2 > len(inked)
        if leftward:
            before = [index for index in inked if places[index].x > value.right]
            return min(before, key=lambda index: places[index].x, default=None)
        before = [index for index in inked if places[index].x < value.left]
        return max(before, key=lambda index: places[index].x, default=None)
    return None


def _above(page: list[_LetterLine], line: _LetterLine) -> _LetterLine | None:
    """Return the nearest line above that stands over it, or else any above."""
    above = [other for other in page if other.y >= line.y]
    over = [other for other in above if other.left <= line.right and line.left <= other.right]
    return min(over or above, key=lambda other: other.y, default=None)
