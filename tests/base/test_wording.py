"""Two texts compared: what differs is told where it stands, and nothing else is."""

import pytest
from effort import calls
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base import wording
from archivist.base.wording import Comparison, Span, compare, folded_wording

TEXTS = st.text(st.sampled_from("ab cأاً٣3\n\r\u2028\ud800"), max_size=60)


def told(comparison: Comparison) -> list[tuple[str, str | None, str | None]]:
    return [
        (item.kind, item.left and item.left.text, item.right and item.right.text) for item in comparison.differences
    ]


@every_case(
    ("left", "right", "differences"),
    [
        ("", "", []),
        ("one two\nthree\n", "one two\nthree", []),
        ("It condemns the attack.", "It regrets the attack.", [("replaced", "condemns", "regrets")]),
        ("They will act now.", "They will act.", [("replaced", "act now.", "act.")]),
        ("They will now act.", "They will act.", [("deleted", "now", None)]),
        ("They will act.", "They will not act.", [("inserted", None, "not")]),
        ("one\ntwo\nthree", "one\nthree", [("deleted", "two", None)]),
        ("one\n", "one\ntwo words\n", [("inserted", None, "two words")]),
        ("one two three\nfour", "one two\nthree four", [("spacing", "one two three\nfour", "one two\nthree four")]),
        ("one two", "one  two", [("spacing", "one two", "one  two")]),
        ("one\n\ntwo", "one\ntwo", [("spacing", "", None)]),
        ("a b c d e", "v w x y z", [("replaced", "a b c d e", "v w x y z")]),
    ],
)
def test_what_differs(left: str, right: str, differences: list[tuple[str, str | None, str | None]]) -> None:
    assert told(compare(left, right)) == differences


def test_where_a_difference_stands() -> None:
    left = "Statement\nIt condemns the attack on the well."
    found = compare(left, "Statement\nIt condemns the raid on the well.")
    (only,) = found.differences
    assert only.left is not None
    assert (left[only.left.start : only.left.end], only.left.first, only.left.last) == ("attack", 2, 2)
    assert only.before == "It condemns the"
    assert (found.lines, found.words) == ((2, 2, 1), (8, 8, 7))


def test_words_of_unlike_passages_are_told_whole_and_line_by_line() -> None:
    assert told(compare("a b\nc d", "v w\nx y")) == [("replaced", "a b", "v w"), ("replaced", "c d", "x y")]
    assert told(compare("a b\nc d", "v w x y")) == [("replaced", "a b\nc d", "v w x y")]


def test_marks_can_be_ignored() -> None:
    left, right = "أُدينَ الهجوم في ٣ آذار\n", "ادين  الهجــوم\nفي 3 اذار"
    assert told(compare(left, right))
    assert not compare(left, right, ignore_marks=True).differences
    assert told(compare(left, right.replace("ادين", "رفض"), ignore_marks=True)) == [("replaced", "أُدينَ", "رفض")]
    assert folded_wording(" الـخارجيّةُ\t٢٠٢٤ ") == "الخارجيه 2024"


def test_only_the_spans_are_compared() -> None:
    left, right = "The agency reports:\nIt is open.\nMore news.", "It is open."
    spans: tuple[list[Span], list[Span]] = ([(20, 31)], [(0, 11)])
    assert compare(left, right, spans=spans).words == (3, 3, 3)
    assert not compare(left, right, spans=spans).differences
    assert compare(left, right).differences
    parts: tuple[list[Span], list[Span]] = ([(20, 22), (26, 31)], [(0, 11)])
    assert told(compare(left, right, spans=parts)) == [("inserted", None, "is")]


@given(TEXTS, TEXTS, st.booleans())
def test_the_differences_and_what_is_the_same_make_both_texts(left, right, ignore):
    found = compare(left, right, ignore_marks=ignore)
    key = folded_wording if ignore else str
    for side, text in enumerate((left, right)):
        excerpts = [(item.left, item.right)[side] for item in found.differences if item.kind != "spacing"]
        places = [(item.start, item.end) for item in excerpts if item is not None]
        assert places == sorted(places)
        assert all(text[item.start : item.end] == item.text for item in excerpts if item is not None)
        words = sum(1 for item in excerpts if item is not None for word in item.text.split() if key(word))
        assert found.words[side] - words == found.words[2]
    assert not any(found.cut)


@given(TEXTS, st.booleans())
def test_a_text_is_like_itself(text, ignore):
    found = compare(text, text, ignore_marks=ignore)
    assert not found.differences
    assert len(set(found.lines)) == len(set(found.words)) == 1


def test_beyond_the_limits_lines_are_counted_and_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "COMPARED_LINES", 3)
    found = compare("same\n" + "a\n" * 5 + "end", "same\n" + "b\n" * 4 + "end")
    assert (found.cut, found.lines) == ((2, 1), (7, 6, 2))
    monkeypatch.setattr(wording, "COMPARED_WORDS", 4)
    found = compare("a b c d e\nsame\nf g", "v w x y z\nsame\nf h")
    assert (found.cut, told(found)) == ((1, 1), [("replaced", "g", "h")])


def test_beyond_the_limits_a_hostile_pair_of_texts_costs_only_its_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "COMPARED_LINES", 250)
    monkeypatch.setattr(wording, "COMPARED_WORDS", 400)

    def cost(lines: int) -> int:
        left, right = ("\n".join(f"c{number % 101} {side}{number}" for number in range(lines)) for side in "xy")
        return calls(lambda: compare(left, right))

    assert cost(2000) < 2 * cost(1000) < 4 * cost(500)
