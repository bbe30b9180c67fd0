"""An annotation points at the entity of its kind that has its name."""

from copy import deepcopy

import pytest
from tei_example import built, older, select

from archivist.tei.named_entities import misnamed
from archivist.tei.parse import record_from_tei
from archivist.tei.vocabulary import XML_ID


def told(root):
    record, findings = record_from_tei(root, "record.xml")
    assert findings == ()
    return [(item.code, item.params["element"], item.found) for item in misnamed(record, root, "record.xml")]


def annotation(root, xml_id):
    return select(root, f"//t:annotation[@xml:id='{xml_id}']")


def test_the_annotations_of_a_new_record_point_at_their_entities():
    assert told(built()) == []


def test_a_name_changed_in_the_list_is_told_of_each_annotation_that_gives_it():
    root = built()
    select(root, "//t:place/t:placeName").text = "حلب"
    pointing = [("tei-entity-name", item, "دمشق") for item in ("a-place", "s2-a-place", "m-2")]
    assert told(root) == [*pointing, ("tei-entity-name", "pl-1", "حلب")]


def test_a_name_that_no_annotation_gives_is_told():
    root = built()
    place = select(root, "//t:place")
    place.append(deepcopy(place[0]))
    place[1].text = "حلب"
    assert told(root) == [("tei-entity-name", place.get(XML_ID), "حلب")]


@pytest.mark.parametrize("xml_id", ["a-place", "a-issuer", "a-speaker", "s2-a-place"])
def test_a_name_that_points_at_no_entity_is_told(xml_id):
    root = built()
    del annotation(root, xml_id).attrib["corresp"]
    assert [element for _, element, _ in told(root)] == [xml_id]


def test_a_field_that_names_nobody_points_at_nobody():
    root = built()
    annotation(root, "a-title").set("corresp", "#pers-1")
    annotation(root, "a-office").set("corresp", "#org-1")
    assert [element for _, element, _ in told(root)] == ["a-title", "a-office"]


def test_an_entity_of_another_kind_is_not_meant():
    root = built()
    person = select(root, "//t:person[@xml:id='pers-1']")
    person[0].text = "دمشق"
    annotation(root, "a-place").set("corresp", "#pers-1")
    assert "a-place" in [element for _, element, _ in told(root)]


def test_before_version_1_2_the_schematron_compared_the_names():
    root = older()
    select(root, "//t:place/t:placeName").text = "حلب"
    assert told(root) == []
