"""The append-only log: what its checkpoint says, and whether manifests and tiles bear it out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from archivist.base.places import CHECKPOINT
from archivist.fixity.measure import read_file
from archivist.ledger.checkpoint import checkpoint_findings, log_trust, read_checkpoint
from archivist.ledger.cosignature import witnessed
from archivist.ledger.history import log_findings, prefix_findings
from archivist.ledger.note import NOTE_BYTES
from archivist.ledger.tiles import TILES, ReadTile
from archivist.model.findings import Check, Finding, Severity
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.pipeline.signed_side import SignedSide
from archivist.signing.keys import verify_raw

__all__ = ["LogSide", "check_log", "load_checkpoint", "present_tiles", "tile_source", "verify_note"]

# A full tile is 256 hashes of 32 bytes; one byte more is enough to see that a file is too long.
_TILE_BYTES = 256 * 32

verify_note = partial(verify_raw, "ed25519")


@dataclass(frozen=True)
class LogSide:
    """The checkpoint, None if there is none that can be read, and the checks made on the log."""

    checkpoint: Checkpoint | None
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


def load_checkpoint(archive: Archive) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    """Read the archive's checkpoint; a file that is no note, or is missing, is a finding."""
    data, told = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    if data is None and any(item.code != "missing" for item in told):
        return None, told
    return read_checkpoint(data, CHECKPOINT)


def tile_source(archive: Archive) -> ReadTile:
    """Give the function that reads a tile of the archive, None where none can be read."""
    return lambda path: read_file(archive.root, path, _TILE_BYTES)[0]


def present_tiles(archive: Archive, writing: Collection[str] = ()) -> list[str]:
    """List the files under `manifests/log/tile/`; those of a write in progress are left out."""
    found = (path.relative_to(archive.root).as_posix() for path in (archive.root / TILES).rglob("*") if path.is_file())
    return [path for path in found if path not in writing]


def check_log(
    archive: Archive, signed: SignedSide, seen: Sequence[tuple[str, TreeHead]], writing: Collection[str], now: str
) -> LogSide:
    """Check the log in numbered steps; `seen` are heads that it must extend, each with where it was seen.

    1. checkpoint     of this archive, signed by the log's keys
    2. leaves         as many as the manifests make, in their order, leading to the checkpoint's root
    3. tiles          exactly the current size's, each as the leaves make it
    4. history        the log extends every head that was seen, stamped, or named as the last good one
    5. witnesses      cosignatures of the known witnesses
    """
    if not signed.roots:
        return LogSide(None, (), (_unchecked("log", "the trust root does not verify"), _unchecked("witness", "no log")))
    if not signed.manifests_seen and not (archive.root / CHECKPOINT).exists():
        return LogSide(None, (), (_unchecked("log", "nothing was logged yet"), _unchecked("witness", "no log")))
    # 1. checkpoint
    checkpoint, told = load_checkpoint(archive)
    if checkpoint is None:
        return LogSide(None, told, (Check("log", "failed", "no checkpoint"), _unchecked("witness", "no checkpoint")))
    trust = log_trust(signed.roots)
    findings = list(checkpoint_findings(checkpoint, trust, verify_note, CHECKPOINT))
    # 2. leaves, 3. tiles
    tiles = present_tiles(archive, writing)
    findings += log_findings(checkpoint.head, signed.leaf_hashes, tile_source(archive), tiles, CHECKPOINT)
    # 4. history
    for path, head in (*_good_heads(signed.roots), *seen):
        findings += prefix_findings(head, signed.leaf_hashes, path)
    # 5. witnesses
    vouched = witnessed(checkpoint, trust, verify_note, now, CHECKPOINT)
    errors = sum(item.severity is Severity.ERROR for item in findings)
    size = checkpoint.head.size
    log = Check("log", "failed" if errors else "passed", f"{errors} problems" if errors else f"{size} leaves")
    if vouched.time is not None:
        witness = Check("witness", "passed", f"{len(vouched.times)} of {len(trust.witnesses)}, at {vouched.time}")
    else:
        why = f"{len(vouched.times)} of the {trust.quorum} needed" if trust.witnesses else "this archive has no witness"
        witness = _unchecked("witness", why)
    return LogSide(checkpoint, (*findings, *vouched.findings), (log, witness))


def _good_heads(roots: Sequence[TrustRoot]) -> list[tuple[str, TreeHead]]:
    """Give the heads that the newest root names as the last good ones of revoked keys."""
    newest = roots[-1]
    path = f"manifests/trust/root.{newest.version}.json"
    goods = [
        key.revoked.good for key in newest.keys.values() if key.revoked is not None and key.revoked.good is not None
    ]
    return [(path, TreeHead(newest.archive, good.size, bytes.fromhex(good.root))) for good in goods]


def _unchecked(name: str, why: str) -> Check:
    return Check(name, "not_checked", why)
