import os
from pathlib import Path

import pytest

from archivist.model.errors import ArchivistError
from archivist.store import layout


def test_manifests_and_roots_are_listed_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "manifests/trust").mkdir(parents=True)
    for name in ("1000000.dsse.json", "000002.dsse.json", "000010.dsse.json", "notes.txt", "2.dsse.json"):
        (tmp_path / "manifests" / name).touch()
    for name in ("root.10.json", "root.9.json", "root.0.json", "root.01.json", "root.1.json.bak"):
        (tmp_path / "manifests/trust" / name).touch()
    assert [path[10:] for path in layout.manifest_paths(tmp_path)] == [
        "000002.dsse.json",
        "000010.dsse.json",
        "1000000.dsse.json",
    ]
    assert [path[16:] for path in layout.root_paths(tmp_path)] == ["root.9.json", "root.10.json"]


def test_the_nearest_archive_upward_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "archive/records/05"
    inner.mkdir(parents=True)
    assert layout.find_archive(inner) is None
    (tmp_path / "archive/archivist.toml").touch()
    assert layout.find_archive(inner) == tmp_path / "archive"


def test_a_folder_that_is_not_there_or_is_a_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "manifests").touch()
    assert layout.manifest_paths(tmp_path) == layout.root_paths(tmp_path) == ()


def test_a_folder_that_cannot_be_read_is_not_taken_for_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(os, "listdir", refuse)
    for look in (layout.manifest_paths, layout.root_paths, lambda root: layout.stamped_since(root, 0)):
        with pytest.raises(ArchivistError, match="cannot be read: Permission denied"):
            look(tmp_path)
