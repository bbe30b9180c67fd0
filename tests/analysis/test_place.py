import pytest


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        (
            "عنوان الخبر هنا\n الطائف 3 شوال 1436 هـ الموافق 19 يوليو 2015 م واس\n أصدرت الوزارة بيانا.",
            "الطائف",
            "place.dateline",
        ),
        ("SITE.INFO- الرباط 9 يونيو 2016/ومع/ افتتح المجلس دورته.", "الرباط", "place.dateline"),
        ("جدة : واس\nصدر اليوم بيان.", "جدة", "place.dateline"),
        ("أكدت الوزارة ما يلي.\nدمشق في 5 آذار 2020", "دمشق", "place.dateline"),
        (
            "Headline of the Day\n\nWashington, DC - The talks have begun and the sides are here.",
            "Washington, DC",
            "place.dateline",
        ),
        ("BEIRUT, January 5, 2020 (Reuters) - The council met and the members agreed.", "BEIRUT", "place.dateline"),
    ],
)
def test_a_dateline_names_the_place(read, text, value, rule):
    field = read(text).metadata.place
    assert (field.value, field.rule) == (value, rule)


def test_the_last_lines_may_name_it(read):
    lines = ["بيان إلى الرأي العام", *["نقول إن الأمر كذا."] * 8, "حلب، 5 آذار 2020"]
    field = read("\n".join(lines)).metadata.place
    assert (field.value, field.rule, field.ref) == ("حلب", "place.closing-line", "place.aleppo")


@pytest.mark.parametrize(
    "text",
    [
        "سعاد نمر (برلين)\nأعربت اللجنة عن قلقها.",
        "جدة - سمير نمر:\nأعلنت الإدارة أنها وافقت.",
        "اجتمع المجلس في دمشق يوم 5 آذار 2020 وقرر ما يلي.",
        "وزارة الصحة 5 مارس 2020\nنص.",
    ],
)
def test_a_place_in_the_text_is_not_the_place_of_issue(read, text):
    assert read(text).metadata.place.value is None
