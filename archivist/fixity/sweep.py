"""Compare the files of plain rows, record by record, and see on the way that nothing else lies in their folders.

A record is sound where its folder holds exactly what its rows list, each file byte for byte. Of any other nothing is
said here: `measure` and `listing` look at it and find the words.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256, sha512
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Self

from archivist.base.opening import names_in, open_folder, read_exactly
from archivist.base.places import RECORDS
from archivist.fixity.plain_rows import PlainRow

__all__ = ["SweptRecord", "sweep"]

# Longer files are hashed piece by piece, by `measure`.
_WHOLE_BYTES = 8 * 1024 * 1024
_SHA512 = sha512()


@dataclass(frozen=True, slots=True)
class SweptRecord:
    """One record: its rows, and the bytes that were hashed by their paths in its folder; None if it is not sound."""

    rows: Sequence[PlainRow]
    files: dict[str, bytes] | None


def sweep(root: Path | str, rows: Sequence[PlainRow], *, read: bool = True) -> Iterator[SweptRecord]:
    """Look at the records of a manifest's rows in their order; without `read` only at what lies in their folders."""
    with _Shelves(root) as shelves:
        for _, group in groupby(rows, key=itemgetter(5)):
            own = list(group)
            yield SweptRecord(own, shelves.files_of(own, read=read))


class _Shelves:
    """The folder of records, and the shelf of the last record, whose descriptor is at hand for the next one."""

    def __init__(self, root: Path | str) -> None:
        self._root: int | None = None
        self._shelf: tuple[str, int] | None = None
        self._path = root

    def __enter__(self) -> Self:
        top = open_folder(self._path)
        try:
            self._root = open_folder(RECORDS, dir_fd=top)
        except OSError:  # no folder, or a link: no record is sound
            self._root = None
        finally:
            os.close(top)
        return self

    def __exit__(self, *_: object) -> None:
        self._leave_shelf()
        if self._root is not None:
            os.close(self._root)

    def files_of(self, rows: Sequence[PlainRow], *, read: bool) -> dict[str, bytes] | None:
        """Return the files of one record if it is sound."""
        paths = {row[6]: row for row in rows}
        revisions = _revisions(paths)
        if revisions is None or self._root is None:
            return None
        shelf, record_id = rows[0][4:6]
        try:
            folder = open_folder(record_id, dir_fd=self._on(shelf, self._root))
            try:
                return _files(folder, paths, revisions, read=read)
            finally:
                os.close(folder)
        except OSError:
            return None

    def _on(self, shelf: str, root: int) -> int:
        if self._shelf is None or self._shelf[0] != shelf:
            self._leave_shelf()
            self._shelf = shelf, open_folder(shelf, dir_fd=root)
        return self._shelf[1]

    def _leave_shelf(self) -> None:
        if self._shelf is not None:
            os.close(self._shelf[1])
            self._shelf = None


def _revisions(paths: dict[str, PlainRow]) -> set[str] | None:
    """Return the folders of the revisions, if one source and both files of each from r1 on are listed; else None."""
    sources = sum(not path.startswith("r") for path in paths)
    count, odd = divmod(len(paths) - 1, 2)
    if sources != 1 or odd or not count:
        return None
    revisions = {f"r{number}" for number in range(1, count + 1)}
    whole = all(f"{name}/record.json" in paths and f"{name}/record.xml" in paths for name in revisions)
    return revisions if whole else None


def _files(folder: int, paths: dict[str, PlainRow], revisions: set[str], *, read: bool) -> dict[str, bytes] | None:
    names, folders = names_in(folder)
    if folders != revisions or len(names) != 1 or not names <= paths.keys():
        return None
    files: dict[str, bytes] = {}
    if not _take(folder, "", names, paths, files, read=read):
        return None
    for revision in revisions:
        below = open_folder(revision, dir_fd=folder)
        try:
            names, folders = names_in(below)
            if folders or names != _PAIR or not _take(below, f"{revision}/", names, paths, files, read=read):
                return None
        finally:
            os.close(below)
    return files


_PAIR = {"record.json", "record.xml"}


def _take(
    folder: int, place: str, names: set[str], paths: dict[str, PlainRow], files: dict[str, bytes], *, read: bool
) -> bool:
    """Read files of one folder; tell whether each is as its row says."""
    for name in names if read else ():
        size, first, second, *_ = paths[place + name]
        length = int(size)
        data = read_exactly(name, length, folder) if length <= _WHOLE_BYTES else None
        if data is None or sha256(data).hexdigest() != first or _sha512_hex(data) != second:
            return False
        files[place + name] = data
    return True


def _sha512_hex(data: bytes) -> str:
    # A copy is made without looking the algorithm up, which takes a quarter of the time of a small file.
    digest = _SHA512.copy()
    digest.update(data)
    return digest.hexdigest()
