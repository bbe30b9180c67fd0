"""Where the log's hashes lie: tiles of height 8 (c2sp.org/tlog-tiles), all levels, no entries.

Tile `n` of level `l` holds up to 256 roots of complete subtrees of `256**l` leaves. A tree of some size has
exactly its full tiles and, for each level, one partial tile for what is left over.
"""

from collections.abc import Callable
from dataclasses import dataclass

from archivist.base.places import CHECKPOINT, TILES, tile_path
from archivist.base.said import said
from archivist.ledger.merkle import HASH_BYTES
from archivist.model.findings import Finding, finding

__all__ = [
    "CHECKPOINT",
    "HEIGHT",
    "TILES",
    "WIDTH",
    "BadTileError",
    "ReadTile",
    "Tile",
    "load",
    "needs_tile",
    "tile_of",
]

HEIGHT = 8
WIDTH = 1 << HEIGHT

# Gives the bytes at a path of the archive, None if nothing is there.
ReadTile = Callable[[str], bytes | None]


class BadTileError(Exception):
    """A tile is missing or has the wrong length; never leaves the room, its finding does."""

    def __init__(self, problem: Finding) -> None:
        super().__init__(problem.code)
        self.finding = problem


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: level, index in the level, and number of hashes (256 if it is full)."""

    level: int
    index: int
    width: int

    @property
    def path(self) -> str:
        """The path in the archive."""
        return tile_path(self.level, self.index, None if self.width == WIDTH else self.width)


def tile_of(level: int, index: int, size: int) -> Tile:
    """Return tile `index` of a level in a tree of `size`; its width is 0 if the tree does not reach it."""
    hashes = (size >> (HEIGHT * level)) - index * WIDTH
    return Tile(level, index, max(0, min(hashes, WIDTH)))


def needs_tile(path: str, size: int) -> bool:
    """Return whether the path of a tile is that of one which a tree of `size` has."""
    level, _, name = path.removeprefix(f"{TILES}/").partition("/")
    index = name.partition(".p/")[0].replace("/", "").replace("x", "")
    return tile_of(int(level), int(index), size).path == path


def load(read_tile: ReadTile, tile: Tile) -> list[bytes]:
    """Read the hashes of a tile; BadTileError if it is missing or has another length."""
    data = read_tile(tile.path)
    if data is None:
        raise BadTileError(finding("tile-missing", tile.path))
    if len(data) != tile.width * HASH_BYTES:
        wanted, there = said("{n} bytes", n=tile.width * HASH_BYTES), said("{n} bytes", n=len(data))
        raise BadTileError(finding("tile-altered", tile.path, expected=wanted, found=there))
    return [data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]
