"""Metadata ⇄ its JSON object (contract, section 4, `metadata`)."""

import re
from typing import Any

from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Stated, Value

__all__ = ["candidate_to_dict", "displayed", "field_to_dict", "metadata_from_dict", "metadata_to_dict"]

_SURROGATES = re.compile("[\ud800-\udfff]")


def displayed(text: str) -> str:
    """Return text as JSON carries it: an undecodable byte (a lone surrogate) shows as U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def metadata_to_dict(metadata: Metadata) -> dict[str, Any]:
    """Return the JSON object of the nine fields."""
    return {name: field_to_dict(item) for name, item in metadata.items()}


def metadata_from_dict(data: dict[str, Any]) -> Metadata:
    """Read the validated nine fields."""
    return Metadata(**{name: _field_from_dict(item) for name, item in data.items()})


def _value_to_json(value: Value | None) -> Any:
    if isinstance(value, Speaker):
        return {"name": value.name and displayed(value.name), "role": value.role and displayed(value.role)}
    return value and displayed(value)


def _value_from_json(value: Any) -> Value | None:
    return Speaker(value["name"], value["role"]) if isinstance(value, dict) else value


def _evidence_to_dict(item: Evidence) -> dict[str, Any]:
    if item.place == "embedded":
        return {"in": "embedded", "part": item.part, "locator": item.locator, "text": displayed(item.text)}
    offsets = {"start": item.start, "end": item.end, "locator": item.locator}
    return {"in": "text", "part": item.part, **offsets, "text": displayed(item.text)}


def _evidence_from_dict(item: dict[str, Any]) -> Evidence:
    return Evidence(item["text"], item.get("start"), item.get("end"), item["part"], item["in"], item.get("locator"))


def field_to_dict(item: Field) -> dict[str, Any]:
    """Return the JSON object of one field; `agreed` is left out where no other rule proposed the value."""
    stated = item.stated
    agreed = {"agreed": list(item.agreed)} if item.agreed else {}
    return {
        "value": _value_to_json(item.value),
        "ref": item.ref,
        "reason": item.reason,
        "certainty": item.certainty,
        "rule": item.rule,
        **agreed,
        "anchor": item.anchor,
        "evidence": [_evidence_to_dict(part) for part in item.evidence],
        "candidates": [candidate_to_dict(candidate) for candidate in item.candidates],
        "stated": stated and {"by": stated.by, "because": stated.because, "at": stated.at},
    }


def candidate_to_dict(candidate: Candidate) -> dict[str, Any]:
    """Return the JSON object of one candidate."""
    return {
        "value": _value_to_json(candidate.value),
        "ref": candidate.ref,
        "certainty": candidate.certainty,
        "rule": candidate.rule,
        "anchor": candidate.anchor,
        "evidence": [_evidence_to_dict(part) for part in candidate.evidence],
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
        agreed=tuple(item.get("agreed", ())),
    )
