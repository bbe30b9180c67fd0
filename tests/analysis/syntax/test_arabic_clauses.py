"""Who says what in Arabic sentences: bodies and persons that no list has."""

import pytest


@pytest.fixture
def clauses(context):
    """Return the relations of a text: kind, wording of the body, the name and the role, and what holds of them."""

    def read(text):
        known = context(text)
        wording = known.view.wording
        return [
            {
                "kind": item.kind,
                "framed": item.framed,
                "foreign": item.foreign,
                "again": item.subject.anaphora,
                **{
                    part: wording(span)
                    for part in ("body", "name", "role", "office")
                    if (span := getattr(item.subject, part))
                },
            }
            for item in known.syntax.relations
            if item.subject.kind != "other"
        ]

    return read


@pytest.mark.parametrize(
    ("text", "kind", "body"),
    [
        ("أعلن هيكل رعاية الواحات في بيان أن الطريق مفتوح.", "says", "هيكل رعاية الواحات"),
        ("نفت منصة القرى الساحلية، الثلاثاء، في بلاغ لها ما تداولته الصحف.", "says", "منصة القرى الساحلية"),
        (
            "وفي بيان لها، أكدت رابطة البحوث الزراعية وإكثار البذار أن الموسم جيد.",
            "says",
            "رابطة البحوث الزراعية وإكثار البذار",
        ),
        (
            "وقالت الهيئة العليا للرقابة على الأسواق والأسعار إن اللحوم سليمة.",
            "says",
            "الهيئة العليا للرقابة على الأسواق والأسعار",
        ),
        ("أصدر مجمع أصدقاء البحيرة اليوم بيانا حول الحادث.", "issues", "مجمع أصدقاء البحيرة"),
        ("بيان صادر السبت عن تنسيقية عمال الموانئ", "statement-of", "تنسيقية عمال الموانئ"),
        ("وجاء في بيان للجنة السدود أن المنسوب مستقر.", "statement-of", "لجنة السدود"),
        ("وجاء في البيان الذي أصدره نادي الهضبة أن المباراة مؤجلة.", "statement-of", "نادي الهضبة"),
        ("تستنكر #دار_السنابل ما جرى.", "performs", "دار السنابل"),
        ("يسرّ صندوق دعم الحرفيين أن يعلن عن منحه الجديدة.", "performs", "صندوق دعم الحرفيين"),
        ("ببالغ الحزن والأسى تنعى جمعية المرافئ القديمة أحد مؤسسيها.", "performs", "جمعية المرافئ القديمة"),
        ("إننا في مرصد الغابات نعبر عن قلقنا.", "performs", "مرصد الغابات"),
        ("صرّح مصدر مسؤول في هيئة الينابيع بأن الأعمال مستمرة.", "speaks-for", "هيئة الينابيع"),
        ("وكالة السدود تنفي وجود تسرب", "says", "وكالة السدود"),
        ("ونقلت صحيفة محلية عن نقابة الصيادين قولها في بيان إن الموسم انتهى.", "says", "نقابة الصيادين"),
        ("أدانت حركة «الضفاف» اليوم الحادث.", "says", "حركة «الضفاف»"),
    ],
)
def test_the_body_that_acts(clauses, text, kind, body):
    assert (kind, body) in [(item["kind"], item.get("body")) for item in clauses(text)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قال وزير السدود سامر النحاس إن المنسوب مستقر.", "سامر النحاس", "وزير السدود"),
        ("أعلنت وزيرة المرافئ د. هالة القاسم، اليوم، أن العمل مستمر.", "هالة القاسم", "وزيرة المرافئ"),
        ("أكد أحمد أبو ريشة، رئيس بلدية الوادي، أن الطريق مفتوح.", "أحمد أبو ريشة", "رئيس بلدية الوادي"),
        ("شجب طارق الدباغ نائب رئيس المجلس في بيان ما جرى.", "طارق الدباغ", "نائب رئيس المجلس"),
        ("وقال مدير الحملة، نزار عبد الله الحلبي، إن الماء قليل.", "نزار عبد الله الحلبي", "مدير الحملة"),
        (
            "قال المتحدث باسم هيئة الينابيع عبد الرحمن الحلبي إن العمل مستمر.",
            "عبد الرحمن الحلبي",
            "المتحدث باسم هيئة الينابيع",
        ),
    ],
)
def test_the_person_who_speaks(clauses, text, name, role):
    assert (name, role) in [(item.get("name"), item.get("role")) for item in clauses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أكد رئيس البلدية ضرورة الحوار في كل القرى.",
        "وقال الوزير في بيان إن الماء قليل.",
        "قال المتحدث باسم هيئة الينابيع في بيان إن العمل مستمر.",
        "قال الوزير بعد لقاء سامر النحاس إن الماء قليل.",
    ],
)
def test_a_role_alone_is_no_name_and_whoever_is_met_does_not_speak(clauses, text):
    assert not any("name" in item for item in clauses(text))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("نفت جالية الواحة الأنباء المتداولة عن المياه.", "جالية الواحة"),
        ("حملت الحكومة الساحلية الشركة المسؤولية.", "الحكومة الساحلية"),
        ("هنأت حركة النخيل المرشح الجديد.", "حركة النخيل"),
        ("أعلنت وزارة السدود ووزارة المرافئ برنامجا.", "وزارة السدود"),
        ("أعلنت وزارة السدود الثلاثاء برنامجا.", "وزارة السدود"),
        ("دعت نقابة الصيادين في بيان بلدية المرفأ إلى الحوار.", "نقابة الصيادين"),
        ("أعرب اتحاد المزارعين عن دعمه لأعضائه.", "اتحاد المزارعين"),
    ],
)
def test_a_name_ends_before_the_object_the_day_and_the_next_body(clauses, text, body):
    assert [item.get("body") for item in clauses(text)] == [body]


def test_a_statement_that_is_answered_is_anothers(clauses):
    relations = clauses("ردا على بيان وزارة المرافئ، قالت نقابة الصيادين في بيان إن الموسم انتهى.")
    assert [(item["body"], item["foreign"]) for item in relations] == [
        ("وزارة المرافئ", True),
        ("نقابة الصيادين", False),
    ]


def test_a_short_name_points_back(clauses):
    relations = clauses("أعلنت وزارة السدود برنامجا. وأضافت الوزارة في بلاغ أن العمل مستمر.")
    assert [(item["body"], item["again"], item["framed"]) for item in relations] == [
        ("وزارة السدود", False, False),
        ("الوزارة", True, True),
    ]


def test_an_office_speaks_for_its_body(clauses):
    (relation,) = clauses("قال المكتب الإعلامي في منصة القرى الساحلية إن الطريق مفتوح.")
    assert (relation["body"], relation["office"]) == ("منصة القرى الساحلية", "المكتب الإعلامي")


@pytest.mark.parametrize(
    "text",
    [
        "كشف التقرير النهائي عن أسباب الحادث.",
        "استقالة وزيرة المرافئ بعد خلاف.",
        "الجهة التي تعلن النتائج هي المجلس.",
        "«تعلن هيئة الينابيع برنامجها»",
        "تبين أن الأسعار ارتفعت.",
    ],
)
def test_what_is_no_clause_of_speaking(clauses, text):
    assert clauses(text) == []
