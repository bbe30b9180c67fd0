"""The header that records share: the same bytes for the same arguments, and all that `shared:` points at."""

from dataclasses import replace

import pytest
from tei_example import HEADER, NS, assert_valid, built, example, making_of, older, parsed

from archivist.analysis.rules import RULES
from archivist.base.digest import sha256_hex
from archivist.base.places import shared_pattern
from archivist.tei.build import record_xml
from archivist.tei.shared_header import shared_header, tool_label
from archivist.tei.vocabulary import DOCUMENT_TYPES, XML_ID

SCHEMAS = {"archivist.rng": "a" * 64, "archivist.sch": "b" * 64, "record.schema.json": "c" * 64}


def identifiers(root):
    return {item.get(XML_ID) for item in root.iter() if item.get(XML_ID)}


def test_equal_arguments_give_equal_bytes_whatever_their_order():
    one = shared_header("archivist", "1.0", {"a": "A", "b": "B"}, SCHEMAS)
    other = shared_header("archivist", "1.0", {"b": "B", "a": "A"}, dict(reversed(SCHEMAS.items())))
    assert (one.data, one.rules) == (other.data, frozenset({"a", "b"}))
    assert one.sha256 == sha256_hex(one.data)


@pytest.mark.parametrize(
    "others",
    [("other", "1.0", {"a": "A"}), ("archivist", "1.1", {"a": "A"}), ("archivist", "1.0", {"a": "B"})],
)
def test_other_arguments_give_another_digest(others):
    assert shared_header(*others, SCHEMAS).sha256 != shared_header("archivist", "1.0", {"a": "A"}, SCHEMAS).sha256


def test_it_is_a_tei_document_of_its_own():
    for rules in ({}, {"a": "A"}, {"title_2 ä": "<&> \x00", "": ""}, dict(RULES)):
        assert_valid(parsed(shared_header("archivist", "1.0", rules, SCHEMAS).data))


@pytest.mark.parametrize(
    "wrong",
    [
        ("two words", "1.0", SCHEMAS),
        ("archivist", "latest", SCHEMAS),
        ("archivist", "1.0", {"archivist.rng": "abc"}),
        ("archivist", "1.0", {"../x": "a" * 64}),
    ],
)
def test_what_tei_attributes_cannot_hold_is_refused(wrong):
    name, version, schemas = wrong
    with pytest.raises(ValueError, match="is no"):
        shared_header(name, version, {}, schemas)


@pytest.mark.parametrize(
    ("version", "number"), [("1.2.3.dev4+local", "1.2.3"), ("2rc1", "2rc1"), ("0.9.0", "0.9.0"), ("1", "1")]
)
def test_the_version_number_is_the_part_that_tei_allows(version, number):
    root = parsed(shared_header("archivist", version, {}, SCHEMAS).data)
    assert root.xpath("string(//t:application/@version)", namespaces=NS) == number
    assert tool_label(root) == f"archivist {version}"


def test_a_record_before_version_1_2_names_its_tool_itself_a_later_one_does_not():
    assert tool_label(older()) == "archivist 1.2.3.dev4+local"
    assert tool_label(built()) is None


def test_schemas_lie_beside_it():
    root = parsed(shared_header("archivist", "1.0", {}, SCHEMAS).data)
    found = {item.get("key"): (item.get("type"), item.get("url")) for item in root.iterfind(".//{*}schemaRef")}
    assert found == {
        "archivist.rng": ("RELAXNG", f"{'a' * 64}.rng"),
        "archivist.sch": ("Schematron", f"{'b' * 64}.sch"),
        "record.schema.json": ("JSONSchema", f"{'c' * 64}.json"),
    }


def test_every_type_of_document_has_its_category():
    assert {f"type-{kind}" for kind in DOCUMENT_TYPES} | {"document-types"} <= identifiers(parsed(HEADER.data))


def test_every_shared_pointer_of_a_record_leads_to_an_element():
    pointers = {
        pointer.removeprefix("shared:")
        for item in built().iter()
        for value in item.attrib.values()
        for pointer in value.split()
        if pointer.startswith("shared:")
    }
    assert pointers == {"archivist", "document-types", "type-press-release", "rule-title.line"}
    assert pointers <= identifiers(parsed(HEADER.data))


def test_a_record_names_it_by_digest():
    (prefix,) = built().iterfind(".//{*}prefixDef[@ident='shared']")
    assert prefix.get("replacementPattern") == shared_pattern(HEADER.sha256)


def test_a_rule_that_it_does_not_describe_is_described_in_the_record():
    record, document = example()
    without = shared_header("archivist", "1.0", {}, SCHEMAS)
    making = making_of(record)
    with_rules, bare = (
        parsed(record_xml(record, document, item)) for item in (making, replace(making, header=without))
    )
    assert_valid(bare)
    assert identifiers(bare) - identifiers(with_rules) == {"rule-title.line"}
    assert not [item for item in bare.iter() if (item.get("ana") or "").startswith("shared:")]
