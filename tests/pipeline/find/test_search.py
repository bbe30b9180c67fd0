"""List and search: what is found, what is shown of it, and that neither a stale nor a planted index can lie."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from machine import here, open_in
from planted_index import HEAD, index_bytes, plant
from program_server import program
from walks import EXAMPLE, codes, ingest_into

from archivist.base.places import json_path, manifest_path, source_path, xml_path
from archivist.fixity.manifest_payload import statement_payload
from archivist.model.envelope import Envelope
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.manifest import Withheld
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.find import indexing
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import initialise
from archivist.pipeline.signed.manifests import parse_manifest
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withhold import Withholding
from archivist.pipeline.write.withhold import withhold as remove
from archivist.signing.dsse import envelope_bytes
from archivist.store.index import INDEX
from archivist.store.index_segment import IndexedRecord
from archivist.store.journal import Journal, write_journal
from archivist.store.lock import writing

ARABIC = "0582186ee6565d29ccefe4dccf63bcb7"  # of the State Department, 22 January 2022
DAY = "2025-12-01"


@pytest.fixture
def english(press: Path) -> str:
    """Return the id of the second record: of the Ministry of Water, 3 March 2024."""
    return next(path.name for path in press.glob("records/*/*") if path.name != ARABIC)


def listed(folder: Path, *wanted: str, limit: int = 0, rebuild: bool = False, day: str = DAY, **chosen: Any) -> Report:
    asked = FindRequest(Selection(**chosen), limit, rebuild)
    return list_records(open_in(folder, f"{day}T12:00:00Z"), asked, wanted)


def searched(folder: Path, *query: str, limit: int = 0, **chosen: Any) -> Report:
    return search(open_in(folder, f"{DAY}T12:00:00Z"), FindRequest(Selection(**chosen), limit), query)


def ids(report: Report) -> list[str]:
    return [record.id for record in report.result.found]


def told(report: Report) -> list[str]:
    return [item.code for item in report.findings]


def edit(folder: Path, record_id: str, **changes: Any) -> None:
    """Write record.json anew with other values: neither list nor search judges the rest."""
    place = folder / json_path(record_id, 1)
    data = json.loads(place.read_text("utf-8"))
    for name, value in changes.items():
        field = data["metadata"].get(name)
        if isinstance(field, dict):
            field["value"] = value
        else:
            data[name] = value
    place.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def access(level: str, until: str | None = None) -> Mapping[str, str | None]:
    return {"level": level, "until": until, "because": "asked"}


# What is found


def test_the_newest_record_comes_first(press: Path, english: str) -> None:
    report = listed(press)
    assert ids(report) == [english, ARABIC]
    assert report.to_dict()["totals"] == {"total": 2, "shown": 2, "hidden": 0}
    first = report.to_dict()["found"][0]
    assert first["title"] == "Statement by the Ministry of Water"
    assert first["path"] == f"records/{english[:2]}/{english}/r1"


def test_records_of_one_day_stand_in_the_order_of_their_ids_and_undated_ones_last(press: Path, english: str) -> None:
    edit(press, ARABIC, date_issued="2024-03-03")
    assert ids(listed(press)) == sorted([ARABIC, english])
    edit(press, min(ARABIC, english), date_issued=None)
    assert ids(listed(press)) == sorted([ARABIC, english], reverse=True)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"issuer": "الخارجية"}, "arabic"),
        ({"issuer": "org.us-state"}, "arabic"),
        ({"issuer": "ministry water"}, "english"),
        ({"issuer": "org.us"}, "none"),
        ({"speaker": "برايس"}, "arabic"),
        ({"speaker": "per.price"}, "arabic"),
        ({"speaker": "المتحدث"}, "arabic"),  # by the role
        ({"mention": "الحسكة"}, "arabic"),
        ({"since": "2022", "until": "2022"}, "arabic"),
        ({"since": "2022-01-23"}, "english"),
        ({"until": "2024-03"}, "both"),
        ({"until": "2021"}, "none"),
        ({"language": "ar"}, "arabic"),
        ({"language": "a"}, "none"),
        ({"document_type": "statement"}, "both"),
        ({"document_type": "letter"}, "none"),
        ({"collection": "wells"}, "none"),
        ({"status": "active"}, "both"),
        ({"status": "withdrawn"}, "none"),
        ({"language": "en", "since": "2024"}, "english"),
        ({"language": "ar", "since": "2024"}, "none"),
    ],
)
def test_options_choose(press: Path, english: str, chosen: Mapping[str, str], expected: str) -> None:
    wanted = {"arabic": [ARABIC], "english": [english], "both": [english, ARABIC], "none": []}[expected]
    assert ids(listed(press, **chosen)) == wanted


def test_more_options_choose(press: Path, english: str) -> None:
    edit(press, english, place="Dar'a", collection="wells", status="withdrawn")
    for chosen in ({"place": "DARʿA dar a"}, {"place": "dar'a"}, {"collection": "wells"}, {"status": "withdrawn"}):
        expected = [] if "ʿ" in str(chosen) else [english]
        assert ids(listed(press, **chosen)) == expected
    assert listed(press, english).to_dict()["found"][0]["state"] == "withdrawn"


def test_a_statement_inside_a_record_is_chosen_by_its_own_metadata(press: Path, english: str) -> None:
    data = json.loads((press / json_path(ARABIC, 1)).read_text("utf-8"))
    other = json.loads((press / json_path(english, 1)).read_text("utf-8"))["metadata"]
    edit(press, ARABIC, statements=[*data["statements"], {"form": "embedded", "spans": [[1, 2]], "metadata": other}])
    assert set(ids(listed(press, issuer="Ministry of Water"))) == {ARABIC, english}
    # All must be true of one and the same statement.
    assert ids(listed(press, issuer="Ministry of Water", language="ar")) == []


def test_a_search_shows_the_original_words_and_their_line(press: Path) -> None:
    (record,) = searched(press, "للخارجية").to_dict()["found"]
    text = EXAMPLE.read_text("utf-8")
    assert record["id"] == ARABIC
    assert record["matches"] == 5
    assert len(record["hits"]) == 3
    for hit in record["hits"]:
        assert text[hit["start"] : hit["end"]] == "الخارجية"
        assert hit["text"].strip("… ") in text.split("\n")[hit["line"] - 1]


def test_all_words_must_be_there_and_each_is_shown(press: Path, english: str) -> None:
    assert ids(searched(press, "VALLEY", "opened")) == [english]
    assert ids(searched(press, "valley", "الخارجية")) == []
    (record,) = searched(press, "valley", "2024").to_dict()["found"]
    assert [hit["line"] for hit in record["hits"]] == [2, 3]


def test_a_type_that_no_record_can_have_is_a_mistake(press: Path) -> None:
    with pytest.raises(UsageError, match="'Statement' is no type of document"):
        listed(press, document_type="Statement")


def test_a_phrase_is_found_only_as_it_stands(press: Path, english: str) -> None:
    assert ids(searched(press, "new well")) == [english]
    assert ids(searched(press, "well new")) == []
    assert ids(searched(press, "well", "new")) == [english]


def test_a_phrase_is_found_with_particles_before_its_first_word(press: Path) -> None:
    source = press.parent / "water.txt"
    source.write_text("لوزارة المياه بيان جديد\n", encoding="utf-8")
    ingest_into(press, source)
    (record,) = searched(press, "وزارة المياه").to_dict()["found"]
    assert (record["matches"], record["hits"][0]["text"]) == (1, "لوزارة المياه بيان جديد")
    assert ids(searched(press, '"وزارة المياه"')) == []


def test_what_only_a_person_has_stated_is_found_and_shown(press: Path, english: str) -> None:
    said = Amendment(StatedFields({"place": "Al-Ḥasaka"}), "A. Keeper", "it stands on the envelope")
    assert amend(open_in(press, "2025-12-01T08:00:00Z"), english, said).exit == 0
    (record,) = searched(press, "hasaka").to_dict()["found"]
    assert record["revision"] == 2
    assert (record["matches"], record["hits"]) == (
        0,
        [{"in": "place", "line": None, "start": None, "end": None, "text": "Al-Ḥasaka"}],
    )


def test_options_choose_among_what_a_search_finds(press: Path) -> None:
    assert ids(searched(press, "وزارة", language="ar")) == [ARABIC]
    assert ids(searched(press, "وزارة", language="en")) == []


def test_an_extracted_text_is_searched_as_its_record_holds_it(press: Path, tmp_path: Path) -> None:
    page = "<html><body><article><h1>A statement</h1><p>The harbour is open again.</p></article></body></html>"
    (tmp_path / "page.html").write_text(page)
    assert ingest_into(press, tmp_path / "page.html").exit == 0
    (record,) = searched(press, "harbour").to_dict()["found"]
    assert "harbour is open" in record["hits"][0]["text"]


def test_a_word_that_fills_a_long_text_is_shown_in_a_moment(press: Path, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "Statement by the Ministry of Water\n3 March 2024\n" + "well " * 20_000 + "\nwell\n" * 2
    )
    assert ingest_into(press, tmp_path / "long.txt").exit == 0
    record = max(searched(press, "well").to_dict()["found"], key=lambda found: found["matches"])
    assert (record["matches"], [hit["line"] for hit in record["hits"]]) == (20_002, [3, 4, 6])


def test_at_most_so_many_are_shown_and_the_rest_counted(press: Path, english: str) -> None:
    report = listed(press, limit=1)
    assert (ids(report), report.to_dict()["totals"]) == ([english], {"total": 2, "shown": 1, "hidden": 0})


def test_no_word_or_too_many_are_refused(press: Path) -> None:
    for query in (["…"], ["word"] + [f"w{number}" for number in range(100)]):
        with pytest.raises(UsageError):
            searched(press, *query)
    assert searched(press, " ".join(f"w{number}" for number in range(100))).exit == 0


def test_no_record_and_an_unknown_one(press: Path, tmp_path: Path) -> None:
    empty = initialise(
        here(), tmp_path / "empty", archive_id=None, title=None, holder="one", created="2025-11-24T16:00:00Z"
    )
    with pytest.raises(NothingError):
        listed(empty.root)
    with pytest.raises(NothingError):
        listed(press, "abcdef")
    with pytest.raises(UsageError):
        listed(press, "no id")


# Who may see it


def test_what_is_not_open_is_counted_and_shown_only_when_asked_for(press: Path, english: str) -> None:
    edit(press, english, access=access("restricted"))
    assert (ids(listed(press)), listed(press).result.totals.hidden) == ([ARABIC], 1)
    assert (ids(searched(press, "valley")), searched(press, "valley").result.totals.hidden) == ([], 1)
    assert searched(press, "الخارجية").result.totals.hidden == 0
    assert ids(listed(press, english[:6])) == [english]
    assert ids(listed(press, all_access=True)) == [english, ARABIC]
    assert ids(searched(press, "valley", all_access=True)) == [english]


def test_an_embargo_ends_by_itself(press: Path, english: str) -> None:
    edit(press, english, access=access("embargoed", "2025-11-30"))
    assert ids(listed(press, day="2025-11-30")) == [ARABIC]
    assert ids(listed(press, day="2025-12-01")) == [english, ARABIC]


def withhold(folder: Path, *names: str) -> None:
    """Add a manifest that withholds files. Who signed it is not asked here: verification judges that."""
    batch, envelope, _ = parse_manifest((folder / manifest_path(2)).read_bytes(), "")
    assert batch is not None
    assert envelope is not None
    entries = tuple(Withheld(name, "a" * 64, "2025-12-01T08:00:00Z", "A. Keeper", "asked") for name in sorted(names))
    start = batch.manifest.log_end
    made = replace(batch.manifest, seq=3, rows=(), log_start=start, log_end=start + 1, withheld=entries)
    payload = statement_payload(made)
    signed = Envelope(envelope.payload_type, payload, envelope.signatures)
    (folder / manifest_path(3)).write_bytes(envelope_bytes(signed))


@pytest.mark.parametrize("gone", [True, False])
def test_of_a_withheld_record_only_its_id_is_listed_and_its_words_leave_the_index(
    press: Path, english: str, *, gone: bool
) -> None:
    assert ids(searched(press, "valley")) == [english]
    assert b"valley" in index_bytes(press)
    withhold(press, source_path(english, "txt"), json_path(english, 1), xml_path(english, 1))
    if gone:
        shutil.rmtree(press / "records" / english[:2])
    assert searched(press, "valley").result.to_dict() == {"found": [], "totals": {"total": 0, "shown": 0, "hidden": 0}}
    assert b"valley" not in index_bytes(press)
    assert english.encode() not in index_bytes(press)
    assert ids(listed(press)) == [ARABIC, english]
    (record,) = listed(press, english).to_dict()["found"]
    assert record["state"] == "withheld"
    assert {name for name, value in record.items() if value is not None} == {"id", "path", "state", "revision"}
    assert record["revision"] == 1
    assert ids(listed(press, status="withheld")) == [english]
    assert ids(listed(press, status="active")) == [ARABIC]
    assert ids(listed(press, language="en")) == []


def test_withholding_takes_the_index_with_it(press: Path, english: str) -> None:
    listed(press)
    asked = Withholding("The archive", "somebody would be in danger")
    assert remove(open_in(press, "2025-12-01T08:00:00Z"), english, asked).exit == 0
    assert not (press / INDEX).exists()
    assert [(record["id"], record["state"]) for record in listed(press).to_dict()["found"]] == [
        (ARABIC, "active"),
        (english, "withheld"),
    ]


def test_a_record_without_its_source_alone_is_read_from_its_tei(press: Path, english: str) -> None:
    withhold(press, source_path(english, "txt"))
    (press / source_path(english, "txt")).unlink()
    assert ids(searched(press, "valley")) == [english]


# A stale index


def test_the_index_follows_the_archive(press: Path, english: str, tmp_path: Path) -> None:
    assert ids(listed(press)) == [english, ARABIC]
    before = sorted((press / INDEX).glob("*.segment"))
    assert ids(listed(press)) == [english, ARABIC]
    assert sorted((press / INDEX).glob("*.segment")) == before  # nothing new, no segment written
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n4 March 2025\nThe bridge is closed.\n")
    ingest_into(press, tmp_path / "third.txt", sign=False)
    assert len(ids(listed(press))) == 3
    said = Amendment(StatedFields({"place": "Raqqa"}), "A. Keeper", "known")
    assert amend(open_in(press, "2025-12-01T08:00:00Z"), ARABIC, said).exit == 0
    assert ids(listed(press, place="raqqa")) == [ARABIC]
    shutil.rmtree(press / "records" / english[:2])
    assert english not in ids(listed(press))
    assert ids(searched(press, "valley")) == []


def test_deleting_it_loses_nothing(press: Path) -> None:
    before = searched(press, "وزارة").to_dict()
    shutil.rmtree(press / ".archivist")
    assert searched(press, "وزارة").to_dict() == before


def test_an_index_brought_up_to_date_says_what_a_new_one_says(press: Path, tmp_path: Path) -> None:
    listed(press)
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Statement {number}\n\nThe well is open. " + "The valley. " * number)
        ingest_into(press, tmp_path / f"{number}.txt", sign=False)
        grown = searched(press, "valley").result.to_dict()
    assert listed(press, rebuild=True).exit == 0
    assert searched(press, "valley").result.to_dict() == grown


def test_what_is_being_written_is_left_out_and_told(press: Path, english: str) -> None:
    (press / manifest_path(2)).rename(press / "elsewhere")
    added = dict.fromkeys((json_path(english, 1), xml_path(english, 1), source_path(english, "txt")), "a" * 64)
    with writing(press):
        write_journal(press, Journal(added, {"manifests/log/checkpoint": "b" * 64}, (), "manifests/log/checkpoint"))
        report = listed(press)
        assert (ids(report), told(report)) == ([ARABIC], ["write-in-progress"])
    report = listed(press)
    assert (ids(report), told(report), report.exit) == ([ARABIC], ["write-interrupted"], 11)
    # No journal hides what a manifest lists.
    (press / "elsewhere").rename(press / manifest_path(2))
    with writing(press):
        assert (ids(listed(press)), told(listed(press))) == ([english, ARABIC], [])


# Records that cannot be read


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("{", "unfindable"),
        ("[]", "unfindable"),
        ('{"id": 1}', "unfindable"),
        (None, "cannot-read"),
    ],
)
def test_a_record_that_cannot_be_read_is_told_every_time_and_hides_no_other(
    press: Path, english: str, damage: str | None, code: str
) -> None:
    assert ids(searched(press, "valley")) == [english]
    place = press / json_path(english, 1)
    if damage is None:
        place.unlink()
        place.mkdir()
    else:
        place.write_text(damage)
    for _ in range(2):
        report = listed(press)
        assert (ids(report), codes(report)) == ([ARABIC], {code})
    assert codes(searched(press, "valley")) == {code}
    assert b"valley" not in index_bytes(press)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "a" * 32},
        {"revision": 2},
        {"revision": True},
        {"status": "other"},
        {"access": {"level": "other", "until": None, "because": None}},
        {"title": 1},
        {"date_issued": 7},
        {"collection": {}},
        {"mentions": [{"value": None, "text": None, "ref": None}]},
        {"text": {"sha256": "a" * 64}},
        {"source": {"charset": "idna"}, "text": {"sha256": "a" * 64}},
        {"source": None},
    ],
)
def test_a_record_that_is_not_what_it_should_be_is_not_shown(press: Path, english: str, changes: Any) -> None:
    edit(press, english, **changes)
    report = listed(press)
    assert (ids(report), codes(report)) == ([ARABIC], {"unfindable"})


@pytest.mark.parametrize("date", ["a date that is none", "٢٠٢٢-٠١-٢٢", "2024-03-0\ud800", ""])
def test_a_date_that_is_none_hides_no_record(press: Path, english: str, date: str) -> None:
    place = press / json_path(english, 1)
    data = json.loads(place.read_text("utf-8"))
    data["metadata"]["date_issued"]["value"] = date
    place.write_text(json.dumps(data))
    report = listed(press)
    assert ARABIC in ids(report)
    assert english in ids(report) or told(report)


def test_an_altered_text_is_not_searched(press: Path, english: str) -> None:
    place = press / source_path(english, "txt")
    place.write_text(place.read_text().replace("valley", "desert"))
    report = searched(press, "desert")
    assert (ids(report), codes(report)) == ([], {"unfindable"})


def test_a_source_without_a_revision_is_told(press: Path, english: str) -> None:
    shutil.rmtree(press / f"records/{english[:2]}/{english}/r1")
    assert codes(listed(press)) == {"unfindable"}


# A planted index


def changed_rows(record: IndexedRecord, column: str, value: Any) -> IndexedRecord:
    facts = [{**row, column: value} for row in record.rows["facts"]]
    return replace(record, rows={**record.rows, "facts": facts})


LIES: dict[str, Callable[[IndexedRecord], list[IndexedRecord]]] = {
    "another issuer": lambda record: [changed_rows(record, "issuer", ["Ministry of War", None])],
    "another date": lambda record: [replace(record, date=b"1999-01-01")],
    "unreadable": lambda record: [IndexedRecord(record.id, record.mark)],
    "other types": lambda record: [changed_rows(changed_rows(record, "access", 7), "issuer", {"a": []})],
    "a row too few": lambda record: [replace(record, rows={"facts": [{"access": ["open", None]}]})],
    "a record that there is not": lambda record: [record, replace(record, id="c" * 32)],
    "another's id": lambda record: [replace(record, id="c" * 32 if record.id == ARABIC else record.id)],
    "twice the same": lambda record: [record, record],
    "words for another": lambda record: [replace(record, texts=["secret"])],
}


@pytest.mark.parametrize("name", LIES)
def test_a_false_index_puts_no_word_into_a_records_mouth(press: Path, english: str, name: str) -> None:
    expected = listed(press).result.to_dict()
    plant(press, LIES[name])
    assert ids(searched(press, "secret")) == []
    assert listed(press, issuer="war").to_dict()["found"] == []
    assert listed(press).result.to_dict() == expected
    assert ids(listed(press, rebuild=True)) == [english, ARABIC]


def test_who_falsified_the_access_shows_nothing(press: Path, english: str) -> None:
    edit(press, english, access=access("restricted"))
    listed(press)
    plant(press, lambda record: [changed_rows(record, "access", ["open", None])])
    report = listed(press)
    assert (ids(report), told(report)) == ([ARABIC], ["index-replaced"])


def test_a_foreign_file_is_replaced_and_told(press: Path, english: str) -> None:
    listed(press)
    (press / INDEX / HEAD).write_bytes(b"words " * 1000)
    report = listed(press)
    assert (ids(report), told(report)) == ([english, ARABIC], ["index-replaced"])
    assert told(listed(press)) == []


@pytest.mark.parametrize(
    "lie", [lambda record: [record], lambda record: [changed_rows(record, "access", ["restricted", None])]]
)
def test_what_an_index_hides_comes_back_when_it_is_made_anew(press: Path, english: str, lie: Any) -> None:
    """The one lie that nothing shown can contradict. `--rebuild`, or a deleted index, does."""
    listed(press)
    plant(press, lie)
    assert ids(searched(press, "valley")) == []
    assert ids(listed(press, rebuild=True)) == [english, ARABIC]
    assert ids(searched(press, "valley")) == [english]


def test_where_the_index_cannot_be_kept_the_answer_is_the_same(press: Path) -> None:
    before = listed(press).result.to_dict()
    shutil.rmtree(press / ".archivist")
    (press / ".archivist").symlink_to(press)
    # A journal could stand there, and what it leaves out would not be known.
    assert "journal-foreign" in told(listed(press))
    (press / ".archivist").unlink()
    (press / ".archivist").mkdir()
    (press / INDEX).touch()
    report = listed(press)
    assert (report.result.to_dict(), told(report)) == (before, ["index-replaced", "index-not-kept"])


def test_many_at_once_all_get_the_answer(press: Path, english: str) -> None:
    command = [program(), "--archive", str(press), "search", "valley", "--format", "json"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1764000000"}
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(4)]
    for process in running:
        said = json.loads(process.communicate()[0])
        assert ([record["id"] for record in said["found"]], said["findings"]) == ([english], [])
    assert len(list((press / INDEX).iterdir())) == 2


def test_records_that_change_while_they_are_read_are_one_clear_error(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "read_found", lambda *_: (None, ()))
    with pytest.raises(ArchivistError, match="change while they are read"):
        listed(press)
