"""The data of a certificate and of an archive's files, made from whatever lies in a folder: altered archives too."""

import json
import re
from base64 import b64encode
from pathlib import Path

from archivist.base.places import CHECKPOINT, record_folder
from archivist.fixity.manifest_payload import parse_statement
from archivist.ledger.checkpoint import parse_checkpoint
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.ledger.merkle import consistency_proof, inclusion_proof, stored_hashes
from archivist.model.envelope import MANIFEST_TYPE, ROOT_TYPE
from archivist.signing.dsse import parse_envelope
from archivist.signing.revocation import goods_named
from archivist.signing.trust_wire import parse_root
from archivist.store.layout import manifest_paths, root_paths

__all__ = ["bundle", "files_of", "record_ids"]

_HEADER = re.compile(rb'replacementPattern="(?:\.\./){4}(manifests/schemas/[0-9a-f]{64}\.xml)#')


def record_ids(press: Path) -> list[str]:
    """List the records that lie in an archive."""
    return sorted(path.name for path in (press / "records").glob("??/*"))


def files_of(press: Path, *tops: str) -> dict[str, bytes]:
    """Return every file below the folders `tops`: path → bytes."""
    found = (path for top in tops for path in sorted((press / top).rglob("*")) if path.is_file())
    return {path.relative_to(press).as_posix(): path.read_bytes() for path in found}


def bundle(press: Path, record_id: str) -> dict:
    """Return the data of a record's certificate (schema archivist-certificate/1); nothing is verified."""
    batches = [(path, *_batch(press, path)) for path in manifest_paths(press)]
    folder = record_folder(record_id)
    leaves = [leaf for _, manifest, identity, signatures in batches for leaf in _leaves(manifest, identity, signatures)]
    listing = [item for item in batches if any(row.name.startswith(f"{folder}/") for row in item[1].rows)]
    wanted = []
    for _, manifest, _, _ in listing:
        wanted += [manifest.log_start + at for at, row in enumerate(manifest.rows) if row.name.startswith(f"{folder}/")]
        wanted.append(manifest.log_end - 1)
    size = parse_checkpoint((press / CHECKPOINT).read_bytes()).head.size
    read = stored_hashes(leaves[:size])
    paths = [*root_paths(press), CHECKPOINT, *(item[0] for item in listing)]
    files = {path: (press / path).read_bytes() for path in paths} | files_of(press, folder)
    named = {found.decode() for data in files.values() for found in _HEADER.findall(data)}
    files |= {path: (press / path).read_bytes() for path in named}
    return {
        "schema": "archivist-certificate/1",
        "archive": batches[0][1].archive,
        "record": record_id,
        "made": {"at": "2025-11-24T17:00:00Z", "version": "0.3.0"},
        "files": {path: b64encode(data).decode() for path, data in sorted(files.items())},
        "proofs": [_proof(read, leaf, size) for leaf in wanted if leaf < size],
        "consistency": [
            {"from": good.size, "to": size, "hashes": [item.hex() for item in consistency_proof(read, good.size, size)]}
            for good in sorted(_goods(press), key=lambda good: good.size)
            if good.size <= size
        ],
    }


def _proof(read, leaf: int, size: int) -> dict:
    return {"leaf": leaf, "size": size, "hashes": [item.hex() for item in inclusion_proof(read, leaf, size)]}


def _batch(press: Path, path: str):
    envelope, told = parse_envelope((press / path).read_bytes(), path, MANIFEST_TYPE)
    assert envelope, told
    manifest, identity, told = parse_statement(envelope.payload, path)
    assert manifest, told
    return manifest, identity, envelope.signatures


def _leaves(manifest, identity, signatures):
    return batch_leaf_hashes(manifest, identity, signatures)


def _goods(press: Path):
    roots = []
    for path in root_paths(press):
        envelope, _ = parse_envelope((press / path).read_bytes(), path, ROOT_TYPE)
        root, _ = parse_root(envelope.payload, path) if envelope else (None, ())
        roots += [root] if root else []
    return goods_named(roots)


def as_json(data: dict) -> str:
    """Return the JSON as it stands in a page."""
    text = json.dumps(data, ensure_ascii=False)
    return "".join(f"\\u{ord(letter):04x}" if letter in "<>&\u2028\u2029" else letter for letter in text)
