"""The block of a letterhead with which a text begins: a name, a street, a town, how to call and to write."""

import re
from collections.abc import Sequence

from archivist.analysis.text_view import Span, TextView

__all__ = ["is_address", "is_called", "letterhead_lines"]

_SHORT, _WORDS, _MOST = 90, 5, 6  # characters of a line; words of one without figures; lines above the last of a block
# The number of a telephone, an address of mail or of a site, on a line with little else.
_CALLED = re.compile(r"[^\n]{0,40}?(?:\+?\d[\d ()/.-]{6,}\d|\S+@[\w-]+\.\S+|(?:https?://|www\.)\S+)[^\n]{0,30}")
_FIGURE = re.compile(r"\d")
_ITEM = re.compile(r"(?:[-*+•·–▪>#|]|\(?[0-9]{1,2}[.)-]) ")
_NUMBERED = re.compile(r"[^\d\n]{0,30}(?:№|#|\b[Nn][º°o]\.?|\bNr?\.) ?\d")  # "Circular N.º 12"
_PROSE = ("!", "?", ":", "…", ";")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")


def letterhead_lines(view: TextView, lines: Sequence[Span]) -> frozenset[Span]:
    """Return the lines of a header that are its letterhead: those that say whom to call, and the short ones above them.

    Lines stand in one block where no empty line is between them. A line of more words without a figure is a headline.
    """
    called = [number for number, line in enumerate(lines) if is_called(view.slice(line))]
    found: set[int] = set(called)
    for last in called:
        for number in range(last - 1, max(-1, last - _MOST), -1):
            if not _are_beside(view, lines[number], lines[number + 1]) or not _is_short(view.slice(lines[number])):
                break
            found.add(number)
    return frozenset(lines[number] for number in found)


def is_called(text: str) -> bool:
    """Return whether a line is the number of a telephone, or an address of mail or of a site, with little else."""
    return len(text) <= _SHORT and _CALLED.fullmatch(text) is not None and not _DAY.search(text)


def is_address(view: TextView, above: Span, line: Span) -> bool:
    """Return whether a line right below another is a street and its number, a town and its code, or how to call.

    Whoever asks knows that it is no date.
    """
    text = view.slice(line)
    if len(text) > _SHORT or not _are_beside(view, above, line):
        return False
    plain = not (text.endswith(_PROSE) or _ITEM.match(text) or _NUMBERED.match(text))
    return is_called(text) or (plain and _FIGURE.search(text) is not None)


def _is_short(text: str) -> bool:
    return len(text) <= _SHORT and (len(text.split()) <= _WORDS or _FIGURE.search(text) is not None)


def _are_beside(view: TextView, above: Span, below: Span) -> bool:
    return view.text[above.end : below.start].replace("\r\n", "\n").count("\n") == 1
