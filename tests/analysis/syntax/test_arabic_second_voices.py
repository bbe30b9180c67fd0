"""Invented Arabic news in which two bodies speak, or one by two names: whose statement the text tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "أكدت رئاسة الحكومة في بلاغ لها النجاح.\nمن جانبها أفادت الوزارة الأولى النوبية في بيان لها بأنه تم.\n",
            "رئاسة الحكومة",
        ),
        ("تداولت صفحات خبر الإضراب. من جهتها نفت وزارة النقل في بيان لها الخبر.\n", "وزارة النقل"),
        (
            "أفادت النقابة الأهلية للبحارة بأنه تم. وقالت النقابة في بيان لها ذلك.\nوأكدت نقابة البحارة أنه مجاني.\n",
            "النقابة الأهلية للبحارة",
        ),
        ("ألقي القبض على شخصين، وفق ما ورد في بلاغ لوزارة الواحات.\n", "وزارة الواحات"),
    ],
)
def test_the_text_is_that_of_whose_statement_it_tells_first(read, text, body):
    assert read(text).metadata.issuer.value == body


def test_a_call_that_comes_in_to_the_police_is_no_communique_of_theirs(read):
    assert read("ورد بلاغ لمركز الشرطة عن سرقة. وقال كمال إن السوق مغلق.\n").metadata.issuer.value is None


def test_names_of_the_maghreb_begin_with_what_looks_like_a_preposition(read):
    text = "كشف الكاتب العام للنقابة الأهلية للتعليم لزهر بن عياد اليوم الخميس أنه تلقى تهديدا.\n"
    assert read(text).metadata.speaker.value.name == "لزهر بن عياد"


@pytest.mark.parametrize(
    ("when", "name"),
    [("الأسبوع الماضي", None), ("الشهر الماضي", None), ("أمس", "كنان الحلبي")],
)
def test_a_statement_of_the_week_before_is_not_the_one_that_is_told_of(read, when, name):
    text = f"بدأت اللجنة عملها في الوادي.\nورد مدير الميناء كنان الحلبي {when} على الشكاوى في بيان له قائلا إنه بريء.\n"
    assert getattr(read(text).metadata.speaker.value, "name", None) == name
