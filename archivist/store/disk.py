"""Durable file operations: when a function returns, its effect survives a loss of power.

A new file needs its bytes and its folder entry flushed; a rename needs the folder flushed (fsync(2)).
"""

import os
from collections.abc import Iterable
from pathlib import Path

from archivist.base.opening import read_regular

__all__ = ["flush_folder", "flush_folders", "make_folders", "read_small", "replace_file", "write_new"]


def write_new(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file that must not exist: open O_EXCL, write all, fsync, close. The folder is the caller's."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, mode)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def read_small(path: Path, limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes; OSError for a link, a pipe, a device or a larger file."""
    return read_regular(path, limit)


def replace_file(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Put `data` at `path` in one step: new file beside it, fsync, rename over it, fsync the folder."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    write_new(fresh, data, mode)
    fresh.rename(path)
    flush_folder(path.parent)


def make_folders(folder: Path) -> None:
    """Make a folder and its missing parents, each flushed into its parent."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for place in reversed(missing):
        place.mkdir()
        flush_folder(place.parent)


def flush_folder(folder: Path) -> None:
    """Flush the entries of one folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folders(folders: Iterable[Path]) -> None:
    """Flush each folder once."""
    for folder in sorted(set(folders)):
        flush_folder(folder)
