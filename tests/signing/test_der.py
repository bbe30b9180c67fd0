"""DER in its one form, and nothing else."""

import pytest
from every_case import every_case
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


@every_case("text", REFUSED.values(), ids=REFUSED)
def test_what_is_not_der_is_refused(text):
    with pytest.raises(ShapeError):
        read_der(bytes.fromhex(text if len(text) % 2 == 0 else text + "0"))


@every_case(
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


def test_a_number_that_nobody_needs_is_refused_where_it_is_asked_for():
    assert read_der(encode_integer(2**1000)).integer() == 2**1000
    with pytest.raises(ShapeError, match="longer than 128 bytes"):
        read_der(encode_integer(2**20_000)).integer()


@pytest.mark.parametrize("where", ["6a", ""], ids=["later", "first"])
def test_an_identifier_of_endless_numbers_is_refused(where):
    with pytest.raises(ShapeError, match="more than 128 bits"):
        read_der(encode(0x06, bytes.fromhex(where) + b"\xff" * 19 + b"\x7f"))
    with pytest.raises(ShapeError, match="more than 128 bits"):
        read_der(encode(0x06, bytes.fromhex(where) + b"\xff" * 60_000 + b"\x7f"))


def test_an_identifier_that_could_not_be_read_is_not_written():
    assert read_der(encode_oid(f"2.25.{2**128 - 1}")).oid() == f"2.25.{2**128 - 1}"
    with pytest.raises(ValueError, match="not an object identifier"):
        encode_oid(f"2.25.{2**128}")


values = st.recursive(
    st.builds(encode, st.sampled_from([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x18, 0x80]), st.binary(max_size=40)),
    lambda parts: st.builds(
        lambda tag, held: encode(tag, *held), st.sampled_from([0x30, 0x31, 0xA0]), st.lists(parts, max_size=4)
    ),
    max_leaves=12,
)


@given(st.one_of(values, st.binary(max_size=200)))
def test_nothing_but_a_shape_error_comes_out(data):
    try:
        waiting = [read_der(data)]
        while waiting:
            element = waiting.pop()
            if element.tag in {0x30, 0x31, 0xA0}:
                waiting += element.fields("it").rest()
            elif element.tag == 0x02:
                str(element.integer())
            elif element.tag == 0x06:
                str(element.oid())
    except ShapeError:
        pass


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
