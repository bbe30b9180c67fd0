"""DER, the one encoding of an ASN.1 value (ITU-T X.690), as far as RFC 3161 and X.509 need it; both ways.

A reader for fifty years: strict, bounded and without a schema. Whatever BER would also allow (a length in
more bytes than it needs, an indefinite length, a string in pieces, a SET out of order) is refused.
"""

import re
from dataclasses import dataclass

from archivist.base.said import said
from archivist.base.shape import ShapeError

__all__ = [
    "BIT_STRING",
    "BOOLEAN",
    "CONTEXT",
    "INTEGER",
    "NULL",
    "OCTET_STRING",
    "OID",
    "SEQUENCE",
    "SET",
    "DerFields",
    "DerValue",
    "encode",
    "encode_integer",
    "encode_oid",
    "in_set_order",
    "read_der",
    "read_sequence",
]

BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, NULL, OID = 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
SEQUENCE, SET = 0x30, 0x31
CONTEXT = 0xA0  # [0] around fields; CONTEXT + n is [n]

_ENUMERATED = 0x0A
_CONSTRUCTED = 0x20
_UNIVERSAL = 0x40  # tags below this are those of X.680 itself
_LONG_TAG = 0x1F
_MORE = 0x80  # more bytes of a number follow; or: more bytes of a length
_BITS = 8
_DOTTED = re.compile(r"(?:[01]\.[1-3]?[0-9]|2\.(?:0|[1-9][0-9]{0,9}))(?:\.(?:0|[1-9][0-9]{0,38}))*")
_HEAD = 2  # tag and first byte of the length
_LENGTH_BYTES = 3  # 16 MiB, far above any limit on what is read
_DEPTH = 32  # a token nests to about 16
_INTEGER_BYTES = 128  # serial numbers have 20 (RFC 5280, section 4.1.2.2); Python prints no more than about 1780
_ARC_BITS = 128  # the longest are UUIDs (X.667)


@dataclass(frozen=True, slots=True)
class DerValue:
    """One value: its tag byte, its content, and the whole of it as it stood there."""

    tag: int
    content: bytes
    raw: bytes

    def fields(self, what: str) -> "DerFields":
        """Read the parts of a constructed value; `what` names it in messages."""
        return DerFields(self, what)

    def integer(self) -> int:
        """Return the number of an INTEGER; ShapeError above 1024 bits, which no number that is asked for here has."""
        if len(self.content) > _INTEGER_BYTES:
            raise ShapeError(said("a number is longer than {integer_bytes} bytes", integer_bytes=_INTEGER_BYTES))
        return int.from_bytes(self.content, "big", signed=True)

    def oid(self) -> str:
        """Return the dotted form of an OBJECT IDENTIFIER."""
        numbers = _numbers(self.content)
        top = min(numbers[0] // 40, 2)
        return ".".join(map(str, (top, numbers[0] - 40 * top, *numbers[1:])))


class DerFields:
    """The parts of a constructed value, taken one after the other; ShapeError for any other than is asked for."""

    def __init__(self, element: DerValue, what: str) -> None:
        self._what = what
        self._rest = _parts(element.content)
        self._rest.reverse()

    def take(self, tag: int) -> DerValue:
        """Return the next part, which must have this tag."""
        part = self.maybe(tag)
        if part is None:
            there = said("tag {tag}", tag=f"{self._rest[-1].tag:#04x}") if self._rest else said("its end")
            raise ShapeError(
                said("{what} has {there} where tag {tag} must stand", what=self._what, there=there, tag=tag)
            )
        return part

    def maybe(self, tag: int) -> DerValue | None:
        """Return the next part if it has this tag."""
        return self._rest.pop() if self._rest and self._rest[-1].tag == tag else None

    def all(self, tag: int) -> tuple[DerValue, ...]:
        """Return every part that is left; all must have this tag."""
        parts = []
        while self._rest:
            parts.append(self.take(tag))
        return tuple(parts)

    def rest(self) -> tuple[DerValue, ...]:
        """Return every part that is left, whatever it is."""
        parts = tuple(reversed(self._rest))
        self._rest.clear()
        return parts

    def end(self) -> None:
        """Require that nothing is left."""
        if self._rest:
            raise ShapeError(
                said("{what} has a field too many, tag {tag}", what=self._what, tag=f"{self._rest[-1].tag:#04x}")
            )


def read_der(data: bytes) -> DerValue:
    """Read one value that fills `data`; ShapeError unless it is DER through and through."""
    element, end = _element(data, 0)
    if end != len(data):
        raise ShapeError(said("{what} bytes follow its end", what=len(data) - end))
    _check(element, 0)
    return element


def read_sequence(data: bytes, what: str) -> DerFields:
    """Read the fields of one SEQUENCE that fills `data`; `what` names it in messages. ShapeError otherwise."""
    element = read_der(data)
    if element.tag != SEQUENCE:
        raise ShapeError(said("{what} is not a sequence", what=what))
    return element.fields(what)


def in_set_order(elements: tuple[DerValue, ...]) -> bool:
    """Return whether the values of a SET OF stand in their one order (X.690, section 11.6)."""
    raws = [item.raw for item in elements]
    return raws == sorted(raws)


def encode(tag: int, *contents: bytes) -> bytes:
    """Return a value of this tag around its contents."""
    content = b"".join(contents)
    length = len(content)
    if length < _MORE:
        return bytes([tag, length]) + content
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([tag, _MORE | len(size)]) + size + content


def encode_integer(value: int) -> bytes:
    """Return an INTEGER that is not negative."""
    return encode(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def encode_oid(dotted: str) -> bytes:
    """Return an OBJECT IDENTIFIER from its dotted form; ValueError if it has another form."""
    if not _DOTTED.fullmatch(dotted):
        raise ValueError(said("{dotted!r} is not an object identifier", dotted=dotted[:80]))
    first, second, *others = map(int, dotted.split("."))
    content = b""
    for number in (40 * first + second, *others):
        if number.bit_length() > _ARC_BITS:
            raise ValueError(
                said(
                    "{dotted!r} is not an object identifier: a number has more than {arc_bits} bits",
                    dotted=dotted[:80],
                    arc_bits=_ARC_BITS,
                )
            )
        groups = [number & 0x7F]
        while number := number >> 7:
            groups.append(number & 0x7F | _MORE)
        content += bytes(reversed(groups))
    return encode(OID, content)


def _parts(content: bytes) -> list[DerValue]:
    parts, at = [], 0
    while at < len(content):
        element, at = _element(content, at)
        parts.append(element)
    return parts


def _element(data: bytes, start: int) -> tuple[DerValue, int]:
    head = data[start : start + _HEAD]
    if len(head) < _HEAD:
        raise ShapeError(said("it is cut off"))
    tag, length, at = head[0], head[1], start + _HEAD
    if tag & _LONG_TAG == _LONG_TAG:
        raise ShapeError(said("it has a tag of several bytes"))
    if length & _MORE:
        count = length & 0x7F
        if not 0 < count <= _LENGTH_BYTES:
            raise ShapeError(said("a length is indefinite or too long"))
        length = int.from_bytes(data[at : at + count], "big")
        if length < _MORE or length >> 8 * (count - 1) == 0:
            raise ShapeError(said("a length is not in its shortest form"))
        at += count
    end = at + length
    if end > len(data):
        raise ShapeError(said("it is cut off"))
    return DerValue(tag, data[at:end], data[start:end]), end


def _check(element: DerValue, depth: int) -> None:
    """Require DER of an element and everything in it. Strings inside a context tag are opaque, and stay so."""
    if depth > _DEPTH:
        raise ShapeError(said("it nests too deep"))
    if element.tag & _CONSTRUCTED:
        parts = tuple(_parts(element.content))
        if element.tag < _UNIVERSAL and element.tag not in {SEQUENCE, SET}:
            raise ShapeError(said("a value that must be whole is in pieces"))
        if element.tag == SET and not in_set_order(parts):
            raise ShapeError(said("a set is out of order"))
        for part in parts:
            _check(part, depth + 1)
    elif element.tag < _UNIVERSAL and not _is_canonical(element.tag, element.content):
        raise ShapeError(said("a value with tag {tag} is not in its one form", tag=f"{element.tag:#04x}"))
    elif element.tag == OID:
        _numbers(element.content)


def _numbers(content: bytes) -> list[int]:
    """Read the numbers of an OBJECT IDENTIFIER, of which the first stands for two (X.690, section 8.19).

    ShapeError above 128 bits; `read_der` has asked, so that no element that it gave has such a number.
    """
    numbers, value = [], 0
    for byte in content:
        value = value << 7 | byte & 0x7F
        if value.bit_length() > _ARC_BITS:
            raise ShapeError(said("an object identifier has a number of more than {arc_bits} bits", arc_bits=_ARC_BITS))
        if not byte & _MORE:
            numbers.append(value)
            value = 0
    return numbers


def _is_canonical(tag: int, content: bytes) -> bool:
    """Return whether a universal value that is not constructed has its one form (X.690, sections 8 and 11)."""
    if tag in {BOOLEAN, NULL}:
        return content in ({b"\x00", b"\xff"} if tag == BOOLEAN else {b""})
    if tag in {INTEGER, _ENUMERATED}:
        # Nine equal bits at the start are one byte too many.
        padded = int.from_bytes(content[:2], "big") >> 7 in {0, 0x1FF}
        return bool(content) and (len(content) == 1 or not padded)
    if tag == BIT_STRING:
        unused = content[0] if content else _BITS
        spare = content[-1] & ((1 << unused) - 1) if len(content) > 1 else unused
        return unused < _BITS and spare == 0
    if tag == OID:
        starts = [byte for at, byte in enumerate(content) if at == 0 or not content[at - 1] & _MORE]
        return bool(content) and not content[-1] & _MORE and _MORE not in starts
    return tag not in {0, SEQUENCE - _CONSTRUCTED, SET - _CONSTRUCTED}
