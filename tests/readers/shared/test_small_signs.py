"""A raised or lowered digit never becomes one more digit of the number before it."""

import pytest
from every_case import every_case

from archivist.readers.shared.small_signs import (
    lowered_in_document,
    lowered_in_formula,
    lowered_on_page,
    raised_in_document,
    raised_in_formula,
    raised_on_page,
)


@every_case(
    ("before", "text", "note", "shown"),
    [
        ("500 m", "3", False, "³"),  # a unit
        ("500 m³", "1", False, " ¹"),  # a note after it
        ("10", "6", False, "⁶"),  # a power of ten
        ("310", "6", False, " ⁶"),  # no power: the mark of a note
        ("word", "1", True, " ¹"),  # a link to a note
        ("1", "er", False, "er"),
        ("4", "th", False, "th"),
        ("word", "[1]", False, "[1]"),
    ],
)
def test_a_superscript_of_a_page(before, text, note, shown):
    assert raised_on_page(before, text, note=note) == shown


@pytest.mark.parametrize(("before", "text", "shown"), [("CO", "2", "2"), ("10", "2", "₂"), ("10", "a", "a")])
def test_a_subscript_of_a_page(before, text, shown):
    assert lowered_on_page(before, text) == shown


@every_case(
    ("before", "text", "raised", "lowered"),
    [
        ("m", "2", "²", "2"),
        ("10", "6", "⁶", "₆"),
        ("1", "st", "st", "st"),
        ("10", "6a", "^6a", "_6a"),
        ("10", " ", " ", " "),
    ],
)
def test_small_letters_of_a_word_document(before, text, raised, lowered):
    assert (raised_in_document(before, text), lowered_in_document(before, text)) == (raised, lowered)


@every_case(
    ("text", "raised", "lowered"),
    [("2", "²", "₂"), ("n+1", "ⁿ⁺¹", "_(n+1)"), ("k", "^k", "_k"), ("ab", "^(ab)", "_(ab)"), ("", "", "")],
)
def test_small_letters_of_a_formula(text, raised, lowered):
    assert (raised_in_formula(text), lowered_in_formula(text)) == (raised, lowered)
