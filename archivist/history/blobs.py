"""Read the content of blobs out of git's object store, one after the other, each of bounded size."""

import re
import subprocess
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from archivist.history.process import git_arguments, git_environment
from archivist.model.errors import ArchivistError

__all__ = ["BLOB_ID", "Blobs"]

BLOB_ID = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
_HEADER = re.compile(rb"[0-9a-f]+ blob ([0-9]{1,15})\n")
_HINT = "fetch the whole history of the branch, without --filter, then retry"


class Blobs:
    """One `git cat-file --batch` process (git-cat-file(1), "BATCH OUTPUT"); use it in a `with` block."""

    def __init__(self, folder: Path) -> None:
        command = git_arguments(folder, "cat-file", "--batch")
        try:
            self._process = subprocess.Popen(  # noqa: S603  # git, found by its full path, with arguments and no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=git_environment(),
            )
        except OSError as error:
            raise ArchivistError(f"git cannot be run: {error.strerror}", "check the installation of git") from error
        self._ask = cast("IO[bytes]", self._process.stdin)
        self._answer = cast("IO[bytes]", self._process.stdout)

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def read(self, blob: str, limit: int) -> bytes:
        """Give a blob whole; ArchivistError if it is not here, is no blob, or is longer than `limit` bytes."""
        if not BLOB_ID.fullmatch(blob):
            raise ArchivistError(f"git named {blob[:80]!r}, which is no object", _HINT)
        try:
            self._ask.write(f"{blob}\n".encode("ascii"))
            self._ask.flush()
            header = self._answer.readline(200)
            match = _HEADER.fullmatch(header)
            if match is None:
                raise ArchivistError(f"git does not have the content of {blob}", _HINT)
            size = int(match[1])
            if size > limit:
                raise ArchivistError(f"{blob} has {size} bytes, more than the {limit} allowed for such a file")
            data = self._answer.read(size + 1)
        except OSError as error:
            raise ArchivistError(f"git ended while it was read: {error.strerror}", _HINT) from error
        if len(data) != size + 1:
            raise ArchivistError("git ended while it was read", _HINT)
        return data[:-1]
