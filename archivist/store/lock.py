"""One writer at a time. Readers take no lock: the journal tells them what is being written."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archivist.model.errors import ArchivistError, BusyError

__all__ = ["writing"]


@contextmanager
def writing(archive: Path) -> Iterator[None]:
    """Hold the writer's lock of an archive; BusyError if another process holds it.

    flock(2) is released by the system when the process ends, however it ends: no stale lock is possible.
    """
    folder = archive / ".archivist"
    if folder.is_symlink():
        raise ArchivistError(".archivist is a link", "remove it: the archive's working folder must lie in the archive")
    try:
        folder.mkdir(exist_ok=True)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise ArchivistError(f"the archive cannot be written: {error.strerror}", "check the folder's owner") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError("another archivist is writing to this archive", "wait for it to end, then retry") from error
        yield
    finally:
        os.close(handle)
