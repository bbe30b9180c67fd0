"""Read how a record.xml lays out its text: which block holds which code points, and whose words they are."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.text_block import TextBlock
from archivist.tei.text_walk import Walk
from archivist.tei.vocabulary import name

__all__ = ["text_blocks"]

_DIVISION, _LB, _AB = name("div"), name("lb"), name("ab")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATEMENT = "#s-"


def text_blocks(walk: Walk) -> tuple[TextBlock, ...]:
    """Return the blocks of a text in order, as the elements in the walk really cover it; what they claim is not read.

    They leave out line ends between blocks and nothing else.
    """
    return tuple(_blocks(walk))


def _blocks(walk: Walk) -> Iterator[TextBlock]:
    position = 0
    block, start = None, 0
    for kind, node, text in walk.steps:
        if kind in ("emit", "break"):
            position += len(text)
        if kind == "break" and block is not None and node.getprevious() is None and not block.text:
            start = position  # the line end before a block is not part of it
        elif kind == "open" and _parent_is_division(node):
            block, start = (node, position) if node.tag != _LB else (None, 0)
        elif kind == "close" and node is block:
            yield TextBlock(start, position, _kind(node), _statement(node), node.get(_LANGUAGE))
            block = None
        elif kind == "close" and node.tag == _LB and _parent_is_division(node):
            yield TextBlock(position, position, "empty", _statement(node))


def _parent_is_division(node: etree._Element) -> bool:
    parent = node.getparent()
    return node.tag != _DIVISION and parent is not None and parent.tag == _DIVISION


def _kind(node: etree._Element) -> str:
    return node.get("type") or "p" if node.tag == _AB else etree.QName(node).localname


def _statement(node: etree._Element) -> int | None:
    division = node.getparent()
    named = division.get("decls", "") if division is not None else ""
    number = named.removeprefix(_STATEMENT)
    return int(number) - 1 if named.startswith(_STATEMENT) and number.isascii() and number.isdecimal() else None
