"""Open files of an archive without following a link anywhere on the way."""

import errno
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding

__all__ = ["Tree", "kind_of", "refusal"]

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe must not block
# A link, a file where a folder should be, a socket or device without driver.
_NO_FILE = frozenset({errno.ELOOP, errno.EMLINK, errno.ENOTDIR, errno.ENXIO, errno.EISDIR})
_KINDS = (
    (stat.S_ISREG, "a file"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


# One system call reads nearly every file of a record; longer ones take several.
_BUFFER_BYTES = 256 * 1024


class Tree:
    """An archive's folder, and the chain of folders down to the file that was opened last.

    Names in a manifest are sorted, so nearly every file lies in the folder of the one before it, whose
    descriptor is at hand. `buffer` is room for reading. A tree serves one thread.
    """

    def __init__(self, root: Path | str) -> None:
        """Open the archive's folder `root`; ArchivistError if it cannot be opened."""
        try:
            self._root = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise ArchivistError(f"the archive {root} cannot be opened: {error.strerror}", "check its path") from error
        self.buffer = bytearray(_BUFFER_BYTES)
        self._folders: list[tuple[str, int]] = []

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every folder."""
        self._close_below(0)
        os.close(self._root)

    def open(self, name: str) -> int:
        """Open the file `name`, relative with `/`, for reading; give its descriptor. OSError if that fails.

        Whether it is a regular file is for the caller to see, on the descriptor.
        """
        *folders, last = name.split("/")
        return os.open(last, _FILE, dir_fd=self._folder(folders))

    def _folder(self, parts: list[str]) -> int:
        shared = 0
        while shared < min(len(parts), len(self._folders)) and self._folders[shared][0] == parts[shared]:
            shared += 1
        self._close_below(shared)
        for part in parts[shared:]:
            self._folders.append((part, os.open(part, _FOLDER, dir_fd=self._deepest)))
        return self._deepest

    @property
    def _deepest(self) -> int:
        return self._folders[-1][1] if self._folders else self._root

    def _close_below(self, depth: int) -> None:
        while len(self._folders) > depth:
            os.close(self._folders.pop()[1])


def kind_of(mode: int) -> str:
    """Say in words what a file mode is."""
    return next((word for test, word in _KINDS if test(mode)), "a device")


def refusal(error: OSError, name: str) -> Finding:
    """Give the finding for a listed file that could not be opened or read."""
    if error.errno == errno.ENOENT:
        return finding("missing", name)
    if error.errno in _NO_FILE:
        return finding("not-a-file", name, expected="a file", found="a link, or something else that is no file")
    return finding("cannot-read", name, reason=error.strerror or str(error))
