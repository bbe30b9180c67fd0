"""Raised and lowered signs of a page, kept apart from the digits beside them.

A page shows `500 m<sup>3</sup><sup>1</sup>` as two small signs. Joined as plain digits they would make another
number, so digits become Unicode's own raised digits, which no rule takes for a number: `500 m³ ¹`. Letters stay as
they are (`1er`, `4th`): so they are written and read.
"""

import re

__all__ = ["lowered", "raised"]

_RAISED = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SIGNS = re.compile(r"[0-9+\-−=(),.;*–\s]*[0-9][0-9+\-−=(),.;*–\s]*\Z")
_SMALL = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉")
# Powers of ten are the numbers that carry a raised number; after any other it is the mark of a note.
_TEN = re.compile(r"(?<![0-9])10\Z")


def raised(before: str, text: str, *, note: bool) -> str:
    """Return a superscript as it stands after `before`; `note` tells that it is a link."""
    signs = text.strip()
    if not signs:
        return text
    if signs[0] in "[(" and not _SIGNS.match(signs):
        return text
    small = bool(_SIGNS.match(signs))
    numeric = small or signs[0].isdigit()
    last = before[-1:]
    apart = last in _SMALL or (numeric and (note or (last.isdigit() and not (small and _TEN.search(before)))))
    shown = text.translate(_RAISED) if small else text
    return f" {shown}" if last and apart else shown


def lowered(before: str, text: str) -> str:
    """Return a subscript as it stands after `before`: plain after a letter (`CO2`), small after a digit."""
    signs = text.strip()
    return text.translate(_LOWERED) if before[-1:].isdigit() and _SIGNS.match(signs) else text
