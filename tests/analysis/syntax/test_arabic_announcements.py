"""Bodies that receive news as a statement opens, or announce as it closes, and one called a city after a ruler."""

import pytest


@pytest.fixture
def bodies(context):
    """Return the kinds and the bodies of the clauses of a text."""

    def read(text):
        known = context(text)
        return [
            (item.kind, known.view.wording(item.subject.body)) for item in known.syntax.relations if item.subject.body
        ]

    return read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ووزارة السدود إذ تعلن عن ذلك لتؤكد للجميع حرصها.", [("performs", "وزارة السدود")]),
        ("وشرطة منطقة الواحات إذ تنفي ذلك فإنها تهيب بالجميع.", [("performs", "شرطة منطقة الواحات")]),
        ("والوزارة إذ تعلن عن ذلك لتؤكد للجميع حرصها.", []),
        ("وقعت وزارة السدود العقد إذ تعلن الأرقام نجاحها.", []),
        ("وقالت مدينة الملك فهد الطبية في بيان إن الموسم جيد.", [("says", "مدينة الملك فهد الطبية")]),
        ("وقالت مدينة الواحات الجميلة إنها بخير.", []),
        ("تلقت جمعية بناة السدود ببالغ الأسى نبأ رحيل رئيسها الأسبق.", [("performs", "جمعية بناة السدود")]),
        ("تلقى نادي الفروسية بمزيد من الحزن خبر وفاة مدربه.", [("performs", "نادي الفروسية")]),
        ("تلقت جمعية بناة السدود مئات الطلبات من الأهالي.", []),
        ("تلقت الجمعية ببالغ الأسى نبأ رحيل رئيسها الأسبق.", []),
        ("أخذت هيئة الموانئ علما بما نشر عن توقف الرافعات.", [("performs", "هيئة الموانئ")]),
        ("أخذت هيئة الموانئ موقفا حازما مما نشر.", []),
    ],
)
def test_who_announces(bodies, text, found):
    assert bodies(text) == found
