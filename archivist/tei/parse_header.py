"""Header → the parts of record.json that are about the file and its history."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from archivist.tei.element_readers import (
    Unreadable,
    attribute,
    children,
    content,
    local_target,
    number,
    one,
    one_or_none,
    source_span,
    typed,
)
from archivist.tei.revision_description import REVISED
from archivist.tei.vocabulary import XML_ID

__all__ = ["header_parts", "people"]

_FILE = "teiHeader/fileDesc"


def header_parts(root: etree._Element, persons: Mapping[str, str], length: int) -> dict[str, Any]:
    """Read every key of record.json but metadata and mentions; `persons` is what `people` gave, `length` the text's."""
    publication = one(root, f"{_FILE}/publicationStmt")
    availability = one(publication, "availability")
    return {
        "id": local_target(root, XML_ID, "r-"),
        "revision": number(one(root, f"{_FILE}/editionStmt/edition"), "n"),
        "status": attribute(one(root, "teiHeader/revisionDesc"), "status"),
        "change": _change(root, persons),
        **_source_and_text(root),
        "acquisitions": [_acquisition(item) for item in _bibliography(root, "acquisition")],
        "collection": typed(publication, "idno", "collection"),
        "accession": typed(publication, "idno", "accession"),
        "access": {
            "level": content(one(availability, "ab", type="access")),
            "until": typed(availability, "ab", "until"),
            "because": typed(availability, "ab", "because"),
        },
        "rights": typed(availability, "ab", "rights"),
        "statements": [_statement(item, length) for item in _bibliography(root, "officialStatement")],
    }


def people(root: etree._Element) -> dict[str, str]:
    """Read who stated values: `#by-1` → name."""
    names = {}
    for item in children(one(root, f"{_FILE}/titleStmt"), "respStmt"):
        if item.get(XML_ID, "").startswith("by-"):
            names[f"#{item.get(XML_ID)}"] = content(one(item, "name"))
    return names


def _bibliography(root: etree._Element, kind: str) -> list[etree._Element]:
    items = children(one(root, f"{_FILE}/sourceDesc/listBibl"), "bibl")
    return [item for item in items if item.get("type") == kind]


def _source_and_text(root: etree._Element) -> dict[str, Any]:
    extent = one(root, f"{_FILE}/extent")
    file = one(root, f"{_FILE}/sourceDesc/listBibl/bibl", type="digitalFile")
    source = {
        "path": content(one(file, "idno", type="path")),
        "name": content(one(file, "title", type="filename")),
        "bytes": number(one(extent, "measure", unit="byte"), "quantity"),
        "sha256": content(one(file, "idno", type="sha256")),
        "sha512": content(one(file, "idno", type="sha512")),
        "media_type": content(one(file, "note", type="media-type")),
        "charset": typed(file, "note", "charset"),
    }
    text = {
        "sha256": content(one(file, "idno", type="text-sha256")),
        "chars": number(one(extent, "measure", unit="character"), "quantity"),
        "extractor": typed(file, "note", "extractor"),
    }
    return {"source": source, "text": text}


def _acquisition(item: etree._Element) -> dict[str, Any]:
    return {
        "from": typed(item, "note", "from"),
        "captured": typed(item, "date", "captured"),
        "received": content(one(item, "date", type="received")),
        "by": typed(item, "note", "by"),
        "method": content(one(item, "note", type="method")),
        "note": typed(item, "note", "note"),
        "container": _container(item),
    }


def _container(item: etree._Element) -> dict[str, Any] | None:
    described = one_or_none(item, "relatedItem/bibl")
    if described is None:
        return None
    place = one_or_none(described, "biblScope", unit="place")
    return {
        "name": content(one(described, "title", type="filename")),
        "sha256": content(one(described, "idno", type="sha256")),
        "place": None if place is None else content(place),
        "digest": typed(described, "idno", "digest"),
    }


def _statement(item: etree._Element, length: int) -> dict[str, Any]:
    pointers = item.get("corresp", "").split()
    spans = [list(source_span(item, pointer, length)) for pointer in pointers]
    return {"form": attribute(item, "subtype"), "spans": spans}


def _change(root: etree._Element, persons: Mapping[str, str]) -> dict[str, Any] | None:
    item = one_or_none(root, "teiHeader/revisionDesc/change", **{XML_ID: REVISED})
    if item is None:
        return None
    person = persons.get(attribute(item, "who"))
    if person is None:
        raise Unreadable(item, "who names nobody who changed the record")
    return {
        "kind": attribute(item, "status"),
        "by": person,
        "because": content(one(item, "note", type="because")),
        "at": content(one(item, "note", type="at")),
        "previous": content(one(item, "note", type="previous")),
    }
