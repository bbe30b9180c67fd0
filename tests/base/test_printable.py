import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.printable import escape_json, escape_xml, isolated, plain, shown

RETITLE = "\x1b]0;owned\x07"
OVERRIDE = "\u202egnp.exe"


def test_nothing_that_acts_on_a_terminal_is_left() -> None:
    assert plain(RETITLE) == "\\u001b]0;owned\\u0007"
    assert plain(OVERRIDE) == "\\u202egnp.exe"
    assert plain("a\u2066b\u2069c\x9b31m\udc80") == "a\\u2066b\\u2069c\\u009b31m\\udc80"


def test_xml_says_the_same_with_references_as_far_as_it_can() -> None:
    assert escape_xml("\u202egnp\x9b\x7f\t\r\n\ufdd0") == "&#x202E;gnp&#x9B;&#x7F;&#x9;&#xD;&#xA;&#xFDD0;"
    assert escape_xml("\x1b\x00\udc80\ufffe\uffff") == "\ufffd" * 5
    assert escape_xml("وزارة الخارجية é 漢 \u200c") == "وزارة الخارجية é 漢 \u200c"


def test_text_stays_as_it_is() -> None:
    assert plain("وزارة الخارجية [red] é 漢 \u200c") == "وزارة الخارجية [red] é 漢 \u200c"


def test_a_right_to_left_name_is_isolated_from_its_line() -> None:
    assert isolated("نيد برايس") == "\u2068نيد برايس\u2069"
    assert isolated("a\u2069b") == "\u2068a\\u2069b\u2069", "a document cannot end its own isolation"


def test_long_text_is_shortened_and_flattened() -> None:
    assert shown("one\n  two", 20) == "\u2068one two\u2069"
    assert shown("x" * 100, 10) == "\u2068" + "x" * 9 + "…\u2069"


@given(st.text(st.characters(exclude_categories=[])))
def test_escaped_json_means_the_same(text: str) -> None:
    escaped = escape_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(escaped) == [text]
    assert plain(escaped) == escaped


@pytest.mark.parametrize("character", ["\u200e", "\u061c", "\ufeff", "\ufffe"])
def test_invisible_marks_are_made_visible(character: str) -> None:
    assert plain(character).startswith("\\u")
