from archivist.analysis.proposals import Proposal, decide, same
from archivist.model.metadata import Evidence, Field, Speaker


def proposal(value, weight, start=0, rule="title.headline"):
    return Proposal(value, rule, weight, "medium", (Evidence("x", start, start + 1),))


def test_the_weightiest_value_is_taken_and_the_others_are_kept():
    field = decide([proposal("first", 1), proposal("second", 2, rule="title.header-line")])
    assert (field.value, field.rule, field.reason) == ("second", "title.header-line", None)
    assert [item.value for item in field.candidates] == ["first"]


def test_two_equal_values_leave_the_field_open_with_both_as_candidates():
    field = decide([proposal("later", 2, start=9), proposal("earlier", 2, start=1)])
    assert (field.value, field.reason, field.rule, field.certainty) == (None, "ambiguous", "arbiter.tie", None)
    assert [item.value for item in field.candidates] == ["earlier", "later"]


def test_one_value_proposed_twice_is_no_tie():
    assert decide([proposal("وزارة الدفاع", 2), proposal("وزاره  الدفاع", 2, start=5)]).value == "وزارة الدفاع"


def test_without_a_proposal_the_field_is_absent():
    assert decide([]) == Field(reason="absent")
    assert decide([proposal("a", 1), proposal("b", 1)], tie="conflict").reason == "conflict"


def test_candidates_are_few():
    assert len(decide([proposal(str(number), 1) for number in range(100)]).candidates) == 8


def test_speakers_are_compared_by_name_and_role():
    assert same(Speaker("Ann", None)) != same(Speaker(None, "Ann"))
    assert same(Speaker("ANN", "x")) == same(Speaker("Ann", "X"))
