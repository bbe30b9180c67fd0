"""One revision of the archive in git, and what the working tree has changed since.

Unchanged is what git's index calls unchanged: `git update-index --assume-unchanged` hides a file from this room. It is
a setting of this clone, not part of a change that somebody proposes; `verify` reads every file and knows no index.
"""

import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from os import fsdecode
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES, RECORD_XML_BYTES
from archivist.base.opening import read_regular
from archivist.history.blobs import Blobs
from archivist.history.process import run_git
from archivist.model.errors import ArchivistError, UsageError

__all__ = ["FOLDERS", "Changes", "Revision", "open_revision"]

FOLDERS = ("records", "manifests")

_RAW = re.compile(r":([0-7]{6}) [0-7]{6} ([0-9a-f]+) [0-9a-f]+ [A-Z][0-9]*")
_ENTRY = re.compile(r"[0-7]{6} blob ([0-9a-f]+)\t(.*)", re.DOTALL)
# Attributes under which git would hand out other bytes than it was given (gitattributes(5)).
_CONVERTING = ("text", "eol", "ident", "filter", "working-tree-encoding")
_FILE_BYTES = max(RECORD_XML_BYTES, ENVELOPE_BYTES)
# An archive has 256; a command line holds many more, but not any number.
_MOST_NAMES = 1000
_OFF = {"unset", "unspecified"}


@dataclass(frozen=True)
class Changes:
    """Every path that differs from the revision: with its blob there, or None if it is new."""

    before: Mapping[str, str | None]
    attributes: bool  # a .gitattributes that governs the archive is among what changed

    def is_new(self, path: str) -> bool:
        """Tell whether the path was not there at the revision."""
        return path in self.before and self.before[path] is None


@dataclass(frozen=True)
class Revision:
    """A commit, or the empty tree, under the name that the user gave.

    `folder` is the archive's, at the repository's top or below.
    """

    folder: Path
    label: str
    commit: str

    def place(self, path: str) -> str:
        """Name a file of this revision as git does."""
        return f"{self.label}:{path}"

    def files(self, *paths: str) -> dict[str, str]:
        """Give path → blob of files; a path that ends in a slash stands for the files of that folder."""
        found = {}
        for line in _split(self._git("ls-tree", "-z", self.commit, "--", *paths)) if paths else ():
            match = _ENTRY.fullmatch(line)
            if match is not None:  # else a folder in the folder
                found[match[2]] = match[1]
        return found

    def read(self, blobs: Mapping[str, str], limit: int) -> dict[str, bytes]:
        """Give path → content of path → blob; ArchivistError if one is longer than `limit` bytes or not here."""
        if not blobs:
            return {}
        with Blobs(self.folder) as source:
            return {path: source.read(blob, limit) for path, blob in blobs.items()}

    def gone(self, name: str) -> tuple[str, ...]:
        """List the files of that name, anywhere in the repository, in whose place no file lies now.

        Their paths are relative to the repository's top. A file behind a link is another file.
        """
        up = self._git("rev-parse", "--show-cdup").decode("utf-8", "surrogateescape").strip("\n")
        there = _split(self._git("ls-tree", "-r", "-z", "--name-only", "--full-tree", self.commit))
        named = [path for path in there if path.rpartition("/")[2] == name]
        return tuple(path for path in named if not _is_file(self.folder / up, path))

    def changes(self) -> Changes:
        """Compare the working tree under records/ and manifests/ with this revision; ignored files count."""
        # The plumbing command reads the index as it is; `git diff` would refresh it on disk.
        options = ("-z", "--no-abbrev", "--no-renames", "--ignore-submodules=dirty", "--relative")
        # git looks at every file and folder of the archive, which is what a check of a large one waits for: in several
        # processes at the same time.
        with ThreadPoolExecutor() as pool:
            listings = [pool.submit(self._git, "ls-files", "--others", "-z", "--", *part) for part in self._parts()]
            attributes = pool.submit(self._attributes_changed)
            words = _split(self._git("diff-index", *options, self.commit, "--", *FOLDERS))
            others = [path for listing in listings for path in _split(listing.result())]
        before: dict[str, str | None] = {}
        files: dict[str, str] = {}
        for entry, path in zip(words[::2], words[1::2], strict=True):
            match = _RAW.fullmatch(entry)
            if match is None:
                raise ArchivistError(f"git diff-index said something unknown: {entry[:80]!r}", "use another git")
            if match[2].strip("0"):
                before[path] = match[2]
                files |= {path: match[2]} if match[1].startswith("100") else {}
            else:
                before.setdefault(path, None)
        for path in others:
            before.setdefault(path.rstrip("/"), None)
        for path in self._same(files):
            del before[path]
        return Changes(dict(sorted(before.items())), attributes.result())

    def _parts(self) -> list[list[str]]:
        """Divide the folders among processes that look for new files: half of what lies in records/ each."""
        records = self.folder / FOLDERS[0]
        names = [] if records.is_symlink() or not records.is_dir() else sorted(os.listdir(records))  # noqa: PTH208
        if not 1 < len(names) <= _MOST_NAMES:
            return [list(FOLDERS)]
        paths = [f"{FOLDERS[0]}/{name}" for name in names]
        return [paths[::2], [*paths[1::2], *FOLDERS[1:]]]

    def converted(self, changes: Changes) -> tuple[str, ...]:
        """List files that git would hand out with other bytes: the changed ones, or all if attributes changed."""
        tracked = self._git("ls-files", "-z", "--", *FOLDERS) if changes.attributes else b""
        paths = _split(tracked) if changes.attributes else list(changes.before)
        given = "".join(f"{path}\0" for path in paths).encode("utf-8", "surrogateescape")
        words = _split(self._git("check-attr", "-z", "--stdin", *_CONVERTING, given=given))
        told = zip(words[::3], words[1::3], words[2::3], strict=True)
        # `unspecified` is no promise for text, since core.autocrlf of another clone then decides.
        bad = {path for path, name, value in told if value not in (_OFF - {"unspecified"} if name == "text" else _OFF)}
        return tuple(sorted(bad))

    def _same(self, blobs: Mapping[str, str]) -> list[str]:
        """Find files that lie there unchanged, though git's index lacks them or has an old time for them."""
        if not blobs:
            return []
        with Blobs(self.folder) as source:
            return [path for path, blob in blobs.items() if _holds(self.folder / path, source.read(blob, _FILE_BYTES))]

    def _attributes_changed(self) -> bool:
        up = self._git("rev-parse", "--show-cdup").decode("utf-8", "surrogateescape").strip("\n")
        places = [f"{'../' * depth}.gitattributes" for depth in range(up.count("../") + 1)]
        diff = self._git("diff-index", "--name-only", "-z", self.commit, "--", *places)
        return bool(diff or self._git("ls-files", "--others", "-z", "--", *places))

    def _git(self, *arguments: str, given: bytes = b"") -> bytes:
        return run_git(self.folder, *arguments, given=given)


def open_revision(folder: Path, name: str) -> Revision:
    """Resolve what the user calls a revision: branch, tag or commit; HEAD before the first commit is the empty tree.

    UsageError for a name that git would take for an option, and in a submodule in the place of a folder.
    ArchivistError without git, outside a repository, and where the name is not known.
    """
    if not name or name.startswith("-") or not name.isprintable():
        raise UsageError(f"{name!r} names no revision", "name a branch, a tag or a commit, for example origin/main")
    run_git(folder, "rev-parse", "--is-inside-work-tree", hint="this command works in a clone made with git")
    _refuse_submodule(folder, name)
    advice = f"fetch it first, for example: git fetch origin; then name it as origin/BRANCH (here: {name})"
    try:
        said = run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except ArchivistError as error:
        if name != "HEAD" or _has_commits(folder):
            raise ArchivistError(f"git knows no revision {name}", advice) from error
        said = run_git(folder, "hash-object", "-t", "tree", "--stdin")  # of no input: the empty tree, which git knows
    return Revision(folder, name, said.decode("ascii").strip())


def _refuse_submodule(folder: Path, name: str) -> None:
    """Raise UsageError if a folder of the revision is a submodule now: the change then chose what REF means there."""
    outer = _told_path(folder, "--show-superproject-working-tree")
    if outer is None:
        return
    inner = os.path.relpath(_told_path(folder, "--show-toplevel") or folder, outer)
    try:
        was = run_git(outer, "ls-tree", "-z", "--full-tree", name, "--", inner)
    except ArchivistError:  # a revision of the submodule alone
        return
    if b" tree " in was.partition(b"\t")[0]:
        told = f"{inner} is a submodule, and at {name} it was a folder of the repository"
        raise UsageError(told, "refuse the change; REF cannot be trusted in a repository that the change brings")


def _told_path(folder: Path, option: str) -> Path | None:
    said = run_git(folder, "rev-parse", option).removesuffix(b"\n")
    return Path(fsdecode(said)) if said else None


def _has_commits(folder: Path) -> bool:
    return bool(run_git(folder, "rev-list", "--max-count=1", "--all"))


def _holds(place: Path, data: bytes) -> bool:
    try:
        return read_regular(place, len(data)) == data
    except OSError:
        return False


def _is_file(top: Path, path: str) -> bool:
    place = top / path
    return place.is_file() and not any(part.is_symlink() for part in (place, *place.parents[: path.count("/")]))


def _split(output: bytes) -> list[str]:
    return [fsdecode(word) for word in output.split(b"\0")[:-1]]
