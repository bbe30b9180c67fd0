"""Files by their path, for those who write one whole file durably."""

from pathlib import Path

from archivist.base import durable

__all__ = ["make_folders", "replace_file", "write_new"]


def write_new(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file that must not exist, whole and durably, or not at all."""
    durable.create_file(path.parent, path.name, data, mode)


def replace_file(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Put `data` at `path` in one durable step, whatever file was there."""
    durable.replace_file(path.parent, path.name, data, mode)


def make_folders(folder: Path) -> None:
    """Make a folder and its missing parents durably."""
    durable.make_folders(folder)
