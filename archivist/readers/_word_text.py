"""WordprocessingML → lines of text, in the order of the document (ECMA-376, part 1, clause 17)."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

__all__ = ["NAMESPACES", "WordText"]

# Transitional and strict documents; the names inside are the same.
NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same text a second time

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
# Words that the page does not show: deleted or moved away under tracked changes.
_GONE = {"del": "tracked deletions", "moveFrom": "tracked moves"}
_HIDDEN = "hidden words"
_OFF = frozenset({"0", "false", "off"})


class WordText:
    """Reads the body of one part after another; `unshown` counts the passages that are left out."""

    def __init__(self) -> None:
        self.unshown: Counter[str] = Counter()

    def lines(self, root: etree._Element) -> Iterator[str]:
        """Give one line a paragraph, and one a table row if each of its cells has one line."""
        for element in root:
            name = _name(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _GONE:
                self._leave_out(element, _GONE[name])
            elif name and element.tag != _FALLBACK:  # sdt, customXml, ins and the like hold blocks
                yield from self.lines(element)

    def _table(self, table: etree._Element) -> Iterator[str]:
        for row in (item for item in table.iter() if _name(item) == "tr" and _owner(item, "tbl") is table):
            cells = [list(self.lines(item)) for item in row.iter() if _name(item) == "tc" and _owner(item, "tr") is row]
            filled = [cell for cell in cells if any(line.strip() for line in cell)]
            if len(filled) > 1 and all(len(cell) == 1 and "\n" not in cell[0] for cell in cells):
                yield "\t".join(cell[0] for cell in cells)
            else:
                yield from (line for cell in filled for line in cell)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[str]:
        boxes: list[etree._Element] = []
        yield "".join(self._inline(paragraph, boxes))
        for box in boxes:
            yield from self.lines(box)

    def _inline(self, element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        for child in element:
            name = _name(child)
            if name == "t":
                yield child.text or ""
            elif name == "txbxContent":
                boxes.append(child)
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "sym":
                yield _symbol(child)
            elif name in _GONE:
                self._leave_out(child, _GONE[name])
            elif name == "r" and _is_hidden(child):
                self._leave_out(child, _HIDDEN)
            elif name not in ("", "pPr", "rPr") and child.tag != _FALLBACK:
                yield from self._inline(child, boxes)

    def _leave_out(self, element: etree._Element, kind: str) -> None:
        if any(item.text and item.text.strip() for item in element.iter() if _name(item) in ("t", "delText")):
            self.unshown[kind] += 1


def _name(element: etree._Element) -> str:
    """Give the local name of an element; of elements from elsewhere too, since they only wrap the words."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag[1:].partition("}")
    return name if space in NAMESPACES or (space == _MATH and name == "t") else "other"


def _owner(element: etree._Element, name: str) -> etree._Element | None:
    return next((item for item in element.iterancestors() if _name(item) == name), None)


def _is_hidden(run: etree._Element) -> bool:
    flags = [item for part in run if _name(part) == "rPr" for item in part if _name(item) == "vanish"]
    return any(value not in _OFF for item in flags for value in [_attribute(item, "val")])


def _symbol(element: etree._Element) -> str:
    """Give a character of a symbol font: a private code point, which names no sign by itself."""
    try:
        return chr(int(_attribute(element, "char") or "FFFD", 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _attribute(element: etree._Element, name: str) -> str | None:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)
