import pytest
from every_case import every_case


def named(reading, rule):
    return [item.text for item in reading.mentions if item.rule == rule]


@every_case(
    ("text", "body"),
    [
        ("رفضت المحكمة العليا الطعن.", "المحكمة العليا"),
        ("وأحيلت القضية على مجلس القضاء الأعلى.", "مجلس القضاء الأعلى"),
        ("للنقابة الوطنية للصيادين موقف آخر.", "نقابة الوطنية للصيادين"),
        ("They wrote to the Harbour Council and to the people of the city.", "Harbour Council"),
        ("Köylerde Su İşleri Müdürlüğünün ekipleri için bir yol olarak açıldı ve çalıştı.", "Su İşleri Müdürlüğü"),
        ("Об этом говорится в материалах Комитета по делам печати и ещё в письме.", "Комитета по делам печати"),
    ],
)
def test_bodies_by_their_grammar(read, text, body):
    assert body in named(read(text), "mention.named-body")


@pytest.mark.parametrize(
    "text",
    [
        "إدارة صفحات على الشبكة",
        "مكتب جديد",
        "الهيئة الوقتية للإشراف على العمل",
        "HARBOUR COUNCIL OPENS PIER AND ROAD TODAY\n\nThe pier is open and the road is too.",
    ],
)
def test_a_phrase_or_a_headline_is_no_body(read, text):
    assert named(read(text), "mention.named-body") == []


def test_a_word_for_a_place_introduces_its_name(read):
    assert named(read("وقع ذلك في محافظة الحجرة بمنطقة الجبل."), "mention.named-place") == ["الحجرة", "الجبل"]
    assert named(read("وقع ذلك في مدينة كبيرة جدا."), "mention.named-place") == []


def test_a_name_that_a_list_has_is_not_told_twice(read):
    reading = read("قالت وزارة الخارجية الأمريكية ذلك في مدينة حلب.")
    assert [(item.text, item.rule) for item in reading.mentions] == [
        ("وزارة الخارجية الأمريكية", "mention.authority"),
        ("حلب", "mention.authority"),
    ]
