"""The masthead of a paper at the head of its pages: "Editor-in-chief", and a name below it."""

import re
from bisect import bisect_left
from functools import cache

from archivist.analysis.languages import of_all
from archivist.analysis.patterns import alternation
from archivist.analysis.text_view import Span, TextView

__all__ = ["in_masthead"]

_LINES = 14  # lines of a page's head in which one stands
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?: [^\W\d_][\w.'’-]*){1,3}")  # of whoever makes the paper
_TEXT = 80  # characters of a line that is one of the text


def in_masthead(view: TextView, line: Span) -> bool:
    """Return whether a line says who makes a paper, or is the name below such a line, above the page's text."""
    place = bisect_left(view.lines, line.start, key=lambda other: other.start)
    if place >= _LINES or any(other.end - other.start > _TEXT for other in view.lines[1:place]):
        return False
    below = view.slice(view.lines[place + 1]) if place + 1 < len(view.lines) else ""
    if _is_label(view.slice(line)):
        return _NAME.fullmatch(below) is not None
    above = view.slice(view.lines[place - 1]) if place else ""
    return _is_label(above) and _NAME.fullmatch(view.slice(line)) is not None


def _is_label(text: str) -> bool:
    return _label().fullmatch(text) is not None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation(of_all('masthead'))}) ?:?")
