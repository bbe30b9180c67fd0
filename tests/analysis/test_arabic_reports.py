"""Arabic reports and statements of invented bodies and persons: who speaks in them, whose they are, of which day."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الناطق باسم المجلس الساحلي، عبد الكريم بن علي الدباغ: «لن نقبل بهذا».", "عبد الكريم بن علي الدباغ"),
        ("نقل المكتب الإعلامي عن مدير المرفأ اللواء عبدالله يوسف المهنا قوله إن المرفأ سيفتح.", "عبدالله يوسف المهنا"),
        ("قدم الرئيس كنان الحلبي التعازي لنظيره. وقال الرئيس الحلبي في برقية: «نقف معكم».", "كنان الحلبي"),
    ],
)
def test_a_name_is_whole_and_a_surname_behind_a_title_is_one(read, text, name):
    assert read(text).metadata.speaker.value.name == name


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "بلاغ حول اجتماع المكتب التنفيذي للنقابة الأهلية للصيادين\n\nيدعو المكتب التنفيذي كافة المربين إلى الحضور.",
            "المكتب التنفيذي للنقابة الأهلية للصيادين",
        ),
        (
            "اجتمعت الهيئة الأهلية لحماية الينابيع أمس وأصدرت بيانا دعت فيه إلى فتح الطرق.",
            "الهيئة الأهلية لحماية الينابيع",
        ),
        ("عقد المجلس المركزي الزراعي اجتماعه وأصدر البيان التالي:\nإن الصقيع أتلف المحصول.", "المجلس المركزي الزراعي"),
    ],
)
def test_a_body_has_its_whole_name_and_goes_on_as_the_subject(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    "text",
    [
        "رفضت جالية بغداد التعليق على إغلاق المرفأ.\n\nوكان المرفأ أغلق في الربيع.",
        "بيان مشترك حول المرفأ\n\nتلقت هيئات الوادي بترحيب بيان المجلس الساحلي الصادر في الربيع وتأمل في تنفيذه.",
        "بيان صحفي\n\nتعرب المنظمات الأهلية الموقعة أدناه عن استنكارها لإغلاق المرفأ.",
    ],
)
def test_who_declines_is_welcomed_or_has_signed_below_is_no_issuer(read, text):
    assert read(text).metadata.issuer.value is None
