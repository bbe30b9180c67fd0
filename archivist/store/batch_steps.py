"""The steps of a batch, each on the descriptor of the archive's folder: for the writer and for a recovery alike.

Every step but the staging can be repeated: what it finds done is done. All raise OSError.
"""

import errno
import os
from collections.abc import Collection, Iterable, Mapping

from archivist.base.durable import (
    flush_folder,
    flush_folders,
    folder_below,
    make_folders,
    move_file,
    remove_file,
    remove_folder,
    remove_tree,
    write_new,
)
from archivist.base.places import is_under_records
from archivist.store.journal import Journal, digest_at, erase_journal
from archivist.store.lock import WORKING_FOLDER

__all__ = [
    "end",
    "lies",
    "numbers",
    "place",
    "remove_empty",
    "remove_paths",
    "replace_staged",
    "stage",
    "staged",
    "take_back",
]

_STAGING = f"{WORKING_FOLDER}/staging"
# No such path, or a link or a file where a folder should be.
_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
# What writers keep in .archivist/; the rest is derived from the archive.
_OF_WRITERS = ("journal", "lock", "pending", "staging")


def stage(top: int, files: Mapping[str, bytes], named: Mapping[str, str]) -> None:
    """Write every file under its number into a new staging folder; what an earlier writer left there goes first."""
    remove_tree(top, _STAGING)
    make_folders(top, _STAGING)
    with folder_below(top, _STAGING) as folder:
        for path, number in named.items():
            write_new(folder, number, files[path])
        flush_folder(folder)


def numbers(journal: Journal) -> dict[str, str]:
    """Return each path its name in the staging folder; the same for the writer and for a recovery."""
    return {path: str(number) for number, path in enumerate((*sorted(journal.add), *sorted(journal.replace)))}


def staged(journal: Journal) -> dict[str, str]:
    """Return the place in which the bytes for each path wait."""
    return {path: f"{_STAGING}/{number}" for path, number in numbers(journal).items()}


def lies(top: int, path: str) -> bool:
    """Return whether anything lies at a path, be it a link; beyond a link on the way lies nothing of the archive."""
    folder, _, name = path.rpartition("/")
    try:
        with folder_below(top, folder) as handle:
            os.stat(name, dir_fd=handle, follow_symlinks=False)
    except OSError as error:
        if error.errno in _NOT_THERE:
            return False
        raise
    return True


def place(top: int, journal: Journal, paths: Collection[str]) -> None:
    """Rename staged files to their paths and flush every folder that this touches."""
    waiting, folders = staged(journal), {_folder(path) for path in paths}
    for folder in sorted(folders):
        make_folders(top, folder)
    for path in paths:
        move_file(top, waiting[path], path)
    flush_folders(top, folders)


def replace_staged(top: int, journal: Journal, paths: Iterable[str]) -> None:
    """Rename staged replacements over the old files. Only the journal's bytes count; one that is gone is in place."""
    places = staged(journal)
    place(top, journal, [path for path in paths if digest_at(top, places[path]) == journal.replace[path]])


def remove_paths(top: int, paths: Iterable[str]) -> None:
    """Remove files, and what was derived from records among them; then as `take_back`."""
    paths = list(paths)
    if any(map(is_under_records, paths)):
        _forget_derived(top)
    take_back(top, paths)


def take_back(top: int, paths: Iterable[str]) -> None:
    """Remove files, flush their folders, and remove the folders that this leaves empty."""
    paths = list(paths)
    gone = [path for path in paths if remove_file(top, path)]
    flush_folders(top, {_folder(path) for path in gone})
    remove_empty(top, paths)


def remove_empty(top: int, paths: Iterable[str]) -> None:
    """Remove the empty folders on the way to these paths, the deepest first; never the top ones."""
    folders = {
        "/".join(parts[:count]) for parts in (path.split("/") for path in paths) for count in range(2, len(parts))
    }
    for folder in sorted(folders, reverse=True):
        try:
            remove_folder(top, folder)
        except OSError as error:
            if error.errno not in _NOT_THERE:
                raise


def end(top: int) -> None:
    """Remove the journal durably, then the staging folder."""
    erase_journal(top)
    remove_tree(top, _STAGING)


def _forget_derived(top: int) -> None:
    """Remove what was made out of records, an index for example: it may hold the words of the one that goes."""
    with folder_below(top, WORKING_FOLDER) as folder:
        for name in os.listdir(folder):  # noqa: PTH208  # a descriptor has no Path
            if name not in _OF_WRITERS:
                remove_tree(folder, name)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
