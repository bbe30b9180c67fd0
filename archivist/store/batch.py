"""Write one batch so that a kill or a loss of power at any instant leaves the archive as it was or complete.

The expected sequence of system calls, which a test compares with the calls that are made:

  1. stage      make .archivist/staging/; each file in it: open O_EXCL, write, fsync; fsync the folder
  2. journal    .archivist/journal: write aside, fsync, rename, fsync the folder
  3. place      make missing folders, each flushed into the one that holds it; rename each new file from staging to
                its path, the commit file not yet; fsync every folder touched
  4. commit     rename the commit file; fsync its folder
  5. tidy       rename each replacement over its old file, fsync every folder touched; unlink what is removed, fsync
                its folders; remove the folders that this leaves empty
  6. end        unlink the journal, fsync; remove the staging folder

Of a large batch the files of step 1 with their folder, and the folders of step 3, are flushed by one syncfs each, on
the descriptor that was opened before the first of them was written.

Before step 4 a recovery takes the placed files away again, and the folders made for them; after it a recovery repeats
steps 5 and 6. Everything goes through the descriptor of the archive's folder and through no link below it.
"""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.durable import folder_below
from archivist.base.file_system import tells_failed_writes
from archivist.base.places import belongs
from archivist.base.said import said
from archivist.model.errors import ArchivistError
from archivist.store import batch_steps
from archivist.store.journal import Journal, require_lock, write_journal
from archivist.store.recovery import undo_own

__all__ = ["WriteBatch", "remove_files", "write_batch"]

# From so many files on the file system is flushed as a whole. That may have to wait for what other programs write: the
# few files of a record or two are flushed sooner one by one.
_LARGE = 32


@dataclass(frozen=True)
class WriteBatch:
    """New files, replaced files (path → bytes), removed paths, and the path whose rename commits the whole."""

    add: dict[str, bytes]
    commit: str
    replace: dict[str, bytes] = field(default_factory=dict)
    remove: tuple[str, ...] = ()


def write_batch(archive: Path, batch: WriteBatch) -> None:
    """Write a batch durably; the caller holds the writer's lock and has called `recover`.

    ArchivistError if a path is taken or belongs to no archive, a folder on the way is a link, or the disk refuses; the
    archive is then as it was. Once the commit point is passed the batch stands, whatever becomes of the tidying.
    """
    journal = Journal(
        {path: sha256_hex(data) for path, data in batch.add.items()},
        {path: sha256_hex(data) for path, data in batch.replace.items()},
        batch.remove,
        batch.commit,
    )
    with folder_below(archive) as top:
        _require_room(top, journal)
        at_once = len(journal.paths) >= _LARGE and tells_failed_writes(top)
        try:
            # 1. stage, 2. journal, 3. place
            batch_steps.stage(top, {**batch.add, **batch.replace}, batch_steps.numbers(journal), at_once=at_once)
            mark = write_journal(top, journal)
            batch_steps.place(top, journal, [path for path in journal.add if path != journal.commit], at_once=at_once)
            # 4. commit, if no other writer can have begun meanwhile
            require_lock(top, mark)
            batch_steps.place(top, journal, [journal.commit])
        except OSError as error:
            raise _refused(top, journal, error) from error
        except BaseException:  # Ctrl-C: the archive is as it was, or complete if the commit point was passed
            if journal.committed(top):
                _finish(top, journal)
            else:
                undo_own(top, journal)
            raise
        with suppress(OSError):  # the batch stands; what the disk refuses now the next writer does
            _finish(top, journal)


def remove_files(archive: Path, paths: Collection[str]) -> None:
    """Remove files that the log withholds already; each is gone for good when this returns. OSError if one stays."""
    with folder_below(archive) as top:
        _require_ways(top, paths)
        batch_steps.remove_paths(top, paths)


def _finish(top: int, journal: Journal) -> None:
    # 5. tidy
    batch_steps.replace_staged(top, journal, [path for path in journal.replace if path != journal.commit])
    batch_steps.remove_paths(top, journal.remove)
    # 6. end
    batch_steps.end(top)


def _refused(top: int, journal: Journal, error: OSError) -> ArchivistError:
    """Undo what was begun, and say what the disk refused."""
    reason = error.strerror or str(error)
    with suppress(OSError):  # if the disk is gone, the journal tells the next writer
        if journal.committed(top):
            # The commit is there, but whether it outlives a loss of power nobody knows: not to be called done.
            return ArchivistError(
                said("the batch is written, but the disk did not confirm it: {reason}", reason=reason),
                said("check the disk, then run: archivist recover; and see whether it is there: archivist verify"),
            )
        undo_own(top, journal)
    return ArchivistError(
        said("the batch could not be written: {reason}", reason=reason), said("check free space and permissions")
    )


def _require_room(top: int, journal: Journal) -> None:
    """Raise ArchivistError if a path is none of an archive's, a new file's is taken, or a link is on the way."""
    stranger = next((path for path in sorted(journal.paths) if not belongs(path)), None)
    if stranger is not None:
        raise ArchivistError(
            said("{stranger} is no path of an archive", stranger=stranger), said("report this as a bug")
        )
    there = _require_ways(top, journal.paths)
    taken = next((path for path in journal.add if path in there), None)
    if taken is not None:
        raise ArchivistError(
            said("{taken} is in the way of a new file", taken=taken), said("see what it is with: archivist verify")
        )


def _require_ways(top: int, paths: Collection[str]) -> set[str]:
    """Return the paths at which something lies; ArchivistError if there is no way to one for a link or a file."""
    found: set[str] = set()
    for folder, names in batch_steps.by_folder(sorted(paths)).items():
        try:
            with suppress(FileNotFoundError), folder_below(top, folder) as handle:
                found |= {f"{folder}/{name}" for name in names if batch_steps.lies(handle, name)}
        except OSError as error:
            message = said("{folder} cannot be written to: {strerror}", folder=folder, strerror=error.strerror)
            raise ArchivistError(message, said("an archive holds files only; restore the folder")) from error
    return found
