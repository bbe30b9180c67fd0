import os
from collections.abc import Collection
from pathlib import Path

import pytest

from archivist.base.places import json_path, source_path, xml_path
from archivist.model.errors import ArchivistError
from archivist.store.record_scan import Seen, look_at_record, look_at_shelves, record_folders, records_named

ONE, TWO = "a" * 32, "b" * 32
LATER = 1 << 63  # nanoseconds


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (source_path(ONE, "txt"), json_path(ONE, 1), xml_path(ONE, 1), json_path(ONE, 2), xml_path(ONE, 2)):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(name)
    return tmp_path


def look(root: Path, writing: Collection[str] = ()) -> Seen:
    seen = look_at_record(root, ONE, writing)
    assert seen is not None
    return seen


def test_the_newest_revision_and_the_source_are_seen(root: Path) -> None:
    assert (look(root).revision, look(root).source) == (2, source_path(ONE, "txt"))


@pytest.mark.parametrize("name", [json_path(ONE, 2), xml_path(ONE, 2), source_path(ONE, "txt")])
def test_the_mark_changes_with_each_file(root: Path, name: str) -> None:
    before = look(root)
    assert look(root) == before
    place = root / name
    times = place.stat().st_atime_ns, place.stat().st_mtime_ns
    place.write_text("x" * place.stat().st_size)
    os.utime(place, ns=times)  # whoever sets the times back still leaves a trace
    changed = look(root)
    assert changed != before
    place.unlink()
    assert look(root) not in (before, changed)


def test_what_is_being_written_is_not_there_yet(root: Path) -> None:
    assert look(root, {json_path(ONE, 2)}).revision == 1
    assert look_at_record(root, ONE, {json_path(ONE, 1), json_path(ONE, 2), source_path(ONE, "txt")}) is None


def test_only_what_has_a_records_name_is_looked_at(root: Path) -> None:
    for name in ("bb/" + ONE, "aa/notes", "aaa/x", "bb/x" + TWO):
        (root / "records" / name).mkdir(parents=True)
    (root / "records/aa" / ("a" * 31 + "c")).touch()
    assert set(record_folders(root, LATER)) == {ONE}
    assert record_folders(root / "records", LATER) == {}
    assert records_named(root, "aaaaa") == [ONE, "a" * 31 + "c"]
    assert records_named(root, "ab") == []


def test_no_link_is_followed(root: Path, tmp_path: Path) -> None:
    folder = root / "records/bb"
    folder.symlink_to(root / "records/aa")
    assert set(record_folders(root, LATER)) == {ONE}
    (root / "records").rename(root / "elsewhere")
    (root / "records").symlink_to(root / "elsewhere")
    for look_at in (lambda: record_folders(tmp_path, LATER), lambda: look_at_shelves(tmp_path)):
        with pytest.raises(ArchivistError, match="link"):
            look_at()


def long_ago(root: Path) -> None:
    """Set back the times of all folders: what changes within one tick of the clock cannot be told by them."""
    for folder in [root, *root.glob("records/**/")]:
        os.utime(folder, (0, 0))


def test_a_record_that_comes_or_goes_changes_a_shelf_and_a_revision_its_folder(root: Path) -> None:
    long_ago(root)
    shelves, folders = look_at_shelves(root), record_folders(root, LATER)
    assert (look_at_shelves(root), record_folders(root, LATER)) == (shelves, folders)
    (root / json_path(ONE, 3)).parent.mkdir()
    assert look_at_shelves(root) == shelves
    assert record_folders(root, LATER) != folders
    (root / json_path(TWO, 1)).parent.mkdir(parents=True)
    long_ago(root)
    other = look_at_shelves(root)
    assert other[0] != shelves[0]
    (root / json_path(TWO, 1)).parent.rmdir()
    (root / json_path(TWO, 1)).parents[1].rmdir()
    assert look_at_shelves(root)[0] not in (shelves[0], other[0])
    assert look_at_shelves(root, "beside")[0] != look_at_shelves(root)[0]


def test_a_folder_that_has_just_changed_has_no_mark(root: Path) -> None:
    assert record_folders(root, 0) == {ONE: bytes(8)}


def test_a_folder_that_cannot_be_read_is_not_taken_for_empty(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ArchivistError, match="cannot be read: Permission denied"):
        record_folders(root, LATER)
