"""Check that blocks and marked names stand where they say, and that marks say what the annotations do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from archivist.base.lines import split_lines
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Mention
from archivist.model.record import Record
from archivist.tei.body import CARRIER, statement_id
from archivist.tei.divisions import divide
from archivist.tei.inline import date_mark
from archivist.tei.text_walk import Walk, WalkStep, walked
from archivist.tei.vocabulary import XML_ID, name, source_range

__all__ = ["misplaced"]

_MARKS = {name("persName"): "person", name("orgName"): "organisation", name("placeName"): "place", name("date"): "date"}
_Place = tuple[str, int, int]
_DIVISION = name("div")


def misplaced(record: Record, root: etree._Element, path: str, walk: Walk | None = None) -> tuple[Finding, ...]:
    """Return a finding for each block or mark in `text` that is not where it should be, or not as its mention says.

    And for each division that holds words of another statement than the one that it names. `walk` is what `walked`
    gave.
    """
    walk = walk or walked(root)
    marks = _Marks(record, root)
    spans, divisions = _spans(walk.steps)
    findings = []
    for node, start, end in spans:
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
    return (*findings, *_strayed(record, walk.words, divisions, path))


def _strayed(record: Record, words: str, divisions: Sequence["_Span"], path: str) -> Iterator[Finding]:
    """Return a finding for each division that is not the one that the spans of the statements give in its place."""
    expected = divide(words, split_lines(words), record.statements) if divisions else ()
    for index, (node, begun, length) in enumerate(divisions):
        division = expected[index] if index < len(expected) else None
        owner = (
            None if division is None else CARRIER if division.statement is None else statement_id(division.statement)
        )
        ends = division is not None and division.segments[-1].end == length
        if node.get("decls") != f"#{owner}" or not ends:
            yield finding("tei-division", path, found=source_range(begun, length), line=node.sourceline)


class _Span(NamedTuple):
    node: etree._Element
    start: int
    end: int


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


def _spans(steps: Iterable[WalkStep]) -> tuple[list[_Span], list[_Span]]:
    """Return blocks and marks, then divisions, with the range that each really covers, in the order of their ends."""
    position = begun_division = 0
    begun: dict[etree._Element, int] = {}
    spans: list[_Span] = []
    divisions: list[_Span] = []
    for kind, node, text in steps:
        if kind == "emit":
            position += len(text)
        elif kind == "break":
            position += len(text)
            _begin_after_first_break(node, begun, position)
        elif kind == "open":
            if node.tag == _DIVISION:
                begun_division = position
            if _counts(node):
                begun[node] = position
        elif kind == "close":
            if node.tag == _DIVISION:
                divisions.append(_Span(node, begun_division, position))
            if node in begun:
                spans.append(_Span(node, begun.pop(node), position))
    return spans, divisions


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
