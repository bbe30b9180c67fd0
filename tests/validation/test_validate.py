import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.record_json import record_bytes
from archivist.validation.schema_files import SchemaSet, current_schemas
from archivist.validation.schematron import schematron_findings
from archivist.validation.validate import check_record_files, check_record_json
from archivist.validation.xml_parser import parse_xml

TEI = b'<TEI xmlns="http://www.tei-c.org/ns/1.0">%s</TEI>'


@pytest.fixture
def schemas(small_rng, small_sch):
    return SchemaSet("test", small_rng, small_sch, current_schemas().record_json)


def checked(xml, data, schemas):
    return check_record_files(xml, data, schemas, xml_path="r1/record.xml", json_path="r1/record.json")


def told(result):
    return {(item.code, item.path) for item in result.findings}


def test_two_sound_files_give_tree_and_record(case, schemas):
    result = checked(TEI % b'<p target="src:0,5">x</p>', record_bytes(case.record), schemas)
    assert result.findings == ()
    assert result.root.tag.endswith("TEI")
    assert result.record == case.record


def test_ranges_are_held_against_the_text_of_the_json(case, schemas):
    result = checked(TEI % b'<p target="src:0,9999">x</p>', record_bytes(case.record), schemas)
    assert told(result) == {("bad-range", "r1/record.xml")}
    assert result.root is not None


def test_each_file_is_judged_though_the_other_is_broken(case, schemas):
    result = checked(b"<TEI", record_bytes(case.record), schemas)
    assert told(result) == {("xml-syntax", "r1/record.xml")}
    assert result.record == case.record
    result = checked(TEI % b"<p/>", b"{}", schemas)
    assert result.record is None
    assert told(result) == {("schematron", "r1/record.xml"), ("json-schema", "r1/record.json")}


def test_a_tree_without_the_schemas_structure_is_not_handed_on(case, schemas):
    result = checked(TEI % b"<q/>", record_bytes(case.record), schemas)
    assert result.root is None
    assert {code for code, _ in told(result)} == {"element-not-allowed"}


def test_the_schemas_of_this_version_compile(case):
    result = checked(TEI % b"<p/>", record_bytes(case.record), current_schemas())
    assert {code for code, _ in told(result)} == {"attribute-missing", "element-missing", "element-not-allowed"}
    root, _ = parse_xml(TEI % b"", "record.xml")
    assert "schema-broken" not in {
        item.code for item in schematron_findings(root, current_schemas().schematron, "record.xml")
    }


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"a":1,"a":2}', b"\xef\xbb\xbf{}", b"[NaN]", b"\xff", b'"\\ud800"', b"[" * 100 + b"]" * 100]
)
def test_json_that_can_be_read_in_two_ways_is_not_read(data, schemas):
    record, (item,) = check_record_json(data, schemas, "record.json")
    assert record is None
    assert (item.code, item.exit) == ("json-syntax", 4)


def test_an_endless_json_file_is_not_read(schemas, monkeypatch):
    monkeypatch.setattr("archivist.validation.validate.RECORD_XML_BYTES", 3)
    _, (item,) = check_record_json(b"[1,2]", schemas, "record.json")
    assert "limits.RECORD_XML_BYTES" in item.message


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.one_of(st.binary(max_size=60), json_values.map(lambda value: json.dumps(value).encode())))
def test_any_bytes_give_a_record_or_findings(data):
    record, findings = check_record_json(data, current_schemas(), "record.json")
    assert record is None
    assert findings
    assert all(item.message for item in findings)
