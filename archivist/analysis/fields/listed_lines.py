"""Lines of a page that name other news: items of a list, headlines each below its own day."""

import re
from collections.abc import Callable

from archivist.analysis.text_view import Span, TextView

__all__ = ["is_listed"]

_BULLET = re.compile(r"[*+•▪◦·‣] ?(?=\S)")


def is_listed(view: TextView, line: Span, is_date: Callable[[Span], bool]) -> bool:
    """Return whether a line has the bullet of the line beside it, or stands below its day as the one above it does."""
    lines = view.lines
    place = next((number for number, other in enumerate(lines) if other.start <= line.start < other.end), None)
    if place is None:
        return False
    bullet = _BULLET.match(view.text, lines[place].start)
    beside = [lines[number] for number in (place - 1, place + 1) if 0 <= number < len(lines)]
    if bullet and any(view.text[other.start : other.start + 1] == bullet.group()[0] for other in beside):
        return True
    above = place > 2 and is_date(lines[place - 1]) and is_date(lines[place - 3])  # noqa: PLR2004  # day, news, day
    return above and not is_date(lines[place - 2])
