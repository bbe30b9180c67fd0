"""The reason for withholding names nobody: neither whole nor by one of the longer words of a name."""

from dataclasses import replace

import pytest

from archivist.model.metadata import Candidate, Field, Mention, Speaker, Stated
from archivist.model.record import Change
from archivist.model.source import Acquisition
from archivist.validation.withholding_reason import by_findings, reason_findings

PATH = "records/ab/x/r1/record.json"
TEXT = "Water Ministry, Press Release\n\nThe ministry told MARY WATSON, a nurse in Damascus, that Ali is safe.\n"


@pytest.fixture
def record(case):
    """Return a record of which every name is known."""
    plain = case.record
    speaker = Field(
        Speaker("Amal Haddad", "minister"), None, rule="stated", stated=Stated("Rosa Keeper", "told so", "2026-01-01")
    )
    possible = Field(None, "ambiguous", candidates=(Candidate(Speaker("نيد برايس", None), None, "low", "r", None, ()),))
    second = replace(plain.metadata, speaker=possible)
    return replace(
        plain,
        metadata=replace(plain.metadata, speaker=speaker),
        statements=(replace(plain.statements[0], metadata=second),),
        mentions=(
            Mention("person", "John O’Neill", 0, 1, "Mr O’Neill", None, "high", "r", None),
            Mention("place", "Damascus", 0, 1, "Damascus", None, "high", "r", None),
        ),
        acquisitions=(Acquisition("2026-01-01T00:00:00Z", "file", by="Lee von Bon"),),
        change=Change("amended", "The editor", "told so", "2026-01-01T00:00:00Z", "0" * 64),
    )


@pytest.mark.parametrize(
    "reason",
    [
        "Amal Haddad asked for it",
        "amal  HADDAD asked",
        "the family Haddad asked",
        "Rosa is in danger",
        "نيد برايس في خطر",
        "نِيد بْرايس في خطر",
        "طلب ذلك لبرايس",
        "O'Neill asked",
        "a threat against Lee von Bon",
        "The editor asked",
    ],
)
def test_a_name_is_told(reason, record):
    (found,) = reason_findings(reason, record, TEXT, PATH)
    assert (found.code, found.exit, found.path) == ("reason-names", 5, PATH)


@pytest.mark.parametrize(
    "reason",
    [
        "somebody would be in danger",
        "a court in Damascus has ordered it",
        "prosecution of a witness",
        "on leeward shores, von der Küste",
        "لحماية شاهد",
        "The ministry asked, and the Ministry insists",
        "a press report",
    ],
)
def test_other_words_are_no_names(reason, record):
    assert reason_findings(reason, record, TEXT, PATH) == ()


@pytest.mark.parametrize("reason", ["to protect Watson", "Mary’s family asked", "Ali would be in danger"])
def test_a_word_with_a_capital_that_the_text_has_too_may_be_a_name(reason, record):
    (found,) = reason_findings(reason, record, TEXT, PATH)
    assert (found.code, found.exit, found.path) == ("reason-may-name", 5, PATH)


def test_where_every_noun_has_a_capital_it_tells_nothing(record):
    german = replace(record, metadata=replace(record.metadata, language=Field("de", None)))
    assert reason_findings("zum Schutz einer Person", german, "Eine Person sprach.\n", PATH) == ()


def test_whoever_decides_is_nobody_of_whom_the_record_speaks(record):
    (found,) = by_findings("Amal Haddad", record, PATH)
    assert (found.code, found.params["said"]) == ("reason-names", "--by")
    assert by_findings("Rosa Keeper", record, PATH) == ()  # who works on the archive may decide this too
    assert by_findings("The archive of the family Haddad", record, PATH) == ()
