"""Statements whose reception a text tells of, in which others speak: all invented."""

import pytest

from tests.every_case import every_case


@every_case(
    "text",
    [
        "أثار بيان وزارة التربية جدلا واسعا بين أولياء الأمور، الذين اعتبروه غير كاف.",
        "قوبل بيان نقابة الصيادلة بانتقادات واسعة على مواقع التواصل.",
        "بيان وزارة التربية يثير الجدل\nتداول أولياء الأمور نسخا من التعليمات الجديدة بغضب.",
        "انتشار بیانیه باشگاه دریا واکنش‌های زیادی در پی داشت و هواداران آن را کافی ندانستند.",
        "بیانیه وزارت کشور با واکنش کاربران شبکه‌های اجتماعی روبه‌رو شد و بسیاری آن را نقد کردند.",
        "اطلاعیه اداره آب باعث نگرانی مردم شد و صف‌های طولانی مقابل فروشگاه‌ها شکل گرفت.",
        "ڕاگەیەندراوی وەزارەتی دارایی کاردانەوەی زۆری لێکەوتەوە و خەڵک ڕەخنەیان لێ گرت.",
        "Daxuyaniya Wezareta Perwerdê bû sedema nîqaşan û gelek kesan ew rexne kir.",
    ],
)
def test_whose_statement_others_receive_does_not_speak(read, text):
    assert read(f"{text}\n").metadata.issuer.value is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أثار بيان وزارة الصحة جدلا. وقالت الوزارة في البيان إن اللقاح متوفر في كل المراكز.", "وزارة الصحة"),
        ("تضمن بيان وزارة الصحة تأكيدا أن اللقاح متوفر في كل المراكز.", "وزارة الصحة"),
        ("بيان لوزارة الصحة تلقى موقعنا نسخة منه أكد أن اللقاح متوفر.", "وزارة الصحة"),
        ("تحدث بيان وزارة الصحة عن نقص في الأدوية وأكد أن الحل قريب.", "وزارة الصحة"),
        ("في أحدث بيان لوزارة الصحة، سجلت البلاد عشر إصابات جديدة.", "وزارة الصحة"),
        ("بیانیه حزب دریا در واکنش به بازداشت‌ها\nما این بازداشت‌ها را محکوم می‌کنیم.", "حزب دریا"),
    ],
)
def test_a_statement_that_is_told_speaks(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body


def test_what_was_done_is_nobodys_name(read):
    text = "در نشستی با حضور کارشناسان، آینده دریاچه بررسی شد و حاضران از کمبود آب سخن گفتند.\n"
    assert read(text).metadata.speaker.value is None
