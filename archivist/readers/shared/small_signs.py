"""Raised and lowered letters: a small 3 after a number must not become one more digit of it.

A page shows `500 m<sup>3</sup><sup>1</sup>` as two small signs. Digits become Unicode's own small digits, which no rule
takes for a number: `500 m³ ¹`. Letters stay as they are (`1er`, `4th`): so they are written and read. What cannot be
written small in a Word document is set apart by `^` or `_`.
"""

import re

__all__ = [
    "lowered_in_document",
    "lowered_in_formula",
    "lowered_on_page",
    "raised_in_document",
    "raised_in_formula",
    "raised_on_page",
]

_SIGNS = "0123456789+-−=()"
_RAISED = str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SMALL = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉")
# i and n are raised in formulas only: elsewhere they are the end of a word.
_RAISED_LETTERS = {**_RAISED, **str.maketrans("in", "ⁱⁿ")}
_BETWEEN = frozenset(map(ord, " ,;."))
_NUMERIC = re.compile(r"[+\-−=(),.;*–\s]*[0-9][0-9+\-−=(),.;*–\s]*\Z")
# Powers of ten are the numbers that carry a raised number; after any other it is the mark of a note.
_TEN = re.compile(r"(?<![0-9])10\Z")


def raised_on_page(before: str, text: str, *, note: bool) -> str:
    """Return a superscript of a page as it stands after `before`; `note` means that it is a link."""
    signs = text.strip()
    if not signs:
        return text
    if signs[0] in "[(" and not _NUMERIC.match(signs):
        return text
    small = bool(_NUMERIC.match(signs))
    numeric = small or signs[0].isdigit()
    last = before[-1:]
    apart = last in _SMALL or (numeric and (note or (last.isdigit() and not (small and _TEN.search(before)))))
    shown = text.translate(_RAISED) if small else text
    return f" {shown}" if last and apart else shown


def lowered_on_page(before: str, text: str) -> str:
    """Return a subscript of a page as it stands after `before`: plain after a letter (`CO2`), small after a digit."""
    signs = text.strip()
    return text.translate(_LOWERED) if before[-1:].isdigit() and _NUMERIC.match(signs) else text


def raised_in_document(before: str, text: str) -> str:
    """Return a superscript of a Word document as it stands after `before`: `1st` stays, other digits are small."""
    return _small(text, _RAISED_LETTERS) or _apart(before, text, "^")


def lowered_in_document(before: str, text: str) -> str:
    """Return a subscript of a Word document as it stands after `before`: `H2O` stays, a digit after one is small."""
    return (_small(text, _LOWERED) or _apart(before, text, "_")) if before[-1:].isdigit() else text


def raised_in_formula(text: str) -> str:
    """Return a superscript of a formula: in raised letters, or in plain ones after `^`."""
    return _small(text, _RAISED_LETTERS, digits=False) or _marked(text, "^")


def lowered_in_formula(text: str) -> str:
    """Return a subscript of a formula: in lowered letters, or in plain ones after `_`."""
    return _small(text, _LOWERED, digits=False) or _marked(text, "_")


def _small(text: str, table: dict[int, int], *, digits: bool = True) -> str:
    """Return a text in small letters; "" where it has others, or `digits` asks for a digit and there is none."""
    if digits and not any(letter in "0123456789" for letter in text):
        return ""
    return text.translate(table) if all(ord(letter) in table or ord(letter) in _BETWEEN for letter in text) else ""


def _apart(before: str, text: str, mark: str) -> str:
    return f"{mark}{text.lstrip()}" if before[-1:].isdigit() and text.lstrip()[:1].isdigit() else text


def _marked(text: str, mark: str) -> str:
    if not text.strip():
        return text
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"
