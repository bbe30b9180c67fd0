"""Write XML as text: small elements, own indenter, one way to write everything.

The writer is ours so that the bytes of a record depend on no library's serialiser. An element has
children or text, never both; only elements with children are indented, so no text ever changes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

__all__ = ["DECLARATION", "INDENT", "Element", "XmlForm", "element", "escaped_text", "escaped_value", "optional"]

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
INDENT = "  "


@dataclass(frozen=True, slots=True)
class Element:
    """One element: attributes in the order given, and children or text."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Element", ...]
    text: str


def element(name: str, attributes: Mapping[str, str | None], *content: "Element | str | None") -> Element:
    """Make an element; attributes and children that are None are left out, strings are its text."""
    # Lists first: a hundred elements a record, and a generator for each part of each takes half as long again.
    known = tuple([(key, value) for key, value in attributes.items() if value is not None])
    children = tuple([item for item in content if isinstance(item, Element)])
    return Element(name, known, children, "".join([item for item in content if isinstance(item, str)]))


def optional(name: str, attributes: Mapping[str, str | None], text: str | None) -> Element | None:
    """Make an element with text, or none for None: null and the empty string stay apart."""
    return None if text is None else element(name, attributes, text)


def escaped_text(text: str) -> str:
    """Return a string as the text of an element: without markup. What XML cannot hold stays."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaped_value(text: str) -> str:
    """Return a string as the value of an attribute in double quotes; it may stand as text as well."""
    return escaped_text(text).replace('"', "&quot;")


@dataclass(frozen=True, slots=True)
class XmlForm:
    """How a format writes strings, and what has no content: as one tag if `short`, else as two.

    `text` and `value` escape the text of an element and the value of an attribute, and decide what stands for
    characters that XML cannot hold.
    """

    text: Callable[[str], str]
    value: Callable[[str], str]
    short: bool = True

    def document(self, root: Element) -> str:
        """Return a whole document, with its declaration and a final LF."""
        return DECLARATION + self.rendered(root)

    def rendered(self, root: Element, depth: int = 0) -> str:
        """Return an element and its descendants, indented `depth` steps, with a final LF."""
        lines: list[str] = []
        self._write(root, INDENT * depth, lines)
        return "".join(lines)

    def attributes(self, attributes: Iterable[tuple[str, str]]) -> str:
        """Return attributes, each with a space before it."""
        return "".join([f' {name}="{self.value(value)}"' for name, value in attributes])

    def _write(self, item: Element, margin: str, lines: list[str]) -> None:
        start = f"{margin}<{item.name}{self.attributes(item.attributes)}"
        if item.children:
            lines.append(f"{start}>\n")
            for child in item.children:
                self._write(child, margin + INDENT, lines)
            lines.append(f"{margin}</{item.name}>\n")
        elif item.text or not self.short:
            lines.append(f"{start}>{self.text(item.text)}</{item.name}>\n")
        else:
            lines.append(f"{start}/>\n")
