"""What lies in the working tree and is not as a tree of git has it, by reading every file.

Git's index says which files it holds for unchanged, by their times or by a mark (skip-worktree, assume-unchanged, a
sparse checkout). Whoever prepared the folder wrote that index. So it is not asked: each file is read, its id computed
as git does, and compared with the tree. The ids of folders are computed too; where one is equal, all below it is, and
the tree below need not be fetched out of git: a check of a large archive asks git for some hundred objects.

Folders are opened one below the other and links are not followed, so that nothing is read outside the archive.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.limits import GIT_TREE_DEPTH, LISTED_BYTES
from archivist.base.opening import RefusedError, open_regular
from archivist.base.said import said
from archivist.history.object_ids import EXECUTABLE, FILE, FOLDER, LINK, Ids, TreeEntry
from archivist.model.errors import ArchivistError

__all__ = ["ATTRIBUTES", "TreeDifference", "compare", "is_attributes", "paths_below"]

ATTRIBUTES = ".gitattributes"

# records/HH/ID: down to here each tree is fetched, since something below nearly always changed.
_FETCHED_DEPTH = 2
_OPEN_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC

_ReadTree = Callable[[str], Mapping[str, TreeEntry]]


@dataclass
class TreeDifference:
    """`before` has every path that differs, with its id in the tree or None if it is new.

    `attributes` are the files for git's attributes that lie there, changed or not.
    """

    before: dict[str, str | None] = field(default_factory=dict)
    attributes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder as it lies there: its entries, None for what git's trees cannot hold; sub-folders by name."""

    entries: dict[str, TreeEntry | None]
    folders: dict[str, "_Folder"]


def compare(root: Path, tops: Mapping[str, TreeEntry | None], read: _ReadTree, ids: Ids) -> TreeDifference:
    """Compare the folders `tops` of `root`, each with its entry in a tree or None; `read` fetches a tree.

    ArchivistError for a folder that cannot be read.
    """
    work = _Comparison(read, ids)
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name, entry in tops.items():
            try:
                mode = os.lstat(name, dir_fd=descriptor).st_mode
            except FileNotFoundError:
                work.take_gone(name, entry)
            else:
                work.take(descriptor, name, entry, 0, is_folder=stat.S_ISDIR(mode))
    finally:
        os.close(descriptor)
    work.difference.before = dict(sorted(work.difference.before.items()))
    return work.difference


def is_attributes(name: str) -> bool:
    """Return whether git takes a file for one of attributes, on a file system that knows no case too."""
    return name.lower() == ATTRIBUTES


def paths_below(root: Path, tops: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    """List every path below the folders `tops` that is no folder; links are not followed."""
    for top in tops:
        for place, folders, names in os.walk(root / top):
            inside = Path(place).relative_to(root)
            links = [name for name in folders if (Path(place) / name).is_symlink()]
            yield from ((inside / name).as_posix() for name in (*names, *links))


class _Comparison:
    """The walk, and what it finds."""

    def __init__(self, read: _ReadTree, ids: Ids) -> None:
        self.read, self.ids = read, ids
        self.difference = TreeDifference()

    def take(self, parent: int, path: str, was: TreeEntry | None, depth: int, *, is_folder: bool) -> None:
        """Compare one entry of a folder with what the tree has in its place."""
        name = path.rpartition("/")[2]
        if not is_folder:
            if is_attributes(name):
                self.difference.attributes.append(path)
            self._take_file(parent, name, path, was)
            return
        if depth == GIT_TREE_DEPTH:
            self.take_gone(path, was)
            self.difference.before.setdefault(path, None)
            return
        if was is not None and not was.is_folder:
            self.difference.before[path] = was.id
            was = None
        descriptor = _open_folder(parent, name, path)
        try:
            if was is None or depth < _FETCHED_DEPTH:
                self._take_folder(descriptor, path, was, depth)
                return
            on_disk = self._folder(descriptor, path, depth)
        finally:
            os.close(descriptor)
        self._take_known(path, on_disk, was)

    def take_gone(self, path: str, was: TreeEntry | None) -> None:
        """Note everything that the tree has at a path and below as gone."""
        if was is None:
            return
        if not was.is_folder:
            self.difference.before[path] = was.id
            return
        for name, entry in self.read(was.id).items():
            self.take_gone(f"{path}/{name}", entry)

    def _take_file(self, parent: int, name: str, path: str, was: TreeEntry | None) -> None:
        if was is not None and was.is_folder:
            self.take_gone(path, was)
            was = None
        if was is None:
            self.difference.before[path] = None
            return
        on_disk = self._entry(parent, name)
        if not _same(on_disk, was):
            self.difference.before[path] = was.id

    def _take_folder(self, descriptor: int, path: str, was: TreeEntry | None, depth: int) -> None:
        known = self.read(was.id) if was is not None else {}
        seen = set()
        for name, is_folder in _names(descriptor, path):
            seen.add(name)
            self.take(descriptor, f"{path}/{name}", known.get(name), depth + 1, is_folder=is_folder)
        for name, entry in known.items():
            if name not in seen:
                self.take_gone(f"{path}/{name}", entry)

    def _folder(self, descriptor: int, path: str, depth: int) -> _Folder:
        """Read a folder and all below it."""
        on_disk = _Folder({}, {})
        for name, is_folder in _names(descriptor, path):
            below = f"{path}/{name}"
            if not is_folder:
                if is_attributes(name):
                    self.difference.attributes.append(below)
                on_disk.entries[name] = self._entry(descriptor, name)
            elif depth + 1 == GIT_TREE_DEPTH:
                on_disk.entries[name] = None
            else:
                inner = _open_folder(descriptor, name, below)
                try:
                    on_disk.folders[name] = self._folder(inner, below, depth + 1)
                finally:
                    os.close(inner)
        return on_disk

    def _take_known(self, path: str, on_disk: _Folder, was: TreeEntry) -> None:
        """Compare a folder that was read with the tree in its place, which is fetched only if it differs."""
        if self._id(on_disk) == was.id:
            return
        known = self.read(was.id)
        for name, entry in on_disk.entries.items():
            there, below = known.get(name), f"{path}/{name}"
            if there is None or there.is_folder:
                self.take_gone(below, there)
                self.difference.before.setdefault(below, None)
            elif not _same(entry, there):
                self.difference.before[below] = there.id
        for name, folder in on_disk.folders.items():
            there, below = known.get(name), f"{path}/{name}"
            if there is not None and there.is_folder:
                self._take_known(below, folder, there)
            else:
                self.take_gone(below, there)
                self._take_new(below, folder)
        for name in known.keys() - on_disk.entries.keys() - on_disk.folders.keys():
            self.take_gone(f"{path}/{name}", known[name])

    def _take_new(self, path: str, on_disk: _Folder) -> None:
        for name in on_disk.entries:
            self.difference.before[f"{path}/{name}"] = None
        for name, folder in on_disk.folders.items():
            self._take_new(f"{path}/{name}", folder)

    def _id(self, on_disk: _Folder) -> str | None:
        """Return the id of a folder's tree; None if no tree can be equal. An empty folder is in no tree."""
        entries: dict[str, TreeEntry] = {}
        for name, entry in on_disk.entries.items():
            if entry is None:
                return None
            entries[name] = entry
        for name, folder in on_disk.folders.items():
            if folder.entries or folder.folders:
                inner = self._id(folder)
                if inner is None:
                    return None
                entries[name] = TreeEntry(FOLDER, inner)
        return self.ids.of_tree(entries)

    def _entry(self, parent: int, name: str) -> TreeEntry | None:
        """Return the entry that a tree would have for it; None for what no tree has, and for what cannot be read."""
        try:
            descriptor = open_regular(name, LISTED_BYTES, dir_fd=parent)
        except RefusedError as error:
            return self._link(parent, name) if error.rule == "link" else None
        except OSError:
            return None
        try:
            before = os.fstat(descriptor)
            data = _read(descriptor, before.st_size)
        except OSError:
            return None
        finally:
            os.close(descriptor)
        if len(data) != before.st_size:
            return None
        return TreeEntry(EXECUTABLE if before.st_mode & stat.S_IXUSR else FILE, self.ids.of("blob", data))

    def _link(self, parent: int, name: str) -> TreeEntry | None:
        try:
            return TreeEntry(LINK, self.ids.of("blob", os.fsencode(os.readlink(name, dir_fd=parent))))
        except OSError:
            return None


def _same(on_disk: TreeEntry | None, was: TreeEntry) -> bool:
    """Return whether bytes and kind are equal; whether a file may be executed is no part of an archive."""
    if on_disk is None or on_disk.id != was.id:
        return False
    return (on_disk.mode == LINK) == (was.mode == LINK)


def _names(descriptor: int, path: str) -> list[tuple[str, bool]]:
    """List a folder: each name, and whether it is a folder."""
    try:
        with os.scandir(descriptor) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError as error:
        raise _unreadable(path, error) from error


def _open_folder(parent: int, name: str, path: str) -> int:
    try:
        return os.open(name, _OPEN_FOLDER, dir_fd=parent)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> ArchivistError:
    return ArchivistError(
        said("the folder {path} cannot be read: {strerror}", path=path, strerror=error.strerror),
        said("check its owner and mode, and the disk"),
    )


def _read(descriptor: int, size: int) -> bytes:
    """Read a file of so many bytes, and one more if it has grown."""
    data = os.read(descriptor, size + 1)
    while len(data) <= size:
        more = os.read(descriptor, size + 1 - len(data))
        if not more:
            break
        data += more
    return data
