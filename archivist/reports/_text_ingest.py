"""What `ingest` found, value by value, with the words that prove each."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import isolated, plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["field_lines", "lines"]

_LABELS = {
    "title": "title",
    "language": "language",
    "issuer": "issuer",
    "office": "office",
    "speaker": "speaker",
    "date_issued": "date of issue",
    "date_published": "published",
    "place": "place",
    "document_type": "type",
}
_REASONS = {
    "absent": "not found in the text",
    "ambiguous": "undecided: the text allows more than one",
    "conflict": "undecided: the text contradicts itself",
    "no-anchor": "undecided: no date to count from",
    "not-applicable": "does not apply",
    "withheld": "withheld",
}


def lines(report: Report, view: View) -> Iterator[str]:
    """Give one block a source, then what was written and how to check it."""
    records: list[dict[str, Any]] = report.body.get("records", [])
    for record in records:
        yield from _record(record)
    states = [record["state"] for record in records]
    archived, already = states.count("archived"), states.count("already")
    if already and not archived:
        yield "nothing new; the archive is unchanged"
    if not archived:
        return
    statements = "1 source" if archived == 1 else f"{archived} sources"
    if report.body.get("dry_run"):
        yield f"{statements} would be archived; nothing was written"
        return
    manifest = report.body.get("manifest")
    yield f"{statements} archived, " + (f"signed in {manifest}" if manifest else "not signed: archivist sign")
    check = report.body.get("check")
    if check:
        yield "To check, here or on any other machine:"
        yield f"  {view.program} {' '.join(check)}"


def _record(record: Mapping[str, Any]) -> Iterator[str]:
    if record["state"] == "refused":
        yield f"{plain(record['source'])}: refused"
        return
    note = " (already archived)" if record["state"] == "already" else ""
    yield f"{plain(record['source'])} → {record['path']}{note}"
    if record["state"] == "archived" and record["metadata"]:
        yield from field_lines(record["metadata"])


def field_lines(metadata: Mapping[str, Any]) -> Iterator[str]:
    """Give one line a field and one a proof; a value that nothing proves would show at once."""
    for name, field in metadata.items():
        label = f"  {_LABELS.get(name, name):<14}"
        if field["value"] is None:
            yield f"{label}— {_REASONS.get(field['reason'], field['reason'])}"
            for candidate in field["candidates"]:
                yield f"{'':<18}{_value(candidate['value'])}? {_proof(candidate['evidence'])}"
            continue
        stated = field["stated"]
        sure = f"stated by {shown(stated['by'])}: {shown(stated['because'])}" if stated else field["certainty"]
        ref = f"  {field['ref']}" if field["ref"] else ""
        yield f"{label}{_value(field['value'])}{ref}  [{sure}]"
        if field["evidence"]:
            yield f"{'':<18}{_proof(field['evidence'])}"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(isolated(part) for part in (value["name"], value["role"]) if part)
    return isolated(str(value))


def _proof(evidence: list[dict[str, Any]]) -> str:
    return "; ".join(
        f"characters {item['start']}–{item['end']} {shown(item['text'], 60)}"
        if item["in"] == "text"
        else f"{plain(item['locator'])} {shown(item['text'], 60)}"
        for item in evidence
    )
