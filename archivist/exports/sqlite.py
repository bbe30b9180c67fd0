"""SQLite: one file that holds statements, values, the words that prove them, mentions, relations, texts to search.

`_sqlite_schema.sql` has the tables and views. The same records at the same time give the same bytes with the same
version of SQLite: it writes its version into the file.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from archivist.base.places import revision_folder
from archivist.base.words import words
from archivist.exports._interface import FileExporter, Holdings
from archivist.model.custody import Custody, CustodyBatch, CustodyRevision
from archivist.model.metadata import Field, Metadata, Speaker, Stated
from archivist.model.record import Record
from archivist.model.record_json import displayed

__all__ = ["PLUGIN"]

_VERSION = 1  # of the tables, as `PRAGMA user_version` has it
_PAGE_BYTES = 4096
_OF_THE_DISK = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_IOERR: errno.EIO, sqlite3.SQLITE_CANTOPEN: errno.EIO}


def _write(holdings: Holdings, place: Path) -> None:
    with _as_the_system_tells(), closing(sqlite3.connect(place, isolation_level=None)) as database:
        # No journal: what is not whole is thrown away. The file is flushed before it gets its name.
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = ON", f"page_size = {_PAGE_BYTES}"):
            database.execute(f"PRAGMA {setting}")
        database.executescript(files("archivist.exports").joinpath("_sqlite_schema.sql").read_text("utf-8"))
        database.execute(f"PRAGMA user_version = {_VERSION}")
        database.execute("BEGIN")
        _add_about(database, holdings)
        batches: set[str] = set()
        for custody in holdings.records():
            if custody.newest is not None:
                _add_record(database, custody, custody.newest, holdings.text_of(custody), batches)
        database.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
        database.execute("INSERT INTO texts_fts (texts_fts) VALUES ('optimize')")
        database.execute("COMMIT")


@contextmanager
def _as_the_system_tells() -> Iterator[None]:
    """Raise OSError where SQLite meets a disk that is full or fails: it has errors of its own for both."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = _OF_THE_DISK.get(error.sqlite_errorcode & 0xFF)
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error


def _insert(database: sqlite3.Connection, table: str, *values: object) -> int:
    """Insert one row; returns the number of it."""
    marks = ", ".join("?" for _ in values)
    # The name of the table is ours, every value is bound.
    return database.execute(f"INSERT INTO {table} VALUES ({marks})", values).lastrowid or 0  # noqa: S608


def _add_about(database: sqlite3.Connection, holdings: Holdings) -> None:
    told = {
        "archive": holdings.archive,
        "title": holdings.title,
        "verified_at": holdings.at,
        "verified_by": " ".join(holdings.tool),
        "pin": holdings.pin,
        "records": str(len(holdings.ids)),
    }
    for key, value in told.items():
        _insert(database, "about", key, value)


def _add_record(
    database: sqlite3.Connection, custody: Custody, record: Record, text: str | None, batches: set[str]
) -> None:
    for batch in custody.batches:
        if batch.path not in batches:
            batches.add(batch.path)
            _add_batch(database, batch)
    _insert(database, "records", *_record_row(record))
    for revision in custody.revisions:
        _insert(database, "revisions", record.id, *_revision_row(revision))
    for file in custody.files:
        by = file.withheld
        told = (by.by, by.because, by.at) if by is not None else (None, None, None)
        row = file.row
        _insert(database, "files", row.name, record.id, file.batch.path, row.bytes, row.sha256, row.sha512, *told)
    _add_parts(database, record)
    shown = displayed(text) if text is not None else None
    _add_fields(database, record.id, None, record.metadata)
    _add_statements(database, record, shown)
    if shown is not None:
        _insert(database, "texts", None, record.id, shown, *_folded(shown))


def _add_batch(database: sqlite3.Connection, batch: CustodyBatch) -> None:
    of = (batch.root_version, batch.log_start, batch.log_end, batch.trusted_time)
    _insert(database, "batches", batch.path, batch.seq, batch.sha256, batch.created, " ".join(batch.tool), *of)
    for key in {key.keyid: key for key in batch.keys}.values():
        _insert(database, "signatures", batch.path, key.keyid, key.alg, key.holder)


def _record_row(record: Record) -> Iterator[object]:
    yield from (record.id, record.revision, record.status, record.access.level, record.access.until)
    yield from (record.rights, record.collection, record.accession)
    source = record.source
    yield from (source.name, source.media_type, source.bytes, source.sha256, record.text.sha256)
    yield revision_folder(record.id, record.revision)


def _revision_row(revision: CustodyRevision) -> Iterator[object]:
    change = revision.record.change if revision.record is not None else None
    yield from (revision.number, revision.batch.path)
    yield from (change.kind, change.by, change.because, change.at) if change is not None else (None,) * 4


def _add_parts(database: sqlite3.Connection, record: Record) -> None:
    """Add what is said of the whole record, field by field apart: acquisitions, mentions, relations."""
    for came in record.acquisitions:
        box = came.container
        of = (box.name, box.sha256, box.place) if box is not None else (None, None, None)
        told = (came.received, came.method, came.origin, came.captured, came.by, came.note)
        _insert(database, "acquisitions", None, record.id, *told, *of)
    for item in record.mentions:
        where = (item.start, item.end, displayed(item.text))
        _insert(
            *(database, "mentions", None, record.id, item.type, item.value, item.ref),
            *(*where, item.certainty, item.rule, item.anchor),
        )
    for relation in record.relations:
        _insert(database, "relations", None, record.id, relation.type, relation.to, *_stated(relation.stated))


def _add_statements(database: sqlite3.Connection, record: Record, text: str | None) -> None:
    for number, item in enumerate(record.statements, start=1):
        own = item.metadata is not None
        said = "\n\n".join(text[start:end] for start, end in item.spans) if text is not None else None
        statement = _insert(database, "statements", None, record.id, number, item.form, own, said)
        for span in item.spans:
            _insert(database, "spans", None, statement, *span)
        if item.metadata is not None:
            _add_fields(database, record.id, statement, item.metadata)


def _add_fields(database: sqlite3.Connection, record: str, statement: int | None, metadata: Metadata) -> None:
    for name, field in metadata.items():
        row = _insert(database, "field_values", None, record, statement, name, *_field_row(field))
        for proof in field.evidence:
            where = (proof.part, proof.start, proof.end, proof.locator, displayed(proof.text))
            _insert(database, "evidence", None, row, *where)


def _field_row(field: Field) -> Iterator[object]:
    value = field.value
    yield from (value.name, value.role) if isinstance(value, Speaker) else (value, None)
    yield from (field.ref, field.reason, field.certainty, field.rule, field.anchor)
    yield from _stated(field.stated)


def _stated(stated: Stated | None) -> tuple[object, ...]:
    return (stated.by, stated.because, stated.at) if stated is not None else (None, None, None)


def _folded(text: str) -> tuple[str, str]:
    """Return the words of a text in one spelling each, and what else each word may be read as, once."""
    found = list(words(text))
    keys = {word.key for word in found}
    readings = {form for word in found for form in word.forms} - keys
    return " ".join(word.key for word in found), " ".join(sorted(readings))


PLUGIN = FileExporter(
    "sqlite",
    "SQLite: a database of statements, values, proofs and texts",
    "application/vnd.sqlite3",
    "binary",
    _write,
)
