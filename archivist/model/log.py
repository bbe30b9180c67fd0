"""The log: tree heads, note keys and signatures, checkpoints, proofs (contract, section 3; c2sp.org)."""

from dataclasses import dataclass

__all__ = ["Checkpoint", "LogProof", "LogTrust", "NoteKey", "NoteSignature", "TreeHead"]


@dataclass(frozen=True, slots=True)
class TreeHead:
    """What a checkpoint says: the log's origin, its number of leaves, and its root hash (32 bytes)."""

    origin: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class NoteKey:
    """An Ed25519 key that signs notes under a name; `public` is its 32 bytes, `spki` the same key as DER.

    Thresholds count holders; where none is named the key is its own holder. `start` and `end` bound the time that
    a witness states in a cosignature; a log's signature states none.
    """

    name: str
    public: bytes
    spki: bytes
    holder: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line: key name, key id (4 bytes), and what follows the id."""

    name: str
    key_id: bytes
    sig: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed tree head; `text` is exactly the signed bytes, with the final LF and without the blank line."""

    head: TreeHead
    text: bytes
    signatures: tuple[NoteSignature, ...]


@dataclass(frozen=True, slots=True)
class LogProof:
    """That one leaf is in the log: its index, its inclusion proof, and the checkpoint. `extra` proves nothing."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: Checkpoint
    extra: bytes | None = None


@dataclass(frozen=True, slots=True)
class LogTrust:
    """Whom to believe about one log. Keys of `retired` are known, of either role, but count for nothing."""

    origin: str
    log: tuple[NoteKey, ...]
    threshold: int = 1
    retired: tuple[NoteKey, ...] = ()
    witnesses: tuple[NoteKey, ...] = ()
    quorum: int = 1
