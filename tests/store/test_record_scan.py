import os
from pathlib import Path

import pytest

from archivist.base.places import json_path, source_path, xml_path
from archivist.model.errors import ArchivistError
from archivist.store.record_scan import scan_records

ONE, TWO = "a" * 32, "b" * 32


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (source_path(ONE, "txt"), json_path(ONE, 1), xml_path(ONE, 1), json_path(ONE, 2), xml_path(ONE, 2)):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(name)
    return tmp_path


def test_the_newest_revision_and_the_source_are_seen(root: Path) -> None:
    (seen,) = scan_records(root).values()
    assert (seen.revision, seen.source) == (2, source_path(ONE, "txt"))


@pytest.mark.parametrize("name", [json_path(ONE, 2), xml_path(ONE, 2), source_path(ONE, "txt")])
def test_the_mark_changes_with_each_file(root: Path, name: str) -> None:
    before = scan_records(root)
    assert scan_records(root) == before
    place = root / name
    times = place.stat().st_atime_ns, place.stat().st_mtime_ns
    place.write_text("x" * place.stat().st_size)
    os.utime(place, ns=times)  # whoever sets the times back still leaves a trace
    changed = scan_records(root)
    assert changed != before
    place.unlink()
    assert scan_records(root) not in (before, changed)


def test_what_is_being_written_is_not_there_yet(root: Path) -> None:
    assert scan_records(root, {json_path(ONE, 2)})[ONE].revision == 1
    assert scan_records(root, {json_path(ONE, 1), json_path(ONE, 2), source_path(ONE, "txt")}) == {}


def test_only_what_has_a_records_name_is_looked_at(root: Path) -> None:
    for name in ("bb/" + ONE, "aa/notes", "aaa/x", "bb/" + TWO):
        (root / "records" / name).mkdir(parents=True)
    (root / "records/aa" / ("a" * 31 + "c")).touch()
    assert set(scan_records(root)) == {ONE}
    assert scan_records(root / "records") == {}


def test_no_link_is_followed(root: Path, tmp_path: Path) -> None:
    folder = root / "records/bb"
    folder.symlink_to(root / "records/aa")
    assert set(scan_records(root)) == {ONE}
    (root / "records").rename(root / "elsewhere")
    (root / "records").symlink_to(root / "elsewhere")
    with pytest.raises(ArchivistError, match="link"):
        scan_records(tmp_path)


def test_a_folder_that_cannot_be_read_is_not_taken_for_empty(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ArchivistError, match="cannot be read: Permission denied"):
        scan_records(root)
