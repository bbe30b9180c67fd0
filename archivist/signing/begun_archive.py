"""What a new archive begins with, kept beside the keys until the archive exists.

`begun-<32 hex>.json` in the key folder holds the new keys, the pin and the files that make the archive. It is written
in one durable step before any of them: whoever is killed afterwards leaves something that can be finished, and nothing
before. It belongs to one folder, and has its name, by the number and change time of the lock file in that folder, which
no copy of it has; and so the next attempt there takes over what a kill left of this file too.

Nothing of an archive that another machine began is here, so nobody else can say what is to be written or overwritten.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archivist.base.canonical import NotCanonicalError, parse_strict, readable_bytes
from archivist.base.digest import sha256_hex
from archivist.base.durable import flush_folder, remove_file, replace_file
from archivist.base.limits import BEGUN_BYTES
from archivist.base.own_files import read_own
from archivist.base.said import said
from archivist.model.errors import ArchivistError
from archivist.signing.keystore import KeyStore

__all__ = ["Begun", "find_begun", "forget_begun", "keep_begun", "save_keys"]

_SCHEMA = "archivist-begun/1"
_FILE_MODE = 0o600


@dataclass(frozen=True)
class Begun:
    """A new archive's id, title and holder; its pin, keys (key id → PEM) and files (path → text); and its folder.

    `lock` are the number and the change time, in nanoseconds, of the folder's lock file.
    """

    archive: str
    title: str
    holder: str
    pin: str
    keys: Mapping[str, str]
    files: Mapping[str, str]
    lock: tuple[int, int]


def keep_begun(store: KeyStore, begun: Begun) -> None:
    """Write down what is begun; ArchivistError if the key folder refuses it."""
    content = {
        "schema": _SCHEMA,
        "archive": begun.archive,
        "title": begun.title,
        "holder": begun.holder,
        "pin": begun.pin,
        "keys": dict(begun.keys),
        "files": dict(begun.files),
        "lock": list(begun.lock),
    }
    store.make_folder()
    try:
        replace_file(store.folder, _name(begun.lock), readable_bytes(content), _FILE_MODE)
    except OSError as error:
        raise _refused(store, error) from error


def find_begun(store: KeyStore, lock: tuple[int, int] | None) -> Begun | None:
    """Return what was begun in the folder with this lock file and not finished; None if nothing was."""
    if lock is None:
        return None
    path = store.folder / _name(lock)
    data = _read(path)
    return None if data is None else _parsed(data, path, lock)


def save_keys(store: KeyStore, begun: Begun) -> None:
    """Put the keys where they are looked for; one that lies there already stays."""
    try:
        for keyid, pem in begun.keys.items():
            if not store.holds(keyid):
                replace_file(store.folder, f"{keyid}.pem", pem.encode(), _FILE_MODE)
    except OSError as error:
        raise _refused(store, error) from error


def forget_begun(store: KeyStore, begun: Begun) -> None:
    """Remove the note: what was begun is finished."""
    try:
        if remove_file(store.folder, _name(begun.lock)):
            flush_folder(store.folder)
    except OSError as error:
        raise _refused(store, error) from error


def _read(path: Path) -> bytes | None:
    """Read a file that nobody else may have written or read; None if there is none."""
    try:
        return read_own(path, BEGUN_BYTES, secret=True)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _strange(path) from error


def _name(lock: tuple[int, int]) -> str:
    return f"begun-{sha256_hex(repr(lock).encode())[:32]}.json"


def _parsed(data: bytes, path: Path, lock: tuple[int, int]) -> Begun:
    try:
        raw = parse_strict(data)
        number, changed = raw["lock"]
        begun = Begun(
            raw["archive"], raw["title"], raw["holder"], raw["pin"], raw["keys"], raw["files"], (number, changed)
        )
        sound = raw["schema"] == _SCHEMA and begun.lock == lock
    except (NotCanonicalError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise _strange(path) from error
    if not sound:
        raise _strange(path)
    return begun


def _strange(path: Path) -> ArchivistError:
    return ArchivistError(
        said("{path} is not what this version writes", path=path), said("remove it, if no archivist is running")
    )


def _refused(store: KeyStore, error: OSError) -> ArchivistError:
    strerror = error.strerror or os.strerror(error.errno or 0)
    return ArchivistError(
        said("the key folder cannot be written: {folder}: {strerror}", folder=store.folder, strerror=strerror),
        said("check its owner and free space"),
    )
