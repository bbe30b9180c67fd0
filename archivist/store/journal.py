"""The journal: what a batch is writing, so that readers leave it out and the next writer can undo or finish it.

`.archivist/journal` exists exactly while a batch is between its staging and its end. It is never evidence, and it is
hostile input: it can come with a clone, a zip or a copy. So it is *own* only if it is one regular file of its owner,
with one name, in the writer's exact form, and names the lock file beside it by what no copy can have (`LockMark`).
Any other is *foreign*: nothing that it says counts. What even an own one may do is for `recovery` to judge.
"""

import errno
import json
import os
import re
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any, Literal

from archivist.base.canonical import parse_strict
from archivist.base.durable import Folder, flush_folder, folder_below, remove_file, replace_file
from archivist.base.limits import JOURNAL_BYTES, RECORD_XML_BYTES
from archivist.base.opening import RefusedError, open_regular, read_open
from archivist.base.places import CHECKPOINT, belongs
from archivist.base.said import said
from archivist.store.lock import WORKING_FOLDER, LockMark, lock_mark, nobody_writes

__all__ = [
    "JOURNAL",
    "Foreign",
    "Journal",
    "Unsettled",
    "digest_at",
    "erase_journal",
    "read_journal",
    "require_lock",
    "unsettled",
    "write_journal",
]

JOURNAL = f"{WORKING_FOLDER}/journal"
_SCHEMA = "archivist-journal/2"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ROOT = 0


@dataclass(frozen=True)
class Journal:
    """Paths in the archive with the SHA-256 of what they get; `commit` is the path whose rename is the commit point."""

    add: dict[str, str]
    replace: dict[str, str]
    remove: tuple[str, ...]
    commit: str

    @property
    def paths(self) -> frozenset[str]:
        """Every path that the batch touches."""
        return frozenset({*self.add, *self.replace, *self.remove})

    def unsettled(self, archive: Folder) -> frozenset[str]:
        """Return the paths that a reader leaves out: before the commit point all, after it those not tidied yet."""
        return frozenset({*self.replace, *self.remove}) if self.committed(archive) else self.paths

    def committed(self, archive: Folder) -> bool:
        """Return whether the commit point was passed."""
        return digest_at(archive, self.commit) == (self.add | self.replace)[self.commit]


@dataclass(frozen=True)
class Foreign:
    """A journal that no writer here has left, and why it cannot be one."""

    why: str


@dataclass(frozen=True)
class Unsettled:
    """What a reader must know: whether a writer is at work or was interrupted, and the paths to leave out.

    `named` are all paths of the journal, also those that are in place.
    """

    state: Literal["settled", "writing", "interrupted", "foreign"] = "settled"
    paths: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    why: str = ""


def unsettled(archive: Path) -> Unsettled:
    """Return what is being written, as a reader finds it.

    A writer ends its journal before its lock: a journal that is still there while nobody can write was interrupted.
    """
    if not isinstance(journal := read_journal(archive), Journal):
        return Unsettled() if journal is None else Unsettled("foreign", why=journal.why)
    with folder_below(archive, WORKING_FOLDER) as folder, nobody_writes(folder) as free:
        if not free:
            return Unsettled("writing", journal.unsettled(archive), journal.paths)
        again = read_journal(archive)
        if not isinstance(again, Journal):
            return Unsettled() if again is None else Unsettled("foreign", why=again.why)
        return Unsettled("interrupted", again.unsettled(archive), again.paths)


def digest_at(top: Folder, path: str) -> str | None:
    """Return the SHA-256 of a regular file, None where there is none; links are not followed, nothing is waited for."""
    folder, _, name = path.rpartition("/")
    try:
        with folder_below(top, folder) as handle:
            opened = open_regular(name, RECORD_XML_BYTES, dir_fd=handle)
    except RefusedError:
        return None
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO}:
            return None
        raise
    with os.fdopen(opened, "rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def write_journal(archive: Folder, journal: Journal) -> LockMark:
    """Write the journal in one durable step, bound to the lock file beside it, whose mark it gives. OSError if not."""
    with folder_below(archive, WORKING_FOLDER) as folder:
        mark = lock_mark(folder)
        if mark is None:
            raise FileNotFoundError(errno.ENOENT, "the writer's lock has been removed", f"{WORKING_FOLDER}/lock")
        data = _bytes(journal, mark)
        if len(data) > JOURNAL_BYTES:
            raise OSError(
                errno.EFBIG,
                said("the batch is too large: its journal has over {journal_bytes} bytes", journal_bytes=JOURNAL_BYTES),
                JOURNAL,
            )
        replace_file(folder, "journal", data)
    return mark


def require_lock(archive: Folder, mark: LockMark) -> None:
    """Raise OSError if the lock to which the journal is bound is no more there: another writer may have begun."""
    with folder_below(archive, WORKING_FOLDER) as folder:
        if lock_mark(folder) != mark:
            raise FileNotFoundError(errno.ENOENT, "the writer's lock has been removed", f"{WORKING_FOLDER}/lock")


def read_journal(archive: Folder, *, writer: bool = False) -> Journal | Foreign | None:
    """Read the journal; None if no write is in progress. A writer takes none but its own user's.

    A reader may be another user than the writer: there the owner of the lock, who keeps others out, counts as well.
    """
    try:
        with folder_below(archive, WORKING_FOLDER) as folder:
            return _read(folder, writer=writer)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ENOTDIR:
            return None  # no folder, so no journal; a writer is told of it by its lock
        return Foreign(error.strerror or str(error))


def erase_journal(archive: Folder) -> None:
    """End the write: remove the journal durably, whatever lies in its place."""
    if remove_file(archive, JOURNAL):
        flush_folder(archive, WORKING_FOLDER)


def _read(folder: int, *, writer: bool) -> Journal | Foreign | None:
    try:
        handle = open_regular("journal", JOURNAL_BYTES, dir_fd=folder)
    except RefusedError as error:
        return Foreign(said("it is {found}", found=error.found))
    try:
        status, mark = os.fstat(handle), lock_mark(folder)
        owners = {os.geteuid()} if writer else {os.geteuid(), _ROOT, os.fstat(folder).st_uid}
        reasons = (
            (status.st_nlink == 0, ""),
            (status.st_nlink > 1, said("the file has a second name")),
            (status.st_uid not in owners, said("it belongs to another user")),
            (mark is None, said("no lock lies beside it")),
        )
        why = next((reason for applies, reason in reasons if applies), None)
        if why == "":
            return None  # a writer has just ended it
        data = read_open(handle, JOURNAL_BYTES, "journal") if why is None else b""
    except RefusedError as error:
        return Foreign(said("it is {found}", found=error.found))
    finally:
        os.close(handle)
    if why is not None or mark is None:
        return Foreign(why or "")
    return _parse(data, mark)


def _parse(data: bytes, mark: LockMark) -> Journal | Foreign:
    try:
        raw = parse_strict(data)
        journal = Journal(dict(raw["add"]), dict(raw["replace"]), tuple(raw["remove"]), raw["commit"])
        bound = LockMark(raw["lock"]["inode"], raw["lock"]["ctime"])
        same = data == _bytes(journal, bound)
    except (KeyError, TypeError, ValueError, RecursionError):
        same = False
    if not same:
        return Foreign("it is not in the form in which this version writes")
    if bound != mark:
        return Foreign("it was written beside another lock: the folder is a copy, or its lock was removed")
    return journal if _is_sound(journal) else Foreign("it names what no batch writes")


def _is_sound(journal: Journal) -> bool:
    """Return whether a batch could have this journal: paths of the grammar, each once, the checkpoint last."""
    digests = {**journal.add, **journal.replace}
    return (
        journal.commit in digests
        and len(journal.paths) == len(journal.add) + len(journal.replace) + len(journal.remove)
        and all(belongs(name) for name in journal.paths)
        and all(_DIGEST.fullmatch(value) for value in digests.values())
        and (CHECKPOINT not in journal.paths or journal.commit == CHECKPOINT)
    )


def _bytes(journal: Journal, lock: LockMark) -> bytes:
    content: dict[str, Any] = {
        "schema": _SCHEMA,
        "lock": {"inode": lock.inode, "ctime": lock.ctime},
        "add": journal.add,
        "replace": journal.replace,
        "remove": list(journal.remove),
        "commit": journal.commit,
    }
    return (json.dumps(content, indent=1, sort_keys=True) + "\n").encode()
