import json
import string
from contextlib import suppress

import pytest
import rfc8785
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.canonical import NotCanonicalError, canonical_bytes, parse_canonical, parse_strict, readable_bytes
from archivist.base.limits import JSON_DEPTH

KEYS = st.text(alphabet=string.printable, max_size=8)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=20)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)


@given(VALUES)
def test_inside_the_profile_the_output_is_that_of_rfc_8785(value):
    assert canonical_bytes(value) == rfc8785.dumps(value)


@given(VALUES)
def test_canonical_bytes_parse_back_to_their_value(value):
    assert parse_canonical(canonical_bytes(value)) == value


@given(VALUES)
def test_readable_bytes_are_ascii_sorted_and_parse_back(value):
    data = readable_bytes(value)
    assert data.isascii()
    assert data.endswith(b"\n")
    assert parse_strict(data) == value


def test_the_example_of_rfc_8785_section_3_2_3_without_its_non_ascii_keys():
    value = {"\r": "Carriage Return", "1": "One", "<script>": "Browser", "\u20ac"[:0]: "empty", "numbers": [333333333]}
    assert canonical_bytes(value) == (
        b'{"":"empty","\\r":"Carriage Return","1":"One","<script>":"Browser","numbers":[333333333]}'
    )


@every_case(
    "value",
    [1.0, float("nan"), float("inf"), 2**53, -(2**53), {"é": 1}, {1: 2}, {"a": {1, 2}}, "\ud800", b"bytes", (1,)],
)
def test_what_lies_outside_the_profile_is_refused_not_approximated(value):
    with pytest.raises(NotCanonicalError):
        canonical_bytes(value)


NOT_STRICT = {
    "duplicate key": b'{"a":1,"a":2}',
    "duplicate key by escape": b'{"a":1,"\\u0061":2}',
    "NaN": b"[NaN]",
    "Infinity": b"[-Infinity]",
    "byte order mark": b"\xef\xbb\xbf{}",
    "not UTF-8": b'"\xff"',
    "surrogate in CESU form": b'"\xed\xa0\x80"',
    "two documents": b"{} {}",
    "comment": b"{} // done",
    "trailing comma": b"[1,]",
    "control character": b'"\x01"',
    "deep lists": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "5000 digits": b"[" + b"9" * 5000 + b"]",
    "nothing": b"",
    "single quotes": b"{'a':1}",
}


@every_case("data", NOT_STRICT.values(), ids=NOT_STRICT)
def test_parse_strict_refuses(data):
    with pytest.raises(NotCanonicalError):
        parse_strict(data)


NOT_CANONICAL = {
    "1.0": b"[1.0]",
    "1e400": b"[1e400]",
    "2^53": b"[9007199254740992]",
    "-2^53": b"[-9007199254740992]",
    "key that is not ASCII": '{"é":1}'.encode(),
    "key that is not ASCII, escaped": b'{"\\u00e9":1}',
    "minus zero": b"[-0]",
    "order": b'{"b":1,"a":2}',
    "space": b'{"a": 1}',
    "needless escape": b'"\\u0061"',
    "escaped slash": b'"\\/"',
    "escaped non-ASCII": b'"\\u00e9"',
    "final newline": b"{}\n",
    "lone surrogate": b'"\\ud800"',
}


@every_case("data", NOT_CANONICAL.values(), ids=NOT_CANONICAL)
def test_parse_canonical_refuses(data):
    with pytest.raises(NotCanonicalError):
        parse_canonical(data)


def test_brackets_inside_strings_are_not_nesting():
    text = ["[" * 200, '\\"[{', "{" * 200]
    assert parse_canonical(canonical_bytes(text)) == text


@pytest.mark.parametrize("depth", [JSON_DEPTH - 1, JSON_DEPTH])
def test_nesting_up_to_the_limit_is_read(depth):
    assert json.dumps(parse_strict(b"[" * depth + b"]" * depth)).count("[") == depth


@given(st.lists(st.text(alphabet='[]{}"\\\\\u00e9', max_size=9), max_size=40), st.integers(1, JSON_DEPTH + 3))
def test_depth_is_that_of_the_value_whatever_its_strings_hold(strings, depth):
    data = b"[" * (depth - 1) + json.dumps(strings).encode() + b"]" * (depth - 1)
    if depth <= JSON_DEPTH:
        assert json.dumps(parse_strict(data)).encode() == data
    else:
        with pytest.raises(NotCanonicalError, match=r"limits\.JSON_DEPTH"):
            parse_strict(data)


def test_nesting_over_the_limit_names_the_limit():
    with pytest.raises(NotCanonicalError, match=r"limits\.JSON_DEPTH"):
        parse_strict(b"[" * (JSON_DEPTH + 1) + b"]" * (JSON_DEPTH + 1))


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data):
    with suppress(NotCanonicalError):
        assert canonical_bytes(parse_canonical(data)) == data
