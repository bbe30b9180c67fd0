"""The letters of a PDF page with their places, as PDFium finds them.

Boxes, sizes and text objects are asked for only on pages that need them: with right-to-left letters, or drawn twice.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from ctypes import c_double, c_float
from dataclasses import replace
from math import degrees
from typing import Any

from archivist.readers.pdf.bidi import MIRRORED
from archivist.readers.pdf.bracket_shapes import bracket_faces
from archivist.readers.pdf.text_objects import RIGHT_TO_LEFT, UNKNOWN, Letter, TextObjects, letter_at, number_of
from archivist.readers.pdf.widths import misnamed_characters

__all__ = ["letters_of", "upright_rotation", "without_doubles"]

# Shadows and letters made bold by drawing them twice stand this near to each other, as a share of their size.
_TWICE = 0.16
_NEAR = 0.9  # points: no larger shadow is looked for on a page without right-to-left letters
_NOTHING = "\u200b"  # what no font names and what shows nothing
_SAMPLE = 25
_RIGHT_ANGLE = 90
_LEVEL = 0.001


def upright_rotation(pdfium: Any, page: Any, textpage: Any) -> int:
    """Return by how many degrees a page must be turned, clockwise, so that most of its lines run from left to right."""
    raw, handle = pdfium.raw, textpage.raw
    count = raw.FPDFText_CountChars(handle)
    angles = Counter(
        round(degrees(raw.FPDFText_GetCharAngle(handle, index)))
        for index in range(0, count, max(1, count // _SAMPLE))
        if raw.FPDFText_GetTextObject(handle, index)
    )
    angle = -angles.most_common(1)[0][0] % 360 if angles else page.get_rotation()
    return int(angle) if angle % _RIGHT_ANGLE == 0 else int(page.get_rotation())


def _character(raw: Any, handle: Any, index: int) -> str:
    number = raw.FPDFText_GetUnicode(handle, index)
    if raw.FPDFText_HasUnicodeMapError(handle, index) == 1:
        left, right, bottom, top = (c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        inked = right.value - left.value > _LEVEL and top.value - bottom.value > _LEVEL
        return UNKNOWN if inked else _NOTHING
    return chr(number) if number <= sys.maxunicode else UNKNOWN


def _plain(raw: Any, handle: Any, texts: list[str]) -> Iterator[Letter]:
    x, y = c_double(), c_double()
    for index, text in enumerate(texts):
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        yield Letter(text, x.value, y.value)


def _maybe_twice(letters: list[Letter]) -> bool:
    """Return whether any letter stands near its equal."""
    seen: set[tuple[str, int, int]] = set()
    for letter in letters:
        if letter.text.isspace() or letter.text == _NOTHING:
            continue
        place = (letter.text, int(letter.x // _NEAR), int(letter.y // _NEAR))
        if not seen.isdisjoint(_beside(*place)):
            return True
        seen.add(place)
    return False


def _beside(text: str, column: int, row: int) -> Iterator[tuple[str, int, int]]:
    return ((text, column + across, row + up) for across in (-1, 0, 1) for up in (-1, 0, 1))


def letters_of(pdfium: Any, page: Any, textpage: Any) -> list[Letter]:
    """Return every character of a page: those that PDFium has, in its order, then what it leaves out."""
    raw, handle = pdfium.raw, textpage.raw
    count = max(raw.FPDFText_CountChars(handle), 0)
    texts = [_character(raw, handle, index) for index in range(count)]
    for index in misnamed_characters(raw, handle, texts):
        texts[index] = UNKNOWN
    right_to_left = any(map(RIGHT_TO_LEFT.match, texts))
    if not right_to_left:
        plain = list(_plain(raw, handle, texts))
        if not _maybe_twice(plain):
            return plain
    objects = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1))
    known = TextObjects(raw, {number_of(item.raw): rank for rank, item in enumerate(objects, 1)})
    letters = list(_full(raw, handle, texts, known))
    if right_to_left:
        brackets = [index for index, text in enumerate(texts) if text in MIRRORED]
        seen = bracket_faces(pdfium, page, textpage, brackets)
        for index in brackets:
            letters[index] = replace(letters[index], text=seen.get(index, texts[index]), sure=index in seen)
        letters = _left_out(raw, objects, letters, known)
    return letters


def _full(raw: Any, handle: Any, texts: list[str], known: TextObjects) -> Iterator[Letter]:
    """Return every character with its box; what belongs to its text object is asked for once."""
    x, y, left, right, bottom, top = (c_double() for _ in range(6))
    matrix, loose = raw.FS_MATRIX(), raw.FS_RECTF()
    for index, text in enumerate(texts):
        drawing = raw.FPDFText_GetTextObject(handle, index)
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        if not drawing:
            yield Letter(text, x.value, y.value, x.value, y.value, x.value, y.value, x.value, 1.0)
            continue
        raw.FPDFText_GetMatrix(handle, index, matrix)
        raw.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        raw.FPDFText_GetLooseCharBox(handle, index, loose)
        tight = (left.value, bottom.value, right.value, top.value)
        wide = (loose.left, loose.bottom, loose.right, loose.top)
        yield letter_at(text, (x.value, y.value), tight, wide, known.drawing(drawing, matrix))


def _left_out(raw: Any, objects: list[Any], letters: list[Letter], known: TextObjects) -> list[Letter]:
    """Return the letters with what PDFium leaves out; what is stated together gets its whole place.

    PDFium leaves out spaces and joiners drawn apart, and a letter beside the same letter, which it takes for a shadow.
    """
    drawn = {letter.drawing for letter in letters if letter.drawn}
    places: dict[int, list[Letter]] = defaultdict(list)
    added: list[Letter] = []
    read: list[Letter] = []
    for letter in _objects(raw, objects, known):
        if letter.span:
            places[letter.span].append(letter)
        (read if letter.drawing in drawn else added).append(letter)
    stated = {letter.span for letter in letters}
    whole = [_in_whole(letter, places[letter.span]) if len(places[letter.span]) > 1 else letter for letter in letters]
    for letter in added:
        if letter.span and letter.span in stated:
            continue
        seen = letter.right - letter.left > _LEVEL and letter.top - letter.bottom > _LEVEL
        if seen and any(_twice(letter, other) for other in read):
            continue
        text = letter.stated or (UNKNOWN if seen else " ")
        whole += [replace(letter, text=char, sure=text != UNKNOWN) for char in text]
    return whole


def _objects(raw: Any, objects: list[Any], known: TextObjects) -> Iterator[Letter]:
    """Return the text objects of a page, without those in forms, as letters without a text."""
    matrix, bounds = raw.FS_MATRIX(), [c_float() for _ in range(4)]
    for item in objects:
        if not raw.FPDFPageObj_GetMatrix(item.raw, matrix) or not raw.FPDFPageObj_GetBounds(item.raw, *bounds):
            continue
        drawing = known.drawing(item.raw, matrix)
        left, bottom, right, top = (bound.value for bound in bounds)
        box = (left, bottom, right, top)
        yield replace(letter_at("", (matrix.e, matrix.f), box, box, drawing), late=True)


def _in_whole(letter: Letter, places: list[Letter]) -> Letter:
    """Return a letter in the place of all that is drawn for its statement: a letter and its marks, drawn one by one."""
    widest = max(places, key=lambda place: place.right - place.left)
    left, right = min(place.left for place in places), max(place.right for place in places)
    bottom, top = min(place.bottom for place in places), max(place.top for place in places)
    return replace(letter, x=widest.x, y=widest.y, left=left, bottom=bottom, right=right, top=top, end=right)


def without_doubles(letters: Iterable[Letter]) -> list[Letter]:
    """Return the letters without what shows nothing, is stated again, or is drawn twice in one place."""
    kept: list[Letter] = []
    seen: dict[tuple[str, int, int], list[Letter]] = defaultdict(list)
    same: Counter[tuple[str, int, float, float]] = Counter()
    spans: dict[int, int] = {}
    for letter in letters:
        if letter.text == _NOTHING or (letter.span and spans.setdefault(letter.span, letter.drawing) != letter.drawing):
            continue
        if not letter.drawing or letter.text.isspace():
            kept.append(letter)
            continue
        same[letter.text, letter.drawing, letter.x, letter.y] += (
            1  # the second f of a ligature is no double of the first
        )
        near = _TWICE * letter.size
        name = f"{letter.text}{same[letter.text, letter.drawing, letter.x, letter.y]}"
        place = (name, int(letter.x // near), int(letter.y // near))
        if not any(_twice(letter, other) for beside in _beside(*place) for other in seen.get(beside, ())):
            seen[place].append(letter)
            kept.append(letter)
    return kept


def _twice(letter: Letter, other: Letter) -> bool:
    """Return whether two letters of the same name and the same size stand in the same place."""
    near = _TWICE * letter.size
    differences = (
        letter.x - other.x,
        letter.y - other.y,
        (letter.right - letter.left) - (other.right - other.left),
        (letter.top - letter.bottom) - (other.top - other.bottom),
    )
    return letter.drawing != other.drawing and letter.stated == other.stated and max(map(abs, differences)) < near
