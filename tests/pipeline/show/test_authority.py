import pytest

from archivist.model.errors import UsageError
from archivist.pipeline.opened.archive import own_lists
from archivist.pipeline.show.authority import check_authority


def test_without_a_folder_the_built_in_lists_are_checked():
    report = check_authority(None)
    assert (report.exit, report.to_dict()["folder"]) == (0, None)
    assert report.to_dict()["entries"] > 700


def test_a_folder_is_checked_over_them(tmp_path):
    (tmp_path / "persons.json").write_text('{"persons": [{"id": "per.x", "names": {"en": ["Ann Invented"]}}]}', "utf-8")
    report = check_authority(tmp_path)
    assert (report.exit, report.to_dict()["entries"]) == (0, check_authority(None).to_dict()["entries"] + 1)


def test_what_is_wrong_in_it_decides_the_exit_code(tmp_path):
    (tmp_path / "persons.json").write_text('{"persons": [{"id": "per.x", "names": {}}]}', "utf-8")
    assert check_authority(tmp_path).exit == 5
    (tmp_path / "persons.json").write_text("[", "utf-8")
    assert check_authority(tmp_path).exit == 4


def test_a_folder_that_is_not_there_is_a_wrong_option(tmp_path):
    with pytest.raises(UsageError, match="not a folder"):
        check_authority(tmp_path / "none")


def test_without_an_archive_there_are_no_lists_of_its_own():
    assert own_lists(None) is None
