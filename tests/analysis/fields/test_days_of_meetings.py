"""Days in invented Arabic news that are those of a meeting or of what happens, not of the statement about it."""

import pytest


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("تشهد الواحة اليوم الخميس 27 جوان 2019 انقطاعا.\nوأوضحت شركة المياه، في بلاغ أصدرته أمس، ذلك.", "2019-06-26"),
        ("أصدر الاتحاد بلاغا أكد فيه على قرارات الجلسة المنعقدة بتاريخ 10 جوان 2019 وهدد بمعاقبة الأندية.", None),
        ("أكد بيان صادر بتاريخ 25 جوان 2019 عن نقابة النقل أن الإضراب قائم.", "2019-06-25"),
        ("أكدت نقابة النقل، في بيان لها اليوم الخميس 27 جوان 2019، أن الإضراب قائم.", "2019-06-27"),
    ],
)
def test_the_day_of_the_statement_is_told_from_others(read, below, day):
    assert read(f"انقطاع الماء\n27/06/2019\n{below}\n").metadata.date_issued.value == day
