"""Marks in a line: taking them out gives the displayed text back, whatever the text and the marks."""

import re

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.printable import plain
from archivist.reports._marks import Mark, marked

PLACES = st.integers(min_value=-3, max_value=30)
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("⟦⟧1 \u202e\x1bبيان\u064b")), max_size=25)


def unmarked(text: str) -> str:
    return re.sub(r"⟦[0-9]+ |⟧", "", text)


def displayed(text: str) -> str:
    return plain(text).replace("⟦", "\\u27e6").replace("⟧", "\\u27e7")


@given(TEXTS, st.lists(st.tuples(PLACES, PLACES, st.integers(1, 99)), max_size=8))
def test_nothing_of_the_text_is_lost_or_moved(text: str, marks: list[Mark]) -> None:
    said = marked(text, marks)
    assert unmarked(said) == displayed(text)
    depth = 0
    for sign in re.findall("[⟦⟧]", said):
        depth += 1 if sign == "⟦" else -1
        assert depth >= 0
    assert depth == 0


@given(TEXTS, st.lists(st.tuples(PLACES, PLACES), max_size=5))
def test_the_words_under_a_number_are_the_proof(text: str, places: list[tuple[int, int]]) -> None:
    marks = [(start, end, number) for number, (start, end) in enumerate(places, start=1)]
    said = marked(text, marks)
    held: list[int] = []
    words: dict[int, str] = {}
    for opening, sign in re.findall(r"⟦([0-9]+) |(⟧|[^⟦])", said):
        if opening:
            held.append(int(opening))
        elif sign == "⟧":
            held.pop()
        else:
            words |= {number: words.get(number, "") + sign for number in held}
    for start, end, number in marks:
        assert words.get(number, "") == displayed(text[max(0, start) : max(0, end)] if start < end else "")


@every_case(
    ("marks", "said"),
    [
        ([], "one two three"),
        ([(0, 3, 1)], "⟦1 one⟧ two three"),
        ([(0, 7, 1), (4, 7, 2)], "⟦1 one ⟦2 two⟧⟧ three"),
        ([(0, 7, 1), (4, 13, 2)], "⟦1 one ⟦2 two⟧⟧⟦2  three⟧"),
        ([(4, 7, 2), (4, 7, 1)], "one ⟦1 ⟦2 two⟧⟧ three"),
        ([(-9, 3, 1), (8, 99, 2)], "⟦1 one⟧ two ⟦2 three⟧"),
        ([(5, 5, 1), (7, 2, 2)], "one two three"),
    ],
)
def test_marks_are_nested(marks: list[Mark], said: str) -> None:
    assert marked("one two three", marks) == said
