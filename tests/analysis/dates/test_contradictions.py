"""What the words of a date say against a value; where nothing is certain, they say nothing."""

import pytest
from every_case import every_case

from archivist.analysis.dates.contradictions import contradiction


def said(words, value, tag="ar", *, counted=False):
    found = contradiction(words, tag, value, counted=counted)
    return found and found.said


@every_case(
    ("words", "tag", "value"),
    [
        ("الأحد 12 آذار 2023", "ar", "2023-03-12"),
        ("الاثنين ١٣ مارس ٢٠٢٣", "ar", "2023-03-13"),
        ("Thursday, 20 January 2022", "en", "2022-01-20"),
        ("Thursday 20 January", "en", "2022-01-20"),
        ("20 Ocak 2022 Perşembe", "tr", "2022-01-20"),
        ("اليوم الخميس", "ar", "2022-01-20"),
    ],
)
def test_a_weekday_is_that_of_the_date(words, tag, value):
    assert said(words, value, tag) is None
    assert said(words, f"{value[:-1]}{(int(value[-1]) + 1) % 10}", tag) == "weekday"


@pytest.mark.parametrize(("words", "tag"), [("يوم الخميس الماضي", "ar"), ("last Thursday", "en")])
def test_relative_words_name_the_weekday_of_the_day_that_they_count_to(words, tag):
    assert said(words, "2022-01-20", tag, counted=True) is None
    assert said(words, "2022-01-21", tag, counted=True) == "weekday"
    assert said(words, "2022-01-21", tag) is None  # a day of issue may be proved by words about another day


@every_case(
    ("words", "tag", "value"),
    [
        ("20 شعبان 1444 هـ الموافق 12 آذار 2023", "ar", "2023-03-12"),
        ("21 شعبان 1444 هـ الموافق 12 آذار 2023", "ar", "2023-03-12"),  # the moon was seen a day earlier
        ("۱۵ دی ۱۳۹۸ برابر با ۵ ژانویه ۲۰۲۰", "fa", "2020-01-05"),
        ("22 كانون الثاني/يناير 2022", "ar", "2022-01-22"),
        ("كانون الثاني/يناير 2022", "ar", "2022-01"),
    ],
)
def test_two_calendars_that_agree_say_nothing(words, tag, value):
    assert said(words, value, tag) is None


@every_case(
    ("words", "tag", "value"),
    [
        ("25 شعبان 1444 هـ الموافق 12 آذار 2023", "ar", "2023-03-12"),
        ("۱۶ دی ۱۳۹۸ برابر با ۵ ژانویه ۲۰۲۰", "fa", "2020-01-05"),  # a Jalali day is reckoned
        ("22 كانون الثاني/فبراير 2022", "ar", "2022-01-22"),
        ("كانون الثاني/فبراير 2022", "ar", "2022-01"),
        ("22 كانون الثاني/فبراير", "ar", "2022-01-22"),
    ],
)
def test_two_calendars_or_months_that_differ_are_told(words, tag, value):
    assert said(words, value, tag) == "calendars"


def test_a_full_date_is_the_value():
    found = contradiction("12 آذار 2023", "ar", "2023-03-13", counted=False)
    assert found is not None
    assert (found.said, found.expected, found.found) == ("date", "2023-03-12", "2023-03-13")
    assert said("12 آذار 2023", "2023-03") is None


@every_case(
    ("words", "tag"),
    [
        ("03/04/2024", "en"),  # two orders
        ("25 شوال 1436 هـ", "ar"),  # a Hijri day alone may be one off
        ("من 3 أيار 2020 إلى 5 حزيران 2020", "ar"),  # two dates
        ("30 شباط 2023", "ar"),  # no date
        ("يوم غد", "ar"),
        ("", "ar"),
        ("Thursday", None),  # a language that is not known names no weekday
    ],
)
@every_case("value", ["2022-01-20", "2024-04-03"])
def test_what_is_not_certain_says_nothing(words, tag, value):
    assert said(words, value, tag) is None


def test_a_passage_is_not_read_as_the_wording_of_a_date():
    assert said("12 آذار 2023" + " كلمة" * 100, "2023-03-13") is None


@pytest.mark.parametrize("value", ["2023-02-30", "2023", "soon", ""])
def test_a_value_that_is_no_day_breaks_nothing(value):
    assert said("الأحد 12 آذار 2023", value) in (None, "date")
