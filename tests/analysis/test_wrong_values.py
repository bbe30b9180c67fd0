"""What looks like a value on pages and in reports, and is none: bylines, agencies, datelines, bodies that only hear."""

import pytest
from every_case import every_case

PROSE = (
    "The council has opened seventeen wells in the valley since the spring, and nine more will follow in the summer."
)
ARABIC = (
    "افتتح المجلس سبع عشرة بئرا في الوادي منذ الربيع الماضي وسيفتتح تسع آبار أخرى خلال الصيف المقبل في القرى البعيدة."
)


@every_case("line", ["و م ع", "أ ف ب", "وكالات", "بقلم الدكتور سامر الحلواني", "حاورته لينا البستاني"])
def test_an_agency_and_a_byline_are_no_headline(read, line):
    assert read(f"{line}\n\n{ARABIC}").metadata.title.value is None


@pytest.mark.parametrize("line", ["Villa Nueva, 3 March 2020", "TERNA, Lisia, 3 March 2020/Valley Press/ - News"])
def test_a_dateline_is_no_headline(read, line):
    assert read(f"{line}\n\n{PROSE}\n\n{PROSE}").metadata.title.value is None


def test_the_headline_of_a_page_is_without_the_site_that_stands_behind_it(read):
    headline = "Seventeen Wells Opened in the Valley by the Council"
    page = f"{headline} - Valley NewsCenter\nSkip to content\nHome\nPress\n{headline}\n{PROSE}\n{PROSE}"
    assert read(page).metadata.title.value == headline


def test_a_title_is_without_the_words_that_release_it_and_whole_where_it_goes_on(read):
    first, second = (
        "Council of Terna Opens Seventeen Wells in the Northern",
        "Valley and Promises Nine More Wells for Summer",
    )
    text = f"For Immediate Release: {first}\n{second}\n(TERNA) - {PROSE}\n{PROSE}"
    assert read(text).metadata.title.value.split() == f"{first} {second}".split()


def test_who_is_told_something_does_not_issue_it(read):
    text = "قالت الرحالة في تصريح لوكالة أنباء الوادي إن الرحلة انتهت في الربيع بعد ثلاثة أشهر من السير في الجبال."
    assert read(text).metadata.issuer.value is None


def test_the_ministry_of_a_source_names_no_body(read):
    text = "أكد مصدر مسؤول بالوزارة في تصريح صحفي أن الآبار ستفتح في الصيف المقبل في جميع القرى البعيدة."
    assert read(text).metadata.issuer.value is None


def test_the_day_of_an_attack_is_not_the_day_of_the_statement(read):
    text = f"Thursday 18 April 2024\n\nThe council of Terna condemned Thursday's attack on the wells.\n{PROSE}"
    assert read(text).metadata.date_issued.rule != "date.page-and-weekday"


def test_the_marks_of_an_attribute_quote_nothing(read):
    text = f'{PROSE}\n<li class="comment even thread-even depth-1 and some more words" id="li-1">\n{PROSE}'
    assert all(form.form != "partial" for form in read(text).statements)


def test_a_line_of_signs_behind_the_statement_is_none_of_its_words(read):
    text = f"The following statement was issued today by the council of Terna:\n{PROSE}\n{PROSE}\n* *** *"
    ((start, end),) = read(text).statements[0].spans
    assert text[start:end].endswith("in the summer.")


@every_case(
    ("text", "issuer"),
    [
        (
            "پیام آغاز سال نو کانون صنفی کشتی‌رانان\n\nوطنم سالی گذشت و سالی دیگر می‌آید و ما چشم به راه بهاریم.",
            "کانون صنفی کشتی‌رانان",
        ),
        (
            "Joint Harbour Council statement on the pumps\n\nORLU welcomes the report on the pumps of the harbour.",
            "ORLU",
        ),
        ("Genel\n\n“Evet”te birleşen bütün kesimler, limanın kapanmasından duyduğu kaygıyı paylaşıyor.", None),
    ],
)
def test_an_occasion_a_shared_statement_and_a_quoted_word_with_an_ending_are_no_issuer(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


def test_the_verb_of_a_headline_in_capitals_is_no_part_of_the_name(read):
    text = (
        "Liman Bakanı Ali Yelkenci Duyurdu: Köprü Açılıyor\n\n"
        "Liman Bakanı Ali Yelkenci, köprünün açılacağını duyurdu. Yelkenci, çalışmaların bittiğini söyledi.\n"
    )
    assert read(text).metadata.speaker.value.name == "Ali Yelkenci"
