"""The steps of a batch, each on the descriptor of the archive's folder: for the writer and for a recovery alike.

Every step but the staging can be repeated: what it finds done is done. All raise OSError.
"""

import errno
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from archivist.base.durable import (
    flush_folder,
    flush_folders,
    folder_below,
    make_folders,
    remove_file,
    remove_folder,
    remove_tree,
    write_new,
)
from archivist.base.file_system import flush_file_system
from archivist.base.places import is_under_records
from archivist.store.journal import Journal, digest_at, erase_journal
from archivist.store.lock import WORKING_FOLDER

__all__ = [
    "by_folder",
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


def stage(top: int, files: Mapping[str, bytes], named: Mapping[str, str], *, at_once: bool) -> None:
    """Write every file under its number into a new staging folder; what an earlier writer left there goes first.

    `at_once`: the file system is flushed in the end instead of each file (see `base.file_system`).
    """
    remove_tree(top, _STAGING)
    make_folders(top, _STAGING)
    with folder_below(top, _STAGING) as folder:
        for path, number in named.items():
            write_new(folder, number, files[path], flushed=not at_once)
        if not at_once:
            flush_folder(folder)
    if at_once:
        flush_file_system(top)


def numbers(journal: Journal) -> dict[str, str]:
    """Return each path its name in the staging folder; the same for the writer and for a recovery."""
    return {path: str(number) for number, path in enumerate((*sorted(journal.add), *sorted(journal.replace)))}


def staged(journal: Journal) -> dict[str, str]:
    """Return the place in which the bytes for each path wait."""
    return {path: f"{_STAGING}/{number}" for path, number in numbers(journal).items()}


def by_folder(paths: Iterable[str]) -> dict[str, list[str]]:
    """Return folder → names of the paths that it holds, in the order of the paths: a batch's records before its log."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        folder, _, name = path.rpartition("/")
        found[folder].append(name)
    return dict(found)


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


def place(top: int, journal: Journal, paths: Collection[str], *, at_once: bool = False) -> None:
    """Rename staged files to their paths and flush every folder that this touches, or the file system `at_once`."""
    waiting, folders = numbers(journal), by_folder(paths)
    for folder in folders:
        make_folders(top, folder, flushed=not at_once)
    if folders:
        with folder_below(top, _STAGING) as origin:
            for folder, names in folders.items():
                with folder_below(top, folder) as aim:
                    for name in names:
                        os.rename(waiting[f"{folder}/{name}"], name, src_dir_fd=origin, dst_dir_fd=aim)
    if at_once:
        flush_file_system(top)
    else:
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
