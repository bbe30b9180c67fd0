"""The index for `list` and `search`: `.archivist/index.sqlite`. It is never the truth and may be deleted at any time.

The file never changes: whoever finds it out of date writes a new one beside it and renames that over it. So no reader
waits, two writers do no harm, no journal of SQLite's is ever read (a planted one could make SQLite delete a file), and
a crash leaves the old file. Where nothing can be written, the new one lives in memory.

Whoever can write to `.archivist` can plant a file. It is opened immutable, without extensions, and only if its tables
are exactly ours: no trigger, no view, nothing that runs. What it says is a hint that the caller compares with the
records themselves; whatever does not fit raises IndexBrokenError, and the index is made anew.
"""

import contextlib
import os
import stat
import time
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from archivist.base.durable import adopt_file
from archivist.base.limits import INDEX_BYTES, INDEX_VALUE_BYTES
from archivist.base.query import SearchTerm
from archivist.base.words import words
from archivist.model.errors import ArchivistError

try:
    import sqlite3
except ImportError as absent:
    message = "this Python was built without SQLite, which list and search need"
    raise ArchivistError(message, "install the sqlite3 module of this Python, or use another Python") from absent

__all__ = ["INDEX", "Index", "IndexBrokenError", "IndexDraft", "IndexEntry", "open_index", "renewed"]

INDEX = ".archivist/index.sqlite"

# Raise it with every change of the tables, of cards, or of base/words: an older index is then made anew.
_VERSION = 2
_APPLICATION = 0x61726368  # "arch", as file(1) and SQLite's application_id know it
_TABLES = (
    # A record without card could not be read when it was taken in. Date and access stand beside the card, since
    # nearly every question needs them of every record.
    "CREATE TABLE record (number INTEGER PRIMARY KEY, id UNIQUE, mark, date, level, until, card)",
    "CREATE INDEX unreadable ON record (id) WHERE card IS NULL",
    # Which records say what they are to a target, the id of another record.
    "CREATE TABLE relation (target, record INTEGER)",
    "CREATE INDEX related ON relation (target)",
    "CREATE INDEX relating ON relation (record)",
    # The checkpoint under which the records were looked at, by its SHA-256.
    "CREATE TABLE state (checkpoint)",
    # Every non-ASCII letter is a letter to the tokenizer "ascii": the words come ready from base/words.
    "CREATE VIRTUAL TABLE word USING fts5(written, forms, tokenize='ascii')",
)
# Stands between two texts of one record, so that no phrase reaches from one into the next; no word has it.
_BARRIER = "\ue000"
_WEIGHTS = "4.0, 1.0"  # a word as it is written counts more than one without its particle
_MEMORY = ":memory:"
_LEFT_BEHIND = 24 * 3600  # seconds after which a draft's writer has surely gone


class IndexBrokenError(Exception):
    """The index is not one of ours, or contradicts itself or the records; `str()` says how."""


class IndexEntry(NamedTuple):
    """What the index says of a record; its card is JSON. The smaller the rank, the better it fits what was searched."""

    id: str
    date: str | None
    level: str
    until: str | None
    card: str
    rank: float = 0.0


@dataclass(frozen=True)
class Index:
    """An index that is open for reading; `kept` unless it lives in memory only."""

    connection: sqlite3.Connection
    kept: bool = True

    def marks(self, expected: int) -> dict[str, str]:
        """Return record id → the mark under which it was taken in; IndexBrokenError if far more than expected."""
        with _as_broken():
            rows = self.connection.execute("SELECT id, mark FROM record").fetchmany(2 * expected + 1000)
        if len(rows) == 2 * expected + 1000:
            raise IndexBrokenError("it holds more than the archive")
        return dict(rows)

    def entries(self, units: Collection[SearchTerm] = ()) -> list[IndexEntry]:
        """Return every record that could be read, or those that say all units."""
        source, values = "0.0 FROM record WHERE card IS NOT NULL", []
        if units:
            source = f"bm25(word, {_WEIGHTS}) FROM word JOIN record ON number = word.rowid WHERE word MATCH ?"
            values = [" AND ".join(map(_expression, units))]
        return self._entries(source, values)

    def _entries(self, source: str, values: Sequence[str]) -> list[IndexEntry]:
        with _as_broken():
            rows = self.connection.execute(f"SELECT id, date, level, until, card, {source}", values)
            entries = [IndexEntry(*row) for row in rows]
        if not all(map(_has_types, entries)):
            raise IndexBrokenError("it holds values of other types")
        return entries

    def relating(self, record_id: str) -> list[IndexEntry]:
        """Return every record that says what it is to this one."""
        rows = "SELECT DISTINCT record FROM relation WHERE target = ?"
        return self._entries(f"0.0 FROM record WHERE card IS NOT NULL AND number IN ({rows})", [record_id])

    def checkpoint(self) -> str | None:
        """Return the SHA-256 of the checkpoint under which the records were looked at, None if there was none."""
        with _as_broken():
            rows = self.connection.execute("SELECT checkpoint FROM state").fetchmany(2)
        return rows[0][0] if len(rows) == 1 and isinstance(rows[0][0], str) else None

    def unreadable(self) -> list[str]:
        """Return the ids of the records that could not be read."""
        with _as_broken():
            rows = self.connection.execute("SELECT id FROM record WHERE card IS NULL ORDER BY id").fetchall()
        return [record_id for (record_id,) in rows]

    def close(self) -> None:
        """Close it; what was in memory is gone."""
        self.connection.close()


@dataclass(frozen=True)
class IndexDraft:
    """An index that is being made."""

    connection: sqlite3.Connection

    def put(self, entry: IndexEntry, mark: str, texts: Iterable[str], related: Iterable[str] = ()) -> None:
        """Take a record in, in the place of what was known of it; `texts` are what may be searched for.

        `related` are the ids of the records to which it says what it is.
        """
        number = self._add(entry.id, mark, entry[1:5])
        self.connection.execute("INSERT INTO word (rowid, written, forms) VALUES (?, ?, ?)", (number, *_columns(texts)))
        self.connection.executemany("INSERT INTO relation VALUES (?, ?)", ((target, number) for target in related))

    def put_unreadable(self, record_id: str, mark: str) -> None:
        """Note that a record could not be read."""
        self._add(record_id, mark, (None, None, None, None))

    def _add(self, record_id: str, mark: str, rest: Sequence[str | None]) -> int | None:
        self._drop(record_id)
        add = "INSERT INTO record (id, mark, date, level, until, card) VALUES (?, ?, ?, ?, ?, ?)"
        return self.connection.execute(add, (record_id, mark, *rest)).lastrowid

    def put_checkpoint(self, sha256: str | None) -> None:
        """Note under which checkpoint the records were looked at."""
        self.connection.execute("DELETE FROM state")
        self.connection.execute("INSERT INTO state VALUES (?)", (sha256,))

    def forget(self, record_ids: Collection[str]) -> None:
        """Take records out so that no byte of their words is left: one of them may have been withheld."""
        for record_id in record_ids:
            self._drop(record_id)
        if record_ids:  # FTS5 keeps the words of a deleted row until it merges what holds them
            self.connection.execute("INSERT INTO word (word) VALUES ('optimize')")

    def _drop(self, record_id: str) -> None:
        for (number,) in self.connection.execute("SELECT number FROM record WHERE id = ?", (record_id,)).fetchall():
            self.connection.execute("DELETE FROM word WHERE rowid = ?", (number,))
            self.connection.execute("DELETE FROM relation WHERE record = ?", (number,))
            self.connection.execute("DELETE FROM record WHERE number = ?", (number,))


def open_index(root: Path) -> Index | None:
    """Open the index of an archive; None if there is none, IndexBrokenError if it cannot be used."""
    place = root / INDEX
    try:
        status = place.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode) or place.parent.is_symlink() or status.st_size > INDEX_BYTES:
        raise IndexBrokenError("it is no file of the archive")
    with _as_broken():
        # immutable: no lock is taken and no journal looked for.
        connection = sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        index = Index(connection)
        try:
            _harden(connection)
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, INDEX_VALUE_BYTES)
            ours = _shape(connection) == _expected_shape()
        except BaseException:
            index.close()
            raise
    if not ours:
        index.close()
        raise IndexBrokenError("its tables are not those of this version")
    return index


def renewed(root: Path, old: Index | None, fill: Callable[[IndexDraft], None]) -> Index:
    """Make the next index: a copy of the old one, or an empty one, with what `fill` does to it.

    It is put in the old one's place; where that cannot be written it is kept in memory. `fill` may be called twice.
    """
    draft = _draft_file(root)
    if draft is not None:
        try:
            connection = _made(str(draft), old, fill)
            connection.close()
            adopt_file(root, draft.relative_to(root).as_posix(), INDEX)
        except (OSError, sqlite3.OperationalError):  # a full disk, or a folder that has become read-only
            pass
        else:
            index = open_index(root)
            if index is not None:
                return index
        finally:
            draft.unlink(missing_ok=True)
    return Index(_made(_MEMORY, old, fill), kept=False)


def _made(place: str, old: Index | None, fill: Callable[[IndexDraft], None]) -> sqlite3.Connection:
    connection = sqlite3.connect(place)
    try:
        with _as_broken(but=() if place == _MEMORY else sqlite3.OperationalError):
            _harden(connection)
            # The file is nobody's until it is renamed: nothing is to be rolled back. What is deleted is overwritten.
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "secure_delete = ON"):
                connection.execute(f"PRAGMA {pragma}")
            if old is not None:
                old.connection.backup(connection)
            else:
                _make_tables(connection)
            fill(IndexDraft(connection))
            connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    try:
        for statement in _TABLES:
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        if "no such module" not in str(error):
            raise
        message = f"the SQLite {sqlite3.sqlite_version} of this Python has no FTS5, which list and search need"
        raise ArchivistError(message, "use a Python whose SQLite was built with FTS5") from error
    connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {_user_version()}")


def _harden(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in a file run, and notice pages that are not what they should be."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def _has_types(entry: IndexEntry) -> bool:
    """Return whether what SQLite gave, which stores anything anywhere, can be compared and sorted."""
    texts = (entry.id, entry.level, entry.card, entry.date or "", entry.until or "")
    return all(type(text) is str for text in texts) and type(entry.rank) is float


def _shape(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return everything that could run or be read: each table, index, view and trigger, and whose they are."""
    numbers = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
    listed = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchmany(100)
    return (*numbers, *sorted(listed, key=repr))


@cache
def _expected_shape() -> tuple[object, ...]:
    with contextlib.closing(sqlite3.connect(_MEMORY)) as connection:
        _make_tables(connection)
        return _shape(connection)


def _user_version() -> int:
    """Return one number for our version and that of Unicode, on which the cutting of words depends."""
    major, minor, _ = unicodedata.unidata_version.split(".")
    return _VERSION * 1_000_000 + int(major) * 1000 + int(minor)


def _columns(texts: Iterable[str]) -> tuple[str, str]:
    """Return the words of some texts in their order, and once each what else they may be found under."""
    written: list[str] = []
    forms: set[frozenset[str]] = set()
    for text in texts:
        text_words = list(words(text))
        written += [word.key for word in text_words]
        written.append(_BARRIER)
        forms.update(word.forms for word in text_words)
    return " ".join(written), " ".join(sorted(frozenset().union(*forms).difference(written)))


def _expression(unit: SearchTerm) -> str:
    """Return a unit in the language of FTS5. Keys are letters, digits and marks: none could end the quotes."""
    if unit.forms:
        return "(" + " OR ".join(f'"{key}"' for key in sorted(unit.forms)) + ")"
    return "written : (" + " OR ".join(f'"{" ".join(phrase)}"' for phrase in unit.phrases) + ")"


def _draft_file(root: Path) -> Path | None:
    """Make an empty file beside the index; None where nothing can be written."""
    folder = root / ".archivist"
    try:
        if folder.is_symlink():
            return None
        folder.mkdir(exist_ok=True)
        for left in folder.glob("index.*.new"):
            if time.time() - left.lstat().st_mtime > _LEFT_BEHIND:
                left.unlink()
        draft = folder / f"index.{os.getpid()}.{token_hex(8)}.new"
        draft.touch(0o644, exist_ok=False)  # as readable as the records are: whoever may read them may use the index
    except OSError:
        return None
    return draft


@contextlib.contextmanager
def _as_broken(but: type[sqlite3.Error] | tuple[()] = ()) -> Iterator[None]:
    """Turn what SQLite says of a file into IndexBrokenError; `but` is left to the caller."""
    try:
        yield
    except but:
        raise
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        raise IndexBrokenError(str(error)) from error
