"""Days that are named from another day: today, yesterday, on Thursday, last Friday, the 15th of this month.

They are resolved against an anchor, the day of issue. Where the words do not fit the anchor, or speak of
the future without saying so, there is no value.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from archivist.analysis.dates.calendars import gregorian, years_around
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.languages import language
from archivist.analysis.patterns import alternation, cased, folded, pattern
from archivist.analysis.searching import Search
from archivist.analysis.text_view import Span

__all__ = ["Mode", "RelativeDay", "find_relatives", "resolve", "resolve_without_year"]

Mode = Literal[
    "today", "yesterday", "before-yesterday", "tomorrow", "after-tomorrow", "weekday", "last", "next", "current"
]

_SHIFT = {"today": 0, "yesterday": -1, "before-yesterday": -2, "tomorrow": 1, "after-tomorrow": 2}
_WEEK = 7
# A day and month without a year that lies this close before the anchor is the one meant; further away, or
# after it, the year is a guess.
_NEAR, _WITHIN_A_YEAR, _TWO_YEARS = timedelta(days=60), timedelta(days=365), timedelta(days=731)
_MONTHS = 12
_BEFORE, _AFTER = 80, 40  # characters around a weekday, in its sentence, in which a verb in the future counts
_NAME = 30  # characters of the word or the weekday beside one
_STOP = re.compile(r"(?<![0-9])\.|[\n\r؟?!]")


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day's words: `mode` says how it is counted, `weekday` is the day of the week named, Monday 0.

    `future` marks a bare weekday that the sentence does not put into the past; `by_week` one that some
    writers count from the calendar's week.
    """

    span: Span
    mode: Mode
    weekday: int | None = None
    future: bool = False
    by_week: bool = False


def find_relatives(text: str, tongue: Language, dates: tuple[WrittenDate, ...]) -> tuple[RelativeDay, ...]:
    """Return the relative days in a folded text that are not part of a written date."""
    if not (tongue.today or tongue.weekdays):
        return ()
    relatives: list[RelativeDay] = []
    taken = iter(dates)
    nearest = next(taken, None)
    for item in _grammar(tongue.tag).finditer(text):
        while nearest and nearest.span.end <= item.start():
            nearest = next(taken, None)
        span, whole = Span(item.start("all"), item.end("all")), True
        if nearest and nearest.span.start < span.end:
            # "today, Monday 5 March": the weekday belongs to the date, "today" stands for itself.
            span, whole = Span(span.start, len(text[: nearest.span.start].rstrip(" ,،"))), False
            if item["rel"] is None or item.end("rel") > span.end:
                continue
        relatives += _relative(text, tongue, item, span, whole=whole)
    return tuple(relatives)


def resolve(item: RelativeDay, anchor: date) -> date | None:
    """Return the day meant, counted from `anchor`; None where the words do not fit it or could mean two days."""
    if item.mode in _SHIFT:
        day = _moved(anchor, _SHIFT[item.mode])
        return day if day and item.weekday in (None, day.weekday()) else None
    if item.weekday is None or item.future or item.mode == "current":
        return None
    back = (anchor.weekday() - item.weekday) % _WEEK
    if item.mode == "next":
        return None if item.by_week and item.weekday > anchor.weekday() else _moved(anchor, _WEEK - back)
    if item.mode == "last":
        return None if item.by_week and item.weekday < anchor.weekday() else _moved(anchor, -(back or _WEEK))
    return _moved(anchor, -back)


def resolve_without_year(text: str, item: WrittenDate, tongue: Language, anchor: date) -> tuple[date | None, Span]:
    """Return the date meant by a day and a month alone, and its span with a word such as "this" after it."""
    if item.month_shift is not None:
        return _in_month(item, anchor), item.span
    after = pattern(
        rf" (?:من )?(?:الشهر )?(?:(?P<last>{alternation(tongue.last)})|(?P<next>{alternation(tongue.next)})"
        rf"|(?P<current>{alternation(tongue.current)}))(?!\w)"
    ).match(text, item.span.end)
    span = Span(item.span.start, after.end() if after else item.span.end)
    around = (_in_year(item, year) for year in years_around(item.calendar, anchor))
    days = [day for day in around if day and abs(anchor - day) <= _TWO_YEARS]
    if item.weekday is not None:
        days = [day for day in days if day.weekday() == item.weekday]
    if after and after["next"]:
        days = [day for day in days if day >= anchor][:1]
    elif after and after["current"]:
        days = [day for day in days if (day.year, day.month) == (anchor.year, anchor.month)]
    elif after:
        days = [day for day in days if day < anchor][-1:]
    elif item.weekday is not None:  # one of three years at most has this day on this weekday
        days = [day for day in days if abs(anchor - day) <= _WITHIN_A_YEAR]
    else:
        days = [day for day in days if timedelta(0) <= anchor - day <= _NEAR]
    return (days[0] if len(days) == 1 else None), span


def _in_month(item: WrittenDate, anchor: date) -> date | None:
    """Return a day of the anchor's month, of the one before or of the one after."""
    months = anchor.year * _MONTHS + anchor.month - 1 + (item.month_shift or 0)
    try:
        day = date(months // _MONTHS, months % _MONTHS + 1, item.day or 0)
    except ValueError:
        return None
    return day if item.weekday in (None, day.weekday()) else None


def _in_year(item: WrittenDate, year: int) -> date | None:
    return gregorian(item.calendar, year, item.month or 0, item.day or 0)


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


@cache
def _grammar(tag: str) -> Search:
    """Compile: "day" today [weekday], or "day" weekday [last], with the particles of Arabic before them."""
    tongue = language(tag)
    days, weekdays = alternation(tongue.day_words), alternation(tongue.weekday_numbers)
    modes = (("late", tongue.last), ("soon", tongue.next), ("now", tongue.current))
    relatives = alternation(form for _, words in _counted(tongue) for form in cased(words))
    first = "" if tongue.adjective in ("before", "both") else "(?!)"
    second = "" if tongue.adjective in ("after", "both") else "(?!)"
    after = "|".join(f"(?P<{name}>{alternation(words)})" for name, words in modes)
    before = "|".join(f"(?P<{name}2>{alternation(words)})" for name, words in modes)
    by_day = rf"(?:{days} )?(?P<rel>{relatives})(?: ?[,،(]? ?(?:{days} )?(?P<w1>{weekdays}))?(?!\w)"
    by_name = (
        rf"(?:(?P<on>{days}) )?(?:{first}(?:{before}) )?(?P<w2>{weekdays})(?!\w)"
        rf"(?P<on2> {alternation(tongue.days_after)}(?!\w))?(?:{second} (?:{after})(?!\w))?"
    )
    none = alternation(form for form in cased(tongue.no_day))
    particles = "(?:و|ف|ل|ب)?" if tongue.article_attached else ""
    return Search(re.compile(rf"(?<!\w){particles}(?P<all>(?P<none>{none})(?!\w)|{by_day}|{by_name})"))


def _relative(text: str, tongue: Language, item: re.Match[str], span: Span, *, whole: bool) -> list[RelativeDay]:
    if item["none"]:
        return []
    if item["rel"]:
        if tongue.not_today != "(?!)" and pattern(tongue.not_today).match(text, item.end("rel")):
            return []
        weekday = tongue.weekday_numbers[item["w1"]] if item["w1"] and whole else None
        return [RelativeDay(span, _mode(item["rel"], tongue), weekday)]
    late, soon, now = (item[name] or item[name + "2"] for name in ("late", "soon", "now"))
    sure = item["w2"] in map(folded, tongue.sure_weekdays) and not _other_word(text, span, tongue)
    if not (item["on"] or item["on2"] or late or soon or now or sure) or _is_of_every_week(text, span, tongue.tag):
        return []  # a name such as الاثنين alone may be another word
    mode: Mode = "last" if late else "next" if soon else "current" if now else "weekday"
    future = mode == "weekday" and not _past(text, span, tongue)
    return [RelativeDay(span, mode, tongue.weekday_numbers[item["w2"]], future, mode in tongue.by_week)]


def _other_word(text: str, span: Span, tongue: Language) -> bool:
    """Return whether the word before a weekday's name makes it another word."""
    before = pattern(rf"(?<!\w)\w*?{tongue.not_weekday}$")
    return before.search(text, max(0, span.start - _NAME), span.start) is not None


def _is_of_every_week(text: str, span: Span, tag: str) -> bool:
    before = _of_every_week(tag, before=True).search(text, max(0, span.start - _NAME), span.start)
    return bool(before or _of_every_week(tag, before=False).match(text, span.end, span.end + _NAME))


@cache
def _of_every_week(tag: str, *, before: bool) -> re.Pattern[str]:
    """Compile the other end of a range of weekdays, such as "Monday to Friday"."""
    tongue = language(tag)
    days, words = alternation(tongue.weekday_numbers), alternation(tongue.weekday_range)
    joint = rf" ?(?:[-/]|{words}) ?(?:{alternation(tongue.day_words)} )?"
    return re.compile(rf"(?<!\w){days}{joint}$" if before else rf"{joint}{days}(?!\w)")


def _past(text: str, span: Span, tongue: Language) -> bool:
    """Return whether the sentence around a bare weekday speaks of the past, as far as the language shows it."""
    before = _STOP.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    after = _STOP.split(text[span.end : span.end + _AFTER])[0]
    around = f"{before} {after}"
    if pattern(tongue.future).search(around):
        return False
    return not tongue.past or pattern(tongue.past).search(around) is not None


def _counted(tongue: Language) -> tuple[tuple[Mode, tuple[str, ...]], ...]:
    """Return the words that count days from the anchor."""
    return (
        ("today", tongue.today),
        ("before-yesterday", tongue.before_yesterday),
        ("yesterday", tongue.yesterday),
        ("after-tomorrow", tongue.after_tomorrow),
        ("tomorrow", tongue.tomorrow),
    )


def _mode(words: str, tongue: Language) -> Mode:
    return next(mode for mode, group in _counted(tongue) if words in cased(group))
