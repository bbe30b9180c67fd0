"""Files are written whole, flushed, and only below the folder that was named."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from disk_calls import record_calls

from archivist.base import durable

# What each function asks of the system, in order; the folder or file that a descriptor stands for is named.
# Whoever takes a flush away, or moves it, must change this table and say why.
ORDER: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "write_new": (
        lambda top: durable.write_new(top, "a/new", b"x"),
        ["open a/new", "write a/new", "fsync a/new"],
    ),
    "create_file": (
        lambda top: durable.create_file(top, "a/new", b"x"),
        ["open a/.new.new", "write a/.new.new", "fsync a/.new.new", "rename a/.new.new a/new", "fsync a"],
    ),
    "replace_file": (
        lambda top: durable.replace_file(top, "a/old", b"x"),
        ["open a/.old.new", "write a/.old.new", "fsync a/.old.new", "rename a/.old.new a/old", "fsync a"],
    ),
    "move_file": (lambda top: durable.move_file(top, "a/old", "old"), ["rename a/old old"]),
    "adopt_file": (
        lambda top: durable.adopt_file(top, "a/old", "old"),
        ["open a/old", "fsync a/old", "rename a/old old", "fsync ."],
    ),
    "remove_file": (lambda top: durable.remove_file(top, "a/old"), ["unlink a/old"]),
    "remove_folder": (lambda top: durable.remove_folder(top, "empty"), ["rmdir empty", "fsync ."]),
    "remove_tree": (lambda top: durable.remove_tree(top, "a"), ["unlink a/old", "rmdir a"]),
    "make_folders": (
        lambda top: durable.make_folders(top, "a/b/c"),
        ["mkdir a/b", "fsync a", "mkdir a/b/c", "fsync a/b"],
    ),
    "make_folders, the folder itself is missing": (
        lambda top: durable.make_folders(top / "x/y"),
        ["mkdir x", "fsync .", "mkdir x/y", "fsync x"],
    ),
    "make_folders, left by a killed writer": (lambda top: durable.make_folders(top, "empty"), ["fsync ."]),
    "flush_folders": (lambda top: durable.flush_folders(top, ["a", "", "a"]), ["fsync .", "fsync a"]),
}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    (tmp_path / "top/a").mkdir(parents=True)
    (tmp_path / "top/empty").mkdir()
    (tmp_path / "top/a/old").write_bytes(b"old")
    return tmp_path / "top"


@pytest.mark.parametrize("name", ORDER)
def test_each_function_makes_these_calls_in_this_order(name: str, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change, expected = ORDER[name]
    made = record_calls(monkeypatch, top)
    change(top)
    assert made == expected


# Through a descriptor as through a path; a link, `..` or an absolute path leads nowhere.

CHANGES: dict[str, Callable[[durable.Folder, str], object]] = {
    "write_new": lambda top, path: durable.write_new(top, path, b"x"),
    "create_file": lambda top, path: durable.create_file(top, path, b"x"),
    "replace_file": lambda top, path: durable.replace_file(top, path, b"x"),
    "move_file from": lambda top, path: durable.move_file(top, path, "target"),
    "move_file to": lambda top, path: durable.move_file(top, "a/old", path),
    "adopt_file from": lambda top, path: durable.adopt_file(top, path, "target"),
    "adopt_file to": lambda top, path: durable.adopt_file(top, "a/old", path),
    "remove_file": durable.remove_file,
    "remove_folder": durable.remove_folder,
    "remove_tree": durable.remove_tree,
    "make_folders": durable.make_folders,
    "flush_folder": durable.flush_folder,
}


@pytest.mark.parametrize("path", ["link/victim", "link/deep/victim", "../outside/victim", "a/../../outside/victim"])
@pytest.mark.parametrize("name", CHANGES)
def test_nothing_is_changed_outside(name: str, path: str, top: Path) -> None:
    outside = top.parent / "outside"
    (outside / "deep/victim").mkdir(parents=True)
    (outside / "victim").write_bytes(b"precious")
    (top / "link").symlink_to(outside)
    before = sorted(outside.rglob("*"))
    with pytest.raises(OSError, match=r"is a link|not a path") as refused:
        CHANGES[name](top, path)
    assert refused.value.errno in {errno.ELOOP, errno.EINVAL}
    assert sorted(outside.rglob("*")) == before
    assert (outside / "victim").read_bytes() == b"precious"


@pytest.mark.parametrize("path", ["/etc/x", "a//b", "a/./b", "", "a/", "a\0b"])
def test_a_path_that_is_none_is_refused(path: str, top: Path) -> None:
    with pytest.raises(OSError, match=r"not a path|not the path"):
        durable.write_new(top, path, b"x")


def test_a_folder_swapped_for_a_link_after_it_was_opened_changes_nothing(top: Path) -> None:
    (top.parent / "outside").mkdir()
    with durable.folder_below(top) as handle:
        top.rename(top.parent / "moved")
        top.symlink_to(top.parent / "outside")
        durable.replace_file(handle, "a/old", b"new")
    assert (top.parent / "moved/a/old").read_bytes() == b"new"
    assert not list((top.parent / "outside").iterdir())


@pytest.mark.parametrize("write", [durable.write_new, durable.create_file])
def test_a_file_that_is_there_stays_and_so_does_a_link_in_its_place(write: Callable[..., None], top: Path) -> None:
    (top / "dangling").symlink_to(top.parent / "made")
    for path in ("a/old", "dangling"):
        with pytest.raises(FileExistsError):
            write(top, path, b"new")
    assert (top / "a/old").read_bytes() == b"old"
    assert not (top.parent / "made").exists()
    assert sorted(path.name for path in (top / "a").iterdir()) == ["old"]


def test_a_link_that_is_replaced_or_removed_is_no_way_to_what_it_leads_to(top: Path) -> None:
    (top.parent / "precious").write_bytes(b"precious")
    for name in ("one", "two"):
        (top / name).symlink_to(top.parent / "precious")
    durable.replace_file(top, "one", b"new")
    assert durable.remove_file(top, "two")
    assert (top.parent / "precious").read_bytes() == b"precious"
    assert stat.S_ISREG((top / "one").lstat().st_mode)


def test_what_a_killed_writer_left_aside_is_no_hindrance(top: Path) -> None:
    (top / "a/.old.new").symlink_to(top.parent / "elsewhere")
    durable.replace_file(top, "a/old", b"new", 0o600)
    assert (top / "a/old").read_bytes() == b"new"
    assert stat.S_IMODE((top / "a/old").stat().st_mode) == 0o600
    assert not (top.parent / "elsewhere").exists()


@pytest.mark.parametrize("name", ["write_new", "create_file", "replace_file"])
@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR])
def test_a_refusal_leaves_the_folder_as_it_was(
    name: str, call: str, number: int, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(OSError, match=os.strerror(number)):
        CHANGES[name](top, "a/new")
    assert sorted(path.name for path in (top / "a").iterdir()) == ["old"]


def test_a_removal_says_whether_something_was_there(top: Path) -> None:
    assert durable.remove_file(top, "a/old")
    assert not durable.remove_file(top, "a/old")
    assert not durable.remove_file(top, "nowhere/old")
    assert durable.remove_folder(top, "a")
    assert not durable.remove_folder(top, "a")
    (top / "empty/file").write_bytes(b"")
    assert not durable.remove_folder(top, "empty"), "it is not empty"


def test_no_descriptor_stays_open(top: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for change in CHANGES.values():
        for path in ("a/old", "nowhere/x", "../x", "a/new"):
            try:
                change(top, path)
            except OSError:
                continue
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_tree_goes_with_its_links_but_not_with_what_they_lead_to(top: Path) -> None:
    (top.parent / "outside").mkdir()
    (top.parent / "outside/precious").write_bytes(b"precious")
    (top / "a/b/c").mkdir(parents=True)
    (top / "a/b/link").symlink_to(top.parent / "outside")
    (top / "a/b/c/file").symlink_to(top.parent / "outside/precious")
    os.mkfifo(top / "a/pipe")
    durable.remove_tree(top, "a")
    durable.remove_tree(top, "a")
    assert sorted(path.name for path in top.iterdir()) == ["empty"]
    assert (top.parent / "outside/precious").read_bytes() == b"precious"


def test_folders_without_end_are_refused_not_walked(top: Path) -> None:
    (top / "/".join(["d"] * 40)).mkdir(parents=True)
    with pytest.raises(OSError, match="too deep"):
        durable.remove_tree(top, "d")
