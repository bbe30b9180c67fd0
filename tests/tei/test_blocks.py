from hypothesis import given
from hypothesis import strategies as st
from tei_cases import cases, few_examples

from archivist.base.lines import split_lines
from archivist.model.metadata import Evidence, Field, Metadata, Statement
from archivist.tei.blocks import blocks_of, line_roles
from archivist.tei.divisions import divide


def tags(text, *, before_statement=False, **evidence):
    """Return tag, type and number of lines of each block; `evidence` is field → words in the text."""
    fields = {}
    for name, words in evidence.items():
        start = text.index(words)
        fields[name] = Field(evidence=(Evidence(words, start, start + len(words)),))
    (division,) = divide(text, split_lines(text), [Statement("direct", ((0, len(text)),))])
    roles = line_roles(division.segments, text, [Metadata(**fields)])
    blocks = blocks_of(division, text, roles, before_statement=before_statement)
    return [item.type or item.tag or "lb" for item in blocks], [len(item.segments) for item in blocks]


def kinds(text, **evidence):
    return tags(text, **evidence)[0]


def test_lines_of_the_header_are_what_their_evidence_says():
    text = "Ministry\nA title\nBonn, 1 May 2020\nWe say.\n\nWe go."
    found = kinds(text, issuer="Ministry", title="A title", date_issued="1 May 2020")
    assert found == ["byline", "head", "dateline", "p", "lb", "p"]


def test_a_long_line_with_a_little_evidence_stays_a_paragraph():
    assert kinds("The Ministry said on 1 May 2020 that it would go.", issuer="Ministry", date_issued="1 May 2020") == [
        "p"
    ]


def test_a_title_after_the_first_paragraph_is_a_subhead():
    assert kinds("We say.\nA title\nWe go.", title="A title") == ["p", "subhead", "p"]
    assert kinds("We say.\nA title", title="A title") == ["p", "subhead"]


def test_a_date_or_issuer_in_the_middle_is_a_paragraph_and_at_the_end_a_dateline_or_byline():
    assert kinds("We say.\nMinistry\nWe go.\n1 May", issuer="Ministry", date_issued="1 May") == [
        "p",
        "p",
        "p",
        "dateline",
    ]
    assert kinds("We say.\nMinistry\n\n1 May\n", issuer="Ministry", date_issued="1 May") == [
        "p", "byline", "lb", "dateline", "lb",
    ]  # fmt: skip


def test_a_last_line_without_letters_is_a_trailer():
    assert kinds("We say.\n***") == ["p", "trailer"]
    assert kinds("***\nWe say.") == ["p", "p"]
    assert kinds("***") == ["p"]


def test_a_title_alone_or_blank_lines_alone_make_a_division():
    assert kinds("A title", title="A title") == ["head"]
    assert kinds("\n\n") == ["lb", "lb", "lb"]
    assert kinds(" \n") == ["blank", "lb"]


def test_white_space_goes_into_the_head_it_leads_to_and_into_the_byline_it_follows():
    assert tags(" \n\nA title\n \nWe say.", title="A title") == (["head", "blank", "p"], [3, 1, 1])
    assert tags("We say.\nMinistry\n\n \n", issuer="Ministry") == (["p", "byline", "lb"], [1, 3, 1])


def test_the_last_line_of_a_frame_that_ends_in_a_colon_is_the_cue():
    assert tags("We report.\nThe text:\n\n", before_statement=True)[0] == ["p", "cue", "lb", "lb"]
    assert tags("We report.\nThe text:", before_statement=False)[0] == ["p", "p"]
    assert tags("The text:\nWe report.", before_statement=True)[0] == ["p", "p"]


@few_examples
@given(cases(), st.booleans())
def test_blocks_hold_every_segment_once_and_in_order(case, before_statement):
    record, document = case
    divisions = divide(document.text, document.lines, record.statements)
    roles = line_roles([part for item in divisions for part in item.segments], document.text, [record.metadata])
    for division in divisions:
        blocks = blocks_of(division, document.text, roles, before_statement=before_statement)
        assert [part for block in blocks for part in block.segments] == list(division.segments)
        assert all(block.tag or len(block.segments) == 1 for block in blocks)
