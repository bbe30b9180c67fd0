"""News in haste and posts with pictures, which name a body before a colon: all invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("#عاجل | وزارة الصحة: تسجيل 20 إصابة جديدة خلال 24 ساعة.", "وزارة الصحة"),
        ("🔴 عاجل.. وزارة الصحة: تسجيل 20 إصابة جديدة خلال 24 ساعة.", "وزارة الصحة"),
        ("🚨 وزارة النقل: إغلاق الجسر غدا", "وزارة النقل"),
        ("خلية الإعلام الحربي: وجه رئيس الأركان بعقد اجتماع طارئ اليوم.", "خلية الإعلام الحربي"),
        ("فوری | سازمان هواشناسی: بارش سنگین در راه است", "سازمان هواشناسی"),
        ("بەپەلە | وەزارەتی تەندروستی: ٢٠ تووشبووی نوێ تۆمارکران", "وەزارەتی تەندروستی"),
        ("Lezgîn: Wezareta Tenduristiyê: 20 nexweşên nû hatin tomarkirin", "Wezareta Tenduristiyê"),
        ("Breaking: Ministry of Water: Two wells reopen on Monday", "Ministry of Water"),
        ("عاجل: انفجار في السوق المركزي وسقوط جرحى.", None),
        ("🎥 بالفيديو: لحظة سقوط الجسر في المدينة.", None),
    ],
)
def test_a_body_stands_before_the_colon_of_a_flash(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body
