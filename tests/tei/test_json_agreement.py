from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from tei_cases import cases, few_examples
from tei_example import MAKING, METADATA, SPAN, TEXT, built, example, parsed, select

from archivist.model.metadata import Field, Statement
from archivist.model.record_json import record_to_dict
from archivist.tei.build import record_xml
from archivist.tei.json_agreement import disagreements


@few_examples
@given(cases())
def test_a_record_agrees_with_its_own_tei(case):
    record, document = case
    assert disagreements(record, parsed(record_xml(record, document, MAKING)), "record.xml") == ()


@every_case(
    ("change", "place", "expected", "found"),
    [
        ({"collection": "other"}, "collection", '"other"', '"waters"'),
        ({"accession": None}, "accession", "null", '"2023/1"'),
        ({"revision": 3}, "revision", "3", "2"),
        ({"metadata": replace(METADATA, office=Field())}, "metadata.office.reason", '"absent"', '"ambiguous"'),
        ({"statements": (Statement("direct", ((0, 5),)),)}, "statements[0].spans[0][1]", "5", str(SPAN[1])),
        ({"statements": ()}, "statements[0]", "nothing", None),
        ({"acquisitions": ()}, "acquisitions[1]", "nothing", None),
    ],
)
def test_each_place_that_differs_is_one_finding(change, place, expected, found):
    record, _ = example(**change)
    by_place = {item.params["place"]: item for item in disagreements(record, built(), "record.xml")}
    assert place in by_place
    assert by_place[place].code == "tei-disagrees"
    assert by_place[place].expected == expected
    if found:
        assert by_place[place].found == found
    assert place in by_place[place].message


def test_a_long_value_is_shortened():
    record, _ = example(rights="x" * 1000)
    (told,) = disagreements(record, built(), "record.xml")
    assert len(told.expected) == 200


def test_true_is_not_one():
    record, _ = example(revision=True)
    assert [item.params["place"] for item in disagreements(record, built(revision=1), "x")] == ["revision"]


def test_a_slice_in_record_json_that_is_not_the_texts_is_told():
    record, _ = example()
    mentions = (replace(record.mentions[0], text="وزارة"), *record.mentions[1:])
    (told,) = disagreements(replace(record, mentions=mentions), built(), "record.xml")
    assert told.params["place"] == "mentions[0].text"


def test_a_value_changed_in_the_tei_is_told():
    record, _ = example()
    root = built()
    select(root, "//t:annotation[@xml:id='a-date_issued']/t:note[@type='value']").text = "2023-03-13"
    told, mark = disagreements(record, root, "record.xml")
    assert (told.params["place"], told.expected, told.found) == (
        "metadata.date_issued.value",
        '"2023-03-12"',
        '"2023-03-13"',
    )
    # The text says that a day is counted from the date of issue, which is now another one.
    assert (mark.code, mark.found) == ("tei-mark", "src:117,126")


@pytest.mark.parametrize(
    ("annotation", "place"),
    [("a-title", "metadata.title.evidence[0]"), ("m-2", "mentions[1]"), ("a-place", "metadata.place.evidence[0]")],
)
def test_a_target_changed_in_the_tei_is_told(annotation, place):
    record, _ = example()
    root = built()
    select(root, f"//t:annotation[@xml:id='{annotation}']").set("target", "src:0,4")
    places = [item.params.get("place", "") for item in disagreements(record, root, "record.xml")]
    assert any(item.startswith(place) for item in places)


@every_case(
    ("path", "change", "place"),
    [
        ("//t:annotation[@xml:id='a-title']", {"ana": "#rule-a.rule"}, "metadata.title.rule"),
        ("//t:org", {"sameAs": "auth:org.fire"}, "metadata.issuer.ref"),
        ("//t:annotation[@xml:id='m-2']", {"corresp": "#org-1"}, "mentions[1].type"),
        ("//t:annotation[@xml:id='s2-a-title']", {"resp": "#by-1"}, "statements[1].metadata.title.stated.by"),
        ("//t:relation[@xml:id='rel-1']", {"name": "corrects"}, "relations[0].type"),
        ("//t:relation[@xml:id='rel-2']", {"passive": "https://example.org/"}, "relations[1].to"),
        ("//t:annotation[@xml:id='a-rel-2']", {"resp": "#by-1"}, "relations[1].stated.by"),
    ],
)
def test_an_attribute_changed_in_the_tei_is_told(path, change, place):
    record, _ = example()
    root = built()
    select(root, path).attrib.update(change)
    assert place in [item.params.get("place") for item in disagreements(record, root, "record.xml")]


def test_a_text_changed_in_the_tei_changes_the_slices():
    record, _ = example()
    root = built()
    select(root, "//t:head/t:lb[2]").tail = "بيان كاذب"
    assert {item.params["place"] for item in disagreements(record, root, "x")} == {
        "metadata.title.evidence[0].text",
        "metadata.document_type.evidence[0].text",
        "statements[1].metadata.document_type.evidence[0].text",
    }


def test_a_tei_that_cannot_be_read_is_not_compared():
    record, _ = example()
    assert [item.code for item in disagreements(record, parsed(b"<x/>"), "x")] == ["tei-no-text", "tei-unreadable"]


def test_the_example_is_about_its_text():
    record, _ = example()
    assert all(TEXT[item.start : item.end] == item.text for item in record.mentions)


@pytest.mark.parametrize("change", [{}, {"collection": "other"}, {"revision": 3}, {"acquisitions": ()}])
def test_the_object_that_the_record_was_read_from_changes_nothing_of_what_is_told(change):
    record, _ = example(**change)
    read = record_to_dict(record)
    assert disagreements(record, built(), "x", None, read) == disagreements(record, built(), "x")
    exact = read | {"revision": float(record.revision)}  # equal to Python, and another number in JSON
    assert disagreements(record, built(), "x", None, exact) == disagreements(record, built(), "x")
