"""Where custody meets the log: the checkpoint that a revocation calls good, and the one that a new log key signs."""

from collections.abc import Iterable, Iterator, Sequence

from archivist.base.places import CHECKPOINT
from archivist.base.said import said
from archivist.ledger.checkpoint import (
    add_signatures,
    checkpoint_bytes,
    checkpoint_findings,
    log_trust,
    sign_head,
)
from archivist.ledger.consistency import prefix_findings
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.ledger.note import note_key
from archivist.model.envelope import Envelope
from archivist.model.errors import MissingKeyError, UnsoundArchiveError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.trust import Good, TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, verify_note
from archivist.pipeline.signed.manifests import Batch, read_manifest
from archivist.signing.revocation import goods_named
from archivist.store.layout import manifest_paths

__all__ = ["checkpoint_for", "current_good", "draft_findings", "unknown_goods"]


def current_good(archive: Archive, roots: Sequence[TrustRoot]) -> Good | None:
    """Return the archive's checkpoint as a revocation names it; None where the archive has none yet.

    UnsoundArchiveError if the checkpoint is malformed or the log's key did not sign it.
    """
    checkpoint = _read(archive)
    if checkpoint is None:
        return None
    findings = checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT)
    if worst_exit(findings):
        raise UnsoundArchiveError(
            said("the log's checkpoint does not verify: {message}", message=findings[0].message),
            said("run: archivist verify"),
            findings[0],
        )
    return Good(checkpoint.head.size, checkpoint.head.root.hex())


def checkpoint_for(archive: Archive, roots: Sequence[TrustRoot]) -> bytes | None:
    """Return the checkpoint file that the newest of `roots` asks for: with the signatures of its new log keys.

    None if the file may stay as it is; MissingKeyError if the new log key is not in the store.
    """
    checkpoint = _read(archive)
    if checkpoint is None:
        return None
    trust = log_trust(roots)
    if not worst_exit(checkpoint_findings(checkpoint, trust, verify_note, CHECKPOINT)):
        return None
    newest, store = roots[-1], archive.context.keys
    held = [keyid for keyid in newest.roles["log"].keys if newest.keys[keyid].revoked is None and store.holds(keyid)]
    fresh = [sign_head(checkpoint.head, note_key(newest.keys[keyid]), store.load(keyid).sign) for keyid in held]
    signed = add_signatures(checkpoint, fresh)
    findings = checkpoint_findings(signed, trust, verify_note, CHECKPOINT)
    if worst_exit(findings):
        hint = said(
            "put this trust root in force on the machine that holds the log's new key: archivist trust import FILE"
        )
        raise MissingKeyError(
            said("the log's checkpoint needs the new log key: {message}", message=findings[0].message), hint
        )
    return checkpoint_bytes(signed)


def draft_findings(archive: Archive, roots: Sequence[TrustRoot], proposed: TrustRoot) -> tuple[Finding, ...]:
    """Compare a draft's revocations with the log of this archive; with a finding it must not be signed."""
    return (*unknown_goods(archive, roots, proposed), *_batches_behind(archive, roots[-1], proposed))


def unknown_goods(archive: Archive, roots: Sequence[TrustRoot], proposed: TrustRoot) -> tuple[Finding, ...]:
    """Find checkpoints that a draft newly calls good and the log here does not extend."""
    fresh = goods_named([*roots, proposed]) - goods_named(roots)
    if not fresh:
        return ()
    leaves: list[bytes] = []
    for batch, envelope in _batches(archive, manifest_paths(archive.root)):
        leaves += batch_leaf_hashes(batch.manifest, batch.sha256, envelope.signatures)
    heads = {good: TreeHead(proposed.archive, good.size, bytes.fromhex(good.root)) for good in fresh}
    return tuple(
        finding("good-not-in-log", size=good.size)
        for good in sorted(fresh, key=lambda item: (item.size, item.root))
        if prefix_findings(heads[good], leaves, CHECKPOINT)
    )


def _batches_behind(archive: Archive, current: TrustRoot, proposed: TrustRoot) -> tuple[Finding, ...]:
    """Find batches that a superseded key signed after the checkpoint up to which the draft calls it good."""
    superseded = {
        keyid: key.revoked.good.size
        for keyid, key in proposed.keys.items()
        if key.revoked is not None and key.revoked.reason == "superseded" and key.revoked.good is not None
        if keyid in current.keys and current.keys[keyid].revoked is None
    }
    findings: list[Finding] = []
    for batch, envelope in _batches(archive, reversed(manifest_paths(archive.root)) if superseded else ()):
        if batch.manifest.log_end <= min(superseded.values()):
            break
        for item in envelope.signatures:
            size = superseded.get(item.keyid)
            if size is not None and batch.manifest.log_end > size:
                findings.append(finding("good-behind", batch.path, size=size, key=item.keyid))
    return tuple(reversed(findings))


def _batches(archive: Archive, paths: Iterable[str]) -> Iterator[tuple[Batch, Envelope]]:
    """Read manifests one by one; one that cannot be read is `verify`'s business and no use here."""
    for path in paths:
        batch, envelope, _ = read_manifest(archive, path)
        if batch is not None and envelope is not None:
            yield batch, envelope


def _read(archive: Archive) -> Checkpoint | None:
    if not (archive.root / CHECKPOINT).exists():
        return None
    checkpoint, findings = load_checkpoint(archive)
    if checkpoint is None:
        raise UnsoundArchiveError(
            said("the log's checkpoint cannot be read: {message}", message=findings[0].message),
            said("run: archivist verify"),
            findings[0],
        )
    return checkpoint
