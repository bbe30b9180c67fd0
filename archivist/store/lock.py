"""One writer at a time. Readers never wait: the journal tells them what is being written.

The lock file is empty and made once. Its inode number and its ctime, which no call can set, tell it from every other:
a clone, a zip or a copy of the folder has another. So nothing may ever touch it again: no chmod, no link, no write.
"""

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from archivist.base.durable import flush_folder, folder_below, make_folders, write_new
from archivist.base.said import said
from archivist.model.errors import ArchivistError, BusyError

__all__ = ["WORKING_FOLDER", "LockMark", "lock_mark", "nobody_writes", "writing"]

WORKING_FOLDER = ".archivist"
_LOCK = "lock"
_OPEN = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
# A reader holds the lock, shared, for a moment: a writer that meets it tries again for two seconds.
_TRIES, _PAUSE_SECONDS = 40, 0.05


@dataclass(frozen=True)
class LockMark:
    """What tells a lock file from every other: its inode number, and its ctime in nanoseconds."""

    inode: int
    ctime: int


@contextmanager
def writing(archive: Path) -> Iterator[None]:
    """Hold the writer's lock of an archive; BusyError if another process holds it.

    flock(2) is released by the system when the process ends, however it ends: no stale lock is possible.
    """
    handle = _acquire(archive)
    try:
        yield
    finally:
        os.close(handle)


def lock_mark(folder: int) -> LockMark | None:
    """Return the mark of the lock file in the working folder `folder`, a descriptor; None if there is no such file."""
    try:
        status = os.stat(_LOCK, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return None
    return LockMark(status.st_ino, status.st_ctime_ns) if stat.S_ISREG(status.st_mode) else None


@contextmanager
def nobody_writes(folder: int) -> Iterator[bool]:
    """Return whether no writer holds the lock in the working folder `folder`; while it is so, none can begin.

    Where the file system knows no locks, nobody can write either.
    """
    try:
        handle = os.open(_LOCK, os.O_RDONLY | _OPEN, dir_fd=folder)
    except OSError:
        yield True
        return
    free = True
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        free = not isinstance(error, BlockingIOError)
    try:
        yield free
    finally:
        os.close(handle)


def _acquire(archive: Path) -> int:
    try:
        for tried in range(_TRIES):
            if tried:
                sleep(_PAUSE_SECONDS)
            make_folders(archive, WORKING_FOLDER)
            with folder_below(archive, WORKING_FOLDER) as folder:
                _require_owned(folder)
                handle = _try(folder)
            if handle is not None:
                return handle
    except OSError as error:
        if error.errno == errno.ELOOP:
            message = said("{working_folder} is a link, or its lock is", working_folder=WORKING_FOLDER)
            raise ArchivistError(message, said("remove it: the working folder must lie in the archive")) from error
        if error.errno in {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}:
            message = said("the archive cannot be locked here: {strerror}", strerror=error.strerror)
            raise ArchivistError(
                message, said("use a file system that knows flock(2), or mount it with locks")
            ) from error
        raise ArchivistError(
            said("the archive cannot be written: {strerror}", strerror=error.strerror), said("check the folder's owner")
        ) from error
    raise BusyError(said("another archivist is writing to this archive"), said("wait for it to end, then retry"))


def _try(folder: int) -> int | None:
    """Open the lock and take it; None if somebody holds it, or if it was swapped for another meanwhile."""
    handle = _open(folder)
    try:
        status = os.fstat(handle)
        _require_plain(status)
        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # It may be deleted while nobody writes: a lock that has no name any more keeps nobody out.
            if lock_mark(folder) == LockMark(status.st_ino, status.st_ctime_ns):
                return handle
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _require_owned(folder: int) -> None:
    """Raise ArchivistError if another user could swap what a writer keeps here; root's own folder is nobody else's."""
    owner = os.fstat(folder).st_uid
    if os.geteuid() not in {0, owner} and owner != 0:
        message = said("{working_folder} belongs to another user", working_folder=WORKING_FOLDER)
        raise ArchivistError(
            message,
            said(
                "work as that user; or make sure that no archivist is running and remove {working_folder}",
                working_folder=WORKING_FOLDER,
            ),
        )


def _require_plain(lock: os.stat_result) -> None:
    if not stat.S_ISREG(lock.st_mode) or lock.st_nlink > 1:
        message = said("{working_folder}/{lock} is not a file with one name", working_folder=WORKING_FOLDER, lock=_LOCK)
        raise ArchivistError(
            message,
            said(
                "make sure that no archivist is running, then remove {working_folder}/{lock}",
                working_folder=WORKING_FOLDER,
                lock=_LOCK,
            ),
        )


def _open(folder: int) -> int:
    with suppress(FileNotFoundError):
        return os.open(_LOCK, os.O_RDWR | _OPEN, dir_fd=folder)
    with suppress(FileExistsError):
        # Durably: a journal that outlives a loss of power must find the lock that it is bound to.
        write_new(folder, _LOCK, b"")
        flush_folder(folder)
    return os.open(_LOCK, os.O_RDWR | _OPEN, dir_fd=folder)
