"""Statements whose reception a text tells of: all invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أثار بيان وزارة التربية جدلا واسعا بين أولياء الأمور، الذين اعتبروه غير كاف.", "وزارة التربية"),
        ("اطلاعیه اداره آب باعث نگرانی مردم شد و صف‌های طولانی مقابل فروشگاه‌ها شکل گرفت.", "اداره آب"),
        ("ڕاگەیەندراوی وەزارەتی دارایی کاردانەوەی زۆری لێکەوتەوە و خەڵک ڕەخنەیان لێ گرت.", "وەزارەتی دارایی"),
    ],
)
def test_what_a_statement_stirs_is_no_part_of_whose_it_is(likeliest, text, body):
    assert likeliest(f"{text}\n")[0] == body


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
