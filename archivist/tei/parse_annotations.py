"""standOff → metadata and mentions, as the objects of record.json."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from lxml import etree

from archivist.model.metadata import Metadata
from archivist.model.record_json import displayed
from archivist.tei.bibliography import field_id
from archivist.tei.element_readers import (
    Unreadable,
    attribute,
    children,
    content,
    local_target,
    one,
    one_or_none,
    read_with,
    source_span,
    typed,
)
from archivist.tei.escaped_strings import text_from_name, text_from_pointer
from archivist.tei.vocabulary import XML_ID

__all__ = ["Annotations"]

_FIELDS = tuple(item.name for item in fields(Metadata))


class Annotations:
    """The annotations of one document by xml:id. `people` is `#by-1` → name, `text` the rebuilt text."""

    def __init__(self, root: etree._Element, people: Mapping[str, str], text: str) -> None:
        self._people, self._text = people, text
        self._record = f"#{attribute(root, XML_ID)}"
        self._home = one(root, "standOff/listAnnotation")
        self._items: dict[str, etree._Element] = {}
        for item in children(self._home, "annotation"):
            xml_id = attribute(item, XML_ID)
            if xml_id in self._items:
                raise Unreadable(item, f"the annotation {xml_id} stands twice")
            self._items[xml_id] = item
        self._read: set[str] = set()

    def metadata(self, statement: int | None) -> dict[str, Any] | None:
        """Read the nine fields of the record (None) or of a statement, counted from 0; None if there are none."""
        ids = [field_id(statement, name) for name in _FIELDS]
        if not any(item in self._items for item in ids):
            return None
        return {name: self._field(self._take(item)) for name, item in zip(_FIELDS, ids, strict=True)}

    def mentions(self) -> list[dict[str, Any]]:
        """Read the mentions in order, from `m-1` on."""
        mentions: list[dict[str, Any]] = []
        while (xml_id := f"m-{len(mentions) + 1}") in self._items:
            mentions.append(self._mention(self._take(xml_id)))
        return mentions

    def refuse_others(self) -> None:
        """Raise Unreadable if an annotation is left that belongs to nothing."""
        for xml_id, item in self._items.items():
            if xml_id not in self._read:
                raise Unreadable(item, f"the annotation {xml_id} belongs to no field and no mention")

    def _take(self, xml_id: str) -> etree._Element:
        if xml_id not in self._items:
            raise Unreadable(self._home, f"the annotation {xml_id} is missing")
        self._read.add(xml_id)
        return self._items[xml_id]

    def _field(self, item: etree._Element) -> dict[str, Any]:
        reading = self._reading(item)
        ranges = [f"src:{part['start']},{part['end']}" for part in reading["evidence"] if part["in"] == "text"]
        if attribute(item, "target") != (" ".join(ranges) or self._record):
            raise Unreadable(item, "the target is not the range of the evidence")
        return {
            **reading,
            "reason": typed(item, "note", "reason"),
            "candidates": [self._reading(part) for part in children(item, "note") if part.get("type") == "candidate"],
            "stated": self._stated(item),
        }

    def _reading(self, item: etree._Element) -> dict[str, Any]:
        return {
            "value": _value(item),
            "certainty": item.get("cert"),
            **_references(item),
            "evidence": [self._evidence(part) for part in item if part.get("type") == "evidence"],
        }

    def _evidence(self, item: etree._Element) -> dict[str, Any]:
        part = attribute(item, "subtype")
        if item.get("target") is None:
            locator = typed(item, "note", "locator")
            return {"in": "embedded", "part": part, "locator": locator, "text": content(one(item, "note", type="text"))}
        start, end = source_span(item, attribute(item, "target"), len(self._text))
        return {"in": "text", "part": part, "start": start, "end": end, "text": displayed(self._text[start:end])}

    def _stated(self, item: etree._Element) -> dict[str, Any] | None:
        stated = one_or_none(item, "note", type="stated")
        if stated is None:
            return None
        person = self._people.get(attribute(item, "resp"))
        if person is None:
            raise Unreadable(item, "resp names nobody who stated the value")
        return {
            "by": person,
            "because": content(one(stated, "note", type="because")),
            "at": content(one(stated, "date", type="at")),
        }

    def _mention(self, item: etree._Element) -> dict[str, Any]:
        start, end = source_span(item, attribute(item, "target"), len(self._text))
        return {
            "type": content(one(item, "note", type="mention")),
            "value": typed(item, "note", "value"),
            "start": start,
            "end": end,
            "text": displayed(self._text[start:end]),
            "certainty": item.get("cert"),
            **_references(item),
        }


def _value(item: etree._Element) -> Any:
    note = one_or_none(item, "note", type="value")
    if note is None:
        return None
    if note.get("subtype") == "speaker":
        return {"name": typed(note, "note", "name"), "role": typed(note, "note", "role")}
    return content(note)


def _references(item: etree._Element) -> dict[str, Any]:
    authority, rule = one_or_none(item, "ptr", type="authority"), one_or_none(item, "ptr", type="rule")
    return {
        "ref": None
        if authority is None
        else read_with(authority, text_from_pointer, local_target(authority, "target", "auth:")),
        "rule": None if rule is None else read_with(rule, text_from_name, local_target(rule, "target", "#rule-")),
        "anchor": typed(item, "note", "anchor"),
    }
