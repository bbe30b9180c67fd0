import pytest
from hypothesis import given
from hypothesis import strategies as st
from tei_cases import few_examples, statements, texts

from archivist.base.lines import split_lines
from archivist.model.metadata import Statement
from archivist.tei.divisions import divide

FRAME = None


def divided(text, *spans):
    """Return `(statement, text of its segments)` for each division; one span a statement."""
    found = divide(text, split_lines(text), [Statement("embedded", (span,)) for span in spans])
    return [(item.statement, [text[part.start : part.end] for part in item.segments]) for item in found]


def test_without_statements_all_is_frame():
    assert divided("a\nb") == [(FRAME, ["a", "b"])]
    assert divided("") == [(FRAME, [""])]


def test_a_direct_statement_is_one_division_with_its_last_line_end():
    assert divided("a\nb\n", (0, 4)) == [(0, ["a", "b", ""])]


def test_lines_around_and_between_are_frame():
    assert divided("a\nb\nc\nd\ne", (2, 3), (6, 7)) == [
        (FRAME, ["a"]),
        (0, ["b"]),
        (FRAME, ["c"]),
        (1, ["d"]),
        (FRAME, ["e"]),
    ]


def test_a_span_may_begin_and_end_in_mid_line():
    assert divided('He said: "We go." They left.', (9, 17)) == [
        (FRAME, ["He said: "]),
        (0, ['"We go."']),
        (FRAME, [" They left."]),
    ]


def test_blank_parts_of_the_frame_go_with_the_division_before_them_at_the_start_after():
    assert divided("\n \nab\n\n cd\n\ufeff\n", (3, 5), (8, 10)) == [
        (0, ["", " ", "ab", "", " "]),
        (1, ["cd", "\ufeff", ""]),
    ]
    assert divided("ab cd", (0, 2), (3, 5)) == [(0, ["ab "]), (1, ["cd"])]


def test_a_span_that_ends_inside_a_line_end_ends_with_the_line():
    assert divided("a\r\nb", (0, 2)) == [(0, ["a"]), (FRAME, ["b"])]


def test_where_spans_overlap_the_first_statement_has_the_text():
    assert divided("abcdef", (2, 4), (0, 6)) == [(1, ["ab"]), (0, ["cd"]), (1, ["ef"])]


@pytest.mark.parametrize("span", [(2, 9), (3, 2), (1, 1)])
def test_a_span_that_is_none_divides_nothing(span):
    assert divided("abc", span) == [(FRAME, ["abc"])]


@few_examples
@given(texts.flatmap(lambda text: st.tuples(st.just(text), st.lists(statements(text), max_size=4))))
def test_every_code_point_and_line_stands_in_exactly_one_segment(case):
    text, found = case
    segments = [part for division in divide(text, split_lines(text), found) for part in division.segments]
    assert [item.line for item in segments if item.line] == list(range(1, len(split_lines(text)) + 1))
    assert all(item.line or item.start < item.end for item in segments)
    rebuilt = "".join((item.before if item.line else "") + text[item.start : item.end] for item in segments)
    assert rebuilt == text
