"""Lines above invented Arabic reports: who is in the picture, who wrote from where, and headlines beside them."""

import pytest

REST = "قال وزير النقل الأمير سالم البكري في تصريح صحفي إن الطرق ستفتح غدا."


@pytest.mark.parametrize(
    "line",
    [
        "وزير النقل الأمير سالم البكري",
        "اللواء هاشم علي عبدالكريم الناطق الرسمي باسم الشرطة الساحلية",
        "المتحدث باسم وزارة النقل العميد ناصر السالم",
        "محمد الزبيدي : البصرة",
        "بغداد : محمد الزبيدي",
        "صوت الواحة- بغداد",
        "سلمى حسن القاهرة",
        "كنوز الواحة – متابعة",
        "متابعة – منصة الواحة –",
        "الواحة ( بيانات ) : حزب النهضة والتنمية",
    ],
)
def test_a_caption_or_a_credit_is_no_title(read, line):
    assert read(f"{line}\n\n{REST}\n").metadata.title.value is None


@pytest.mark.parametrize(
    "line",
    [
        "الوزير الساحلي يجري تعديلا وزاريا",
        "وزير النقل سالم البكري: لن نتراجع",
        "البصرة: الفرق تستعد للموسم",
        "متابعة الطرق - الفرق تستعد للموسم",
        "وزير النقل سالم البكري يفتتح الطريق",
    ],
)
def test_a_headline_says_something(read, line):
    assert read(f"{line}\n\n{REST}\n").metadata.title.value == line


def test_a_credit_below_a_stamp_is_not_the_headline_of_the_page(read):
    text = f"الموانئ تؤكد فتح الطرق كلها غدا\n\nمحليات | 19-08-2024, 17:33 |\n\n+A -A\n\nصوت الواحة- بغداد\n\n{REST}\n"
    assert read(text).metadata.title.value == "الموانئ تؤكد فتح الطرق كلها غدا"
