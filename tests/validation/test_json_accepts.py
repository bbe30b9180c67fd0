import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from archivist.validation._json_accepts import acceptor
from archivist.validation.schema_files import current_schemas

SCHEMA = {
    "$defs": {"word": {"type": "string", "minLength": 1, "pattern": "^[a-c]*$"}, "flag": {"enum": ["x", None]}},
    "type": ["object", "array"],
    "required": ["a"],
    "additionalProperties": False,
    "properties": {
        "a": {"$ref": "#/$defs/word"},
        "b": {"oneOf": [{"type": "null"}, {"type": "integer", "minimum": 3}, {"type": "array", "maxItems": 1}]},
        "c": {"$ref": "#/$defs/flag"},
        "d": {"type": "array", "minItems": 1, "items": {"const": "y"}},
    },
    "if": {"properties": {"c": {"const": "x"}}},
    "then": {"required": ["d"]},
}
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(0, 5), st.sampled_from(["", "a", "abc", "d", "x", "y"]))
VALUES = st.one_of(LEAVES, st.lists(LEAVES, max_size=2))
OBJECTS = st.dictionaries(st.sampled_from("abcde"), VALUES)


@given(st.one_of(VALUES, OBJECTS))
def test_the_answer_is_that_of_the_library(value):
    assert acceptor(SCHEMA)(value) == Draft202012Validator(SCHEMA).is_valid(value)


def test_the_schema_of_records_is_understood():
    assert acceptor(json.loads(current_schemas().record_json)) is not None


@pytest.mark.parametrize(
    "schema",
    [
        {"patternProperties": {}},
        {"additionalProperties": {"type": "null"}},
        {"enum": [1, True]},
        {"const": 1.0},
        {"type": "any"},
        {"$ref": "https://example.org/schema"},
        {"$ref": "#/$defs/none"},
        {"$defs": {"a": {"items": {"$ref": "#/$defs/a"}}}, "$ref": "#/$defs/a"},
        "no schema",
    ],
)
def test_a_schema_that_says_more_is_left_to_the_library(schema):
    assert acceptor(schema) is None
