"""One day written twice: in two calendars, or in figures and in words."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Calendar, Language
from archivist.analysis.languages import language
from archivist.analysis.patterns import alternation
from archivist.analysis.text_view import Span

__all__ = ["decided_elsewhere", "joined_pairs"]

_SIGNS = re.compile(r" ?(?:[-/(\[=،,]|[-/] ?\(?) ?| ")
# Days by which a printed day may differ from the tables: a new moon is sighted, the Jalali year is reckoned.
_TOLERANCE: Mapping[Calendar, int] = {"gregorian": 0, "hijri": 1, "jalali": 0}


def joined_pairs(text: str, dates: list[WrittenDate], tongue: Language) -> list[WrittenDate]:
    """Join two dates of different calendars that the text says are one day; the Gregorian one counts.

    Within the tolerance that the calendar has they are still one day, of less certainty; further apart they
    contradict each other.
    """
    joined: list[WrittenDate] = []
    for item in dates:
        last = joined[-1] if joined else None
        if last and _is_pair(last, item):
            between = text[last.span.end : item.span.start]
            said = _words(tongue.tag).fullmatch(between) is not None
            pair = _pair(last, item, said=said) if said or _SIGNS.fullmatch(between) else None
            if pair and (pair.kind == "day" or between.strip()):
                end = item.span.end + (1 if "(" in between and text[item.span.end : item.span.end + 1] == ")" else 0)
                joined[-1] = replace(pair, span=Span(last.span.start, end))
                continue
        joined.append(item)
    return joined


def decided_elsewhere(dates: list[WrittenDate]) -> list[WrittenDate]:
    """Return the dates; a decided one of the same text chooses between the two readings of one in figures."""
    decided = {item.iso for item in dates if item.kind == "day"}
    return [_chosen(item, [iso for iso in item.readings if iso in decided]) for item in dates]


def _chosen(item: WrittenDate, fitting: list[str]) -> WrittenDate:
    if item.kind == "ambiguous" and len(fitting) == 1:
        return replace(item, kind="day", iso=fitting[0], certainty="medium")
    return item


@cache
def _words(tag: str) -> re.Pattern[str]:
    tongue = language(tag)
    days = alternation((*tongue.day_words, *tongue.weekday_numbers))
    articles = alternation(tongue.date_articles)
    return re.compile(
        rf"[ ,،(]{{0,3}}(?:ه )?{alternation(tongue.same_day)}(?: ?ل)?(?: {days}){{0,2}}(?: {articles})? {{0,2}}"
    )


def _is_pair(first: WrittenDate, second: WrittenDate) -> bool:
    """Return whether the two are of different calendars, one of them Gregorian."""
    of_other = [item.kind == "other-calendar" or item.calendar != "gregorian" for item in (first, second)]
    return of_other.count(True) == 1 and "month" not in (first.kind, second.kind)


def _pair(first: WrittenDate, second: WrittenDate, *, said: bool) -> WrittenDate | None:
    """Return what the two say together; None where they say nothing of each other."""
    own, other = (
        (first, second) if first.calendar == "gregorian" and first.kind != "other-calendar" else (second, first)
    )
    if not other.readings:  # without a year, or a day that the tables do not have
        return own if said or own.kind == "day" else None
    day = date.fromisoformat(other.readings[0])
    if own.kind == "no-year" and own.month and own.day:
        readings = tuple(iso for year in (day.year - 1, day.year, day.year + 1) if (iso := _iso(year, own)))
    else:
        readings = own.readings
    near = {iso: abs((date.fromisoformat(iso) - day).days) for iso in readings}
    fitting = [iso for iso, gap in near.items() if gap <= _TOLERANCE[other.calendar]]
    weekday = own.weekday if own.weekday is not None else other.weekday
    agrees = len(fitting) == 1 and weekday in (None, date.fromisoformat(fitting[0]).weekday())
    if not agrees or own.kind == "conflict":
        clash = own.clash or (bool(near) and not fitting)
        return replace(own, kind="conflict", iso=None, readings=(*readings, *other.readings), clash=clash)
    agreed = replace(own, kind="day", iso=fitting[0], readings=tuple(fitting), weekday=weekday, certainty="high")
    return agreed if near[fitting[0]] == 0 else replace(agreed, certainty="medium")


def _iso(year: int, item: WrittenDate) -> str | None:
    try:
        return date(year, item.month or 0, item.day or 0).isoformat()
    except ValueError:
        return None
