from dataclasses import replace

import pytest
from every_case import every_case
from lxml import etree
from tei_example import built, example, older, parsed, select

from archivist.tei.json_agreement import disagreements
from archivist.tei.parse import record_from_tei
from archivist.tei.positions import misplaced
from archivist.tei.vocabulary import name


def told(root):
    record, _ = record_from_tei(root, "record.xml")
    return [(item.params["element"], item.expected, item.found) for item in misplaced(record, root, "record.xml")]


def test_blocks_and_marks_of_a_new_record_stand_where_they_say():
    assert told(built()) == []


def test_a_block_that_claims_another_range_is_told():
    root = built()
    select(root, "//t:body//t:ab").set("corresp", "src:38,52")
    assert told(root) == [("b2", "src:38,52", "src:38,53")]


def test_a_mark_that_was_moved_is_told():
    root = built()
    place = select(root, "//t:dateline/t:placeName")
    place.text, place.tail = place.text[:-1], place.text[-1] + place.tail
    assert told(root) == [("placeName", "a mention of this type", "src:81,84")]


def test_a_mark_of_another_type_than_the_mention_there_is_told():
    root = built()
    select(root, "//t:body//t:orgName").tag = name("placeName")
    assert [(element, expected) for element, expected, _ in told(root)] == [("placeName", "a mention of this type")]


def test_a_mark_where_nothing_is_mentioned_is_told():
    root = built()
    cue = select(root, "//t:body//t:ab")
    mark = etree.SubElement(cue, name("persName"), ref="#pers-1")
    mark.text, cue[0].tail = cue[0].tail, None
    assert [(element, expected) for element, expected, _ in told(root)] == [("persName", "a mention of this type")]


def marks(root):
    record, _ = record_from_tei(root, "record.xml")
    return [(item.code, item.found) for item in misplaced(record, root, "record.xml")]


@pytest.mark.parametrize("key", ["when", "type", "datingPoint"])
def test_a_date_without_what_its_mention_says_is_told(key):
    root = built()
    del select(root, "//t:body//t:date[@type='relative']").attrib[key]
    assert marks(root) == [("tei-mark", "src:117,126")]


@pytest.mark.parametrize("change", [{"when": "2023-03-13"}, {"when": "2023"}, {"datingPoint": "#m-6"}])
def test_a_date_that_says_something_else_than_its_mention_is_told(change):
    root = built()
    select(root, "//t:body//t:date[@type='relative']").attrib.update(change)
    assert marks(root) == [("tei-mark", "src:117,126")]


def test_a_name_that_points_at_another_entity_than_its_mention_is_told():
    root = built()
    select(root, "//t:body//t:orgName").set("ref", "#pers-1")
    assert marks(root) == [("tei-mark", "src:56,68")]


def test_of_two_mentions_in_one_place_a_mark_may_stand_for_either():
    record, _ = example()
    twin = replace(record.mentions[0], ref="org.other", value="other")
    for mentions in ((record.mentions[0], twin), (twin, record.mentions[0])):
        assert told(built(mentions=mentions)) == []


def test_marks_of_older_versions_name_their_annotation():
    assert told(older()) == []
    root = older()
    place = select(root, "//t:dateline/t:placeName")
    place.text, place.tail = place.text[:-1], place.text[-1] + place.tail
    assert told(root) == [("#m-2", "src:81,85", "src:81,84")]
    root = older()
    select(root, "//t:body//t:orgName").set("source", "#m-2")
    assert [element for element, _, _ in told(root)] == ["#m-2"]


@every_case("source", ["#m-99", "#m-0", "#m-٢", "#m-x", ""])
def test_a_mark_of_an_older_version_without_a_mention_is_told(source):
    root = older()
    select(root, "//t:body//t:orgName").set("source", source)
    assert [expected for _, expected, _ in told(root)] == ["a mention of this type"]


def test_the_comparison_with_record_json_tells_it():
    record, _ = example()
    root = built()
    select(root, "//t:body//t:ab").set("corresp", "src:0,1")
    assert [item.code for item in disagreements(record, root, "x")] == ["tei-position"]


def test_without_a_text_there_is_nothing_to_check():
    assert misplaced(example()[0], parsed(b"<x/>"), "x") == ()
