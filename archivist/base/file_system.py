"""Flush a whole file system in one call, where that call tells of every write that failed.

syncfs(2) writes back all that is dirty, files and folders, for a price that does not grow with their number. Only Linux
has it, and what it answers was not always the truth: errors of files are told since 5.8, those of the file system's own
journal since 5.17. A network file system may call flushed what its server has not. So it is asked only where it is
known to tell; who gets no for an answer flushes file by file.
"""

import ctypes
import errno
import os
import re
import sys

__all__ = ["flush_file_system", "tells_failed_writes"]

_TELLS_SINCE = (5, 17)
# statfs(2): ext2 to ext4, XFS, Btrfs, F2FS, and tmpfs, which has nothing to lose.
_KNOWN = frozenset({0xEF53, 0x58465342, 0x9123683E, 0xF2F52010, 0x01021994})
# struct statfs has 120 bytes or fewer, and begins with the type as a long.
_STATFS_BYTES = 512


def tells_failed_writes(folder: int) -> bool:
    """Return whether `flush_file_system` may be relied on for the file system of an open folder."""
    libc = _libc()
    if libc is None:
        return False
    answer = ctypes.create_string_buffer(_STATFS_BYTES)
    if libc.fstatfs(folder, answer) != 0:
        return False
    return ctypes.c_long.from_buffer(answer).value in _KNOWN


def flush_file_system(folder: int) -> None:
    """Flush everything in the file system of an open folder. OSError if any write failed since it was opened.

    The failed write may be another program's: nobody can tell, and the disk is in doubt all the same.
    """
    libc = _libc()
    if libc is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if libc.syncfs(folder) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _libc() -> ctypes.CDLL | None:
    """Return the C library if this is a Linux whose syncfs tells of all errors."""
    if sys.platform != "linux":
        return None
    version = re.match(r"([0-9]+)\.([0-9]+)", os.uname().release)
    if version is None or (int(version[1]), int(version[2])) < _TELLS_SINCE:
        return None
    libc = ctypes.CDLL(None, use_errno=True)
    return libc if hasattr(libc, "syncfs") and hasattr(libc, "fstatfs") else None
