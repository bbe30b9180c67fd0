"""Append leaves to a log of which only the right edge is read: the cost does not grow with the log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.ledger.merkle import join_roots, tree_root
from archivist.ledger.tiles import CHECKPOINT, HEIGHT, WIDTH, BadTileError, ReadTile, Tile, load, tile_of
from archivist.model.findings import Finding, finding

__all__ = ["Growth", "append", "build", "edge_root", "tiles_over"]


@dataclass(frozen=True, slots=True)
class Growth:
    """What a batch does to the log: new tiles (path → bytes), partial tiles that go, the new size and root."""

    added: dict[str, bytes]
    removed: tuple[str, ...]
    size: int
    root: bytes


def append(
    size: int, root: bytes, read_tile: ReadTile, leaf_hashes: Sequence[bytes]
) -> tuple[Growth | None, tuple[Finding, ...]]:
    """Append leaf hashes to the log of `size` leaves whose signed root is `root`.

    Reads at most one partial tile a level. None and a finding if a tile is missing or damaged, or if the
    tiles do not lead to `root`: whoever signed what grows out of them would vouch for a rewritten past.
    """
    # 1. The right edge of the old tree, a list of hashes a level.
    try:
        edges = _read_edges(size, read_tile)
    except BadTileError as error:
        return None, (error.finding,)
    # 2. It must be the tree that was signed.
    old_root = edge_root(edges)
    if old_root != root:
        return None, (finding("tree-root", CHECKPOINT, expected=root.hex(), found=old_root.hex(), size=size),)
    # 3. Upward from there.
    return _grow(edges, size, leaf_hashes), ()


def build(leaf_hashes: Sequence[bytes]) -> Growth:
    """Return all tiles and the root of the log over these leaf hashes."""
    return _grow([], 0, leaf_hashes)


def tiles_over(leaf_hashes: Sequence[bytes]) -> Iterator[tuple[Tile, list[bytes]]]:
    """Return each tile of the log over these leaf hashes, level by level, with its hashes: one is in memory at a time."""
    rising, level = leaf_hashes, 0
    while rising:
        above: list[bytes] = []
        for index in range(-(-len(rising) // WIDTH)):
            hashes = list(rising[index * WIDTH : (index + 1) * WIDTH])
            yield Tile(level, index, len(hashes)), hashes
            if len(hashes) == WIDTH:
                above.append(tree_root(hashes))
        rising, level = above, level + 1


def _grow(edges: list[list[bytes]], size: int, leaf_hashes: Sequence[bytes]) -> Growth:
    """Fill tiles level by level: what a full tile sums up is a new hash of the level above."""
    added: dict[str, bytes] = {}
    removed: list[str] = []
    rising, level = list(leaf_hashes), 0
    while rising:
        first = size >> (HEIGHT * (level + 1))
        stale = tile_of(level, first, size)
        if stale.width:
            removed.append(stale.path)
        if level == len(edges):
            edges.append([])
        hashes = edges[level] + rising
        full = len(hashes) // WIDTH
        chunks = [hashes[at : at + WIDTH] for at in range(0, len(hashes), WIDTH)]
        for number, chunk in enumerate(chunks):
            added[Tile(level, first + number, len(chunk)).path] = b"".join(chunk)
        edges[level] = hashes[full * WIDTH :]
        rising = [tree_root(chunk) for chunk in chunks[:full]]
        level += 1
    return Growth(added, tuple(removed), size + len(leaf_hashes), edge_root(edges))


def _read_edges(size: int, read_tile: ReadTile) -> list[list[bytes]]:
    edges: list[list[bytes]] = []
    while count := size >> (HEIGHT * len(edges)):
        level, width = len(edges), count % WIDTH
        edges.append(load(read_tile, Tile(level, count // WIDTH, width)) if width else [])
    return edges


def edge_root(edges: Sequence[Sequence[bytes]]) -> bytes:
    """Return the root of the tree whose right edge this is, a list of hashes a level.

    Join the complete subtrees of the right edge, the largest first; each level gives one for each bit it has.
    """
    roots: list[bytes] = []
    for hashes in reversed(edges):
        start = 0
        for bit in reversed(range(HEIGHT)):
            if len(hashes) & (1 << bit):
                roots.append(tree_root(hashes[start : start + (1 << bit)]))
                start += 1 << bit
    return join_roots(roots)
