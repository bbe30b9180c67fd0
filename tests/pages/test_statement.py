"""A statement on a page: every value leads to its words, nothing of a text acts, and places may cross."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from custodies import invented_record
from jinja2 import ChoiceLoader, DictLoader, PackageLoader

from archivist.model.metadata import Evidence, Field, Stated
from archivist.model.text_block import TextBlock
from archivist.pages.controls import drawn
from archivist.pages.direction import direction_of, direction_of_language
from archivist.pages.environment import environment
from archivist.pages.page import data_block
from archivist.pages.policy import content_security_policy
from archivist.pages.statement import statement
from archivist.pages.text_marks import marks_of
from archivist.pages.words import words
from archivist.tei.text_blocks import text_blocks
from archivist.tei.text_walk import walked
from archivist.validation.xml_parser import parse_xml

SAMPLE = next((Path(__file__).parents[2] / "records").glob("*/*/r1/record.xml"))
SHOWN = """{% import "statement.html" as s %}
{{ s.values(view.values, "Values", say, word) }}{{ s.text(view, say, word) }}"""


def sample_text():
    parsed = parse_xml(SAMPLE.read_bytes(), "record.xml")
    assert parsed.root is not None
    return walked(parsed.root)


def shown(record, text, blocks=(), lang="en"):
    said = words(lang)
    made = environment(ChoiceLoader([PackageLoader("archivist.pages"), DictLoader({"shown.html": SHOWN})]))
    view = statement(record, text, blocks, said)
    return made.get_template("shown.html").render(view=view, say=said.say, word=said.word)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_value_leads_to_its_words_and_back(lang):
    walk = sample_text()
    page = shown(invented_record(), walk.words, text_blocks(walk), lang)
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    links = re.findall(r'href="#([^"]+)"', page)
    assert set(links) <= set(ids)
    marks = {item for item in ids if item.startswith("t")}
    assert marks
    assert marks <= set(links)


def test_the_blocks_hold_the_whole_text_but_for_line_ends_between_them():
    walk = sample_text()
    blocks = text_blocks(walk)
    assert [block.start for block in blocks[1:]] == [block.end + 1 for block in blocks[:-1]]
    assert "\n".join(walk.words[block.start : block.end] for block in blocks) == walk.words
    assert {block.statement for block in blocks} == {None, 0}


def test_places_that_cross_or_hold_each_other_are_marked_once_each():
    text = "abcdefghij"
    marks = marks_of(dict.fromkeys(((2, 6), (4, 8), (2, 4), (5, 9)), ("v-title", "proves: Title")))
    page = str(marks.within(text, 0, 10))
    assert re.sub(r"<a [^>]*>[0-9]</a>|<[^>]+>", "", page) == text
    assert page.count("<mark") == page.count("</mark>")
    assert sorted(re.findall(r'id="(t[0-9-]+)"', page)) == ["t2-4", "t2-6", "t4-8", "t5-9"]
    assert sorted(re.findall(r">([0-9])</a>", page)) == ["1", "2", "3", "4"]


def test_a_place_over_two_blocks_is_marked_in_both_and_numbered_once():
    marks = marks_of({(1, 7): ("v-title", "proves: Title")})
    first, second = marks.within("abcd\nefgh", 0, 4), marks.within("abcd\nefgh", 5, 9)
    assert first == 'a<mark id="t1-7">bcd</mark>'
    assert second.startswith('<mark class="goes-on">ef</mark><a class="number"')


def test_a_text_without_blocks_is_one():
    record = invented_record()
    assert len(statement(record, "one", (), words("en")).passages) == 1
    assert statement(record, "", (), words("en")).passages == ()


def test_nothing_of_a_text_is_markup_or_acts_unseen():
    hostile = '</script><img src=x onerror="a()">\u202eb\u2066c\u2069\u200f\ud800\x00'
    page = shown(invented_record(), hostile, (TextBlock(0, len(hostile), "p", 0),))
    assert "<img" not in page
    assert "</script" not in page
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00]", page)
    assert 'title="U+202E RIGHT-TO-LEFT OVERRIDE">U+202E</span>' in page
    assert "U+200F</span>\u200f" in page  # it orders its neighbours only, and stays


def test_a_stated_value_names_its_person_and_a_missing_one_its_reason():
    record = invented_record()
    told = replace(
        record.metadata, place=Field("Paris", None, None, stated=Stated("A <Keeper>", "on the seal", "2026"))
    )
    page = shown(replace(record, metadata=told), "text")
    assert "Stated by <bdi>A &lt;Keeper&gt;</bdi> on <bdi>2026</bdi>: <bdi>on the seal</bdi>" in page
    assert "Not found in the text" in page


def test_words_outside_the_text_are_quoted_with_their_place():
    record = invented_record()
    outside = Field(
        "x", reason=None, certainty="low", rule="r.r", evidence=(Evidence("x", place="embedded", locator="html:title"),)
    )
    page = shown(replace(record, metadata=replace(record.metadata, title=outside)), "text")
    assert '<code class="where" dir="ltr">html:title</code>' in page


def test_a_direction_is_that_of_the_first_letter_else_of_the_language():
    assert [direction_of(text, "ar") for text in ("1. abc", "«سلام", "12", "\u2066abc\u2069 سلام")] == (
        ["ltr", "rtl", "rtl", "rtl"]
    )
    tags = ("ar", "ckb", "ku", "ku-Arab", "az-Arab-IR", "uz-Latn", "", None)
    assert [direction_of_language(tag) for tag in tags] == ["rtl", "rtl", "ltr", "rtl", "rtl", "ltr", "ltr", "ltr"]


def test_line_ends_are_one_kind_on_a_page():
    assert drawn("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_data_cannot_end_its_element():
    block = data_block("x", {"a": "</script><!--&\u2028"})
    assert (
        block == '<script type="application/json" id="x">{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}</script>'
    )


def test_the_policy_names_what_is_in_the_page_and_nothing_else():
    policy = content_security_policy(["b{}"], [])
    assert "default-src 'none'; script-src 'none'; style-src 'sha256-" in policy
    assert policy.endswith("base-uri 'none'; form-action 'none'")
