"""The line with which a distributor of releases heads a text: a place, the distributor and the day, in its own order.

"TOWN, REGION (Sender) Monday May 4, 2026 @ 7:00 AM Central - The …", "TOWN - [Sender](link) - 4 May 2026 - The …",
"TOWN, REGION / Sender / May 4, 2026 17:00", "(Sender) - May 4, 2026 - TOWN, REGION - The …",
"TOWN, COUNTRY - May 4, 2026 / Body /": two signs that part and a whole day are the proof, not the name of the place.
So are a place, or a place and a day, alone on a line, where the next one begins with a dash.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from archivist.analysis.context import TextContext, once
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.place_datelines import is_no_place
from archivist.analysis.names.town_names import town_names
from archivist.analysis.text_view import Span

__all__ = ["WireLine", "wire_line"]

_LINES, _REACH, _ACRONYM = 20, 130, 4  # lines that may head a text; characters: before its day, of initials
_SHORT, _PROSE = 60, 80  # characters of a place and a day, at most; of the paragraph below, at least
_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:['.-][^\W\d_]+)*\.?"
_TOWN = rf"(?P<place>{_WORD}(?: {_WORD}){{0,3}}(?: ?, ?{_WORD}(?: {_WORD}){{0,3}}){{0,2}})"
_SENDER = r"(?:\([A-Za-z][^()\n]{2,40}\)|\[[A-Za-z][^\]\n]{2,40}\]\([^)\n]{1,120}\)|/ ?[A-Za-z][^/\n]{1,40} ?/)"
_BEFORE = (  # all that may stand before the day
    rf"{_TOWN} ?-{{0,2}} ?{_SENDER} ?-{{0,2}} ?",
    rf"{_SENDER} ?-{{1,2}} ?",
)
_BODY_BEHIND = rf"{_TOWN} ?-{{1,2}} ?"  # before the day, where "/ Body /" ends the line
_CLOCK = r"(?:,? ?@? ?[0-9]{1,2}[:.][0-9]{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z][\w/]{1,30})?)?"


class WireLine(NamedTuple):
    """The place and the day of a distributor's line; None for a day that is not there."""

    place: Span
    date: WrittenDate | None


@once
def wire_line(context: TextContext) -> WireLine | None:
    """Return the place and day of the first distributor's line at the head of a text."""
    if not context.tongue.capitals:
        return None
    first = min(context.parts.body.start, context.parts.statement.start)
    lines = [line for line in context.view.lines if line.end > first][:_LINES]
    read = (item for line in lines for item in _read(context, line))
    found = chain(read, (item for line, below in pairwise(lines) for item in _parted(context, line, below)))
    return next((item for item in found if _is_town(context, item.place)), None)


def _is_town(context: TextContext, place: Span) -> bool:
    """Return whether the words before a sender name a place: with a region, in capitals, or known; not "Body (BD)"."""
    name = context.view.slice(place)
    shown = "," in name or (name.isupper() and len(name) > _ACRONYM)
    known = context.known.at(place.start, "place") is not None or name in town_names()
    return (shown or known) and not is_no_place(context, place)


def _read(context: TextContext, line: Span) -> Iterator[WireLine]:
    text = context.view.text
    start = line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip(" *_"))
    date = context.date_in(start + 1, min(line.end, start + _REACH))
    if date is None or date.kind != "day" or not any(sign in text[start : line.end] for sign in "(/["):
        return
    sent, posted, last, behind = _patterns()
    match = sent.fullmatch(text, start, date.span.start)
    if match and behind.match(text, date.span.end, line.end):
        yield WireLine(Span(*match.span("place")), date)
    match = posted.fullmatch(text, start, date.span.start) or posted.search(text, start, date.span.start)
    town = last.match(text, date.span.end, line.end) if match and match.end() == date.span.start else None
    if town:
        yield WireLine(Span(*town.span("place")), date)
    match = re.compile(_BODY_BEHIND).fullmatch(text, start, date.span.start)
    if match and re.compile(rf" ?{_SENDER}$").match(text, date.span.end, line.end):
        yield WireLine(Span(*match.span("place")), date)


def _parted(context: TextContext, line: Span, below: Span) -> Iterator[WireLine]:
    """Return the place, and the day, of a line that its page parted from the dash behind it."""
    text = context.view.text
    if not text.startswith("- ", below.start) or below.end - below.start < _PROSE or line.end - line.start > _SHORT:
        return
    date = context.date_in(line.start + 1, line.end)
    if date and (date.kind != "day" or date.span.end < line.end):
        return
    place = re.compile(rf"{_TOWN}(?: ?[,-] ?)?").fullmatch(text, line.start, date.span.start if date else line.end)
    if place:
        yield WireLine(Span(*place.span("place")), date)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compile what stands before the day, both ways, the town behind it, and what ends the day of a line."""
    ends = r" ?(?:-{1,2} ?(?=[^\W_]|[\"“(\[])|$)"
    return (
        re.compile(_BEFORE[0]),
        re.compile(_BEFORE[1]),
        re.compile(rf" ?-{{1,2}} ?{_TOWN} ?-{{1,2}} ?(?=[^\W_]|[\"“])"),
        re.compile(_CLOCK + ends),
    )
