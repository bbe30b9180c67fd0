import errno
import os
import shutil
from pathlib import Path

import pytest
from disk_calls import record_calls

from archivist.base.places import CHECKPOINT
from archivist.model.errors import ArchivistError, BusyError
from archivist.store import lock
from archivist.store.journal import Journal, write_journal
from archivist.store.lock import writing


def test_a_second_writer_is_told_that_the_archive_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "sleep", lambda _: None)
    with writing(tmp_path), pytest.raises(BusyError) as told, writing(tmp_path):
        pass
    assert told.value.exit == 8


def test_the_lock_ends_with_its_process_however_it_ends(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        with writing(tmp_path):
            os._exit(9)
    os.waitpid(child, 0)
    with writing(tmp_path):
        pass


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / ".archivist").write_text("a file where the folder belongs")
    with pytest.raises(ArchivistError, match="cannot be written"), writing(tmp_path):
        pass


def test_a_working_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/.archivist").symlink_to(tmp_path / "victim")
    with pytest.raises(ArchivistError, match="is a link"), writing(tmp_path / "archive"):
        pass
    assert not list((tmp_path / "victim").iterdir())


@pytest.mark.parametrize("kind", ["link", "second name", "pipe", "folder"])
def test_a_lock_that_is_no_plain_file_locks_nothing(kind: str, tmp_path: Path) -> None:
    folder, outside = tmp_path / "archive/.archivist", tmp_path / "outside"
    folder.mkdir(parents=True)
    outside.write_bytes(b"precious")
    plant = {
        "link": lambda: (folder / "lock").symlink_to(outside),
        "second name": lambda: os.link(outside, folder / "lock"),
        "pipe": lambda: os.mkfifo(folder / "lock"),
        "folder": (folder / "lock").mkdir,
    }
    plant[kind]()
    with pytest.raises(ArchivistError, match=r"link|one name|cannot be written"), writing(tmp_path / "archive"):
        pass
    assert outside.read_bytes() == b"precious"


def test_the_working_folder_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(tmp_path):
        pass
    owner = (tmp_path / ".archivist").stat().st_uid
    if owner == 0:
        os.chown(tmp_path / ".archivist", 4_000_000, -1)
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_001)
    with pytest.raises(ArchivistError, match="another user"), writing(tmp_path):
        pass


def test_a_new_lock_is_flushed_before_a_journal_can_be_bound_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = record_calls(monkeypatch, tmp_path)
    with writing(tmp_path):
        pass
    again = "open .archivist/lock"
    assert made == [
        "mkdir .archivist",
        "fsync .",
        "open .archivist/lock",
        "fsync .archivist/lock",
        "fsync .archivist",
        again,
    ]
    made.clear()
    with writing(tmp_path):
        pass
    assert made == [again], "nothing touches it again"


def working_folder(archive: Path) -> int:
    return os.open(archive / ".archivist", os.O_RDONLY)


def test_a_reader_that_asks_for_a_moment_makes_no_writer_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(tmp_path):
        pass
    folder = working_folder(tmp_path)
    asking = lock.nobody_writes(folder)
    assert asking.__enter__()
    monkeypatch.setattr(lock, "sleep", lambda _: asking.__exit__(None, None, None))
    with writing(tmp_path), lock.nobody_writes(folder) as free:
        assert not free
    with lock.nobody_writes(folder) as free:
        assert free
    os.close(folder)


def test_a_writer_gives_up_after_two_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(lock, "sleep", slept.append)
    with writing(tmp_path), pytest.raises(BusyError), writing(tmp_path):
        pass
    assert 1.9 < sum(slept) <= 2


def test_a_lock_that_was_removed_while_somebody_waited_keeps_nobody_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between open and flock another may remove the file and make a new one: only the one that has the name counts."""
    with writing(tmp_path):
        pass
    real, removed = lock.fcntl.flock, []

    def flock(handle: int, operation: int) -> None:
        if not removed:
            removed.append((tmp_path / ".archivist/lock").stat().st_ino)
            (tmp_path / ".archivist/lock").rename(tmp_path / "removed")
        real(handle, operation)

    monkeypatch.setattr(lock.fcntl, "flock", flock)
    with writing(tmp_path):
        assert (tmp_path / ".archivist/lock").stat().st_ino != removed[0]
        monkeypatch.undo()
        with pytest.raises(BusyError), writing(tmp_path):
            pass


def test_a_file_system_without_locks_is_told_to_writers_and_hides_nothing_from_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(tmp_path):
        pass

    def refuse(handle: int, operation: int) -> None:
        del handle, operation
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(lock.fcntl, "flock", refuse)
    with pytest.raises(ArchivistError, match="cannot be locked here") as told, writing(tmp_path):
        pass
    assert "flock" in told.value.hint
    folder = working_folder(tmp_path)
    with lock.nobody_writes(folder) as free:
        assert free
    os.close(folder)


def test_the_mark_of_a_lock_outlives_its_writers_and_no_copy_has_it(tmp_path: Path) -> None:
    archive, copy = tmp_path / "archive", tmp_path / "copy"
    archive.mkdir()
    with writing(archive):
        pass
    folder = working_folder(archive)
    mark = lock.lock_mark(folder)
    with writing(archive), lock.nobody_writes(folder):
        assert lock.lock_mark(folder) == mark
    shutil.copytree(archive, copy)
    other = working_folder(copy)
    assert lock.lock_mark(other) not in {mark, None}
    (archive / ".archivist/lock").chmod(0o600)
    assert lock.lock_mark(folder) != mark
    os.close(folder)
    os.close(other)


def test_no_journal_is_written_beside_no_lock(tmp_path):
    """It could be bound to nothing, and a copy of it would pass for one of a writer here."""
    (tmp_path / ".archivist").mkdir()
    journal = Journal({CHECKPOINT: "0" * 64}, {}, (), CHECKPOINT)
    with pytest.raises(FileNotFoundError, match="lock has been removed"):
        write_journal(tmp_path, journal)
