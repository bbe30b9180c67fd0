from itertools import pairwise

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.readers.pdf.bidi import MIRRORED, bidi_class, levels, shown_order
from archivist.readers.pdf.order import LineReading, LineUnit, logical_text


def line(text, base=1, *, runs=False):
    """Return a text as it stands on a page, every run or every character drawn in one go."""
    found = levels([(bidi_class(char), char) for char in text], base)
    groups = [0]
    for before, level in pairwise(found):
        groups.append(groups[-1] + (not runs or before != level))
    return [
        LineUnit(MIRRORED.get(text[place], text[place]) if found[place] % 2 else text[place], groups[place])
        for place in shown_order(found)
    ]


@every_case(
    "text",
    [
        "عملا بأحكام المادة 15(ب)(4) من القانون رقم (24) لسنة 2012",
        "قال: «الآبار التسع» و[الفرع] ٨٥٫٥٪ خلال 2023-2024.",
        "من ٦:٣٠ إلى ١٨:٠٠؛",
        "۸۵٫۵٪ کار تا ۱۱ بهمن ۱۴۰۲ انجام شده است.",
        "رقم +964 770 123 4567 للاستفسار",
        "رأت WWF Report أن",
        "(24)",
        "",
    ],
)
def test_the_order_that_shows_the_line_is_read(text):
    assert logical_text(line(text), right_to_left=True) == LineReading(text)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("رأت WWF Report 2023 أن", LineReading("رأت WWF Report 2023 أن", sure=False)),
        ("فيروس COVID-19 في", LineReading("فيروس COVID-19 في")),
        ("وثيقة A/RES/2023/12 صدرت", LineReading("وثيقة A/RES/2023/12 صدرت")),
        ("في 15 March 2024 بدأ", None),
    ],
)
def test_a_number_on_the_right_of_latin_words_is_read_as_it_looks_and_surely_where_the_drawing_tells(text, reading):
    assert logical_text(line(text), right_to_left=True) == reading
    assert logical_text(line(text, runs=True), right_to_left=True, drawn_whole=True) == LineReading(text)


@pytest.mark.parametrize("text", ["the word بيت here", "a عام 12 b", "a 12 عام b"])
def test_right_to_left_words_of_a_left_to_right_line_are_turned(text):
    assert logical_text(line(text, 0, runs=True), right_to_left=False, drawn_whole=True) == LineReading(text)


def test_a_number_on_the_left_of_a_right_to_left_word_may_come_after_it():
    assert logical_text(line("a 12 عام b", 0), right_to_left=False) is None


def test_cells_of_a_table_are_read_one_by_one():
    cells = [*line("450"), LineUnit(" ", gap=True), *line("120"), LineUnit(" ", gap=True), *line("بئر")]
    assert logical_text(cells, right_to_left=True) == LineReading("بئر 120 450")


@pytest.mark.parametrize("picture", ["2023-2024 ماع", "+964 مقر"])
def test_what_is_kept_from_left_to_right_against_the_algorithm_is_not_read(picture):
    assert logical_text([LineUnit(char, place) for place, char in enumerate(picture)], right_to_left=True) is None


def test_a_line_with_too_many_possibilities_is_not_read():
    assert logical_text(line("بيت " + " ".join("12%" for _ in range(9)) + " بيت"), right_to_left=True) is None


@given(st.text("اب12٣٤ aB()[]-/%.:", max_size=9).map(str.strip))
def test_what_is_read_shows_the_same_line(text):
    given_line = line(text)
    read = logical_text(given_line, right_to_left=True)
    assert read is None or [unit.text for unit in line(read.text)] == [unit.text for unit in given_line]
