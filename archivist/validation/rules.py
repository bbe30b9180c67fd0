"""The rules that no schema can say, over a record, its text and its source bytes (contract, section 4)."""

from collections.abc import Iterator
from datetime import timedelta

from archivist.base.charsets import CHARSETS
from archivist.base.clock import is_time, parse_time
from archivist.base.digest import digests_of, sha256_hex
from archivist.base.said import said
from archivist.base.written_forms import first_day
from archivist.model.findings import Finding, finding
from archivist.model.record import Record, all_metadata, record_id
from archivist.validation._nodes import capped
from archivist.validation._rules_fields import field_findings
from archivist.validation._rules_places import place_findings
from archivist.validation._rules_relations import relation_findings

__all__ = ["record_findings"]

# East of Greenwich a statement is dated up to 14 hours before the UTC day begins.
_LEEWAY = timedelta(days=1)


def record_findings(record: Record, text: str, source_bytes: bytes | None, path: str) -> tuple[Finding, ...]:
    """Check a record against every rule; `source_bytes` None where they were withheld or cannot be read.

    Findings carry a JSON Pointer into record.json.
    """
    return capped(_findings(record, text, source_bytes, path), path)


def _findings(record: Record, text: str, source_bytes: bytes | None, path: str) -> Iterator[Finding]:
    if record.id != record_id(record.source.sha256):
        yield finding("wrong-id", path, expected=record_id(record.source.sha256), found=record.id)
    yield from _text_facts(record, text, path)
    if source_bytes is not None:
        yield from _source_facts(record, source_bytes, path)
    yield from _lossless(record, text, source_bytes, path)
    yield from _revision(record, path)
    yield from _times(record, path)
    yield from _access(record, path)
    yield from field_findings(record, path)
    yield from place_findings(record, text, path)
    yield from relation_findings(record, path)


def _text_facts(record: Record, text: str, path: str) -> Iterator[Finding]:
    digest = sha256_hex(text.encode("utf-8", "surrogatepass"))
    pairs = (("chars", record.text.chars, len(text)), ("sha256", record.text.sha256, digest))
    yield from _compared("wrong-text-facts", "/text", pairs, path)


def _source_facts(record: Record, source_bytes: bytes, path: str) -> Iterator[Finding]:
    actual, told = digests_of(source_bytes), record.source
    pairs = (
        ("bytes", told.bytes, actual.bytes),
        ("sha256", told.sha256, actual.sha256),
        ("sha512", told.sha512, actual.sha512),
    )
    yield from _compared("wrong-source-facts", "/source", pairs, path)


def _compared(code: str, place: str, pairs: tuple[tuple[str, object, object], ...], path: str) -> Iterator[Finding]:
    for key, told, actual in pairs:
        if told != actual:
            yield finding(code, path, expected=str(actual), found=str(told), where=f"{place}/{key}")


def _lossless(record: Record, text: str, source_bytes: bytes | None, path: str) -> Iterator[Finding]:
    """Encode the text and compare with the source; extracted formats have no charset to try."""
    charset = record.source.charset
    if charset is None:
        if record.text.extractor is None:
            yield finding("no-charset", path)
        return
    if charset not in CHARSETS:
        yield finding("unlisted-charset", path, found=charset)
        return
    try:
        rebuilt = text.encode(charset, "surrogateescape")
    except UnicodeError:
        yield finding(
            "not-lossless",
            path,
            expected=record.source.sha256,
            found=said("text that {charset} cannot hold", charset=charset),
        )
        return
    digest = sha256_hex(rebuilt)
    if digest != record.source.sha256:
        yield finding("not-lossless", path, expected=record.source.sha256, found=digest)
    elif source_bytes is not None and rebuilt != source_bytes:
        yield finding("not-lossless", path, expected=sha256_hex(source_bytes), found=digest)


def _revision(record: Record, path: str) -> Iterator[Finding]:
    change = record.change
    if (record.revision > 1) != (change is not None):
        expected = "a change" if record.revision > 1 else "no change"
        found = "a change" if change else "no change"
        yield finding("revision-and-change", path, expected=expected, found=found, revision=record.revision)
    kind = change.kind if change else "amended"
    if (record.status == "withdrawn") != (kind == "withdrawn"):
        yield finding("status-and-change", path, expected=kind, found=record.status)


def _times(record: Record, path: str) -> Iterator[Finding]:
    times = [("/change/at", record.change.at)] if record.change else []
    for index, item in enumerate(record.acquisitions):
        times.append((f"/acquisitions/{index}/received", item.received))
        if item.captured is not None:
            times.append((f"/acquisitions/{index}/captured", item.captured))
    for where, time in times:
        if not is_time(time):
            yield finding("bad-time", path, found=time, where=where)
    received = [parse_time(item.received) for item in record.acquisitions if is_time(item.received)]
    for where, metadata in all_metadata(record):
        value = metadata.date_issued.value
        issued = first_day(value) if isinstance(value, str) else None
        if issued and received and issued > (min(received) + _LEEWAY).date():
            first = min(received).date().isoformat()
            yield finding("date-after-receipt", path, expected=first, found=str(value), where=f"{where}/date_issued")


def _access(record: Record, path: str) -> Iterator[Finding]:
    access = record.access
    if access.until is not None and first_day(access.until) is None:
        yield finding("bad-date", path, found=access.until, where="/access/until")
    if (access.level == "embargoed") != (access.until is not None):
        expected = "a date" if access.level == "embargoed" else "null"
        yield finding("embargo-and-date", path, expected=expected, found=access.until or "null", level=access.level)
