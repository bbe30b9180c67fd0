"""JSON Schema, draft 2020-12: jsonschema-rs judges where it can, jsonschema says in words what is wrong (ADR 41)."""

from typing import Any

from archivist.model.findings import Finding, finding
from archivist.validation.quick_json import quick_verdict
from archivist.validation.schema_files import RECORD_JSON

__all__ = ["json_schema_findings"]


def json_schema_findings(value: Any, schema: bytes, path: str, name: str = RECORD_JSON) -> tuple[Finding, ...]:
    """Check parsed JSON; one `json-schema` finding an error with its JSON Pointer, or `schema-broken`."""
    verdict = quick_verdict(value, schema)
    if verdict:
        return ()
    # To import it takes longer than to judge a hundred records, and most are right.
    from archivist.validation.explain_json import explained  # noqa: PLC0415

    findings = explained(value, schema, path, name)
    if verdict is False and not findings:
        # One of the two is wrong, and nobody knows which: what is not accepted by both is not accepted.
        shown = {"expected": "one verdict of two engines", "found": "jsonschema-rs refuses it, jsonschema does not"}
        return (finding("json-schema", path, **shown, where="/"),)
    return findings
