"""What `ingest` found, value by value, with the words that prove each."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import isolated, plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["LABELS", "REASONS", "field_lines", "lines", "proof_words", "value_words"]

LABELS = {
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
REASONS = {
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
        label = f"  {LABELS.get(name, name):<14}"
        if field["value"] is None:
            yield f"{label}— {REASONS.get(field['reason'], field['reason'])}"
            for candidate in field["candidates"]:
                yield f"{'':<18}{value_words(candidate['value'])}? {proof_words(candidate['evidence'])}"
            continue
        stated = field["stated"]
        sure = f"stated by {shown(stated['by'])}: {shown(stated['because'])}" if stated else field["certainty"]
        ref = f"  {field['ref']}" if field["ref"] else ""
        yield f"{label}{value_words(field['value'])}{ref}  [{sure}]"
        if field["evidence"]:
            yield f"{'':<18}{proof_words(field['evidence'])}"


def value_words(value: Any) -> str:
    """Give a value, safe to show; of a speaker name and role."""
    if isinstance(value, dict):
        return ", ".join(isolated(part) for part in (value["name"], value["role"]) if part)
    return isolated(str(value))


def proof_words(evidence: list[dict[str, Any]]) -> str:
    """Give the words of a proof and where they stand."""
    return "; ".join(
        f"characters {item['start']}–{item['end']} {shown(item['text'], 60)}"
        if item["in"] == "text"
        else f"{plain(item['locator'])} {shown(item['text'], 60)}"
        for item in evidence
    )
