"""Where custody meets the log: the checkpoint that a revocation calls good, and the one that a new log key signs."""

from collections.abc import Sequence

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import CHECKPOINT
from archivist.fixity.measure import read_file
from archivist.fixity.statement import parse_statement
from archivist.ledger.checkpoint import (
    add_signatures,
    checkpoint_bytes,
    checkpoint_findings,
    log_trust,
    read_checkpoint,
    sign_head,
)
from archivist.ledger.note import NOTE_BYTES, note_key
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.errors import ArchivistError, MissingKeyError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.log import Checkpoint
from archivist.model.trust import Good, TrustRoot
from archivist.pipeline.archive import Archive
from archivist.signing.dsse import parse_envelope
from archivist.signing.keys import verify_raw
from archivist.signing.keystore import KeyStore
from archivist.store.layout import manifest_paths

__all__ = ["batches_behind", "checkpoint_for", "current_good"]

_ALGORITHM = "ed25519"


def current_good(archive: Archive, roots: Sequence[TrustRoot]) -> Good | None:
    """Give the archive's checkpoint as a revocation names it; None where the archive has none yet.

    ArchivistError if the checkpoint is malformed or the log's key did not sign it.
    """
    checkpoint = _read(archive)
    if checkpoint is None:
        return None
    told = checkpoint_findings(checkpoint, log_trust(roots), _verify, CHECKPOINT)
    if worst_exit(told):
        raise ArchivistError(f"the log's checkpoint does not verify: {told[0].message}", "run: archivist verify")
    return Good(checkpoint.head.size, checkpoint.head.root.hex())


def checkpoint_for(archive: Archive, roots: Sequence[TrustRoot], store: KeyStore) -> bytes | None:
    """Give the checkpoint file that the newest of `roots` asks for: with the signatures of its new log keys.

    None if the file may stay as it is; MissingKeyError if the new log key is not in the store.
    """
    checkpoint = _read(archive)
    if checkpoint is None:
        return None
    trust = log_trust(roots)
    if not worst_exit(checkpoint_findings(checkpoint, trust, _verify, CHECKPOINT)):
        return None
    newest = roots[-1]
    held = [keyid for keyid in newest.roles["log"].keys if newest.keys[keyid].revoked is None and store.holds(keyid)]
    fresh = [sign_head(checkpoint.head, note_key(newest.keys[keyid]), store.load(keyid).sign) for keyid in held]
    signed = add_signatures(checkpoint, fresh)
    told = checkpoint_findings(signed, trust, _verify, CHECKPOINT)
    if worst_exit(told):
        hint = "put this trust root in force on the machine that holds the log's new key: archivist trust import FILE"
        raise MissingKeyError(f"the log's checkpoint needs the new log key: {told[0].message}", hint)
    return checkpoint_bytes(signed)


def batches_behind(archive: Archive, current: TrustRoot, proposed: TrustRoot) -> tuple[Finding, ...]:
    """Find batches that a superseded key signed after the checkpoint up to which the draft calls it good."""
    superseded = {
        keyid: key.revoked.good.size
        for keyid, key in proposed.keys.items()
        if key.revoked is not None and key.revoked.reason == "superseded" and key.revoked.good is not None
        if keyid in current.keys and current.keys[keyid].revoked is None
    }
    told: list[Finding] = []
    lowest = min(superseded.values(), default=None)
    for path in reversed(manifest_paths(archive.root)) if lowest is not None else ():
        data, _ = read_file(archive.root, path, ENVELOPE_BYTES)
        envelope, _ = parse_envelope(data or b"", path, MANIFEST_TYPE)
        manifest = envelope and parse_statement(envelope.payload, path)[0]
        if envelope is None or manifest is None:
            continue  # told by verify; it is no batch that could be put right here
        if lowest is None or manifest.log_end <= lowest:
            break
        for item in envelope.signatures:
            size = superseded.get(item.keyid)
            if size is not None and manifest.log_end > size:
                told.append(finding("good-behind", path, expected=str(size), found=item.keyid))
    return tuple(reversed(told))


def _read(archive: Archive) -> Checkpoint | None:
    if not (archive.root / CHECKPOINT).exists():
        return None
    data, told = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    checkpoint, more = read_checkpoint(data, CHECKPOINT)
    if checkpoint is None:
        first = (*told, *more)[0]
        raise ArchivistError(f"the log's checkpoint cannot be read: {first.message}", "run: archivist verify")
    return checkpoint


def _verify(spki: bytes, signature: bytes, message: bytes) -> bool:
    return verify_raw(_ALGORITHM, spki, signature, message)
