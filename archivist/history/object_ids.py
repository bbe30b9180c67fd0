"""The ids that git gives to content (gitformat-pack(5), git-hash-object(1)), and the form of its trees."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import fsdecode, fsencode

__all__ = ["EXECUTABLE", "FILE", "FOLDER", "LINK", "OBJECT_ID", "Ids", "TreeEntry", "parse_tree"]

OBJECT_ID = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")

FILE, EXECUTABLE, LINK, FOLDER = 0o100644, 0o100755, 0o120000, 0o40000
_DIGITS = {"sha1": 40, "sha256": 64}
# Copied for each object: to look an algorithm up by name takes longer than to hash a small file.
_EMPTY = {name: hashlib.new(name, usedforsecurity=False) for name in _DIGITS}
_MODE = re.compile(rb"[0-7]{5,6}")


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One entry of a tree: its mode as git writes it, and the id of what it names."""

    mode: int
    id: str

    @property
    def is_folder(self) -> bool:
        """Return whether the entry is a tree of its own."""
        return self.mode == FOLDER


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of a repository; `algorithm` is sha1 or sha256."""

    algorithm: str

    @classmethod
    def like(cls, object_id: str) -> "Ids":
        """Return the kind of ids of which this is one."""
        return cls("sha1" if len(object_id) == _DIGITS["sha1"] else "sha256")

    def of(self, kind: str, data: bytes) -> str:
        """Return the id of an object: `blob`, `tree`, `commit` or `tag`."""
        digest = _EMPTY[self.algorithm].copy()
        digest.update(b"%s %d\0" % (kind.encode(), len(data)))
        digest.update(data)
        return digest.hexdigest()

    def of_tree(self, entries: Mapping[str, TreeEntry]) -> str:
        """Return the id of the tree that has these entries."""
        return self.of("tree", b"".join(_written(entries.items())))


def _written(entries: Iterable[tuple[str, TreeEntry]]) -> Iterable[bytes]:
    """Write entries in git's order, in which a folder's name ends in a slash."""
    named = [(fsencode(name), entry) for name, entry in entries]
    for name, entry in sorted(named, key=lambda item: item[0] + b"/" * item[1].is_folder):
        yield b"%o %s\0" % (entry.mode, name) + bytes.fromhex(entry.id)


def parse_tree(data: bytes, digits: int) -> dict[str, TreeEntry]:
    """Read a tree: name → entry; `digits` is the length of an id in hex. ValueError if it is none."""
    entries: dict[str, TreeEntry] = {}
    place, length = 0, digits // 2
    while place < len(data):
        end = data.index(b"\0", place)
        mode, _, name = data[place:end].partition(b" ")
        raw = data[end + 1 : end + 1 + length]
        text = fsdecode(name)
        if not _MODE.fullmatch(mode) or not name or b"/" in name or len(raw) != length or text in entries:
            raise ValueError(text)
        entries[text] = TreeEntry(int(mode, 8), raw.hex())
        place = end + 1 + length
    return entries
