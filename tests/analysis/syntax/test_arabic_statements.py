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


@pytest.mark.parametrize(
    ("author", "body"),
    [
        ("للجنة يضم فقرة عن صيانة الطرق", None),
        ("للجنة تضمن فقرات عن صيانة الطرق", None),
        ("للجنة محلية لم يتضمن شيئا", None),
        ("للجنة صيانة الطرق يضم فقرة عن الجسور", "لجنة صيانة الطرق"),
        ("للجنة الوطنية للطرق يضم فقرة عن الجسور", "اللجنة الوطنية للطرق"),
    ],
)
def test_of_a_committee_is_no_name_where_nothing_definite_ends_it(read, author, body):
    assert read(f"لاحظ الحاضرون أن البيان الختامي {author}، وطلبوا تعديله.\n").metadata.issuer.value == body


@pytest.mark.parametrize("kind", ["مقتضب", "مطول", "مشترك", "عسكري"])
def test_any_adjective_stands_between_a_statement_and_issued_by(read, kind):
    text = f"بيان صحفي {kind} صدر عن وزارة المالية طالعته صحيفة النبأ أكد إن الرواتب ستصرف غدا.\n"
    assert read(text).metadata.issuer.value == "وزارة المالية"


HEALTH = "نفت وزارة الصحة ما يتم تداوله حول نقص اللقاح.\n"


@pytest.mark.parametrize(
    "said",
    [
        "وأوضحت الوزارة في بيان صادر عن الإدارة العامة للإعلام الصحي أن المخازن ممتلئة.",
        "وأوضحت الوزارة في بيان صادر عن المكتب الإعلامي أن المخازن ممتلئة.",
        "وأوضحت الوزارة في بيان أنها ممتلئة.\nوذكرت الإدارة العامة للإعلام الصحي بالوزارة في بيان أن التوزيع مستمر.",
    ],
)
def test_a_body_speaks_in_the_statement_of_its_office(read, said):
    assert read(f"{HEALTH}{said}\n").metadata.issuer.value == "وزارة الصحة"


def test_the_statement_of_another_body_is_its_own(read):
    text = "خرج تجار السوق عن صمتهم.\nوقال التجار في بيان صادر عن الإدارة العامة للأسواق إن السوق مفتوح.\n"
    assert read(text).metadata.issuer.value == "الإدارة العامة للأسواق"
