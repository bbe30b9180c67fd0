"""Rules over metadata fields: a value has proof, a null has a reason, dates are real, no statement has no issuer."""

from collections.abc import Iterator

from archivist.base.clock import is_time
from archivist.base.written_forms import first_day, is_language
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Evidence, Field, Metadata, Speaker, Value
from archivist.model.record import Record, all_metadata

__all__ = ["field_findings"]

_DATES = ("date_issued", "date_published")


def field_findings(record: Record, path: str) -> Iterator[Finding]:
    """Check every field of every metadata."""
    for place, metadata in all_metadata(record):
        for name, field in metadata.items():
            where = f"{place}/{name}"
            yield from _whole(field, where, path)
            yield from _proof(name, field, where, path)
            yield from _values(name, field, where, path)
    if not record.statements:
        yield from _without_statement(record.metadata, path)


def _whole(field: Field, where: str, path: str) -> Iterator[Finding]:
    if (field.value is None) == (field.reason is None):
        found = "neither" if field.value is None else "both"
        yield finding("value-or-reason", path, found=found, where=where)
    unsure = field.value is None or field.stated is not None
    if unsure != (field.certainty is None):
        expected = "null" if unsure else "high, medium or low"
        yield finding("wrong-certainty", path, expected=expected, found=field.certainty or "null", where=where)
    if field.stated and field.value is None:
        yield from _stated_null(field, where, path)
    if field.stated and not is_time(field.stated.at):
        yield finding("bad-time", path, found=field.stated.at, where=f"{where}/stated/at")


def _stated_null(field: Field, where: str, path: str) -> Iterator[Finding]:
    """Check that of what a person says is not there nothing else is said."""
    parts = (("reason", "absent", field.reason or "absent"), ("ref", None, field.ref), ("anchor", None, field.anchor))
    for part, expected, found in (*parts, ("evidence", 0, len(field.evidence))):
        if found != expected:
            shown = {"expected": "null" if expected is None else str(expected), "found": str(found)}
            yield finding("stated-null", path, **shown, where=f"{where}/{part}")


def _without_statement(metadata: Metadata, path: str) -> Iterator[Finding]:
    """Check that a text which holds no statement has no issuer, and is of no type of statement."""
    issuer, kind = metadata.issuer, metadata.document_type.value
    if issuer.value is not None or (issuer.reason != "not-applicable" and issuer.stated is None):
        shown = {"expected": "not-applicable", "found": str(issuer.value or issuer.reason)}
        yield finding("no-statement", path, **shown, where="/metadata/issuer")
    if kind not in (None, "report", "other"):
        shown = {"expected": "report, other or null", "found": str(kind)}
        yield finding("no-statement", path, **shown, where="/metadata/document_type")


def _proof(name: str, field: Field, where: str, path: str) -> Iterator[Finding]:
    """Ask evidence for each half of a value unless somebody vouches for it; of a candidate always."""
    if field.value is not None and field.stated is None:
        yield from _unproved(field.value, field.evidence, where, path)
    for index, candidate in enumerate(field.candidates):
        yield from _unproved(candidate.value, candidate.evidence, f"{where}/candidates/{index}", path)
    evidence = (*field.evidence, *(item for candidate in field.candidates for item in candidate.evidence))
    for item in evidence:
        if item.part in ("name", "role") and name != "speaker":
            yield finding("evidence-part", path, found=item.part, where=where)


def _unproved(value: Value, evidence: tuple[Evidence, ...], where: str, path: str) -> Iterator[Finding]:
    proved = {item.part for item in evidence}
    if isinstance(value, Speaker):
        needed = [part for part, half in (("name", value.name), ("role", value.role)) if half is not None]
        if not needed:
            yield finding("empty-speaker", path, where=where)
    else:
        needed = ["value"]
    for part in needed:
        if not proved & {part, "value"}:
            yield finding("value-without-evidence", path, found=part, where=where)


def _values(name: str, field: Field, where: str, path: str) -> Iterator[Finding]:
    holders = [(where, field.value, field.anchor)]
    holders += [(f"{where}/candidates/{i}", item.value, item.anchor) for i, item in enumerate(field.candidates)]
    for place, value, anchor in holders:
        if name in _DATES and isinstance(value, str) and first_day(value) is None:
            yield finding("bad-date", path, found=value, where=f"{place}/value")
        if anchor is not None and first_day(anchor) is None:
            yield finding("bad-date", path, found=anchor, where=f"{place}/anchor")
        if name == "language" and isinstance(value, str) and not is_language(value):
            yield finding("language-tag", path, found=value, where=f"{place}/value")
