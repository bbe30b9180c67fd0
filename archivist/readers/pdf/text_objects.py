"""The text objects of a PDF page, and a letter in its place.

A page may be turned, and its lines with it: places are given as on a page whose lines run from left to right.
"""

import re
import unicodedata
from ctypes import byref, c_float, c_ulong, c_void_p, cast, create_string_buffer
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin
from typing import Any

__all__ = ["RIGHT_TO_LEFT", "UNKNOWN", "Letter", "TextObject", "TextObjects", "letter_at", "number_of"]

# Letters, not the digits and signs among them.
RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u061b-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PRESENTATION = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_HYPHENS = ("\x02", "\ufffe")
# A letter that no font names: PDFium then gives the number of the drawing, which is another letter's.
UNKNOWN = "\ufffd"
_LEVEL = 0.001
_RIGHT = 0.01  # of a right angle


@dataclass(frozen=True, slots=True)
class Letter:
    """A character and its place in points, on a page turned so that its line runs from left to right.

    `drawing` is equal for letters of one text object (0: made by PDFium, not drawn). `stated` is the `ActualText` of
    that object, which is in reading order, and `span` the mark that states it. A bracket is what it looks like; where
    that cannot be seen it is not `sure`. What PDFium left out is `late`: it does not stand in its place of the list.
    `rank` is the place of its text object on the
    page (0: in a form). `size` is 0 where no more than the origin was asked for.
    """

    text: str
    x: float = 0.0
    y: float = 0.0
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    end: float = 0.0
    size: float = 0.0
    angle: int = 0
    drawing: int = 0
    stated: str = ""
    span: int = 0
    font: int = 0
    rank: int = 0
    sure: bool = True
    late: bool = False

    @property
    def drawn(self) -> bool:
        """Return whether the file draws it: PDFium adds spaces and line ends of its own."""
        return self.drawing != 0 and not (self.text.isspace() and self.end <= self.left and not self.late)


@dataclass(frozen=True, slots=True)
class TextObject:
    """What the letters of one text object share."""

    number: int
    angle: float
    size: float
    stated: str
    span: int
    font: int
    rank: int


_Box = tuple[float, float, float, float]


def letter_at(text: str, origin: tuple[float, float], tight: _Box, loose: _Box, drawing: TextObject) -> Letter:
    """Return a letter with its places in the direction of its line; `tight` is its ink, `loose` its room."""
    if text in _HYPHENS:
        text = "-"
    elif _PRESENTATION.match(text):
        text = unicodedata.normalize("NFKC", text)
    angle = drawing.angle
    if abs(angle) > _LEVEL:
        origin, tight, loose = _turn(*origin, angle), _turned(tight, angle), _turned(loose, angle)
    return Letter(
        text,
        *origin,
        *tight,
        max(loose[2], origin[0]),
        drawing.size,
        round(degrees(angle)),
        drawing.number,
        drawing.stated,
        drawing.span,
        drawing.font,
        drawing.rank,
    )


class TextObjects:
    """The text objects of a page; each is asked once."""

    def __init__(self, raw: Any, ranks: dict[int, int]) -> None:
        self._raw = raw
        self._ranks = ranks
        self._drawings: dict[int, TextObject] = {}

    def drawing(self, drawing: Any, matrix: Any) -> TextObject:
        """Return what is known of a text object with this matrix."""
        number = number_of(drawing)
        if number not in self._drawings:
            size = c_float()
            self._raw.FPDFTextObj_GetFontSize(drawing, size)
            high = abs(hypot(matrix.c, matrix.d) * size.value) or 1.0
            font = number_of(self._raw.FPDFTextObj_GetFont(drawing))
            actual_text = _stated(self._raw, drawing)
            angle = atan2(matrix.b, matrix.a)
            self._drawings[number] = TextObject(number, angle, high, *actual_text, font, self._ranks.get(number, 0))
        return self._drawings[number]


def number_of(drawing: Any) -> int:
    """Return the address of an object of PDFium, equal for one object alone; 0 for none."""
    return cast(drawing, c_void_p).value or 0


def _stated(raw: Any, drawing: Any) -> tuple[str, int]:
    """Return the `ActualText` that a text object is marked with (PDF 32000-1, 14.9.4) and which mark that is."""
    for number in range(max(raw.FPDFPageObj_CountMarks(drawing), 0)):
        mark, length = raw.FPDFPageObj_GetMark(drawing, number), c_ulong()
        if not raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, byref(length)) or not length.value:
            continue
        blob = create_string_buffer(length.value)
        place = cast(blob, raw.FPDFPageObjMark_GetParamBlobValue.argtypes[2])
        raw.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", place, length, byref(length))
        return _decoded(blob.raw), cast(mark, c_void_p).value or 0
    return "", 0


def _decoded(blob: bytes) -> str:
    if blob[:2] == b"\xfe\xff":
        return blob[2:].decode("utf-16-be", "replace")
    return blob.decode("utf-8-sig", "replace") if blob[:3] == b"\xef\xbb\xbf" else blob.decode("latin-1")


def _turn(x: float, y: float, angle: float) -> tuple[float, float]:
    return x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle)


def _turned(box: tuple[float, float, float, float], angle: float) -> tuple[float, float, float, float]:
    """Return a box (left, bottom, right, top) on a page that is turned; exact for right angles."""
    if abs(angle) < _LEVEL:
        return box
    left, bottom, right, top = box
    if abs(angle / (pi / 2) - round(angle / (pi / 2))) > _RIGHT:  # slanting: as good as a square can be
        side = min(right - left, top - bottom)
        middle = ((left + right) / 2, (bottom + top) / 2)
        x, y = _turn(*middle, angle)
        return x - side / 2, y - side / 2, x + side / 2, y + side / 2
    corners = [_turn(left, bottom, angle), _turn(right, top, angle)]
    (a, b), (c, d) = corners
    return min(a, c), min(b, d), max(a, c), max(b, d)
