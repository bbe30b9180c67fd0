"""What a browser knows of letters: applied as the script applies it, it gives the words of base/words."""

import re
import unicodedata
from functools import cache

import invented_texts
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.words import words
from archivist.pages.search_letters import letters

# Clitics, hamza, marks, presentation forms, Kurdish and Persian letters, cases, accents, digits, what composes.
WORDS = [
    "وللخارجية مسؤول مسئول هيئة هيأة شيء شئ وزراء مُحَمَّد محمـــد ﻣﺤﻤﺪ ﷴ ﷺ کوردستان كۆردستان هەرێمی می‌شود",
    "ministère MINISTÈRE État ırak IRAK İrak Łódź Straße STRASSE ﬁnance ёж Ёж за\u0301мок й Й Αθήνα ΑΘΗΝΑΣ",
    "٢٠٢٢ ۲۰۲۲ ２０２２ q\u0301x و\u0654ا ا\u0655 ي\u0654ة a\u00adb ½ x² ᾧ ῌ ſ ŉ Ǆ Ⅷ ᬆ",
]


@cache  # made when the first test asks: a worker that runs none of them need not wait for it
def known() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return how letters are written, and what a word is made of."""
    made = letters()
    marks = "".join(f"{chr(first)}-{chr(last)}" for first, last in made["marks"])
    written = {letter: written for written, sources in made["folded"] for letter in sources}
    return written, re.compile(rf"[^\W_](?:[^\W_]|[{marks}])*")


def folded(run: str) -> list[str]:
    """Fold a run of letters as the script does, but for the hamza at an end."""
    written, part_of = known()
    plain = "".join(written.get(letter, letter) for letter in unicodedata.normalize("NFKC", run))
    return [part.removesuffix("ء") for part in part_of.findall(plain)]


def test_words_of_all_languages_are_folded_alike():
    texts = [invented_texts.KURMANJI, invented_texts.CHINESE, *invented_texts.TEXTS.values()]
    for run in " ".join([*WORDS, *texts]).split():
        for word in re.findall(r"\w.*\w|\w", run):
            assert folded(word) == [item.key.removesuffix("ء") for item in words(word)], word


@given(st.text(st.characters(categories=("L", "N"), max_codepoint=0xFFFF), min_size=1, max_size=8))
def test_any_letters_are_folded_alike(run):
    assert folded(run) == [item.key.removesuffix("ء") for item in words(run)]


def test_marks_and_what_is_hidden_join_the_letters_around_them():
    assert [0x300, 0x36F] in letters()["marks"]
    assert [0x200B, 0x200F] in letters()["hidden"]
    assert [0xAD, 0xAD] in letters()["hidden"]
    assert all(
        code not in range(0x20, 0x80) for kind in ("marks", "hidden") for ends in letters()[kind] for code in ends
    )
