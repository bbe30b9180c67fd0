"""The log since another revision: it went on from there, by exactly the leaves of the manifests that are new."""

from collections.abc import Iterable, Sequence

from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT
from archivist.base.said import said
from archivist.history.revision import Changes
from archivist.ledger.checkpoint import checkpoint_findings, log_trust
from archivist.ledger.cosignature import witnessed
from archivist.ledger.growth import Growth, append
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.tiles import TILES
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, tile_source, verify_note
from archivist.pipeline.signed.log_checks import LogSide, good_heads
from archivist.pipeline.signed.other_revision import BaseSide, revision_tiles

__all__ = ["check_growth", "heads_findings"]


def check_growth(
    archive: Archive, before: BaseSide, changes: Changes, roots: Sequence[TrustRoot], leaf_hashes: Sequence[bytes]
) -> LogSide:
    """Check the log in numbered steps; the cost grows with the new leaves, not with the log.

    1. growth         the tiles of the revision lead to the head that was signed there; the new leaves go on from it
    2. checkpoint     signed by the log's keys; it says what that growth makes
    3. tiles          what changed under log/tile/ is exactly what that growth changes
    4. good heads     the log extends each checkpoint that a revocation calls good
    5. witnesses      cosignatures of the known witnesses
    """
    # 1. growth
    old = before.head
    growth, problems = append(old.size, old.root, revision_tiles(before.revision), leaf_hashes)
    if growth is None:
        return _side(None, [before.labelled(item) for item in problems], old.size, 0)
    if before.checkpoint is None and not leaf_hashes and not (archive.root / CHECKPOINT).exists():
        return LogSide(None, (), (Check("log", "not_checked", said("nothing was logged yet")),))
    # 2. checkpoint
    checkpoint, problems = load_checkpoint(archive)
    findings = list(problems)
    if checkpoint is not None:
        findings += checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT)
        findings += _head_findings(checkpoint.head, old, growth)
    # 3. tiles
    findings += _tile_findings(archive, growth, changes)
    # 4. good heads
    if not findings:
        findings += heads_findings(archive, growth.size, good_heads(roots))
    # 5. witnesses
    witness, problems = _witness(checkpoint, roots, archive.context.clock.now())
    return _side(checkpoint, (*findings, *problems), old.size, growth.size, witness)


def heads_findings(archive: Archive, size: int, heads: Iterable[tuple[str, TreeHead]]) -> tuple[Finding, ...]:
    """Check that the archive's log, whose tiles are those of `size` leaves, extends each head, told by its path."""
    reader = TileReader(size, tile_source(archive))
    findings: list[Finding] = []
    for path, head in heads:
        if head.size > size:
            wanted = said("at least {size} leaves", size=head.size)
            findings.append(finding("not-an-extension", path, expected=wanted, found=str(size)))
            continue
        root, problems = reader.root(head.size)
        findings += problems
        if root is not None and root != head.root:
            findings.append(finding("not-an-extension", path, expected=head.root.hex(), found=root.hex()))
    return tuple(findings)


def _head_findings(head: TreeHead, old: TreeHead, growth: Growth) -> list[Finding]:
    if head.size < old.size:
        wanted = said("at least {size} leaves", size=old.size)
        return [finding("not-an-extension", CHECKPOINT, expected=wanted, found=str(head.size))]
    if head.size != growth.size:
        return [finding("log-size", CHECKPOINT, expected=str(growth.size), found=str(head.size))]
    if head.root != growth.root:
        return [finding("not-an-extension", CHECKPOINT, expected=growth.root.hex(), found=head.root.hex())]
    return []


def _tile_findings(archive: Archive, growth: Growth, changes: Changes) -> list[Finding]:
    read = tile_source(archive)
    found: list[Finding] = []
    for path, expected in growth.added.items():
        data = read(path)
        if data is None:
            found.append(finding("tile-missing", path))
        elif data != expected:
            found.append(finding("tile-altered", path, expected=sha256_hex(expected), found=sha256_hex(data)))
    for path in changes.before:
        if not path.startswith(f"{TILES}/") or path in growth.added:
            continue
        data = read(path)
        if path in growth.removed or changes.is_new(path):
            found += (
                [finding("tile-extra", path)] if (place := archive.root / path).exists() or place.is_symlink() else []
            )
        elif data is None:
            found.append(finding("tile-missing", path))
        else:
            blob = changes.before[path]
            found.append(finding("tile-altered", path, expected=said("blob {blob}", blob=blob), found=sha256_hex(data)))
    left = [path for path in growth.removed if path not in changes.before]
    return found + [finding("tile-extra", path) for path in left]


def _witness(checkpoint: Checkpoint | None, roots: Sequence[TrustRoot], now: str) -> tuple[Check, tuple[Finding, ...]]:
    if checkpoint is None:
        return Check("witness", "not_checked", said("no checkpoint")), ()
    trust = log_trust(roots)
    vouched = witnessed(checkpoint, trust, verify_note, now, CHECKPOINT)
    message = said("{n} of {of} witnesses", n=len(vouched.times), of=len(trust.witnesses))
    return Check("witness", "passed" if vouched.time is not None else "not_checked", message), vouched.findings


def _side(checkpoint: Checkpoint | None, findings: Sequence[Finding], old: int, new: int, *others: Check) -> LogSide:
    errors = sum(item.severity is Severity.ERROR for item in findings)
    message = said("append-only, {old} to {new} leaves", old=old, new=new)
    if errors:
        message = said("{n} problems", n=errors) if errors > 1 else said("1 problem")
    return LogSide(checkpoint, tuple(findings), (Check("log", "failed" if errors else "passed", message), *others))
