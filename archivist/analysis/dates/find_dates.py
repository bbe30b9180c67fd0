"""Dates as they are written: a grammar over the view, months of every language, three calendars.

A date is never repaired. Two month names must agree, a weekday beside it must fit, two calendars must
give the same day, and a numeric order that could be read in two ways has two candidates and no value
unless one of these decides it: a part above twelve, the year first, full stops, the weekday, another
calendar beside it, the same day in words elsewhere in the text, or a language that has one order only.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import zip_longest

from archivist.analysis.dates.numeric import numeric_dates
from archivist.analysis.dates.paired import decided_elsewhere, joined_pairs
from archivist.analysis.dates.stamps import stamps
from archivist.analysis.dates.worded import worded_dates
from archivist.analysis.dates.written_date import Kind, WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import alternation, pattern
from archivist.analysis.text_view import Span

__all__ = ["Kind", "WrittenDate", "find_dates"]

_BEFORE, _AFTER = 40, 24  # characters in which a weekday stands beside its date


def find_dates(text: str, tongue: Language) -> tuple[WrittenDate, ...]:
    """Return the dates in a folded text, from left to right, without overlap."""
    dates: list[WrittenDate] = []
    written = sorted((*stamps(text), *numeric_dates(text, tongue), *worded_dates(text, tongue)), key=_place)
    for item in written:
        if not dates or item.span.start >= dates[-1].span.end:
            dates.append(item)
    dates = _with_weekdays(text, dates, tongue)
    dates = _without_lent_years(text, joined_pairs(text, dates, tongue))
    dates = [_unless_a_name(text, item, tongue) for item in dates]
    return tuple(_with_year_word(text, _in_usual_order(item), tongue) for item in decided_elsewhere(dates))


def _with_year_word(text: str, item: WrittenDate, tongue: Language) -> WrittenDate:
    """Take in the word for "year" behind the figures of one: "3 мая 2019 года"."""
    behind = pattern(tongue.year_words).match(text, item.span.end) if item.kind == "day" and not item.stamp else None
    return replace(item, span=Span(item.span.start, behind.end())) if behind else item


def _place(item: WrittenDate) -> tuple[int, int]:
    return item.span.start, -item.span.end


def _with_weekdays(text: str, dates: list[WrittenDate], tongue: Language) -> list[WrittenDate]:
    """Take in the weekday beside each date, from left to right: one between two dates belongs to one of them."""
    end, whole = 0, []
    for item in dates:
        whole.append(_with_weekday(text, item, tongue, end))
        end = whole[-1].span.end
    return whole


def _with_weekday(text: str, item: WrittenDate, tongue: Language, start: int) -> WrittenDate:
    """Take in a weekday beside the date, from `start` on; it decides between two readings, or speaks against one."""
    names = tongue.weekday_numbers
    if not names or item.stamp or item.kind == "month":
        return item
    articles = alternation((*of_all("date_articles"), *of_all("before_date")))
    before = pattern(
        rf"(?<!\w)(?:و|ف|ل|ب)?(?P<all>(?:{alternation(tongue.day_words)} )?(?P<w>{alternation(names)})"
        rf"(?: {alternation(tongue.days_after)})?(?:[ ,،]{{0,3}}| ?: ?)"
        rf"(?:{alternation(tongue.same_day)} ?(?:ل ?)?|{articles} )?)\Z"  # a headline above may end in a weekday
    ).search(text, max(0, item.span.start - _BEFORE, start), item.span.start)
    after = pattern(
        rf" ?(?:\( ?(?P<in>{alternation(names)}) ?\)|(?P<w>{alternation(names)})"
        rf"|[,،] (?P<end>{alternation(names)})(?=[*_. ]*(?:$|[\n\r):-])))(?!\w)(?! ?[,،]? ?[0-9])"
    )
    if before:
        weekday = names[before["w"]]
        item = replace(item, span=Span(before.start("all"), item.span.end), weekday=weekday)
    elif behind := after.match(text, item.span.end, item.span.end + _AFTER):
        weekday = names[behind["in"] or behind["w"] or behind["end"]]
        item = replace(item, span=Span(item.span.start, behind.end()), weekday=weekday)
    else:
        return item
    fitting = tuple(iso for iso in item.readings if date.fromisoformat(iso).weekday() == weekday)
    if item.kind == "day" and not fitting:
        return replace(item, kind="conflict", iso=None)
    if item.kind == "ambiguous" and item.readings:
        return replace(item, kind="day", iso=fitting[0]) if len(fitting) == 1 else _doubtful(item, fitting)
    return item


def _doubtful(item: WrittenDate, fitting: tuple[str, ...]) -> WrittenDate:
    return item if fitting else replace(item, kind="conflict", usual=None)


@cache
def _range() -> re.Pattern[str]:
    """Compile what stands between two dates of which the second lends the first its year."""
    return re.compile(rf" ?[-/] ?| {alternation(of_all('range_words'))} ?")


def _without_lent_years(text: str, dates: list[WrittenDate]) -> list[WrittenDate]:
    """Return the dates, open where the next one lends the year ("3 May to 5 June 2019"): no anchor decides it."""
    pairs = zip_longest(dates, dates[1:])
    return [
        replace(item, kind="ambiguous")
        if item.kind == "no-year" and after and after.iso and _range().fullmatch(text, item.span.end, after.span.start)
        else item
        for item, after in pairs
    ]


def _unless_a_name(text: str, item: WrittenDate, tongue: Language) -> WrittenDate:
    """Return the date, open where day and month are the name of a movement or a square: no anchor gives their year."""
    if item.kind != "no-year" or not (tongue.named_before or tongue.named_after):
        return item
    before = pattern(rf"(?<!\w)(?:وال|بال|لل|ال|[وبفلك])?{alternation(tongue.named_before)} ?$")
    after = pattern(rf" {alternation(tongue.named_after)}")
    named = before.search(text, max(0, item.span.start - _BEFORE), item.span.start) or after.match(text, item.span.end)
    return replace(item, kind="ambiguous") if named else item


def _in_usual_order(item: WrittenDate) -> WrittenDate:
    """Read figures in the one order that the language has, where nothing else decided."""
    if item.kind == "ambiguous" and item.usual:
        return replace(item, kind="day", iso=item.usual, certainty="medium")
    return item
