"""Diff: two revisions of a record, or two records of one statement."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from machine import open_in
from walks import ENGLISH, ingest_into

from archivist.base.places import json_path
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access, Record
from archivist.model.record_json import record_from_dict
from archivist.model.source import Acquisition
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.show.diff import diff_records, diff_revisions
from archivist.pipeline.show.differences import Manner, Side, differing_fields, differing_rest
from archivist.pipeline.write.amend import Amendment, amend
from archivist.reports import View, render

ID = "0582186ee6565d29ccefe4dccf63bcb7"
LATER = "2025-12-01T08:00:00Z"
SCHEMA = json.loads((Path(__file__).parents[3] / "schemas/report.schema.json").read_text("utf-8"))
SAME = Manner(same_source=True, whole=True, ignore_marks=False)


def checked(report: Report) -> dict[str, Any]:
    jsonschema.Draft202012Validator(SCHEMA).validate(report.to_dict())
    assert report.exit == 0
    assert render(report, "text", View(verbose=True))
    return report.to_dict()["diff"]


def amended(folder: Path, because: str = "told so", **stated: str) -> None:
    amend(open_in(folder, LATER), ID, Amendment(StatedFields(stated), "A. Keeper", because))


def of_revisions(folder: Path, *numbers: int, ignore_marks: bool = False) -> dict[str, Any]:
    pair = (numbers[0], numbers[1]) if numbers else None
    return checked(diff_revisions(open_in(folder), ID, pair, ignore_marks=ignore_marks))


def outlets(folder: Path, tmp_path: Path, *texts: str, **options: bool) -> dict[str, Any]:
    """Ingest two texts and compare their records."""
    ids = []
    for number, text in enumerate(texts):
        place = tmp_path / f"outlet{number}.txt"
        place.write_bytes(text.encode())
        ids.append(ingest_into(folder, place).result.records[0].id)
    return checked(diff_records(open_in(folder), *ids, **options))


@pytest.fixture
def record(press: Path) -> Record:
    return record_from_dict(json.loads((press / json_path(ID, 1)).read_bytes()))


def test_a_revision_against_the_one_before(press: Path) -> None:
    amended(press, place="Washington")
    amended(press, "a better source", place="New York", language="ar-US")
    found = of_revisions(press)
    assert (found["left"]["revision"], found["right"]["revision"]) == (2, 3)
    assert found["right"]["change"]["because"] == "a better source"
    assert [item["field"] for item in found["fields"]] == ["language", "place"]
    language, place = found["fields"]
    assert place["differs"] == ["value", "stated"]
    assert (place["left"]["value"], place["right"]["value"]) == ("Washington", "New York")
    assert {"value", "certainty", "evidence", "candidates", "stated"} <= set(language["differs"])
    assert (found["passages"], found["other"]) == ([], [])
    assert found["lines"]["same"] == found["lines"]["left"] == 12


def test_any_two_revisions_in_either_order(press: Path) -> None:
    amended(press, place="Washington")
    amended(press, place="New York")
    there, back = of_revisions(press, 1, 3), of_revisions(press, 3, 1)
    assert there["fields"][0]["left"] == back["fields"][0]["right"]
    assert there["fields"][0]["left"]["value"] is None


def test_nothing_to_compare_is_no_success(press: Path) -> None:
    archive = open_in(press)
    with pytest.raises(NothingError):
        diff_revisions(archive, ID)
    with pytest.raises(NothingError):
        diff_revisions(archive, ID, (1, 2))
    for numbers in ((1, 1), (2, 2)):
        with pytest.raises(UsageError):
            diff_revisions(archive, ID, numbers)
    with pytest.raises(UsageError):
        diff_records(archive, ID, ID[:6])


def test_a_record_that_cannot_be_read_is_told(press: Path) -> None:
    amended(press, place="Washington")
    (press / json_path(ID, 2)).write_text("{}")
    report = diff_revisions(open_in(press), ID)
    assert (report.exit, report.result) == (5, None)


def test_two_outlets(press: Path, tmp_path: Path) -> None:
    found = outlets(press, tmp_path, ENGLISH.replace("new well", "old well"), ENGLISH.replace("opened", "closed"))
    assert found["compared"] == "statements"
    assert [(item["left"]["text"], item["right"]["text"]) for item in found["passages"]] == [
        ("opened", "closed"),
        ("old", "new"),
    ]
    assert [item["left"]["lines"] for item in found["passages"]] == [[3, 3], [3, 3]]
    assert [item["what"] for item in found["other"]] == ["source", "text"]
    assert found["fields"] == []  # that proofs stand elsewhere is no difference between two texts


def test_the_same_words_in_another_place_are_the_same_statement(press: Path, tmp_path: Path) -> None:
    ends = outlets(
        press, tmp_path, ENGLISH.replace("well", "road"), ENGLISH.replace("well", "road").replace("\n", "\r\n")
    )
    assert (ends["passages"], ends["fields"]) == ([], [])
    assert {"what": "line_ends", "left": {"LF": 3}, "right": {"CRLF": 3}} in ends["other"]


def test_only_statements_are_compared_unless_the_whole_is_asked_for(press: Path) -> None:
    archive = open_in(press)
    other = next(path.name for path in press.glob("records/*/*") if path.name != ID)
    statements, whole = (checked(diff_records(archive, ID, other, whole=whole)) for whole in (False, True))
    assert (statements["lines"]["left"], whole["lines"]["left"]) == (8, 12)


def test_spelling_can_be_ignored(press: Path, tmp_path: Path) -> None:
    first = "بيان\nوزارة المياه\n٣ آذار ٢٠٢٤\nأُدينَ الهجوم على البئر.\n"
    second = "بيان\nوزاره المياه\n3 آذار 2024\nادين  الهجـوم على البئر.\n"
    found = outlets(press, tmp_path, first, second)
    assert len(found["passages"]) >= 3
    alike = checked(diff_records(open_in(press), found["left"]["id"], found["right"]["id"], ignore_marks=True))
    assert alike["passages"] == []
    assert alike["fields"] == []
    assert {item["what"] for item in alike["other"]} == {"source", "text"}


def test_what_is_too_long_is_said_to_be_left_out(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archivist.base.wording.COMPARED_WORDS", 2)
    archive = open_in(press)
    other = next(path.name for path in press.glob("records/*/*") if path.name != ID)
    report = diff_records(archive, ID, other)
    assert (report.exit, [item.code for item in report.findings]) == (0, ["text-not-compared"])
    told = render(report, "text", View())
    assert "the lines that differ are not compared word by word; the same are" in told
    assert "0 differences" not in told


def test_everything_else_of_a_record(record: Record) -> None:
    again = Acquisition(LATER, "file", origin="https://example.org/a")
    changed = replace(
        record,
        status="withdrawn",
        access=Access("embargoed", "2030", "asked"),
        collection="press",
        accession="7",
        rights="unknown",
        acquisitions=(*record.acquisitions, again),
        mentions=record.mentions[1:],
    )
    found = {item.what: item for item in differing_rest(Side(record, ""), Side(changed, ""), SAME)}
    assert list(found) == ["status", "access", "collection", "accession", "rights", "acquisitions", "mentions"]
    assert (found["acquisitions"].left, len(found["acquisitions"].right)) == ([], 1)
    assert (len(found["mentions"].left), found["mentions"].right) == (1, [])
    assert not differing_fields(record, changed, SAME)


def test_statements_of_a_record_and_their_own_fields(record: Record) -> None:
    (statement,) = record.statements
    place = replace(record.metadata.place, value="Washington", reason=None)
    own = replace(statement, metadata=replace(record.metadata, place=place))
    (found,) = differing_fields(record, replace(record, statements=(own,)), SAME)
    assert (found.statement, found.field, found.differs) == (1, "place", ("value", "reason"))
    twice = replace(record, statements=(statement, statement))
    assert [(item.what, item.left) for item in differing_rest(Side(record, ""), Side(twice, ""), SAME)] == [
        ("statements", [])
    ]
