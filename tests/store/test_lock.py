import os
from pathlib import Path

import pytest

from archivist.model.errors import ArchivistError, BusyError
from archivist.store.lock import writing


def test_a_second_writer_is_told_that_the_archive_is_busy(tmp_path: Path) -> None:
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
