"""Endings that a name takes in a sentence: cases in Russian, suffixes in Turkish, Kurmanji and Sorani.

A Russian word is compared by its stem, on both sides. In the other languages the last word of a name may
carry an ending that is no part of the name: it is listed beside the name with the number of its letters.

The endings are those of the listed names, so they stand in this room, which does not know analysis/languages.
"""

import re
from functools import lru_cache

__all__ = ["capitals", "endings", "stem"]

_CYRILLIC = re.compile(r"[\u0400-\u04ff]{5,}")
_SHORT = re.compile("[А-ЯЁ][а-яё]{2}[бвгджзклмнпрстфхцчшщ]")  # a noun to which the cases only add letters
_CASES = re.compile(
    r"(?:ями|ами|иями|иях|ией|ого|его|ому|ему|ыми|ими|ия|ии|ию|ие|ой|ей|ий|ый|ая|яя|ое|ее|ую|юю|ых|их|ым|им|ом|ем"
    r"|ов|ев|ах|ях|ам|ям|[аяоеуюыиьй])$"
)
_STEM = 3  # letters that must be left
# Behind the possessive in which most names of bodies end.
_TURKISH = (
    *("nın", "nin", "nun", "nün", "na", "ne", "nı", "ni", "nu", "nü", "nda", "nde", "ndan", "nden", "nca", "nce"),
    *("yla", "yle"),
)
_KURMANJI_AFTER_VOWEL, _KURMANJI = ("yê", "yî", "ya", "yan"), ("ê", "î")
_SORANI = ("ي", "يش", "دا", "ەوە", "يدا", "يەوە")
_SHORTEST, _SHORTEST_KURMANJI = 4, 3  # letters of a word that takes an ending


@lru_cache(maxsize=1 << 16)  # words come again in every text
def stem(word: str) -> str:
    """Return what all cases of a Russian word share; any other word, and a short one, as it is."""
    if not _CYRILLIC.fullmatch(word):
        return word.lower() if _SHORT.fullmatch(word) else word
    lower = word.lower()
    ending = _CASES.search(lower, _STEM)
    return lower[: ending.start()] if ending else lower


def endings(word: str, tag: str) -> tuple[str, ...]:
    """Return the endings that the last word of a name in language `tag` may carry; the word is folded."""
    if len(word) < (_SHORTEST_KURMANJI if tag == "ku" else _SHORTEST) or word.isupper():
        return ()
    if tag == "tr":
        return _TURKISH if word.endswith(("ı", "i", "u", "ü")) else ()
    if tag == "ku":
        return _KURMANJI_AFTER_VOWEL if word[-1] in "aeêiîouû" else _KURMANJI
    return _SORANI if tag == "ckb" else ()


def capitals(word: str, tag: str) -> str:
    """Return a word in capitals, in Turkish with and without the dot of its i."""
    return (word.replace("i", "İ").replace("ı", "I") if tag == "tr" else word).upper()
