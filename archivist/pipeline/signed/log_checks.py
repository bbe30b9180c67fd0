"""The append-only log: what its checkpoint says, and whether manifests and tiles bear it out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from archivist.base.places import CHECKPOINT, root_path
from archivist.base.said import said
from archivist.ledger.checkpoint import checkpoint_findings, log_trust
from archivist.ledger.consistency import log_findings, prefixes_findings
from archivist.ledger.cosignature import Witnessed, witnessed
from archivist.model.findings import Check, Finding, Severity
from archivist.model.log import Checkpoint, LogTrust, TreeHead
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, present_tiles, tile_source, verify_note
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.signing.revocation import goods_named

__all__ = ["LogSide", "check_log", "good_heads"]


@dataclass(frozen=True)
class LogSide:
    """The checkpoint, None if there is none that can be read, and the checks made on the log."""

    checkpoint: Checkpoint | None
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


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
        return _no_log(said("the trust root does not verify"))
    if not signed.manifests_seen and not (archive.root / CHECKPOINT).exists():
        return _no_log(said("nothing was logged yet"))
    # 1. checkpoint
    checkpoint, problems = load_checkpoint(archive)
    if checkpoint is None:
        return LogSide(
            None,
            problems,
            (Check("log", "failed", said("no checkpoint")), _unchecked("witness", said("no checkpoint"))),
        )
    trust = log_trust(signed.roots)
    findings = list(checkpoint_findings(checkpoint, trust, verify_note, CHECKPOINT))
    # 2. leaves, 3. tiles
    tiles = present_tiles(archive, writing)
    findings += log_findings(checkpoint.head, signed.leaf_hashes, tile_source(archive), tiles, CHECKPOINT)
    # 4. history
    heads = (*good_heads(signed.roots), *signed.times.heads, *seen)
    findings += prefixes_findings(heads, signed.leaf_hashes)
    # 5. witnesses
    vouched = witnessed(checkpoint, trust, verify_note, now, CHECKPOINT)
    errors = sum(item.severity is Severity.ERROR for item in findings)
    size = checkpoint.head.size
    why = said("{n} problems", n=errors) if errors else said("{n} leaves", n=size)
    log = Check("log", "failed" if errors else "passed", why)
    return LogSide(checkpoint, (*findings, *vouched.findings), (log, _witness(vouched, trust)))


def _witness(vouched: Witnessed, trust: LogTrust) -> Check:
    count = len(vouched.times)
    if vouched.time is not None:
        why = said("{n} of {of}, at {time}", n=count, of=len(trust.witnesses), time=vouched.time)
        return Check("witness", "passed", why)
    if not trust.witnesses:
        return _unchecked("witness", said("this archive has no witness"))
    return _unchecked("witness", said("{n} of the {of} needed", n=count, of=trust.quorum))


def _no_log(why: str) -> LogSide:
    return LogSide(None, (), (_unchecked("log", why), _unchecked("witness", said("no log"))))


def good_heads(roots: Sequence[TrustRoot]) -> list[tuple[str, TreeHead]]:
    """Return the heads that a revocation names as the last good ones: what is below them counts only in this log."""
    newest = roots[-1]
    path = root_path(newest.version)
    goods = sorted(goods_named(roots), key=lambda good: (good.size, good.root))
    return [(path, TreeHead(newest.archive, good.size, bytes.fromhex(good.root))) for good in goods]


def _unchecked(name: str, why: str) -> Check:
    return Check(name, "not_checked", why)
