"""The two things asked of lxml's nodes everywhere, typed once: what an XPath selects, and where it stands."""

from typing import Any

from lxml import etree

__all__ = ["line_of", "selected"]


def selected(path: etree.XPath, root: etree._Element) -> list[Any]:
    """Evaluate a node-set XPath on the whole document that `root` is in."""
    found: Any = path(root.getroottree())
    return list(found)


def line_of(node: Any) -> int:
    """Give the line of an element or processing instruction; 1 if the parser did not keep it."""
    return int(node.sourceline or 1)
