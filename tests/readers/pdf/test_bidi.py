import pytest
from every_case import every_case

from archivist.readers.pdf.bidi import MIRRORED, bidi_class, levels, shown_order


def shown(text, base=1):
    found = levels([(bidi_class(char), char) for char in text], base)
    return "".join(
        MIRRORED.get(text[place], text[place]) if found[place] % 2 else text[place] for place in shown_order(found)
    )


@every_case(
    ("text", "picture"),
    [
        ("بيت", "تيب"),
        ("عام ٢٠٢٤", "٢٠٢٤ ماع"),
        ("عام 2023-2024", "2024-2023 ماع"),  # after Arabic letters a hyphen parts two numbers
        ("2023-2024", "2023-2024"),
        ("١٢/٣", "١٢/٣"),
        ("(بيت)", "(تيب)"),
        ("بيت (WWF)", "(WWF) تيب"),
        ("WWF (Report) بيت", "تيب WWF (Report)"),
        ("«بيت»", "«تيب»"),
        ("٨٥٫٥٪ من", "نم ٪٨٥٫٥"),
        ("۵٪", "۵٪"),
        ("", ""),
    ],
)
def test_a_right_to_left_line_is_shown_as_the_unicode_algorithm_says(text, picture):
    assert shown(text) == picture


@pytest.mark.parametrize(("text", "picture"), [("the بيت (a)", "the تيب (a)"), ("see عام 12", "see 12 ماع")])
def test_a_left_to_right_line_turns_only_its_right_to_left_words(text, picture):
    assert shown(text, base=0) == picture


def test_a_letter_with_its_marks_has_the_class_of_the_letter():
    assert bidi_class("بَ") == bidi_class("\u200cب") == "AL"
    assert bidi_class("\u064e") == bidi_class("") == "ON"
