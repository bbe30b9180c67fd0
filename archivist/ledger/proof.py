"""Proofs for one leaf (c2sp.org/tlog-proof): a text file that is checked without the archive and without a network."""

from base64 import b64encode

from archivist.base.limits import PROOF_BYTES
from archivist.base.said import said
from archivist.base.shape import ShapeError, base64_bytes
from archivist.ledger.checkpoint import checkpoint_bytes, checkpoint_findings, parse_checkpoint
from archivist.ledger.merkle import leaf_hash, verify_inclusion
from archivist.ledger.note import Verify, decimal, hash_of
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.tiles import ReadTile
from archivist.model.findings import Finding, finding
from archivist.model.log import Checkpoint, LogProof, LogTrust

__all__ = ["HEADER", "make_proof", "parse_proof", "proof_bytes", "proof_findings"]

HEADER = "c2sp.org/tlog-proof@v1"

# A tree of 2^63 leaves is 63 nodes high.
_HASHES = 63


def make_proof(
    checkpoint: Checkpoint, index: int, leaf: bytes, read_tile: ReadTile, path: str
) -> tuple[LogProof | None, tuple[Finding, ...]]:
    """Return the proof that `leaf` stands at `index`; `extra` holds the leaf, so that the file can be read alone.

    None and a finding if tiles are missing or do not lead from the leaf to the checkpoint, which lies at `path`.
    """
    head = checkpoint.head
    if not 0 <= index < head.size:
        return None, (
            finding("proof-wrong", path, expected=said("a leaf below {size}", size=head.size), found=str(index)),
        )
    hashes, findings = TileReader(head.size, read_tile).inclusion(index, head.size)
    if hashes is None:
        return None, findings
    proof = LogProof(index, hashes, checkpoint, leaf)
    wrong = _inclusion_findings(proof, leaf, path)
    return (None, wrong) if wrong else (proof, ())


def proof_bytes(proof: LogProof) -> bytes:
    """Return the file of a proof."""
    lines = [HEADER]
    if proof.extra is not None:
        lines.append(f"extra {_base64(proof.extra)}")
    lines.append(f"index {proof.index}")
    lines += [_base64(item) for item in proof.hashes]
    return "\n".join(lines).encode("ascii") + b"\n\n" + checkpoint_bytes(proof.checkpoint)


def parse_proof(data: bytes, path: str) -> tuple[LogProof | None, tuple[Finding, ...]]:
    """Read a proof; None and a finding if it has another form. Nothing is verified."""
    try:
        return _proof(data), ()
    except ShapeError as error:
        return None, (finding("proof-malformed", path, detail=error),)


def proof_findings(proof: LogProof, leaf: bytes, trust: LogTrust, verify: Verify, path: str) -> tuple[Finding, ...]:
    """Check that the log which `trust` vouches for holds `leaf` at the proof's index.

    The leaf comes from the caller, never from `extra`, which is not signed.
    """
    # 1. The checkpoint is the log's: this binds size and root.
    findings = checkpoint_findings(proof.checkpoint, trust, verify, path, stored=False)
    # 2. The leaf leads to that root.
    return (*findings, *_inclusion_findings(proof, leaf, path))


def _inclusion_findings(proof: LogProof, leaf: bytes, path: str) -> tuple[Finding, ...]:
    head = proof.checkpoint.head
    if verify_inclusion(leaf_hash(leaf), proof.index, head.size, proof.hashes, head.root):
        return ()
    return (
        finding(
            "proof-wrong",
            path,
            expected=said("root {root}", root=head.root.hex()),
            found=said("leaf {index}", index=proof.index),
        ),
    )


def _proof(data: bytes) -> LogProof:
    if len(data) > PROOF_BYTES:
        raise ShapeError(said("the proof is longer than {proof_bytes} bytes", proof_bytes=PROOF_BYTES))
    start, blank, rest = data.partition(b"\n\n")
    if not blank or not start.isascii():
        raise ShapeError(said("the proof has no blank line before its checkpoint, or is not ASCII up to it"))
    header, *lines = start.decode("ascii").split("\n")
    if header != HEADER:
        raise ShapeError(said("the first line is not {header}", header=HEADER))
    extra = base64_bytes(lines.pop(0)[6:], "extra") if lines and lines[0].startswith("extra ") else None
    if not lines or not lines[0].startswith("index "):
        raise ShapeError(said("there is no index line"))
    index, hashes = decimal(lines[0][6:], "the index"), lines[1:]
    if len(hashes) > _HASHES:
        raise ShapeError(said("more than {hashes} hashes", hashes=_HASHES))
    return LogProof(index, tuple(hash_of(item, "a hash") for item in hashes), parse_checkpoint(rest), extra)


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
