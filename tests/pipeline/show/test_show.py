"""Show: a record for a person, and its files and text byte for byte."""

import json
import pickle
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from machine import at, open_in
from walks import EXAMPLE, ingest_into

from archivist.base.places import json_path, xml_path
from archivist.model.errors import NothingError, UnsoundArchiveError, UsageError
from archivist.model.findings import Report
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.log.log import prove
from archivist.pipeline.record.lookup import find_any_record
from archivist.pipeline.show.show import show, show_exactly
from archivist.pipeline.write.amend import Amendment, amend
from archivist.reports import View, render

ID = "0582186ee6565d29ccefe4dccf63bcb7"
SPAN = (527, 2036)


def shown(folder: Path, wanted: str = ID, **options: object) -> Report:
    return show(open_in(folder), wanted, **options)


def drawn(report: Report) -> list[str]:
    return render(report, "text", View()).splitlines()


def test_marks_taken_out_leave_the_page_as_it_was(press: Path) -> None:
    with_marks = shown(press, evidence=True)
    text = [line for line in drawn(with_marks) if re.match(r" *[0-9]+ [│ ]", line)]
    assert [re.sub(r"⟦[0-9]+ |⟧", "", line) for line in text] == [
        line for line in drawn(shown(press)) if re.match(r" *[0-9]+ [│ ]", line)
    ]
    assert len(text) == 12
    record, whole = with_marks.to_dict()["record"], EXAMPLE.read_text("utf-8")
    numbers = [item["number"] for item in with_marks.to_dict()["evidence"]]
    assert numbers == list(range(1, len(numbers) + 1))
    for item in with_marks.to_dict()["evidence"]:
        words = [
            part["text"] for part in record["metadata"][item["field"]]["evidence"] if part["start"] == item["start"]
        ]
        assert whole[item["start"] : item["end"]] in words
        assert any(f"⟦{item['number']} " in line for line in text)
        assert any(f"⟦{item['number']}⟧" in line for line in drawn(with_marks))


def test_every_line_of_the_text_is_isolated_by_itself(press: Path) -> None:
    lines = [line for line in drawn(shown(press, evidence=True)) if re.match(r" *[0-9]+ [│ ]", line)]
    assert all(line.count("\u2068") == line.count("\u2069") == 1 and line.endswith("\u2069") for line in lines)


def test_proof_over_several_lines_is_marked_in_each(press: Path) -> None:
    report = shown(press, evidence=True)
    first, *others = report.result.evidence
    long = replace(first, evidence=replace(first.evidence, start=527, end=600))
    lines = drawn(replace(report, result=replace(report.result, evidence=(long, *others))))
    assert [line for line in lines if "│ \u2068⟦1 " in line] == [line for line in lines if re.match(" ?[567] │", line)]


def test_an_earlier_revision(press: Path) -> None:
    archive = open_in(press)
    amend(
        at(archive, "2025-12-01T08:00:00Z"),
        ID,
        Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "told so"),
    )
    assert (shown(press).to_dict()["record"]["revision"], shown(press).to_dict()["newest"]) == (2, 2)
    assert (shown(press, revision=1).to_dict()["record"]["revision"], shown(press, revision=1).to_dict()["newest"]) == (
        1,
        2,
    )
    with pytest.raises(NothingError):
        shown(press, revision=3)
    assert show_exactly(archive, ID, "json", 1)[1] == (press / json_path(ID, 1)).read_bytes()
    assert show_exactly(archive, ID, "tei")[1] == (press / xml_path(ID, 2)).read_bytes()


def test_the_text_is_that_of_the_statements(press: Path) -> None:
    report, data = show_exactly(open_in(press), ID, "text")
    assert data.decode() == EXAMPLE.read_text("utf-8")[slice(*SPAN)]
    assert report.to_dict()["text"] == [{"form": "embedded", "spans": [list(SPAN)], "passages": [data.decode()]}]


def test_an_undecodable_byte_is_shown_as_json_shows_it(press: Path, tmp_path: Path) -> None:
    source = "بيان وزارة المياه\n٣ آذار ٢٠٢٤\nافتتحت الوزارة البئر.\n".encode() * 3 + b"\xff\r\n"
    (tmp_path / "third.txt").write_bytes(source)
    identity = ingest_into(press, tmp_path / "third.txt").result.records[0].id
    _, data = show_exactly(open_in(press), identity, "text")
    assert data == source.replace(b"\xff", "\ufffd".encode())
    assert drawn(shown(press, identity))[-1] == "10 │ \u2068\ufffd\u2069"


def test_a_broken_file_is_given_as_it_is_with_what_is_wrong(press: Path) -> None:
    place = press / json_path(ID, 1)
    place.write_bytes(place.read_bytes().replace(b'"high"', b'"sure"'))
    report, data = show_exactly(open_in(press), ID, "json")
    assert (report.exit, data) == (5, place.read_bytes())
    report, data = show_exactly(open_in(press), ID, "text")
    assert (report.exit, data, report.result) == (5, b"", None)
    assert shown(press).exit == 5


def test_places_outside_the_text_do_not_stop_the_view(press: Path) -> None:
    place = press / json_path(ID, 1)
    described = json.loads(place.read_bytes())
    described["metadata"]["title"]["evidence"][0] |= {"start": 90000, "end": 90010}
    described["statements"][0]["spans"] = [[90000, 90010]]
    place.write_text(json.dumps(described))
    report = shown(press, evidence=True)
    assert report.exit == 5
    assert drawn(report)


def test_files_that_are_not_there(press: Path) -> None:
    (press / f"records/05/{ID}/source.txt").unlink()
    report = shown(press)
    assert (report.exit, report.to_dict()["source_here"]) == (0, False)
    assert any("its bytes are not here" in line for line in drawn(report))
    (press / xml_path(ID, 1)).unlink()
    with pytest.raises(UnsoundArchiveError, match=r"record\.xml cannot be read") as told:
        shown(press)
    assert (told.value.exit, told.value.code) == (4, "cannot-read")
    again = pickle.loads(pickle.dumps(told.value))  # noqa: S301  # as from a process that worked for this one
    assert (again.problem, str(again), again.hint) == (told.value.problem, str(told.value), told.value.hint)
    shutil.rmtree(press / f"records/05/{ID}/r1")
    with pytest.raises(NothingError):
        shown(press)


def test_the_first_digits_of_an_id_are_enough(press: Path) -> None:
    assert find_any_record(press, "0582") == ID
    (press / "records/05/0582.txt").write_text("no record")
    assert find_any_record(press, "0582") == ID
    (press / "records/05" / ("0582" + "0" * 28)).mkdir()
    with pytest.raises(UsageError, match="2 records begin with 0582") as refused:
        find_any_record(press, "0582")
    assert refused.value.hint == "give more digits: 05820000, 0582186e “بيان للمتحدث باسم وزارة الخارجية نيد برايس”"
    assert find_any_record(press, "05821") == ID
    for wanted in ("058", "0582X", "../05", ID + "0"):
        with pytest.raises(UsageError):
            find_any_record(press, wanted)
    with pytest.raises(NothingError):
        find_any_record(press, "abcd")
    assert prove(open_in(press), ID[:8]).to_dict()["proof"]["name"] == json_path(ID, 1)
