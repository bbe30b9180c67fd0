"""Write XML as text: small elements, own indenter, one way to write everything.

The writer is ours so that the bytes of a record depend on no library's serialiser. An element has
children or text, never both; only elements with children are indented, so no text ever changes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archivist.tei.escaped_strings import carried

__all__ = ["INDENT", "Element", "attributes_text", "element", "optional", "rendered"]

INDENT = "  "
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_TEXT = re.compile("[&<>]")
_ATTRIBUTE = re.compile('[&<>"]')


@dataclass(frozen=True, slots=True)
class Element:
    """One element: attributes in the order given, and children or text."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple["Element", ...]
    text: str


def element(name: str, attributes: Mapping[str, str | None], *content: "Element | str | None") -> Element:
    """Make an element; attributes and children that are None are left out, strings are its text."""
    known = tuple((key, value) for key, value in attributes.items() if value is not None)
    children = tuple(item for item in content if isinstance(item, Element))
    return Element(name, known, children, "".join(item for item in content if isinstance(item, str)))


def optional(name: str, attributes: Mapping[str, str | None], text: str | None) -> Element | None:
    """Make an element with text, or none for None: null and the empty string stay apart."""
    return None if text is None else element(name, attributes, text)


def rendered(root: Element, depth: int) -> str:
    """Write an element and its descendants, indented `depth` steps, with a final LF."""
    return "".join(_lines(root, depth))


def attributes_text(attributes: Iterable[tuple[str, str]]) -> str:
    """Write attributes, each with a space before it."""
    return "".join(f' {name}="{_ATTRIBUTE.sub(_entity, carried(value))}"' for name, value in attributes)


def _lines(item: Element, depth: int) -> Iterator[str]:
    start = f"{INDENT * depth}<{item.name}{attributes_text(item.attributes)}"
    if item.children:
        yield f"{start}>\n"
        for child in item.children:
            yield from _lines(child, depth + 1)
        yield f"{INDENT * depth}</{item.name}>\n"
    elif item.text:
        yield f"{start}>{_TEXT.sub(_entity, carried(item.text))}</{item.name}>\n"
    else:
        yield f"{start}/>\n"


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES[match.group()]
