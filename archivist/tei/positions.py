"""Check that blocks and marked names stand where they say, and that marks say what the annotations do."""

from collections.abc import Iterator, Mapping

from lxml import etree

from archivist.base.lines import split_lines
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Mention
from archivist.model.record import Record
from archivist.tei.body import CARRIER, statement_id
from archivist.tei.divisions import divide
from archivist.tei.inline import date_mark
from archivist.tei.text_walk import glyphs, steps, text_element
from archivist.tei.vocabulary import XML_ID, name, source_range

__all__ = ["misplaced"]

_MARKS = {name("persName"): "person", name("orgName"): "organisation", name("placeName"): "place", name("date"): "date"}
_Place = tuple[str, int, int]
_DIVISION = name("div")


def misplaced(record: Record, root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Return a finding for each block or mark in `text` that is not where it should be, or not as its mention says.

    And for each division that holds words of another statement than the one that it names.
    """
    text = text_element(root)
    if text is None:
        return ()
    marks = _Marks(record, root)
    findings = []
    for node, (start, end) in _spans(text, glyphs(root)):
        if node.tag not in _MARKS:
            said = node.get("corresp")
        elif node.get("source") is not None:  # before version 1.2 of the schemas
            said = _said(node, record.mentions)
        else:
            said = marks.said(node, start, end)
            if said is not None and not marks.agree(node, start, end):
                findings.append(finding("tei-mark", path, found=source_range(start, end), line=node.sourceline))
        if said != source_range(start, end):
            place = node.get(XML_ID) or node.get("source") or etree.QName(node).localname
            expected, found = said or "a mention of this type", source_range(start, end)
            findings.append(
                finding("tei-position", path, expected=expected, found=found, element=place, line=node.sourceline)
            )
    return (*findings, *_strayed(record, text, glyphs(root), path))


def _strayed(record: Record, text: etree._Element, characters: dict[str, str], path: str) -> Iterator[Finding]:
    """Return a finding for each division that is not the one that the spans of the statements give in its place."""
    pieces: list[str] = []
    divisions: list[tuple[etree._Element, int, int]] = []
    begun = length = 0
    for step in steps(text, characters):
        if step.node.tag == _DIVISION and step.kind == "open":
            begun = length
        elif step.node.tag == _DIVISION and step.kind == "close":
            divisions.append((step.node, begun, length))
        elif step.kind in ("emit", "break"):
            pieces.append(step.text)
            length += len(step.text)
    words = "".join(pieces)
    expected = divide(words, split_lines(words), record.statements)
    for index, (node, begun, length) in enumerate(divisions):
        division = expected[index] if index < len(expected) else None
        owner = (
            None if division is None else CARRIER if division.statement is None else statement_id(division.statement)
        )
        ends = division is not None and division.segments[-1].end == length
        if node.get("decls") != f"#{owner}" or not ends:
            yield finding("tei-division", path, found=source_range(begun, length), line=node.sourceline)


class _Marks:
    """What the marks of a text may say: the mentions and their entities, by type and range."""

    def __init__(self, record: Record, root: etree._Element) -> None:
        self._mentions: dict[_Place, list[int]] = {}
        for index, item in enumerate(record.mentions):
            self._mentions.setdefault((item.type, item.start, item.end), []).append(index)
        self._values = record.mentions
        issued = record.metadata.date_issued.value
        self._issued = issued if isinstance(issued, str) else None
        annotations: Mapping[str | None, etree._Element] = {
            item.get(XML_ID): item for item in root.iter(name("annotation"))
        }
        self._entities = [_entity(annotations.get(f"m-{number}")) for number in range(1, len(record.mentions) + 1)]

    def said(self, node: etree._Element, start: int, end: int) -> str | None:
        """Return the range of the mention that a mark stands for, None if there is none of its type there."""
        return source_range(start, end) if (_MARKS[node.tag], start, end) in self._mentions else None

    def agree(self, node: etree._Element, start: int, end: int) -> bool:
        """Return whether a mark points at its mention's entity, or says of its date what the mention says."""
        return any(self._agrees(node, index) for index in self._mentions[_MARKS[node.tag], start, end])

    def _agrees(self, node: etree._Element, index: int) -> bool:
        mention = self._values[index]
        if mention.type != "date":
            return node.get("ref") == self._entities[index]
        attributes = date_mark(mention, index + 1, self._issued)
        return {key: node.get(key) for key in attributes} == attributes


def _entity(annotation: etree._Element | None) -> str | None:
    return None if annotation is None else annotation.get("corresp")


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
