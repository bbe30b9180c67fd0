"""What list and search print: nothing in it acts on a terminal or on a spreadsheet."""

import csv
import io
from dataclasses import fields
from typing import Any

import pytest
from every_case import every_case

from archivist.base.wrapping import columns
from archivist.cli.main import run
from archivist.model.card import Facts
from archivist.model.findings import Report
from archivist.model.results.find import FindResult, FoundRecord, Hit, Totals
from archivist.reports import View, formats, render

ID = "a" * 32
HIT = Hit("text", "the well is open", line=3, start=4, end=8)


def record(*hits: Hit, matches: int = 1, **values: Any) -> FoundRecord:
    path, names = f"records/aa/{ID}/r1", {item.name for item in fields(Facts)}
    facts = Facts(**{name: value for name, value in values.items() if name in names})
    known = {"revision": 1, "state": "active", "access": "open", "collection": None}
    known |= {name: value for name, value in values.items() if name not in names}
    searched = {"matches": matches, "hits": hits} if hits else {}
    return FoundRecord(id=ID, path=path, facts=facts, **known, **searched)


def report(*records: FoundRecord, command: str = "list", total: int | None = None, hidden: int = 0) -> Report:
    there = len(records)
    return Report(command, (), FindResult(records, Totals(there if total is None else total, there, hidden)))


def cells(said: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(said, "csv", View()), newline=""), strict=True))


def test_one_line_a_record_and_the_words_found_under_it() -> None:
    values = {"date_issued": "2024-03", "language": "ar", "document_type": "statement", "issuer": "وزارة", "title": "ب"}
    said = report(record(HIT, **values), command="search")
    assert render(said, "text", View()).replace("\u2068", "‹").replace("\u2069", "›") == (
        "RECORD        ISSUED   LANG  TYPE       ISSUER  TITLE\n"
        "aaaaaaaaaaaa  2024-03  ar    statement  ‹وزارة›   ‹ب›\n"
        "    line 3: ‹the well is open›\n"
        "1 record\n"
    )


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"language": "en", "title": "T"}, "en    —     —       ‹T›"),
        ({"issuer": "I"}, "—     —     ‹I›       —"),
        ({"language": "en", "document_type": "report"}, "en    report  —       —"),
    ],
)
def test_a_value_stands_where_it_stands_in_every_line(values: dict[str, str], line: str) -> None:
    said = render(report(record(**values)), "text", View()).replace("\u2068", "‹").replace("\u2069", "›")
    assert said.splitlines()[1] == f"aaaaaaaaaaaa  —       {line}"


def test_what_is_not_active_or_not_open_is_marked() -> None:
    assert "[withdrawn]  [restricted]\n" in render(
        report(record(state="withdrawn", access="restricted")), "text", View()
    )
    withheld = record(state="withheld", access=None, revision=None)
    assert render(report(withheld), "text", View()).endswith("—  [withheld]\n1 record\n")


@pytest.mark.parametrize(
    ("total", "hidden", "end"),
    [
        (1, 0, "1 record\n"),
        (7, 0, "1 of 7 records; --limit N shows more, --limit 0 all\n"),
        (1, 1, "1 record\n1 more is not open; --all-access shows them too\n"),
        (1, 2, "1 record\n2 more are not open; --all-access shows them too\n"),
    ],
)
def test_what_is_not_shown_is_counted(total: int, hidden: int, end: str) -> None:
    assert render(report(record(), total=total, hidden=hidden), "text", View()).endswith(f"\n{end}")


def test_nothing_found_is_said() -> None:
    assert render(report(), "text", View()) == "nothing found\n"


def test_a_hit_in_a_stated_value_names_the_field() -> None:
    assert "    role: \u2068minister\u2069\n" in render(report(record(Hit("speaker_role", "minister"))), "text", View())


def test_a_hostile_value_stays_in_its_place() -> None:
    said = report(record(title="\x1b[2J\u202eevil\u2066", language="\x1b", date_issued="\u202e", state="active"))
    for name in ("text", "csv", "json"):
        assert not set("\x1b\u202e\u2066") & set(render(said, name, View()))


def test_csv_has_one_row_a_record_and_the_first_hit_of_a_search() -> None:
    values = {"title": 'He said "no", and left', "issuer": "وزارة", "issuer_ref": "org.x", "place": None}
    (row,) = cells(report(record(**values)))
    assert (row["title"], row["issuer"], row["place"]) == (values["title"], "وزارة", "")
    assert list(row)[:3] == ["id", "revision", "state"]
    (row,) = cells(report(record(HIT, matches=2), command="search"))
    assert (row["matches"], row["line"], row["words"]) == ("2", "3", "the well is open")
    assert render(report(record()), "csv", View()).count("\r\n") == 2


@every_case(
    ("start", "written"),
    [(start, f"'{start}") for start in ("=", "+", "-", "@", " =", "＝", "＋", "－", "＠")]
    + [("\t=", r"\u0009="), ("\r=", r"\u000d=")],
)
def test_no_cell_is_a_formula(start: str, written: str) -> None:
    (row,) = cells(report(record(title=f"{start}cmd|' /C calc'!A0", collection=f"{start}1")))
    assert (row["title"], row["collection"]) == (f"{written}cmd|' /C calc'!A0", f"{written}1")


@pytest.mark.parametrize(
    ("text", "written"),
    [("a;=b", r"a\u003b=b"), ('a; "+1', r'a\u003b "+1'), ("a;b", "a;b"), (";=1;@2", r"\u003b=1\u003b@2")],
)
def test_no_cell_is_a_formula_where_a_semicolon_parts_cells(text: str, written: str) -> None:
    assert cells(report(record(title=text)))[0]["title"] == written


def test_csv_is_for_tables_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert "csv" in formats("list")
    assert "csv" not in formats("verify")
    assert run(["--format", "csv", "verify"]) == 2
    assert "'csv' is no output format of verify" in capsys.readouterr().err
    assert run(["list", "--format", "other"]) == 2
    assert "'other' is no output format of list\n" in capsys.readouterr().err
    assert render(Report("list"), "csv", View()) == ""


def test_a_table_is_no_wider_than_the_terminal_and_an_id_is_never_cut() -> None:
    said = report(record(issuer="Ministry of Water and of the Wells in the Valley", title="On the well " * 9))
    for width in (60, 80, 120):
        lines = render(said, "text", View(width=width)).splitlines()
        assert max(map(columns, lines)) == width
        assert lines[1].startswith("aaaaaaaaaaaa")
