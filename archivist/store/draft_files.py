"""Drafts that wait for signatures, beside the keys: what is proposed travels by hand, never with an archive.

    <keys>/pending/<32 hex digits>/<name>    one folder an archive (mode 0700), one file a draft (mode 0600)

Two archives of one id have two folders, since the trust root that an archive began with is in the folder's name. Every
folder from the key folder down, and every draft, belongs to the user or to root, is no link, and nobody else may write
it: a draft is signed because it lies here. Whatever is otherwise is a MissingKeyError, as for the keys themselves.

The expected sequence of system calls of `write`:

  1. folders    mkdir, fsync of the folder above
  2. new file   open O_EXCL beside it, write, fsync
  3. rename     over the old one, fsync of the folder
"""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from archivist.base.durable import create_file, flush_folder, make_folders, remove_file, replace_file
from archivist.base.opening import RefusedError
from archivist.base.own_files import open_own_folder, read_own
from archivist.base.said import said
from archivist.model.errors import ArchivistError, MissingKeyError, UsageError

__all__ = ["DraftFiles", "draft_files", "write_copy"]

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,99}")


def draft_files(keys: Path, origin: str, root_sha256: str) -> "DraftFiles":
    """Return the drafts of one archive: its id, and the SHA-256 (hex) of the payload of its first trust root."""
    name = sha256(f"{origin}\n{root_sha256}".encode()).hexdigest()[:32]
    return DraftFiles(keys, name)


class DraftFiles:
    """The drafts of one archive, by the names of their files. The folder is made when the first one is written."""

    def __init__(self, keys: Path, name: str) -> None:
        """Look at the folder `name` under `pending` in the key folder; nothing is read yet."""
        self._keys = keys
        self._name = name

    @property
    def folder(self) -> Path:
        """The folder, which may not be there."""
        return self._keys / "pending" / self._name

    def place(self, name: str) -> Path:
        """Return the place of a draft, for messages."""
        return self.folder / name

    def names(self) -> tuple[str, ...]:
        """List the drafts that lie here, sorted; a file that a killed writer left is none."""
        with self._opened() as folder:
            try:
                names = os.listdir(folder) if folder is not None else []  # noqa: PTH208  # by descriptor
            except OSError as error:
                raise _refused(self.folder, error) from error
        return tuple(sorted(name for name in names if _NAME.fullmatch(name)))

    def read(self, name: str, limit: int) -> bytes | None:
        """Read a draft of at most `limit` bytes; None if there is none, MissingKeyError for a longer one."""
        _check_name(name)
        with self._opened() as folder:
            if folder is None:
                return None
            try:
                return read_own(name, limit, dir_fd=folder)
            except FileNotFoundError:
                return None
            except OSError as error:
                raise _refused(self.place(name), error) from error

    def write(self, name: str, data: bytes) -> None:
        """Write a draft in one durable step, over an older one of that name."""
        _check_name(name)
        try:
            self._make()
            with self._opened() as folder:
                if folder is None:
                    raise FileNotFoundError(2, "it was removed meanwhile")  # told like any other
                fcntl.flock(folder, fcntl.LOCK_EX)  # two copies of one archive share the folder
                replace_file(folder, name, data, 0o600)
        except OSError as error:
            message = said(
                "the draft cannot be written: {name}: {strerror}", name=self.place(name), strerror=error.strerror
            )
            raise ArchivistError(message, said("check free space, and the owner of the key folder")) from error

    def erase(self, name: str) -> bool:
        """Remove a draft for good; false if there was none."""
        _check_name(name)
        with self._opened() as folder:
            if folder is None:
                return False
            try:
                fcntl.flock(folder, fcntl.LOCK_EX)
                there = remove_file(folder, name)
                flush_folder(folder)
            except OSError as error:
                message = said(
                    "the draft cannot be removed: {name}: {strerror}", name=self.place(name), strerror=error.strerror
                )
                raise ArchivistError(message, said("check the owner of the key folder")) from error
        return there

    @contextmanager
    def _opened(self) -> Iterator[int | None]:
        """Open the folder, each one on the way as what it has to be; None where one is not there."""
        descriptors: list[int] = []
        place = self._keys
        try:
            for part in ("", "pending", self._name):
                place = place / part
                try:
                    above = descriptors[-1] if descriptors else None
                    descriptors.append(open_own_folder(part or self._keys, dir_fd=above))
                except FileNotFoundError:
                    yield None
                    return
                except OSError as error:
                    raise _refused(place, error) from error
            yield descriptors[-1]
        finally:
            for descriptor in reversed(descriptors):
                os.close(descriptor)

    def _make(self) -> None:
        """Make the folders that are missing, each flushed into the one above it."""
        make_folders(self._keys.parent)
        make_folders(self._keys.parent, f"{self._keys.name}/pending/{self._name}", 0o700)


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UsageError(
            said("{name!r} cannot name a draft", name=name[:100]),
            said("use lower-case letters, digits, dots and hyphens"),
        )


_HINTS = {
    "owner": "nothing of it is signed; see who put it there",
    "size": "it is no draft: remove it",
}


def _refused(place: Path, error: OSError) -> MissingKeyError:
    if not isinstance(error, RefusedError):
        return MissingKeyError(
            said("{path} cannot be read: {strerror}", path=place, strerror=error.strerror),
            said("check the owner of the key folder"),
        )
    hint = _HINTS.get(error.rule, "it must be a file or folder of your own, and no link")
    if error.rule == "mode":
        hint = said(
            "chmod go-w {place}; if others had access to this machine, read every draft again before you sign it",
            place=place,
        )
    return MissingKeyError(said("{place} cannot be used: it is {found}", place=place, found=error.found), hint)


def write_copy(file: Path, data: bytes, *, over: bool = False) -> None:
    """Write a draft to a file for another holder, where none is yet unless it is to be written `over`.

    UsageError or ArchivistError if that fails.
    """
    try:
        (replace_file if over else create_file)(file.parent, file.name, data)
    except FileExistsError as error:
        raise UsageError(said("{path} exists", path=file), said("name a new file")) from error
    except OSError as error:
        told = said("{path} cannot be written: {strerror}", path=file, strerror=error.strerror)
        raise ArchivistError(told, said("name another place")) from error
