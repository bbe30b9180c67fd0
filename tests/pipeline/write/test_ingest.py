"""Ingest: the bytes are kept, a bad source stops nothing, a batch is whole or not there."""

import json
import os
from pathlib import Path

import pytest
from machine import here, open_in
from walks import ENGLISH, EXAMPLE, RECEIVED, codes, ingest_into, verify_all

from archivist.model.errors import MissingKeyError, UnsoundArchiveError, UsageError
from archivist.model.metadata import Stated
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.opened.archive import NewPlace, initialise
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.write.ingest import IngestManner, ingest

ARABIC = "بيان صادر عن وزارة المياه والري\r\n3 آذار 2024\r\nافتتحت الوزارة البئر الجديدة في الوادي."


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))


def write(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("utf-8", ENGLISH.encode()),
        ("utf-8", b"\xef\xbb\xbf" + ENGLISH.encode()),
        ("utf-16-le", b"\xff\xfe" + ENGLISH.encode("utf-16-le")),
        ("utf-16-be", b"\xfe\xff" + ENGLISH.encode("utf-16-be")),
        (
            "windows-1256",
            "بيان صادر عن وزارة المياه والري\r\n3 آذار 2024\r\nافتتحت الوزارة البئر الجديدة.".encode("cp1256"),
        ),
        ("utf-8", ENGLISH.replace("\n", "\r").encode()),
        ("utf-8", ENGLISH.replace("\n", "\r\n", 1).encode()),
        ("utf-8", ARABIC.encode() + b" \xff\n"),
        ("utf-8", ENGLISH.encode() + b"\x0c\x1b[31m\n"),
    ],
)
def test_the_exact_bytes_are_kept_and_rebuilt(tmp_path: Path, charset: str, data: bytes) -> None:
    source = write(tmp_path, "statement.txt", data)
    report = ingest_into(tmp_path / "press", source)
    assert report.exit == 0
    folder = tmp_path / "press" / report.result.records[0].path
    assert (folder / "source.txt").read_bytes() == data
    assert json.loads((folder / "r1/record.json").read_text("utf-8"))["source"]["charset"] == charset
    assert verify_all(tmp_path / "press").exit == 0


def test_a_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    good, empty = write(tmp_path, "good.txt", ENGLISH.encode()), write(tmp_path, "empty.txt", b"")
    report = ingest_into(tmp_path / "press", empty, good)
    assert report.exit == 4
    assert [record.state for record in report.result.records] == ["refused", "archived"]
    assert report.result.manifest == "manifests/000001.dsse.json"
    assert verify_all(tmp_path / "press").exit == 0


def test_the_same_bytes_are_archived_once(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", ENGLISH.encode()), write(tmp_path, "b.txt", ENGLISH.encode())
    report = ingest_into(tmp_path / "press", first, second)
    assert [record.state for record in report.result.records] == ["archived", "already"]
    again = ingest_into(tmp_path / "press", first)
    assert (again.exit, again.result.manifest, again.result.records[0].state) == (0, None, "already")
    assert len(list((tmp_path / "press/manifests").glob("*.dsse.json"))) == 1


def test_other_bytes_under_a_taken_id_are_refused(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", ENGLISH.encode())
    made = ingest_into(tmp_path / "press", source)
    (tmp_path / "press" / made.result.records[0].path / "source.txt").write_bytes(b"something else")
    report = ingest_into(tmp_path / "press", source)
    assert codes(report) == {"id-collision"}
    assert report.exit == 5


def test_equal_input_clock_and_settings_give_equal_record_bytes(tmp_path: Path) -> None:
    def made(name: str) -> dict[str, bytes]:
        folder = tmp_path / name / "press"
        folder.parent.mkdir()
        ingest_into(folder, EXAMPLE)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("records/**/*.*")}

    assert made("one") == made("two")


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    sources = [write(tmp_path, f"{number}.txt", f"{ENGLISH}{number}\n".encode()) for number in range(5)]
    made = []
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        with Path(os.devnull).open("rb") as nothing:
            names = [str(source) for source in sources]
            report = ingest(
                NewPlace(folder, here()),
                names,
                nothing,
                IngestRequest(RECEIVED, "press"),
                IngestManner(jobs=jobs, new=True),
            )
        assert report.exit == 0
        made.append({path.relative_to(folder): path.read_bytes() for path in folder.glob("records/**/*.*")})
    assert made[0] == made[1]
    assert len(made[0]) == 15


def test_without_the_key_nothing_is_read_and_the_hint_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest_into(tmp_path / "press", EXAMPLE)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "elsewhere"))
    with pytest.raises(MissingKeyError) as told:
        ingest_into(tmp_path / "press", write(tmp_path, "a.txt", ENGLISH.encode()))
    assert "an archive of your own" in told.value.hint
    assert told.value.exit == 7


def test_a_broken_archive_gets_nothing_added(tmp_path: Path) -> None:
    ingest_into(tmp_path / "press", EXAMPLE)
    (tmp_path / "press/manifests/000001.dsse.json").write_bytes(b"{}")
    with pytest.raises(UnsoundArchiveError, match="does not verify") as told:
        ingest_into(tmp_path / "press", write(tmp_path, "a.txt", ENGLISH.encode()))
    assert (told.value.exit, told.value.code) == (12, "envelope-malformed")


@pytest.mark.parametrize("before", ["000002.dsse.json", "checkpoint"])
def test_an_interrupted_batch_is_undone_by_the_next_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    press = tmp_path / "press"
    ingest_into(press, EXAMPLE)
    source = write(tmp_path, "a.txt", ENGLISH.encode())
    child = os.fork()
    if child == 0:
        real = os.rename

        def die_at_the_commit(source: str, target: str, **folders: int) -> None:
            if target == before:
                os._exit(9)
            real(source, target, **folders)

        monkeypatch.setattr(os, "rename", die_at_the_commit)
        ingest_into(press, source)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert (press / ".archivist/journal").exists()
    during = verify_all(press)
    assert (codes(during), during.result.counts.records) == ({"write-interrupted"}, 1)
    assert ingest_into(press, source).exit == 0
    assert verify_all(press).result.counts.to_dict() == {
        "manifests": 2,
        "records": 2,
        "files": 11,
        "authentic": 2,
        "unsigned": 0,
        "withheld": 0,
    }


def test_a_persons_word_is_recorded_beside_what_the_rules_found(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", ENGLISH.encode())
    word = {
        "by": "A. Keeper",
        "because": "dated by the receipt stamp",
        "stated": StatedFields({"date_issued": "2024-03-04"}),
    }
    report = ingest_into(tmp_path / "press", source, **word)
    field = report.result.records[0].metadata.date_issued
    assert (field.value, field.certainty, field.evidence) == ("2024-03-04", None, ())
    assert field.stated == Stated("A. Keeper", "dated by the receipt stamp", RECEIVED)
    assert field.candidates[0].value == "2024-03-03"
    assert field.candidates[0].evidence[0].text == "3 March 2024"
    assert verify_all(tmp_path / "press").exit == 0


def test_strict_refuses_what_is_undecided(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", b"We met and talked.\n\nMore will be said in due time.\n")
    report = ingest_into(tmp_path / "press", source, strict=True)
    assert (codes(report), report.exit) == ({"undecided"}, 6)
    assert not (tmp_path / "press").exists()


def test_a_hostile_name_and_hostile_notes_are_kept_and_harm_nothing(tmp_path: Path) -> None:
    source = write(tmp_path, "a\x1b]0;owned\x07\u202e\n<b>&.txt", ENGLISH.encode())
    report = ingest_into(tmp_path / "press", source, origin="https://example.org/\u202e?a=<&>", by="\u202e]]>&<")
    assert report.exit == 0
    assert verify_all(tmp_path / "press").exit == 0


def test_making_an_archive_leaves_what_a_folder_has(tmp_path: Path) -> None:
    press = tmp_path / "press"
    press.mkdir()
    (press / ".gitattributes").write_text("*.png binary")
    (press / ".gitignore").write_text("build/\n.archivist/\n")
    made = initialise(here(), press, archive_id=None, title='A "title"', holder="one", created=RECEIVED)
    assert open_in(press) == made
    assert (press / ".gitattributes").read_text().splitlines()[0] == "*.png binary"
    assert (press / ".gitignore").read_text() == "build/\n.archivist/\n"


def test_an_id_that_no_list_has_is_refused_before_any_source_is_read(tmp_path: Path) -> None:
    stated = StatedFields(refs={"place": "place.nowhere"})
    with pytest.raises(UsageError, match=r"no place place\.nowhere"):
        ingest_into(tmp_path / "press", tmp_path / "no-such-file", by="A. Keeper", because="told so", stated=stated)
