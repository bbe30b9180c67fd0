from datetime import date

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.dates.numeric import numeric_dates
from archivist.analysis.languages import language

DAYS = st.dates(date(1700, 1, 1), date(2199, 12, 31))


def only(text, tag="en"):
    (item,) = numeric_dates(text, language(tag))
    return item


@given(DAYS, st.sampled_from("-/."), st.sampled_from(("en", "ar", "fa", "tr")))
def test_the_year_first_is_sure_in_every_language(day, sign, tag):
    assert only(sign.join((str(day.year), str(day.month), str(day.day))), tag).iso == str(day)


@given(DAYS)
def test_the_year_last_allows_the_true_day_and_asserts_no_other(day):
    item = only(f"{day.day}/{day.month}/{day.year}")
    assert str(day) in item.readings
    assert item.iso in (None, str(day))
    assert (item.iso is None) == (day.day <= 12 and day.day != day.month)


@given(DAYS)
def test_full_stops_put_the_day_first(day):
    assert only(f"{day.day}.{day.month}.{day.year}").iso == str(day)


@pytest.mark.parametrize(("tag", "usual"), [("fr", "2024-04-03"), ("ru", "2024-04-03"), ("en", None), ("ar", None)])
def test_the_usual_order_is_told_apart_from_what_is_decided(tag, usual):
    item = only("3/4/2024", tag)
    assert (item.kind, item.iso, item.usual) == ("ambiguous", None, usual)


@every_case("text", ["3/4/24", "12/2024", "1/2/3/2024", "2024-13", "10.0.0.2024.1", "a3/4/2024"])
def test_a_year_of_two_figures_and_longer_chains_are_no_date(text):
    assert list(numeric_dates(text, language("en"))) == []


def test_a_machine_s_stamp_is_marked():
    assert only("2017-02-17T22:15:00+01:00").stamp


@pytest.mark.parametrize("text", ["القرار رقم 13/4/2020", "No. 13/4/2020", "№ 13.4.2020", "عدد: 13-4-2020"])
def test_the_number_of_a_paper_is_no_date(text):
    assert list(numeric_dates(text, language("ar"))) == []
