"""Which records lie in an archive, and marks that change when one of their files does. No file is opened.

Three looks, each dearer than the one before: at the folders that hold records' folders, which change when one comes or
goes; at the folder of each record, which changes with a new revision; into one record's folder.
"""

import hashlib
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archivist.base.digest import sha256_hex
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
from archivist.base.said import said
from archivist.model.errors import ArchivistError

__all__ = ["Seen", "look_at_record", "look_at_shelves", "record_folders", "records_named"]

_EIGHT_BYTES = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest revision of a record (0 if it has none), the source's path if there is one, and the mark.

    The mark is 16 bytes made of size, times and number of each file that the record's text and metadata come from.
    Whoever changes a file changes its ctime, which no call can set.
    """

    revision: int
    source: str | None
    mark: bytes


def look_at_shelves(root: Path, *beside: str) -> tuple[str, int]:
    """Return a mark of the folders that hold the folders of records, and of others; and when one changed last.

    The time is by the clock of the disk, in nanoseconds. ArchivistError as for `record_folders`.
    """
    paths = [*beside, RECORDS, *(f"{RECORDS}/{shelf}" for shelf in _shelves(root))]
    looks = [_status(root, path) for path in paths]
    mark = " ".join(f"{path} {_stamp(status)}" for path, status in zip(paths, looks, strict=True))
    times = (max(look.st_mtime_ns, look.st_ctime_ns) for look in looks if look is not None)
    return sha256_hex(mark.encode()), max(times, default=0)


def record_folders(root: Path, settled: int) -> dict[str, bytes]:
    """Return record id → the mark of its folder, 8 bytes; zeros for one that changed at `settled` or later.

    A folder that changes twice between two ticks of the disk's clock looks as if it had changed once, so the mark of
    one that has just changed says nothing. Links are not followed. ArchivistError if a folder cannot be read: a record
    that cannot be seen is not one that is not there.
    """
    found = {}
    for shelf in _shelves(root):
        folder = f"{RECORDS}/{shelf}"
        for name in _names(root, folder):
            if name[:2] != shelf or not is_record_id(name):
                continue
            status = _status(root, f"{folder}/{name}")
            if status is None or not stat.S_ISDIR(status.st_mode):
                continue
            changed, written = status.st_ctime_ns, status.st_mtime_ns
            # Whatever changes a folder sets its ctime, which no call can.
            young = changed >= settled or written >= settled
            mark = 0 if young else (31 * changed + 7 * written + status.st_ino) & _EIGHT_BYTES
            found[name] = mark.to_bytes(8, "big")
    return found


def records_named(root: Path, beginning: str) -> list[str]:
    """Return the ids of the records whose folders' names begin with these digits, two or more."""
    names = (entry.name for entry in _entries(root, f"{RECORDS}/{beginning[:2]}"))
    return sorted(name for name in names if is_record_id(name) and name.startswith(beginning))


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
    mark = f"r{revision} " + " ".join(_mark(root, path) for path in paths)
    return Seen(revision, source, _short_digest(mark.encode(), 16))


def _mark(root: Path, path: str | None) -> str:
    status = _status(root, path) if path is not None else None
    if status is None:
        return "-"  # whoever reads it finds out why
    kind = "" if stat.S_ISREG(status.st_mode) else "!"
    return f"{kind}{status.st_size}.{_stamp(status)}"


def _shelves(root: Path) -> list[str]:
    if (root / RECORDS).is_symlink():
        raise ArchivistError(said("the folder {records} is a link", records=RECORDS), said("see: archivist verify"))
    entries = _entries(root, RECORDS)
    return sorted(item.name for item in entries if is_shelf(item.name) and item.is_dir(follow_symlinks=False))


def _status(root: Path, path: str) -> os.stat_result | None:
    try:
        return os.lstat(f"{root}/{path}")
    except OSError:
        return None


def _stamp(status: os.stat_result | None) -> str:
    return f"{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino}" if status else "-"


def _short_digest(data: bytes, length: int) -> bytes:
    return hashlib.blake2b(data, digest_size=length).digest()


def _names(root: Path, folder: str) -> list[str]:
    with _absent_is_empty(folder):
        return os.listdir(f"{root}/{folder}")  # noqa: PTH208  # a Path for each of 100,000 names takes longer than all
    return []


def _entries(root: Path, folder: str) -> Iterator[os.DirEntry[str]]:
    with _absent_is_empty(folder), os.scandir(f"{root}/{folder}") as entries:
        yield from entries


@contextmanager
def _absent_is_empty(folder: str) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        message = said("the folder {path} cannot be read: {strerror}", path=folder, strerror=error.strerror)
        raise ArchivistError(message, said("check its owner and mode, and the disk")) from error
