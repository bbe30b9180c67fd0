"""The files of an archive that go along with a hand-over, each with the digest under which it was verified."""

import os
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from archivist.base.limits import LISTED_BYTES
from archivist.base.places import MANIFESTS, place_of
from archivist.base.said import said
from archivist.fixity.archive_tree import ArchiveTree
from archivist.model.errors import BusyError

__all__ = ["measure_manifests", "pieces"]

_PIECE_BYTES = 1 << 20


def measure_manifests(root: Path, left_out: Collection[str]) -> Mapping[str, str]:
    """Return every file of an archive's signed side that may be there, but for those `left_out`: path → SHA-256.

    What lies there and does not belong is not looked at: that is for `verify` to tell.
    """
    found: dict[str, str] = {}
    with ArchiveTree(root) as tree:
        for path in sorted(_paths(root)):
            if path not in left_out:
                found[path] = _digest(tree, path)
    return found


def pieces(tree: ArchiveTree, path: str, expected: str) -> tuple[int, Iterator[bytes]]:
    """Return a file's size, and its bytes piece by piece; BusyError if they are not those that were verified."""
    try:
        descriptor = tree.open(path, LISTED_BYTES)
    except OSError as error:
        raise _changed(path) from error
    size = os.fstat(descriptor).st_size
    return size, _read(descriptor, path, size, expected)


def _paths(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root / MANIFESTS):
        for name in names:
            place = Path(folder, name)
            path = place.relative_to(root).as_posix()
            if place_of(path) is not None and place.is_file() and not place.is_symlink():
                yield path


def _digest(tree: ArchiveTree, path: str) -> str:
    found = sha256()
    descriptor = tree.open(path, LISTED_BYTES)
    try:
        while piece := os.read(descriptor, _PIECE_BYTES):
            found.update(piece)
    finally:
        os.close(descriptor)
    return found.hexdigest()


def _read(descriptor: int, path: str, size: int, expected: str) -> Iterator[bytes]:
    found, left = sha256(), size
    try:
        while piece := os.read(descriptor, min(_PIECE_BYTES, left)):
            found.update(piece)
            left -= len(piece)
            yield piece
    finally:
        os.close(descriptor)
    if found.hexdigest() != expected:
        raise _changed(path)


def _changed(path: str) -> BusyError:
    return BusyError(
        said("{path} was changed after it had been verified", path=path), said("wait for its writer to end, then retry")
    )
