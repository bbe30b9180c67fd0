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


@pytest.mark.parametrize(
    "text",
    [
        "قال الجهاز الأهلي في بيان السبت 18 حزيران 2016 إن مدارس الوادي ستبقى مغلقة.",
        "أعلن المجلس الساحلي في بيان أصدره يوم 18 حزيران 2016 أن المرفأ سيفتح قريبا.",
        "أكد كنان الحلبي، في إيجاز صحفي حول حصاد الموسم، يوم السبت 18 حزيران 2016، أن المرفأ مغلق.",
        "بيان\n\nيدين التجمع الساحلي استهداف القافلة.\n\nتل السرو في 18 حزيران 2016\nالتجمع الساحلي",
        "يتقدم التجمع المركزي بأحر التعازي إلى ذوي الضحايا بعد تدمير السوق القديم، ويدعو للجرحى بالشفاء.\n\n18-06-2016",
    ],
)
def test_the_day_of_a_speech_is_that_of_issue(read, text):
    assert read(text).metadata.date_issued.value == "2016-06-18"


@pytest.mark.parametrize(
    "text",
    [
        "ذكرت نقابة الصيادين ببيانها الصادر في 3 أيار 2019 وقالت إن شيئا لم يتغير منذ ذلك اليوم.",
        "أشارت نقابة الصيادين في بيان إلى رسالة وجهتها إلى الوزير بتاريخ 3 أيار 2019 ولم تتلق ردا.",
        "استنكرت جمعية الضفاف بيان المجلس الساحلي الصادر في 3 أيار 2019 بشأن المرفأ.",
        "قررت وزارة الزراعة، في بيان، تمديد التسجيل إلى غاية 3 أيار 2019.",
        "وكان المجلس الساحلي قال في بيان الجمعة 3 أيار 2019 إن المرفأ مغلق.",
    ],
)
def test_the_day_of_what_is_spoken_of_is_not(read, text):
    assert read(text).metadata.date_issued.value is None


def test_who_met_somebody_and_spoke_is_the_speaker(read):
    text = "التقى القائم بالأعمال أحمد العطار الأربعاء نظيره نزار الحلبي، وقال في بيان إن المرفأ سيفتح."
    assert read(text).metadata.speaker.value.name == "أحمد العطار"


def test_a_place_and_a_day_stand_above_a_communique(read):
    text = "بلاغ إخباري حول موسم العسل\n\nالرباط في 05 شتنبر 2019\n\nتعلن جمعية النحالين بالوادي بدء الموسم."
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("الرباط", "2019-09-05")


def test_a_quotation_of_several_sentences_that_fills_its_paragraph_is_the_statement(read):
    words = (
        "«العمل في جسر النهر سيستأنف خلال عشرة أيام. وكان الجسر أغلق في الربيع بعد السيول. ونرجو من الأهالي التعاون.»"
    )
    lead = "استئناف العمل في جسر النهر\n\nوجاء في البيان الذي أصدره الجهاز الساحلي بعد توقف العبارات:"
    text = f"{lead}\n\n{words}\n\nاقرأ أيضا\nلا مفاوضات حول إضراب العبارات"
    assert [entry.form for entry in read(text).statements] == ["embedded"]


def test_he_announced_is_no_first_person(read):
    text = "أعلن المتحدث باسم المجلس الساحلي، يحيى الدباغ، مساء أمس، عن إغلاق المرفأ. وأوضح أن السيول ألحقت أضرارا به."
    assert [entry.form for entry in read(text).statements] == ["reported"]


def test_a_letter_has_no_addressee_for_its_title_and_the_body_of_who_signs(read):
    text = (
        "السيد رئيس بلدية الضفاف المحترم\n\nتحية طيبة وبعد،\n\nنرجو منكم إصلاح طريق المرفأ قبل الشتاء.\n\n"
        "وتفضلوا بقبول فائق التقدير\n\nكنان الحلبي\nرئيس جمعية الضفاف"
    )
    metadata = read(text).metadata
    assert (metadata.title.value, metadata.issuer.value) == (None, "جمعية الضفاف")


def test_the_line_below_an_office_is_the_body(read):
    text = "المكتب الإعلامي\nالصندوق الأهلي للطيران المدني\n\nبيان صحفي\n\nالمفاوضات حول الإضراب متوقفة منذ أيام."
    assert read(text).metadata.issuer.value == "الصندوق الأهلي للطيران المدني"


@pytest.mark.parametrize(
    "text",
    [
        "طالب أهالي معتقلين في سجن الضفاف بالكشف عن مصير أبنائهم خلال وقفة أمام الوزارة.",
        "رد المكتب الإعلامي للنائب سامر القاسم على ما نشرته صحيفة الضفاف، مؤكدا أن الخبر غير صحيح.",
    ],
)
def test_a_crowd_and_half_an_office_are_no_issuer(read, text):
    assert read(text).metadata.issuer.value is None


def test_a_body_behind_a_call_to_the_people_is_the_issuer(read):
    text = "بيان رقم (3)\n\nيا جماهير شعبنا، إن جبهة الساحل إذ تستنكر إغلاق المرفأ فإنها تدعو إلى الإضراب العام."
    assert read(text).metadata.issuer.value == "جبهة الساحل"


def test_who_gave_a_speech_is_its_speaker(read):
    text = "نص الكلمة التي ألقاها الأمين العام لحزب الضفاف سامر القاسم في ذكرى التأسيس:\n\nنلتقي اليوم لنجدد العهد."
    assert read(text).metadata.speaker.value.name == "سامر القاسم"
