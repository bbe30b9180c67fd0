import json

from every_case import every_case

from archivist.validation.json_schema import json_schema_findings


def findings(value, schema):
    return json_schema_findings(value, json.dumps(schema).encode(), "record.json")


def test_a_valid_value_has_no_findings():
    assert findings({"a": 1}, {"required": ["a"]}) == ()


DEEP = {"properties": {"a": {"items": {"properties": {"b/c~": {"type": "null"}}}}}}


@every_case(
    ("value", "schema", "where", "expected", "found"),
    [
        ({}, {"required": ["a"]}, "/", "the key a", "no such key"),
        ({"b": 1}, {"additionalProperties": False}, "/", "no other keys", "b"),
        ({"a": [{"b/c~": "x"}]}, DEEP, "/a/0/b~1c~0", "a value of type null", "x"),
        ("x", {"enum": ["a", "b"]}, "/", 'one of ["a", "b"]', "x"),
        (0, {"minimum": 1}, "/", "at least 1", "0"),
        ("zz", {"pattern": "^[a-y]+$"}, "/", "text of the form ^[a-y]+$", "zz"),
        ("y" * 200, {"const": "y"}, "/", "y", "y" * 79 + "…"),
    ],
)
def test_an_error_says_where_what_was_expected_and_what_was_found(value, schema, where, expected, found):
    (item,) = findings(value, schema)
    assert (item.code, item.exit, item.expected, item.found) == ("json-schema", 5, expected, found)
    assert item.message.startswith(f"record.json {where}: ")


def test_a_choice_between_null_and_an_object_tells_what_is_wrong_with_the_object():
    schema = {"oneOf": [{"type": "null"}, {"type": "object", "required": ["by", "at"]}]}
    (item,) = findings({"by": "x"}, schema)
    assert item.expected == "the key at"


def test_a_choice_that_nothing_fits_is_told_as_a_whole():
    (item,) = findings(3, {"oneOf": [{"type": "null"}, {"type": "string"}]})
    assert item.found == "3"
    assert item.expected.startswith("oneOf")


def test_a_number_that_only_equals_an_integer_is_none():
    assert findings(3, {"type": "integer"}) == ()
    for value in (3.0, True, 1e400):
        assert [item.code for item in findings(value, {"type": "integer"})] == ["json-schema"]


def test_a_pattern_ends_at_the_end_not_before_a_line_end():
    assert findings("ab", {"pattern": "^[a-b]+$"}) == ()
    assert len(findings("ab\n", {"pattern": "^[a-b]+$"})) == 1


def test_many_errors_are_cut_and_the_cut_is_told():
    found = findings([0] * 1000, {"items": {"minimum": 1}})
    assert len(found) == 51
    assert (found[-1].code, found[-1].exit) == ("more-findings", 0)


@every_case(
    "schema",
    [b"not JSON", b'{"type": 3}', b'{"pattern": "["}', b'{"$ref": "https://example.org/x"}', b'{"$ref": "#/nowhere"}'],
)
def test_a_schema_that_cannot_or_must_not_be_used_is_a_finding(schema):
    (item,) = json_schema_findings("x", schema, "record.json")
    assert (item.code, item.exit) == ("schema-broken", 4)
