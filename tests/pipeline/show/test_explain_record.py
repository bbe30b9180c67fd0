"""The state of a record in plain words: checks, questions, what is wrong, and one next step."""

from pathlib import Path
from typing import Any

import pytest
from machine import at, open_in
from walks import ingest_into

from archivist.model.errors import NothingError
from archivist.model.findings import Report
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.show.explain_record import explain_record
from archivist.pipeline.write.amend import Amendment, amend
from archivist.reports import View, render

RECEIVED = "2025-11-24T16:00:00Z"
SEED = "0582186ee6565d29ccefe4dccf63bcb7"
AMBIGUOUS = "Statement by the Ministry of Water\n\n03/04/2024\nThe ministry opened the well.\n"


def explained(folder: Path, wanted: str = SEED) -> Report:
    return explain_record(open_in(folder), wanted, folder)


def states(report: Report) -> dict[str, Any]:
    return {check.check: check.state for check in report.checks}


def test_a_sound_record_is_sent_on_to_verify(press: Path) -> None:
    report = explained(press, SEED[:4])
    assert report.findings == ()
    assert report.to_dict()["state"]["verdict"] == "sound"
    assert states(report) == {
        "schemas": "passed",
        "rebuild": "passed",
        "evidence": "passed",
        "signatures": "not_checked",
    }
    assert report.to_dict()["next_command"] == ["verify", str(press / "records/05" / SEED)]


def test_an_open_question_is_told_with_the_command_that_asks_it(press: Path, tmp_path: Path) -> None:
    (tmp_path / "ambiguous.txt").write_text(AMBIGUOUS)
    (record,) = ingest_into(press, tmp_path / "ambiguous.txt").to_dict()["records"]
    report = explained(press, record["id"])
    assert (report.exit, report.to_dict()["state"]["verdict"]) == (0, "open")
    assert [item["field"] for item in report.to_dict()["questions"]] == ["date_issued"]
    assert report.to_dict()["next_command"] == ["--archive", str(press), "review", record["id"]]
    assert "open         date of issue, undecided: the text allows more than one" in render(report, "text", View())


def test_a_later_revision_says_who_made_it_and_why(press: Path) -> None:
    archive = open_in(press)
    amend(at(archive, RECEIVED), SEED, Amendment(StatedFields({"place": "Damascus"}), "Ada", "she was there"))
    report = explained(press)
    assert (report.to_dict()["state"]["revision"], report.to_dict()["state"]["change"]["by"]) == (2, "Ada")
    said = render(report, "text", View()).replace("\u2068", "").replace("\u2069", "")
    assert "revision 2, active, amended by Ada because she was there" in said


def test_a_changed_source_is_wrong(press: Path) -> None:
    with (press / "records/05" / SEED / "source.txt").open("ab") as stream:
        stream.write(b"x")
    report = explained(press)
    assert (report.exit, report.to_dict()["state"]["verdict"]) == (5, "wrong")
    assert states(report)["rebuild"] == "failed"
    assert report.to_dict()["next_command"][0] == "verify"


def test_without_the_source_the_rebuild_is_not_checked(press: Path) -> None:
    (press / "records/05" / SEED / "source.txt").unlink()
    report = explained(press)
    assert (report.exit, states(report)["rebuild"]) == (0, "not_checked")


@pytest.mark.parametrize("name", ["record.xml", "record.json"])
def test_a_file_that_cannot_be_read_leaves_the_rest_unchecked(press: Path, name: str) -> None:
    (press / "records/05" / SEED / "r1" / name).write_text("nothing")
    report = explained(press)
    assert report.exit == 4
    assert states(report) == {
        "schemas": "failed",
        "rebuild": "not_checked",
        "evidence": "not_checked",
        "signatures": "not_checked",
    }
    assert report.to_dict()["state"]["verdict"] == "wrong"
    assert render(report, "text", View())


def test_an_extracted_text_is_checked_too(press: Path, tmp_path: Path) -> None:
    page = "From: a@example.org\nSubject: Statement\nContent-Type: text/plain\n\nThe ministry opened the well.\n"
    (tmp_path / "statement.eml").write_text(page)
    (record,) = ingest_into(press, tmp_path / "statement.eml").to_dict()["records"]
    assert states(explained(press, record["id"]))["extraction"] == "passed"


def test_no_such_record(press: Path) -> None:
    with pytest.raises(NothingError):
        explained(press, "abcd")
    empty = press / "records" / "ab" / ("ab" * 16)
    empty.mkdir(parents=True)
    with pytest.raises(NothingError):
        explained(press, "abab")
