"""What lies under the log's tiles, looked at without following a link."""

import os
from pathlib import Path

import pytest
from machine import open_in
from walks import codes, verify_all

from archivist.pipeline.signed.checkpoint_files import present_tiles

TILES = "manifests/log/tile"


def test_tiles_are_listed_but_for_those_being_written(press: Path) -> None:
    archive = open_in(press)
    found = present_tiles(archive)
    assert sorted(found) == sorted(
        path.relative_to(press).as_posix() for path in (press / TILES).rglob("*") if path.is_file()
    )
    assert present_tiles(archive, found) == []


@pytest.mark.parametrize("place", [f"{TILES}/9", TILES, "manifests/log"])
def test_a_link_is_told_by_its_own_path_and_never_followed(place: str, press: Path, tmp_path: Path) -> None:
    (tmp_path / "outside/tile").mkdir(parents=True)
    (tmp_path / "outside/secret").write_text("x")
    (tmp_path / "outside/tile/secret").write_text("x")
    if (press / place).exists():
        (press / place).rename(tmp_path / "moved")
    (press / place).symlink_to(tmp_path / "outside")
    assert not [path for path in present_tiles(open_in(press)) if "secret" in path]
    report = verify_all(press)
    assert "unlisted" in codes(report)
    assert place in {item.path for item in report.findings if item.code == "unlisted"}
    assert not [item.path for item in report.findings if "secret" in (item.path or "")]


def test_a_folder_of_tiles_that_cannot_be_read_is_told(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = os.scandir

    def refuse(folder: Path) -> object:
        if str(folder).endswith(TILES):
            raise PermissionError(13, "Permission denied")
        return plain(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ("cannot-read", TILES) in {(item.code, item.path) for item in verify_all(press).findings}
