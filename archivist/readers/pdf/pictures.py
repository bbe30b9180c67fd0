"""Where pictures cover a PDF page, and whether the page is a picture with a stamp on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from archivist.readers.pdf.drawing import PICTURE, Box, Drawing, PageObject, bounds

__all__ = ["Pictures"]

_GRID = 40  # cells a side
# A picture that covers half of the page is what the page shows; a photograph beside text covers less.
_PAGE_WIDE = 0.5
# Shades between the darkest and the lightest place: less is a coloured background, which has no words.
_CONTRAST = 24
# The share of the picture's cells that have contrast and no letter on them, from which on the picture may hold words.
_UNREAD = 0.2
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pictures:
    """The cells of a page that pictures cover."""

    frame: Box
    cells: frozenset[_Cell]

    @classmethod
    def of(cls, raw: Any, items: Iterable[PageObject], frame: Box) -> "Pictures":
        """Return the pictures among what a page paints."""
        empty = cls(frame, frozenset())
        cells: set[_Cell] = set()
        for item in items:
            box = bounds(raw, item) if item.kind == PICTURE else None
            if box:
                cells.update(empty.cells_of(box))
        return cls(frame, frozenset(cells))

    @property
    def page_wide(self) -> bool:
        """Return whether pictures cover most of the page."""
        return len(self.cells) >= _PAGE_WIDE * _GRID * _GRID

    def cells_of(self, box: Box) -> set[_Cell]:
        """Return the cells whose middle a box covers."""
        across = self._cells(box[0] - self.frame[0], box[2] - self.frame[0], self.frame[2] - self.frame[0])
        up = self._cells(box[1] - self.frame[1], box[3] - self.frame[1], self.frame[3] - self.frame[1])
        return {(x, y) for x in across for y in up}

    @staticmethod
    def _cells(low: float, high: float, side: float) -> range:
        first, last = (max(-1.0, min(_GRID + 1.0, place / side * _GRID)) for place in (low, high))
        return range(max(0, round(first)), min(_GRID, round(last)))

    def cover(self, box: Box) -> bool:
        """Return whether the middle of a box lies on a picture."""
        return self._cell((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) in self.cells

    def _cell(self, x: float, y: float) -> _Cell:
        left, bottom, right, top = self.frame
        return int((x - left) / (right - left) * _GRID), int((y - bottom) / (top - bottom) * _GRID)

    def blank(self, bare: Drawing) -> bool:
        """Return whether the pictures are a plain background."""
        shades = [bare.pixels[start:end] for cell in self.cells for start, end in bare.rows(self._box(cell))]
        shades = [row for row in shades if row]
        return not shades or max(map(max, shades)) - min(map(min, shades)) < _CONTRAST

    def unread(self, bare: Drawing, boxes: Iterable[Box]) -> bool:
        """Return whether the pictures have contrast in many places where no letter stands."""
        written = {cell for box in boxes for cell in self._around(box)}
        busy = sum(bare.contrast(self._box(cell)) >= _CONTRAST for cell in self.cells - written)
        return busy > _UNREAD * len(self.cells)

    def _around(self, box: Box) -> set[_Cell]:
        (left, bottom), (right, top) = self._cell(box[0], box[1]), self._cell(box[2], box[3])
        return {
            (x, y)
            for x in range(max(0, left - 1), min(_GRID, right + 2))
            for y in range(max(0, bottom - 1), min(_GRID, top + 2))
        }

    def _box(self, cell: _Cell) -> Box:
        left, bottom, right, top = self.frame
        wide, high = (right - left) / _GRID, (top - bottom) / _GRID
        x, y = left + cell[0] * wide, bottom + cell[1] * high
        return x, y, x + wide, y + high
