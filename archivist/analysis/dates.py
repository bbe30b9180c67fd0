"""Dates as they are written: a grammar over the view, months of every language.

A date is never repaired. Two month names must agree, a weekday beside it must fit, and a numeric order
that could be read in two ways has two candidates and no value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from archivist.analysis.lexicon import language, month_names, other_months
from archivist.analysis.view import Span
from archivist.analysis.vocabulary import Language, alternation, folded, pattern

__all__ = ["Kind", "Written", "find_dates"]

Kind = Literal["day", "month", "no-year", "ambiguous", "conflict", "other-calendar"]

# Outside these years a number of four digits is a year of another calendar, or none at all.
_FIRST_YEAR, _LAST_YEAR = 1700, 2199
_MONTHS = 12
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Written:
    """One written date. `iso` is None unless the words decide it; `readings` are what they allow.

    `day` and `month` are set for a date without a year; `stamp` marks a machine's date and time;
    `weekday` is the day of the week written before it, Monday 0.
    """

    span: Span
    kind: Kind
    iso: str | None = None
    readings: tuple[str, ...] = ()
    day: int | None = None
    month: int | None = None
    weekday: int | None = None
    stamp: bool = False


def find_dates(text: str, tongue: Language) -> tuple[Written, ...]:
    """Give the dates in a folded text, from left to right, without overlap."""
    found: list[Written] = []
    for item in sorted((*_numeric(text), *_worded(text)), key=lambda item: (item.span.start, -item.span.end)):
        if not found or item.span.start >= found[-1].span.end:
            found.append(_with_weekday(text, item, tongue))
    return _paired(text, found)


@cache
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile day-month-year, month-day-year and month-year."""
    names, others = alternation(month_names()), alternation(other_months())
    english = alternation(form for form, _ in _english())
    day_first = (
        r"(?<!\w)(?<![0-9][-/.,:])(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er|ي|'[êe])?[ ,]{0,2}"
        r"(?:(?:من|de|of) )?(?:(?:ال)?شهر )?"
        rf"(?:(?P<m>{names})ي?(?:(?: ?[-/] ?| ?\( ?| )(?P<m2>{names})(?: ?\))?)?|(?P<o>{others}))(?!\w)"
        r"(?:[ ,،]{1,2}(?:(?:(?:من )?(?:ال)?(?:عام|سنه)|لعام|لسنه|de) )?(?P<y>[0-9]{4})(?![0-9])(?:(?:an|ê|yê)\b)?)?"
        r"(?: ?(?P<era>م|ه|هجري[اه]?|ميلادي[اه]?)(?!\w))?"
    )
    month_first = (
        rf"\b(?=[JFMASONDjfmasond])(?P<m>{english})\.?[ ]{{1,2}}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:])"
        r"(?:,?[ ]{1,3}(?P<y>[0-9]{4})(?!\w))?"
    )
    month_year = rf"(?<!\w)(?P<m>{names})(?:[ ,]{{1,2}}|[ ](?:من )?عام )(?P<y>[0-9]{{4}})(?!\w)"
    return re.compile(day_first), re.compile(month_first), re.compile(month_year)


_NUMERIC = re.compile(
    r"(?<!\w)(?<![0-9][-/.,:])([0-9]{1,4}) {0,2}([-/.]) {0,2}([0-9]{1,2}) {0,2}\2 {0,2}([0-9]{1,4})"
    r"(?P<stamp>T[0-9]{2}:[0-9:.]+(?:Z|[+-][0-9:]{4,6})?)?"
    r"(?: ?(?P<era>م|ه|هجري[اه]?|ميلادي[اه]?))?(?!\w)(?![-/.,][0-9])"
)


def _english() -> Iterator[tuple[str, int]]:
    for month, group in language("en").months.items():
        for form in group:
            for cased in (form, form.upper()):
                yield folded(cased), month


def _numeric(text: str) -> Iterator[Written]:
    for found in _NUMERIC.finditer(text):
        first, second, third = found[1], int(found[3]), found[4]
        span = Span(found.start(), found.end())
        if len(first) == _YEAR_DIGITS and len(third) <= 2:  # noqa: PLR2004  # a day or month has two digits
            year, orders = int(first), [(second, int(third))]
        elif len(third) == _YEAR_DIGITS and len(first) <= 2:  # noqa: PLR2004
            year, orders = int(third), [(second, int(first)), (int(first), second)]
            if found[2] == ".":
                orders = orders[:1]  # with full stops the day comes first wherever this is written
        else:
            continue
        if (found["era"] or "").startswith("ه") or not _FIRST_YEAR <= year <= _LAST_YEAR:
            yield Written(span, "other-calendar")
            continue
        readings = tuple(dict.fromkeys(iso for month, day in orders if (iso := _iso(year, month, day))))
        kind: Kind = "day" if len(readings) == 1 else "ambiguous" if readings else "conflict"
        yield Written(span, kind, readings[0] if kind == "day" else None, readings, stamp=bool(found["stamp"]))


def _worded(text: str) -> Iterator[Written]:
    months = month_names()
    day_first, month_first, month_year = _grammar()
    for found in day_first.finditer(text):
        span = Span(found.start(), found.end())
        if found["o"] or (found["era"] or "").startswith("ه"):
            yield Written(span, "other-calendar")
        else:
            second = months[found["m2"]] if found["m2"] else None
            yield _day(span, int(found["d"]), months[found["m"]], second, found["y"])
    for found in month_first.finditer(text):
        yield _day(Span(found.start(), found.end()), int(found["d"]), months[found["m"]], None, found["y"])
    for found in month_year.finditer(text):
        if _FIRST_YEAR <= int(found["y"]) <= _LAST_YEAR:
            iso = f"{found['y']}-{months[found['m']]:02}"
            yield Written(Span(found.start(), found.end()), "month", iso, (iso,))


def _day(span: Span, day: int, month: int, second: int | None, year: str | None) -> Written:
    if year is None:
        agreed = second in (None, month) and _iso(2024, month, day)  # a leap year: 29 February is a day
        return Written(span, "no-year", day=day, month=month) if agreed else Written(span, "conflict")
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return Written(span, "other-calendar")
    readings = tuple(iso for name in dict.fromkeys((month, second or month)) if (iso := _iso(int(year), name, day)))
    if len(readings) == 1 and second in (None, month):
        return Written(span, "day", readings[0], readings)
    return Written(span, "conflict", None, readings)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_weekday(text: str, item: Written, tongue: Language) -> Written:
    """Take in a weekday written before the date; it decides between two readings, or speaks against one."""
    names = tongue.weekday_numbers
    if not names or item.kind in ("other-calendar", "month"):
        return item
    before = pattern(
        rf"(?<!\w)(?:و|ف|ل|ب)?(?P<all>(?:{alternation(tongue.day_words)} )?(?P<w>{alternation(names)})"
        r"[ ,،]{0,3}(?:(?:ال)?موافق ?(?:ل ?)?|(?:في|ب) )?)$"
    ).search(text, max(0, item.span.start - 40), item.span.start)
    if not before:
        return item
    weekday = names[before["w"]]
    item = replace(item, span=Span(before.start("all"), item.span.end), weekday=weekday)
    fitting = tuple(iso for iso in item.readings if date.fromisoformat(iso).weekday() == weekday)
    if item.kind == "day" and not fitting:
        return replace(item, kind="conflict", iso=None)
    if item.kind == "ambiguous" and len(fitting) == 1:
        return replace(item, kind="day", iso=fitting[0])
    return item


_EQUALS = re.compile(r"[ ,،(]{0,3}(?:ه )?(?:ال)?(?:موافق|مصادف)(?: ?ل)? {0,2}")


def _paired(text: str, found: list[Written]) -> tuple[Written, ...]:
    """Join a date of another calendar and the Gregorian one that the text says is the same day."""
    joined: list[Written] = []
    for item in found:
        last = joined[-1] if joined else None
        if (
            last
            and "other-calendar" in (last.kind, item.kind)
            and _EQUALS.fullmatch(text, last.span.end, item.span.start)
        ):
            told = item if last.kind == "other-calendar" else last
            if told.kind != "other-calendar":
                joined[-1] = replace(told, span=Span(last.span.start, item.span.end))
                continue
        joined.append(item)
    return tuple(joined)
