import re
from base64 import b64encode

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base import shape
from archivist.base.shape import ShapeError, is_note_name


@given(st.binary(max_size=100))
def test_base64_of_bytes_is_read_back(data):
    assert shape.base64_bytes(b64encode(data).decode(), "x") == data


@every_case(
    "value",
    ["e31=", "e30", "e30==", " e30=", "e30=\n", "e3 0=", "e3-_", "=", "e30=e30=", "é30=", None, 3, b"e30="],
    ids=repr,
)
def test_base64_that_is_not_its_own_encoding_is_refused(value):
    with pytest.raises(ShapeError):
        shape.base64_bytes(value, "x")


def test_fields_names_what_is_missing_and_what_is_unknown():
    with pytest.raises(ShapeError, match="row lacks b and has the unknown field 'c'"):
        shape.fields({"a": 1, "c": 2}, "row", frozenset({"a", "b"}))


@every_case(
    ("read", "value"),
    [
        (shape.array, {}),
        (shape.array, "text"),
        (shape.integer, True),
        (shape.integer, 1.0),
        (shape.integer, -1),
        (shape.integer, 2**53),
        (shape.integer, "1"),
        (shape.text, ""),
        (shape.text, "  "),
        (shape.text, "two\nlines"),
        (shape.text, "x" * 1001),
        (shape.text, None),
        (shape.time, "2026-02-30T00:00:00Z"),
        (shape.time, "2026-01-01T00:00:00+00:00"),
        (shape.time, "2026-01-01 00:00:00Z"),
        (shape.time, "٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠Z"),
        (shape.time, None),
    ],
    ids=lambda item: getattr(item, "__name__", repr(item)),
)
def test_other_types_and_forms_are_refused(read, value):
    with pytest.raises(ShapeError, match="the place"):
        read(value, "the place")


@every_case("value", ["0" * 64 + "\n", "A" * 64, "0" * 63, 0, None])
def test_matching_takes_the_whole_text(value):
    with pytest.raises(ShapeError):
        shape.matching(value, "x", shape.SHA256)


def test_values_come_back_as_they_are():
    assert shape.text("متحدث باسم الوزارة", "x") == "متحدث باسم الوزارة"
    assert shape.integer(0, "x") == 0
    assert shape.time("2026-01-01T00:00:00Z", "x") == "2026-01-01T00:00:00Z"
    assert shape.nullable(shape.text, None, "x") is None
    assert shape.matching("abc", "x", re.compile("[a-c]+")) == "abc"


@pytest.mark.parametrize("name", ["witness.example/w0", "archivist.invalid/0123", "شاهد", "x" * 255])
def test_a_name_that_a_signature_line_can_carry(name):
    assert is_note_name(name)


@every_case("name", ["", "a b", "a+b", " a", "a\n", "a\u00a0b", "a\u2003", "\u202ea", "x" * 256])
def test_a_name_that_would_end_early_or_hide_something(name):
    assert not is_note_name(name)
