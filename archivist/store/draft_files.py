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
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from archivist.base.opening import RefusedError
from archivist.base.owned import open_own_folder, read_own
from archivist.model.errors import ArchivistError, MissingKeyError, UsageError

__all__ = ["DraftFiles", "draft_files"]

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,99}")


def draft_files(keys: Path, origin: str, root_sha256: str) -> "DraftFiles":
    """Give the drafts of one archive: its id, and the SHA-256 (hex) of the payload of its first trust root."""
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
        """Give the place of a draft, for messages."""
        return self.folder / name

    def names(self) -> tuple[str, ...]:
        """List the drafts that lie here, sorted; a file that a killed writer left is none."""
        with self._opened() as folder:
            try:
                found = os.listdir(folder) if folder is not None else []  # noqa: PTH208  # by descriptor
            except OSError as error:
                raise _unreadable(self.folder, error) from error
        return tuple(sorted(name for name in found if _NAME.fullmatch(name)))

    def read(self, name: str, limit: int) -> bytes | None:
        """Read a draft of at most `limit` bytes; None if there is none, ArchivistError for a longer one."""
        _check_name(name)
        with self._opened() as folder:
            if folder is None:
                return None
            try:
                return read_own(name, limit, dir_fd=folder)
            except FileNotFoundError:
                return None
            except RefusedError as error:
                raise _refused(self.place(name), error) from error
            except OSError as error:
                raise _unreadable(self.place(name), error) from error

    def write(self, name: str, data: bytes) -> None:
        """Write a draft in one durable step, over an older one of that name."""
        _check_name(name)
        try:
            self._make()
            with self._opened() as folder:
                if folder is None:
                    raise FileNotFoundError(2, "it was removed meanwhile")  # told like any other
                fcntl.flock(folder, fcntl.LOCK_EX)  # two copies of one archive share the folder
                _replace(folder, name, data)
        except OSError as error:
            told = f"the draft cannot be written: {self.place(name)}: {error.strerror}"
            raise ArchivistError(told, "check free space, and the owner of the key folder") from error

    def erase(self, name: str) -> bool:
        """Remove a draft for good; false if there was none."""
        _check_name(name)
        with self._opened() as folder:
            if folder is None:
                return False
            try:
                fcntl.flock(folder, fcntl.LOCK_EX)
                os.unlink(name, dir_fd=folder)
                os.fsync(folder)
            except FileNotFoundError:
                return False
            except OSError as error:
                told = f"the draft cannot be removed: {self.place(name)}: {error.strerror}"
                raise ArchivistError(told, "check the owner of the key folder") from error
        return True

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
                    descriptors.append(open_own_folder(part or str(self._keys), dir_fd=above))
                except FileNotFoundError:
                    yield None
                    return
                except RefusedError as error:
                    raise _refused(place, error) from error
                except OSError as error:
                    raise _unreadable(place, error) from error
            yield descriptors[-1]
        finally:
            for descriptor in reversed(descriptors):
                os.close(descriptor)

    def _make(self) -> None:
        """Make the folders that are missing, each flushed into the one above it."""
        self._keys.parent.mkdir(parents=True, exist_ok=True)
        for folder in (self._keys, self._keys / "pending", self.folder):
            with suppress(FileExistsError):
                folder.mkdir(mode=0o700)
                _flush(folder.parent)


def _replace(folder: int, name: str, data: bytes) -> None:
    fresh = f".{name}.new"
    with suppress(FileNotFoundError):  # of a writer that was killed
        os.unlink(fresh, dir_fd=folder)
    descriptor = os.open(fresh, _NEW, 0o600, dir_fd=folder)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.rename(fresh, name, src_dir_fd=folder, dst_dir_fd=folder)
    os.fsync(folder)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _refused(place: Path, error: RefusedError) -> ArchivistError:
    """Say by which rule a folder or draft was refused: not ours, or not what it has to be."""
    if error.rule == "size":
        return ArchivistError(f"{place} is {error.found}", "it is no draft: remove it")
    if error.rule == "owner":
        return MissingKeyError(f"{place} belongs to another user", "nothing of it is signed; see who put it there")
    if error.rule == "mode":
        hint = f"chmod go-w {place}; if others had access to this machine, read every draft again before you sign it"
        return MissingKeyError(f"{place} can be written by others: {error.found}", hint)
    if error.rule == "kind":
        return MissingKeyError(f"{place} is not a file", "remove it, and draft again")
    return _unreadable(place, error)


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name[:100]!r} cannot name a draft", "use lower-case letters, digits, dots and hyphens")


def _unreadable(place: Path, error: OSError) -> MissingKeyError:
    hint = "it must be a file or folder of your own, and no link"
    return MissingKeyError(f"{place} cannot be read: {error.strerror}", hint)
