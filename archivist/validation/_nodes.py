"""What every check of a tree needs: nodes by XPath, their lines and attributes, and a bound on the findings."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from archivist.base.limits import XML_ATTRIBUTES
from archivist.model.findings import Finding, finding

__all__ = ["attributes_of", "capped", "line_of", "selected"]

# Enough to see the pattern of what is wrong; the exit code is the same after the first.
_MOST_FINDINGS = 50


def attributes_of(node: Any) -> list[tuple[str, str]]:
    """Return the names, in lxml's form, and values of an element's first attributes in document order."""
    # lxml looks each value up from the start: with all of 100,000 attributes that takes minutes.
    return [(key, node.get(key)) for key in node.keys()[:XML_ATTRIBUTES]]


def selected(path: etree.XPath, root: etree._Element) -> list[Any]:
    """Return the nodes that an XPath selects in the whole document that `root` is in."""
    nodes: Any = path(root.getroottree())
    return list(nodes)


def line_of(node: Any) -> int:
    """Return the line of an element or processing instruction; 1 if the parser did not keep it."""
    return int(node.sourceline or 1)


def capped(findings: Iterable[Finding], path: str) -> tuple[Finding, ...]:
    """Return the first findings about a file, without repeats; if there are more, the last one says so.

    One tampered table can break a rule in ten thousand places.
    """
    distinct: list[Finding] = []
    for item in findings:
        if item not in distinct:
            distinct.append(item)
        if len(distinct) > _MOST_FINDINGS:
            return (*distinct[:_MOST_FINDINGS], finding("more-findings", path, expected=str(_MOST_FINDINGS)))
    return tuple(distinct)
