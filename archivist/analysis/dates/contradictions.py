"""What words of a date say against the value that was taken from them.

Only what is certain counts. Words that can be read in two ways, name two dates, or give a day that is counted from
another one, say nothing against a value.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.relative_days import find_relatives
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded

__all__ = ["Contradiction", "Said", "contradiction"]

Said = Literal["weekday", "calendars", "date"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHOLE_DAY = len("2000-01-01")
# More than this is a passage, not the wording of one date; reading it would cost more than it could tell.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Which part of the words contradicts the value, and what stands against what, in words for a finding."""

    said: Said
    expected: str
    found: str


def contradiction(words: str, tag: str | None, value: str, *, counted: bool) -> Contradiction | None:
    """Return what `words`, in the language `tag`, say against the ISO 8601 date `value`; None if nothing certain.

    `counted` is true where the value may be the day that relative words count to, such as "last Thursday"; without it
    only the weekday of "today" is the value's own.
    """
    if len(words) > _LONGEST:
        return None
    text, tongue = folded(words), language(tag)
    dates = find_dates(text, tongue)
    if len(dates) > 1:
        return None
    if dates:
        return _against(dates[0], value)
    relatives = find_relatives(text, tongue, ())
    if len(relatives) != 1 or not (counted or relatives[0].mode == "today"):
        return None
    return _weekday(relatives[0].weekday, value)


def _against(written: WrittenDate, value: str) -> Contradiction | None:
    if written.clash:
        readings = written.readings or ("two months",)
        return Contradiction("calendars", "one day", " and ".join(dict.fromkeys(readings)))
    other_day = _weekday(written.weekday, value)
    if other_day:
        return other_day
    sure = written.iso if written.kind == "day" and written.certainty == "high" else None
    if sure is not None and not sure.startswith(value):
        return Contradiction("date", sure, value)
    return None


def _weekday(named: int | None, value: str) -> Contradiction | None:
    if named is None or len(value) != _WHOLE_DAY:
        return None
    try:
        actual = date.fromisoformat(value).weekday()
    except ValueError:  # no date, which another check reports
        return None
    return None if actual == named else Contradiction("weekday", _DAYS[named], f"{_DAYS[actual]}, {value}")
