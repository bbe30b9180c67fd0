from datetime import date

import pytest
from every_case import every_case

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.relative_days import find_relatives, resolve, resolve_without_year
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded

FRIDAY = date(2017, 2, 17)


def days(text, tag="ar", anchor=FRIDAY):
    text, tongue = folded(text), language(tag)
    found = find_relatives(text, tongue, find_dates(text, tongue))
    return [
        (text[item.span.start : item.span.end], value and str(value))
        for item in found
        for value in [resolve(item, anchor)]
    ]


@every_case(
    ("text", "words", "iso"),
    [
        ("أدانت اليوم الجمعة", "اليوم الجمعه", "2017-02-17"),
        ("وقع أمس الخميس", "امس الخميس", "2017-02-16"),
        ("مساء أمس", "مساء امس", "2017-02-16"),
        ("أول أمس", "اول امس", "2017-02-15"),
        ("أمس الأول", "امس الاول", "2017-02-15"),
        ("يوم غد السبت", "يوم غد السبت", "2017-02-18"),
        ("يوم الخميس", "يوم الخميس", "2017-02-16"),
        ("ويوم الخميس", "يوم الخميس", "2017-02-16"),
        ("يوم الجمعة الماضي", "يوم الجمعه الماضي", "2017-02-10"),
        ("الاثنين المنقضي", "الاثنين المنقضي", "2017-02-13"),
        ("يوم الأربعاء المقبل", "يوم الاربعاء المقبل", "2017-02-22"),
        ("أعلن الثلاثاء", "الثلاثاء", "2017-02-14"),
    ],
)
def test_arabic_days(text, words, iso):
    assert days(text) == [(words, iso)]


@every_case(
    ("text", "words", "iso"),
    [
        ("spoke today with", "today", "2017-02-17"),
        ("This morning,", "This morning", "2017-02-17"),
        ("the attack on Thursday", "on Thursday", "2017-02-16"),
        ("last Friday", "last Friday", "2017-02-10"),
        ("next Monday", "next Monday", "2017-02-20"),
        ("yesterday, Thursday", "yesterday, Thursday", "2017-02-16"),
    ],
)
def test_english_days(text, words, iso):
    assert days(text, "en") == [(words, iso)]


@every_case(
    ("tag", "text", "iso"),
    [
        ("ar", "بعد غد", "2017-02-19"),
        ("ar", "غدا السبت", "2017-02-18"),
        ("en", "the day before yesterday", "2017-02-15"),
        ("en", "tomorrow, Saturday", "2017-02-18"),
        ("en", "next Monday", "2017-02-20"),
        ("en", "last Thursday", "2017-02-16"),
        ("fr", "a déclaré hier", "2017-02-16"),
        ("fr", "avant-hier", "2017-02-15"),
        ("fr", "ce vendredi", "2017-02-17"),
        ("fr", "a été arrêté jeudi", "2017-02-16"),
        ("fr", "jeudi dernier", "2017-02-16"),
        ("fr", "après-demain", "2017-02-19"),
        ("es", "dijo ayer", "2017-02-16"),
        ("es", "anteayer", "2017-02-15"),
        ("es", "se reunió el jueves", "2017-02-16"),
        ("es", "el pasado lunes", "2017-02-13"),
        ("es", "el lunes pasado", "2017-02-13"),
        ("es", "pasado mañana", "2017-02-19"),
        ("tr", "dün açıkladı", "2017-02-16"),
        ("tr", "Bugün", "2017-02-17"),
        ("tr", "yarın", "2017-02-18"),
        ("tr", "Salı günü görüştü", "2017-02-14"),
        ("tr", "geçen Cumartesi", "2017-02-11"),
        ("ru", "вчера", "2017-02-16"),
        ("ru", "позавчера", "2017-02-15"),
        ("ru", "завтра", "2017-02-18"),
        ("ru", "во вторник министр заявил", "2017-02-14"),
        ("ru", "в прошлую субботу", "2017-02-11"),
        ("fa", "دیروز", "2017-02-16"),
        ("fa", "فردا", "2017-02-18"),
        ("fa", "پریروز", "2017-02-15"),
        ("fa", "روز سه‌شنبه دیدار کرد", "2017-02-14"),
        ("ku", "duh", "2017-02-16"),
        ("ku", "îro", "2017-02-17"),
        ("ku", "sibê", "2017-02-18"),
        ("ckb", "دوێنێ", "2017-02-16"),
        ("ckb", "ئەمڕۆ", "2017-02-17"),
    ],
)
def test_days_in_other_languages(tag, text, iso):
    assert [value for _, value in days(text, tag)] == [iso]


@every_case(
    ("tag", "text"),
    [
        ("en", "next Saturday"),  # tomorrow, or in eight days
        ("ru", "в прошлый вторник"),  # this week's, or last week's
        ("tr", "geçen Salı"),
        ("fr", "se réunira mardi"),
        ("es", "se reunirá el martes"),
        ("tr", "Salı günü görüşecek"),
        ("ru", "в среду министр встретится с послом"),
        ("fa", "روز سه‌شنبه خواهد رفت"),
        ("ku", "roja Înê"),
        ("ckb", "ڕۆژی دووشەممە"),
    ],
)
def test_a_weekday_that_could_be_another_week_s_is_told_and_left_open(tag, text):
    assert [value for _, value in days(text, tag)] == [None]


@every_case(
    ("tag", "text"),
    [
        *(("es", "por la mañana"), ("es", "hoy en día"), ("fr", "le lundi"), ("fr", "le monde de demain")),
        *(
            ("en", "today's world"),
            ("tr", "Cuma namazı"),
            ("ku", "serê sibê"),
            ("fa", "نماز جمعه"),
            ("ar", "الأسبوع الماضي"),
        ),
        *(("en", "last week"), ("fr", "la semaine dernière"), ("ru", "на прошлой неделе")),
    ],
)
def test_phrases_that_name_no_day(tag, text):
    assert days(text, tag) == []


@pytest.mark.parametrize("text", ["اليوم الأحد", "أمس الجمعة", "غدا الاثنين"])
def test_a_weekday_that_does_not_fit_the_anchor_leaves_no_value(text):
    assert [value for _, value in days(text)] == [None]


@pytest.mark.parametrize(
    ("text", "tag"),
    [("سيعقد الاجتماع يوم الأحد", "ar"), ("من المقرر يوم الأحد", "ar"), ("The council will meet on Tuesday", "en")],
)
def test_a_bare_weekday_in_the_future_is_not_taken_for_the_past(text, tag):
    assert [value for _, value in days(text, tag)] == [None]


@pytest.mark.parametrize("text", ["اليوم العالمي للمرأة", "المرشحين الاثنين", "صلاة الجمعة", "الأحداث"])
def test_words_that_only_look_like_days(text):
    assert days(text) == []


def test_today_stands_for_itself_before_a_written_date():
    assert days("اليوم الجمعة 17 شباط 2017") == [("اليوم", "2017-02-17")]


@every_case(
    ("text", "iso"),
    [
        ("الأربعاء 15 فيفري الجاري", "2017-02-15"),
        ("15 فيفري", "2017-02-15"),
        ("20 ديسمبر الماضي", "2016-12-20"),
        ("5 مارس المقبل", "2017-03-05"),
        ("5 مارس", None),  # sixteen days ahead or eleven months back
        ("20 سبتمبر", None),
        ("30 جوان الحالي", None),
        ("الأحد 15 فيفري", None),  # a Wednesday
        ("الأحد 25 سبتمبر", "2016-09-25"),  # in 2017 a Monday
        ("10 من الشهر الجاري", "2017-02-10"),
        ("العاشر من الشهر الماضي", "2017-01-10"),
        ("5 الشهر المقبل", "2017-03-05"),
        ("30 من الشهر الجاري", None),
    ],
)
def test_a_date_without_a_year_takes_it_from_the_anchor_only_where_it_is_certain(text, iso):
    text, tongue = folded(text), language("ar")
    (item,) = find_dates(text, tongue)
    day, span = resolve_without_year(text, item, tongue, FRIDAY)
    assert (day and str(day)) == iso
    assert span.end == len(text)


@every_case(
    ("tag", "text", "iso"),
    [
        ("fa", "۲۲ بهمن", "2017-02-10"),
        ("fa", "۲۲ خرداد", None),
        ("ar", "1 جمادى الأولى", "2017-01-29"),
        ("ar", "10 رمضان الماضي", "2016-06-15"),
        ("ar", "10 رمضان المقبل", "2017-06-05"),
    ],
)
def test_a_day_of_another_calendar_takes_its_year_from_the_anchor_too(tag, text, iso):
    text, tongue = folded(text), language(tag)
    (item,) = find_dates(text, tongue)
    day, _ = resolve_without_year(text, item, tongue, FRIDAY)
    assert (day and str(day)) == iso


def test_the_ends_of_the_calendar_are_no_days():
    assert days("غدا", anchor=date(9999, 12, 31)) == [("غدا", None)]
    assert days("أمس", anchor=date(1, 1, 1)) == [("امس", None)]


@every_case(
    ("tag", "text"),
    [
        *(
            ("en", "open Monday to Friday"),
            ("en", "every Monday"),
            ("en", "Good Friday"),
            ("ar", "من الأحد إلى الخميس"),
        ),
        *(
            ("de", "Montag bis Freitag"),
            ("fr", "du lundi au vendredi"),
            ("fa", "هر دوشنبه"),
            ("ru", "с понедельника по пятницу"),
        ),
    ],
)
def test_days_of_every_week_are_no_days(tag, text):
    assert days(text, tag) == []


@every_case(
    ("tag", "text", "iso"),
    [
        ("ar", "أعلنت الهيئة، الأحد، فتح الطريق", "2017-02-12"),
        ("en", "The board said Tuesday", "2017-02-14"),
        ("de", "Das Amt teilte es Montagabend mit, wie es hieß, und hatte recht", "2017-02-13"),
        ("es", "dijo este martes", "2017-02-14"),
        ("fa", "چهارشنبه گفت", "2017-02-15"),
    ],
)
def test_a_weekday_needs_no_word_for_day_before_it(tag, text, iso):
    assert [value for _, value in days(text, tag)] == [iso]
