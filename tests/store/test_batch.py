"""A batch is written whole or not at all, wherever its writer dies."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from archivist.model.errors import ArchivistError
from archivist.store.batch import Batch, recover, remove_files, write_batch
from archivist.store.journal import read_journal

OLD = {
    "manifests/000001.dsse.json": b"one",
    "manifests/log/checkpoint": b"size 1",
    "manifests/log/tile/0/000.p/1": b"t1",
    "records/cd/cd000000000000000000000000000000/source.txt": b"withheld",
    "records/cd/cd000000000000000000000000000000/r1/record.xml": b"<TEI>withheld</TEI>",
    "records/ce/ce000000000000000000000000000000/source.txt": b"kept",
}
WITHHELD = tuple(path for path in OLD if path.startswith("records/cd/"))
BATCH = Batch(
    add={
        "records/ab/ab000000000000000000000000000000/source.txt": b"text",
        "records/ab/ab000000000000000000000000000000/r1/record.xml": b"<TEI/>",
        "records/ab/ab000000000000000000000000000000/r1/record.json": b"<TEI/>",
        "manifests/000002.dsse.json": b"two",
        "manifests/log/tile/0/000.p/2": b"t2",
    },
    replace={"manifests/log/checkpoint": b"size 2"},
    remove=("manifests/log/tile/0/000.p/1", *WITHHELD),
    commit="manifests/log/checkpoint",
)
LOGGED = {"manifests/000001.dsse.json", "records/05/0582186ee6565d29ccefe4dccf63bcb7/source.txt"}
NEW = {**OLD, **BATCH.add, **BATCH.replace}
for path in BATCH.remove:
    del NEW[path]
CALLS = ("open", "write", "rename", "unlink", "mkdir", "rmdir", "fsync")


def make_archive(folder: Path) -> Path:
    for path, data in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / ".archivist").mkdir()
    (folder / ".archivist/index").write_text("withheld")
    return folder


def contents(archive: Path) -> dict[str, bytes]:
    files = [path for path in archive.rglob("*") if path.is_file() and ".archivist" not in path.parts]
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in files}


def seen_by_a_reader(archive: Path) -> dict[str, bytes]:
    """What is left when a reader leaves out the paths of the journal, unless they are the old archive's own."""
    journal = read_journal(archive)
    hidden = journal.paths - OLD.keys() if journal else set()
    return {path: data for path, data in contents(archive).items() if path not in hidden}


def die_at(monkeypatch: pytest.MonkeyPatch, call: int) -> list[str]:
    """Make the process end at its n-th call that changes the disk, before the call has an effect."""
    made: list[str] = []

    def wrap(name: str):
        real = getattr(os, name)

        def counted(*arguments: object, **options: object) -> object:
            made.append(name)
            if len(made) == call:
                os._exit(9)
            return real(*arguments, **options)

        return counted

    for name in CALLS:
        monkeypatch.setattr(os, name, wrap(name))
    return made


def calls_of_a_whole_batch(tmp_path: Path) -> int:
    archive = make_archive(tmp_path / "whole")
    with pytest.MonkeyPatch.context() as patch:
        made = die_at(patch, -1)
        write_batch(archive, BATCH)
    assert contents(archive) == NEW
    assert not (archive / "records/cd").exists()
    assert not list((archive / ".archivist").iterdir())
    return len(made)


def test_a_kill_at_any_call_leaves_the_archive_as_it_was_or_complete(tmp_path: Path) -> None:
    total = calls_of_a_whole_batch(tmp_path)
    assert total > 40
    outcomes = []
    for call in range(1, total + 1):
        archive = make_archive(tmp_path / str(call))
        child = os.fork()
        if child == 0:
            with pytest.MonkeyPatch.context() as patch:
                die_at(patch, call)
                write_batch(archive, BATCH)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        journal = read_journal(archive)
        committed = journal is not None and journal.committed(archive)
        if not committed and contents(archive) != NEW:
            assert seen_by_a_reader(archive) == OLD, f"call {call}"
        recover(archive, lambda: LOGGED)
        outcome = contents(archive)
        assert outcome in (OLD, NEW), f"call {call}"
        assert not (archive / ".archivist/staging").exists()
        assert not (archive / ".archivist/journal").exists()
        assert (archive / "records/cd").exists() == (outcome == OLD), f"call {call}"
        assert (archive / ".archivist/index").exists() == (outcome == OLD), f"call {call}"
        outcomes.append(outcome == NEW)
    assert outcomes == sorted(outcomes), "once committed, always complete"
    assert {False, True} == set(outcomes)


@pytest.mark.parametrize("name", ["write", "fsync", "rename"])
def test_a_refusal_by_the_disk_is_told_and_changes_nothing(tmp_path: Path, name: str) -> None:
    archive = make_archive(tmp_path)
    real = getattr(os, name)
    left = [3]

    def full(*arguments: object, **options: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(28, "No space left on device")
        return real(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, full)
        with pytest.raises(ArchivistError, match="No space left on device"):
            write_batch(archive, BATCH)
    recover(archive, lambda: LOGGED)
    assert contents(archive) == OLD


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, real = make_archive(tmp_path), os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data[:1])))
    write_batch(archive, BATCH)
    assert contents(archive) == NEW


def test_ctrl_c_in_the_middle_leaves_the_archive_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, real = make_archive(tmp_path), Path.rename
    renamed = []

    def interrupted(self: Path, target: Path) -> Path:
        renamed.append(target)
        if len(renamed) == 4:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_batch(archive, BATCH)
    assert contents(archive) == OLD


def test_a_taken_path_is_not_overwritten(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    (archive / "records/ab/ab000000000000000000000000000000").mkdir(parents=True)
    (archive / "records/ab/ab000000000000000000000000000000/source.txt").write_bytes(b"somebody else's")
    with pytest.raises(ArchivistError, match="in the way"):
        write_batch(archive, BATCH)
    assert contents(archive) == {**OLD, "records/ab/ab000000000000000000000000000000/source.txt": b"somebody else's"}


def test_a_planted_journal_cannot_remove_a_listed_or_a_foreign_file(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    journal = {
        "schema": "archivist-journal/1",
        "add": {"manifests/000001.dsse.json": sha256(b"one").hexdigest(), "manifests/log/checkpoint": "0" * 64},
        "replace": {},
        "remove": [],
        "commit": "manifests/log/checkpoint",
    }
    planted = json.dumps(journal)
    (archive / ".archivist/journal").write_text(planted)
    recover(archive, lambda: LOGGED)
    assert contents(archive) == OLD


CHECKPOINT = "manifests/log/checkpoint"
SOURCE = "records/ab/ab000000000000000000000000000000/source.txt"


def test_a_planted_journal_that_looks_committed_removes_no_logged_file_and_replaces_nothing_unstaged(
    tmp_path: Path,
) -> None:
    archive = make_archive(tmp_path)
    (archive / ".archivist/staging").mkdir()
    (archive / ".archivist/staging/0").write_bytes(b"EVIL")
    planted = journal_text(
        replace={"manifests/000001.dsse.json": sha256(b"good").hexdigest(), CHECKPOINT: sha256(b"size 1").hexdigest()},
        remove=["manifests/000001.dsse.json"],
    )
    (archive / ".archivist/journal").write_text(planted)
    recover(archive, lambda: LOGGED)
    assert contents(archive) == OLD


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive")
    (tmp_path / "outside").mkdir()
    (archive / "records/ab").symlink_to(tmp_path / "outside")
    with pytest.raises(ArchivistError, match="records/ab is a link"):
        write_batch(archive, BATCH)
    assert not list((tmp_path / "outside").iterdir())


def test_a_journal_that_is_a_pipe_or_deeply_nested_neither_blocks_nor_crashes(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    (archive / ".archivist/journal").write_text("[" * 100_000)
    with pytest.raises(ArchivistError, match="not a journal"):
        read_journal(archive)
    (archive / ".archivist/journal").unlink()
    os.mkfifo(archive / ".archivist/journal")
    with pytest.raises(ArchivistError, match="not a journal"):
        read_journal(archive)


def journal_text(**changed: object) -> str:
    fields = {"schema": "archivist-journal/1", "add": {}, "replace": {}, "remove": [], "commit": CHECKPOINT}
    return json.dumps(fields | changed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"schema": "other"}',
        journal_text(schema="archivist-journal/2", add={SOURCE: "0" * 64}),
        journal_text(add={"../x": "0" * 64}, commit="../x"),
        journal_text(add={SOURCE: "0"}),
        journal_text(add={SOURCE: "0" * 64}, remove=["records/../x"]),
        journal_text(),
    ],
)
def test_a_journal_that_is_not_ours_stops_the_writer_with_a_hint(tmp_path: Path, text: str) -> None:
    archive = make_archive(tmp_path)
    (archive / ".archivist/journal").write_text(text)
    with pytest.raises(ArchivistError, match="not a journal") as told:
        recover(archive, lambda: LOGGED)
    assert ".archivist" in told.value.hint
    assert contents(archive) == OLD


def test_files_that_are_withheld_already_go_again(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    remove_files(archive, WITHHELD[:1])
    remove_files(archive, WITHHELD)
    remove_files(archive, WITHHELD)
    assert contents(archive) == {path: data for path, data in OLD.items() if path not in WITHHELD}
    (archive / "records/ce").rename(tmp_path / "outside")
    (archive / "records/ce").symlink_to(tmp_path / "outside")
    with pytest.raises(ArchivistError, match="is a link"):
        remove_files(archive, ["records/ce/ce000000000000000000000000000000/source.txt"])
