"""Letters are ten points wide and high; without another place they stand on the line at 0."""

from dataclasses import replace

from archivist.readers.pdf.lines import page_text
from archivist.readers.pdf.text_objects import Letter


def letter(text, x, y=0.0, **other):
    bottom, top = (y + 8, y + 10) if text == "\u064b" else (y, y + 7)
    return Letter(text, x, y, x, bottom, x + 10, top, x + 10, 10.0, **{"drawing": 1, **other})


def painted(text, start=100.0, **other):
    """Return right-to-left letters that are drawn one beside the other, in PDFium's order."""
    return [letter(char, start - 10 * place, **other) for place, char in enumerate(text) if char != " "]


def test_letters_are_read_by_their_places_and_gaps_are_spaces():
    assert page_text(painted("بيت هنا"))[:2] == ("بيت هنا", 0)
    assert page_text(painted("بيت")[::-1])[:2] == ("بيت", 0)


def test_a_mark_drawn_higher_tears_no_line():
    house = painted("بيتا")
    mark = letter("\u064b", 71, 4, drawing=2)
    assert page_text([*house[2:], mark, *house[:2]])[:2] == ("بيتاً", 0)


def test_a_mark_between_two_letters_that_are_as_near_is_not_guessed():
    house = [replace(one, end=one.end + 8) for one in painted("بيت")]
    assert page_text([*house, letter("\u064b", 92, 4, drawing=2)])[1] == 1


def test_a_mark_over_nothing_is_not_guessed():
    assert page_text([*painted("بيت"), letter("\u064b", 300, 4, drawing=2)])[1] == 1


def test_a_mark_that_is_called_by_its_letter_too_is_read_once():
    base = [letter("ه", 90), letter("\u0654", 90)]
    echo = [replace(one, x=92, left=92, bottom=8, top=10, drawing=2) for one in base]
    assert page_text([*echo, letter("ر", 100), *base])[:2] == ("رهٔ", 0)


def test_what_the_file_states_is_the_order_of_a_ligature():
    ligature = [letter(char, 90, stated="محم", drawing=2) for char in "حمم"]
    assert page_text([letter("د", 80), *ligature])[:2] == ("محمد", 0)


def test_the_order_inside_a_ligature_is_known_of_lam_alef_and_from_lam_alef():
    ligature, known = [letter(char, 90, drawing=2) for char in "حم"], [letter(char, 70, drawing=3) for char in "ال"]
    assert page_text(known)[:2] == ("لا", 0)
    assert page_text(ligature)[1] == 1
    assert page_text([*ligature, letter("د", 80), *known])[:2] == ("محدلا", 0)


def test_lam_comes_before_alef_where_their_places_are_rounded_apart_or_they_are_two_objects():
    assert page_text([letter("ل", 90), letter("أ", 90.1)])[:2] == ("لأ", 0)
    assert page_text([letter("ا", 90, drawing=2), letter("ل", 90)])[:2] == ("لا", 0)
    assert page_text([letter("ا", 90, drawing=2), letter("ل", 90), letter("\u064e", 90, drawing=3)])[:2] == ("لَا", 0)


def test_two_other_letters_in_one_place_are_not_guessed():
    assert page_text([letter("د", 90, drawing=2), letter("ر", 90)])[1] == 1


def test_words_printed_over_each_other_are_not_read():
    over = painted("هنا", 106, drawing=2)
    assert page_text([*painted("بيتنا"), *over])[1] == 1
    assert page_text([*painted("بيت"), *painted("هنا", 70, drawing=2)])[:2] == ("بيتهنا", 0)


def test_a_joiner_keeps_its_place():
    joiner = Letter("\u200c", 100, 0, 100, 0, 100, 0, 100, 10.0, drawing=9, late=True)
    assert page_text([*painted("می", 110), *painted("شود", 90), joiner])[:2] == ("می\u200cشود", 0)


def test_a_bracket_that_cannot_be_seen_is_not_guessed():
    assert page_text([letter("(", 110, sure=False), *painted("بيت")])[1] == 1


def test_lines_without_right_to_left_letters_stay_as_pdfium_reads_them():
    english = [letter(char, 10 * place, 50) for place, char in enumerate("an office")]
    assert page_text([*english, *painted("بي")])[:2] == ("an office\nبي", 0)


def test_two_columns_on_one_line_are_two_lines_where_pdfium_says_so():
    first, second, below = painted("بيت", 400), painted("هنا", 100), painted("نهر", 400, y=-20)
    assert page_text([*first, *below, *second])[0].splitlines() == ["بيت", "نهر", "هنا"]


def test_the_number_of_a_list_item_stands_before_its_item():
    item = [Letter(char, 30 + 5 * place, 50) for place, char in enumerate("office\r\n")]
    number = [Letter(char, 10 + 5 * place, 50.2) for place, char in enumerate("1.")]
    assert page_text([*item, *number])[:2] == ("1. office\r\n", 0)
