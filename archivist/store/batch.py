"""Write one batch so that a kill or a loss of power at any instant leaves the archive as it was or complete.

The expected sequence of system calls:

  1. stage      every file under .archivist/staging/: open O_EXCL, write, fsync; then fsync the folder
  2. journal    .archivist/journal: write aside, fsync, rename, fsync the folder
  3. place      rename each new file from staging to its path, the commit file not yet; fsync every folder touched
  4. commit     rename the commit file; fsync its folder
  5. tidy       rename each replacement over its old file, unlink what is removed; fsync every folder touched;
                remove the folders that this leaves empty
  6. end        unlink the journal, fsync; remove the staging folder

Before step 4 a recovery takes the placed files away again, after it a recovery repeats steps 5 and 6.
"""

import shutil
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from archivist.base.digest import sha256_hex
from archivist.model.errors import ArchivistError
from archivist.store.disk import flush_folder, flush_folders, make_folders, write_new
from archivist.store.journal import Journal, digest_at, erase_journal, read_journal, write_journal

__all__ = ["Batch", "recover", "remove_files", "write_batch"]


# What writers keep in .archivist/; the rest is derived from the archive.
_OF_WRITERS = ("journal", "lock", "pending", "staging")


@dataclass(frozen=True)
class Batch:
    """New files, replaced files (path → bytes), removed paths, and the path whose rename commits the whole."""

    add: dict[str, bytes]
    commit: str
    replace: dict[str, bytes] = field(default_factory=dict)
    remove: tuple[str, ...] = ()


def write_batch(archive: Path, batch: Batch) -> None:
    """Write a batch durably; the caller holds the writer's lock and has called `recover`.

    ArchivistError if a new file's path is taken, a folder on the way is a link, or the disk refuses; the archive is
    then as it was. Once the commit point is passed the batch stands, whatever becomes of the tidying after it.
    """
    _refuse_links(archive, (*batch.add, *batch.replace, *batch.remove))
    taken = next((path for path in batch.add if (archive / path).exists() or (archive / path).is_symlink()), None)
    if taken is not None:
        raise ArchivistError(f"{taken} is in the way of a new file", "see what it is with: archivist verify")
    journal = Journal(
        {path: sha256_hex(data) for path, data in batch.add.items()},
        {path: sha256_hex(data) for path, data in batch.replace.items()},
        batch.remove,
        batch.commit,
    )
    try:
        _stage(archive, batch)
        write_journal(archive, journal)
        _place(archive, journal)
        _commit(archive, journal)
        _tidy(archive, journal)
    except OSError as error:
        with suppress(OSError):  # if the disk is gone, the journal tells the next writer
            if journal.committed(archive):
                return
            recover(archive, tuple)
        reason = error.strerror or str(error)
        raise ArchivistError(f"the batch could not be written: {reason}", "check free space and permissions") from error
    except BaseException:  # Ctrl-C: the archive is as it was, or complete if the commit point was passed
        recover(archive, tuple)
        raise
    _end(archive)


def recover(archive: Path, logged: Callable[[], Collection[str]]) -> None:
    """Undo or finish the batch that an earlier writer left; the caller holds the writer's lock.

    `logged` gives the paths that the log holds and does not withhold, as the archive stands when it is called: a
    journal, which anybody may have planted, never makes one of them disappear.
    """
    journal = read_journal(archive)
    if journal is not None:
        _refuse_links(archive, journal.paths)
        if journal.committed(archive):
            _replace(archive, journal)
            _remove(archive, [path for path in journal.remove if path not in logged()])
        else:
            _undo(archive, journal, logged())
    _end(archive)


def remove_files(archive: Path, paths: Collection[str]) -> None:
    """Remove files that the log withholds already; each is gone for good when this returns. OSError if one stays."""
    if paths:
        _refuse_links(archive, paths)
        _remove(archive, paths)


def _refuse_links(archive: Path, paths: Iterable[str]) -> None:
    """Write nowhere through a link: it could lead out of the archive."""
    folders = {folder for path in paths for folder in PurePosixPath(path).parents}
    linked = next((folder for folder in sorted(folders) if (archive / folder).is_symlink() and folder.name), None)
    if linked is not None:
        raise ArchivistError(f"{linked} is a link", "an archive holds files only; restore the folder")


def _staging(archive: Path) -> Path:
    return archive / ".archivist" / "staging"


def _stage(archive: Path, batch: Batch) -> None:
    folder = _staging(archive)
    if folder.exists():
        shutil.rmtree(folder)
    make_folders(folder)
    everything = {**batch.add, **batch.replace}
    for path, number in _numbers(batch.add, batch.replace).items():
        write_new(folder / number, everything[path])
    flush_folder(folder)


def _numbers(add: Iterable[str], replace: Iterable[str]) -> dict[str, str]:
    """Give each path its name in the staging folder; the same from the batch and from its journal."""
    return {path: str(number) for number, path in enumerate((*sorted(add), *sorted(replace)))}


def _place(archive: Path, journal: Journal) -> None:
    _rename(archive, journal, [path for path in journal.add if path != journal.commit])


def _commit(archive: Path, journal: Journal) -> None:
    _rename(archive, journal, [journal.commit])


def _rename(archive: Path, journal: Journal, paths: Collection[str]) -> None:
    numbers, folders = _numbers(journal.add, journal.replace), set()
    for path in paths:
        target = archive / path
        make_folders(target.parent)
        (_staging(archive) / numbers[path]).rename(target)
        folders.add(target.parent)
    flush_folders(folders)


def _tidy(archive: Path, journal: Journal) -> None:
    _replace(archive, journal)
    _remove(archive, journal.remove)


def _replace(archive: Path, journal: Journal) -> None:
    """Repeatable: a staged replacement that is gone has been put into place before. Only the journal's bytes count."""
    numbers, staging = _numbers(journal.add, journal.replace), _staging(archive)
    waiting = [path for path, digest in journal.replace.items() if digest_at(staging / numbers[path]) == digest]
    _rename(archive, journal, waiting)


def _remove(archive: Path, paths: Iterable[str]) -> None:
    """Repeatable: a file or folder that is gone has been removed before."""
    paths, folders = list(paths), set()
    if any(path.startswith("records/") for path in paths):
        _forget_derived(archive)
    for path in paths:
        (archive / path).unlink(missing_ok=True)
        folders.add((archive / path).parent)
    flush_folders(folder for folder in folders if folder.is_dir())
    for folder in sorted(folders, reverse=True):
        _remove_empty(archive, folder)


def _forget_derived(archive: Path) -> None:
    """Remove what was made out of records, an index for example: it may hold the words of the one that goes."""
    for place in (archive / ".archivist").iterdir():
        if place.name in _OF_WRITERS:
            continue
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink()


def _undo(archive: Path, journal: Journal, listed: Collection[str]) -> None:
    """Take placed files away, each only if it holds the journal's bytes and no manifest lists it."""
    for path, digest in journal.add.items():
        target = archive / path
        if path not in listed and digest_at(target) == digest:
            target.unlink()
            flush_folder(target.parent)
            _remove_empty(archive, target.parent)


def _remove_empty(archive: Path, folder: Path) -> None:
    """Remove a folder of the archive if it is empty, and those above that are then empty too; not the top ones."""
    while folder.parent != archive:
        if folder.is_dir():
            if any(folder.iterdir()):
                return
            folder.rmdir()
            flush_folder(folder.parent)
        folder = folder.parent


def _end(archive: Path) -> None:
    if (archive / ".archivist").is_dir():
        erase_journal(archive)
        shutil.rmtree(_staging(archive), ignore_errors=True)
