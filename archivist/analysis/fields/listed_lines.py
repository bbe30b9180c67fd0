"""Lines of a page that name other news: items of a list, headlines each below its own day."""

import re
from collections.abc import Callable, Sequence

from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.text_view import Span, TextView

__all__ = ["is_field", "is_listed"]

_FIELD = re.compile(r"[A-Z][\w'’]*(?: [\w'’]+){0,3} ?: \S.*")
_FIELDS = 3  # lines of a form, at least
_NEWS = 4  # lines of two news with their days
_BARE_BULLET = re.compile(r"[*+•▪◦·‣–-]")  # on a line of its own, above its item
_BULLET = re.compile(r"(?:[*+•▪◦·‣] ?|[-–—] )(?=\S)")


def is_listed(view: TextView, line: Span, is_date: Callable[[Span], bool]) -> bool:
    """Return whether a line has the bullet of the line beside it, or stands below its day as the one beside it does."""
    lines = view.lines
    place = next((number for number, other in enumerate(lines) if other.start <= line.start < other.end), None)
    if place is None:
        return False
    bullet = _BULLET.match(view.text, lines[place].start)
    beside = [lines[number] for number in (place - 1, place + 1) if 0 <= number < len(lines)]
    if place > 1 and _BARE_BULLET.fullmatch(view.slice(lines[place - 1])):
        return any(_BULLET.match(view.text, other.start) for other in (lines[place - 2], *lines[place + 1 : place + 2]))
    if bullet and any(view.text[other.start : other.start + 1] == bullet.group()[0] for other in beside):
        return True
    if place == 0 or not is_date(lines[place - 1]):
        return False
    above = place > 2 and is_date(lines[place - 3]) and not is_date(lines[place - 2])  # noqa: PLR2004  # day, news, day
    return above or _is_first_of_news(view, lines[place - 1 : place + 3], is_date)


def _is_first_of_news(view: TextView, lines: Sequence[Span], is_date: Callable[[Span], bool]) -> bool:
    """Return whether a day, a headline, another day and another headline stand below one another."""
    if len(lines) < _NEWS or not is_date(lines[2]) or view.slice(lines[0]) == view.slice(lines[2]):
        return False
    return not is_prose(view.slice(lines[3])) and not is_date(lines[3])


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
