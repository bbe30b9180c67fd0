"""What is asked of lxml's nodes everywhere, typed once: what an XPath selects, where it stands, its attributes."""

from typing import Any

from lxml import etree

from archivist.base.limits import XML_ATTRIBUTES

__all__ = ["attributes_of", "line_of", "selected"]


def attributes_of(node: Any) -> list[tuple[str, str]]:
    """Return the names, in lxml's form, and values of an element's first attributes in document order."""
    # lxml looks each value up from the start: with all of 100,000 attributes that takes minutes.
    return [(key, node.get(key)) for key in node.keys()[:XML_ATTRIBUTES]]


def selected(path: etree.XPath, root: etree._Element) -> list[Any]:
    """Evaluate a node-set XPath on the whole document that `root` is in."""
    found: Any = path(root.getroottree())
    return list(found)


def line_of(node: Any) -> int:
    """Return the line of an element or processing instruction; 1 if the parser did not keep it."""
    return int(node.sourceline or 1)
