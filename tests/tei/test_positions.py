import pytest
from tei_example import built, example, parsed, select

from archivist.tei.json_agreement import disagreements
from archivist.tei.parse import record_from_tei
from archivist.tei.positions import misplaced


def told(root):
    record, _ = record_from_tei(root, "record.xml")
    return [(item.params["element"], item.expected, item.found) for item in misplaced(record, root, "record.xml")]


def test_blocks_and_marks_of_a_new_record_stand_where_they_say():
    assert told(built()) == []


def test_a_block_that_claims_another_range_is_told():
    root = built()
    select(root, "//t:body//t:ab").set("corresp", "src:38,52")
    assert told(root) == [("b2", "src:38,52", "src:38,53")]


def test_marks_that_were_moved_or_point_elsewhere_are_told():
    root = built()
    place = select(root, "//t:dateline/t:placeName")
    place.text, place.tail = place.text[:-1], place.text[-1] + place.tail
    assert told(root) == [("#m-2", "src:81,85", "src:81,84")]
    root = built()
    select(root, "//t:body//t:orgName").set("source", "#m-2")
    assert [element for element, _, _ in told(root)] == ["#m-2"]


@pytest.mark.parametrize("source", ["#m-99", "#m-0", "#m-٢", "#m-x", ""])
def test_a_mark_without_a_mention_is_told(source):
    root = built()
    select(root, "//t:body//t:orgName").set("source", source)
    assert [expected for _, expected, _ in told(root)] == ["a mention of this type"]


def test_the_comparison_with_record_json_tells_it():
    record, _ = example()
    root = built()
    select(root, "//t:body//t:ab").set("corresp", "src:0,1")
    assert [item.code for item in disagreements(record, root, "x")] == ["tei-position"]


def test_without_a_text_there_is_nothing_to_check():
    assert misplaced(example()[0], parsed(b"<x/>"), "x") == ()
