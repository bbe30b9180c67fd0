"""Read objects out of git's store, one after the other, each of bounded size and each proved by its own id.

The store is believed in nothing: an object whose content does not make the id that was asked for is refused. So from
the id of a commit on, every tree and file is the one that the commit names.
"""

import os
import re
import subprocess
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, cast

from archivist.base.limits import GIT_COMMIT_BYTES, GIT_TREE_BYTES
from archivist.base.said import said
from archivist.history.object_ids import OBJECT_ID, Ids, TreeEntry, parse_tree
from archivist.history.process import Git, cannot_run, isolated
from archivist.model.errors import ArchivistError

__all__ = ["HeldObjects", "Objects"]

_HEADER = re.compile(rb"([0-9a-f]+) (blob|tree|commit|tag) ([0-9]{1,15})\n")
_HINT = said("fetch the whole history of the branch, without --filter, then retry")


class Objects:
    """One `git cat-file --batch` process (git-cat-file(1), "BATCH OUTPUT")."""

    def __init__(self, git: Git, ids: Ids) -> None:
        self.ids = ids
        try:
            self._process = subprocess.Popen(  # noqa: S603  # git, found by its full path, with arguments and no shell
                git.arguments("cat-file", "--batch"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=git.environment(),
            )
        except OSError as error:
            raise cannot_run(error) from error
        self._ask = cast("IO[bytes]", self._process.stdin)
        self._answer = cast("IO[bytes]", self._process.stdout)

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def blob(self, object_id: str, limit: int) -> bytes:
        """Return a file whole; ArchivistError if it is not here, is no file, or is longer than `limit` bytes."""
        return self._of_kind("blob", object_id, limit)

    def tree(self, object_id: str) -> dict[str, TreeEntry]:
        """Return the entries of a tree; ArchivistError if it is not here or is none."""
        data = self._of_kind("tree", object_id, GIT_TREE_BYTES)
        try:
            return parse_tree(data, len(object_id))
        except ValueError as error:
            raise ArchivistError(
                said("the tree {object_id} is malformed", object_id=object_id), said("see: git fsck")
            ) from error

    def note(self, object_id: str) -> tuple[str, bytes]:
        """Return kind and content of a commit or tag, or the kind alone of what is neither."""
        found, kind, data = self._get(object_id, GIT_COMMIT_BYTES)
        if found != object_id:
            raise ArchivistError(said("git does not have the content of {name}", name=object_id), _HINT)
        return kind, data

    def starting_with(self, digits: str) -> str | None:
        """Return the one object whose id begins so; None if there is none, or more than one."""
        try:
            return self._get(digits, GIT_TREE_BYTES)[0]
        except ArchivistError:
            return None

    def _of_kind(self, kind: str, object_id: str, limit: int) -> bytes:
        if not OBJECT_ID.fullmatch(object_id):
            raise ArchivistError(said("git named {object_id!r}, which is no object", object_id=object_id[:80]), _HINT)
        found_id, is_kind, data = self._get(object_id, limit)
        if found_id != object_id or is_kind != kind:
            raise ArchivistError(said("git does not have the content of {name}", name=object_id), _HINT)
        return data

    def _get(self, name: str, limit: int) -> tuple[str, str, bytes]:
        try:
            self._ask.write(f"{name}\n".encode("ascii"))
            self._ask.flush()
            match = _HEADER.fullmatch(self._answer.readline(200))
            if match is None:
                raise ArchivistError(said("git does not have the content of {name}", name=name), _HINT)
            found_id, kind, size = match[1].decode(), match[2].decode(), int(match[3])
            if size > limit:
                raise ArchivistError(
                    said(
                        "{name} has {size} bytes, more than the {limit} allowed for such a file",
                        name=name,
                        size=size,
                        limit=limit,
                    )
                )
            data = self._answer.read(size + 1)
        except (OSError, ValueError) as error:  # ValueError: after an error, another reader of the same store ended it
            why = getattr(error, "strerror", None) or error
            raise ArchivistError(said("git ended while it was read: {strerror}", strerror=why), _HINT) from error
        if len(data) != size + 1:
            raise ArchivistError(said("git ended while it was read"), _HINT)
        if not found_id.startswith(name) or self.ids.of(kind, data[:-1]) != found_id:
            raise ArchivistError(
                said("git has other content under the name {name}", name=name),
                said("the repository is damaged: git fsck"),
            )
        return found_id, kind, data[:-1]


class HeldObjects:
    """The objects of the store in `folder`: one git reads them all, from the first one until this is forgotten."""

    def __init__(self, folder: Path, ids: Ids) -> None:
        self._folder, self._ids = folder, ids
        self._objects: Objects | None = None
        self._held = ExitStack()
        self._process = os.getpid()

    @contextmanager
    def at_hand(self) -> Iterator[Objects]:
        """Read objects; ArchivistError without git. Whatever goes wrong, git may be amid an answer, and is ended."""
        if os.getpid() != self._process:  # forked: what the other process asks must not be answered here
            with ExitStack() as alone:
                yield _started(alone, self._folder, self._ids)
            return
        if self._objects is None:
            self._objects = _started(self._held, self._folder, self._ids)
            weakref.finalize(self, _end, self._held, self._process)
        try:
            yield self._objects
        except BaseException:
            self._objects = None
            self._held.close()
            raise


def _started(held: ExitStack, folder: Path, ids: Ids) -> Objects:
    objects = Objects(held.enter_context(isolated(folder, ids.algorithm)), ids)
    held.callback(objects.close)
    return objects


def _end(held: ExitStack, process: int) -> None:
    if os.getpid() == process:
        held.close()
