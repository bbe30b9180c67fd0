"""Which records lie in an archive, and marks that change when one of their files does. No file is opened."""

import os
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from archivist.base.places import (
    RECORDS,
    is_record_id,
    is_shelf,
    is_source_name,
    json_path,
    record_folder,
    revision_folder,
    revision_number,
    xml_path,
)
from archivist.model.errors import ArchivistError

__all__ = ["Seen", "look_at_record", "scan_records"]


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest revision of a record (0 if it has none), the source's path if there is one, and the mark.

    The mark holds size, times and number of each file that the record's text and metadata come from. Whoever changes
    a file changes its ctime, which no call can set.
    """

    revision: int
    source: str | None
    mark: str


def scan_records(root: Path, writing: Collection[str] = ()) -> dict[str, Seen]:
    """Return record id → what is in its folder. Links are not followed; `writing` paths are not there yet.

    ArchivistError if a folder cannot be read: a record that cannot be seen is not one that is not there.
    """
    if (root / RECORDS).is_symlink():
        raise ArchivistError(f"the folder {RECORDS} is a link", "see: archivist verify")
    records = {}
    for shelf in _folders(root, RECORDS, is_shelf):
        for record_id in _folders(root, f"{RECORDS}/{shelf}", is_record_id):
            if record_id.startswith(shelf) and (seen := look_at_record(root, record_id, writing)) is not None:
                records[record_id] = seen
    return records


def look_at_record(root: Path, record_id: str, writing: Collection[str] = ()) -> Seen | None:
    """Return what is in the folder of one record, None if that is nothing."""
    folder = record_folder(record_id)
    revision, source = 0, None
    for entry in _entries(root, folder):
        number = revision_number(entry.name)
        if number and entry.is_dir(follow_symlinks=False):
            if json_path(record_id, number) not in writing and any(_entries(root, revision_folder(record_id, number))):
                revision = max(revision, number)
        elif is_source_name(entry.name) and f"{folder}/{entry.name}" not in writing:
            source = min(source or f"{folder}/{entry.name}", f"{folder}/{entry.name}")
    if not revision and source is None:
        return None
    paths = (json_path(record_id, revision), xml_path(record_id, revision), source)
    return Seen(revision, source, f"r{revision} " + " ".join(_mark(root, path) for path in paths))


def _mark(root: Path, path: str | None) -> str:
    if path is None:
        return "-"
    try:
        status = os.lstat(f"{root}/{path}")
    except OSError:
        return "-"  # whoever reads it finds out why
    kind = "" if stat.S_ISREG(status.st_mode) else "!"
    return f"{kind}{status.st_size}.{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino}"


def _folders(root: Path, folder: str, is_one: Callable[[str], bool]) -> list[str]:
    entries = _entries(root, folder)
    return sorted(item.name for item in entries if is_one(item.name) and item.is_dir(follow_symlinks=False))


def _entries(root: Path, folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            yield from entries
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        message = f"the folder {folder} cannot be read: {error.strerror}"
        raise ArchivistError(message, "check its owner and mode, and the disk") from error
