"""The records that say a word, as text: the gaps between their numbers, or a map of bits.

A posting is the number of a record, and in its lowest two bits how well the record fits. A list has gap and fit of each
in digits of six bits, the lowest first; the sixth bit says that more follow. A map begins with a point and has six
records a digit. It says nothing of how well they fit: a word that so many records have tells little of any.

Which of the two it is follows from the numbers, and what a text weighs never becomes less when records are added.
"""

from collections.abc import Iterable, Sequence

__all__ = ["LevelsLostError", "added_to", "postings_as_text", "weight"]

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_MAP = "."
_IN_MAP = 6  # records a digit
_SHORTER = 2  # times as short must a map be


class LevelsLostError(Exception):
    """A map would become a list, and what it does not say of its records is needed."""


def postings_as_text(postings: Iterable[int]) -> str:
    """Return postings as text, in whatever order they are."""
    ordered = sorted(postings)
    listed = _listed(ordered)
    size = ordered[-1] // (4 * _IN_MAP) + 1
    if len(listed) <= _SHORTER * size:
        return listed
    sixes = bytearray(size)
    for posting in ordered:
        place = posting >> 2
        sixes[place // _IN_MAP] |= 1 << place % _IN_MAP
    return _MAP + "".join(map(_DIGITS.__getitem__, sixes))


def added_to(text: str, postings: Sequence[int]) -> str:
    """Return the text of these postings and those that a text has; LevelsLostError if it cannot be told."""
    made = postings_as_text([*_read(text), *postings])
    if text.startswith(_MAP) and not made.startswith(_MAP):
        raise LevelsLostError
    return made


def weight(text: str) -> int:
    """Return what a text counts when files are divided: at least its length."""
    return _SHORTER * len(text) if text.startswith(_MAP) else len(text)


def _listed(ordered: Iterable[int]) -> str:
    before, digits = -1, []
    for posting in ordered:
        number = posting >> 2
        value = (number - before - 1) << 2 | posting & 3
        digits.append(_SMALL[value] if value < _MANY else _number(value))
        before = number
    return "".join(digits)


def _number(value: int) -> str:
    digits = []
    while value > 31:  # noqa: PLR2004
        digits.append(_DIGITS[value & 31 | 32])
        value >>= 5
    return "".join([*digits, _DIGITS[value]])


_MANY = 1 << 10  # numbers of two digits
_SMALL = [_number(value) for value in range(_MANY)]


def _read(text: str) -> list[int]:
    if text.startswith(_MAP):
        sixes = [_VALUES[digit] for digit in text[1:]]
        return [(_IN_MAP * at + bit) << 2 for at, six in enumerate(sixes) for bit in range(_IN_MAP) if six >> bit & 1]
    found, number, value, shift = [], -1, 0, 0
    for digit in text:
        six = _VALUES[digit]
        value |= (six & 31) << shift
        shift += 5
        if six < 32:  # noqa: PLR2004
            number += (value >> 2) + 1
            found.append(number << 2 | value & 3)
            value = shift = 0
    return found
