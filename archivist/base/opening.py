"""The one way to open a file: regular, no link, no larger than a limit, and never waiting.

Whatever lies in an archive, beside the keys or under a name that a person typed may have been put there by somebody
else: a pipe that never answers, a device that never ends, a link to another place, a sparse file of a terabyte.

1. look      lstat(2) before the file is opened, since opening a device can already act on it
2. open      O_NOFOLLOW, and O_NONBLOCK so that a pipe that took the file's place cannot hold the run
3. look      fstat(2) on the descriptor: kind and size of what was opened, which no other can change for another file
4. read      at most one byte more than the limit, which shows that the file grew
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from archivist.base.said import said

__all__ = [
    "FolderTree",
    "RefusedError",
    "Rule",
    "kind_of",
    "names_in",
    "open_folder",
    "open_regular",
    "read_below",
    "read_exactly",
    "read_open",
    "read_regular",
]

_Path = str | bytes | os.PathLike[str]
Rule = Literal["link", "kind", "size", "name", "mode", "owner"]

_FILE = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_ERRNO = {
    "link": errno.ELOOP,
    "kind": errno.EINVAL,
    "size": errno.EFBIG,
    "name": errno.EINVAL,
    "mode": errno.EPERM,
    "owner": errno.EPERM,
}
# What open(2) answers for a link that is not to be followed, or for a file where a folder should be.
_LINKS = frozenset({errno.ELOOP, errno.EMLINK, errno.ENOTDIR})
_KINDS = (
    (stat.S_ISREG, said("a file")),
    (stat.S_ISDIR, said("a folder")),
    (stat.S_ISLNK, said("a link")),
    (stat.S_ISFIFO, said("a pipe")),
    (stat.S_ISSOCK, said("a socket")),
)
# One system call reads nearly every file of a record; longer ones take several.
_BUFFER_BYTES = 256 * 1024
_CHUNK_BYTES = 1024 * 1024


class RefusedError(OSError):
    """A file was not opened, or not read to its end; `rule` says which rule it breaks and `found` what is there.

    An OSError, so that whoever reports that a file cannot be read reports this as well; `strerror` is a phrase for it.
    `size` and `limit`, in bytes, are those of a file that is too large.
    """

    def __init__(self, rule: Rule, found: str, path: _Path, size: int = 0, limit: int = 0) -> None:
        super().__init__(
            _ERRNO[rule], said("{found}, not a file", found=found) if rule == "kind" else found, os.fsdecode(path)
        )
        self.rule: Rule = rule
        self.found = found
        self.size = size
        self.limit = limit

    def __reduce__(self) -> tuple[type[Self], tuple[Rule, str, str, int, int]]:
        """Let it come back from a worker process."""
        return type(self), (self.rule, self.found, str(self.filename), self.size, self.limit)


def kind_of(mode: int) -> str:
    """Return the kind of a file, in words, by its mode."""
    return next((word for test, word in _KINDS if test(mode)), said("a device"))


def open_regular(path: _Path, limit: int, *, dir_fd: int | None = None, follow: bool = False) -> int:
    """Open a regular file of at most `limit` bytes for reading; give its descriptor, which the caller closes.

    RefusedError for anything else, another OSError where the system refuses. Links are followed only with `follow`,
    which is for a name that a person typed; with `dir_fd` the path starts at that folder.
    """
    try:
        _judge(os.stat(path, dir_fd=dir_fd, follow_symlinks=follow), limit, path)
        descriptor = os.open(path, _FILE | (0 if follow else os.O_NOFOLLOW), dir_fd=dir_fd)
    except ValueError as error:  # a zero byte, or a character that the system's file names cannot have
        raise RefusedError("name", said("a name that no file can have"), ascii(path)) from error
    except RefusedError:
        raise
    except OSError as error:
        if error.errno in {errno.ELOOP, errno.EMLINK}:
            raise RefusedError("link", said("a link"), path) from error
        raise
    try:
        _judge(os.fstat(descriptor), limit, path)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def read_regular(path: _Path, limit: int, *, dir_fd: int | None = None, follow: bool = False) -> bytes:
    """Read a regular file of at most `limit` bytes whole; errors and options as `open_regular` has them."""
    descriptor = open_regular(path, limit, dir_fd=dir_fd, follow=follow)
    try:
        return read_open(descriptor, limit, path)
    finally:
        os.close(descriptor)


def read_open(descriptor: int, limit: int, path: _Path = "") -> bytes:
    """Read an open file to its end; RefusedError as soon as there is more than `limit` bytes."""
    parts, length = [], 0
    while chunk := os.read(descriptor, min(_CHUNK_BYTES, limit + 1 - length)):
        parts.append(chunk)
        length += len(chunk)
        if length > limit:
            raise _too_large(length, limit, path)
    return b"".join(parts)


def open_folder(path: _Path, *, dir_fd: int | None = None) -> int:
    """Open a folder and give its descriptor, which the caller closes; with `dir_fd` one in that folder, no link."""
    return os.open(path, _FOLDER | (0 if dir_fd is None else os.O_NOFOLLOW), dir_fd=dir_fd)


def names_in(folder: int) -> tuple[set[str], set[str]]:
    """Return the names in an open folder: of regular files, and of all else."""
    files: set[str] = set()
    others: set[str] = set()
    with os.scandir(folder) as entries:
        for entry in entries:
            (files if entry.is_file(follow_symlinks=False) else others).add(entry.name)
    return files, others


def read_exactly(name: str, size: int, folder: int) -> bytes | None:
    """Read a file that `names_in` has just shown in an open folder; None unless one call gives exactly `size` bytes."""
    descriptor = os.open(name, _FILE | os.O_NOFOLLOW, dir_fd=folder)
    try:
        data = os.read(descriptor, size + 1)
    finally:
        os.close(descriptor)
    return data if len(data) == size else None


class FolderTree:
    """A folder, opened once, and the chain of folders below it down to the file that was opened last.

    No link is followed anywhere below the folder itself, which a person named. Names in a manifest are sorted, so
    nearly every file lies in the folder of the one before it, whose descriptor is at hand. `buffer` is room for
    reading. A tree serves one thread.
    """

    def __init__(self, root: Path | str) -> None:
        """Open the folder `root`; OSError if it cannot be opened."""
        self._root = os.open(root, _FOLDER)
        self.buffer = bytearray(_BUFFER_BYTES)
        self._folders: list[tuple[str, int]] = []

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every folder."""
        self._close_below(0)
        os.close(self._root)

    def open(self, name: str, limit: int) -> int:
        """Open the file `name`, relative with `/`, as `open_regular` does; give its descriptor."""
        *folders, last = name.split("/")
        if {"", ".", ".."} & {*folders, last}:
            raise RefusedError("name", said("a name that leads elsewhere"), name)
        return self._at(folders, name, lambda folder: open_regular(last, limit, dir_fd=folder))

    def read(self, name: str, limit: int) -> bytes:
        """Read the file `name` whole."""
        descriptor = self.open(name, limit)
        try:
            return read_open(descriptor, limit, name)
        finally:
            os.close(descriptor)

    def _at(self, folders: list[str], name: str, act: Callable[[int], int]) -> int:
        try:
            return act(self._folder(folders))
        except RefusedError as error:
            raise RefusedError(error.rule, error.found, name, error.size, error.limit) from error
        except ValueError as error:
            raise RefusedError("name", said("a name that no file can have"), ascii(name)) from error
        except OSError as error:
            if error.errno in _LINKS:
                raise RefusedError("link", said("a link, or something else that is no folder"), name) from error
            raise

    def _folder(self, parts: list[str]) -> int:
        shared = 0
        while shared < min(len(parts), len(self._folders)) and self._folders[shared][0] == parts[shared]:
            shared += 1
        self._close_below(shared)
        for part in parts[shared:]:
            self._folders.append((part, os.open(part, _FOLDER | os.O_NOFOLLOW, dir_fd=self._deepest)))
        return self._deepest

    @property
    def _deepest(self) -> int:
        return self._folders[-1][1] if self._folders else self._root

    def _close_below(self, depth: int) -> None:
        while len(self._folders) > depth:
            os.close(self._folders.pop()[1])


def read_below(root: Path | str, name: str, limit: int) -> bytes:
    """Read one file of the archive `root` whole, by a name relative to it: no link on the way below the root."""
    with FolderTree(root) as tree:
        return tree.read(name, limit)


def _judge(status: os.stat_result, limit: int, path: _Path) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise RefusedError("link", said("a link"), path)
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("kind", kind_of(status.st_mode), path)
    if status.st_size > limit:
        raise _too_large(status.st_size, limit, path)


def _too_large(size: int, limit: int, path: _Path) -> RefusedError:
    return RefusedError("size", said("larger than {limit} bytes", limit=limit), path, size, limit)
