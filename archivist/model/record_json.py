"""Record ⇄ the JSON object of the contract, section 4.

`record_from_dict` expects an object that `schemas/record.schema.json` accepts: it is called after
validation, so that a broken file gives findings with places instead of a KeyError.
"""

import json
import re
from typing import Any

from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Speaker, Stated, Statement, Value
from archivist.model.record import Access, Change, Record, SourceFile, TextFacts
from archivist.model.source import Acquisition

__all__ = ["SCHEMA", "displayed", "record_bytes", "record_from_dict", "record_to_dict"]

SCHEMA = "archivist-record/1"
_SURROGATES = re.compile("[\ud800-\udfff]")


def displayed(text: str) -> str:
    """Give text as JSON carries it: an undecodable byte (a lone surrogate) shows as U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def record_bytes(record: Record) -> bytes:
    """Give the stored form of record.json: UTF-8, two-space indent, contract order, final LF."""
    return (json.dumps(record_to_dict(record), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def record_to_dict(record: Record) -> dict[str, Any]:
    """Give the JSON object of a record."""
    source, text, access, change = record.source, record.text, record.access, record.change
    return {
        "schema": SCHEMA,
        "id": record.id,
        "revision": record.revision,
        "status": record.status,
        "change": change
        and {
            "kind": change.kind,
            "by": change.by,
            "because": change.because,
            "at": change.at,
            "previous": change.previous,
        },
        "source": {
            "path": source.path,
            "name": source.name,
            "bytes": source.bytes,
            "sha256": source.sha256,
            "sha512": source.sha512,
            "media_type": source.media_type,
            "charset": source.charset,
        },
        "text": {"sha256": text.sha256, "chars": text.chars, "extractor": text.extractor},
        "acquisitions": [
            {
                "from": item.origin,
                "captured": item.captured,
                "received": item.received,
                "by": item.by,
                "method": item.method,
                "note": item.note,
            }
            for item in record.acquisitions
        ],
        "collection": record.collection,
        "accession": record.accession,
        "access": {"level": access.level, "until": access.until, "because": access.because},
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
        "mentions": [
            {
                "type": item.type,
                "value": item.value,
                "start": item.start,
                "end": item.end,
                "text": displayed(item.text),
                "ref": item.ref,
                "certainty": item.certainty,
                "rule": item.rule,
                "anchor": item.anchor,
            }
            for item in record.mentions
        ],
    }


def metadata_to_dict(metadata: Metadata) -> dict[str, Any]:
    """Give the JSON object of the nine fields."""
    return {name: _field_to_dict(item) for name, item in metadata.items()}


def record_from_dict(data: dict[str, Any]) -> Record:
    """Read a validated JSON object. Slices keep U+FFFD where the text has an undecodable byte."""
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
    )


def metadata_from_dict(data: dict[str, Any]) -> Metadata:
    """Read the validated nine fields."""
    return Metadata(**{name: _field_from_dict(item) for name, item in data.items()})


def _value_to_json(value: Value | None) -> Any:
    if isinstance(value, Speaker):
        return {"name": value.name, "role": value.role}
    return value


def _value_from_json(value: Any) -> Value | None:
    return Speaker(value["name"], value["role"]) if isinstance(value, dict) else value


def _evidence_to_dict(item: Evidence) -> dict[str, Any]:
    if item.place == "embedded":
        return {"in": "embedded", "part": item.part, "locator": item.locator, "text": displayed(item.text)}
    return {"in": "text", "part": item.part, "start": item.start, "end": item.end, "text": displayed(item.text)}


def _evidence_from_dict(item: dict[str, Any]) -> Evidence:
    return Evidence(item["text"], item.get("start"), item.get("end"), item["part"], item["in"], item.get("locator"))


def _field_to_dict(item: Field) -> dict[str, Any]:
    stated = item.stated
    return {
        "value": _value_to_json(item.value),
        "ref": item.ref,
        "reason": item.reason,
        "certainty": item.certainty,
        "rule": item.rule,
        "anchor": item.anchor,
        "evidence": [_evidence_to_dict(part) for part in item.evidence],
        "candidates": [
            {
                "value": _value_to_json(candidate.value),
                "ref": candidate.ref,
                "certainty": candidate.certainty,
                "rule": candidate.rule,
                "anchor": candidate.anchor,
                "evidence": [_evidence_to_dict(part) for part in candidate.evidence],
            }
            for candidate in item.candidates
        ],
        "stated": stated and {"by": stated.by, "because": stated.because, "at": stated.at},
    }


def _field_from_dict(item: dict[str, Any]) -> Field:
    return Field(
        value=_value_from_json(item["value"]),
        ref=item["ref"],
        reason=item["reason"],
        certainty=item["certainty"],
        rule=item["rule"],
        anchor=item["anchor"],
        evidence=tuple(_evidence_from_dict(part) for part in item["evidence"]),
        candidates=tuple(
            Candidate(
                value=_value_from_json(candidate["value"]),  # type: ignore[arg-type]  # the schema refuses null here
                ref=candidate["ref"],
                certainty=candidate["certainty"],
                rule=candidate["rule"],
                anchor=candidate["anchor"],
                evidence=tuple(_evidence_from_dict(part) for part in candidate["evidence"]),
            )
            for candidate in item["candidates"]
        ),
        stated=item["stated"] and Stated(**item["stated"]),
    )
