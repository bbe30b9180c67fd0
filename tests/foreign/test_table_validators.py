"""csvkit and datasette read what is exported as tables and lines, and refuse what was changed in it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import open_in
from walks import RECEIVED

from archivist.pipeline.custody.export import ExportManner, export


def exported(press: Path, kind: str, place: Path) -> Path:
    report = export(open_in(press, RECEIVED), kind, None, manner=ExportManner(output=place))
    assert report.exit == 0
    return place


def run(validators: Path, *words: str | Path) -> tuple[int, str]:
    """Return exit code and output of a program of the validators' environment."""
    done = subprocess.run(
        [validators / "python", validators / words[0], *words[1:]], check=False, capture_output=True, text=True
    )
    return done.returncode, done.stdout


def _replace(old: bytes, new: bytes, times: int = 1) -> Callable[[Path], None]:
    def change(place: Path) -> None:
        data = place.read_bytes()
        assert old in data
        place.write_bytes(data.replace(old, new, times))

    return change


def _cut(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:-100])


@pytest.fixture
def table(press: Path, tmp_path: Path) -> Path:
    return exported(press, "csv", tmp_path / "press.csv")


def test_csvclean_finds_no_row_too_short_or_too_long(validators: Path, table: Path) -> None:
    assert run(validators, "csvclean", "--length-mismatch", table)[0] == 0
    code, counted = run(validators, "csvstat", "--count", table)
    assert (code, counted.strip()) == (0, "2")


TABLE_CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "a cell is gone": _replace(b",1,1,", b",1,"),
    "a row is torn": _replace(b",1,1,", b",1,1\r\n"),
    "it ends early": _cut,
    "bytes are no UTF-8": _replace(b"Statement", b"\xff\xfeatement"),
}


@pytest.mark.parametrize("corruption", TABLE_CORRUPTIONS)
def test_csvclean_refuses_a_corrupted_table(corruption: str, validators: Path, table: Path) -> None:
    TABLE_CORRUPTIONS[corruption](table)
    assert run(validators, "csvclean", "--length-mismatch", table)[0] != 0


@pytest.fixture
def lines(press: Path, tmp_path: Path) -> Path:
    return exported(press, "jsonl", tmp_path / "press.jsonl")


def test_in2csv_reads_the_lines(validators: Path, lines: Path) -> None:
    code, said = run(validators, "in2csv", "--format", "ndjson", "--no-inference", lines)
    assert code == 0
    assert said.startswith("id,revision,archive,path,")


LINE_CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "it ends early": _cut,
    "a line is torn": _replace(b'"files":', b'"fi\nles":'),
    "a brace is gone": _replace(b'"verified":{', b'"verified":'),
}


@pytest.mark.parametrize("corruption", LINE_CORRUPTIONS)
def test_in2csv_refuses_corrupted_lines(corruption: str, validators: Path, lines: Path) -> None:
    LINE_CORRUPTIONS[corruption](lines)
    assert run(validators, "in2csv", "--format", "ndjson", "--no-inference", lines)[0] != 0


@pytest.fixture
def database(press: Path, tmp_path: Path) -> Path:
    return exported(press, "sqlite", tmp_path / "press.db")


def asked(validators: Path, database: Path, path: str) -> list[dict[str, object]]:
    """Return what datasette serves; nothing where it serves none."""
    code, said = run(validators, "datasette", str(database), "--get", f"/press/{path}_shape=array")
    found = json.loads(said) if code == 0 else []
    return found if isinstance(found, list) else []


def sound(validators: Path, database: Path) -> bool:
    """Return whether SQLite, asked in the validators' environment, finds the file whole and its keys fitting."""
    program = (
        "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]);"
        "d.execute(\"INSERT INTO texts_fts (texts_fts, rank) VALUES ('integrity-check', 1)\");"
        "ok = d.execute('PRAGMA integrity_check').fetchall() == [('ok',)];"
        "sys.exit(not ok or bool(d.execute('PRAGMA foreign_key_check').fetchall()))"
    )
    words = [validators / "python", "-c", program, str(database)]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


def test_datasette_serves_tables_views_and_search(validators: Path, database: Path) -> None:
    assert sound(validators, database)
    assert len(asked(validators, database, "statements_by_date.json?")) == 2
    assert len(asked(validators, database, "texts.json?_search=%D8%AE%D8%A7%D8%B1%D8%AC%D9%8A%D9%87&")) == 1
    assert {row["part"] for row in asked(validators, database, "proofs.json?")} >= {"value", "name"}


def _flip(place: Path) -> None:
    """Change bytes of the b-tree pages, of each the header."""
    data = bytearray(place.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page] ^= 0xFF
    place.write_bytes(data)


DATABASE_CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "it ends early": lambda place: place.write_bytes(place.read_bytes()[:-5000]),
    "pages are other": _flip,
    "it is no database": _replace(b"SQLite format 3", b"sqlite format 3"),
    "a searched text is other": _replace(b"Statement by", b"Rebuttal! by", -1),
}


@pytest.mark.parametrize("corruption", DATABASE_CORRUPTIONS)
def test_sqlite_refuses_a_corrupted_database(corruption: str, validators: Path, database: Path) -> None:
    DATABASE_CORRUPTIONS[corruption](database)
    assert not sound(validators, database)
