"""A card is read from record.json."""

import json
from pathlib import Path
from typing import Any

import pytest
from every_case import every_case

from archivist.model.card import card_of

REPOSITORY = Path(__file__).parents[2]
RELATION = {
    "type": "corrects",
    "to": "ab" * 16,
    "stated": {"by": "A. Keeper", "because": "line 2", "at": "2025-12-01T08:00:00Z"},
}
RECORD = json.loads(next(REPOSITORY.glob("records/*/*/r1/record.json")).read_text("utf-8"))


def test_a_card_says_what_the_record_says() -> None:
    card = card_of(RECORD)
    assert (card.id, card.revision, card.status, card.access.level) == (RECORD["id"], 1, "active", "open")
    assert card.facts.issuer_ref == "org.us-state"
    assert card.facts.speaker == "نيد برايس"
    assert dict(card.facts.described())["speaker_role"] == "المتحدث باسم وزارة الخارجية"
    assert len(set(card.mentions)) == len(card.mentions) <= len(RECORD["mentions"])


def test_a_date_that_could_not_be_resolved_is_mentioned_as_it_is_written() -> None:
    mention = {"value": None, "text": "أمس", "ref": None}
    assert card_of({**RECORD, "mentions": [mention]}).mentions == (("أمس", None),)


@pytest.mark.parametrize(
    "changes",
    [
        {"revision": "1"},
        {"status": "gone"},
        {"mentions": [{"value": None, "text": None, "ref": None}]},
        {"collection": 5},
    ],
)
def test_values_of_another_type_are_refused(changes: Any) -> None:
    with pytest.raises(ValueError, match=r"type|status"):
        card_of({**RECORD, **changes})


def test_a_card_carries_relations() -> None:
    card = card_of({**RECORD, "relations": [RELATION]})
    assert (card.relations[0].to, card.relations[0].stated.by) == ("ab" * 16, "A. Keeper")
    assert card_of({name: value for name, value in RECORD.items() if name != "relations"}).relations == ()


@every_case(
    "wrong",
    [
        {**RELATION, "type": "denies"},
        {**RELATION, "to": 7},
        {**RELATION, "stated": {"by": "A. Keeper"}},
        {**RELATION, "stated": {**RELATION["stated"], "by": None}},
        {"type": "corrects"},
        7,
    ],
)
def test_a_relation_of_another_shape_is_refused(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"it (lacks|has)|a value has"):
        card_of({**RECORD, "relations": [wrong]})
