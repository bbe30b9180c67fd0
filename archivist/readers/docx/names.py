"""The names of elements and attributes in a Word document, of both editions of the standard."""

from functools import lru_cache

from lxml import etree

from archivist.base.source_limits import NAMES_REMEMBERED

__all__ = ["NAMESPACES", "attribute", "child", "is_on", "name", "number", "value"]

_ECMA = "http://schemas.openxmlformats.org/"
_ISO = "http://purl.oclc.org/ooxml/"
# Transitional and strict documents; the names inside are the same.
NAMESPACES = (f"{_ECMA}wordprocessingml/2006/main", f"{_ISO}wordprocessingml/main")
_PREFIXES = {
    **dict.fromkeys(NAMESPACES, ""),
    f"{_ECMA}officeDocument/2006/math": "m:",
    f"{_ISO}officeDocument/math": "m:",
    f"{_ECMA}drawingml/2006/main": "a:",
    f"{_ISO}drawingml/main": "a:",
    f"{_ECMA}drawingml/2006/diagram": "dgm:",
    f"{_ISO}drawingml/diagram": "dgm:",
    f"{_ECMA}drawingml/2006/chart": "c:",
    f"{_ISO}drawingml/chart": "c:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "c:",
    f"{_ECMA}drawingml/2006/wordprocessingDrawing": "wp:",
    f"{_ISO}drawingml/wordprocessingDrawing": "wp:",
    f"{_ECMA}markup-compatibility/2006": "mc:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14:",
}
_OFF = frozenset({"0", "false", "off"})


class _Names(dict[object, str]):
    """Full names → short ones, remembered: this is asked for every element."""

    def __missing__(self, tag: object) -> str:
        if not isinstance(tag, str):  # an entity, or a comment
            return ""
        if len(self) >= NAMES_REMEMBERED:
            self.clear()
        space, _, local = tag[1:].partition("}")
        prefix = _PREFIXES.get(space)
        short = self[tag] = "other" if prefix is None else prefix + local
        return short


_NAMES = _Names()


def name(element: etree._Element) -> str:
    """Return an element's name as the standard spells it, without `w:`; `other` for what is from elsewhere."""
    return _NAMES[element.tag]


@lru_cache(maxsize=512)
def _keys(word: str) -> tuple[str, ...]:
    return (*(f"{{{space}}}{word}" for space in NAMESPACES), word)


def value(element: etree._Element, word: str = "val") -> str | None:
    """Return an attribute of Word's own namespaces, or one without a namespace."""
    for key in _keys(word):
        text = element.get(key)
        if text is not None:
            return str(text)
    return None


def attribute(element: etree._Element, word: str) -> str | None:
    """Return an attribute by its local name, whatever its namespace: relationship ids have several."""
    return next((str(item) for key, item in element.items() if str(key).rpartition("}")[2] == word), None)


def child(element: etree._Element | None, *words: str) -> etree._Element | None:
    """Return the first child of that name, of that child the first child of the next, and so on."""
    for word in words:
        if element is None:
            return None
        for item in element:
            if _NAMES[item.tag] == word:
                element = item
                break
        else:
            return None
    return element


def is_on(element: etree._Element | None) -> bool:
    """Return whether a switch is there and not switched off."""
    return element is not None and value(element) not in _OFF


def number(text: str | None, otherwise: int = 0) -> int:
    """Return a text as a whole number; `otherwise` if it is none, or longer than a number of Word."""
    text = (text or "").strip()
    digits = text.removeprefix("-").removeprefix("+")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 12 else otherwise  # noqa: PLR2004
