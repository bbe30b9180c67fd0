"""standOff → metadata and mentions, as the objects of record.json.

Before version 1.2 of the schemas an annotation named its rule, entity, authority entry and kind in elements of its own,
and listed evidence that its target says as well. Both forms are read.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from lxml import etree

from archivist.base.said import said
from archivist.model.metadata import Metadata
from archivist.model.record_json import displayed
from archivist.tei.bibliography import field_id
from archivist.tei.element_readers import (
    Parts,
    Unreadable,
    attribute,
    children,
    content,
    local_target,
    one,
    read_with,
    source_span,
    typed,
)
from archivist.tei.entities import mention_name
from archivist.tei.escaped_strings import text_from_name, text_from_pointer
from archivist.tei.relations import stated_word
from archivist.tei.vocabulary import SHARED, XML_ID, name

__all__ = ["Annotations"]

_FIELDS = tuple(item.name for item in fields(Metadata))
_ENTITY_KINDS = {"pers": "person", "org": "organisation", "pl": "place"}
_ENTITIES = [name(local) for local in ("person", "org", "place")]


class Annotations:
    """The annotations of one document by xml:id. `people` is `#by-1` → name, `text` the rebuilt text."""

    def __init__(self, root: etree._Element, people: Mapping[str, str], text: str) -> None:
        self._people, self._text = people, text
        self._record = f"#{attribute(root, XML_ID)}"
        home = one(root, "standOff")
        self._home = next(children(home, "listAnnotation"), home)
        self._entities = {f"#{item.get(XML_ID)}": item for item in home.iter(*_ENTITIES)}
        self._items: dict[str, etree._Element] = {}
        for item in (item for part in children(home, "listAnnotation") for item in children(part, "annotation")):
            xml_id = attribute(item, XML_ID)
            if xml_id in self._items:
                raise Unreadable(item, said("the annotation {xml_id} stands twice", xml_id=xml_id))
            self._items[xml_id] = item
        self._read: set[str] = set()

    def metadata(self, statement: int | None) -> dict[str, Any] | None:
        """Read the nine fields of the record (None) or of a statement, counted from 0; None if there are none."""
        ids = [field_id(statement, field) for field in _FIELDS]
        if not any(item in self._items for item in ids):
            return None
        return {field: self._field(self._take(item)) for field, item in zip(_FIELDS, ids, strict=True)}

    def mentions(self) -> list[dict[str, Any]]:
        """Read the mentions in order, from `m-1` on."""
        mentions: list[dict[str, Any]] = []
        while (xml_id := f"m-{len(mentions) + 1}") in self._items:
            mentions.append(self._mention(self._take(xml_id)))
        return mentions

    def refuse_others(self) -> None:
        """Raise Unreadable if an annotation is left that belongs to nothing; relations are read elsewhere."""
        for xml_id, item in self._items.items():
            if xml_id not in self._read and not xml_id.startswith("a-rel-"):
                raise Unreadable(
                    item, said("the annotation {xml_id} belongs to no field and no mention", xml_id=xml_id)
                )

    def _take(self, xml_id: str) -> etree._Element:
        if xml_id not in self._items:
            raise Unreadable(self._home, said("the annotation {xml_id} is missing", xml_id=xml_id))
        self._read.add(xml_id)
        return self._items[xml_id]

    def _field(self, item: etree._Element) -> dict[str, Any]:
        attribute(item, "target")
        parts = Parts(item)
        agreed = [_named_rule(part, "target") for part in parts.all("ptr", "agreed")]
        return {
            **self._reading(parts),
            **({"agreed": agreed} if agreed else {}),
            "reason": parts.typed("note", "reason"),
            "candidates": [self._reading(Parts(part)) for part in parts.all("note", "candidate")],
            "stated": stated_word(item, self._people) if parts.all("note", "stated") else None,
        }

    def _reading(self, parts: Parts) -> dict[str, Any]:
        item = parts.node
        evidence = self._evidence(parts)
        ranges = [f"src:{part['start']},{part['end']}" for part in evidence if part["in"] == "text"]
        # Before version 1.2 of the schemas a candidate had no target.
        if item.get("target") not in (None, " ".join(ranges) or self._record):
            raise Unreadable(item, "the target is not the range of the evidence")
        return {
            "value": _value(parts),
            "certainty": item.get("cert"),
            **self._references(parts),
            "evidence": evidence,
        }

    def _evidence(self, parts: Parts) -> list[dict[str, Any]]:
        """Read the evidence that is listed; where none is, the target says it all.

        Before version 1.2 of the schemas, when an annotation had a motivation, all evidence was listed.
        """
        item = parts.node
        listed = [self._proof(part) for part in parts.of_type("evidence")]
        target = item.get("target", self._record)
        if listed or target == self._record or item.get("motivation") is not None:
            return listed
        return [self._slice(item, pointer, "value", None) for pointer in target.split()]

    def _proof(self, item: etree._Element) -> dict[str, Any]:
        part, target, locator = attribute(item, "subtype"), item.get("target"), typed(item, "note", "locator")
        if target is None:
            return {"in": "embedded", "part": part, "locator": locator, "text": content(one(item, "note", type="text"))}
        return self._slice(item, target, part, locator)

    def _slice(self, item: etree._Element, pointer: str, part: str, locator: str | None) -> dict[str, Any]:
        start, end = source_span(item, pointer, len(self._text))
        words = displayed(self._text[start:end])
        return {"in": "text", "part": part, "start": start, "end": end, "locator": locator, "text": words}

    def _mention(self, item: etree._Element) -> dict[str, Any]:
        start, end = source_span(item, attribute(item, "target"), len(self._text))
        parts = Parts(item)
        words, kind = displayed(self._text[start:end]), parts.typed("note", "mention")
        value = parts.typed("note", "value")
        if kind is None:
            entity = item.get("corresp")
            kind = "date" if entity is None else _ENTITY_KINDS.get(entity.removeprefix("#").partition("-")[0])
            value = mention_name(words) if value is None and kind != "date" else value
        return {
            "type": kind,
            "value": value,
            "start": start,
            "end": end,
            "text": words,
            "certainty": item.get("cert"),
            **self._references(parts),
        }

    def _references(self, parts: Parts) -> dict[str, Any]:
        return {"ref": self._authority(parts), "rule": _rule(parts), "anchor": parts.typed("note", "anchor")}

    def _authority(self, parts: Parts) -> str | None:
        """Return the authority id that an annotation names, or its entity."""
        item, named, key = parts.node, parts.one_or_none("ptr", "authority"), "target"
        if named is None and item.get("corresp") is not None:
            named, key = self._entities.get(attribute(item, "corresp")), "sameAs"
            if named is None:
                raise Unreadable(item, "corresp names no entity")
        if named is None or named.get(key) is None:
            return None
        return read_with(named, text_from_pointer, local_target(named, key, "auth:"))


def _value(parts: Parts) -> Any:
    note = parts.one_or_none("note", "value")
    if note is None:
        return None
    if note.get("subtype") == "speaker":
        return {"name": typed(note, "note", "name"), "role": typed(note, "note", "role")}
    return content(note)


def _rule(parts: Parts) -> str | None:
    named, key = parts.node, "ana"
    if named.get("ana") is None:
        pointer = parts.one_or_none("ptr", "rule")
        if pointer is None:
            return None
        named, key = pointer, "target"
    return _named_rule(named, key)


def _named_rule(named: etree._Element, key: str) -> str:
    prefix = f"{SHARED}rule-" if attribute(named, key).startswith(SHARED) else "#rule-"
    return read_with(named, text_from_name, local_target(named, key, prefix))
