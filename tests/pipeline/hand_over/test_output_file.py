"""A large result is there whole or not at all, and replaces nothing unasked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from archivist.model.errors import ArchivistError, UsageError
from archivist.pipeline.hand_over.output_file import check_output, written_aside


def nothing() -> None:
    """Let nothing happen while a file is written."""


def write(
    path: Path, data: bytes = b"whole", *, overwrite: bool = False, meanwhile: Callable[[], object] = nothing
) -> None:
    with written_aside(path, overwrite=overwrite) as stream:
        stream.write(data)
        assert list(path.parent.glob(".*/new"))
        meanwhile()


def test_it_is_put_in_place_when_it_is_whole(tmp_path: Path) -> None:
    write(tmp_path / "out.zip")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out.zip", b"whole")]
    assert (tmp_path / "out.zip").stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device"), ValueError])
def test_after_an_error_nothing_is_left_and_what_was_there_stays(
    error: BaseException | type[BaseException], tmp_path: Path
) -> None:
    (tmp_path / "out.zip").write_bytes(b"old")

    def fail() -> None:
        raise error

    with pytest.raises((KeyboardInterrupt, ArchivistError, ValueError)) as told:
        write(tmp_path / "out.zip", b"half", overwrite=True, meanwhile=fail)
    assert getattr(told.value, "exit", 1) == 1  # no other name would help where a disk is full
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("out.zip", b"old")]


def test_a_file_that_is_there_is_replaced_only_if_that_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "out.zip", b"old")
    with pytest.raises(UsageError, match="there already"):
        write(tmp_path / "out.zip")
    write(tmp_path / "out.zip", b"new", overwrite=True)
    assert (tmp_path / "out.zip").read_bytes() == b"new"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_came_meanwhile_stays(*, links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not links:
        monkeypatch.setattr(os, "link", _refused)
    with pytest.raises(UsageError, match="there already"):
        write(tmp_path / "a", meanwhile=lambda: (tmp_path / "a").write_bytes(b"another's"))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"another's")]


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", _refused)
    write(tmp_path / "out.zip")
    assert (tmp_path / "out.zip").read_bytes() == b"whole"


def _refused(*_given: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_folder_a_link_that_leads_nowhere_and_a_place_that_is_not_there_are_refused(
    *, overwrite: bool, tmp_path: Path
) -> None:
    (tmp_path / "dangling").symlink_to("nowhere")
    for name in (".", "dangling", "no/such/out.zip"):
        with pytest.raises(UsageError):
            check_output(tmp_path / name, overwrite=overwrite)


@pytest.mark.parametrize("folder", ["records/05", "manifests"])
def test_nothing_is_written_among_the_signed_files(folder: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "archivist.toml").write_text("")
    with pytest.raises(UsageError, match="unlisted"):
        check_output(tmp_path / folder / "out.zip", overwrite=False)
