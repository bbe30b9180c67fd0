"""Header → the parts of record.json that are about the file and its history."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from archivist.tei.element_readers import (
    Parts,
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
    publication = Parts(one(root, f"{_FILE}/publicationStmt"))
    availability = Parts(one(publication.node, "availability"))
    bibliography = list(children(one(root, f"{_FILE}/sourceDesc/listBibl"), "bibl"))
    return {
        "id": local_target(root, XML_ID, "r-"),
        "revision": number(one(root, f"{_FILE}/editionStmt/edition"), "n"),
        "status": attribute(one(root, "teiHeader/revisionDesc"), "status"),
        "change": _change(root, persons),
        **_source_and_text(root),
        "acquisitions": [_acquisition(Parts(item)) for item in bibliography if item.get("type") == "acquisition"],
        "collection": publication.typed("idno", "collection"),
        "accession": publication.typed("idno", "accession"),
        "access": {
            "level": content(availability.one("ab", "access")),
            "until": availability.typed("ab", "until"),
            "because": availability.typed("ab", "because"),
        },
        "rights": availability.typed("ab", "rights"),
        "statements": [_statement(item, length) for item in bibliography if item.get("type") == "officialStatement"],
    }


def people(root: etree._Element) -> dict[str, str]:
    """Read who stated values: `#by-1` → name."""
    names = {}
    for item in children(one(root, f"{_FILE}/titleStmt"), "respStmt"):
        if item.get(XML_ID, "").startswith("by-"):
            names[f"#{item.get(XML_ID)}"] = content(one(item, "name"))
    return names


def _source_and_text(root: etree._Element) -> dict[str, Any]:
    extent = one(root, f"{_FILE}/extent")
    file = Parts(one(root, f"{_FILE}/sourceDesc/listBibl/bibl", type="digitalFile"))
    source = {
        "path": content(file.one("idno", "path")),
        "name": content(file.one("title", "filename")),
        "bytes": number(one(extent, "measure", unit="byte"), "quantity"),
        "sha256": content(file.one("idno", "sha256")),
        "sha512": content(file.one("idno", "sha512")),
        "media_type": content(file.one("note", "media-type")),
        "charset": file.typed("note", "charset"),
    }
    text = {
        "sha256": content(file.one("idno", "text-sha256")),
        "chars": number(one(extent, "measure", unit="character"), "quantity"),
        "extractor": file.typed("note", "extractor"),
    }
    return {"source": source, "text": text}


def _acquisition(parts: Parts) -> dict[str, Any]:
    return {
        "from": parts.typed("note", "from"),
        "captured": parts.typed("date", "captured"),
        "received": content(parts.one("date", "received")),
        "by": parts.typed("note", "by"),
        "method": content(parts.one("note", "method")),
        "note": parts.typed("note", "note"),
        "container": _container(parts.node),
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
