"""What `ingest` found, value by value, with the words that prove each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from archivist.base.directions import Quoted, Told
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote

__all__ = ["LABELS", "field_lines", "lines", "proof_words", "stated_words", "value_words"]

LABELS = 14  # columns of the name of a field
_INDENT = " " * (LABELS + 4)


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return one block a source, then what was written and how to check it."""
    records: list[dict[str, Any]] = report.body.get("records", [])
    for record in records:
        yield from _record(record, view)
    states = [record["state"] for record in records]
    archived, already = states.count("archived"), states.count("already")
    if already and not archived:
        yield view.say("ingest.unchanged")
    if not archived:
        return
    sources = view.count("sources", archived)
    if report.body.get("dry_run"):
        yield view.say("ingest.planned", sources=sources)
        return
    manifest = report.body.get("manifest")
    if manifest:
        yield view.say("ingest.signed", sources=sources, path=manifest)
    else:
        yield view.say("ingest.unsigned", sources=sources)
    check = report.body.get("check")
    if check:
        yield view.say("ingest.how")
        yield f"  {view.program} {' '.join(check)}"


def _record(record: Mapping[str, Any], view: View) -> Iterator[str]:
    if record["state"] == "refused":
        yield view.say("ingest.refused", source=record["source"])
        return
    told = "already" if record["state"] == "already" else "source"
    yield view.say(f"ingest.{told}", source=record["source"], path=record["path"])
    if record["state"] == "archived" and record["metadata"]:
        yield from field_lines(record["metadata"], view)


def field_lines(metadata: Mapping[str, Any], view: View) -> Iterator[str]:
    """Return one line a field and one a proof; a value that nothing proves would show at once."""
    for name, field in metadata.items():
        label = f"  {view.label(f'field.{name}', LABELS)}"
        if field["value"] is None:
            yield f"{label}— {view.term('reason', field['reason'])}"
            for candidate in field["candidates"]:
                proof = proof_words(candidate["evidence"], view)
                yield _INDENT + view.say("proof.candidate", value=value_words(candidate["value"], view), proof=proof)
            continue
        stated = field["stated"]
        sure = stated_words(stated, view, 80) if stated else view.term("certainty", field["certainty"])
        ref = f"  {view.value(field['ref'])}" if field["ref"] else ""
        yield f"{label}{value_words(field['value'], view)}{ref}  [{sure}]"
        if field["evidence"]:
            yield f"{_INDENT}{proof_words(field['evidence'], view)}"


def stated_words(stated: Mapping[str, str], view: View, limit: int = 200) -> Told:
    """Say whose word a value is, and up to a limit of characters why."""
    return view.say("proof.stated", by=quote(stated["by"]), because=quote(stated["because"], limit))


def value_words(value: Any, view: View) -> Told:
    """Return a value, safe to show; of a speaker name and role."""
    parts = (value["name"], value["role"]) if isinstance(value, dict) else (str(value),)
    return view.listed(Quoted(part) for part in parts if part)


def proof_words(evidence: Sequence[Mapping[str, Any]], view: View) -> Told:
    """Return the words of a proof and where they stand."""
    return view.listed((_proof(item, view) for item in evidence), "semicolon")


def _proof(item: Mapping[str, Any], view: View) -> Told:
    text = quote(item["text"], 60)
    if item["in"] == "text":
        return view.say("proof.characters", start=item["start"], end=item["end"], text=text)
    return view.say("proof.embedded", locator=item["locator"], text=text)
