"""The leaves of a batch: one a row, then one for the batch itself (contract, section 3).

The batch leaf names the manifest by its payload and the signatures by their digests, so that the log also
shows when each signature was there.
"""

import json
from collections.abc import Iterable, Iterator
from operator import attrgetter

from archivist.base.canonical import NotCanonicalError, canonical_bytes
from archivist.base.digest import sha256_hex
from archivist.ledger.merkle import leaf_hash
from archivist.model.envelope import Signature
from archivist.model.manifest import Manifest, Row

__all__ = ["batch_leaf", "batch_leaf_hashes", "batch_leaves", "row_leaf"]

_quoted = json.JSONEncoder(ensure_ascii=False).encode


def row_leaf(row: Row) -> bytes:
    """Return the canonical JSON of a whole subject row; NotCanonicalError if its name cannot be written as UTF-8.

    A batch may have half a million rows: the text is put together here instead of walking an object.
    """
    text = (
        f'{{"annotations":{{"bytes":{row.bytes}}},"digest":{{"sha256":"{row.sha256}","sha512":"{row.sha512}"}},'
        f'"name":{_quoted(row.name)}}}'
    )
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonicalError("a row's name holds a lone surrogate") from error


def batch_leaf(payload_sha256: str, seq: int, signatures: Iterable[Signature]) -> bytes:
    """Return the leaf that closes a batch: payload digest, number, and the digests of the raw signatures, sorted."""
    digests = sorted(sha256_hex(item.sig) for item in signatures)
    return canonical_bytes({"manifest": payload_sha256, "seq": seq, "sigs": digests})


def batch_leaves(manifest: Manifest, payload_sha256: str, signatures: Iterable[Signature]) -> Iterator[bytes]:
    """Return the leaves of a batch in their order: rows as the payload sorts them, then the batch leaf."""
    # Code points sort as their UTF-8 does.
    yield from map(row_leaf, sorted(manifest.rows, key=attrgetter("name")))
    yield batch_leaf(payload_sha256, manifest.seq, signatures)


def batch_leaf_hashes(manifest: Manifest, payload_sha256: str, signatures: Iterable[Signature]) -> list[bytes]:
    """Return the leaf hashes of a batch in their order."""
    return [leaf_hash(leaf) for leaf in batch_leaves(manifest, payload_sha256, signatures)]
