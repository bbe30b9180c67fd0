"""CSV (RFC 4180): one row a statement, its values, and the words that prove each.

UTF-8 without a byte order mark, CRLF, a heading. A cell never begins a formula (`base/spreadsheet`).
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from archivist.base.spreadsheet import cell
from archivist.exports._interface import FileExporter, Holdings
from archivist.exports._statements import Told, statements
from archivist.model.custody import Custody
from archivist.model.metadata import Evidence, Field, Metadata, Speaker
from archivist.model.record import Record

__all__ = ["COLUMNS", "PLUGIN"]

_FIELDS = tuple(name for name, _ in Metadata().items())
_PROOF = ("ref", "certainty", "reason", "stated_by", "words", "at")
_ORIGIN = ("origin", "captured", "received", "collector")
_SIGNED = ("manifest", "manifest_sha256", "signed", "record_json_sha256")
COLUMNS = (
    *("record", "revision", "statement", "form", "at"),
    *(column for name in _FIELDS for column in ((name, "speaker_role") if name == "speaker" else (name,))),
    *(f"{name}_{part}" for name in _FIELDS for part in _PROOF),
    *("status", "access", "access_until", "rights", "collection", "accession"),
    *("source_name", "source_media_type", "source_sha256", *_ORIGIN),
    *("path", *_SIGNED),
)


def _write(holdings: Holdings, place: Path) -> None:
    with place.open("x", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for custody in holdings.records():
            for row in _rows(custody):
                writer.writerow(cell("" if value is None else str(value)) for value in row)


def _rows(custody: Custody) -> Iterator[tuple[object, ...]]:
    record = custody.newest
    if record is None:
        return
    for told in statements(record):
        yield (
            *(record.id, record.revision, told.number, told.form, _ranges(told.spans)),
            *_values(told),
            *(part for _, field in told.metadata.items() for part in _proof(field)),
            *_facts(custody, record),
        )


def _values(told: Told) -> Iterator[object]:
    for name, field in told.metadata.items():
        if name != "speaker":
            yield field.value
        elif isinstance(field.value, Speaker):
            yield from (field.value.name, field.value.role)
        else:
            yield from (None, None)


def _proof(field: Field) -> Iterator[object]:
    stated = field.stated
    yield from (field.ref, "stated" if stated is not None else field.certainty, field.reason)
    yield stated.by if stated is not None else None
    yield " … ".join(item.text for item in field.evidence)
    yield " ".join(map(_place, field.evidence))


def _place(item: Evidence) -> str:
    return item.locator or "embedded" if item.start is None or item.end is None else f"{item.start}:{item.end}"


def _ranges(spans: tuple[tuple[int, int], ...]) -> str:
    return " ".join(f"{start}:{end}" for start, end in spans)


def _facts(custody: Custody, record: Record) -> Iterator[object]:
    yield from (record.status, record.access.level, record.access.until)
    yield from (record.rights, record.collection, record.accession)
    yield from (record.source.name, record.source.media_type, record.source.sha256)
    first = record.acquisitions[0] if record.acquisitions else None
    yield from (first.origin, first.captured, first.received, first.by) if first is not None else (None,) * len(_ORIGIN)
    batch = custody.revisions[-1].batch
    digest = next((file.row.sha256 for file in custody.files if file.row.name.endswith(_json(record))), None)
    yield from (f"{custody.folder}/r{record.revision}", batch.path, batch.sha256, batch.created, digest)


def _json(record: Record) -> str:
    return f"/r{record.revision}/record.json"


PLUGIN = FileExporter("csv", "CSV: a row a statement, with the words that prove each value", "text/csv", "text", _write)
