"""The date and time that a machine wrote: RFC 2822 and its kin, as feeds and mail programs give them.

The names are English in a page of any language. A weekday that does not fit is a slip, and the stamp a conflict.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from archivist.analysis.dates.calendars import gregorian
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.searching import Search
from archivist.analysis.text_view import Span

__all__ = ["stamps"]

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAY, _MONTH = f"(?P<w>{'|'.join(_WEEKDAYS)})", f"(?P<m>{'|'.join(_MONTHS)})"
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
_ZONE = r"(?: ?(?:GMT|UTC|Z|E[DS]T|P[DS]T|CES?T|[+-][0-9]{2}:?[0-9]{2}))?"
_FORMS = (
    re.compile(rf"(?<!\w)(?:{_WEEKDAY},? )?(?P<d>[0-9]{{1,2}})[ -]{_MONTH}[ -](?P<y>[0-9]{{4}}) {_CLOCK}{_ZONE}(?!\w)"),
    re.compile(rf"(?<!\w){_WEEKDAY},? {_MONTH} (?P<d>[0-9]{{1,2}}) {_CLOCK}{_ZONE} (?P<y>[0-9]{{4}})(?!\w)"),
    re.compile(rf"(?<!\w){_WEEKDAY}, (?P<d>[0-9]{{1,2}}) {_MONTH} (?P<y>[0-9]{{4}})(?!\w)"),
)


@cache
def _forms() -> tuple[Search, ...]:
    return tuple(map(Search, _FORMS))


def stamps(text: str) -> Iterator[WrittenDate]:
    """Return the dates of machines in a folded text, each with its weekday, time and zone, in no order."""
    for form in _forms():
        for match in form.finditer(text):
            day = gregorian("gregorian", int(match["y"]), _MONTHS.index(match["m"]) + 1, int(match["d"]))
            if day is not None:
                yield _stamp(match, day)


def _stamp(match: re.Match[str], day: date) -> WrittenDate:
    span, iso = Span(match.start(), match.end()), day.isoformat()
    named = _WEEKDAYS.index(match["w"]) if match["w"] else None
    if named not in (None, day.weekday()):
        return WrittenDate(span, "conflict", readings=(iso,), weekday=named, stamp=True)
    return WrittenDate(span, "day", iso, (iso,), weekday=named, stamp=True)
