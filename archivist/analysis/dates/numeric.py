"""Dates in figures: year-month-day, and the two orders with the year last."""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.dates.calendars import ERA, calendar_of_era, calendar_of_year, gregorian, years
from archivist.analysis.dates.written_date import Kind, WrittenDate
from archivist.analysis.language import Calendar, Language
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import BEFORE_FIGURES, alternation
from archivist.analysis.searching import Search
from archivist.analysis.text_view import Span

__all__ = ["numeric_dates"]

_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_DATE = re.compile(
    rf"(?<![^\W_])(?<![^\s(*]_){BEFORE_FIGURES}"
    r"(?<![0-9][-/.,:\\])(?P<a>[0-9]{1,4}) {0,2}(?P<sign>[-/.\\]) {0,2}(?P<b>[0-9]{1,2})"
    r" {0,2}(?P=sign) {0,2}(?P<c>[0-9]{1,4})(?P<stamp>T[0-9]{2}:[0-9:.]+(?:Z|[+-][0-9:]{4,6})?)?"
    rf"(?: ?{ERA})?(?:(?!\w)|(?=_(?:\W|$)))(?![-/.,][0-9])"
)
_NUMBER_SIGNS = ("n°", "nº", "№")
_BEFORE = 8  # characters


def numeric_dates(text: str, tongue: Language) -> Iterator[WrittenDate]:
    """Return the dates in figures with a year of four digits; a year of two is refused.

    A calendar without a mark follows from the year and the language (see `calendars`).
    """
    for match in _dates().finditer(text):
        if _before_number().search(text, max(0, match.start() - _BEFORE), match.start()):
            continue
        first, last = match["a"], match["c"]
        if len(first) == _YEAR_DIGITS and len(last) <= _DAY_DIGITS:
            year, orders = int(first), [(int(match["b"]), int(last))]
        elif len(last) == _YEAR_DIGITS and len(first) <= _DAY_DIGITS:
            year, orders = int(last), [(int(match["b"]), int(first)), (int(first), int(match["b"]))]
        else:
            continue
        if match["sign"] == ".":
            orders = orders[:1]  # with full stops the day comes first wherever this is written
        yield _written(match, tongue, year, orders)


@cache
def _dates() -> Search:
    return Search(_DATE)


@cache
def _before_number() -> re.Pattern[str]:
    """Compile what stands before the number of a paper."""
    words = alternation((*of_all("number_words"), *_NUMBER_SIGNS))
    return re.compile(rf"(?<!\w){words}\.? ?:? ?$", re.IGNORECASE)


def _written(match: re.Match[str], tongue: Language, year: int, orders: list[tuple[int, int]]) -> WrittenDate:
    """Read month and day in each order; `orders` begins with the one that has the day first."""
    span = Span(match.start("a"), match.end())
    marked, unmarked = calendar_of_era(match["era"]), calendar_of_year(year, tongue)
    calendar: Calendar | None = marked or unmarked
    if calendar is None or year not in years(calendar):
        disagree = marked not in (None, unmarked) and unmarked is not None
        return WrittenDate(span, "conflict" if disagree else "other-calendar")
    readings = tuple(
        dict.fromkeys(day.isoformat() for order in orders if (day := gregorian(calendar, year, *order)) is not None)
    )
    if calendar != "gregorian":
        # Nobody writes the month of these calendars before the day, and the day may be one off.
        kind: Kind = "day" if readings else "other-calendar"
        return WrittenDate(span, kind, *_first(readings), calendar=calendar, certainty="medium")
    if len(readings) == 1:
        return WrittenDate(span, "day", *_first(readings), stamp=bool(match["stamp"]))
    # The mark of the era is a habit of Arabic office hand, which puts the day first.
    usual = readings[0] if readings and (marked or tongue.day_first) else None
    return WrittenDate(span, "ambiguous" if readings else "conflict", None, readings, usual=usual)


def _first(readings: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    return (readings[0], readings[:1]) if readings else (None, ())
