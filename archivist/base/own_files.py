"""Open what nobody else may have written: the key folder, keys, pins and drafts, believed because they are ours.

A folder or file counts as ours if it belongs to the user or to root, is no link, and has no write bit for the group or
for others; a secret has no bit for them at all.
"""

import os
import stat

from archivist.base.opening import RefusedError, open_regular, read_open
from archivist.base.said import said

__all__ = ["open_own_folder", "read_own", "require_own"]

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_own_folder(path: str | os.PathLike[str], *, dir_fd: int | None = None) -> int:
    """Open a folder of ours; give its descriptor, which the caller closes.

    RefusedError if it is a link, belongs to somebody else, or others may write it; another OSError where the system
    refuses. With `dir_fd` the path starts at that folder.
    """
    if stat.S_ISLNK(os.stat(path, dir_fd=dir_fd, follow_symlinks=False).st_mode):
        raise RefusedError("link", said("a link"), path)
    descriptor = os.open(path, _FOLDER, dir_fd=dir_fd)
    try:
        require_own(os.fstat(descriptor), path)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def read_own(path: str | os.PathLike[str], limit: int, *, dir_fd: int | None = None, secret: bool = False) -> bytes:
    """Read a file of ours of at most `limit` bytes whole; RefusedError as for a folder and as `open_regular`."""
    descriptor = open_regular(path, limit, dir_fd=dir_fd)
    try:
        require_own(os.fstat(descriptor), path, secret=secret)
        return read_open(descriptor, limit, path)
    finally:
        os.close(descriptor)


def require_own(status: os.stat_result, path: str | os.PathLike[str], *, secret: bool = False) -> None:
    """Raise RefusedError if somebody else owns what was opened, or may write it; of a secret, also read it."""
    if status.st_uid not in (0, os.geteuid()):
        raise RefusedError("owner", said("of another user (number {number})", number=status.st_uid), path)
    if status.st_mode & (_OPEN_TO_OTHERS if secret else _WRITTEN_BY_OTHERS):
        mode = f"{stat.S_IMODE(status.st_mode):o}"
        told = said("open to be written by others (mode {mode})", mode=mode)
        if secret:
            told = said("open to be read or written by others (mode {mode})", mode=mode)
        raise RefusedError("mode", told, path)
