"""Write XML as text: elements that have children or text, never both, and one way to write everything."""

from collections.abc import Iterator
from dataclasses import dataclass

from archivist.base.printable import escape_xml

__all__ = ["Element", "document", "element"]

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Element:
    """One element: attributes in the order given, and children or text."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Element", ...]
    text: str


def element(name: str, *content: "Element | str | None", attributes: dict[str, str] | None = None) -> Element:
    """Make an element; content that is None is left out, strings are its text."""
    children = tuple(item for item in content if isinstance(item, Element))
    text = "".join(item for item in content if isinstance(item, str))
    return Element(name, tuple((attributes or {}).items()), children, text)


def document(root: Element) -> str:
    """Write a whole document, with its declaration and a final LF."""
    return "".join(('<?xml version="1.0" encoding="UTF-8"?>\n', *_lines(root, 0)))


def _lines(item: Element, depth: int) -> Iterator[str]:
    start = f"{_INDENT * depth}<{item.name}" + "".join(f' {key}="{_safe(value)}"' for key, value in item.attributes)
    if not item.children:
        yield f"{start}>{_safe(item.text)}</{item.name}>\n"
        return
    yield f"{start}>\n"
    for child in item.children:
        yield from _lines(child, depth + 1)
    yield f"{_INDENT * depth}</{item.name}>\n"


def _safe(text: str) -> str:
    return escape_xml(text.translate(_ENTITIES))
