"""The reason for withholding names nobody: neither whole nor by one of the longer words of a name."""

from dataclasses import replace

import pytest

from archivist.model.metadata import Candidate, Field, Mention, Speaker, Stated
from archivist.model.record import Change
from archivist.model.source import Acquisition
from archivist.validation.reason import reason_findings

PATH = "records/ab/x/r1/record.json"


@pytest.fixture
def record(case):
    """Give a record of which every name is known."""
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
    (found,) = reason_findings(reason, record, PATH)
    assert (found.code, found.exit, found.path) == ("reason-names", 5, PATH)


@pytest.mark.parametrize(
    "reason",
    [
        "somebody would be in danger",
        "a court in Damascus has ordered it",
        "prosecution of a witness",
        "on leeward shores, von der Küste",
        "لحماية شاهد",
    ],
)
def test_other_words_are_no_names(reason, record):
    assert reason_findings(reason, record, PATH) == ()
