"""Errors of the environment. Bad data is never an error: it is a finding (see `findings`).

ArchivistError        one clear line, a hint, an exit code of the contract
├── UsageError        2   the request cannot mean anything
├── MissingKeyError   7   the signing key is not here
│   ├── ProtectedKeyError      it is, under a passphrase that nobody gave
│   └── WrongPassphraseError   it is, under another passphrase
├── BusyError         8   another writer holds the archive
├── ForeignJournal…  11   a journal lies in the archive that no writer here has left
├── NothingError      3   there is no archive or no input where one was looked for
├── ClockBehindError  1   this machine's clock is behind what the archive states already
└── UnsoundArchive…   *   the archive does not verify, so that nothing may be added to it: the exit of what is wrong
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archivist.model.findings import Finding

__all__ = [
    "ArchivistError",
    "BusyError",
    "ClockBehindError",
    "ForeignJournalError",
    "MissingKeyError",
    "NothingError",
    "ProtectedKeyError",
    "UnsoundArchiveError",
    "UsageError",
    "WrongPassphraseError",
]


class ArchivistError(Exception):
    """The environment does not allow the work: disk, key store, settings.

    `str()` is the line to show; `hint` says what to do next and may be empty; `code` is the finding
    code under which `--format json` tells it.
    """

    exit: int = 1
    code: str = "environment"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(ArchivistError):
    """The options or arguments contradict each other or name nothing."""

    exit = 2
    code = "usage"


class NothingError(ArchivistError):
    """No archive or no input where one was looked for."""

    exit = 3
    code = "nothing"


class MissingKeyError(ArchivistError):
    """The private key that this archive's trust root asks for is not in the key store."""

    exit = 7
    code = "no-key"


class ProtectedKeyError(MissingKeyError):
    """The private key is here, under a passphrase or PIN, and none was given."""


class WrongPassphraseError(MissingKeyError):
    """The private key is here, and the passphrase or PIN that was given does not open it."""


class BusyError(ArchivistError):
    """Another writer holds the archive's lock."""

    exit = 8
    code = "busy"


class ClockBehindError(ArchivistError):
    """This machine's clock is over ten minutes behind the latest time that the archive states."""

    code = "clock-behind"


class ForeignJournalError(ArchivistError):
    """The archive's journal came from elsewhere: a writer does nothing that it says, and stops; `recover` removes it.

    `str()` is the reason why it cannot be of a writer here.
    """

    exit = 11
    code = "journal-foreign"


class UnsoundArchiveError(ArchivistError):
    """The archive does not verify, and nothing is added to it; `problem` is what is wrong, with its own exit code."""

    def __init__(self, message: str, hint: str, problem: "Finding") -> None:
        super().__init__(message, hint)
        self.problem, self.exit, self.code = problem, problem.exit, problem.code

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Let it come back from a process that worked for this one."""
        return type(self), (self.args[0], self.hint, self.problem)
