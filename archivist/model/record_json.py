"""Record ⇄ the JSON object of the contract, section 4.

`record_from_dict` expects an object that `schemas/record.schema.json` accepts: it is called after
validation, so that a broken file gives findings with places instead of a KeyError.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from json.encoder import encode_basestring
from typing import Any

from archivist.model.metadata import Mention, Stated, Statement
from archivist.model.metadata_json import displayed, metadata_from_dict, metadata_to_dict
from archivist.model.record import Access, Change, Record, Relation, SourceFile, TextFacts
from archivist.model.source import Acquisition, Container

__all__ = [
    "SCHEMA",
    "acquisition_to_dict",
    "displayed",
    "metadata_to_dict",
    "record_bytes",
    "record_from_dict",
    "record_to_dict",
    "relation_from_dict",
]

SCHEMA = "archivist-record/1"

_encode = json.JSONEncoder(ensure_ascii=False).encode


def record_bytes(record: Record) -> bytes:
    """Return the stored form of record.json: UTF-8, two-space indent, contract order, final LF."""
    return (_indented(record_to_dict(record), "\n") + "\n").encode("utf-8")


def _indented(value: Any, line: str) -> str:
    """Write JSON as `json.dumps` does with an indent of two, in a third of its time; `line` begins a line here."""
    if value.__class__ is str:
        return encode_basestring(value)
    if value is None:
        return "null"
    inner = f"{line}  "
    if value.__class__ is dict and value:
        members = ",".join(
            [f"{inner}{encode_basestring(key)}: {_indented(item, inner)}" for key, item in value.items()]
        )
        return f"{{{members}{line}}}"
    if value.__class__ in (list, tuple) and value:
        return f"[{','.join([inner + _indented(item, inner) for item in value])}{line}]"
    return _encode(value)


def record_to_dict(record: Record) -> dict[str, Any]:
    """Return the JSON object of a record."""
    return {
        "schema": SCHEMA,
        "id": record.id,
        "revision": record.revision,
        "status": record.status,
        "change": record.change and asdict(record.change),
        "source": asdict(record.source),
        "text": asdict(record.text),
        "acquisitions": [acquisition_to_dict(item) for item in record.acquisitions],
        "collection": record.collection,
        "accession": record.accession,
        "access": asdict(record.access),
        "rights": record.rights,
        "metadata": metadata_to_dict(record.metadata),
        "statements": [
            {
                "form": item.form,
                "spans": [list(span) for span in item.spans],
                "metadata": item.metadata and metadata_to_dict(item.metadata),
            }
            for item in record.statements
        ],
        "mentions": [_mention_to_dict(item) for item in record.mentions],
        "relations": [asdict(item) for item in record.relations],
    }


def _mention_to_dict(item: Mention) -> dict[str, Any]:
    # By hand: a long text has ten thousand mentions, and asdict copies each of them deeply.
    return {
        "type": item.type,
        "value": item.value and displayed(item.value),
        "start": item.start,
        "end": item.end,
        "text": displayed(item.text),
        "ref": item.ref,
        "certainty": item.certainty,
        "rule": item.rule,
        "anchor": item.anchor,
    }


def acquisition_to_dict(item: Acquisition) -> dict[str, Any]:
    """Return the JSON object of one acquisition."""
    return {
        "from": item.origin,
        "captured": item.captured,
        "received": item.received,
        "by": item.by,
        "method": item.method,
        "note": item.note,
        "container": item.container and asdict(item.container),
    }


def record_from_dict(data: dict[str, Any]) -> Record:
    """Read a validated JSON object. Slices keep U+FFFD where the text has an undecodable byte.

    Containers and relations came with version 1.2 of the schemas.
    """
    return Record(
        id=data["id"],
        revision=data["revision"],
        status=data["status"],
        change=data["change"] and Change(**data["change"]),
        source=SourceFile(**data["source"]),
        text=TextFacts(**data["text"]),
        acquisitions=tuple(
            Acquisition(
                received=item["received"],
                method=item["method"],
                origin=item["from"],
                captured=item["captured"],
                by=item["by"],
                note=item["note"],
                container=Container(**item["container"]) if item.get("container") else None,
            )
            for item in data["acquisitions"]
        ),
        collection=data["collection"],
        accession=data["accession"],
        access=Access(**data["access"]),
        rights=data["rights"],
        metadata=metadata_from_dict(data["metadata"]),
        statements=tuple(
            Statement(
                item["form"],
                tuple((span[0], span[1]) for span in item["spans"]),
                item["metadata"] and metadata_from_dict(item["metadata"]),
            )
            for item in data["statements"]
        ),
        mentions=tuple(Mention(**item) for item in data["mentions"]),
        relations=tuple(map(relation_from_dict, data.get("relations", ()))),
    )


def relation_from_dict(item: Mapping[str, Any]) -> Relation:
    """Return the relation of an entry of `relations`."""
    return Relation(item["type"], item["to"], Stated(**item["stated"]))
