"""Raised and lowered letters: a small 3 after a number is no further digit of it."""

__all__ = ["lowered", "raised"]

_HIGH = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOW = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_HIGH_LETTERS = frozenset("0123456789+-−=()in")
_LOW_LETTERS = frozenset("0123456789+-−=()")
_BETWEEN = frozenset(" ,;.")


def raised(text: str, before: str = "", *, always: bool = False) -> str:
    """Return a raised text so that it cannot be read as going on from what stands `before`.

    Digits have raised forms of their own; other letters stay, as in 1st, but for `always` and for other digits, which
    are parted by ^ from a number.
    """
    return _apart(text, before, (_HIGH, _HIGH_LETTERS, "^"), always=always)


def lowered(text: str, before: str = "", *, always: bool = False) -> str:
    """Return a lowered text likewise: H2O stays, a digit after a digit is written small, others are parted by _."""
    if not always and not before[-1:].isdigit():
        return text
    return _apart(text, before, (_LOW, _LOW_LETTERS, "_"), always=always)


def _apart(text: str, before: str, small: tuple[dict[int, int], frozenset[str], str], *, always: bool) -> str:
    table, letters, mark = small
    if not text.strip():
        return text
    # i and n are raised in formulas only: elsewhere they are the end of a word.
    has_digit = any(letter in "0123456789" for letter in text)
    if (has_digit or always) and all(letter in letters or letter in _BETWEEN for letter in text):
        return text.translate(table)
    if always:
        return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"
    if before[-1:].isdigit() and text.lstrip()[:1].isdigit():
        return f"{mark}{text.lstrip()}"
    return text
