"""The journal: what a batch is writing, so that readers leave it out and the next writer can undo or finish it.

`.archivist/journal` exists exactly while a batch is between its staging and its end. It is never evidence.
"""

import json
import re
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from archivist.base.canonical import parse_strict
from archivist.base.limits import ENVELOPE_BYTES, JOURNAL_BYTES
from archivist.base.opening import open_regular
from archivist.base.places import place_of, record_file
from archivist.model.errors import ArchivistError
from archivist.store.disk import flush_folder, read_small, replace_file

__all__ = ["Journal", "digest_at", "erase_journal", "read_journal", "write_journal"]

_SCHEMA = "archivist-journal/1"
_DIGEST = re.compile(r"[0-9a-f]{64}")


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

    def unsettled(self, archive: Path) -> frozenset[str]:
        """Give the paths that a reader leaves out: before the commit point all, after it those not tidied yet."""
        return frozenset({*self.replace, *self.remove}) if self.committed(archive) else self.paths

    def committed(self, archive: Path) -> bool:
        """Tell whether the commit point was passed."""
        return digest_at(archive / self.commit) == (self.add | self.replace)[self.commit]


def digest_at(path: Path) -> str | None:
    """Give the SHA-256 of a regular file, None where there is none; links are not followed."""
    try:
        descriptor = open_regular(path, ENVELOPE_BYTES)
    except OSError:
        return None
    with open(descriptor, "rb") as stream:  # noqa: PTH123  # a descriptor, not a path
        return file_digest(stream, "sha256").hexdigest()


def write_journal(archive: Path, journal: Journal) -> None:
    """Write the journal in one durable step."""
    content = {
        "schema": _SCHEMA,
        "add": journal.add,
        "replace": journal.replace,
        "remove": list(journal.remove),
        "commit": journal.commit,
    }
    replace_file(_place(archive), (json.dumps(content, indent=1, sort_keys=True) + "\n").encode())


def read_journal(archive: Path) -> Journal | None:
    """Read the journal; None if no write is in progress; ArchivistError if it is not one of ours."""
    if _place(archive).parent.is_symlink():
        raise _foreign()
    try:
        raw = parse_strict(read_small(_place(archive), JOURNAL_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _foreign() from error
    try:
        journal = Journal(dict(raw["add"]), dict(raw["replace"]), tuple(raw["remove"]), raw["commit"])
        names, digests = journal.paths, {**journal.add, **journal.replace}
        sound = (
            raw["schema"] == _SCHEMA
            and journal.commit in digests
            and all(_belongs(name) for name in names)
            and all(_DIGEST.fullmatch(value) for value in digests.values())
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _foreign() from error
    if not sound:
        raise _foreign()
    return journal


def erase_journal(archive: Path) -> None:
    """End the write: remove the journal durably."""
    _place(archive).unlink(missing_ok=True)
    flush_folder(_place(archive).parent)


def _belongs(name: str) -> bool:
    """Tell whether a path is one that an archive has: a journal hides nothing else from a reader."""
    return place_of(name) is not None or record_file(name) is not None


def _place(archive: Path) -> Path:
    return archive / ".archivist" / "journal"


def _foreign() -> ArchivistError:
    return ArchivistError(
        ".archivist/journal is not a journal of this version",
        "make sure that no archivist is running, remove the folder .archivist, then run: archivist verify",
    )
