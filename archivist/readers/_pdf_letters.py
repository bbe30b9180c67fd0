"""The letters of a PDF page in the order in which they are read, and how many words are certainly out of order.

PDFium puts lines and words in order, but leaves the letters of `ActualText` marks (PDF 32000-1, section 14.9.4, as
browsers write them for Arabic) as they were painted. Where the letters stand on the page tells: a right-to-left word
is read by descending x. Letters of one ligature share their place, and only lam-alef is known apart then.
"""

import re
from ctypes import c_double
from itertools import groupby, pairwise
from typing import Any

__all__ = ["Letter", "letters_of", "text_and_disorder"]

# A letter and its x and y in points.
Letter = tuple[str, float, float]

_MARK = "\u064b-\u065f\u0670"
# A word never begins with a vowel sign: the space before one is an artefact of the same kind.
_WORD = re.compile(f"[\u0590-\u08ff]+(?: [{_MARK}][\u0590-\u08ff]*)*")
_IS_MARK = re.compile(f"[{_MARK}]")
_LAM, _ALEFS = "ل", frozenset("اأإآ")
_LINE_END = "\r\n"
_SAME_LINE = 1.0  # points


def letters_of(pdfium: Any, textpage: Any) -> list[Letter]:
    """Read every character of a page with its place."""
    raw, handle = pdfium.raw, textpage.raw
    x, y = c_double(), c_double()
    found = []
    for index in range(textpage.count_chars()):
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        found.append((chr(raw.FPDFText_GetUnicode(handle, index)), x.value, y.value))
    return found


def text_and_disorder(letters: list[Letter]) -> tuple[str, int]:
    """Give the text, words put in order, and the number of places where the order cannot be known."""
    text = "".join(letter for letter, _, _ in letters)
    parts, done, disorder = [], 0, _torn_lines(letters)
    for match in _WORD.finditer(text):
        word = [item for item in letters[match.start() : match.end()] if item[0] != " "]
        ordered = sorted(word, key=_place)
        if ordered != word and not all(_is_known(list(group)) for _, group in groupby(ordered, key=_x)):
            disorder += 1
        parts += [text[done : match.start()], "".join(letter for letter, _, _ in ordered)]
        done = match.end()
    return "".join((*parts, text[done:])), disorder


def _x(letter: Letter) -> float:
    return -round(letter[1], 2)


def _place(letter: Letter) -> tuple[float, int]:
    """Order by descending x; in one place lam first, then the other letters, then the signs on them."""
    return _x(letter), 2 if _IS_MARK.match(letter[0]) else int(letter[0] != _LAM)


def _is_known(group: list[Letter]) -> bool:
    """Tell whether the order inside one place is certain: one letter, or lam and alef."""
    bases = [letter for letter, _, _ in group if not _IS_MARK.match(letter)]
    return len(bases) <= 1 or (len(bases) == len((_LAM, "ا")) and bases[0] == _LAM and bases[1] in _ALEFS)


def _torn_lines(letters: list[Letter]) -> int:
    """Count line ends after which right-to-left text goes on further to the right on the same line."""
    written = [(item, place) for place, item in enumerate(letters) if item[0] not in _LINE_END]
    return sum(
        place + 1 < after and abs(item[2] - following[2]) < _SAME_LINE and item[1] < following[1]
        for (item, place), (following, after) in pairwise(written)
        if _WORD.match(item[0]) and _WORD.match(following[0])
    )
