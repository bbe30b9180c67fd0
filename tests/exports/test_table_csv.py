"""CSV: a row a statement, every value with its proof, and nothing that a spreadsheet would calculate."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from custodies import ID, invented_custody
from invented_holdings import holdings_with, invented_holdings

from archivist.exports.table_csv import COLUMNS, PLUGIN
from archivist.model.custody import Custody
from archivist.model.metadata import Evidence, Field, Stated, Statement
from archivist.model.record import Record


def rows(place: Path, *records: Custody) -> list[dict[str, str]]:
    """Return the rows as a reader of RFC 4180 has them."""
    PLUGIN.write(holdings_with(records) if records else invented_holdings(), place)
    with place.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def changed(**parts: object) -> Custody:
    custody = invented_custody()
    newest = custody.revisions[-1]
    assert newest.record is not None
    made = replace(newest, record=replace(newest.record, **parts))
    return replace(custody, revisions=(*custody.revisions[:-1], made))


def record() -> Record:
    newest = invented_custody().newest
    assert newest is not None
    return newest


def test_a_row_has_values_and_their_proof(tmp_path: Path) -> None:
    (row,) = rows(tmp_path / "all.csv")
    assert (row["record"], row["revision"], row["statement"]) == (ID, "2", "1")
    assert (row["issuer"], row["issuer_ref"]) == ("وزارة الخارجية الأمريكية", "org.us-state")
    assert (row["issuer_certainty"], row["issuer_words"], row["issuer_at"]) == (
        *("high", "وزارة الخارجية الأمريكية", "527:551"),
    )
    assert (row["speaker"], row["speaker_role"]) == ("نيد برايس", "المتحدث باسم وزارة الخارجية")
    assert (row["place"], row["place_reason"]) == ("", "absent")
    assert (row["manifest"], row["collector"]) == ("manifests/000002.dsse.json", "A. Collector")


def test_every_column_is_named_once_and_filled_or_empty(tmp_path: Path) -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
    PLUGIN.write(invented_holdings(), tmp_path / "all.csv")
    data = (tmp_path / "all.csv").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert not data.startswith(b"\xef\xbb\xbf")
    with (tmp_path / "all.csv").open(encoding="utf-8", newline="") as stream:
        assert {len(row) for row in csv.reader(stream, strict=True)} == {len(COLUMNS)}


def test_a_statement_has_its_own_metadata_where_it_has_some(tmp_path: Path) -> None:
    own = replace(record().metadata, place=Field("Geneva", reason=None, stated=Stated("A. Keeper", "told so", "2026")))
    both = (Statement("direct", ((0, 9), (20, 30))), Statement("reported", ((40, 50),), own))
    first, second = rows(tmp_path / "all.csv", changed(statements=both))
    assert (first["at"], first["place"], first["place_certainty"]) == ("0:9 20:30", "", "")
    assert (second["statement"], second["place"], second["place_certainty"]) == ("2", "Geneva", "stated")
    assert second["place_stated_by"] == "A. Keeper"


def test_a_text_without_a_statement_keeps_its_row(tmp_path: Path) -> None:
    (row,) = rows(tmp_path / "all.csv", changed(statements=()))
    assert (row["record"], row["statement"], row["form"]) == (ID, "", "")


def test_no_cell_begins_a_formula(tmp_path: Path) -> None:
    words = '=cmd|"/c calc"!A1'
    title = Field(words, reason=None, certainty="low", evidence=(Evidence(f"-{words}\n+1", 0, 9),))
    custody = changed(metadata=replace(record().metadata, title=title), rights="@SUM(A1)", collection="\t=1")
    (row,) = rows(tmp_path / "all.csv", custody)
    assert row["title"] == f"'{words}"
    assert row["title_words"] == f"'-{words}\\u000a+1"
    assert (row["rights"], row["collection"]) == ("'@SUM(A1)", r"\u0009=1")


def test_records_are_taken_one_by_one(tmp_path: Path) -> None:
    alive: list[str] = []

    def one_by_one() -> Iterator[str]:
        for name in (ID, "ab" * 16):
            alive.append(name)
            yield name

    asked: list[int] = []

    def custody(_: str) -> Custody:
        asked.append(len(alive))
        return invented_custody()

    holdings = replace(invented_holdings(), ids=one_by_one(), custody=custody)  # type: ignore[arg-type]
    PLUGIN.write(holdings, tmp_path / "all.csv")
    assert asked == [1, 2]
