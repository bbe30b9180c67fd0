"""One revision of the archive in git, and what the working tree has changed since.

git serves objects, which are proved by their ids; everything else is read here. Nobody's word is taken for a file: not
the index's, nor that of a configuration, of grafts or of replaced objects (ADR 20).
"""

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from archivist.base.places import FOLDERS
from archivist.base.said import said
from archivist.history.attributes import attribute_files, converted_paths
from archivist.history.object_ids import Ids, TreeEntry
from archivist.history.objects import HeldObjects, Objects
from archivist.history.process import isolated
from archivist.history.repository import Repository, find_repository, repository_around
from archivist.history.revision_names import commit_of, named_objects, stem_of, tree_of
from archivist.history.working_tree import compare, is_attributes, paths_below
from archivist.model.errors import ArchivistError, UsageError

__all__ = ["Changes", "Revision", "open_revision"]

# Before the first commit nothing tells which ids a repository has, and none is needed.
_FIRST = Ids("sha1")


class _UnknownRevisionError(UsageError):
    """A name that the repository at hand does not know."""


@dataclass(frozen=True)
class Changes:
    """Every path that differs from the revision: with its blob there, or None if it is new.

    `attribute_files` are those that lie under records/ and manifests/, where none belongs.
    """

    before: Mapping[str, str | None]
    attributes: bool  # a .gitattributes that governs the archive is among what changed
    attribute_files: tuple[str, ...] = ()

    def is_new(self, path: str) -> bool:
        """Return whether the path was not there at the revision."""
        return path in self.before and self.before[path] is None


@dataclass(frozen=True)
class Revision:
    """A commit, or the empty tree, under the name that the user gave.

    `folder` is the archive's, at the repository's top or below. `tree` is the commit's, None for the empty one.
    """

    folder: Path
    label: str
    commit: str
    repository: Repository
    tree: str | None
    objects: HeldObjects = field(repr=False, compare=False)

    @property
    def _inside(self) -> tuple[str, ...]:
        """The archive's folder in the repository."""
        return self.folder.relative_to(self.repository.top).parts

    @property
    def _ids(self) -> Ids:
        return Ids.like(self.tree) if self.tree is not None else _FIRST

    def place(self, path: str) -> str:
        """Return the name of a file of this revision as git writes it."""
        return f"{self.label}:{path}"

    def files(self, *paths: str) -> dict[str, str]:
        """Return path → blob of files; a path that ends in a slash stands for the files of that folder."""
        blobs: dict[str, str] = {}
        if not paths:
            return blobs
        with self.objects.at_hand() as objects:
            for path in paths:
                *parts, last = path.split("/")
                entries = self._folder(objects, *parts)
                names = entries if not last else {last} & entries.keys()
                folder = path.removesuffix(last)
                # Files and links: neither a folder in the folder, nor a submodule.
                blobs |= {f"{folder}{name}": entries[name].id for name in names if _is_blob(entries[name])}
        return blobs

    def read(self, blobs: Mapping[str, str], limit: int) -> dict[str, bytes]:
        """Return path → content of path → blob; ArchivistError if one is longer than `limit` bytes or not here."""
        return dict(self.read_each(blobs, limit))

    def read_each(self, blobs: Mapping[str, str], limit: int) -> Iterator[tuple[str, bytes]]:
        """Return path and content of path → blob, one after the other, as `read` does."""
        if not blobs:
            return
        with self.objects.at_hand() as objects:
            for path, blob in blobs.items():
                yield path, objects.blob(blob, limit)

    def gone(self, name: str) -> tuple[str, ...]:
        """List the files of that name, anywhere in the repository, in whose place no file lies now.

        Their paths are relative to the repository's top. A file behind a link is another file.
        """
        named: list[str] = []
        with self.objects.at_hand() as objects:
            waiting = [("", self.tree)] if self.tree is not None else []
            while waiting:
                folder, tree = waiting.pop()
                for entry_name, entry in objects.tree(tree).items():
                    if entry.is_folder:
                        waiting.append((f"{folder}{entry_name}/", entry.id))
                    elif entry_name == name:
                        named.append(f"{folder}{entry_name}")
        return tuple(path for path in sorted(named) if not _is_file(self.repository.top, path))

    def changes(self) -> Changes:
        """Compare the working tree under records/ and manifests/ with this revision; ignored files count."""
        with self.objects.at_hand() as objects:
            known = self._folder(objects)
            difference = compare(self.folder, {top: known.get(top) for top in FOLDERS}, objects.tree, self._ids)
            attributes = self._attributes_changed(objects) or any(map(is_attributes, map(_name, difference.before)))
        return Changes(difference.before, attributes, tuple(sorted(difference.attributes)))

    def converted(self, changes: Changes) -> tuple[str, ...]:
        """List files that git would hand out with other bytes: the changed ones, or all if attributes changed."""
        paths = sorted({*changes.before, *paths_below(self.folder, FOLDERS)} if changes.attributes else changes.before)
        if not paths:
            return ()
        inside = Path(*self._inside)
        levels = [Path(*self._inside[:depth]) for depth in range(len(self._inside) + 1)]
        files = [level / name for level in levels for name in attribute_files(self.repository.top / level)]
        files += [inside / name for name in changes.attribute_files]
        with isolated(self.repository.objects, self._ids.algorithm) as git:
            bad = set(converted_paths(git, self.repository.top, files, [(inside / path).as_posix() for path in paths]))
        return tuple(path for path in paths if (inside / path).as_posix() in bad)

    def tracked(self, name: str) -> tuple[str, ...]:
        """Return where git has something of that name in the archive's folder: here, in HEAD, or in the index.

        A name in another case counts: some file systems know no difference. The index can add to this, never excuse.
        """
        places: list[str] = []
        head_id = self.repository.reference("HEAD")  # by its id: a tag of that name must not stop the check
        head = () if head_id in (None, self.commit) else (open_revision(self.folder, head_id, outer=False),)
        for revision in (self, *(replace(other, label="HEAD") for other in head if other.tree != self.tree)):
            with revision.objects.at_hand() as objects:
                entries = revision._folder(objects)  # noqa: SLF001  # another one of its kind
            places += [revision.place(entry) for entry in entries if entry.lower() == name]
        index = self.repository.folder / "index"
        if not places and index.is_file():
            path = "/".join((*self._inside, name))
            with isolated(self.repository.objects, self._ids.algorithm) as git:
                listed = git.run("ls-files", "-z", "--", f":(icase,literal){path}", GIT_INDEX_FILE=str(index))
            places += [name] if listed else []
        return tuple(places)

    def _folder(self, objects: Objects, *parts: str) -> dict[str, TreeEntry]:
        """Return the entries of a folder of the archive; none where the revision has no such folder."""
        return _entries(objects, self.tree, (*self._inside, *parts))

    def _attributes_changed(self, objects: Objects) -> bool:
        for depth in range(len(self._inside) + 1):
            parts = self._inside[:depth]
            known = _entries(objects, self.tree, parts)
            was = {name: entry.id for name, entry in known.items() if is_attributes(name)}
            files = attribute_files(self.repository.top.joinpath(*parts))
            if was != {name: self._ids.of("blob", data) for name, data in files.items()}:
                return True
        return False


def open_revision(folder: Path, name: str, *, outer: bool = True) -> Revision:
    """Return what the user calls a revision: branch, tag or commit; HEAD before the first commit is the empty tree.

    UsageError for a name that means more than one thing here, or something else in every clone, and in a submodule in
    the place of a folder (looked for if `outer`). ArchivistError without git, outside a repository, and where the name
    is not known.
    """
    stem, steps = stem_of(name)
    repository = find_repository(folder)
    if outer:
        _refuse_submodule(repository, name)
    found = named_objects(repository, stem)
    if not found and name == "HEAD" and repository.is_new():
        empty = HeldObjects(repository.objects, _FIRST)
        return Revision(folder, name, _FIRST.of("tree", b""), repository, None, empty)
    ids = Ids.like(next(iter(found.values()))) if found else _ids_of(repository)
    advice = said(
        "fetch it first, for example: git fetch origin; then name it as refs/remotes/origin/BRANCH (here: {name})",
        name=name,
    )
    held = HeldObjects(repository.objects, ids)
    with held.at_hand() as objects:
        try:
            commit = commit_of(objects, stem, steps, found)
            return Revision(folder, name, commit, repository, tree_of(objects, commit), held)
        except UsageError:
            raise
        except ArchivistError as error:
            raise _UnknownRevisionError(said("git knows no revision {name}", name=name), advice) from error


def _ids_of(repository: Repository) -> Ids:
    """Return the kind of ids of a repository, by what HEAD names."""
    head = repository.reference("HEAD")
    return Ids.like(head) if head is not None else _FIRST


def _refuse_submodule(repository: Repository, name: str) -> None:
    """Raise UsageError if the repository lies in the place of a folder that the one around it has at the revision.

    The change then brought a repository, and with it what REF means there.
    """
    around = repository_around(repository.top.parent)
    if around is None:
        return
    inside = repository.top.relative_to(around.top)
    try:
        revision = open_revision(around.top, name)
        with revision.objects.at_hand() as objects:
            was = _entries(objects, revision.tree, inside.parts)
    except _UnknownRevisionError:  # a revision of the inner repository alone
        return
    except UsageError:
        raise
    except ArchivistError:  # what lies around cannot be read, and cannot be meant
        return
    if was:
        message = said(
            "{inside} is a submodule, and at {name} it was a folder of the repository", inside=inside, name=name
        )
        raise UsageError(
            message, said("refuse the change; REF cannot be trusted in a repository that the change brings")
        )


def _entries(objects: Objects, tree: str | None, parts: tuple[str, ...]) -> dict[str, TreeEntry]:
    """Return the entries of a folder, none where there is no such folder."""
    for part in parts:
        entry = objects.tree(tree).get(part) if tree is not None else None
        tree = entry.id if entry is not None and entry.is_folder else None
    return objects.tree(tree) if tree is not None else {}


def _is_blob(entry: TreeEntry) -> bool:
    return stat.S_ISREG(entry.mode) or stat.S_ISLNK(entry.mode)


def _is_file(top: Path, path: str) -> bool:
    place = top / path
    return place.is_file() and not any(part.is_symlink() for part in (place, *place.parents[: path.count("/")]))


def _name(path: str) -> str:
    return path.rpartition("/")[2]
