"""Statements that tell in points what their issuers hold, in the third person."""

import pytest

POINTS = (
    "- أكدت سلطنة الساحل وجمهورية السهل التزامهما بضمان المرور عبر المضيق وفقا للقانون.\n"
    "- اتفق الجانبان على مواصلة الحوار من خلال فريق عمل مشترك.\n"
    "- جددت السلطنة والجمهورية حرصهما على حرية الملاحة."
)
SAID = "وأكد المجلس على ما يلي:\n02 - مواصلة الحوار مع كل الأطراف.\n03- الدعوة إلى الهدوء في كل المدن."


def forms(reading):
    return [each.form for each in reading.statements]


@pytest.mark.parametrize(
    "text",
    [
        f"بيان مشترك بين جمهورية السهل وسلطنة الساحل حول المضيق:\n{POINTS}",
        f"تونس يوم : 16 رمضان 1439 هـ\n\nالموافق لـ 01 جوان 2018 م.\n\nالبيان الختامي\n\nانعقدت دورة المجلس. {SAID}",
    ],
)
def test_points_below_the_word_for_a_statement(read, text):
    assert forms(read(text)) == ["direct"]


def test_points_below_a_headline_are_a_reports(read):
    assert forms(read(f"السهل والساحل يتفقان حول المضيق\n{POINTS}")) != ["direct"]


def test_paragraphs_below_the_title_of_a_statement_are_a_reports(read):
    text = (
        "بيان للخارجية السودانية حول مقتل دبلوماسي\n"
        "أكدت وزارة الخارجية السودانية أن التحقيق بدأ، وأوضحت الوزارة أن الشرطة وصلت إلى المكان.\n"
        "وأشارت الوزارة إلى أن السفارة أبلغت، وذكرت أن النتائج ستعلن لاحقا."
    )
    assert forms(read(text)) == ["reported"]
