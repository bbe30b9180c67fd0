"""A zip whose bytes follow from what is in it: nothing compressed, and one time and mode for every file."""

import zipfile
from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

__all__ = ["StoredZip"]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that the format can state
_UNIX, _MODE = 3, 0o100644


class StoredZip:
    """A zip that is written to a stream file by file, in the order in which they are added."""

    def __init__(self, stream: BinaryIO) -> None:
        """Begin at the stream's position."""
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the list of files, without which nobody can open it."""
        self._zip.close()

    def add(self, name: str, size: int, pieces: Iterable[bytes]) -> None:
        """Write a file of `size` bytes piece by piece; ValueError if it has another size."""
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.create_system, entry.external_attr, entry.file_size = _UNIX, _MODE << 16, size
        written = 0
        with self._zip.open(entry, "w") as stream:
            for piece in pieces:
                written += stream.write(piece)
        if written != size:
            raise ValueError(name)
