from every_case import every_case

from archivist.model.metadata import Speaker
from archivist.pipeline.evaluate.compare import alike, is_right, normal
from archivist.pipeline.evaluate.interval import wilson
from archivist.pipeline.evaluate.truth import Truth


def truth(**values):
    return Truth("a.txt", "en", values)


@every_case(
    ("one", "other"),
    [
        ("«وزارةُ المياه»", "وزاره المياه"),
        ("إعلانٌ", "اعلان"),
        ("٣ آذار", "3 اذار"),
        ("Ministry  of WATER.", "ministry of water"),
        ("ک ی", "ك ي"),
    ],
)
def test_writing_does_not_count(one, other):
    assert normal(one) == normal(other)


@every_case(
    ("field", "value", "accepted", "right"),
    [
        ("speaker", Speaker("Ana Orlu", "mayor"), ("Ana Orlu",), True),
        ("speaker", Speaker(None, "mayor"), (None,), True),  # nobody is named, and nobody is
        ("document_type", "letter", ("message",), True),
        ("document_type", "press-release", ("press_release",), True),
        ("document_type", "letter", ("statement",), False),
        ("document_type", None, (None,), True),
        ("date_issued", "2024-03", ("2024-03-03", "2024-03"), True),
        ("title", "On Tides", ("On Ports",), False),
        ("issuer_body", "Council", ("Council of Ports",), False),  # one word of three
        ("issuer_body", "Ports", (None,), False),
    ],
)
def test_what_is_right(field, value, accepted, right):
    of = "issuer" if field == "issuer_body" else field
    assert is_right(field, value, truth(**{of: accepted})) is right


def test_likeness_is_the_share_of_common_words():
    assert alike("a b c", "b c d e") == 0.5
    assert alike("", "") == 0


def test_the_interval_is_wilsons():
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(19, 20) == (0.764, 0.991)  # Brown, Cai and DasGupta 2001, formula 4
    assert wilson(20, 20)[1] == 1.0
