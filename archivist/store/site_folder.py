"""The folder of a site: written so that it holds the site before or the site after, and nobody else's file is touched.

1. what was made is staged in `.archivist-site/new/`; the site is as it was
2. `.archivist-site/plan` lists every file that the folder had or shall have
3. staged files are renamed into place, what is no longer of the site is removed, `SHA256SUMS` is written
4. `.archivist-site/` is removed

After a kill in 1 the site is as it was. After one in 3 the plan says which files are ours, and the next build makes the
rest. Nothing is flushed file by file: the next build compares every file with what it should be.
"""

import fcntl
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from archivist.base.digest import sha256_hex
from archivist.base.durable import make_folders, move_file, remove_file, remove_folder, remove_tree, write_new
from archivist.base.limits import SITE_FILE_BYTES
from archivist.base.opening import read_below
from archivist.base.places import CHECKPOINT
from archivist.base.said import said
from archivist.model.errors import ArchivistError, BusyError, UsageError

__all__ = ["MARK", "SUMS", "SiteFolder"]

SUMS, MARK = "SHA256SUMS", "site.json"
_WORK, _NEW, _PLAN = ".archivist-site", ".archivist-site/new", ".archivist-site/plan"
_HEX = 64
_SITE_FILE = re.compile(
    rf"(?:404|index|log|search)\.html|site\.json|SHA256SUMS|feed\.atom|sitemap\.xml|{re.escape(CHECKPOINT)}"
    r"|(?:records|certificates)/[0-9a-f]{32}\.html|browse/[a-z]+/[a-z0-9-]+(?:\.p[0-9]+)?\.html|search/[a-z0-9/]+\.js"
)


class SiteFolder:
    """A folder that is empty, not there yet, or holds a site that was written here and nothing else."""

    def __init__(self, path: Path, mark: bytes) -> None:
        """Look at the folder; UsageError if it is not such a one, or if the site is another: each has its `mark`."""
        self.path = path
        self._mark = mark
        self._look()

    def digest(self, path: str) -> str | None:
        """Return the SHA-256 of a file as it is in the folder; None if it is not there."""
        if path not in self._digests:
            data = self.read(path)
            self._digests[path] = None if data is None else sha256_hex(data)
        return self._digests[path]

    def read(self, path: str) -> bytes | None:
        """Return a file as it is in the folder; None if it is not there, or no file of a site."""
        with suppress(OSError):
            return read_below(self.path, path, SITE_FILE_BYTES)
        return None

    @contextmanager
    def building(self) -> Iterator[None]:
        """Make the folder, and keep other builds out of it; BusyError if there is one.

        The lock is the folder's own, and ends with the process. What another build has staged and not put into place is
        forgotten; so is what this one has, if it fails: on a full disk it would stay in the way.
        """
        with _told(self.path):
            make_folders(self.path, flushed=False)
            handle = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            _lock(handle, self.path)
            self._look()
            with _told(self.path):
                remove_tree(self.path, _NEW)
            try:
                yield
            except BaseException:
                with suppress(OSError):
                    remove_tree(self.path, _NEW if self.read(_PLAN) is not None else _WORK)
                raise
        finally:
            os.close(handle)

    def stage(self, path: str, data: bytes) -> str:
        """Keep a file of the new site aside, unless the folder has it already; gives its SHA-256."""
        digest = sha256_hex(data)
        aside = f"{_NEW}/{path}"
        with _told(self.path):
            remove_file(self.path, aside)  # a record's page that was made before something was found in another record
            if self.digest(path) != digest:
                make_folders(self.path, aside.rpartition("/")[0], flushed=False)
                write_new(self.path, aside, data, flushed=False)
        return digest

    def finish(self, sums: Mapping[str, str]) -> tuple[int, int]:
        """Put the new site into place, whose files have these digests; gives how many were written, and removed."""
        with _told(self.path):
            staged = sorted(path.removeprefix(f"{_NEW}/") for path in self._files() if path.startswith(f"{_NEW}/"))
            gone = sorted(self._ours - sums.keys() - {SUMS})
            gone = [path for path in gone if not path.startswith(f"{_WORK}/")]
            listing = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items())).encode()
            same = self.digest(SUMS) == sha256_hex(listing)
            if staged or gone or not same:
                self._replace(_PLAN, "".join(f"{path}\n" for path in sorted({*self._ours, *sums, SUMS})).encode())
                for path in staged:
                    make_folders(self.path, path.rpartition("/")[0], flushed=False)
                    move_file(self.path, f"{_NEW}/{path}", path)
                removed = sum(remove_file(self.path, path) for path in gone)
                self._replace(SUMS, listing)
            else:
                removed = 0
            remove_tree(self.path, _WORK)
            self._remove_empty(gone)
        return len(staged), removed

    def _look(self) -> None:
        """Find out which files are ours; UsageError if there are others."""
        self._digests: dict[str, str | None] = {}
        try:
            self._ours = self._known()
            strangers = sorted(set(self._files()) - self._ours)
        except NotADirectoryError as error:
            raise UsageError(
                said("{path} is no folder", path=self.path), said("name a folder that is empty or not there yet")
            ) from error
        except OSError as error:
            raise ArchivistError(
                said("{path} cannot be read: {strerror}", path=self.path, strerror=error.strerror),
                said("check its path"),
            ) from error
        if strangers:
            first, more = strangers[0], len(strangers) - 1
            message = said("{path} holds what is not of this site: {first}", path=self.path, first=first)
            if more:
                message = said("{message} and {n} more", message=message, n=more)
            raise UsageError(
                message, said("name a folder that is empty, not there yet, or holds this site and nothing else")
            )

    def _known(self) -> set[str]:
        """Return the paths that are ours: those of an interrupted build's plan, and those listed if the site is ours.

        A list of digests alone says nothing: other programs write such lists as well.
        """
        if not self.path.exists():
            return set()
        lines = (self.read(_PLAN) or b"").decode("utf-8", "replace").splitlines()
        planned = [path for path in lines if _is_of_a_site(path)]
        listed = _listed(self.read(SUMS) or b"")
        aside = {path for path in self._files() if path.startswith(f"{_WORK}/")}
        if listed.get(MARK) == sha256_hex(self._mark):
            return {SUMS, *listed, *planned, *aside}
        return {SUMS, *planned, *aside} if planned else aside

    def _remove_empty(self, gone: Iterable[str]) -> None:
        above = {str(folder) for path in gone for folder in PurePosixPath(path).parents if folder.name}
        for folder in sorted(above, reverse=True):
            remove_folder(self.path, folder)

    def _files(self) -> Iterator[str]:
        """Return the path of everything in the folder that is no folder, links not followed."""
        if self.path.exists():
            yield from _walk(self.path, "")

    def _replace(self, path: str, data: bytes) -> None:
        make_folders(self.path, _WORK, flushed=False)
        fresh = f"{_WORK}/fresh"
        remove_file(self.path, fresh)
        write_new(self.path, fresh, data, flushed=False)
        move_file(self.path, fresh, path)


def _lock(folder: int, path: Path) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise BusyError(
            said("another build writes to {path}", path=path), said("wait for it to end, then retry")
        ) from error
    except OSError:
        """A file system without locks: builds have to be kept apart by hand."""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what the system refused as an error that people understand."""
    try:
        yield
    except OSError as error:
        message = said("{path} cannot be written: {strerror}", path=path, strerror=error.strerror or error)
        raise ArchivistError(message, said("see that it can be written and has room, then build again")) from error


def _walk(folder: Path, below: str) -> Iterator[str]:
    with os.scandir(folder / below) as entries:
        for entry in entries:
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(folder, path)
            else:
                yield path


def _listed(data: bytes) -> dict[str, str]:
    """Read a list of digests; lines of another form list nothing."""
    found = {}
    for line in data.decode("utf-8", "replace").splitlines():
        digest, gap, path = line.partition("  ")
        if gap and len(digest) == _HEX and _is_of_a_site(path):
            found[path] = digest
    return found


def _is_of_a_site(path: str) -> bool:
    """Return whether a site can have such a file: a list that came with a folder must not cost anything else in it."""
    return _SITE_FILE.fullmatch(path) is not None
