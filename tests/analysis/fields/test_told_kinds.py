"""The kind of a statement of which a text tells, by the fuller name that it has for it, by invented examples."""

import pytest

from archivist.analysis.fields.told_kinds import fuller
from archivist.analysis.text_view import Span

_NEWS = "مرو – زار مهندسو وزارة الري سد الوادي يوم الجمعة.\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            _NEWS + "بيان صحفي صدر عن وزارة الري أكد أن السد آمن.\nوأضاف البيان أن العمل يستمر حتى نهاية الشهر.",
            "press-release",
        ),
        (_NEWS + "بيان توضيحي أصدرته وزارة الري أكد أن السد آمن.\nوأضاف البيان أن العمل يستمر.", "clarification"),
        ("بعث رئيس رابطة وادي الزيتون برقية عزاء إلى أسرة الشاعر. وقال في البرقية: «نشاطركم الأحزان».", "condolence"),
        ("El presidente de la Liga de Marrán envió un telegrama de pésame a la familia del poeta.", "condolence"),
        ("Le président de la Ligue de Marrac a adressé un télégramme de condoléances au poète.", "condolence"),
        (
            "In einem Schreiben an die Regierung fordert die Gewerkschaft der Fährleute die Reparatur des Stegs.",
            "letter",
        ),
        ("Dans un courrier au gouvernement, le Syndicat des bacs de Marrac demande la réparation du quai.", "letter"),
    ],
)
def test_a_noun_alone_points_back_to_its_fuller_name(read, text: str, kind: str):
    assert read(text).metadata.document_type.value == kind


def test_what_its_writers_say_with_a_paper_is_no_letter(read):
    text = "Wir unterstützen mit diesem Schreiben die Arbeit der Fährleute."
    assert read(text).metadata.document_type.value != "letter"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [("بيان صحفي", "رد", "press-release"), ("بيان صحفي", "بيان", "statement"), ("بيان", "بيان", "statement")],
)
def test_a_noun_points_back_to_the_last_that_is_brought_up(context, first: str, second: str, kind: str):
    text = f"قالت بلدية الوادي في {first} إن السد آمن.\n"
    text += f"وقالت وزارة الري في {second} نشرته إن العمل يستمر. وأضاف البيان أنه آمن."
    place = text.index("البيان")
    assert fuller(context(text), "statement", Span(place, place + len("البيان"))) == kind
