"""DER in its one form, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.shape import ShapeError
from archivist.signing._der import encode, encode_integer, encode_oid, read_der, read_sequence

REFUSED = {
    "nothing": "",
    "cut off": "0203010",
    "trailing bytes": "050000",
    "long tag": "1f8101",
    "indefinite length": "30800000",
    "length in two bytes where one does": "04820001ff",
    "long form for a short length": "048101ff",
    "length of four bytes": "048400000001ff",
    "boolean that is neither": "010101",
    "integer without content": "0200",
    "integer with a zero too many": "02020001",
    "integer with a one too many": "0202ff80",
    "null with content": "050100",
    "identifier without content": "0600",
    "identifier that does not end": "060181",
    "identifier with padding": "0603558001",
    "bits beyond the end": "03020801",
    "unused bits that are set": "03020101",
    "bit string without content": "0300",
    "string in pieces": "2403040101",
    "primitive sequence": "1000",
    "end of contents": "0000",
    "set out of order": "3106020102020101",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_not_der_is_refused(text):
    with pytest.raises(ShapeError):
        read_der(bytes.fromhex(text if len(text) % 2 == 0 else text + "0"))


@pytest.mark.parametrize(
    "text", ["0101ff", "010100", "02020080", "0201ff", "0500", "03020780", "030100", "a000", "3106020101020102"]
)
def test_what_is_der_is_read(text):
    assert read_der(bytes.fromhex(text)).raw.hex() == text


def test_deep_nesting_is_refused():
    data = b""
    for _ in range(40):
        data = encode(0x30, data)
    with pytest.raises(ShapeError, match="deep"):
        read_der(data)


def test_fields_are_taken_in_order_and_to_the_end():
    fields = read_sequence(encode(0x30, encode_integer(1), encode(0x05)), "it")
    assert fields.take(0x02).integer() == 1
    with pytest.raises(ShapeError, match="field too many"):
        fields.end()
    with pytest.raises(ShapeError, match="tag 0x05"):
        fields.take(0x02)
    assert fields.maybe(0x05) is not None
    with pytest.raises(ShapeError, match="its end"):
        fields.take(0x02)
    with pytest.raises(ShapeError, match="not a sequence"):
        read_sequence(encode_integer(1), "it")


@given(st.integers(0, 2**512))
def test_numbers_survive(value):
    assert read_der(encode_integer(value)).integer() == value


@given(st.integers(0, 2), st.integers(0, 39), st.lists(st.integers(0, 2**100), max_size=5))
def test_identifiers_survive(first, second, others):
    dotted = ".".join(map(str, (first, second, *others)))
    assert read_der(encode_oid(dotted)).oid() == dotted


@given(st.binary(max_size=70000))
def test_every_length_survives(data):
    assert read_der(encode(0x04, data)).content == data


@given(st.binary(max_size=60))
def test_what_is_read_is_the_one_form_of_what_it_says(data):
    try:
        element = read_der(data)
    except ShapeError:
        return
    assert encode(element.tag, element.content) == data
