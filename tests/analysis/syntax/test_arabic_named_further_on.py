"""Arabic subjects that a later clause, a role or what follows shows whole; the examples are invented."""

import pytest


@pytest.fixture
def spoken(context):
    """Return the body, the name and the role that the first clause has which names somebody."""

    def read(text):
        known = context(text)
        said = next(item.subject for item in known.syntax.relations if item.subject.name or item.subject.body)
        return tuple(span and known.view.wording(span) for span in (said.body, said.name, said.role))

    return read


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        # a surname by which a later clause goes on, whatever stands behind the whole name
        (
            "وصف روجي الدغيمي منشّط سهرات الواحة في تصريح للإذاعة الأجواء بالممتازة. وأكد الدغيمي أن",
            None,
            "روجي الدغيمي",
        ),
        ("قال سليم الجرة داهش، الأمين العام لاتحاد صيادي الواحة، إن الموسم طويل.", None, "سليم الجرة داهش"),
        (
            'كشف هذا لـ"الواحة" الدكتور سليم علي دغام وقال: الموسم طويل. وقال د.دغام إن القوارب جاهزة.',
            None,
            "سليم علي دغام",
        ),
        (
            "أصدر المتحدث الرسمي عن قبيلة الدغيم الدكتور سليم الدغيمي بيانا يرفض فيه ذلك.",
            "قبيلة الدغيم",
            "سليم الدغيمي",
        ),
        # a hospital that is called after somebody, and who speaks for its union
        (
            "وأكد الكاتب العام للنقابة الأساسية بمستشفى شارل دوران كمال الدغيمي، في تصريح للوكالة أن الاضراب ألغي.",
            None,
            "كمال الدغيمي",
        ),
        # a party that is called by a word for a statement
        ("أعلنت حركة نداء الواحة في بيان لها أنها لا تشارك.", "حركة نداء الواحة", None),
        ("قال القيادي في حركة نداء الواحة سليم الدغيمي إن الموسم طويل.", None, "سليم الدغيمي"),
    ],
)
def test_a_name_ends_where_the_text_shows_it(spoken, text, body, name):
    assert spoken(text)[:2] == (body, name)


def test_a_statement_behind_a_body_is_what_it_issues(spoken):
    assert spoken("أصدرت جبهة الواحة نداء جديدا إلى الصيادين.")[0] == "جبهة الواحة"
    assert spoken("أصدرت جبهة الصيادين نداء إلى الناس.")[0] == "جبهة الصيادين"


def test_a_woman_does_not_speak_by_the_name_of_her_father(context):
    text = (
        "عادت لارا ابنة الملاح القديم سامي دغورال إلى الواحة.\nوقالت دغورال في بيان إن الموسم طويل.\n"
        "وكان سامي دغورال بحارا."
    )
    known = context(text)
    assert not [item.subject.name for item in known.syntax.relations if item.subject.name]
