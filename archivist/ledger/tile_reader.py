"""Roots and proofs out of tiles, of which only the few that are needed are read."""

from collections.abc import Callable
from typing import TypeVar

from archivist.ledger.merkle import consistency_proof, inclusion_proof, root_at, tree_root
from archivist.ledger.tiles import HEIGHT, WIDTH, BadTileError, ReadTile, load, tile_of
from archivist.model.findings import Finding

__all__ = ["TileReader"]

_T = TypeVar("_T")


class TileReader:
    """The tree of `size` leaves that lies in tiles.

    Tiles are taken as they are; whoever uses a root or a proof compares it with a signed checkpoint. Every
    method gives None and a finding if a tile that it needs is missing or cut off, and raises ValueError for
    leaves and sizes that the tree does not have.
    """

    def __init__(self, size: int, read_tile: ReadTile) -> None:
        self.size = size
        self._read_tile = read_tile
        self._tiles: dict[tuple[int, int], list[bytes]] = {}

    def root(self, size: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the root of the first `size` leaves."""
        self._require(size)
        return _told(lambda: root_at(self._hash, size))

    def leaf(self, index: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the hash of one leaf."""
        self._require(index + 1)
        return _told(lambda: self._hash(0, index))

    def inclusion(self, index: int, size: int) -> tuple[tuple[bytes, ...] | None, tuple[Finding, ...]]:
        """Return the proof that leaf `index` is in the tree of `size` leaves."""
        self._require(size)
        return _told(lambda: inclusion_proof(self._hash, index, size))

    def consistency(self, old: int, new: int) -> tuple[tuple[bytes, ...] | None, tuple[Finding, ...]]:
        """Return the proof that the tree of `new` leaves begins with the tree of `old` leaves."""
        self._require(new)
        return _told(lambda: consistency_proof(self._hash, old, new))

    def _require(self, size: int) -> None:
        if not 0 <= size <= self.size:
            raise ValueError(f"the tiles are those of {self.size} leaves, not of {size}")

    def _hash(self, height: int, index: int) -> bytes:
        """Return the root of a complete subtree: a hash of a tile, or one that a tile's hashes lead to."""
        level, above = divmod(height, HEIGHT)
        number, start = divmod(index << above, WIDTH)
        key = level, number
        if key not in self._tiles:
            self._tiles[key] = load(self._read_tile, tile_of(level, number, self.size))
        return tree_root(self._tiles[key][start : start + (1 << above)])


def _told(make: Callable[[], _T]) -> tuple[_T | None, tuple[Finding, ...]]:
    try:
        return make(), ()
    except BadTileError as error:
        return None, (error.finding,)
