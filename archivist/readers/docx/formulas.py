"""Formulas in one line (ECMA-376, part 1, 22.1): a fraction must not become a number of more digits."""

from collections.abc import Callable

from lxml import etree

from archivist.readers.docx.names import attribute, name
from archivist.readers.shared.small_signs import lowered_in_formula, raised_in_formula

__all__ = ["formula"]


def formula(element: etree._Element) -> tuple[str, bool]:
    """Return the words of a formula, and whether they had to be brought into one line."""
    structured = any(name(item) in _SHAPES for item in element.iter())
    return _line(element), structured


def _line(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return "".join(_piece(item) for item in element)


def _piece(item: etree._Element) -> str:
    word = name(item)
    if word in ("m:t", "t"):
        return item.text or ""
    if word in ("del", "moveFrom", "rPr", "m:rPr", "m:ctrlPr"):
        return ""
    shape = _SHAPES.get(word)
    return shape(item) if shape else _line(item)


def _part(item: etree._Element, word: str) -> str:
    return _line(next((part for part in item if name(part) == f"m:{word}"), None))


def _setting(item: etree._Element, properties: str, word: str, usual: str) -> str:
    for part in item:
        if name(part) == f"m:{properties}":
            for setting in part:
                if name(setting) == f"m:{word}":
                    return attribute(setting, "val") or ""
    return usual


def _grouped(text: str) -> str:
    return text if len(text) == 1 or text.isalnum() else f"({text})"


def _fraction(item: etree._Element) -> str:
    return f"{_grouped(_part(item, 'num'))}/{_grouped(_part(item, 'den'))}"


def _power(item: etree._Element) -> str:
    return _part(item, "e") + raised_in_formula(_part(item, "sup"))


def _index(item: etree._Element) -> str:
    return _part(item, "e") + lowered_in_formula(_part(item, "sub"))


def _both(item: etree._Element) -> str:
    return _part(item, "e") + lowered_in_formula(_part(item, "sub")) + raised_in_formula(_part(item, "sup"))


def _before(item: etree._Element) -> str:
    return lowered_in_formula(_part(item, "sub")) + raised_in_formula(_part(item, "sup")) + _part(item, "e")


def _root(item: etree._Element) -> str:
    return f"{raised_in_formula(_part(item, 'deg'))}√({_part(item, 'e')})"


def _bracketed(item: etree._Element) -> str:
    between = _setting(item, "dPr", "sepChr", "|")
    inner = between.join(_line(part) for part in item if name(part) == "m:e")
    return f"{_setting(item, 'dPr', 'begChr', '(')}{inner}{_setting(item, 'dPr', 'endChr', ')')}"


def _large(item: etree._Element) -> str:
    sign = _setting(item, "naryPr", "chr", "∫")
    limits = lowered_in_formula(_part(item, "sub")) + raised_in_formula(_part(item, "sup"))
    return f"{sign}{limits} {_part(item, 'e')}"


def _function(item: etree._Element) -> str:
    return f"{_part(item, 'fName')} {_part(item, 'e')}"


def _limit(item: etree._Element) -> str:
    return f"{_part(item, 'e')}({_part(item, 'lim')})"


def _rows(item: etree._Element) -> str:
    cells = [[_line(cell) for cell in row if name(cell) == "m:e"] for row in item if name(row) == "m:mr"]
    return "(" + "; ".join(", ".join(row) for row in cells) + ")"


def _lines(item: etree._Element) -> str:
    return "; ".join(_line(part) for part in item if name(part) == "m:e")


_SHAPES: dict[str, Callable[[etree._Element], str]] = {
    "m:f": _fraction,
    "m:sSup": _power,
    "m:sSub": _index,
    "m:sSubSup": _both,
    "m:sPre": _before,
    "m:rad": _root,
    "m:d": _bracketed,
    "m:nary": _large,
    "m:func": _function,
    "m:limLow": _limit,
    "m:limUpp": _limit,
    "m:m": _rows,
    "m:eqArr": _lines,
}
