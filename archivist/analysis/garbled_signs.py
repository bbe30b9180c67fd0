"""The signs of a text that was written as UTF-8 and read as the code page of Windows: "â€œ" for an opening mark.

The letters of such a text are as wrong as its signs, but in English and in German most words have none of those. Its
signs say where a quotation begins and ends.
"""

import re

from archivist.base.fold import Folded

__all__ = ["with_signs"]

_LEAD = "â€"  # the first two of the three that a sign becomes
_SIGNS = {"œ": "“", "\x9d": "”", "ž": "„", "™": "'", "˜": "'", "“": "-", "”": "-", '"': "-", "¦": "…", "¢": "•"}
_GARBLED = re.compile(f"{_LEAD}[{''.join(_SIGNS)}]|Â ")
_ENDS = "”…"  # signs with which a slice ends: it is to have all of their characters


def with_signs(folded: Folded) -> Folded:
    """Return the view with the signs that were meant; each stands for two or three characters of the original."""
    if _LEAD not in folded.text:
        return folded
    pieces, starts, done = [], list[int](), 0
    for match in _GARBLED.finditer(folded.text):
        sign = _SIGNS.get(match.group()[-1], " ") if match.group() != "Â " else " "
        pieces += [folded.text[done : match.start()], sign]
        starts += folded.starts[done : match.start()]
        starts.append(folded.starts[match.end() - 1 if sign in _ENDS else match.start()])
        done = match.end()
    return Folded(folded.original, "".join((*pieces, folded.text[done:])), [*starts, *folded.starts[done:]])
