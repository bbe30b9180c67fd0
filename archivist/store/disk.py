"""Files by their path, for those who write or read one whole file: the durable write, and the small read."""

from pathlib import Path

from archivist.base import durable
from archivist.base.opening import read_regular

__all__ = ["make_folders", "read_small", "replace_file", "write_new"]


def write_new(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file that must not exist, whole and durably, or not at all."""
    durable.create_file(path.parent, path.name, data, mode)


def replace_file(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Put `data` at `path` in one durable step, whatever file was there."""
    durable.replace_file(path.parent, path.name, data, mode)


def make_folders(folder: Path) -> None:
    """Make a folder and its missing parents durably."""
    durable.make_folders(folder)


def read_small(path: Path, limit: int, *, folder: int | None = None) -> bytes:
    """Read a regular file of at most `limit` bytes; OSError for a link, a pipe, a device or a larger file.

    `folder` is the descriptor that a relative path begins at.
    """
    return read_regular(path, limit, dir_fd=folder)
