"""Arabic bodies behind their verbs: offices of persons, descriptions, two together, names that headlines shorten."""

import pytest

from archivist.analysis.decision.same_claim import joining


def issuer(reading):
    return reading.metadata.issuer.value


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "أصدر مكتب سماحة المرجع الديني الكبير السيد حسن محمد الهاشمي بيانا قدم فيه التعازي لأهالي الضحايا.",
            "مكتب سماحة المرجع الديني الكبير السيد حسن محمد الهاشمي",
        ),
        (
            "أكد مكتب آية الله العظمى السيد حسن الهاشمي في بيان أن الصلاة ستقام غدا.",
            "مكتب آية الله العظمى السيد حسن الهاشمي",
        ),
        ("أعلن مكتب رئيس الوزراء السيد حسن الهاشمي في بيان أن الدوام سيعطل غدا.", "مكتب رئيس الوزراء"),
    ],
)
def test_the_office_of_somebody_with_a_title_has_his_name(read, text, body):
    assert issuer(read(text)) == body


def test_a_description_is_no_name_where_the_name_stands_below(read):
    text = "استنكر مركز حقوقي محلي الهجمة على القرية. وقال مركز الأمل لحقوق الإنسان في بيان له إن الهجمة أوقعت ضحايا."
    assert issuer(read(text)) == "مركز الأمل لحقوق الإنسان"


def test_a_description_stays_where_nothing_else_is_named(read):
    text = "استنكر حزب تقدمي مغربي اليوم الهجمة على القرية. وقال الحزب في بيان له إن الهجمة أوقعت ضحايا."
    assert issuer(read(text)) == "حزب تقدمي مغربي"


def test_what_is_definite_behind_a_description_is_the_verbs_object(read):
    text = "استنكرت جمعية حقوقية محلية الهجمة على القرية. وقالت الجمعية في بيان لها إن الهجمة أوقعت ضحايا."
    assert "الهجمة" not in (issuer(read(text)) or "")


def test_a_plural_has_the_shape_of_such_an_adjective(read):
    assert issuer(read("أصدر اتحاد صيادي وادي الرمان بيانا دعا فيه إلى الحوار.")) == "اتحاد صيادي وادي الرمان"


def test_a_plural_that_keeps_its_last_letter_rules_no_name(read):
    assert issuer(read("ونعى فنانون رشيدة الحراق في تدوينات لهم، وقالوا في بيان إنها كانت مثالا.")) is None


def test_two_states_together_are_not_the_first_of_them(read):
    text = "بيان مشترك حول المضيق:\n- أكدت سلطنة الساحل وجمهورية السهل التزامهما.\n- اتفق الجانبان على الحوار."
    assert issuer(read(text)) is None


def test_of_two_ministries_the_first_is_named(read):
    text = "أعلنت وزارة السدود ووزارة المرافئ في بيان أن العمل بدأ."
    assert issuer(read(text)) == "وزارة السدود"


def test_a_number_of_several_sorts_of_bodies_is_one_phrase(read):
    text = "أصدرت مجموعة من الجمعيات والمنظمات بيانا دعت فيه إلى غلق المصنع."
    assert (issuer(read(text)) or "").startswith("مجموعة من الجمعيات")


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("المجلس الأعلى للتعليم", "المجلس الوطني الأعلى للتعليم العالي", True),
        ("وزارة التعليم العالي", "وزارة التربية والتعليم العالي", False),
        ("المجلس للتعليم", "المجلس الوطني الأعلى للتعليم العالي", False),
        ("Council for Trade and Ports", "National Council for Trade and Ports", False),
        ("Council for Ports", "Council for Trade and Ports", True),
    ],
)
def test_a_headline_leaves_words_out_of_a_name(short, long, same):
    assert joining("issuer", head_last=False)(short, long) is same


def test_an_office_below_its_body_issues_what_the_body_does(read):
    text = (
        "حركة الوفاق\n\nالمكتب التنفيذي الوطني\n\nتونس في 5 ديسمبر 2018\n\nبيان المكتب التنفيذي الوطني في لقائه\n\n"
        "اجتمع المكتب التنفيذي الوطني يوم الثلاثاء، وإن المكتب يؤكد على مواصلة الحوار ويدعو إلى الهدوء."
    )
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.office.value) == ("حركة الوفاق", "المكتب التنفيذي الوطني")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال مركز ضمير الحقوق المدنية في بيان له اليوم إن الوضع صعب.", "مركز ضمير الحقوق المدنية"),
        ("وأشار مركز رسالة الشعوب في بيان له اليوم إلى أن الطريق مغلقة.", "مركز رسالة الشعوب"),
    ],
)
def test_a_verb_that_leads_to_that_has_its_object_there(read, text, body):
    assert issuer(read(text)) == body


@pytest.mark.parametrize(
    "text",
    [
        "نشر مركز ضمير الحقوق الضائعة في تقريره. وقال في بيان إن الوضع صعب.",
        "وجهت جمعية رسالة التضامن إلى الأهالي، وأكدت في بيان لها أن الوضع صعب.",
    ],
)
def test_a_thing_is_the_object_of_a_verb_that_does_not(read, text):
    assert issuer(read(text)) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("تعلن رابطة البحر الهادئ افتتاح معرضها في الصيف.", "رابطة البحر الهادئ"),
        ("تستنكر رابطة البحر الهادئ ما جاء في المقال من إساءة.", "رابطة البحر الهادئ"),
        ("تتقدم رابطة البحر الهادئ بالشكر إلى كل من حضر المعرض.", "رابطة البحر الهادئ"),
        ("تعلن رابطة البحر الهادئ (بحر) عن موعد معرضها.", "رابطة البحر الهادئ"),
        (
            "بيان صادر عن رابطة البحر الهادئ\n\nبلغنا أن البعض يجمع المال باسمنا. لم نكلف أحدا بذلك.",
            "رابطة البحر الهادئ",
        ),
        ("ترفض رابطة البحارين الرصيف الذي بني على عجل.", "رابطة البحارين"),
        ("تدين رابطة البحارين الجريمة البشعة في الميناء.", "رابطة البحارين"),
        ("تنعى رابطة البحارين الفقيد حسن الهاشمي.", "رابطة البحارين"),
        ("تبلغ رابطة البحارين الجيران أن الميناء مغلق.", "رابطة البحارين"),
    ],
)
def test_an_adjective_that_no_ending_shows_is_told_from_an_object(read, text, body):
    assert issuer(read(text)) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("تستنكر قبيلة بني واحة الاعتداء على أحد أبنائها.", "قبيلة بني واحة"),
        ("تستنكر عشيرة البو سدرة الاعتداء على أحد أبنائها.", "عشيرة البو سدرة"),
        ("بيان صادر عن قبيلة أولاد نخلة\n\nنعلن للجميع براءتنا ممن اعتدى على الحارس.", "قبيلة أولاد نخلة"),
        ("زار المحافظ قبيلة بني واحة وشكر شيوخها.", None),
    ],
)
def test_a_tribe_has_the_name_of_whose_sons_it_is(read, text, body):
    assert issuer(read(text)) == body
