"""A new archive: made where one is wanted, and there once archivist.toml is."""

import json
import os
import pwd
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import here, open_in
from walks import ENGLISH, RECEIVED, ingest_into, verify_all

from archivist.cli.main import run
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.pipeline.opened.archive import NewPlace, initialise
from archivist.pipeline.opened.new_archive import is_begun
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.write.ingest import IngestManner, ingest

KILLED = 9


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    (tmp_path / "s.txt").write_text(ENGLISH)
    return tmp_path / "keys"


def first_ingest(folder: Path, *, new: bool = False) -> Report:
    there = (folder / "archivist.toml").is_file() and not is_begun(folder)
    place = open_in(folder) if there else NewPlace(folder, here())
    with Path(os.devnull).open("rb") as nothing:
        asked = IngestRequest(RECEIVED, folder.name)
        return ingest(place, [str(folder.parent / "s.txt")], nothing, asked, IngestManner(new=new))


def make(folder: Path, **values: str) -> None:
    wanted = {"archive_id": None, "title": None, "holder": "holder-1", "created": RECEIVED, **values}
    initialise(here(), folder, **wanted)


def killed_at(work: Callable[[], object], number: int, names: tuple[str, ...]) -> bool:
    """Do the work in a process that ends before its `number`-th call of one of these functions of os."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED
    left = [number]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*values: object, **named: object) -> object:
            left[0] -= 1
            if not left[0]:
                os._exit(KILLED)
            return real(*values, **named)

        return call

    for name in names:
        setattr(os, name, counted(getattr(os, name)))
    work()
    os._exit(0)


@pytest.mark.parametrize("names", [("rename",), ("mkdir", "unlink")], ids=str)
def test_the_same_command_finishes_what_a_kill_left(names: tuple[str, ...], tmp_path: Path, keys: Path) -> None:
    """Every call by which a new archive changes a folder: killed before it, the next command leads to the archive."""
    for number in range(1, 30):
        press = tmp_path / f"{number}/press"
        press.parent.mkdir()
        (press.parent / "s.txt").write_text(ENGLISH)
        if not killed_at(lambda place=press: make(place), number, names):
            break
        assert first_ingest(press).result.records[0].state == "archived"
        found = verify_all(press)
        assert (found.exit, found.result.counts.authentic) == (0, 1), number
        kept = sorted(path.name for path in keys.iterdir())
        assert len(kept) == 5 + 3, (number, kept)  # five keys, pins, where it lies, a lock: nothing begun is left
        for path in keys.iterdir():
            path.unlink()
    assert number > 2


def test_what_was_begun_is_finished_as_it_was_begun_or_not_at_all(tmp_path: Path, keys: Path) -> None:
    press = tmp_path / "press"
    assert killed_at(lambda: make(press, archive_id="archive.example.org/press", holder="Amal"), 4, ("rename",))
    assert not (press / "archivist.toml").exists()
    (begun,) = keys.glob("begun-*.json")
    assert begun.stat().st_mode & 0o777 == 0o600
    with pytest.raises(UsageError, match=r"another id: archive\.example\.org/press"):
        make(press, archive_id="archive.example.org/other")
    make(press)
    root = json.loads((press / "manifests/trust/root.1.json").read_text())
    assert root["payloadType"].endswith("trust-root.v1+json")
    assert open_in(press).settings.archive == "archive.example.org/press"
    assert not begun.exists()


def test_what_was_begun_belongs_to_its_own_folder(tmp_path: Path, keys: Path) -> None:
    """A copy of the folder, or one made anew at its place, is not what was begun: nothing in it is finished."""
    press = tmp_path / "press"
    assert killed_at(lambda: make(press), 9, ("rename",))
    (press / ".archivist/lock").rename(tmp_path / "lock")
    (press / ".archivist/lock").write_bytes(b"")
    with pytest.raises(UsageError, match="holds manifests of an archive"):
        make(press)
    (press / ".archivist/lock").unlink()
    (tmp_path / "press").rename(tmp_path / "aside")
    make(press)
    assert len(list(keys.glob("begun-*.json"))) == 1


def test_a_note_that_others_could_have_written_finishes_nothing(tmp_path: Path, keys: Path) -> None:
    press = tmp_path / "press"
    assert killed_at(lambda: make(press), 4, ("rename",))
    (begun,) = keys.glob("begun-*.json")
    begun.chmod(0o644)
    with pytest.raises(ArchivistError, match="not what this version writes"):
        make(press)


def test_another_file_in_the_place_of_an_archives_is_not_overwritten(tmp_path: Path) -> None:
    press = tmp_path / "press"
    assert killed_at(lambda: make(press), 10, ("rename",))
    (press / "manifests/VERIFY.sh").write_text("mine")
    with pytest.raises(UsageError, match=r"VERIFY\.sh is in the way"):
        make(press)
    assert (press / "manifests/VERIFY.sh").read_text() == "mine"


def test_ingest_makes_an_archive_unasked_only_where_nothing_else_is(tmp_path: Path) -> None:
    """A mistyped folder must not become a second archive that nobody knows of."""
    press, other = tmp_path / "press", tmp_path / "other"
    press.mkdir()
    (press / "notes.txt").write_text("mine")
    with pytest.raises(NothingError, match="not empty") as told:
        first_ingest(press)
    assert f"archivist init {press}" in told.value.hint
    (press / "notes.txt").unlink()
    assert first_ingest(press).exit == 0
    with pytest.raises(NothingError, match="knows another one") as told:
        first_ingest(other)
    assert f"archivist init {other}" in told.value.hint
    assert not other.exists()
    assert first_ingest(other, new=True).exit == 0
    assert first_ingest(other, new=True).result.records[0].state == "already"


def test_ingest_makes_an_archive_among_other_files_on_request(tmp_path: Path) -> None:
    press = tmp_path / "press"
    press.mkdir()
    (press / "notes.txt").write_text("mine")
    assert first_ingest(press, new=True).exit == 0
    assert (press / "notes.txt").read_text() == "mine"


def test_a_dry_run_needs_no_archive_and_makes_none(tmp_path: Path) -> None:
    first_ingest(tmp_path / "press")
    with Path(os.devnull).open("rb") as nothing:
        asked = IngestRequest(RECEIVED, "other")
        report = ingest(
            NewPlace(tmp_path / "other", here()), [str(tmp_path / "s.txt")], nothing, asked, IngestManner(dry_run=True)
        )
    assert report.exit == 0
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("part", ["manifests", "records"])
def test_part_of_an_archive_without_its_settings_is_not_built_upon(part: str, tmp_path: Path) -> None:
    (tmp_path / "press" / part).mkdir(parents=True)
    with pytest.raises(UsageError, match=f"holds {part} of an archive") as told:
        make(tmp_path / "press")
    assert "restore archivist.toml" in told.value.hint
    assert not (tmp_path / "press/.archivist").exists()


def test_the_empty_settings_that_version_0_2_0_left_when_it_was_killed_are_no_archive(tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press/archivist.toml").write_bytes(b"")
    make(tmp_path / "press")
    assert ingest_into(tmp_path / "press", tmp_path / "s.txt").exit == 0


def test_an_archive_that_another_process_made_meanwhile_is_gone_on_with(tmp_path: Path) -> None:
    make(tmp_path / "press")
    with Path(os.devnull).open("rb") as nothing:
        asked = IngestRequest(RECEIVED, "press")
        report = ingest(
            NewPlace(tmp_path / "press", here()), [str(tmp_path / "s.txt")], nothing, asked, IngestManner(new=True)
        )
    assert report.result.manifest == "manifests/000001.dsse.json"
    assert "single-holder" not in {item.code for item in report.findings}


def test_a_folder_whose_name_is_not_utf_8_is_a_place_too(tmp_path: Path) -> None:
    press = tmp_path / "press of \udcff"
    try:
        press.mkdir()
    except OSError:
        pytest.skip("this file system holds no such name")
    make(press)
    assert open_in(press).settings.title == "press of \ufffd"


@pytest.mark.parametrize(
    "words",
    [
        ["init", "press", "--title", "The \udcff press"],
        ["init", "press", "--holder", "A. \udcff"],
        ["trust", "add", "key.pub", "--role", "manifest", "--holder", "A. \udcff"],
        ["trust", "add", "key.pub", "--role", "witness", "--name", "\udcff", "--holder", "A."],
    ],
    ids=[*"1234"],
)
def test_a_name_that_no_signed_file_can_hold_is_a_mistake(
    words: list[str], tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    if words[0] == "trust":
        make(tmp_path / "press")
        words = ["--archive", "press", *words]
    assert run(words) == 2
    assert "is not UTF-8" in capsys.readouterr().err
    assert len(list(keys.glob("*.pem"))) == (5 if "trust" in words else 0)


def test_a_user_without_an_account_can_make_an_archive(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container that was started with a number for its user."""

    def unknown(number: int) -> None:
        raise KeyError(f"getpwuid(): uid not found: {number}")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.delenv("HOME")
    make(tmp_path / "press")
    assert open_in(tmp_path / "press").settings.title == "press"
    assert list(keys.glob("*.pem"))
