"""What letters change on a page: PDFium draws it with its text and without, and the two pictures are compared.

This is how a viewer decides what is seen, whatever hides it: colour, a bar drawn over it, a layer that is off, a clip.
"""

import ctypes
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import isfinite, sqrt
from typing import Any

from archivist.base.source_limits import PDF_FORM_DEPTH, PDF_SIDE

__all__ = [
    "PICTURE",
    "SHAPE",
    "TEXT",
    "Box",
    "Drawing",
    "Matrix",
    "PageObject",
    "bars_of",
    "bounds",
    "difference",
    "draw",
    "frame",
    "inverse",
    "items_of",
    "moved",
    "without_text",
]

# Left, bottom, right, top in points, as the page counts them.
Box = tuple[float, float, float, float]
# a b c d e f, as PDF 32000-1, section 8.3.3.
Matrix = tuple[float, float, float, float, float, float]

_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TEXT, SHAPE, PICTURE, _FORM = 1, 2, 3, 5  # FPDF_PAGEOBJ_TEXT, _PATH, _IMAGE, _FORM
_SHARPEST = 3.0  # pixels a point
_TURN = 4
_WHITE = 0xFFFFFFFF
_FEW_PIXELS = 4
_TALL = 8
_NOT_ZERO = b"\0" + b"\1" * 255


@dataclass(frozen=True, slots=True)
class PageObject:
    """An object that paints, and how its own points become points of the page."""

    handle: Any
    kind: int
    matrix: Matrix
    root: int  # the number of the object of the page itself that it belongs to
    branch: int  # and in that one, if it is a form, the number of the object that it belongs to


def items_of(raw: Any, page: Any) -> Iterator[PageObject]:
    """Return what a page paints, in order, with what its form XObjects paint."""
    for root in range(raw.FPDFPage_CountObjects(page)):
        handle = raw.FPDFPage_GetObject(page, root)
        yield from _items(raw, PageObject(handle, raw.FPDFPageObj_GetType(handle), _UNMOVED, root, 0), 0)


def _items(raw: Any, item: PageObject, depth: int) -> Iterator[PageObject]:
    yield item
    if item.kind == _FORM and depth < PDF_FORM_DEPTH:
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(item.handle, own)
        inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), item.matrix)
        for index in range(raw.FPDFFormObj_CountObjects(item.handle)):
            handle = raw.FPDFFormObj_GetObject(item.handle, index)
            branch = item.branch if depth else index
            yield from _items(
                raw, PageObject(handle, raw.FPDFPageObj_GetType(handle), inner, item.root, branch), depth + 1
            )


def bounds(raw: Any, item: PageObject) -> Box | None:
    """Return the box around what an object paints."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(item.handle, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return moved((left, bottom, right, top), item.matrix)


def bars_of(raw: Any, items: Iterable[PageObject]) -> Iterator[Box]:
    """Return the boxes of the shapes that are filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for item in items:
        if item.kind == SHAPE and raw.FPDFPath_GetDrawMode(item.handle, fill, stroke) and fill.value:
            box = bounds(raw, item)
            if box:
                yield box


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def inverse(matrix: Matrix) -> Matrix | None:
    """Return the matrix that undoes another; None where it flattens everything."""
    a, b, c, d, e, f = matrix
    size = a * d - b * c
    if not isfinite(size) or not size:
        return None
    return d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size


def moved(box: Box, matrix: Matrix) -> Box:
    """Return the box around a box that a matrix moves or turns."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)


def frame(raw: Any, page: Any) -> Box | None:
    """Return the part of the page that a viewer shows; None where no viewer could draw it."""
    rect = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, rect):
        return None
    box = (
        min(rect.left, rect.right),
        min(rect.bottom, rect.top),
        max(rect.left, rect.right),
        max(rect.bottom, rect.top),
    )
    sides = (box[2] - box[0], box[3] - box[1])
    return box if all(isfinite(side) and 0 < side <= PDF_SIDE for side in sides) else None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page as pixels, upright as its own points are, whatever way it is turned for reading."""

    pixels: bytes
    stride: int
    height: int
    samples: int  # bytes a pixel
    scale: float  # pixels a point
    page: Box

    def rows(self, box: Box, grow: int = 0) -> Iterator[tuple[int, int]]:
        """Return where the bytes of a box begin and end, row for row, the middle ones first."""
        scale, (left, _, _, top) = self.scale, self.page
        x0, x1 = _span((box[0] - left) * scale, (box[2] - left) * scale, self.stride // self.samples, grow)
        y0, y1 = _span((top - box[3]) * scale, (top - box[1]) * scale, self.height, grow)
        if x0 >= x1:
            return
        if not grow and y1 - y0 >= _TALL:  # the lines above and below may reach into a box
            y0, y1 = y0 + (y1 - y0) // _TALL, y1 - (y1 - y0) // _TALL
        stride, x0, x1, middle = self.stride, x0 * self.samples, x1 * self.samples, (y0 + y1) // 2
        for y in range(middle, y1):
            yield y * stride + x0, y * stride + x1
        for y in range(y0, middle):
            yield y * stride + x0, y * stride + x1

    def marked(self, box: Box) -> bool:
        """Return whether a byte in a box is 1."""
        find = self.pixels.find
        return any(find(1, start, end) >= 0 for start, end in self.rows(box))

    def inked(self, box: Box) -> bool:
        """Return whether a byte in a box is not 0."""
        return any(self.pixels[start:end].strip(b"\0") for start, end in self.rows(box))

    def contrast(self, box: Box, grow: int = 0) -> int:
        """Return the difference between the lightest and the darkest sample in a box."""
        darkest, lightest = 255, 0
        for start, end in self.rows(box, grow):
            row = self.pixels[start:end]
            if row:
                darkest, lightest = min(darkest, *row), max(lightest, *row)
        return max(0, lightest - darkest)


def _span(first: float, last: float, end: int, grow: int) -> tuple[int, int]:
    """Return the pixels between two places: whole ones where there are enough, else each that is touched."""
    if last - first >= _FEW_PIXELS:
        start, stop = int(first) + 1 - grow, int(last) + grow
    else:
        start, stop = int(first) - 1 - grow, int(last) + 2 + grow
    return max(start, 0), min(stop, end)


def draw(raw: Any, page: Any, frame: Box, pixels: int, part: Box | None = None) -> Drawing:
    """Draw a page in grey with its notes and the values of its form, on white paper; or a part of it, in colour."""
    shown = part or frame
    scale = min(_SHARPEST, sqrt(pixels / _area(shown)), pixels / max(shown[2] - shown[0], shown[3] - shown[1]))
    width, height = (max(1, int((shown[side + 2] - shown[side]) * scale)) for side in (0, 1))
    kind, samples, flags = (raw.FPDFBitmap_BGR, 3, 0) if part else (raw.FPDFBitmap_Gray, 1, raw.FPDF_GRAYSCALE)
    bitmap = raw.FPDFBitmap_CreateEx(width, height, kind, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        # The page is laid under the bitmap so that the part lies there, and turned back where it is turned for reading.
        place = (-round((shown[0] - frame[0]) * scale), -round((frame[3] - shown[3]) * scale))
        size = (max(1, round((frame[2] - frame[0]) * scale)), max(1, round((frame[3] - frame[1]) * scale)))
        turned = (_TURN - raw.FPDFPage_GetRotation(page)) % _TURN
        raw.FPDF_RenderPageBitmap(bitmap, page, *place, *size, turned, flags | raw.FPDF_ANNOT)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return Drawing(data, stride, height, samples, scale, shown)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


@contextmanager
def without_text(raw: Any, items: list[PageObject], but: Container[int] = ()) -> Iterator[None]:
    """While it lasts the page paints no letter, except those of text objects whose number in `items` is in `but`."""
    texts = [item.handle for number, item in enumerate(items) if item.kind == TEXT and number not in but]
    silent = [handle for handle in texts if raw.FPDFPageObj_SetIsActive(handle, 0)]
    try:
        yield
    finally:
        for handle in silent:
            raw.FPDFPageObj_SetIsActive(handle, 1)


def difference(first: Drawing, second: Drawing, least: int) -> Drawing:
    """Return 1 where two drawings differ by `least` or more, 0 where by half of it or less; between, either.

    Each table puts neighbouring shades in one class. Two shades that are near stand in one class of one of the tables.
    """
    differs = -1
    for offset in (0, least // 2):
        table = bytes(min(255, (shade + offset) // least) for shade in range(256))
        one, other = (int.from_bytes(drawing.pixels.translate(table), "little") for drawing in (first, second))
        differs &= int.from_bytes((one ^ other).to_bytes(len(first.pixels), "little").translate(_NOT_ZERO), "little")
    return replace(first, pixels=differs.to_bytes(len(first.pixels), "little"))
