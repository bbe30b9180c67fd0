"""What the archive holds of a source: archived is what is whole, and nothing else."""

import os
from pathlib import Path

import pytest
from walks import ENGLISH, EXAMPLE, codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import record_folder
from archivist.model.record import record_id

FOLDER = record_folder(record_id(sha256_hex(ENGLISH.encode())))
# What an interrupted write, or an incomplete copy, may leave of a record.
PARTS = {
    "an empty shelf": ("..",),
    "an empty folder": ("",),
    "an empty revision": ("r1/",),
    "the source": ("source.txt",),
    "the source under another suffix": ("source.bin",),
    "the source and half a revision": ("source.txt", "r1/record.xml"),
    "a revision without its source": ("r1/record.xml", "r1/record.json"),
    "half a revision": ("r1/record.json",),
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "statement.txt").write_text(ENGLISH)
    return tmp_path / "statement.txt"


def lay(press: Path, part: str) -> None:
    place = press / FOLDER / part
    (place if part.endswith(("/", "..")) or not part else place.parent).mkdir(parents=True, exist_ok=True)
    if part and not part.endswith(("/", "..")):
        place.write_bytes(ENGLISH.encode() if part.startswith("source") else b"what somebody else says")


@pytest.mark.parametrize("manner", ["signed", "unsigned"])
@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_part_of_a_record_is_no_record_and_is_completed(
    parts: tuple[str, ...], manner: str, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    press, sign = tmp_path / "press", manner == "signed"
    ingest_into(press, EXAMPLE)
    for part in parts:
        lay(press, part)
    report = ingest_into(press, source, sign=sign)
    assert (report.exit, report.result.records[0].state) == (0, "archived")
    assert ("record-completed" in {item.code for item in report.findings}) == any(Path(part).suffix for part in parts)
    there = sorted(path.relative_to(press / FOLDER).as_posix() for path in (press / FOLDER).rglob("*.*"))
    assert there == ["r1/record.json", "r1/record.xml", "source.txt"]
    assert verify_all(press, allow_unsigned=not sign).exit == 0
    assert ingest_into(press, source).result.records[0].state == "already"


@pytest.mark.parametrize("lost", ["source.txt", "r1/record.json", "r1/record.xml"])
def test_a_listed_record_that_lost_a_file_is_not_called_archived(lost: str, press: Path, tmp_path: Path) -> None:
    (press / FOLDER / lost).unlink()
    manifests = sorted((press / "manifests").glob("*.json"))
    (tmp_path / "again.txt").write_text(ENGLISH)
    report = ingest_into(press, tmp_path / "again.txt")
    assert (codes(report), report.exit, report.result.records[0].state) == ({"record-not-whole"}, 11, "refused")
    assert sorted((press / "manifests").glob("*.json")) == manifests
    assert not (press / FOLDER / lost).exists()


@pytest.mark.parametrize("strange", ["a pipe", "a link", "a folder link", "a stranger", "a source that is a pipe"])
def test_what_no_writer_makes_is_left_alone_and_told(strange: str, press: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(ENGLISH + "more\n")
    place = press / record_folder(record_id(sha256_hex((ENGLISH + "more\n").encode())))
    place.parent.mkdir(exist_ok=True)
    if strange == "a folder link":
        place.symlink_to(tmp_path)
    else:
        (place / "r1").mkdir(parents=True)
    if strange == "a pipe":
        os.mkfifo(place / "r1/record.json")
    elif strange == "a link":
        (place / "r1/record.json").symlink_to(tmp_path / "new.txt")
    elif strange == "a stranger":
        (place / "notes.txt").write_text("mine")
    elif strange == "a source that is a pipe":
        os.mkfifo(place / "source.txt")
    before = sorted(press.rglob("*"))
    report = ingest_into(press, tmp_path / "new.txt")
    assert (codes(report), report.result.records[0].state) == ({"record-not-whole"}, "refused")
    assert sorted(press.rglob("*")) == before


def test_an_unsigned_record_is_told_to_wait_for_a_signature(press: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(ENGLISH + "more\n")
    ingest_into(press, tmp_path / "new.txt", sign=False)
    report = ingest_into(press, tmp_path / "new.txt", EXAMPLE)
    assert (report.exit, [item.code for item in report.findings]) == (0, ["not-signed-yet"])
    assert report.findings[0].path == str(tmp_path / "new.txt")
    assert [record.state for record in report.result.records] == ["already", "already"]


def test_a_link_to_a_whole_record_is_no_record(press: Path, source: Path, tmp_path: Path) -> None:
    """Whoever owns what the link leads to could change it the moment after it was called archived."""
    ingest_into(press, source)
    (press / FOLDER).rename(tmp_path / "elsewhere")
    (press / FOLDER).symlink_to(tmp_path / "elsewhere")
    report = ingest_into(press, source)
    assert (codes(report), report.result.records[0].state) == ({"record-not-whole"}, "refused")
