"""Lines above a text that greet, invoke, date it or go on with the word for its kind: no titles."""

import pytest

WORDS = "اعتقلت قوة مجهولة أمس أحد أعضاء حزبنا، وإن حزب الوفاق الوطني إذ يدين هذا الاعتقال يطالب بالإفراج عنه."
SIGNED = "وتقبلوا، السيد الوزير، عبارات مشاعرنا الصادقة.\n\nعن المكتب\nالرئيس: عادل الهاشمي"


def title(reading):
    return reading.metadata.title.value


@pytest.mark.parametrize("greeting", ["تحية طيبة وبعد", "تحية نضالية وبعد،", "بعد التحية وبعد"])
def test_a_greeting_alone_on_its_line(read, greeting):
    assert title(read(f"21/5/2017\n\n{greeting}\n\n{WORDS}\n\nالرئيس: عادل الهاشمي")) is None


def test_a_greeting_without_a_comma_in_a_letter_that_is_signed_off(read):
    assert title(read(f"السيد الوزير\n\n{WORDS}\n\n{SIGNED}")) is None


def test_a_headline_that_begins_as_a_greeting_does(read):
    line = "تحية إلى عمال الميناء في عيدهم"
    assert title(read(f"{line}\n19/08/2016\n{WORDS}")) == line


def test_an_invocation_below_a_mark_of_the_page(read):
    text = (
        f"[x]\nبسم الله الرحمن الرحيم\nحزب الوفاق الوطني\nالأمانة العامة\n*تصريح صحفي*\n{WORDS}\nالأحد 22 ديسمبر 2019م"
    )
    assert title(read(text)) is None


@pytest.mark.parametrize(
    "line",
    ["صادر عن حركة الوفاق الوطني ، شعبنا سيواجه الغلاء:", "صادر عن المكتب السياسي لحزب الوفاق حول الوضع العام"],
)
def test_a_line_that_says_who_issued_it_goes_on_with_the_word_for_the_kind(read, line):
    assert title(read(f"تصريح صحفي\n\n{line}\n\n{WORDS}")) is None


def test_the_same_in_english(read):
    text = (
        "Statement\n\nIssued by the Harbour Board on the closed quay\n\nWe regret that the quay had to be closed today."
    )
    assert title(read(text)) is None


def test_the_line_below_the_word_for_the_kind_is_the_title(read):
    line = "حول غلاء الأسعار في الأسواق"
    assert title(read(f"تصريح صحفي\n\n{line}\n\n{WORDS}")) == line


def test_a_place_and_a_day_above_the_text(read):
    text = f"تونس يوم : 14 مارس 2019\n\nانعقدت الدورة الثانية لمجلس الشورى، وأكد المجلس ما يلي:\n{WORDS}"
    assert title(read(text)) is None


def test_a_paper_and_its_town_above_the_text(read):
    text = f"الوفاق 24 : الرباط\n{WORDS} وجاء في بيان الحزب أن القوة غادرت المكان."
    assert title(read(text)) is None


def test_a_colon_before_more_than_a_town(read):
    line = "حزب الوفاق: الرباط تختنق"
    assert title(read(f"{line}\n\n{WORDS} وجاء في بيان الحزب أن القوة غادرت المكان.")) == line
