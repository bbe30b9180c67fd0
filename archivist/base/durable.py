"""Durable changes to files: when a function returns, its effect survives a loss of power, unless it says otherwise.

A new file needs its bytes and its folder's entry flushed; a rename or a removal needs the folder flushed (fsync(2)).

Each function takes the folder that a person named, as a path or an open descriptor, and a path below it with `/`. The
way down is opened folder by folder, and a link on it is refused: a folder that is swapped meanwhile changes nothing
that is already open, so that nothing is ever written or removed elsewhere. All raise OSError.
"""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = [
    "Folder",
    "adopt_file",
    "create_file",
    "flush_folder",
    "flush_folders",
    "folder_below",
    "make_folders",
    "move_file",
    "remove_file",
    "remove_folder",
    "remove_tree",
    "replace_file",
    "write_new",
]

# A folder that a person named: links that lead to it are theirs, those below it are not.
Folder = Path | int

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
# Nothing that this program makes is deeper; each folder on the way down takes a descriptor.
_DEEPEST = 32
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


@contextmanager
def folder_below(top: Folder, path: str = "") -> Iterator[int]:
    """Open the folder at `path` below `top`, through no link; returns its descriptor, which is closed afterwards."""
    handle = os.dup(top) if isinstance(top, int) else os.open(top, _FOLDER)
    try:
        parts = _parts(path)
        for count, part in enumerate(parts):
            above, handle = handle, _down(handle, part, "/".join(parts[: count + 1]))
            os.close(above)
        yield handle
    finally:
        os.close(handle)


def write_new(top: Folder, path: str, data: bytes, mode: int = 0o644, *, flushed: bool = True) -> None:
    """Write a file that must not exist, and flush its bytes; its folder's entry is the caller's to flush.

    A kill may leave a part of it, so it suits only places that nobody reads yet. If not `flushed`, the bytes are the
    caller's to flush as well.
    """
    folder, name = _split(path)
    with folder_below(top, folder) as handle:
        _write(handle, name, data, mode, flushed=flushed)


def create_file(top: Folder, path: str, data: bytes, mode: int = 0o644) -> None:
    """Write a file that must not exist, whole or not at all: aside, fsync, rename, fsync the folder."""
    folder, name = _split(path)
    with folder_below(top, folder) as handle:
        if _kind(handle, name) is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        _put(handle, name, data, mode)


def replace_file(top: Folder, path: str, data: bytes, mode: int = 0o644) -> None:
    """Put `data` at `path` in one step, whatever file was there: aside, fsync, rename over it, fsync the folder."""
    folder, name = _split(path)
    with folder_below(top, folder) as handle:
        _put(handle, name, data, mode)


def adopt_file(top: Folder, source: str, target: str) -> None:
    """Put a file that somebody else has written in the place of `target`: fsync, rename over it, fsync the folder."""
    folder, name = _split(source)
    with folder_below(top, folder) as handle:
        written = os.open(name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=handle)
        try:
            os.fsync(written)
        finally:
            os.close(written)
    move_file(top, source, target)
    flush_folder(top, _split(target)[0])


def move_file(top: Folder, source: str, target: str) -> None:
    """Rename a file, over another one if there is one. Both folders are the caller's to flush."""
    (from_folder, from_name), (to_folder, to_name) = _split(source), _split(target)
    with folder_below(top, from_folder) as origin, folder_below(top, to_folder) as aim:
        os.rename(from_name, to_name, src_dir_fd=origin, dst_dir_fd=aim)


def remove_file(top: Folder, path: str) -> bool:
    """Remove a file, a link or a pipe, never what a link leads to; false if none is there. The caller flushes."""
    folder, name = _split(path)
    with suppress(FileNotFoundError), folder_below(top, folder) as handle:
        os.unlink(name, dir_fd=handle)
        return True
    return False


def remove_folder(top: Folder, path: str) -> bool:
    """Remove a folder if it is there and empty, and flush the one that held it; false if it stays or was not there."""
    folder, name = _split(path)
    try:
        with folder_below(top, folder) as handle:
            os.rmdir(name, dir_fd=handle)
            os.fsync(handle)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST}:
            return False
        raise
    return True


def remove_tree(top: Folder, path: str) -> None:
    """Remove whatever is at `path`, a folder with all that it holds; what links lead to stays. The caller flushes."""
    folder, name = _split(path)
    with suppress(FileNotFoundError), folder_below(top, folder) as handle:
        _clear(handle, name, 0)


def make_folders(top: Folder, path: str = "", mode: int = 0o777, *, flushed: bool = True) -> None:
    """Make the folder at `path` and its missing parents, `top` too, each flushed into the folder that holds it.

    If not `flushed`, that is the caller's to do.
    """
    parts = _parts(path)
    if isinstance(top, Path):
        while not top.is_dir() and top.name:
            top, parts = top.parent, [top.name, *parts]
    with folder_below(top) as start:
        above = os.dup(start)
        try:
            for count, part in enumerate(parts):
                if _kind(above, part) is None:
                    with suppress(FileExistsError):
                        os.mkdir(part, mode, dir_fd=above)
                below = _down(above, part, "/".join(parts[: count + 1]))
                above, left = below, above
                try:
                    # An empty one is new, or of a writer that was killed before it flushed; what a killed writer put
                    # into one that it had not flushed, the next writer takes away, and the folder with it.
                    if flushed and _is_empty(below):
                        os.fsync(left)
                finally:
                    os.close(left)
        finally:
            os.close(above)


def flush_folder(top: Folder, path: str = "") -> None:
    """Flush the entries of one folder."""
    with folder_below(top, path) as handle:
        os.fsync(handle)


def flush_folders(top: Folder, paths: Iterable[str]) -> None:
    """Flush each folder once."""
    for path in sorted(set(paths)):
        flush_folder(top, path)


def _is_empty(folder: int) -> bool:
    with os.scandir(folder) as entries:
        return next(entries, None) is None


def _clear(folder: int, name: str, depth: int) -> None:
    kind = _kind(folder, name)
    if kind is None or not stat.S_ISDIR(kind):
        with suppress(FileNotFoundError):
            os.unlink(name, dir_fd=folder)
        return
    if depth == _DEEPEST:
        raise OSError(errno.ELOOP, "folders lie too deep in each other to be removed", name)
    with folder_below(folder, name) as below:
        for entry in os.listdir(below):  # noqa: PTH208  # a descriptor has no Path
            _clear(below, entry, depth + 1)
    os.rmdir(name, dir_fd=folder)


def _put(folder: int, name: str, data: bytes, mode: int) -> None:
    fresh = f".{name}.new"
    with suppress(FileNotFoundError):  # of a writer that was killed
        os.unlink(fresh, dir_fd=folder)
    _write(folder, fresh, data, mode)
    try:
        os.rename(fresh, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        _discard(folder, fresh)
        raise
    os.fsync(folder)


def _write(folder: int, name: str, data: bytes, mode: int, *, flushed: bool = True) -> None:
    handle = os.open(name, _NEW_FILE, mode, dir_fd=folder)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        if flushed:
            os.fsync(handle)
    except BaseException:
        _discard(folder, name)
        raise
    finally:
        os.close(handle)


def _discard(folder: int, name: str) -> None:
    """Take back what this process has just begun; if the disk refuses that too, the first refusal is told."""
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)


def _down(handle: int, part: str, path: str) -> int:
    """Open a folder in the folder `handle`; a link is refused by its whole path."""
    try:
        return os.open(part, _FOLDER | os.O_NOFOLLOW, dir_fd=handle)
    except OSError as error:
        kind = _kind(handle, part)
        if kind is not None and stat.S_ISLNK(kind):
            raise OSError(errno.ELOOP, f"{path} is a link", path) from error
        raise


def _kind(folder: int, name: str) -> int | None:
    """Return the mode of what has this name in a folder, links not followed; None if nothing has."""
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode
    except FileNotFoundError:
        return None


def _split(path: str) -> tuple[str, str]:
    *folders, name = _parts(path) or [""]
    if not name:
        raise OSError(errno.EINVAL, "not the path of a file below a folder", path)
    return "/".join(folders), name


def _parts(path: str) -> list[str]:
    parts = path.split("/") if path else []
    if any(part in {"", ".", ".."} or "\0" in part for part in parts):
        raise OSError(errno.EINVAL, "not a path below a folder", path)
    return parts
