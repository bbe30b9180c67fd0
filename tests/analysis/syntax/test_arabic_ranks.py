"""Ranks in Arabic, with the force and the profession of their holder before his name."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "قال اللواء شرطة دكتور هاشم علي عبدالكريم الناطق باسم قوات الساحل إن القوات تلقت بلاغات.",
            "هاشم علي عبدالكريم",
        ),
        ("قال وزير الداخلية الفريق شرطة خليل عثمان سالم في تصريحات إن الأمن مستتب.", "خليل عثمان سالم"),
        ("صرح الفريق أول ركن شرطة سعد مبارك، قائد الدفاع المدني، بأن الحريق أخمد.", "سعد مبارك"),
        ("أعلن الناطق باسم الشرطة العميد شرطة حسن أحمد الطيب، أن الشرطة ستعمل ليلا.", "حسن أحمد الطيب"),
        ("أعلن مدير شرطة المحلية العقيد شرطة حقوقي عمر عبد الحميد ضبط كميات من السجائر.", "عمر عبد الحميد"),
        ("قال مدير المعبر المقدم جمارك سالم البكري إن العمل مستمر.", "سالم البكري"),
    ],
)
def test_a_force_beside_a_rank_stands_before_the_name(read, text, name):
    assert read(text).metadata.speaker.value.name == name


@pytest.mark.parametrize(
    "text",
    [
        "أبلغ العميد شرطة المدينة بالحادث.",
        "أعلن العميد شرطة مدينة الواحة مقرا له.",
        "قال الدكتور أول من أمس إن العمل مستمر.",
    ],
)
def test_the_police_of_a_town_is_nobody(read, text):
    assert read(text).metadata.speaker.value is None
