"""The signs that a browser puts before the items of a numbered list: `4.`, `c.`, `IX.`."""

import re

from lxml import html

from archivist.readers.shared.roman import roman

__all__ = ["item_marks"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_SYNONYMS = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
_DIGITS = {
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "urdu": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
}
# Signs without a number: the browser shows a dot, a ring or nothing.
_UNNUMBERED = frozenset({"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"})
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;!]+)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,9})")


def item_marks(items: html.HtmlElement, hidden: frozenset[html.HtmlElement]) -> dict[html.HtmlElement, str]:
    """Return the mark of each item of an `ol` that is shown; `hidden` items are not counted, as in a browser."""
    shown = [item for item in items if item.tag == "li" and item not in hidden]
    backwards = items.get("reversed") is not None
    number = _integer(items.get("start"), len(shown) if backwards else 1)
    style = _style(items, "decimal")
    marks = {}
    for item in shown:
        number = _integer(item.get("value"), number)
        own = _style(item, style)
        if own not in _UNNUMBERED:
            marks[item] = f"{_numeral(number, own)}."
        number += -1 if backwards else 1
    return marks


def _integer(text: str | None, default: int) -> int:
    match = _NUMBER.match(text or "")
    return int(match[1]) if match else default


def _style(element: html.HtmlElement, default: str) -> str:
    """Return the kind of number that the element's own style or its type asks for."""
    declared = _STYLE.search(element.get("style") or "")
    for word in declared[1].lower().split() if declared else ():
        known = _SYNONYMS.get(word, word)
        if known in _UNNUMBERED or known in _DIGITS or known in _TYPES.values() or known == "decimal-leading-zero":
            return known
    kind = (element.get("type") or "").strip()
    return _TYPES.get(kind) or (kind.lower() if kind.lower() in _UNNUMBERED else default)


def _numeral(number: int, style: str) -> str:
    if style in _DIGITS:
        return "".join(_DIGITS[style][int(digit)] if digit.isdigit() else digit for digit in str(number))
    if style == "decimal-leading-zero":
        return f"{number:02d}"
    text = _alphabetic(number) if style.endswith("-alpha") else roman(number) if style.endswith("-roman") else ""
    return (text.upper() if style.startswith("upper-") else text) or str(number)


def _alphabetic(number: int) -> str:
    text = ""
    while number > 0:
        number, place = divmod(number - 1, len(_LETTERS))
        text = _LETTERS[place] + text
    return text
