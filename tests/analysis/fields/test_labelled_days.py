"""Days that a letterhead labels, or a place and a small word with a colon stand before."""

import pytest

WORDS = "تعلن الجمعية للرأي العام تضامنها مع الأولياء وتطالب بفتح المدرسة، وإننا نؤكد ذلك."
NAME = "جمعية الأمل لحقوق الطفل"


def day(reading):
    return reading.metadata.date_issued.value


@pytest.mark.parametrize(
    ("lines", "iso"),
    [
        ("التاريخ الهجري    5 من شوال 1431\nالتاريخ الميلادي    2010/09/14م", "2010-09-14"),
        ("التاريخ الميلادي | الثلاثاء, 17 أكتوبر 2023 م |", "2023-10-17"),
        ("التاريخ الميلادي: 14 مارس 2019", "2019-03-14"),
        ("التاريخ: 14 مارس 2019 | رقم الإصدار: 17 / 3 |", "2019-03-14"),
        ("14 مارس 2019", "2019-03-14"),
    ],
)
def test_a_label_may_name_the_calendar_and_a_number_may_stand_beside_the_day(read, lines, iso):
    assert day(read(f"{NAME}\n{lines}\nبيان\n{WORDS}")) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (
            "Harbour Board\nDate: 3 May 2020, No. 17/2020\nPress release\nThe Board opens the new quay today.",
            "2020-05-03",
        ),
        ("Hafenrat\nDatum: 3. Mai 2020, Nr.: 17/2020\nPressemitteilung\nDer Rat eröffnet heute den Kai.", "2020-05-03"),
    ],
)
def test_a_number_beside_the_day_in_other_languages(read, text, iso):
    assert day(read(text)) == iso


def test_the_day_of_a_cited_letter_with_its_number_is_not_the_texts_own(read):
    text = f"{NAME}\nبيان\nنذكر برسالتنا المؤرخة في 3 مارس 2019 تحت رقم: 17/2019 التي لم تجب عنها الوزارة.\n{WORDS}"
    assert day(read(text)) is None


@pytest.mark.parametrize("joint", ["في :", "يوم :", "في", "يوم"])
def test_a_town_and_a_small_word_before_the_day(read, joint):
    metadata = read(f"{NAME}\nتونس {joint} 14 مارس 2019\nبيان\n{WORDS}").metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("تونس", "2019-03-14")


def test_a_town_that_no_list_has_between_a_body_and_the_word_for_the_kind(read):
    place = read(f"{NAME}\nبوغرارة في : 14 مارس 2019\nبيان\n{WORDS}").metadata.place
    assert place.value == "بوغرارة"


@pytest.mark.parametrize("label", ["نشر", "تحديث", "أضيف"])
def test_the_label_of_a_pages_day_is_no_town(read, label):
    assert read(f"{NAME}\n{label} في : 14 مارس 2019\nبيان\n{WORDS}").metadata.place.value is None


def test_a_town_that_no_list_has_is_none_without_the_letterhead(read):
    text = f"بوغرارة في : 14 مارس 2019\n{WORDS}"
    assert read(text).metadata.place.value is None


def test_the_same_day_in_another_calendar_below_a_dateline(read):
    text = f"تونس يوم : 16 رمضان 1439 هـ\n\nالموافق لـ 01 جوان 2018 م.\n\nالبيان الختامي\n\n{WORDS}"
    assert day(read(text)) == "2018-06-01"


ORDER = (
    "بعون الله تعالى نحن سالم بن فهد ملك المملكة الساحلية. بعد الاطلاع على النظام بتاريخ 3 / 3 / 1414هـ. "
    "أمرنا بما هو آت:"
)


def test_a_label_in_the_first_words_of_an_act_that_lost_its_line_ends(read):
    text = (
        f"صدر أمس أمر ملكي فيما يلي نصه: الرقم: أ / 79 التاريخ: 29 / 12 / 1440ه {ORDER} يعفى فلان من منصبه. سالم بن فهد"
    )
    assert day(read(text)) == "2019-08-30"


def test_a_label_further_down_is_that_of_something_else(read):
    text = f"صدر أمس أمر ملكي فيما يلي نصه: {ORDER} يعفى فلان من منصبه، وكتابه التاريخ: 29 / 12 / 1440ه. سالم بن فهد"
    assert day(read(text)) is None
