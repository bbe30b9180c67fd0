import pytest
from every_case import every_case

from archivist.authority.matcher import load_authority


def ids(text):
    return [match.entity.id for match in load_authority().find(text)]


@every_case(
    "text",
    [
        "the Carrovian Supreme Security Council met on Monday",
        "members of the Security Council of Carrovia",
        "اجتمع مجلس الأمن القومي",
        "نشست شورای امنیت ملی برگزار شد",
        "dijo Eduardo Medina Mora",
        "dijo el Sr. Medina",
        "در آستانه سفر وزیر",
        "قال الله تعالى: (ادخلوا مصر إن شاء الله آمنين)",
        "﴿ ادخلوا مصر ﴾",
    ],
)
def test_a_name_inside_another_construction_is_not_linked(text):
    assert ids(text) == []


def test_a_surname_that_stood_with_its_given_name_stays_one():
    assert ids("Habló Eduardo Medina Mora. Medina Mora dijo que no.") == []


@every_case(
    ("text", "expected"),
    [
        ("The Security Council met on Monday", ["org.unsc"]),
        ("the Security Council of the United Nations", ["org.unsc", "org.un"]),
        ("عقد مجلس الأمن جلسة", ["org.unsc"]),
        ("İstanbul Emniyet Müdürü konuştu", ["place.city.istanbul"]),
        ("سافر إلى مصر", ["place.egypt"]),
    ],
)
def test_a_name_whose_neighbours_agree_is_linked(text, expected):
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington. The council asked for the figures.", ["place.city.washington"]),
        ("الرباط - طالب المجلس بنشر الأرقام", ["place.city.rabat"]),
        ("Washington asked for the figures.", []),
    ],
)
def test_a_dateline_is_as_good_as_a_word_before_a_name(text, expected):
    assert ids(text) == expected
