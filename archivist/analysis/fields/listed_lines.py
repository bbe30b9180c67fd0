"""Lines of a page that name other news: items of a list, headlines each below its own day."""

import re
from collections.abc import Callable

from archivist.analysis.text_view import Span, TextView

__all__ = ["is_field", "is_listed"]

_FIELD = re.compile(r"[A-Z][\w'’]*(?: [\w'’]+){0,3} ?: \S.*")
_FIELDS = 3  # lines of a form, at least
_BULLET = re.compile(r"(?:[*+•▪◦·‣] ?|[-–—] )(?=\S)")


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


def is_field(view: TextView, line: Span) -> bool:
    """Return whether a line is one of three or more below one another that begin with a label: "Incident: theft"."""
    lines = view.lines
    place = next((number for number, other in enumerate(lines) if other.start <= line.start < other.end), None)
    if place is None or not _FIELD.fullmatch(view.slice(lines[place])):
        return False
    first = last = place
    while first > 0 and _goes_on(view, lines[first - 1], lines[first]):
        first -= 1
    while last + 1 < len(lines) and _goes_on(view, lines[last], lines[last + 1]):
        last += 1
    return last - first + 1 >= _FIELDS


def _goes_on(view: TextView, above: Span, below: Span) -> bool:
    """Return whether two lines are fields without an empty line between them."""
    beside = view.text[above.end : below.start].replace("\r\n", "\n") == "\n"
    return beside and all(_FIELD.fullmatch(view.slice(line)) for line in (above, below))
