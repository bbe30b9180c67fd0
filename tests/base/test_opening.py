"""Files that somebody else prepared: opened only where they are regular, no link and no larger than the limit."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from archivist.base.opening import FolderTree, RefusedError, open_regular, read_below, read_open, read_regular

LIMIT = 1000


def _open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def _fifo(place: Path) -> None:
    os.mkfifo(place)


def _device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def _link(place: Path) -> None:
    place.with_name("target").write_bytes(b"elsewhere")
    place.symlink_to("target")


def _huge(place: Path) -> None:
    place.touch()
    os.truncate(place, 1 << 40)  # sparse: it takes no room


def _folder(place: Path) -> None:
    place.mkdir()


TRAPS = {"a pipe": _fifo, "a device": _device, "a link": _link, "a huge file": _huge, "a folder": _folder}
RULES = {"a pipe": "kind", "a device": "link", "a link": "link", "a huge file": "size", "a folder": "kind"}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_bounded_regular_file_is_refused_and_says_by_which_rule(trap: str, tmp_path: Path) -> None:
    TRAPS[trap](tmp_path / "f")
    for read in (lambda: read_regular(tmp_path / "f", LIMIT), lambda: read_below(tmp_path, "f", LIMIT)):
        with pytest.raises(RefusedError) as caught:
            read()
        assert caught.value.rule == RULES[trap]
        assert caught.value.strerror.startswith(caught.value.found)


def test_a_file_of_the_limit_is_read_whole_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x" * LIMIT)
    assert read_regular(tmp_path / "f", LIMIT) == read_below(tmp_path, "f", LIMIT) == b"x" * LIMIT
    with pytest.raises(RefusedError, match="larger than 999 bytes"):
        read_regular(tmp_path / "f", LIMIT - 1)


def test_a_file_that_grows_behind_the_look_at_its_size_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    descriptor = open_regular(tmp_path / "f", LIMIT)
    try:
        os.truncate(tmp_path / "f", 1 << 40)
        with pytest.raises(RefusedError) as caught:
            read_open(descriptor, LIMIT)
    finally:
        os.close(descriptor)
    assert caught.value.rule == "size"


def test_a_link_is_followed_only_on_request_and_then_to_a_regular_file_only(tmp_path: Path) -> None:
    _link(tmp_path / "f")
    assert read_regular(tmp_path / "f", LIMIT, follow=True) == b"elsewhere"
    (tmp_path / "zero").symlink_to("/dev/zero")
    with pytest.raises(RefusedError, match="a device, not a file"):
        read_regular(tmp_path / "zero", LIMIT, follow=True)


@pytest.mark.parametrize("make", [_link, _device, _fifo], ids=["link", "device", "pipe"])
def test_a_link_in_the_place_of_a_folder_on_the_way_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "f").write_bytes(b"not of the archive")
    root = tmp_path / "archive"
    root.mkdir()
    (root / "folder").symlink_to("../outside")
    make(root / "other")
    for name in ("folder/f", "other/f"):
        with pytest.raises(RefusedError) as caught:
            read_below(root, name, LIMIT)
        assert caught.value.rule == "link"


@pytest.mark.parametrize("name", ["../f", "a/../f", "./f", "/f", "a//f", "f/", "", "a\0b", "a\0b/f", "\udcff/f\0"])
def test_a_name_that_leads_elsewhere_or_that_no_file_can_have_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "f").write_bytes(b"outside")
    with pytest.raises((RefusedError, FileNotFoundError)):
        read_below(tmp_path / "root", name, LIMIT)


def test_a_missing_file_stays_a_missing_file(tmp_path: Path) -> None:
    for read in (lambda: read_regular(tmp_path / "f", LIMIT), lambda: read_below(tmp_path, "a/f", LIMIT)):
        with pytest.raises(FileNotFoundError):
            read()


def test_a_tree_keeps_the_folder_of_the_last_file_open_and_leaves_none_behind(tmp_path: Path) -> None:
    for name in ("a/b/1", "a/b/2", "a/3", "4"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    before = _open_files()
    with FolderTree(tmp_path) as tree:
        assert [tree.read(name, LIMIT) for name in ("a/b/1", "a/b/2", "a/3", "4")] == [b"a/b/1", b"a/b/2", b"a/3", b"4"]
    assert _open_files() == before


def test_a_refusal_leaves_no_descriptor_open_and_survives_the_way_back_from_a_worker(tmp_path: Path) -> None:
    _huge(tmp_path / "f")
    before = _open_files()
    with pytest.raises(RefusedError) as caught:
        read_below(tmp_path, "f", LIMIT)
    assert _open_files() == before
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # its own
    assert (again.rule, again.found, again.filename) == ("size", "larger than 1000 bytes", "f")
