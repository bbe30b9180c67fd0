"""Checkpoints (c2sp.org/tlog-checkpoint): origin, size and root as a note without extension lines.

Every field is read in its one written form, so the text of a checkpoint follows from its head.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import replace

from archivist.base.said import said
from archivist.base.shape import ORIGIN, ShapeError, matching
from archivist.ledger.note import (
    COSIGNATURE,
    ED25519,
    Sign,
    Verify,
    decimal,
    find_key,
    hash_of,
    key_id,
    note_bytes,
    note_key,
    parse_note,
)
from archivist.model.findings import Finding, finding
from archivist.model.log import Checkpoint, LogTrust, NoteKey, NoteSignature, TreeHead
from archivist.model.trust import TrustRoot

__all__ = [
    "add_signatures",
    "checkpoint_bytes",
    "checkpoint_findings",
    "head_text",
    "log_trust",
    "new_checkpoint",
    "parse_checkpoint",
    "read_checkpoint",
    "sign_head",
]

_ROLES = ("log", "witness")


def head_text(head: TreeHead) -> bytes:
    """Return the text that is signed: three lines, each with its LF."""
    return f"{head.origin}\n{head.size}\n{b64encode(head.root).decode('ascii')}\n".encode()


def sign_head(head: TreeHead, key: NoteKey, sign: Sign) -> NoteSignature:
    """Return the signature of a tree head by a log key."""
    return NoteSignature(key.name, key_id(key, ED25519), sign(head_text(head)))


def new_checkpoint(head: TreeHead, key: NoteKey, sign: Sign) -> Checkpoint:
    """Make the checkpoint of a tree head, signed with a log key."""
    return Checkpoint(head, head_text(head), (sign_head(head, key, sign),))


def add_signatures(checkpoint: Checkpoint, signatures: Iterable[NoteSignature]) -> Checkpoint:
    """Append signatures by keys that have not signed yet; an earlier cosignature is worth more than a later one."""
    known = {(item.name, item.key_id): item for item in checkpoint.signatures}
    for item in signatures:
        known.setdefault((item.name, item.key_id), item)
    return replace(checkpoint, signatures=tuple(known.values()))


def checkpoint_bytes(checkpoint: Checkpoint) -> bytes:
    """Return the file of a checkpoint."""
    return note_bytes(checkpoint.text, checkpoint.signatures)


def read_checkpoint(data: bytes | None, path: str) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    """Read a checkpoint file, None if it is not there; findings if it is missing or malformed. No key is used."""
    if data is None:
        return None, (finding("checkpoint-missing", path),)
    try:
        return parse_checkpoint(data), ()
    except ShapeError as error:
        return None, (finding("checkpoint-malformed", path, detail=error),)


def parse_checkpoint(data: bytes) -> Checkpoint:
    """Read a checkpoint; ShapeError if it has another form."""
    text, signatures = parse_note(data)
    lines = text.decode("utf-8").split("\n")
    if lines[3:] != [""]:
        raise ShapeError(said("the text is not three lines: origin, size, root"))
    origin = matching(lines[0], "the origin", ORIGIN)
    head = TreeHead(origin, decimal(lines[1], "the size"), hash_of(lines[2], "the root"))
    return Checkpoint(head, text, signatures)


def log_trust(roots: Sequence[TrustRoot]) -> LogTrust:
    """Return the keys and thresholds of the roles log and witness in the newest of the trust roots, the last.

    Keys that are revoked, or that only an earlier root names, are retired: their lines stay where they are. A span
    (`from`, `to`) limits the cosignatures of a witness; it cannot limit a log key, whose signature states no time.
    """
    newest = roots[-1]
    known = {keyid: root.keys[keyid] for root in roots for name in _ROLES for keyid in root.roles[name].keys}
    in_force = {name: [keyid for keyid in newest.roles[name].keys if not known[keyid].revoked] for name in _ROLES}
    retired = [key for keyid, key in known.items() if not any(keyid in keyids for keyids in in_force.values())]
    return LogTrust(
        origin=newest.archive,
        log=tuple(note_key(known[keyid]) for keyid in in_force["log"]),
        threshold=newest.roles["log"].threshold,
        retired=tuple(map(note_key, retired)),
        witnesses=tuple(note_key(known[keyid]) for keyid in in_force["witness"]),
        quorum=newest.roles["witness"].threshold,
    )


def checkpoint_findings(
    checkpoint: Checkpoint, trust: LogTrust, verify: Verify, path: str, *, stored: bool = True
) -> tuple[Finding, ...]:
    """Check origin and log signatures; cosignatures are `cosignature.witnessed`'s business.

    A checkpoint that is `stored` in the archive has no signature line of a stranger; one that came from
    elsewhere may have (signed-note: unknown keys are ignored).
    """
    # 1. Of this log.
    if checkpoint.head.origin != trust.origin:
        return (finding("log-origin", path, expected=trust.origin, found=checkpoint.head.origin),)
    # 2. Every line by a key of the log must be good; only keys that are in force count.
    findings: list[Finding] = []
    vouching: set[str] = set()
    for signature in checkpoint.signatures:
        key = find_key(signature, (*trust.log, *trust.retired), ED25519)
        if key is None:
            if stored and find_key(signature, (*trust.witnesses, *trust.retired), COSIGNATURE) is None:
                findings.append(finding("checkpoint-signer", path, found=f"{signature.name} {signature.key_id.hex()}"))
        elif not verify(key.spki, signature.sig, checkpoint.text):
            findings.append(finding("checkpoint-signature", path, found=signature.key_id.hex(), holder=key.holder))
        elif key in trust.log:
            vouching.add(key.holder)
    # 3. Holders, not keys.
    if len(vouching) < trust.threshold:
        findings.append(finding("checkpoint-unsigned", path, expected=str(trust.threshold), found=str(len(vouching))))
    return tuple(findings)
