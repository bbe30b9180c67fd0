"""Whose an Arabic statement is: not an agency's that heard it, nor theirs who did not issue it."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أوضحت الهيئة العامة للتعدين في بيان لوكالة الأنباء الساحلية أن العمل مستمر.", "الهيئة العامة للتعدين"),
        ("أوضحت الهيئة العامة للتعدين في بيان لوكالة الطاقة الساحلية أن العمل مستمر.", "وكالة الطاقة الساحلية"),
        ("قال بيان صادر عن الهيئة العامة للتعدين إن العمل مستمر.", "الهيئة العامة للتعدين"),
    ],
)
def test_an_agency_hears_a_statement(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    "text",
    [
        "دعا الوزير سالم البكري في تصريح صحفي إلى عدم نشر مقاطع غير صادرة عن الجهات المختصة.",
        "دعا الوزير سالم البكري في تصريح صحفي إلى عدم نشر صور غير صادرة عن الهيئة العامة للتعدين.",
    ],
)
def test_what_was_not_issued_has_no_issuer(read, text):
    made = read(text).metadata
    assert (made.issuer.value, made.speaker.value.name) == (None, "سالم البكري")


@pytest.mark.parametrize(
    ("text", "body", "kind"),
    [
        (
            "وصل الصيادون إلى الميناء أمس.\nوصدر عن قيادة خفر السواحل بيان قالت فيه إن زورقا لها رافقهم.",
            "قيادة خفر السواحل",
            "statement",
        ),
        ("صدر عن وزارة الزراعة بيان قالت فيه إن الموسم جيد هذا العام.", "وزارة الزراعة", "statement"),
        ("وصل الصيادون إلى الميناء أمس.\nوصدر بيان قال فيه التجار إن زورقا رافقهم.", None, "statement"),
    ],
)
def test_a_statement_that_came_out_is_theirs_from_whom_it_came(read, text, body, kind):
    made = read(text).metadata
    assert (made.issuer.value, made.document_type.value) == (body, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "أقيم أمس معرض للكتاب في المدينة.\nوكان موقع الجامعة قد نشر بيان سمير الحداد الذي أجل المعرض.",
            None,
        ),
        ("أقيم أمس معرض للكتاب في المدينة.\nونشر موقع الجامعة بيان سمير الحداد الذي أجل المعرض.", "سمير الحداد"),
    ],
)
def test_a_statement_of_before_is_not_the_one_that_is_told_of(read, text, name):
    assert getattr(read(text).metadata.speaker.value, "name", None) == name
