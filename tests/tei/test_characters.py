import pytest
from tei_example import MAKING, about, built, parsed, select

from archivist.model.metadata import Statement
from archivist.tei.build import record_xml
from archivist.tei.characters import character_findings


def codes(root):
    return [(item.code, item.found) for item in character_findings(root, "record.xml")]


@pytest.mark.parametrize("text", ["", "a\x0cb", "\ufeffa\x00", "a\udc80", "\ufffe", "a\u2060b", "\U0001fffe"])
def test_what_archivist_writes_is_carried_as_it_must_be(text):
    root = parsed(record_xml(*about(text, Statement("direct", ((0, len(text)),))), MAKING))
    assert codes(root) == []


def test_a_bare_byte_order_mark_is_told_once():
    root = built()
    assert codes(root) == []
    select(root, "//t:body//t:orgName").text += "\ufeff"
    select(root, "//t:body//t:g").tail += "\ufeff"
    assert codes(root) == [("tei-bare-character", "U-FEFF")]


def test_a_glyph_for_an_ordinary_letter_is_told():
    root = built()
    select(root, "//t:char/t:mapping").text = "U+0041"
    assert codes(root) == [("tei-needless-glyph", "U-0041")]


def test_without_a_text_there_is_nothing_to_tell():
    root = built()
    root.remove(select(root, "//t:text"))
    assert codes(root) == []
