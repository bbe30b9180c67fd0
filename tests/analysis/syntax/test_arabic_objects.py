"""Verbs of an Arabic statement that perform something, behind clauses of others."""

import pytest

DENIED = "بيان حقيقة\n\nتتداول بعض المواقع وثيقة {}، وتنويرا للناس، تنفي وزارة التربية الساحلية إصدارها لهذا المقرر."


@pytest.mark.parametrize("described", ["يدعي مروجوها أنها مقرر", "مفبركة"])
def test_who_denies_behind_what_others_claim_is_the_issuer(read, described):
    assert read(DENIED.format(described)).metadata.issuer.value == "وزارة التربية الساحلية"


def test_whom_a_statement_calls_on_is_not_its_issuer(read):
    text = "بيان\n\nتدين الجمعية الأهلية للصيادين إغلاق المرفأ، وتطالب وزارة الموانئ الساحلية بفتحه."
    assert read(text).metadata.issuer.value == "الجمعية الأهلية للصيادين"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قدم رئيس الجمهورية سالم البكري تعازيه الصادقة في وفاة رئيس جمهورية الواحة.", "سالم البكري"),
        ("قدمت وزيرة الثقافة ريم الصالح اعتذارها عن الخطأ.", "ريم الصالح"),
    ],
)
def test_who_offers_his_condolences_speaks(read, text, name):
    assert read(text).metadata.speaker.value.name == name


@pytest.mark.parametrize("thing", ["واجب العزاء لأسرة الفقيد", "استقالته إلى رئيس الحكومة", "برنامجه أمام اللجنة"])
def test_who_offers_a_thing_says_nothing(read, thing):
    assert read(f"قدم الوزير سالم البكري {thing}.").metadata.speaker.value is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أكدت بلدية برنخيل التزامها الكامل بصون الأملاك العامة.", "بلدية برنخيل"),
        ("أعلن نادي كفرنخلة تعاقده مع المدرب الجديد.", "نادي كفرنخلة"),
        ("أعلن نادي كفرنخلة انسحابه من البطولة.", "نادي كفرنخلة"),
        ("أعلنت هيئة مياه برنخيل، الأحد، فتح الطريق.", "هيئة مياه برنخيل"),
    ],
)
def test_what_a_body_does_with_its_pronoun_is_no_part_of_its_name(likeliest, text, body):
    assert likeliest(f"{text}\n")[0] == body
