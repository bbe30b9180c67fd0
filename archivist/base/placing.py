"""Make a new file or folder beside its place, and rename it into it when it is whole.

- Make a folder beside the place; what is made lies in it, so that it can be taken away as one.
- The caller makes it.
- Flush the file, or the file system of the folder.
- Link or rename: the place has the whole or nothing, and nothing that lies there is replaced.
- Flush the folder above.
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archivist.base.file_system import flush_file_system, tells_failed_writes

__all__ = ["disk_fails", "is_free", "made_beside"]

_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})


def disk_fails(error: OSError) -> bool:
    """Return whether the disk is full or broken: no other name for the file would help."""
    return error.errno in _OF_THE_DISK


def is_free(place: Path, *, folder: bool) -> bool:
    """Return whether something new can be put at a path: nothing is there, or a folder where an empty one is."""
    if not os.path.lexists(place):
        return True
    return folder and place.is_dir() and not place.is_symlink() and not any(place.iterdir())


@contextmanager
def made_beside(place: Path, *, folder: bool, replace: bool = False) -> Iterator[Path]:
    """Yield a path at which the caller makes a file or a folder; afterwards it stands at `place`, or nothing does.

    A caller that makes nothing has changed its mind. OSError where `place` is taken, at the start or at the end, or the
    system refuses; with `replace` a file may be there, and goes. A kill leaves a hidden folder beside `place`.
    """
    _require_free(place, folder=folder, replace=replace)
    # A name may have 255 bytes, and a character takes up to four of them.
    aside = Path(tempfile.mkdtemp(prefix=f".{place.name[:50]}.", dir=place.parent))
    try:
        made = aside / "new"
        yield made
        if not os.path.lexists(made):
            return
        _flush(made)
        _require_free(place, folder=folder, replace=replace)
        if folder or replace:
            made.rename(place)  # over a file, or over an empty folder at most (rename(2))
        else:
            _put(made, place)
        _flush(place.parent, alone=True)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _require_free(place: Path, *, folder: bool, replace: bool) -> None:
    if replace and place.is_file():
        return
    if not is_free(place, folder=folder):
        number = errno.ENOTEMPTY if folder and place.is_dir() else errno.EEXIST
        raise FileExistsError(number, os.strerror(number), str(place))


def _put(made: Path, place: Path) -> None:
    """Give a file its name, never over another; where the file system has no links, as far as it was just looked."""
    try:
        os.link(made, place)
    except FileExistsError:
        raise
    except OSError:
        made.rename(place)


def _flush(path: Path, *, alone: bool = False) -> None:
    """Flush a file or a folder, of a folder all that it holds unless `alone`."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if alone or not path.is_dir():
            os.fsync(handle)
        elif tells_failed_writes(handle):
            flush_file_system(handle)
        else:
            os.fsync(handle)
            for child in path.iterdir():
                _flush(child)
    finally:
        os.close(handle)
