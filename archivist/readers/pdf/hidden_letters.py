"""Why a letter without ink on its page has none: its object is drawn by itself, in black and under nothing."""

import ctypes
from collections.abc import Collection, Iterable
from typing import Any

from archivist.readers.pdf.drawing import Box, Drawing, PageObject, inverse, moved
from archivist.readers.pdf.painted import PaintedPage, address

__all__ = ["SHAPELESS", "HidingReasons"]

_COVERED = "words that are covered, cut off or without contrast"
_LAYER = "words on a layer that is off"
SHAPELESS = "words in a font without shapes"

_SIDE, _SCALE = 600.0, 40.0  # pixels; pixels a point
_LATIN = 0x0250
_LAYER_MARK = "OC"


class HidingReasons:
    """What hides letters without ink. It paints their objects black: the page is not drawn after it."""

    def __init__(self, here: PaintedPage, seen: Collection[int]) -> None:
        self._here, self._seen = here, seen
        self._alone: dict[int, _Alone] = {}

    def of(self, index: int, box: Box) -> str | None:
        """Return what hides a letter; None where its font may be all that is missing."""
        item = self._here.text_of(index)
        if item is None:
            return None
        key = address(item.handle)
        if key not in self._alone:
            self._alone[key] = _Alone(self._here, item, self._seen)
        return self._alone[key].reason(self._here.letter_of(index), box)


class _Alone:
    """A text object drawn by itself in black: where it paints nothing even so, its font has no shape for a letter."""

    def __init__(self, here: PaintedPage, item: PageObject, seen: Iterable[int]) -> None:
        raw = here.raw
        self._raw, self._handle, self._back = raw, item.handle, inverse(item.matrix)
        font = raw.FPDFTextObj_GetFont(item.handle)
        self._embedded = raw.FPDFFont_GetIsEmbedded(font) == 1
        self._cut = raw.FPDFClipPath_CountPaths(raw.FPDFPageObj_GetClipPath(item.handle)) > 0
        self._known = self._cut and (self._embedded or address(font) in here.fonts_of(seen))
        self._drawing = self._drawn(here)
        self._blank = self._drawing is not None and not any(self._drawing.pixels)

    def _drawn(self, here: PaintedPage) -> Drawing | None:
        raw, sides = self._raw, [ctypes.c_float() for _ in range(4)]
        if not raw.FPDFPageObj_GetBounds(self._handle, *sides):
            return None
        left, bottom, right, top = (side.value for side in sides)
        longer = max(right - left, top - bottom)
        if not 0 < longer < float("inf"):
            return None
        raw.FPDFPageObj_SetFillColor(self._handle, 0, 0, 0, 255)
        scale = min(_SCALE, _SIDE / longer)
        bitmap = raw.FPDFTextObj_GetRenderedBitmap(here.document, here.page, self._handle, scale)
        if not bitmap:
            return None
        try:
            stride, height = raw.FPDFBitmap_GetStride(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
            data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        return Drawing(data, stride, height, 4, scale, (left, bottom, right, top))

    def reason(self, letter: int, box: Box) -> str | None:
        """Return what hides a letter; None where its font may be all that is missing."""
        if self._drawing is None or self._back is None:
            return None
        if self._drawing.inked(moved(box, self._back)):
            return _LAYER if self._on_layer() else _COVERED
        if self._known and (self._embedded or letter < _LATIN):
            return _COVERED
        return SHAPELESS if self._blank and self._embedded else None

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
