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
