"""Letters and their marks, and lam-alef, the one ligature whose letters are known apart wherever they stand."""

import unicodedata
from collections.abc import Iterable

__all__ = ["ALEFS", "JOINERS", "LAM", "NOT_ON_ALEF", "bases_of", "is_lam_alef", "is_mark", "lam_alef", "mark_order"]

JOINERS = frozenset("\u200c\u200d")
LAM, ALEFS = "ل", frozenset("اأإآٱ")
# What never stands on a bare alef.
NOT_ON_ALEF = frozenset("\u064e\u064f\u0650\u0651\u0652")


def is_mark(letter: str) -> bool:
    """Return whether a character stands on a letter."""
    return unicodedata.category(letter) == "Mn"


def bases_of(text: Iterable[str]) -> list[str]:
    """Return the letters without their marks and joiners."""
    return [letter for letter in text if not is_mark(letter) and letter not in JOINERS]


def is_lam_alef(bases: list[str]) -> bool:
    """Return whether two letters are lam and an alef, in whatever order."""
    return len(bases) == len((LAM, "ا")) and LAM in bases and not ALEFS.isdisjoint(bases)


def lam_alef(given: str) -> str:
    """Return lam, alef and their marks in reading order, each mark on the letter that can bear it."""
    alef = next(letter for letter in given if letter in ALEFS)
    marks = sorted((mark for mark in given if is_mark(mark)), key=mark_order)
    on_lam = [mark for mark in marks if mark in NOT_ON_ALEF and alef == "ا"]
    return "".join((LAM, *on_lam, alef, *(mark for mark in marks if mark not in on_lam)))


def mark_order(mark: str) -> tuple[bool, int]:
    """Return what marks of one letter are sorted by."""
    return mark != "\u0651", unicodedata.combining(mark)  # shadda first, as it is written
