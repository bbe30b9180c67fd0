"""The real statement that the project began with, and an invented one of the same build."""

import pytest

from archivist.model.metadata import Speaker

TWIN = """أدانت وزارة الصحة الأردنية التقصير، وذلك من خلال بيان للمتحدث باسم وزارة الصحة كنان رباح.
نص البيان:
وزارة الصحة الأردنية
مكتب المتحدث باسم وزارة الصحة
بيان للمتحدث باسم وزارة الصحة كنان رباح
22 كانون الثاني/يناير 2022
تدين الوزارة ما وقع يوم الخميس في محافظة الحسكة، وتدعو الأمم المتحدة إلى العمل.
تبقى الوزارة ملتزمة بواجبها."""


@pytest.fixture(params=["real", "twin"])
def text(request, seed):
    """The seed, or the twin: also in its place where the file is not here."""
    return seed if request.param == "real" and seed else TWIN


def test_every_field(read, text):
    found = {name: field.value for name, field in read(text).metadata.items()}
    issuer, short, name = "وزارة الخارجية الأمريكية", "وزارة الخارجية", "نيد برايس"
    if text is TWIN:
        issuer, short, name = "وزارة الصحة الأردنية", "وزارة الصحة", "كنان رباح"
    assert found == {
        "title": f"بيان للمتحدث باسم {short} {name}",
        "language": "ar",
        "issuer": issuer,
        "office": f"مكتب المتحدث باسم {short}",
        "speaker": Speaker(name, f"المتحدث باسم {short}"),
        "date_issued": "2022-01-22",
        "date_published": None,
        "place": None,
        "document_type": "statement",
    }


def test_the_statement_begins_after_the_cue_and_ends_with_the_text(read, text):
    (statement,) = read(text).statements
    assert statement.form == "embedded"
    assert statement.spans == ((text.index("نص البيان:\n") + len("نص البيان:\n"), len(text)),)
    assert text is TWIN or statement.spans == ((527, 2036),)


def test_the_weekday_is_counted_from_the_day_of_issue(read, text):
    days = [item for item in read(text).mentions if item.text == "يوم الخميس"]
    assert [(item.value, item.anchor, item.rule) for item in days] == [
        ("2022-01-20", "2022-01-22", "mention.relative-day")
    ]


def test_listed_names_carry_their_ids(read, text):
    reading = read(text)
    ids = {item.ref for item in reading.mentions if item.ref}
    assert "place.alhasakah" in ids
    if text is not TWIN:
        assert (reading.metadata.issuer.ref, reading.metadata.speaker.ref) == ("org.us-state", "per.price")
        assert {"org.sdf", "org.isis", "org.cjtf-oir", "org.asayish-nes", "place.usa", "place.syria"} <= ids


def test_evidence_is_literal_where_the_value_has_lost_an_attached_particle(read, text):
    speaker = read(text).metadata.speaker
    role = next(part for part in speaker.evidence if part.part == "role")
    assert role.text.startswith("متحدث باسم")
    assert speaker.value.role.startswith("المتحدث باسم")
