"""Arabic news about what invented persons said: whoever speaks is found by name, however name and role are put."""

import pytest

from archivist.model.metadata import Speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # a name of unknown words behind a role, a surname that looks like "then the", one with "to" at its head
        ("قالت وزيرة ثقافة السويد كارينوت فالمغرين إنها ستفتح المتحف.", "كارينوت فالمغرين", "وزيرة ثقافة السويد"),
        (
            "التقى الوزير أمس السفيرة الدنماركية دورينا كيلو.\nوقالت كيلو بعد اللقاء إن المرفأ سيفتح.",
            "دورينا كيلو",
            "السفيرة الدنماركية",
        ),
        (
            "انتقد رئيس الرابطة الساحلية لحماية الينابيع علاء حموي صمت المجلس البلدي.",
            "علاء حموي",
            "رئيس الرابطة الساحلية لحماية الينابيع",
        ),
        (
            "ناشد مفوض الرابطة الساحلية ناجي غراندو المانحين توفير المال.",
            "ناجي غراندو",
            "مفوض الرابطة الساحلية",
        ),
        # a role with a pronoun, or in the name of somebody
        (
            "أعلنت شركة الينابيع خفض الأسعار.\nوقال رئيسها التنفيذي كنان باكو إن السوق راكد.",
            "كنان باكو",
            "رئيسها التنفيذي",
        ),
        (
            "نفت حركة الوادي، على لسان المتحدثة باسمها سارة حلو، مشاركتها في المجلس.",
            "سارة حلو",
            "المتحدثة باسمها",
        ),
        (
            "قال المتحدث باسم رئيس المجلس الساحلي سعد الغريبي إن المرفأ مغلق.\nوأضاف الغريبي أن السبب معروف.",
            "سعد الغريبي",
            "المتحدث باسم رئيس المجلس الساحلي",
        ),
        (
            "قال المتحدث باسم الرئيس الساحلي كنان الحلبي، فارس الدباغ، إن المرفأ مغلق.",
            "فارس الدباغ",
            "المتحدث باسم الرئيس الساحلي كنان الحلبي",
        ),
        # who has no name but "father of", or one that is a verb or a role as well
        (
            "أعرب الناطق العسكري باسم كتائب الوادي أبو حمامة عن فخره بالصيادين.",
            "أبو حمامة",
            "الناطق العسكري باسم كتائب الوادي",
        ),
        ("حذر رئيس بلدية تل السرو د. يحيى الدباغ من جفاف وشيك.", "يحيى الدباغ", "رئيس بلدية تل السرو"),
        ("أشار رئيس لجنة الري الأهلية حاكم الدباغي، إلى أن الينابيع تكفي.", "حاكم الدباغي", "رئيس لجنة الري الأهلية"),
        # two roles, an origin between commas, a relay, a hearer that belongs to no role
        (
            "قال عضو اللجنة المركزية للرابطة الساحلية، رئيس دائرة الينابيع كنان الحلبي، إن الجفاف وشيك.",
            "كنان الحلبي",
            "عضو اللجنة المركزية للرابطة الساحلية، رئيس دائرة الينابيع",
        ),
        (
            "اعترف المدير الفني لمنتخب الوادي، الإسباني خيماس كاسو، بصعوبة المباراة.",
            "خيماس كاسو",
            "المدير الفني لمنتخب الوادي",
        ),
        (
            "ذكرت وكالة الوادي نقلا عن المتحدث باسم الجيش الساحلي كنان الحلبي أن الطريق مغلق.",
            "كنان الحلبي",
            "المتحدث باسم الجيش الساحلي",
        ),
        (
            'قال العقيد كنان الحلبي الناطق باسم الحرس الساحلي لـ"الوادي" إن الطريق مغلق.',
            "كنان الحلبي",
            "الناطق باسم الحرس الساحلي",
        ),
        # whoever was introduced by another verb goes on by the surname
        (
            "ألغى الوزير الساحلي كنان الحلبي زيارة كانت مقررة.\nوكتب الحلبي على صفحته: «نأسف للتأجيل».",
            "كنان الحلبي",
            "الوزير الساحلي",
        ),
    ],
)
def test_who_speaks_is_found_by_name_and_role(read, text, name, role):
    assert read(text).metadata.speaker.value == Speaker(name, role)


def test_the_name_of_whom_a_spokesman_serves_is_not_the_spokesmans(read):
    text = "قالت المتحدثة باسم الرئيس الساحلي كنان الحلبي إن الزيارة تأجلت."
    assert (read(text).metadata.speaker.value or Speaker(None, None)).name is None


def test_an_office_that_is_somebodys_is_no_body(read):
    text = "هنأ رئيس الرابطة كنان الحلبي الصيادين.\nوقال الحلبي في بيان أصدره مكتبه الإعلامي: «نبارك لكم الموسم»."
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.speaker.value.name) == (None, "كنان الحلبي")


def test_a_relative_clause_ends_the_name_of_a_body(read):
    text = 'تبنت مجموعة ساحلية تطلق على نفسها "خلية الوادي" في بيان الهجوم على المخزن.\nوقالت المجموعة إنه تحذير.'
    assert read(text).metadata.issuer.value == "مجموعة ساحلية"


@pytest.mark.parametrize(
    "text",
    [
        "استدعت رابطة الصيادين الساحلية مدير المرفأ.\nوقال الناطق باسم الرابطة كنان الحلبي إن الرسوم باهظة.",
        "نفت رابطة الصيادين الساحلية إغلاق المرفأ.\nوقال متحدث باسم الرابطة إن المرفأ مفتوح.",
        "نفت رابطة الصيادين الساحلية إغلاق المرفأ.\nوقالت المتحدثة باسمها سارة حلو إن المرفأ مفتوح.",
    ],
)
def test_whoever_speaks_for_a_body_named_before_speaks_for_it(read, text):
    assert read(text).metadata.issuer.value == "رابطة الصيادين الساحلية"


def test_the_command_of_the_forces_is_that_of_the_forces_named_before(read):
    text = 'أعلنت قوات الوادي الساحلية وقف عملياتها.\nوأصدرت القيادة العامة للقوات بيانا عزت فيه القرار إلى "الجفاف".'
    assert read(text).metadata.issuer.value == "قوات الوادي الساحلية"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # a town behind a name that no list knows; "the royal club" is the club of that name
        (
            "نفى رويال مدريد، في بيان رسمي، تقديم عرض لضم اللاعب.\nوقال النادي الملكي في بيانه: «لم نقدم أي عرض».",
            "رويال مدريد",
        ),
        ("قررت المحكمة الاتحادية العليا في العراق وقف البيع، وفق بيان للمحكمة.", "المحكمة الاتحادية العليا في العراق"),
        ("أكدت القوى الوطنية والإسلامية في بيان أن المرفأ سيفتح.", "القوى الوطنية والإسلامية"),
        (
            "قرر الاتحاد الساحلي لكرة اليد تأجيل المباريات.\nوأفاد الاتحاد القاري في بيان بأن الأسباب أمنية.",
            "الاتحاد الساحلي لكرة اليد",
        ),
    ],
)
def test_whose_statement_the_news_tells_of(read, text, body):
    assert read(text).metadata.issuer.value == body


def test_a_joint_presidency_is_the_office_of_the_body_named_before(read):
    text = "أعلنت منظومة الوادي الأهلية انسحابها.\nوجاء في بيان صادر عن الرئاسة المشتركة للمنظومة أن الخطر زال."
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.office.value) == ("منظومة الوادي الأهلية", "الرئاسة المشتركة")


@pytest.mark.parametrize(
    "text",
    [
        "زار وزير الري الساحلي كيلوف أمس.\nوأعلن كيلوف الحداد.\nخاطب رئيس الرابطة الشعب.\nوقال الشعب كلمته.",
        "واجه وزير الري الاحتلال في المحكمة.\nوحمل الاحتلال المسؤولية. وأكد الاحتلال أن المياه ملوثة.",
        "قدم رئيس الرابطة الساحلي استقالته.\nوأعلن استقالته في المساء.",
        "قال مصدر في مكتب رئيس الوزراء كنان الحلبي إن القرار نهائي.",
        "أكدت مصادر صحافية في محافظة الوادي، شمالي الساحل، أمس، أن الطريق مغلق.",
        "أكد وزير الري الساحلي سكان الوادي أن المياه متوفرة.",
        "حكمت المحكمة على الصحافي دورين كاستور بغرامة.\nوقال كاستور للصحافيين إن الحكم جائر.",
    ],
)
def test_what_somebody_announces_or_who_is_only_told_of_is_no_speaker(read, text):
    assert read(text).metadata.speaker.value is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استبعد المبعوث الساحلي جيمس جافري انسحابا قريبا للصيادين.", "جيمس جافري"),
        ("طالب المفتي العام للساحل الشيخ محمد حسين بتحريم بيع الينابيع.", "محمد حسين"),
        ("شكا رئيس الجالية الساحلية في ألمانيا أيمن مازيك من الغلاء.", "أيمن مازيك"),
        ("أغلق المرفأ أمس وفق ما أفاد به محسن بن علي المدير العام للمرفأ.", "محسن بن علي"),  # folded, "on"
        (
            "جدد الرئيس الساحلي كنان الحلبي تأكيده أن المرفأ باق.\nوقال وزير الري فارس الدباغ في تغريدة إن الماء شحيح.",
            "كنان الحلبي",
        ),
    ],
)
def test_a_name_ends_before_what_is_said_and_the_lead_tells_whose_words_they_are(read, text, name):
    assert read(text).metadata.speaker.value.name == name


def test_the_united_bodies_speak_in_a_statement(read):
    assert read("قالت الأمم المتحدة في بيان إن الينابيع جفت.").metadata.issuer.value == "الأمم المتحدة"
