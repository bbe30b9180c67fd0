"""What a script needs to check one record again: files, and proofs out of the log.

The bytes are those that were just verified: each is read here once more, and must be the same. What is to be checked,
and how, does not stand in the data: that is the script's own.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from archivist.base.json_value import Json
from archivist.base.limits import ENVELOPE_BYTES, NOTE_BYTES, ROOT_BYTES
from archivist.base.places import CHECKPOINT, record_id_of, root_path
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.fixity.measure import read_file
from archivist.ledger.checkpoint import read_checkpoint
from archivist.ledger.leaves import batch_leaf, row_leaf
from archivist.ledger.proof import make_proof
from archivist.ledger.tile_reader import TileReader
from archivist.model.certificate import CERTIFICATE_SCHEMA
from archivist.model.errors import BusyError
from archivist.model.findings import Finding
from archivist.model.log import Checkpoint
from archivist.model.manifest import Row
from archivist.pipeline.signed.checkpoint_files import tile_source
from archivist.pipeline.signed.manifests import Batch, parse_manifest
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.verify import Looked
from archivist.signing.revocation import goods_named
from archivist.signing.root_chain import verify_chain

__all__ = ["certificate_data", "rows_of_record"]


@dataclass(frozen=True)
class _Leaf:
    index: int
    data: bytes


@dataclass(frozen=True)
class _Listed:
    """A manifest: its payload's digest, its batch leaf, and the leaves of its rows by record."""

    sha256: str
    last: _Leaf
    rows: Mapping[str, Sequence[_Leaf]]


def rows_of_record(signed: SignedSide, record_id: str) -> tuple[tuple[Row, Batch], ...]:
    """Return the row of each file of a record with the batch that lists it, in the order of their names."""
    named = [item for name, item in signed.rows.items() if record_id_of(name) == record_id]
    return tuple(sorted(named, key=lambda item: item[0].name))


def certificate_data(
    looked: Looked, record_id: str, contents: Mapping[str, bytes]
) -> tuple[Mapping[str, Json] | None, tuple[Finding, ...]]:
    """Return the data of a certificate; `contents` are the record's files, and the headers that these name, by path.

    None and findings where the log's tiles do not lead to the checkpoint. BusyError if a file is no longer the one that
    was verified.
    """
    signed, checkpoint = looked.signed, looked.log.checkpoint
    if checkpoint is None:
        return None, looked.log.findings
    rows = rows_of_record(signed, record_id)
    files = dict(contents) | _roots(signed) | {CHECKPOINT: _checkpoint(signed, checkpoint)}
    leaves: list[_Leaf] = []
    for batch in sorted({batch.path: batch for _, batch in rows}.values(), key=lambda item: item.path):
        files[batch.path], listed = _manifest(signed, batch)
        leaves += [*listed.rows.get(record_id, ()), listed.last]
    proofs, broken = _proofs(signed, checkpoint, leaves)
    consistency, unproved = _consistency(signed, checkpoint)
    if broken or unproved:
        return None, (*broken, *unproved)
    data: Mapping[str, Json] = {
        "schema": CERTIFICATE_SCHEMA,
        "archive": signed.archive.settings.archive,
        "record": record_id,
        "made": {"at": looked.at, "version": __version__},
        "files": {path: b64encode(files[path]).decode("ascii") for path in sorted(files)},
        "proofs": proofs,
        "consistency": consistency,
    }
    return data, ()


def _roots(signed: SignedSide) -> dict[str, bytes]:
    read = [(path, _read(signed, path, ROOT_BYTES)) for path in (root_path(root.version) for root in signed.roots)]
    again, _ = verify_chain(read, signed.archive.settings.archive, None)
    if [root.sha256 for root in again] != [root.sha256 for root in signed.roots]:
        raise _changed("the trust root")
    return dict(read)


def _checkpoint(signed: SignedSide, judged: Checkpoint) -> bytes:
    data = _read(signed, CHECKPOINT, NOTE_BYTES)
    if read_checkpoint(data, CHECKPOINT)[0] != judged:
        raise _changed(CHECKPOINT)
    return data


def _manifest(signed: SignedSide, judged: Batch) -> tuple[bytes, _Listed]:
    """Return a manifest's bytes, and what they list."""
    data = _read(signed, judged.path, ENVELOPE_BYTES)
    listed = _listed(data, judged.path)
    if listed is None or listed.sha256 != judged.sha256:
        raise _changed(judged.path)
    return data, listed


@lru_cache(maxsize=4)  # records of one batch have it in common
def _listed(data: bytes, path: str) -> _Listed | None:
    batch, envelope, _ = parse_manifest(data, path)
    if batch is None or envelope is None:
        return None
    manifest = batch.manifest
    last = _Leaf(manifest.log_end - 1, batch_leaf(batch.sha256, manifest.seq, envelope.signatures))
    rows: defaultdict[str, list[_Leaf]] = defaultdict(list)
    for index, row in enumerate(sorted(manifest.rows, key=lambda row: row.name), start=manifest.log_start):
        record_id = record_id_of(row.name)
        if record_id is not None:
            rows[record_id].append(_Leaf(index, row_leaf(row)))
    return _Listed(batch.sha256, last, dict(rows))


def _proofs(
    signed: SignedSide, checkpoint: Checkpoint, leaves: Sequence[_Leaf]
) -> tuple[list[Json], tuple[Finding, ...]]:
    made: list[Json] = []
    problems: list[Finding] = []
    for leaf in sorted(leaves, key=lambda item: item.index):
        proof, found = make_proof(checkpoint, leaf.index, leaf.data, tile_source(signed.archive), CHECKPOINT)
        problems += found
        if proof is not None:
            hashes = [item.hex() for item in proof.hashes]
            made.append({"leaf": leaf.index, "size": checkpoint.head.size, "hashes": hashes})
    return made, tuple(problems)


def _consistency(signed: SignedSide, checkpoint: Checkpoint) -> tuple[list[Json], tuple[Finding, ...]]:
    """Prove that the log extends each checkpoint up to which a revoked key's signatures stay good."""
    size = checkpoint.head.size
    tiles = TileReader(size, tile_source(signed.archive))
    made: list[Json] = []
    problems: list[Finding] = []
    for good in sorted({good.size for good in goods_named(signed.roots)}):
        hashes, found = tiles.consistency(good, size)
        problems += found
        if hashes is not None:
            made.append({"from": good, "to": size, "hashes": [item.hex() for item in hashes]})
    return made, tuple(problems)


def _read(signed: SignedSide, path: str, limit: int) -> bytes:
    data, _ = read_file(signed.archive.root, path, limit)
    if data is None:
        raise _changed(path)
    return data


def _changed(what: str) -> BusyError:
    return BusyError(
        said("{path} was changed while the archive was read", path=what), said("wait for its writer to end, then retry")
    )
