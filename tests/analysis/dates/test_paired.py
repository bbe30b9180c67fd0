from every_case import every_case

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.paired import decided_elsewhere, joined_pairs
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded
from archivist.analysis.text_view import Span


def only(text, tag="ar"):
    text = folded(text)
    (item,) = find_dates(text, language(tag))
    return text[item.span.start : item.span.end], item


@every_case(
    "text",
    [
        "25 شوال 1436 هـ الموافق 10 اغسطس 2015 م",
        "25/10/1436هـ الموافق لـ 10 آب 2015",
        "10 آب 2015 الموافق 25 شوال 1436 هـ",
        "الاثنين 25 شوال 1436 هـ الموافق 10/8/2015",
        "25 شوال 1436 هـ (10 اغسطس)",
    ],
)
def test_of_a_pair_the_gregorian_date_counts(text):
    words, item = only(text)
    assert (words, item.iso, item.certainty) == (folded(text), "2015-08-10", "high")


def test_a_day_apart_is_one_day_of_less_certainty_and_more_is_a_contradiction():
    near, far = only("24 شوال 1436 هـ الموافق 10 آب 2015")[1], only("12 شوال 1436 هـ الموافق 10 آب 2015")[1]
    assert (near.iso, near.certainty) == ("2015-08-10", "medium")
    assert (far.kind, far.iso, far.readings) == ("conflict", None, ("2015-08-10", "2015-07-28"))


def test_a_hijri_day_that_the_tables_do_not_have_says_nothing_against_the_gregorian_one():
    assert only("30 رمضان 1436 هـ الموافق 16 تموز 2015")[1].iso == "2015-07-16"


def test_a_persian_pair_is_joined():
    assert only("۱۵ دی ۱۳۹۸ برابر با ۵ ژانویه ۲۰۲۰", "fa")[1].iso == "2020-01-05"


def test_two_gregorian_dates_are_two():
    first, second = (WrittenDate(Span(0, 10), "day", "2020-03-05"), WrittenDate(Span(11, 21), "day", "2020-03-06"))
    assert joined_pairs("5/3/2020  -6/3/2020  ", [first, second], language("ar")) == [first, second]


def test_a_reading_is_chosen_only_where_one_of_two_is_decided_elsewhere():
    open_one = WrittenDate(Span(0, 8), "ambiguous", None, ("2024-04-03", "2024-03-04"))
    told = [WrittenDate(Span(9, 19), "day", iso) for iso in open_one.readings]
    assert decided_elsewhere([open_one, told[0]])[0].iso == "2024-04-03"
    assert decided_elsewhere([open_one, *told])[0].iso is None
