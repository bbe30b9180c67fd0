"""Compare what a checkpoint and its tiles say with the leaves that the manifests make."""

from collections.abc import Callable, Iterable, Sequence

from archivist.base.digest import sha256_hex
from archivist.base.said import said
from archivist.ledger.growth import edge_root, tiles_over
from archivist.ledger.merkle import root_at, stored_hashes, tree_root, verify_consistency
from archivist.ledger.tiles import TILES, WIDTH, ReadTile
from archivist.model.findings import Finding, finding
from archivist.model.log import TreeHead

__all__ = ["extension_findings", "log_findings", "prefix_findings", "prefixes_findings"]


def log_findings(
    head: TreeHead, leaf_hashes: Sequence[bytes], read_tile: ReadTile, present: Iterable[str], path: str
) -> tuple[Finding, ...]:
    """Check the whole log against the leaf hashes of all manifests, in order.

    `path` is the checkpoint's; `present` are the paths of all files under `manifests/log/tile/`.
    """
    # 1. As many leaves as the manifests make: fewer is a log that was set back, more is manifests gone.
    if head.size != len(leaf_hashes):
        wrong = finding("log-size", path, expected=str(len(leaf_hashes)), found=str(head.size))
        return (wrong, *(prefix_findings(head, leaf_hashes, path) if head.size < len(leaf_hashes) else ()))
    # 2. Exactly this size's tiles, each as the leaves make it.
    edges: list[list[bytes]] = []
    expected: set[str] = set()
    tiles: list[Finding] = []
    for tile, hashes in tiles_over(leaf_hashes):
        edges += [[]] if tile.level == len(edges) else []
        edges[tile.level] = hashes if tile.width < WIDTH else []
        expected.add(tile.path)
        tiles += _tile_findings(tile.path, b"".join(hashes), read_tile(tile.path))
    # 3. The root, out of the leaves and not out of the tiles.
    return (*_root_findings(head, edge_root(edges), path), *tiles, *_extra(present, expected))


def prefix_findings(head: TreeHead, leaf_hashes: Sequence[bytes], path: str) -> tuple[Finding, ...]:
    """Check that these leaves begin with the tree of `head`, a checkpoint seen earlier."""
    return _prefix_findings(head, len(leaf_hashes), lambda size: tree_root(leaf_hashes[:size]), path)


def prefixes_findings(heads: Sequence[tuple[str, TreeHead]], leaf_hashes: Sequence[bytes]) -> tuple[Finding, ...]:
    """Check that these leaves begin with the tree of every head, given with the path at which it was seen.

    The tree is built once, and only if there are heads; each of them then costs a few dozen hashes.
    """
    if not heads:
        return ()
    read = stored_hashes(leaf_hashes)
    findings: list[Finding] = []
    for path, head in heads:
        findings += _prefix_findings(head, len(leaf_hashes), lambda size: root_at(read, size), path)
    return tuple(findings)


def extension_findings(old: TreeHead, new: TreeHead, proof: Sequence[bytes], path: str) -> tuple[Finding, ...]:
    """Check by a consistency proof that the log of `new`, whose checkpoint is at `path`, begins with that of `old`."""
    if old.origin != new.origin:
        return (finding("log-origin", path, expected=old.origin, found=new.origin),)
    if not verify_consistency(old.size, new.size, old.root, new.root, proof):
        expected, found = (
            said("{size} leaves, root {root}", size=head.size, root=head.root.hex()) for head in (old, new)
        )
        return (finding("not-an-extension", path, expected=expected, found=found),)
    return ()


def _prefix_findings(head: TreeHead, leaves: int, root_of: Callable[[int], bytes], path: str) -> tuple[Finding, ...]:
    if head.size > leaves:
        return (
            finding(
                "not-an-extension", path, expected=said("at least {size} leaves", size=head.size), found=str(leaves)
            ),
        )
    root = root_of(head.size)
    if root != head.root:
        return (finding("not-an-extension", path, expected=head.root.hex(), found=root.hex()),)
    return ()


def _root_findings(head: TreeHead, root: bytes, path: str) -> tuple[Finding, ...]:
    if head.root == root:
        return ()
    return (finding("tree-root", path, expected=head.root.hex(), found=root.hex(), size=head.size),)


def _tile_findings(path: str, expected: bytes, data: bytes | None) -> tuple[Finding, ...]:
    if data is None:
        return (finding("tile-missing", path),)
    if data != expected:
        return (finding("tile-altered", path, expected=sha256_hex(expected), found=sha256_hex(data)),)
    return ()


def _extra(present: Iterable[str], expected: Iterable[str]) -> list[Finding]:
    stray = {path for path in present if path.startswith(f"{TILES}/")}.difference(expected)
    return [finding("tile-extra", path) for path in sorted(stray)]
