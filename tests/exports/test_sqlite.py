"""The database: its tables hold what the record does, its keys fit, its views answer, its search knows spellings."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from custodies import FOLDER, ID, invented_custody, related_custody
from invented_holdings import holdings_with, invented_holdings

from archivist.base.words import words
from archivist.exports.sqlite import PLUGIN
from archivist.model.manifest import Withheld
from archivist.model.metadata import Evidence, Field, Stated, Statement

TABLES = {
    *("about", "acquisitions", "batches", "evidence", "field_values", "files", "mentions", "records", "relations"),
    *("revisions", "signatures", "spans", "statements", "texts"),
}


def count(database: sqlite3.Connection, *of: str) -> int:
    return int(database.execute(" ".join(("SELECT count(*) FROM", *of))).fetchone()[0])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    PLUGIN.write(invented_holdings(), tmp_path / "press.db")
    with closing(sqlite3.connect(tmp_path / "press.db")) as opened:
        yield opened


def test_it_is_sound_and_every_key_fits(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.execute("INSERT INTO texts_fts (texts_fts, rank) VALUES ('integrity-check', 1)")


def test_every_table_has_rows_and_every_view_answers(database: sqlite3.Connection) -> None:
    made = dict(database.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"))
    assert {name for name in made if not name.startswith(("texts_fts", "sqlite_"))} - TABLES == {
        *("named", "proofs", "statement_fields", "statements_by_date", "vouched"),
    }
    for name in TABLES - {"relations"}:
        assert count(database, name), name
    for name in (name for name, kind in made.items() if kind == "view"):
        assert count(database, name), name


def test_the_words_of_every_proof_and_mention_stand_in_the_text(database: sqlite3.Connection) -> None:
    for table, joined in (
        ("evidence", "JOIN field_values ON field_values.id = evidence.field_value JOIN texts USING (record)"),
        ("mentions", "JOIN texts USING (record)"),
    ):
        same = ' WHERE substr(text, start + 1, "end" - start) = words'
        assert count(database, table, joined, same) == count(database, table, joined) == count(database, table) > 0


def test_a_statement_is_one_row_of_values(database: sqlite3.Connection) -> None:
    row = database.execute(
        "SELECT record, number, date_issued, issuer_ref, speaker, speaker_role, document_type FROM statements_by_date"
    ).fetchall()
    assert row == [
        (
            *(ID, 1, "2022-01-22", "org.us-state", "نيد برايس", "المتحدث باسم وزارة الخارجية"),
            "statement",
        )
    ]


def test_search_knows_other_spellings_and_what_is_written_on_to_a_word(database: sqlite3.Connection) -> None:
    def found(word: str) -> int:
        (key,) = (item.key for item in words(word))
        return len(database.execute("SELECT rowid FROM texts_fts WHERE texts_fts MATCH ?", (f'"{key}"',)).fetchall())

    assert found("الخارجية") == found("الخَارِجِيّه") == found("خارجيه") == 1
    assert found("السباحة") == 0


def test_who_vouches_for_a_file(database: sqlite3.Connection) -> None:
    row = database.execute("SELECT manifest, signed_by FROM vouched WHERE path = ?", (f"{FOLDER}/source.txt",))
    assert row.fetchone() == (
        *("manifests/000001.dsse.json", "The press office (ed25519), The press office (ml-dsa-65/1)"),
    )


def test_a_statement_of_its_own_metadata_has_its_own_values(tmp_path: Path) -> None:
    custody = invented_custody()
    newest = custody.revisions[-1]
    assert newest.record is not None
    place = Field("Geneva", reason=None, stated=Stated("A. Keeper", "told so", "2026"), evidence=(Evidence("x", 0, 1),))
    own = replace(newest.record.metadata, place=place)
    both = (Statement("direct", ((0, 9), (20, 30))), Statement("reported", ((40, 50),), own))
    made = replace(newest, record=replace(newest.record, statements=both))
    PLUGIN.write(holdings_with([replace(custody, revisions=(*custody.revisions[:-1], made))]), tmp_path / "press.db")
    with closing(sqlite3.connect(tmp_path / "press.db")) as database:
        rows = database.execute("SELECT number, place, issuer_ref FROM statements_by_date").fetchall()
        stated = database.execute("SELECT certainty FROM statement_fields WHERE value = 'Geneva'").fetchall()
    assert rows == [(1, None, "org.us-state"), (2, "Geneva", "org.us-state")]
    assert stated == [("stated",)]


def test_relations_name_records_that_need_not_be_there(tmp_path: Path) -> None:
    PLUGIN.write(holdings_with([related_custody()]), tmp_path / "press.db")
    with closing(sqlite3.connect(tmp_path / "press.db")) as database:
        assert len(database.execute("SELECT * FROM relations").fetchall()) == 10
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_text_that_was_withheld_is_not_there(tmp_path: Path) -> None:
    told = Withheld(f"{FOLDER}/source.txt", "34" * 32, "2025-12-02T00:00:00Z", "The archive", "asked for")
    custody = invented_custody()
    files = (*custody.files[:-1], replace(custody.files[-1], withheld=told, absent=True))
    holdings = replace(holdings_with([replace(custody, files=files)]), text_of=lambda _: None)
    PLUGIN.write(holdings, tmp_path / "press.db")
    with closing(sqlite3.connect(tmp_path / "press.db")) as database:
        assert database.execute("SELECT * FROM texts").fetchall() == []
        assert database.execute("SELECT words FROM statements").fetchall() == [(None,)]
        assert database.execute("SELECT withheld_because FROM files WHERE path LIKE '%source.txt'").fetchone() == (
            "asked for",
        )


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        PLUGIN.write(invented_holdings(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_full_disk_is_told_as_the_system_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(*given: object, **options: object) -> sqlite3.Connection:
        database = connect(*given, **options)  # type: ignore[call-overload]
        database.execute("PRAGMA max_page_count = 20")
        return database

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(OSError, match="No space left") as told:
        PLUGIN.write(invented_holdings(), tmp_path / "press.db")
    assert told.value.errno == errno.ENOSPC
