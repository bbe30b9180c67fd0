import json
from datetime import date

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded

AR, EN = "ar", "en"


def dates(text, tag=AR):
    text = folded(text)
    return [(text[item.span.start : item.span.end], item) for item in find_dates(text, language(tag))]


def only(text, tag=AR):
    ((words, item),) = dates(text, tag)
    return words, item


@every_case(
    ("text", "iso"),
    [
        ("22 كانون الثاني/يناير 2022", "2022-01-22"),
        ("22 كانون الثاني يناير 2022", "2022-01-22"),
        ("26 فبراير (شباط) 2016", "2016-02-26"),
        ("4 أبريل - نيسان 2015", "2015-04-04"),
        ("11 سبتمبر/ أيلول 2018", "2018-09-11"),
        ("10 اغسطس 2015 م", "2015-08-10"),
        ("25 من شهر يوليه عام 2015 م", "2015-07-25"),
        ("٢٢ كانون الثاني ٢٠٢٢", "2022-01-22"),
        ("۲۲ شباط ۲۰۲۲", "2022-02-22"),
        ("5 اذار 2020", "2020-03-05"),
        ("1 تشرين أول 2020", "2020-10-01"),
        ("1 تشرين ثاني 2020", "2020-11-01"),
        ("20 جويلية 2016", "2016-07-20"),
        ("15 أوت 2016", "2016-08-15"),
        ("22 فيفري 2022", "2022-02-22"),
        ("12 غشت 2020", "2020-08-12"),
        ("9 شتنبر 2021", "2021-09-09"),
        ("30 دجنبر 2021", "2021-12-30"),
        ("08 ماي 2017م", "2017-05-08"),
        ("2022/01/22", "2022-01-22"),
        ("٢٠٢٢/١/٢٢", "2022-01-22"),
        ("22-01-2022", "2022-01-22"),
        ("25/ 7/ 2015 م", "2015-07-25"),
        ("03.04.2024", "2024-04-03"),
        ("29 شباط 2024", "2024-02-29"),
        ("5/5/2024", "2024-05-05"),
        ("آذار 2020", "2020-03"),
    ],
)
def test_arabic_dates(text, iso):
    assert only(text)[1].iso == iso


@every_case(
    ("text", "iso"),
    [
        ("January 30, 2022", "2022-01-30"),
        ("Jan. 30, 2022", "2022-01-30"),
        ("30 January 2022", "2022-01-30"),
        ("the 3rd of May 2021", "2021-05-03"),
        ("Monday  February 11  2008", "2008-02-11"),
        ("FRIDAY, 5 MAY 2023", "2023-05-05"),
        ("2022-02-06T16:13:37-05:00", "2022-02-06"),
        ("13/3/2024", "2024-03-13"),
        ("3/13/2024", "2024-03-13"),
        ("March 2020", "2020-03"),
    ],
)
def test_english_dates(text, iso):
    assert only(text, EN)[1].iso == iso


def test_the_months_of_other_languages():
    for text, tag, iso in [
        ("8 février 2024", "fr", "2024-02-08"),
        ("22 Ocak 2022", "tr", "2022-01-22"),
        ("6 мая 2025 года", "ru", "2025-05-06"),
        ("22ی کانوونی دووەمی 2022", "ckb", "2022-01-22"),
        ("22 Rêbendan 2022", "ku", "2022-01-22"),
        ("5 ژانویه 2020", "fa", "2020-01-05"),
    ]:
        assert only(text, tag)[1].iso == iso


def test_an_order_that_can_be_read_in_two_ways_is_not_guessed():
    item = only("03/04/2024")[1]
    assert (item.kind, item.iso, item.readings) == ("ambiguous", None, ("2024-04-03", "2024-03-04"))


def test_a_weekday_decides_between_two_readings():
    words, item = only("الأربعاء 03/04/2024")
    assert (words, item.iso) == ("الاربعاء 03/04/2024", "2024-04-03")


@every_case(
    "text",
    [
        "22 كانون الثاني/فبراير 2022",
        "الأحد 22 كانون الثاني 2022",
        "31 شباط 2020",
        "31/02/2020",
        "Sunday, January 22, 2022",
    ],
)
def test_a_contradiction_is_kept_and_not_repaired(text):
    item = only(text, EN if text.isascii() else AR)[1]
    assert (item.kind, item.iso) == ("conflict", None)


def test_a_contradiction_keeps_what_it_could_mean():
    assert only("22 كانون الثاني/فبراير 2022")[1].readings == ("2022-01-22", "2022-02-22")
    assert only("الأحد 22 كانون الثاني 2022")[1].readings == ("2022-01-22",)


@pytest.mark.parametrize("text", ["30 رمضان 1436 هـ", "5 رمضان 1200", "24 خرداد 2020", "13/13/1436 هـ"])
def test_a_day_that_its_calendar_does_not_have_is_told_and_not_converted(text):
    assert [(item.kind, item.iso) for _, item in dates(text)] in ([("other-calendar", None)], [])


@every_case(
    ("text", "tag", "calendar", "iso", "certainty"),
    [
        ("25 شوال 1436 هـ", AR, "hijri", "2015-08-10", "medium"),
        ("19/10/1436هـ", AR, "hijri", "2015-08-04", "medium"),
        ("14/ 10/ 1436", AR, "hijri", "2015-07-30", "medium"),
        ("1402/5/12", "fa", "jalali", "2023-08-03", "medium"),
        ("24 خرداد 1405", "fa", "jalali", "2026-06-14", "high"),
        ("12 خرداد 1402 ه.ش", AR, "jalali", "2023-06-02", "high"),
    ],
)
def test_other_calendars_are_converted_and_say_so(text, tag, calendar, iso, certainty):
    item = only(text, tag)[1]
    assert (item.iso, item.calendar, item.certainty) == (iso, calendar, certainty)


def test_figures_of_another_calendar_without_a_mark_need_a_language_that_writes_them():
    assert only("14/10/1436", EN)[1].kind == "other-calendar"


def test_the_same_day_in_words_decides_the_order_of_figures():
    first, second = dates("صدر في 3/4/2024 ثم نشر يوم 3 نيسان 2024")
    assert (first[1].iso, first[1].certainty, second[1].iso) == ("2024-04-03", "medium", "2024-04-03")


def test_a_language_with_one_order_decides_with_less_certainty_and_the_weekday_with_more():
    assert only("3/4/2024", "fr")[1] == only("3/4/2024", "tr")[1]
    assert (only("3/4/2024", "fr")[1].iso, only("3/4/2024", "fr")[1].certainty) == ("2024-04-03", "medium")
    assert only("lundi 4/3/2024", "fr")[1].certainty == "high"
    assert only("mercredi 3/4/2024", "fr")[1].certainty == "high"
    assert only("mardi 3/4/2024", "fr")[1].kind == "conflict"


@every_case(
    ("text", "tag"),
    [
        *(("قوى 14 آذار", AR), ("لثورة 23 يوليو", AR), ("the April 6 Movement", EN)),
        *(("la place du 8 mai", "fr"), ("15 Temmuz Şehitler Köprüsü", "tr")),
    ],
)
def test_a_day_that_names_something_has_no_year_that_an_anchor_could_give(text, tag):
    assert only(text, tag)[1].kind == "ambiguous"


def test_the_year_of_the_next_date_is_not_lent():
    assert [(item.kind, item.iso) for _, item in dates("من 3 آذار إلى 10 نيسان 2019")] == [
        ("ambiguous", None),
        ("day", "2019-04-10"),
    ]


def test_the_weekday_belongs_to_its_date_and_the_particle_does_not():
    assert only("ويوم الاربعاء 15 فيفري 2017")[0] == "يوم الاربعاء 15 فيفري 2017"


def test_a_day_and_a_month_have_no_year_of_their_own():
    item = only("في 15 فبراير الماضي")[1]
    assert (item.kind, item.iso, item.day, item.month) == ("no-year", None, 15, 2)


@every_case(
    "text",
    [
        "2015/2016",
        "10.10.10.10",
        "1.2.3",
        "السنة 2020",
        "12:30:15",
        "5/3/20",
        "رقم 123/4/2020/77",
        "may be 5",
        "5 marches",
    ],
)
def test_numbers_that_are_no_dates(text):
    assert dates(text, EN if text.isascii() else AR) == []


def test_the_dates_of_the_collection_are_right(shared):
    path = shared / "corpus/dates.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []
    rows = rows or [{"text": "22 كانون الثاني/يناير 2022", "iso": "2022-01-22", "lang": AR}]
    got = {row["text"]: [item.iso for _, item in dates(row["text"], row["lang"])] for row in rows}
    assert got == {row["text"]: [row["iso"]] for row in rows}


ANY = st.lists(
    st.sampled_from(
        ("5", "31", "3/4/2024", "1436", "هـ", "آذار", "شوال", "May", "الموافق", "الأحد", "(", "-", "2020", "خرداد")
    )
    | st.text(max_size=4),
    max_size=12,
)


def test_a_weekday_between_two_dates_belongs_to_one_of_them():
    first, second = find_dates(folded("3/4/2024 الأحد May 5"), language(AR))
    assert first.span.end <= second.span.start


@given(ANY.map(" ".join), st.sampled_from((AR, EN, "fa", "tr", None)))
def test_dates_of_any_text_are_in_order_apart_and_valid(text, tag):
    text = folded(text)
    end = 0
    for item in find_dates(text, language(tag)):
        assert end <= item.span.start < item.span.end <= len(text)
        end = item.span.end
        for iso in filter(None, (item.iso, *item.readings)):
            assert date.fromisoformat(iso if item.kind != "month" else f"{iso}-01")
        assert (item.iso is not None) == (item.kind in ("day", "month"))
