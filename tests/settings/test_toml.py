from pathlib import Path

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.errors import ArchivistError, UsageError
from archivist.settings.toml import Settings, check_archive_id, new_archive_id, read_settings, settings_bytes

ID = "archive.example.org/press"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_settings_survive_being_written(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    path = tmp_path_factory.mktemp("archive") / "archivist.toml"
    path.write_bytes(settings_bytes(Settings(ID, title)))
    assert read_settings(path) == Settings(ID, title)


def test_what_may_be_chosen_survives_being_written(tmp_path: Path) -> None:
    settings = Settings(ID, "", {"jobs": 2, "by": 'مكتب "الصحافة"', "collection": "Roads"})
    (tmp_path / "archivist.toml").write_bytes(settings_bytes(settings))
    assert read_settings(tmp_path / "archivist.toml") == settings


def test_a_new_id_is_a_possible_id_and_nobody_elses() -> None:
    first, second = new_archive_id(), new_archive_id()
    assert check_archive_id(first) == first != second


@every_case("text", ["", "ab", "Ab.org", "-ab.org", "أرشيف", "a b c", "a" * 101])
def test_an_impossible_id_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError) as told:
        check_archive_id(text)
    assert "archive.example.org" in told.value.hint


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"archive = ", "cannot be read"),
        (b"\xff", "cannot be read"),
        (b"title = " + b"[" * 100_000, "cannot be read"),
        (b'title = "x"', "does not name"),
        (b'archive = "NO"', "does not name"),
        (b"archive = 5", "does not name"),
        (b'archive = "archive.example.org"\ncolour = 1', "unknown setting: colour"),
        (b'archive = "archive.example.org"\nformat = "json"', "unknown setting: format"),
        (b'archive = "archive.example.org"\njobs = "4"', "jobs is not a whole number from 1 to 64"),
        (b'archive = "archive.example.org"\njobs = true', "jobs is not a whole number"),
        (b'archive = "archive.example.org"\njobs = 65', "jobs is not a whole number"),
        (b'archive = "archive.example.org"\nby = 5', "by is not one line of plain text"),
        (b'archive = "archive.example.org"\ncollection = "a\\nb"', "collection is not one line of plain text"),
    ],
)
def test_a_broken_file_is_one_clear_line(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "archivist.toml").write_bytes(content)
    with pytest.raises(ArchivistError, match=told):
        read_settings(tmp_path / "archivist.toml")
