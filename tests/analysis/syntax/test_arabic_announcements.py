"""Bodies that announce in the last sentence of a statement, and one that is called a city after a ruler."""

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
    ],
)
def test_who_announces(bodies, text, found):
    assert bodies(text) == found
