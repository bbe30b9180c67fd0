"""Which letters of a PDF page its picture shows, and of the others why not.

In doubt a letter counts as shown: a word that a reader sees must not be lost. Letters that a scanning program laid
under its picture, or over it without painting them, count as shown where the picture has contrast.
"""

import ctypes
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from archivist.readers._pdf_drawing import (
    TEXT,
    Box,
    Drawing,
    Item,
    bars_of,
    difference,
    draw,
    frame,
    inverse,
    items_of,
    moved,
    without_text,
)
from archivist.readers._pdf_pictures import Pictures

__all__ = ["Page", "Shown", "letters_shown"]

_OUTSIDE = "words outside the page"
_INVISIBLE = "words that are not painted"
_COVERED = "words that are covered, cut off or without contrast"
_LAYER = "words on a layer that is off"
_SHAPELESS = "words in a font without shapes"
_TINY = "words too small to be seen"

# A first look at a page is quick; where letters seem to be missing a second one is exact.
_PIXELS, _PIXELS_EXACT = 600_000, 2_000_000
# Shades of 256 between which a difference begins to count. Fewer than four are seen by nobody.
_STEP, _STEP_EXACT = 16, 8
_PICTURE_CONTRAST = 32
_DARK = 128
_ALONE_SIDE, _ALONE_SCALE = 600.0, 40.0  # pixels; pixels a point
_SMALLEST = 1.0  # points
_SMALLEST_SHARE = 1 / 600  # of the longer side: a small page is looked at through a glass
_UNPAINTED, _CLIP = 3, 7  # FPDF_TEXTRENDERMODE_INVISIBLE, FPDF_TEXTRENDERMODE_CLIP
_LATIN = "\u0250"
_UNDRAWN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Me"})
_LAYER_MARK = "OC"


@dataclass(slots=True)
class Shown:
    """What was found of a page's letters: why some are hidden, and which a scanning program read from a picture."""

    boxes: dict[int, Box]
    hidden: dict[int, str] = field(default_factory=dict)
    recognised: set[int] = field(default_factory=set)
    missing: set[int] = field(default_factory=set)  # letters without ink, whatever the reason
    bare: Drawing | None = None  # the page without its letters

    def passages(self) -> dict[str, int]:
        """Count the passages that are hidden, for each reason."""
        counts: dict[str, int] = {}
        before = None
        for index in self.boxes:
            kind = self.hidden.get(index)
            if kind is not None and kind != before:
                counts[kind] = counts.get(kind, 0) + 1
            before = kind
        return counts


class Page:
    """One page of an open PDF, with what it paints."""

    def __init__(self, raw: Any, document: Any, page: Any, textpage: Any) -> None:
        self.raw, self.document, self.page, self.textpage = raw, document, page, textpage
        self.items = list(items_of(raw, page))
        self.roots = raw.FPDFPage_CountObjects(page)
        self.frame = frame(raw, page)
        self.pictures = Pictures.of(raw, self.items, self.frame) if self.frame else None
        self._bars: list[Box] | None = None
        self._fonts: set[int] | None = None
        self.texts = {address(item.handle): item for item in self.items if item.kind == TEXT}

    def letters(self) -> Iterator[tuple[int, Box]]:
        """Give the letters that are drawn, with their boxes; no blanks, and no marks, which go with their letter."""
        raw, textpage = self.raw, self.textpage
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        loose = raw.FS_RECTF()
        for index in range(raw.FPDFText_CountChars(textpage)):
            letter = chr(raw.FPDFText_GetUnicode(textpage, index))
            if not _is_drawn(letter):
                continue
            raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
            if left.value < right.value and bottom.value < top.value:
                yield index, (left.value, bottom.value, right.value, top.value)
            elif raw.FPDFText_GetLooseCharBox(textpage, index, loose):
                yield index, (loose.left, loose.bottom, loose.right, loose.top)

    def fonts_seen(self, found: "Shown") -> set[int]:
        """Give the fonts of which the page shows letters."""
        if self._fonts is None:
            items = (self.text_of(index) for index in found.boxes.keys() - found.missing)
            self._fonts = {address(self.raw.FPDFTextObj_GetFont(item.handle)) for item in items if item}
        return self._fonts

    def text_of(self, index: int) -> Item | None:
        """Give the object that paints a letter."""
        return self.texts.get(address(self.raw.FPDFText_GetTextObject(self.textpage, index)))

    def barred(self, bare: Drawing, box: Box) -> bool:
        """Tell whether a filled shape lies over the middle of a box, or a dark patch of a picture."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if self._bars is None:
            self._bars = [bar for bar in bars_of(self.raw, self.items) if not self._is_ground(bar)]
        dark = [bare.pixels[start:end] for start, end in bare.rows(box)]
        return any(bar[0] <= x <= bar[2] and bar[1] <= y <= bar[3] for bar in self._bars) or any(
            row and max(row) < _DARK for row in dark
        )

    def _is_ground(self, bar: Box) -> bool:
        """Tell whether a filled shape is most of the page: paper, not a bar."""
        frame = self.frame or bar
        return (bar[2] - bar[0]) * (bar[3] - bar[1]) * 2 > (frame[2] - frame[0]) * (frame[3] - frame[1])

    def drawn(self, pixels: int, part: Box | None = None) -> tuple[Drawing, Drawing]:
        """Draw the page, or a part of it, with its letters and without."""
        assert self.frame is not None  # noqa: S101  # asked before
        full = draw(self.raw, self.page, self.frame, pixels, part)
        with without_text(self.raw, self.items):
            return full, draw(self.raw, self.page, self.frame, pixels, part)


@cache
def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNDRAWN


def address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def letters_shown(here: Page) -> Shown:
    """Look for each letter in the picture of its page."""
    found = Shown(dict(here.letters()))
    if not found.boxes or here.frame is None:
        return found
    full, found.bare = here.drawn(_PIXELS)
    ink = difference(full, found.bare, _STEP)
    unpainted = _in_mode(here, found.boxes, _UNPAINTED)
    # Letters that only clip show what is painted through them, if anything is.
    unpainted |= {i for i in _in_mode(here, found.boxes, _CLIP) if found.bare.contrast(found.boxes[i]) < _STEP}
    missing = {index for index, box in found.boxes.items() if index in unpainted or not ink.marked(box)}
    for index in sorted(missing):
        if not _meet(found.boxes[index], here.frame):
            found.hidden[index] = _OUTSIDE
    unsure = missing - unpainted - found.hidden.keys()
    if unsure:
        part = _around([found.boxes[index] for index in unsure], here.frame)
        exact = difference(*here.drawn(_PIXELS_EXACT, part), _STEP_EXACT)
        unsure = {index for index in unsure if not exact.marked(found.boxes[index])}
    found.missing = missing
    _judge(here, found, unpainted - found.hidden.keys(), unsure)
    _hide_tiny(here, found)
    return found


def _in_mode(here: Page, indices: Iterable[int], wanted: int) -> set[int]:
    """Give the letters that are written in a text rendering mode (PDF 32000-1, section 9.3.6)."""
    mode = here.raw.FPDFTextObj_GetTextRenderMode
    texts = {key for key, item in here.texts.items() if mode(item.handle) == wanted}
    if not texts:
        return set()
    get, textpage = here.raw.FPDFText_GetTextObject, here.textpage
    return {index for index in indices if address(get(textpage, index)) in texts}


def _judge(here: Page, found: Shown, unpainted: set[int], unsure: set[int]) -> None:
    """Say of letters without ink whether a scanning program read them from a picture, or what hides them."""
    alone: dict[int, _Alone] = {}
    for line in _lines(here, unpainted | unsure):
        found.recognised.update(_recognised(here, found, line, painted=line[0] in unsure))
        for index in line:
            if index in found.recognised:
                continue
            kind = _INVISIBLE if index in unpainted else _reason(here, found, alone, index)
            if kind:
                found.hidden[index] = kind


def _reason(here: Page, found: Shown, alone: "dict[int, _Alone]", index: int) -> str | None:
    item = here.text_of(index)
    if item is None:
        return None
    key = address(item.handle)
    if key not in alone:
        alone[key] = _Alone(here, found, item)
    return alone[key].reason(chr(here.raw.FPDFText_GetUnicode(here.textpage, index)), found.boxes[index])


def _lines(here: Page, indices: set[int]) -> Iterator[list[int]]:
    """Give runs of letters with nothing but other runs' letters and blanks between them: the letters of one line."""
    line: list[int] = []
    for index in sorted(indices):
        if line and any(
            chr(here.raw.FPDFText_GetUnicode(here.textpage, between)) == "\n" for between in range(line[-1] + 1, index)
        ):
            yield line
            line = []
        line.append(index)
    if line:
        yield line


def _recognised(here: Page, found: Shown, line: list[int], *, painted: bool) -> list[int]:
    """Give the letters of a line that lie on a picture which shows something there.

    Painted letters lie under their picture only where the picture is the page. Recognised words stand a little beside
    what they name; where most of a line has something under it the rest of it counts as well, bars apart.
    """
    if here.pictures is None or found.bare is None or (painted and not here.pictures.page_wide):
        return []
    bare, boxes = found.bare, found.boxes
    on_picture = [index for index in line if here.pictures.cover(boxes[index])]
    seen = {index for index in on_picture if bare.contrast(boxes[index], grow=2) >= _PICTURE_CONTRAST}
    if len(seen) * 2 < len(line):
        return []
    return [index for index in on_picture if index in seen or not here.barred(bare, boxes[index])]


class _Alone:
    """A text object drawn by itself in black: where it paints nothing even so, its font has no shape for a letter."""

    def __init__(self, here: Page, found: Shown, item: Item) -> None:
        raw = here.raw
        self._raw, self._handle, self._back = raw, item.handle, inverse(item.matrix)
        font = raw.FPDFTextObj_GetFont(item.handle)
        self._embedded = raw.FPDFFont_GetIsEmbedded(font) == 1
        self._cut = raw.FPDFClipPath_CountPaths(raw.FPDFPageObj_GetClipPath(item.handle)) > 0
        self._known = self._cut and (self._embedded or address(font) in here.fonts_seen(found))
        self._drawing = self._drawn(here)
        self._blank = self._drawing is not None and not any(self._drawing.pixels)

    def _drawn(self, here: Page) -> Drawing | None:
        raw, sides = self._raw, [ctypes.c_float() for _ in range(4)]
        if not raw.FPDFPageObj_GetBounds(self._handle, *sides):
            return None
        left, bottom, right, top = (side.value for side in sides)
        longer = max(right - left, top - bottom)
        if not 0 < longer < float("inf"):
            return None
        raw.FPDFPageObj_SetFillColor(self._handle, 0, 0, 0, 255)
        scale = min(_ALONE_SCALE, _ALONE_SIDE / longer)
        bitmap = raw.FPDFTextObj_GetRenderedBitmap(here.document, here.page, self._handle, scale)
        if not bitmap:
            return None
        try:
            stride, height = raw.FPDFBitmap_GetStride(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
            data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        return Drawing(data, stride, height, 4, scale, (left, bottom, right, top))

    def reason(self, letter: str, box: Box) -> str | None:
        """Say what hides a letter; None where its font may be all that is missing."""
        if self._drawing is None or self._back is None:
            return None
        if self._drawing.inked(moved(box, self._back)):
            return _LAYER if self._on_layer() else _COVERED
        if self._known and (self._embedded or letter < _LATIN):
            return _COVERED
        return _SHAPELESS if self._blank and self._embedded else None

    def _on_layer(self) -> bool:
        marks = (
            self._raw.FPDFPageObj_GetMark(self._handle, n)
            for n in range(self._raw.FPDFPageObj_CountMarks(self._handle))
        )
        return any(self._name(mark) == _LAYER_MARK for mark in marks)

    def _name(self, mark: Any) -> str:
        room, size = ctypes.create_string_buffer(64), ctypes.c_ulong()
        text = ctypes.cast(room, ctypes.POINTER(self._raw.FPDF_WCHAR))
        known = self._raw.FPDFPageObjMark_GetName(mark, text, len(room), size)
        return room.raw[: size.value].decode("utf-16-le", "replace").rstrip("\0") if known else ""


def _hide_tiny(here: Page, found: Shown) -> None:
    """Hide letters that no eye sees, however black they are."""
    if here.frame is None:
        return
    limit = min(_SMALLEST, _SMALLEST_SHARE * max(here.frame[2] - here.frame[0], here.frame[3] - here.frame[1]))
    loose = here.raw.FS_RECTF()
    for index, box in found.boxes.items():
        if index in found.hidden or max(box[2] - box[0], box[3] - box[1]) >= limit:
            continue
        here.raw.FPDFText_GetLooseCharBox(here.textpage, index, loose)
        if max(abs(loose.right - loose.left), abs(loose.top - loose.bottom)) < limit:
            found.hidden[index] = _TINY


def _around(boxes: list[Box], frame: Box) -> Box:
    """Give the part of a page that holds all boxes, and a little more."""
    return (
        max(frame[0], min(box[0] for box in boxes) - 1),
        max(frame[1], min(box[1] for box in boxes) - 1),
        min(frame[2], max(box[2] for box in boxes) + 1),
        min(frame[3], max(box[3] for box in boxes) + 1),
    )


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
