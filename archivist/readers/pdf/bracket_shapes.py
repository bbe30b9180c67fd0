"""Which way the brackets of a page face: files and PDFium mirror some and not others, so the picture decides."""

from collections.abc import Iterable
from ctypes import POINTER, c_double, c_int, c_ubyte, cast
from typing import Any

from archivist.readers.pdf.bidi import MIRRORED

__all__ = ["bracket_faces"]

# Every bracket and guillemet that opens lies further left in the middle than at both its ends.
_OPENING = frozenset("([{<«‹⟨")
_DOTS = 40  # the height of the picture of one bracket
_FRAME = 3  # dots of the ground around it
_MAX_DOTS = 4 * _DOTS
_CLEAR = 0.08  # of its width: how far middle and ends must be apart
_INK = 64  # of 255


def bracket_faces(pdfium: Any, page: Any, textpage: Any, indexes: Iterable[int]) -> dict[int, str]:
    """Return for the given characters the bracket that is drawn, where the picture shows one."""
    raw = pdfium.raw
    seen = {}
    for index in indexes:
        given = chr(raw.FPDFText_GetUnicode(textpage.raw, index))
        rows = _picture(raw, page.raw, textpage.raw, index)
        opening = _opens(rows) if rows else None
        if opening is not None:
            seen[index] = given if (given in _OPENING) == opening else MIRRORED[given]
    return seen


def _picture(raw: Any, page: Any, textpage: Any, index: int) -> list[bytes]:
    """Return the rows of grey where one character is drawn."""
    left, right, bottom, top = (c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
    scale = _DOTS / max(top.value - bottom.value, right.value - left.value, 0.01)
    size = (int(raw.FPDF_GetPageWidthF(page) * scale), int(raw.FPDF_GetPageHeightF(page) * scale))
    corners = []
    for x, y in ((left, bottom), (right, top)):
        across, down = c_int(), c_int()
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, x.value, y.value, across, down)
        corners.append((across.value, down.value))
    (x1, y1), (x2, y2) = corners
    start = (min(x1, x2) - _FRAME, min(y1, y2) - _FRAME)
    width, height = abs(x1 - x2) + 2 * _FRAME, abs(y1 - y2) + 2 * _FRAME
    if not (width < _MAX_DOTS and height < _MAX_DOTS) or max(size) > 2**20:
        return []
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return []
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, -start[0], -start[1], *size, 0, 0)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        dots = bytes(cast(raw.FPDFBitmap_GetBuffer(bitmap), POINTER(c_ubyte * (stride * height))).contents)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return [dots[row * stride : row * stride + width] for row in range(height)]


def _opens(rows: list[bytes]) -> bool | None:
    """Return whether a bracket faces right; None where the picture shows no bracket."""
    frame = rows[0] + rows[-1] + bytes(row[place] for row in rows for place in (0, -1))
    ground = max(set(frame), key=frame.count)
    weights = [[abs(dot - ground) * (abs(dot - ground) > _INK) for dot in row] for row in rows]
    inked = [row for row in weights if any(row)]
    fifth, tenth = len(inked) // 5, len(inked) // 10
    if not tenth:
        return None
    middle = _centre(inked[2 * fifth : -2 * fifth])
    ends = (_centre(inked[:tenth]), _centre(inked[-tenth:]))
    apart = [(end - middle) / len(rows[0]) for end in ends]
    if min(map(abs, apart)) < _CLEAR or (apart[0] > 0) != (apart[1] > 0):
        return None
    return apart[0] > 0


def _centre(rows: list[list[int]]) -> float:
    """Return how far from the left the ink is."""
    total = sum(map(sum, rows))
    return sum(place * weight for row in rows for place, weight in enumerate(row)) / max(total, 1)
