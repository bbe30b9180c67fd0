import pytest
from every_case import every_case

from archivist.analysis.decision.claims import CONTRADICTS, Circumstances, claims_of
from archivist.analysis.decision.decide import Judge
from archivist.analysis.decision.model import FieldModel, Model
from archivist.analysis.proposals import Proposal
from archivist.model.metadata import Evidence, Speaker


def proposed(value, rule="issuer.issued", weight=70, certainty="medium", start=0, **more):
    text = str(value.name or value.role) if isinstance(value, Speaker) else value
    return Proposal(value, rule, weight, certainty, (Evidence(text, start, start + len(text)),), **more)


def decide(*proposals, field="issuer", model=None, **more):
    judge = Judge(Model({field: model} if model else {}))
    return judge.decide(proposals, Circumstances(field, leads=700, ends=5_000), **more)


def features(*proposals, field="issuer", **around):
    return [set(claim.features) for claim in claims_of(proposals, Circumstances(field, **around))]


def test_constructions_that_agree_outweigh_a_heavier_one_alone():
    alone = proposed("Port Council", "issuer.signature", weight=72, start=900)
    agreeing = [proposed("Tide Ministry", rule, start=9) for rule in ("issuer.issued", "issuer.statement-of")]
    model = FieldModel(weights={"agree:2": 1.5})
    field = decide(alone, *agreeing, model=model)
    assert (field.value, field.rule) == ("Tide Ministry", "issuer.issued")
    assert [item.value for item in field.candidates] == ["Port Council"]


def test_a_field_abstains_below_its_threshold_and_keeps_the_candidates_in_order_of_probability():
    proposals = [proposed("Port Council", certainty="low"), proposed("Tide Ministry", start=30)]
    field = decide(*proposals, model=FieldModel(threshold=0.95))
    assert (field.value, field.reason, field.rule) == (None, "ambiguous", "arbiter.unsure")
    assert [item.value for item in field.candidates] == ["Tide Ministry", "Port Council"]


def test_two_that_are_equally_good_are_a_tie_for_the_reason_that_the_field_has():
    field = decide(proposed("Port Council"), proposed("Tide Ministry"), tie="conflict")
    assert (field.value, field.reason, field.rule) == (None, "conflict", "arbiter.tie")
    assert len(field.candidates) == 2


def test_two_dates_of_equal_weight_contradict_each_other():
    days = [proposed("2019-05-04", "date.dateline", 95), proposed("2019-05-06", "date.labelled", 95, start=50)]
    field = decide(*days, field="date_issued", tie="conflict")
    assert (field.value, field.reason, field.rule) == (None, "conflict", "arbiter.tie")
    assert all(CONTRADICTS in claim for claim in features(*days, field="date_issued"))


def test_what_is_hardly_probable_leaves_the_field_absent():
    field = decide(proposed("Port Council", certainty="low"), model=FieldModel(asks=0.6, weights={}))
    assert (field.value, field.reason, field.candidates) == (None, "absent", ())


def test_half_a_phrase_is_not_taken_nor_is_the_next_best():
    half, whole = proposed("Council of", weight=90), proposed("Tide Ministry", weight=40, start=30)
    field = decide(half, whole, broken=lambda item: item is half)
    assert (field.value, field.reason, field.rule) == (None, "ambiguous", "arbiter.broken-line")


def test_without_proposals_the_value_is_absent():
    assert decide().reason == "absent"


def test_the_heaviest_proposal_gives_the_value_and_of_equal_ones_the_fullest():
    short, full = proposed("Tide Ministry", start=4), proposed("Ruritanian Tide Ministry", "issuer.signature", start=90)
    (claim,) = claims_of([short, full], Circumstances("issuer", head_last=True))
    assert claim.best is full
    assert claim.rules == ("issuer.signature", "issuer.issued")


@pytest.mark.parametrize(
    ("around", "start", "place"),
    [
        ({"begins": 50, "leads": 750, "ends": 9_000}, 3, "at:head"),
        ({"begins": 50, "leads": 750, "ends": 9_000}, 80, "at:lead"),
        ({"begins": 50, "leads": 750, "ends": 9_000}, 4_000, "at:further-on"),
        ({"begins": 50, "leads": 750, "ends": 9_000}, 8_900, "at:close"),
    ],
)
def test_where_a_value_stands_is_a_feature(around, start, place):
    assert place in features(proposed("Tide Ministry", start=start), **around)[0]


def test_what_else_is_known_of_a_claim():
    listed = proposed("Tide Ministry", ref="xx.tides", features=frozenset({"quoted"}))
    again = proposed("Tide Ministry", "issuer.signature", 60, start=800)
    (one,) = features(listed, again, letters="Cyrl", form="report")
    assert {"any", "listed", "agree:2", "again", "it:quoted", "letters:Cyrl", "form:report"} <= one
    assert {"rule:issuer.issued", "rule:issuer.signature"} <= one


@every_case(
    ("value", "field", "mark"),
    [
        (Speaker(None, "mayor"), "speaker", "nameless"),
        (Speaker("Ana Orlu", "mayor"), "speaker", "role"),
        (Speaker("Orlu", None), "speaker", "one-word"),
        ("Council", "issuer", "one-word"),
        ("Council of the Ports of the Northern Sea", "issuer", "many-words"),
    ],
)
def test_a_name_that_may_be_half_or_more_than_one_is_marked(value, field, mark):
    (claim,) = features(proposed(value), field=field)
    assert mark in claim


def test_rivals_are_seen_by_weight_and_uncertain_ones_rival_only_their_like():
    strong, near, weak = (
        proposed("Port Council", weight=80),
        proposed("Tide Ministry", weight=75, start=30),
        proposed("Customs", weight=90, certainty="low", start=60),
    )
    assert [sorted(name for name in one if "rival" in name) for one in features(strong, near, weak)] == [
        ["rival:near"],
        ["rival:stronger"],
        ["rival:near"],
    ]


def test_a_person_is_asked_with_the_most_probable_first_at_most_eight_and_none_twice():
    proposals = [proposed(f"Council {number}", weight=40 + number, start=9 * number) for number in range(12)]
    field = decide(*proposals, *proposals, model=FieldModel(threshold=0.999))
    values = [item.value for item in field.candidates]
    assert values == [f"Council {number}" for number in range(11, 3, -1)]
    assert all(item.evidence[0].text == item.value for item in field.candidates)


def test_the_constructions_that_agreed_are_kept_beside_the_best():
    rules = ("issuer.signature", "issuer.issued", "issuer.statement-of")
    field = decide(*(proposed("Tide Ministry", rule, 80 - number, start=number) for number, rule in enumerate(rules)))
    assert (field.rule, field.agreed) == ("issuer.signature", ("issuer.issued", "issuer.statement-of"))
