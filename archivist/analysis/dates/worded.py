"""Dates with the name of a month, in every language and calendar that has its names in a table."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from archivist.analysis.dates.calendars import ERA, calendar_of_era, gregorian, years
from archivist.analysis.dates.spelled_years import spelled_year
from archivist.analysis.dates.written_date import Kind, WrittenDate
from archivist.analysis.language import Calendar, Language
from archivist.analysis.languages import (
    hijri_months,
    jalali_months,
    known_languages,
    language,
    month_names,
    of_all,
    other_months,
)
from archivist.analysis.patterns import BEFORE_FIGURES, alternation, cased, either, folded
from archivist.analysis.searching import Search, search
from archivist.analysis.text_view import Span

__all__ = ["worded_dates"]

_LEAP = 2024  # 29 February is a day where no year is said
_DAYS = range(1, 32)
_FEW = 300  # characters: the words that prove a date, no statement
_SETS = 4  # of names: so many patterns cost what those of all names do
# For which names this process has read
_read_for: set["_Names | None"] = set()
_DAY = rf"(?<![^\W_])(?<![^\s(*]_){BEFORE_FIGURES}" + r"(?<![0-9][-/.,:])(?P<d>[0-9]{1,2})"
# A year of two figures after the month: refused, and no reason to take the year from elsewhere.
_SHORT_YEAR = r"(?P<short> ?[-/.] ?'?[0-9]{2}(?![\w:])|[ ,]{1,2}'[0-9]{2}(?!\w)|[ ,]{1,2}[0-9]{2}(?= ?(?:$|[\n\r.)])))"


class _Names(NamedTuple):
    """Some names of months: of the three calendars, and of others."""

    known: tuple[str, ...]
    other: tuple[str, ...]


def worded_dates(text: str, tongue: Language) -> Iterator[WrittenDate]:
    """Return day-month-year, month-day-year, month-year, and a spelled day with its month, in no order."""
    names = _names(text)
    if names is None or any(names):
        yield from _with_months(text, tongue, names)
    if tongue.of_month != "(?!)":
        yield from _days_of_this_month(text, tongue)


def _with_months(text: str, tongue: Language, names: _Names | None) -> Iterator[WrittenDate]:
    for match in _days(names).finditer(text):
        yield from _day_first(match, int(match["d"]), tongue)
    # A pattern of all spelled days takes longer to compile than the words of a hundred dates to read.
    if len(text) > _FEW or any(day in text for day in _ordinals(tongue.tag)):
        for match in _spelled(tongue.tag, names).finditer(text) if tongue.ordinals else ():
            yield from _day_first(match, _ordinals(tongue.tag)[match["d"]], tongue)
    months = _months()
    for match in _month_first(names).finditer(text):
        span = Span(match.start(), match.end())
        yield _short(span) if match["short"] else _day(span, int(match["d"]), [months[match["m"]]], match["y"])
    for match in _on_a_page(names).finditer(text):
        yield _day(Span(match.start(), match.end()), int(match["d"]), [months[match["m"]]], match["y"])
    for match in _month_year(tongue.tag, names).finditer(text):
        yield from _month(match)


def _names(text: str) -> _Names | None:
    """Return the names that stand in a few words, such as prove a date; None for all names.

    No other could match, and a pattern of a thousand names takes longer to compile than some such words to read. Who
    reads many, or a statement, reads all of them with the patterns of all names.
    """
    names = None
    if len(text) <= _FEW and None not in _read_for and len(_read_for) < _SETS:
        names = _Names(*(tuple(name for name in all_ if name in text) for all_ in (_months(), other_months())))
    _read_for.add(names)
    return names


def _compiled(source: str, names: _Names | None) -> Search | re.Pattern[str]:
    """Compile a pattern; a text that is read for some names alone is short."""
    pattern = re.compile(source)
    return Search(pattern) if names is None else pattern


@cache
def _months() -> Mapping[str, tuple[Calendar, int]]:
    """Return folded name → calendar and month."""
    tables: tuple[tuple[Calendar, Mapping[str, int]], ...] = (
        ("jalali", jalali_months()),
        ("hijri", hijri_months()),
        ("gregorian", month_names()),
    )
    return {name: (calendar, month) for calendar, table in tables for name, month in table.items()}


@cache
def _of() -> str:
    """Return the pattern of what stands between a day and its month: "of the month of", in capitals, too."""
    return (
        rf"(?:(?i:{either(map(folded, of_all('of_words')))}) )?(?:(?i:{either(map(folded, of_all('month_words')))}) )?"
    )


@cache
def _year() -> str:
    """Return the pattern of a year of four figures behind a month."""
    before, after = (either(map(folded, of_all(name))) for name in ("before_year", "year_endings"))
    parted = rf"(?: ?[-/] ?|\.|[ ,،]{{1,2}})(?:(?i:{before}) )?"
    return rf"(?:(?:{parted}|(?<=[^\W\d_]))(?P<y>[0-9]{{4}})(?![0-9])(?:{after}\b)?)"


def _month_and_year(names: _Names | None) -> str:
    known = alternation(_months() if names is None else names.known)
    other = alternation(other_months() if names is None else names.other)
    return (
        rf"(?:(?P<m>{known})(?:ي| ?ماه)?(?:(?: ?[-/\\] ?| ?\( ?| )(?P<m2>{known})ي?(?: ?\))?)?"
        rf"|(?P<o>{other}))(?:(?!\w)|(?=[0-9]{{4}}(?![0-9])))(?:{_year()}|{_SHORT_YEAR})?(?: ?{ERA})?"
    )


@cache
def _days(names: _Names | None) -> Search | re.Pattern[str]:
    endings = either(map(folded, of_all("day_endings")))
    source = rf"{_DAY}(?:(?i:{endings})|[.»”\"])?(?: ?[-/] ?|[ ,]{{0,2}}){_of()}#?{_month_and_year(names)}"
    return _compiled(source, names)


@cache
def _spelled(tag: str, names: _Names | None) -> re.Pattern[str]:
    """Compile a spelled day; words before it keep "the second week of May" out."""
    tongue = language(tag)
    lead = alternation((*tongue.day_words, *tongue.before_ordinals, *tongue.weekday_numbers))
    days = alternation(_ordinals(tag))
    return re.compile(rf"(?:^|(?<=[\n\r،,(])|(?<!\w){lead}) ?(?<!\w)(?P<d>{days}) {_of()}{_month_and_year(names)}")


@cache
def _ordinals(tag: str) -> Mapping[str, int]:
    return {folded(form): day for day, forms in language(tag).ordinals.items() for form in cased(forms)}


@cache
def _month_first(names: _Names | None) -> Search | re.Pattern[str]:
    """Compile month and day in the order of a language that puts the month first, in a text of any language."""
    groups = (group for item in known_languages().values() if item.month_first for group in item.months.values())
    months = alternation(form for group in groups for form in _among(names, cased(group)))
    source = (
        rf"(?<!\w)(?P<m>{months})\.?[ ]{{1,2}}(?i:the )?(?P<d>[0-9]{{1,2}})(?i:st|nd|rd|th)?(?![0-9:])"
        rf"(?! ?[-/] ?[0-9])(?:,?[ ]{{1,3}}(?P<y>[0-9]{{4}})(?!\w)|{_SHORT_YEAR})?"
    )
    return _compiled(source, names)


@cache
def _on_a_page(names: _Names | None) -> Search | re.Pattern[str]:
    """Compile the American order in any language, only with a year: "Mayo 3, 2021", "Mayo 3 de 2021"."""
    months = alternation(_among(names, month_names()))
    return _compiled(rf"(?<!\w)(?P<m>{months}) (?P<d>[0-9]{{1,2}})(?:[,،] ?|(?i: del? ))(?P<y>[0-9]{{4}})(?!\w)", names)


@cache
def _month_year(tag: str, names: _Names | None) -> Search | re.Pattern[str]:
    """Compile month and year, in the language's own names: "Mars 2020" is a month in French alone."""
    own = [form for group in language(tag).months.values() for form in cased(group)]
    months = alternation(_among(names, own or month_names()))
    source = (
        rf"(?<!\w)(?P<m>{months})(?:(?: ?[-/] ?| ?\( ?| )(?P<m2>{months})(?: ?\))?)?ي?"
        r"(?:[ ,]{1,2}|[ ](?:من )?عام |[ ](?i:de) )(?P<y>[0-9]{4})(?!\w)"
    )
    return _compiled(source, names)


def _among(names: _Names | None, forms: Iterable[str]) -> Iterator[str]:
    """Return those of the forms of names that are to be looked for."""
    return (form for form in map(folded, forms) if names is None or form in names.known)


def _day_first(match: re.Match[str], day: int, tongue: Language) -> Iterator[WrittenDate]:
    span = Span(match.start("d"), match.end())
    if match["o"]:
        yield WrittenDate(span, "other-calendar")
        return
    months = [_months()[name] for name in (match["m"], match["m2"]) if name]
    if months[0][0] == "jalali" and not match["y"] and (not tongue.jalali_months or match["m"] in _with_year()):
        return  # the names of these months are other words elsewhere, and some of them are everywhere
    spelled = None if match["y"] or match["short"] else spelled_year(match.string, match.end(), tongue)
    year = str(spelled[0]) if spelled else match["y"]
    span = Span(span.start, spelled[1]) if spelled else span
    yield _short(span) if match["short"] else _day(span, day, months, year, match["era"])


@cache
def _with_year() -> frozenset[str]:
    """Return the folded names of months that are months with their year alone."""
    return frozenset(map(folded, of_all("months_with_year")))


def _short(span: Span) -> WrittenDate:
    return WrittenDate(span, "ambiguous")


def _day(
    span: Span, day: int, months: list[tuple[Calendar, int]], year: str | None, era: str | None = None
) -> WrittenDate:
    calendar = months[0][0]
    marked = calendar_of_era(era) or calendar
    if any(other != calendar for other, _ in months) or (marked != calendar and year):
        # A Hijri month and a Gregorian year's mark, or the other way round: one of the two is a slip.
        return WrittenDate(span, "conflict")
    if calendar != "gregorian":
        return _converted(span, calendar, day, months[0][1], year)
    numbers = list(dict.fromkeys(month for _, month in months))
    if year is None:
        agreed = len(numbers) == 1 and gregorian(calendar, _LEAP, numbers[0], day)
        clash = len(numbers) > 1
        return (
            WrittenDate(span, "no-year", day=day, month=numbers[0])
            if agreed
            else WrittenDate(span, "conflict", clash=clash)
        )
    if int(year) not in years(calendar):
        return WrittenDate(span, "other-calendar")
    readings = tuple(
        converted.isoformat() for month in numbers if (converted := gregorian(calendar, int(year), month, day))
    )
    decided = len(readings) == len(numbers) == 1
    kind: Kind = "day" if decided else "conflict"
    return WrittenDate(span, kind, readings[0] if decided else None, readings, clash=len(numbers) > 1)


def _converted(span: Span, calendar: Calendar, day: int, month: int, year: str | None) -> WrittenDate:
    if year is None and day in _DAYS:
        return WrittenDate(span, "no-year", day=day, month=month, calendar=calendar)
    converted = gregorian(calendar, int(year or 0), month, day)
    if converted is None:
        return WrittenDate(span, "other-calendar", calendar=calendar)
    iso = converted.isoformat()
    sure = WrittenDate(span, "day", iso, (iso,), calendar=calendar)
    return replace(sure, certainty="medium") if calendar == "hijri" else sure


def _month(match: re.Match[str]) -> Iterator[WrittenDate]:
    numbers = {month_names()[name] for name in (match["m"], match["m2"]) if name}
    if int(match["y"]) in years("gregorian"):
        span = Span(match.start(), match.end())
        iso = f"{match['y']}-{min(numbers):02}"
        yield (
            WrittenDate(span, "month", iso, (iso,)) if len(numbers) == 1 else WrittenDate(span, "conflict", clash=True)
        )


def _days_of_this_month(text: str, tongue: Language) -> Iterator[WrittenDate]:
    """Return "the 5th of this month": a day whose month follows from the anchor."""
    days = alternation((*_ordinals(tongue.tag),)) if tongue.ordinals else "(?!)"
    source = (
        rf"(?<!\w)(?P<d>[0-9]{{1,2}}|{days}){tongue.of_month}"
        rf"(?:(?P<last>{alternation(tongue.last)})|(?P<next>{alternation(tongue.next)})"
        rf"|(?P<current>{alternation(tongue.current)}))(?!\w)"
    )
    for match in search(source).finditer(text):
        day = _ordinals(tongue.tag).get(match["d"]) or int(match["d"])
        shift = -1 if match["last"] else 1 if match["next"] else 0
        yield WrittenDate(Span(match.start(), match.end()), "no-year", day=day, month_shift=shift)
