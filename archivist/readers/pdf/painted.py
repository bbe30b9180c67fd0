"""One page of an open PDF: what paints it, and its letters with the objects that paint them."""

import ctypes
import sys
import unicodedata
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Any

from archivist.readers.pdf.drawing import TEXT, Box, Drawing, PageObject, bars_of, draw, frame, items_of, without_text
from archivist.readers.pdf.pictures import Pictures

__all__ = ["PaintedPage", "address"]

_DARK = 128
_UNDRAWN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"})


class PaintedPage:
    """One page of an open PDF, with what it paints."""

    def __init__(self, raw: Any, document: Any, page: Any, textpage: Any) -> None:
        self.raw, self.document, self.page, self.textpage = raw, document, page, textpage
        self.items = list(items_of(raw, page))
        self.roots = raw.FPDFPage_CountObjects(page)
        self.frame = frame(raw, page)
        self.pictures = Pictures.of(raw, self.items, self.frame) if self.frame else None
        self._bars: list[Box] | None = None
        self.numbers = {address(item.handle): place for place, item in enumerate(self.items) if item.kind == TEXT}
        self.texts = {key: self.items[place] for key, place in self.numbers.items()}

    def letters(self) -> Iterator[tuple[int, Box]]:
        """Return the letters that are drawn, with their boxes; no blanks, and no marks, which go with their letter."""
        raw, textpage = self.raw, self.textpage
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        loose = raw.FS_RECTF()
        for index in range(raw.FPDFText_CountChars(textpage)):
            if not _is_drawn(raw.FPDFText_GetUnicode(textpage, index)):
                continue
            raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
            if left.value < right.value and bottom.value < top.value:
                yield index, (left.value, bottom.value, right.value, top.value)
            elif raw.FPDFText_GetLooseCharBox(textpage, index, loose):
                yield index, (loose.left, loose.bottom, loose.right, loose.top)

    def fonts_of(self, indices: Iterable[int]) -> set[int]:
        """Return the fonts of letters."""
        items = (self.text_of(index) for index in indices)
        return {address(self.raw.FPDFTextObj_GetFont(item.handle)) for item in items if item}

    def letter_of(self, index: int) -> int:
        """Return the number of a letter in Unicode, or what PDFium has in its place."""
        return int(self.raw.FPDFText_GetUnicode(self.textpage, index))

    def text_of(self, index: int) -> PageObject | None:
        """Return the object that paints a letter."""
        return self.texts.get(address(self.raw.FPDFText_GetTextObject(self.textpage, index)))

    def number_of(self, index: int) -> int:
        """Return the place among `items` of the object that paints a letter; -1 where none is known."""
        return self.numbers.get(address(self.raw.FPDFText_GetTextObject(self.textpage, index)), -1)

    def barred(self, bare: Drawing, box: Box) -> bool:
        """Return whether a filled shape lies over the middle of a box, or a dark patch of a picture."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if self._bars is None:
            self._bars = [bar for bar in bars_of(self.raw, self.items) if not self._is_ground(bar)]
        dark = [bare.pixels[start:end] for start, end in bare.rows(box)]
        return any(bar[0] <= x <= bar[2] and bar[1] <= y <= bar[3] for bar in self._bars) or any(
            row and max(row) < _DARK for row in dark
        )

    def _is_ground(self, bar: Box) -> bool:
        """Return whether a filled shape is most of the page: paper, not a bar."""
        frame = self.frame or bar
        return (bar[2] - bar[0]) * (bar[3] - bar[1]) * 2 > (frame[2] - frame[0]) * (frame[3] - frame[1])

    def drawn(
        self, pixels: int, part: Box | None = None, only: Container[int] | None = None
    ) -> tuple[Drawing, Drawing]:
        """Draw the page, or a part of it, with its letters, or those of some items only, and without."""
        assert self.frame is not None  # noqa: S101  # asked before
        with without_text(self.raw, [] if only is None else self.items, only or ()):
            full = draw(self.raw, self.page, self.frame, pixels, part)
        with without_text(self.raw, self.items):
            return full, draw(self.raw, self.page, self.frame, pixels, part)


@cache
def _is_drawn(letter: int) -> bool:
    return letter > sys.maxunicode or unicodedata.category(chr(letter)) not in _UNDRAWN


def address(handle: Any) -> int:
    """Return what is equal of two handles of one object."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
