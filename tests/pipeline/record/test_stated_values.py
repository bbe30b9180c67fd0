"""What no record can hold is refused before anything is read or written."""

import pytest
from every_case import every_case

from archivist.model.errors import UsageError
from archivist.model.stated_fields import METADATA_FIELDS, RECORD_FIELDS, StatedFields
from archivist.pipeline.record.stated_values import ABSENCES, OPTIONS, check_stated


def refusal(by: str | None = "A. Keeper", because: str | None = "told so", **said: object) -> UsageError:
    with pytest.raises(UsageError) as refused:
        check_stated(StatedFields(**said), by, because)
    return refused.value


def test_every_field_has_an_option_for_its_value_and_one_for_its_absence() -> None:
    assert tuple(OPTIONS) == tuple(ABSENCES) == (*METADATA_FIELDS, *RECORD_FIELDS)
    assert (OPTIONS["date_issued"], ABSENCES["date_issued"]) == ("--date", "--no-date")


@pytest.mark.parametrize(
    "said",
    [
        {"values": {"title": "A title"}},
        {"absent": frozenset({"title"})},
        {"refs": {"place": "place.raqqa"}},
        {"role": "minister"},
    ],
    ids=lambda said: next(iter(said)),
)
def test_a_word_needs_a_person_and_a_reason(said: dict) -> None:
    check_stated(StatedFields(**said), "A. Keeper", "told so")
    for by, because in ((None, "told so"), ("A. Keeper", None), (" ", "told so"), ("A. Keeper", "")):
        assert "needs a person and a reason" in str(refusal(by, because, **said))


def test_an_empty_value_is_called_empty_and_no_person_is_missed() -> None:
    error = refusal("A. Keeper", "told so", values={"issuer": " "})
    assert str(error) == "' ' is empty or holds control characters"


def test_what_no_text_proves_needs_no_reason() -> None:
    check_stated(StatedFields({"rights": "r", "collection": "c"}, frozenset({"accession"})), None, None)


@every_case(
    ("said", "options"),
    [
        ({"values": {"title": "A title"}}, "--title"),
        ({"values": {"rights": "all"}}, "--rights"),
        ({"refs": {"place": "place.raqqa"}}, "--place-id"),
        ({"role": "minister"}, "--role"),
        ({"values": {"speaker": "A"}, "refs": {"speaker": "b"}, "role": "c"}, "--speaker and --speaker-id and --role"),
    ],
)
def test_a_value_and_its_absence_contradict_each_other(said: dict, options: str) -> None:
    name = "speaker" if "role" in said else next(iter({**said.get("values", {}), **said.get("refs", {})}))
    error = refusal(**said, absent=frozenset({name}))
    assert str(error) == f"{options} and {ABSENCES[name]} contradict each other"
    assert ABSENCES[name] in (error.hint or "")


@every_case(
    ("said", "hint"),
    [
        ({"values": {"language": "Arabic"}}, "ckb"),
        ({"values": {"language": "ara"}}, "ckb"),
        ({"values": {"document_type": "rumour"}}, "communique"),
        ({"values": {"date_issued": "2022-02-30"}}, "YYYY-MM-DD"),
        ({"values": {"date_published": "3.4.2024"}}, "YYYY-MM-DD"),
        ({"values": {"place": "two\nlines"}}, "one line"),
        ({"values": {"rights": " "}}, "plain text"),
        ({"role": "a\x1bb"}, "plain text"),
        ({"refs": {"place": "\udcff"}}, "UTF-8"),
        ({"values": {"date": "2024-03-03"}}, "date_issued"),
        ({"absent": frozenset({"acquisitions"})}, "date_issued"),
        ({"refs": {"title": "a"}}, "issuer, office, speaker, place"),
    ],
)
def test_what_cannot_be_a_value_is_refused_with_what_can(said: dict, hint: str) -> None:
    error = refusal(**said)
    assert error.exit == 2
    assert hint in (error.hint or "")
