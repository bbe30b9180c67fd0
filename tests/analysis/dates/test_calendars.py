from datetime import date, timedelta

import jdatetime
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.dates.calendars import calendar_of_era, calendar_of_year, gregorian, years, years_around
from archivist.analysis.languages import language


@every_case(
    ("calendar", "day", "iso"),
    [
        ("hijri", (1445, 9, 1), "2024-03-11"),
        ("hijri", (1443, 6, 19), "2022-01-22"),
        ("hijri", (1436, 10, 25), "2015-08-10"),
        ("hijri", (1400, 1, 1), "1979-11-20"),
        ("jalali", (1357, 11, 22), "1979-02-11"),
        ("jalali", (1403, 12, 30), "2025-03-20"),
        ("jalali", (1404, 1, 1), "2025-03-21"),
        ("jalali", (1398, 4, 3), "2019-06-24"),
        ("gregorian", (2024, 2, 29), "2024-02-29"),
    ],
)
def test_known_days(calendar, day, iso):
    assert str(gregorian(calendar, *day)) == iso


@every_case(
    ("calendar", "day"),
    [
        *(("hijri", (1436, 9, 30)), ("hijri", (1436, 13, 1)), ("hijri", (1501, 1, 1)), ("hijri", (1364, 1, 1))),
        *(("hijri", (1436, 10, 0)), ("jalali", (1402, 12, 30)), ("jalali", (1400, 7, 31)), ("jalali", (1100, 1, 1))),
        *(("gregorian", (2023, 2, 29)), ("gregorian", (1436, 1, 1)), ("gregorian", (2020, 0, 1))),
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_none_and_no_error(calendar, day):
    assert gregorian(calendar, *day) is None


@given(st.sampled_from(("hijri", "jalali", "gregorian")), *[st.integers(-2, 9999)] * 3)
def test_any_three_numbers_are_a_day_or_none(calendar, year, month, day):
    assert gregorian(calendar, year, month, day) is None or year in years(calendar)


@given(st.dates(date(1925, 1, 1), date(2075, 1, 1)))
def test_jalali_comes_back(day):
    there = jdatetime.date.fromgregorian(date=day)
    assert gregorian("jalali", there.year, there.month, there.day) == day


@given(st.integers(1365, 1499), st.integers(1, 12))
def test_a_hijri_month_has_29_or_30_days_and_the_next_follows(year, month):
    first = gregorian("hijri", year, month, 1)
    after = gregorian("hijri", year + month // 12, month % 12 + 1, 1)
    assert after - first in (timedelta(29), timedelta(30))
    assert (gregorian("hijri", year, month, 30) is None) == (after - first == timedelta(29))


@every_case(
    ("year", "tag", "calendar"),
    [(2024, "fa", "gregorian"), (1445, "ar", "hijri"), (1402, "fa", "jalali"), (1402, "en", None), (1300, "ar", None)],
)
def test_a_year_tells_its_calendar_only_with_the_language(year, tag, calendar):
    assert calendar_of_year(year, language(tag)) == calendar


def test_marks_after_a_year():
    marks = {"ه": "hijri", "ه.ق": "hijri", "هجري قمري": "hijri", "A.H.": "hijri", "م": "gregorian", "AD": "gregorian"}
    marks |= {"ه.ش": "jalali", "هجري شمسي": "jalali", "خورشيدي": "jalali", "": None}
    assert {mark: calendar_of_era(mark) for mark in marks} == marks


@given(st.sampled_from(("hijri", "jalali", "gregorian")), st.dates(date(1950, 1, 1), date(2070, 1, 1)))
def test_the_years_around_a_day_reach_a_year_to_both_sides(calendar, day):
    around = [gregorian(calendar, year, 1, 1) for year in years_around(calendar, day)]
    assert min(around) <= day - timedelta(300)
    assert max(around) >= day + timedelta(300)
