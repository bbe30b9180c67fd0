import codecs

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.charsets import CHARSETS, ONE_BYTE_CHARSETS, UNICODE_CHARSETS, charset_name, decode_exactly

BOM = "\ufeff"


@every_case("name", sorted(CHARSETS))
def test_every_listed_name_is_a_lower_case_codec(name):
    assert name == name.lower()
    assert codecs.lookup(name)


@every_case("name", ONE_BYTE_CHARSETS)
def test_one_byte_charsets_give_every_byte_back(name):
    every_byte = bytes(range(256))
    assert decode_exactly(every_byte, name) is not None


@every_case("name", UNICODE_CHARSETS)
def test_unicode_charsets_keep_the_byte_order_mark(name):
    data = (BOM + "بيان").encode(name)
    assert decode_exactly(data, name) == BOM + "بيان"


@pytest.mark.parametrize(
    ("alias", "listed"),
    [("cp1256", "windows-1256"), ("ISO8859-6", "iso-8859-6"), ("UTF8", "utf-8"), ("l1", "iso-8859-1")],
)
def test_aliases_lead_to_the_listed_name(alias, listed):
    assert charset_name(alias) == listed


@every_case("name", ["utf-8-sig", "utf-16", "utf-7", "idna", "punycode", "mac-arabic", "zip", "", "a\0b"])
def test_what_eats_marks_loses_bytes_or_is_no_charset_is_not_listed(name):
    assert charset_name(name) is None
    assert name not in CHARSETS


def test_half_a_utf_16_unit_is_no_text():
    assert decode_exactly(b"a\x00b", "utf-16-le") is None
    assert decode_exactly(b"\x00\xd8", "utf-16-le") is None


@given(st.binary(), st.sampled_from(sorted(CHARSETS)))
def test_a_decoded_text_always_gives_its_bytes_back(data, charset):
    text = decode_exactly(data, charset)
    assert text is None or text.encode(charset, "surrogateescape") == data
