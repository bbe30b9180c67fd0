"""Names that a person cannot tell apart by eye."""

import pytest
from every_case import every_case

from archivist.base.lookalike import looks_of, odd_letters

ALIKE = {
    "Cyrillic letters": ("Basma", "Ваsmа"),
    "all of them Cyrillic": ("Cap", "Сар"),
    "Greek capitals": ("ANNA", "ΑΝΝΑ"),
    "another case": ("Basma", "BASMA"),
    "a figure for a letter": ("holder-1", "holder-l"),
    "a capital I for a small L": ("Lila", "LiIa"),
    "a zero for an O": ("Omar O", "Omar 0"),
    "full-width letters": ("Basma", "Ｂａｓｍａ"),
    "a mark above": ("Basma", "Básma"),
    "a dotless i": ("Amin", "Amın"),
    "two letters for one": ("Amal", "Arnal"),
    "a letter that nobody sees": ("Amal", "Am\u200bal"),
    "a right-to-left mark": ("Amal", "Amal\u200f"),
    "spaces": ("Amal Said", "Amal  Said"),
    "a hyphen that is another": ("Press-Office", "Press‐Office"),
    "Persian yeh": ("علي", "علی"),
    "Persian kaf": ("كريم", "کریم"),
    "hamza left out": ("أحمد", "احمد"),
    "ta marbuta": ("فاطمة", "فاطمه"),
    "tatweel": ("بسمة", "بســمة"),
    "Arabic-Indic digits": ("حامل 2", "حامل ٢"),
    "Persian digits": ("حامل 4", "حامل ۴"),
    "harakat": ("بسمة", "بَسمة"),
}


@every_case("pair", ALIKE.values(), ids=ALIKE)
def test_what_looks_alike(pair):
    assert looks_of(pair[0]) & looks_of(pair[1])


@every_case(
    "pair",
    [("Amal", "Basma"), ("holder-1", "holder-2"), ("Ali", "Alia"), ("علي", "علا"), ("Press Office", "Press Officer")],
)
def test_what_does_not(pair):
    assert not looks_of(pair[0]) & looks_of(pair[1])


@every_case("name", ["Amal", "Basma بسمة", "Élodie", "O'Brien", "علي", "Иван", "holder-1", "Ελένη (Greece)"])
def test_a_name_in_letters_of_one_script_a_word_is_nothing_odd(name):
    assert odd_letters(name) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ваsma", "Cyrillic and Latin letters in one word"),
        ("Αmal", "Greek and Latin letters in one word"),
        ("Amal\u200b", "a character that is not seen"),
        ("\u202eAmal", "a character that is not seen"),
    ],
)
def test_what_is_odd(name, said):
    assert odd_letters(name) == said
