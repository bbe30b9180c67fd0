"""Common given names: a person's name most often begins with one, that of a body or a thing hardly ever."""

import re
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["is_given_name", "latin_given_names"]

_CASE = re.compile("([А-ЯЁ][а-яё]{2,}?)(?:ом|ем|ой|ей|ью|[аеиуыюя])")
_SPELT_OUT = 4  # letters: fewer in capitals are as often an acronym
_NOMINATIVE = ("", "а", "я", "й", "ь")


@lru_cache(maxsize=1 << 14)
def is_given_name(word: str) -> bool:
    """Return whether a word with a capital, or in capitals, is a common given name, in Russian in any case."""
    first, names = word.split("-", maxsplit=1)[0].replace("ё", "е"), latin_given_names()
    if first in names or (len(first) >= _SPELT_OUT and first.isupper() and first.capitalize() in names):
        return True
    case = _CASE.fullmatch(first)
    if case is None:
        return False
    fleeting = f"{case[1][:-1]}е{case[1][-1]}"  # "Павлом"
    return fleeting in names or any(case[1] + ending in names for ending in _NOMINATIVE)


@cache
def latin_given_names() -> frozenset[str]:
    """Return common given names in Latin and Cyrillic letters, as the view of a text has them."""
    return frozenset(files("archivist.analysis.names").joinpath("given_names.txt").read_text("utf-8").split())
