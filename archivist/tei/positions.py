"""Check that blocks and marked names stand where they say: `corresp` and the annotation's range against the text."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.model.metadata import Mention
from archivist.model.record import Record
from archivist.tei.text_walk import glyphs, steps, text_element
from archivist.tei.vocabulary import XML_ID, name, source_range

__all__ = ["misplaced"]

_MARKS = {name("persName"): "person", name("orgName"): "organisation", name("placeName"): "place", name("date"): "date"}


def misplaced(record: Record, root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Return one finding for each block or mark in `text` that is not where it, or its mention, says."""
    text = text_element(root)
    if text is None:
        return ()
    claims = ((node, node.get("corresp"), span) for node, span in _spans(text, glyphs(root)))
    findings = []
    for node, corresp, (start, end) in claims:
        said = corresp if node.tag not in _MARKS else _said(node, record.mentions)
        if said != source_range(start, end):
            place = node.get(XML_ID) or node.get("source") or str(node.tag)
            findings.append(
                finding(
                    "tei-position",
                    path,
                    expected=said or "a mention of this type",
                    found=source_range(start, end),
                    element=place,
                    line=node.sourceline,
                )
            )
    return tuple(findings)


def _spans(text: etree._Element, characters: dict[str, str]) -> Iterator[tuple[etree._Element, tuple[int, int]]]:
    """Return blocks and marks with the range that they really cover, each when it closes."""
    position = 0
    begun: dict[etree._Element, int] = {}
    for step in steps(text, characters):
        if step.kind in ("emit", "break"):
            position += len(step.text)
            if step.kind == "break":
                _begin_after_first_break(step.node, begun, position)
        elif step.kind == "open" and _counts(step.node):
            begun[step.node] = position
        elif step.kind == "close" and step.node in begun:
            yield step.node, (begun.pop(step.node), position)


def _begin_after_first_break(line_break: etree._Element, begun: dict[etree._Element, int], position: int) -> None:
    """Let a block's range begin after the line end that its first `lb` stands for."""
    block = line_break.getparent()
    if block in begun and line_break.getprevious() is None and not block.text:
        begun[block] = position


def _counts(node: etree._Element) -> bool:
    return node.get("corresp") is not None or node.tag in _MARKS


def _said(node: etree._Element, mentions: tuple[Mention, ...]) -> str | None:
    number = (node.get("source") or "").removeprefix("#m-")
    if not number.isascii() or not number.isdecimal() or not 1 <= int(number) <= len(mentions):
        return None
    mention = mentions[int(number) - 1]
    return source_range(mention.start, mention.end) if mention.type == _MARKS[node.tag] else None
