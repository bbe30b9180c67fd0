"""Characters of a PDF whose widths show that they are not what their font calls them.

A program that writes a PDF anew may call a ligature or a quote by the number it had: `oþcial` for `official`, `l9eau`
for `l’eau`. But an accent makes no letter wider, the figures of a font are equally wide, and no `<` is narrower.
"""

import unicodedata
from collections import defaultdict
from ctypes import c_double, c_void_p, cast
from typing import Any

__all__ = ["misnamed_characters"]

_FIRST, _LAST = "\u00c0", "\u017e"
# These are not as wide as their base letter, or have none.
_OTHERS = {"þ": "p", "ď": "", "ť": "", "ľ": "", "Ľ": "", "ij": "", "IJ": "", "Ŀ": "", "ŀ": ""}
_FIGURES = "23456789"  # 1 is narrow in some fonts
_WIDE_SIGNS = "<=>"
_NARROW, _NARROW_SIGN = 0.8, 0.95  # of the widest figure
_WIDER = 0.1  # of the height of a line
_SEEN = 40  # of each character of a page, whatever its fonts


def misnamed_characters(raw: Any, textpage: Any, texts: list[str]) -> set[int]:
    """Return the places of the characters that are certainly misnamed, where all of the same name and font are."""
    accented = {text: _base(text) for text in set(texts) if len(text) == 1 and _FIRST <= text <= _LAST}
    suspect = {text for text, base in accented.items() if base and base != text}
    signs = {text for text in texts if text in _WIDE_SIGNS}
    figures = {text for text in texts if text in _FIGURES}
    wanted = (
        suspect | {accented[text] for text in suspect} | signs | (figures if len(figures) + len(signs) > 1 else set())
    )
    widths = _widths(raw, textpage, texts, wanted)
    widest: dict[int, float] = defaultdict(float)
    for (text, font), width in widths.items():
        if text in _FIGURES:
            widest[font] = max(widest[font], width)
    wrong = {
        (text, font)
        for (text, font), width in widths.items()
        if (text in suspect and abs(widths.get((accented[text], font), width) - width) > _WIDER)
        or (text in figures and width < _NARROW * widest[font])
        or (text in signs and width < _NARROW_SIGN * widest[font])
    }
    if not wrong:
        return set()
    names = {text for text, _ in wrong}
    return {
        index
        for index, text in enumerate(texts)
        if text in names and (text, _font(raw, raw.FPDFText_GetTextObject(textpage, index))) in wrong
    }


def _base(text: str) -> str:
    return _OTHERS.get(text, unicodedata.normalize("NFD", text)[0])


def _widths(raw: Any, textpage: Any, texts: list[str], wanted: set[str]) -> dict[tuple[str, int], float]:
    """Return how wide each character is in each font, as a share of the height of a line."""
    x, y, loose = c_double(), c_double(), raw.FS_RECTF()
    seen: dict[str, int] = defaultdict(int)
    widths: dict[tuple[str, int], float] = {}
    for index, text in enumerate(texts):
        if text not in wanted or seen[text] >= _SEEN:
            continue
        seen[text] += 1
        drawing = raw.FPDFText_GetTextObject(textpage, index)
        if not drawing or not raw.FPDFText_GetLooseCharBox(textpage, index, loose):
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        high = loose.top - loose.bottom
        if high > 0 and loose.right > x.value:
            widths.setdefault((text, _font(raw, drawing)), (loose.right - x.value) / high)
    return widths


def _font(raw: Any, drawing: Any) -> int:
    return (cast(raw.FPDFTextObj_GetFont(drawing), c_void_p).value or 0) if drawing else 0
