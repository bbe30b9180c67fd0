import json
from importlib.resources import files

import pytest

import archivist.analysis.decision
from archivist.analysis.decision.claims import Circumstances, claims_of
from archivist.analysis.decision.model import FieldModel, Model, load_model, model_from_dict
from archivist.analysis.proposals import Proposal
from archivist.analysis.rules import RULES
from archivist.model.metadata import Evidence


@pytest.fixture
def written():
    return json.loads((files(archivist.analysis.decision) / "weights.json").read_text("utf-8"))


@pytest.fixture
def claim():
    proposal = Proposal("Tide Ministry", "issuer.issued", 70, "medium", (Evidence("Tide Ministry", 0, 13),))
    return claims_of([proposal], Circumstances("issuer"))[0]


def test_the_file_says_what_it_was_made_from(written):
    assert written["texts"] > 0
    assert written["folds"] > 1
    assert {"date", "version", "left_out", "ridge"} <= set(written)
    for field in written["fields"].values():
        assert {"goal", "threshold", "learned", "weights", "seen", "found", "true", "asserted", "interval"} <= set(
            field
        )


def test_its_keys_are_sorted_and_its_numbers_short(written):
    text = (files(archivist.analysis.decision) / "weights.json").read_text("utf-8")
    assert text == json.dumps(written, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    weights = [weight for field in written["fields"].values() for weight in field["weights"].values()]
    assert weights == [round(weight, 3) for weight in weights]


def test_every_construction_that_it_knows_is_a_rule(written):
    assert {rule for field in written["fields"].values() for rule in field["seen"]} <= RULES.keys()


def test_it_is_read_once():
    assert load_model() is load_model()


def test_a_construction_that_no_text_was_learned_from_keeps_its_prior(claim):
    assert FieldModel(weights={"rule:issuer.signature": 2.0}).probability(claim) == FieldModel().probability(claim)


def test_a_field_may_learn_how_much_the_rules_own_word_counts(claim):
    assert FieldModel(weights={"prior": -1.0}).probability(claim) == 0.5
    assert FieldModel(weights={"prior": -0.5}).probability(claim) < FieldModel().probability(claim)


def test_a_new_construction_alone_is_never_of_high_certainty(claim):
    known, new = ({rule: 9} for rule in ("issuer.issued", "issuer.signature"))
    assert FieldModel(high=0.5, medium=0.5, seen=known).certainty(0.9, claim) == "high"
    assert FieldModel(high=0.5, medium=0.5, seen=new).certainty(0.9, claim) == "medium"


def test_where_nothing_was_learned_the_rules_own_word_stands(claim):
    assert FieldModel().certainty(0.99, claim) == "medium"
    assert Model().of("office").threshold == 0.5


def test_a_file_of_another_schema_is_refused():
    with pytest.raises(ValueError, match="not archivist-decision/1"):
        model_from_dict({"schema": "archivist-decision/2", "fields": {}})
