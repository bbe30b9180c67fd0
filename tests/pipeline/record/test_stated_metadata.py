"""A person's word takes the place of what the rules read, and nothing that the rules read is lost."""

from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.entity import Entity
from archivist.model.errors import UsageError
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Stated
from archivist.model.metadata_json import metadata_from_dict, metadata_to_dict
from archivist.model.stated_fields import METADATA_FIELDS, StatedFields
from archivist.pipeline.record.stated_metadata import says_otherwise, with_stated

WORD = Stated("A. Keeper", "told so", "2025-12-01T08:00:00Z")
PROOF = (Evidence("words", 0, 5),)
ENTITIES = {
    item.id: item
    for item in (
        Entity("org.water", "organisation", {"en": ("Ministry of Water",), "ar": ("وزارة المياه",)}, {}),
        Entity("pers.haddad", "person", {"ar": ("عمر حداد",), "en": ("Omar Haddad", "O. Haddad")}, {}),
        Entity("place.raqqa", "place", {"ar": ("الرقة",)}, {}),
    )
}


def read(value: str | Speaker, *others: Candidate, ref: str | None = None) -> Field:
    """Return a field as the rules read it."""
    return Field(
        value=value, ref=ref, reason=None, certainty="high", rule="a.rule", evidence=PROOF, candidates=tuple(others)
    )


def candidate(value: str | Speaker, ref: str | None = None) -> Candidate:
    return Candidate(value, ref, "high", "a.rule", None, PROOF)


READ = Metadata(
    language=read("en"),
    issuer=read("Ministry of Water", ref="org.water"),
    speaker=read(Speaker("Haddad", "spokesman"), ref="pers.haddad"),
    date_issued=read("2024-03-03", candidate("2024-04-03")),
    place=Field(reason="ambiguous", candidates=(candidate("Raqqa"), candidate("Aleppo"))),
)


def stated(metadata: Metadata = READ, **said: object) -> Metadata:
    return with_stated(metadata, StatedFields(**said), WORD, ENTITIES)


def test_a_value_keeps_what_the_rules_took_before_what_they_did_not_take() -> None:
    field = stated(values={"date_issued": "2024-03-04"}).date_issued
    assert (field.value, field.reason, field.certainty, field.rule) == ("2024-03-04", None, None, "stated")
    assert (field.stated, field.evidence) == (WORD, ())
    assert field.candidates == (candidate("2024-03-03"), candidate("2024-04-03"))


def test_that_there_is_none_is_a_null_with_a_persons_word() -> None:
    field = stated(absent=frozenset({"date_issued"})).date_issued
    assert field == Field(
        rule="stated", stated=WORD, candidates=(candidate("2024-03-03"), candidate("2024-04-03")), reason="absent"
    )


def test_what_the_rules_left_open_is_decided_and_its_candidates_stay() -> None:
    field = stated(absent=frozenset({"place"})).place
    assert (field.reason, [item.value for item in field.candidates]) == ("absent", ["Raqqa", "Aleppo"])


def test_a_later_word_replaces_an_earlier_one_which_is_no_candidate() -> None:
    dated = stated(stated(absent=frozenset({"date_issued"})), values={"date_issued": "2024-03-04"}).date_issued
    assert dated == stated(values={"date_issued": "2024-03-04"}).date_issued
    assert (
        stated(stated(values={"place": "Homs"}), absent=frozenset({"place"})).place.candidates == READ.place.candidates
    )


@every_case(
    ("said", "name"),
    [
        ({}, "Omar Haddad"),
        ({"values": {"language": "ar"}}, "عمر حداد"),
        ({"values": {"language": "ku"}}, "عمر حداد"),  # the first that the entry has
        ({"absent": frozenset({"language"})}, "عمر حداد"),
        ({"values": {"speaker": "O. H."}}, "O. H."),
    ],
)
def test_an_id_without_a_name_takes_the_preferred_one_in_the_language_of_the_statement(said: dict, name: str) -> None:
    speaker = stated(refs={"speaker": "pers.haddad"}, **said).speaker
    assert (speaker.value, speaker.ref) == (Speaker(name, "spokesman"), "pers.haddad")


@pytest.mark.parametrize(
    ("name", "entry"), [("issuer", "org.water"), ("office", "org.water"), ("place", "place.raqqa")]
)
def test_each_field_that_names_somebody_or_some_place_may_have_an_id(name: str, entry: str) -> None:
    field: Field = getattr(stated(refs={name: entry}), name)
    assert field.ref == entry
    assert field.value in [words[0] for words in ENTITIES[entry].names.values()]


@pytest.mark.parametrize(
    ("name", "entry", "kind"),
    [
        ("issuer", "pers.haddad", "organisation"),
        ("place", "pers.haddad", "place"),
        ("speaker", "place.raqqa", "person"),
        ("office", "nobody", "organisation"),
    ],
)
def test_an_id_of_no_fitting_entry_is_refused(name: str, entry: str, kind: str) -> None:
    with pytest.raises(UsageError, match=f"no {kind} {entry}"):
        stated(refs={name: entry})


def test_a_name_alone_has_no_id_as_nothing_is_guessed() -> None:
    assert stated(values={"issuer": "Ministry of Water"}).issuer.ref is None


def test_a_role_stays_with_the_person_and_goes_with_another() -> None:
    assert stated(values={"speaker": "Omar Haddad"}).speaker.value == Speaker("Omar Haddad", "spokesman")
    assert stated(values={"speaker": "Another"}).speaker.value == Speaker("Another", None)
    assert stated(role="minister").speaker.value == Speaker("Haddad", "minister")
    assert stated(Metadata(), role="minister").speaker.value == Speaker(None, "minister")


@every_case(
    ("said", "otherwise"),
    [
        ({"values": {"issuer": "Ministry of Water"}}, False),  # the same name takes no id away
        ({"values": {"issuer": "Ministry of Water"}, "refs": {"issuer": "org.water"}}, False),
        ({"values": {"issuer": "The ministry"}}, True),
        ({"absent": frozenset({"issuer"})}, True),
        ({"absent": frozenset({"title"})}, True),  # that nobody found one is no word of a person
        ({"values": {"speaker": "Haddad"}}, False),
        ({"role": "minister"}, True),
    ],
)
def test_what_says_otherwise(said: dict, *, otherwise: bool) -> None:
    (name,) = StatedFields(**said).metadata_fields
    after = getattr(stated(**said), name)
    assert says_otherwise(name, getattr(READ, name), after, StatedFields(**said)) is otherwise


def test_the_same_absence_says_nothing_new_whoever_states_it() -> None:
    absent = StatedFields(absent=frozenset({"title"}))
    before = with_stated(READ, absent, WORD).title
    after = with_stated(READ, absent, replace(WORD, by="B. Keeper", because="another reason")).title
    assert not says_otherwise("title", before, after, absent)


words = st.text(min_size=1, max_size=8)


@st.composite
def anything_stated(draw: st.DrawFn) -> StatedFields:
    absent = draw(st.frozensets(st.sampled_from(METADATA_FIELDS)))
    rest = [name for name in METADATA_FIELDS if name not in absent]
    values = draw(st.dictionaries(st.sampled_from(rest), words)) if rest else {}
    fitting = {"issuer": "org.water", "office": "org.water", "speaker": "pers.haddad", "place": "place.raqqa"}
    refs = {name: entry for name, entry in fitting.items() if name in rest and draw(st.booleans())}
    role = draw(st.none() | words) if "speaker" in rest else None
    return StatedFields(values, absent, refs, role)


@given(anything_stated())
def test_stating_the_same_twice_changes_nothing_and_keeps_what_was_read(said: StatedFields) -> None:
    once = with_stated(READ, said, WORD, ENTITIES)
    assert with_stated(once, said, WORD, ENTITIES) == once
    assert metadata_from_dict(metadata_to_dict(once)) == once
    for name in METADATA_FIELDS:
        before, after = getattr(READ, name), getattr(once, name)
        if name not in said.metadata_fields:
            assert after == before
            continue
        assert (after.stated, after.evidence, after.certainty) == (WORD, (), None)
        assert (after.value is None) == (name in said.absent) == (after.reason == "absent")
        taken = () if before.value is None else (candidate(before.value, before.ref),)
        assert after.candidates == (*taken, *before.candidates)
        assert not says_otherwise(name, after, after, said)
