import pytest
from every_case import every_case

PAGE = "هيئة الجسور توضح موقفها من الطرق\nTue, 14 Mar 2023 08:05:10 GMT\n"


@every_case(
    ("lead", "value"),
    [
        ("أعلنت هيئة الجسور، الثلاثاء، عن فتح الطريق الجديد.", "2023-03-14"),
        ("أعلنت هيئة الجسور، الاثنين، عن فتح الطريق الجديد.", "2023-03-13"),
        ("أعلنت هيئة الجسور أمس الاثنين عن فتح الطريق الجديد.", "2023-03-13"),
        ("أعلنت هيئة الجسور اليوم عن فتح الطريق الجديد.", "2023-03-14"),
        ("أعلنت هيئة الجسور عن فتح الطريق الذي أغلق الأحد.", None),
        ('قالت هيئة الجسور: "أغلقنا الطريق اليوم".', None),
        ("أعلنت هيئة الجسور، الخميس، عن فتح الطريق الجديد.", None),  # five days before the page
    ],
)
def test_a_day_beside_the_verb_is_counted_from_the_stamp_of_the_page(read, lead, value):
    metadata = read(PAGE + lead).metadata
    assert metadata.date_issued.value == value
    assert metadata.date_published.value == "2023-03-14"


def test_both_the_day_and_the_stamp_are_the_proof(read):
    field = read(PAGE + "أعلنت هيئة الجسور، الاثنين، عن فتح الطريق الجديد.").metadata.date_issued
    assert (field.rule, field.anchor) == ("date.page-and-weekday", "2023-03-14")
    assert [(part.part, part.text) for part in field.evidence] == [
        ("value", "الاثنين"),
        ("anchor", "Tue, 14 Mar 2023 08:05:10 GMT"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Roads reopen in the north\n14.03.2023\n\nThe Bridge Board said Monday that the road is open.", "2023-03-13"),
        ("Дороги открыты на севере\n14.03.2023\n\nОб этом сегодня заявили в Управлении мостов.", "2023-03-14"),
        ("Straßen wieder frei\n14.03.2023\n\nDas Brückenamt teilte am Montag mit, die Straße sei frei.", "2023-03-13"),
        ("Les routes rouvrent\n14/03/2023\n\nLe Conseil des ponts a annoncé lundi la réouverture.", "2023-03-13"),
    ],
)
def test_other_languages(read, text, value):
    assert read(text).metadata.date_issued.value == value


def test_a_report_s_day_outweighs_the_dateline_of_the_agency(read):
    text = (
        "نواب يستقيلون من كتلة الجسور\nتونس 14 مارس 2023 (وات) - أكد بيان صادر بتاريخ 13 مارس الجاري"
        " أن النواب استقالوا، وجاء في بيان آخر أن العمل مستمر."
    )
    assert read(text).metadata.date_issued.value == "2023-03-13"


def test_without_a_tie_the_page_s_day_is_a_candidate_only(read):
    field = read(PAGE + "أعلنت هيئة الجسور عن فتح الطريق الجديد.").metadata.date_issued
    assert (field.value, field.reason, field.rule) == (None, "ambiguous", "date.possible")
    assert [item.value for item in field.candidates] == ["2023-03-14"]
