"""Make a large archive: trust root, hybrid manifests, log, and its records' files if asked. For the other benchmarks.

usage: python benchmarks/large_archive.py FOLDER BATCHES ROWS     (with the files; $ARCHIVIST_KEYS names their folder)
"""

import sys
from hashlib import sha256, sha512
from pathlib import Path

from archivist.api import this_machine
from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT, json_path, manifest_path, source_path, xml_path
from archivist.fixity.manifest_payload import statement_payload
from archivist.ledger.growth import build
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.log import TreeHead
from archivist.model.manifest import Manifest, Row
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.batching import SigningKeys, signed_head, signing_keys
from archivist.pipeline.opened.archive import Archive, initialise, pin_of
from archivist.pipeline.signed.signed_side import read_roots
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import sign

CREATED = "2026-01-01T00:00:00Z"


SIZES = (2_200, 9_000, 11_000)  # bytes of the source, record.json and record.xml of a statement of usual length


def rows(first: int, count: int, files_in: Path | None = None) -> tuple[Row, ...]:
    """Return so many rows, three to a record, with names and digests as real ones have them.

    With `files_in` the files are written there, of the sizes that real ones have; they hold nothing of sense.
    """
    made = []
    for number in range(first, first + count):
        record = sha256(b"record %d" % (number // 3)).hexdigest()[:32]
        name = (source_path(record, "txt"), json_path(record, 1), xml_path(record, 1))[number % 3]
        data = b"file %d\n" % number
        length = 1000 + number % 5000
        if files_in is not None:
            data = (data * (SIZES[number % 3] // len(data) + 1))[: SIZES[number % 3] + number % 500]
            length = len(data)
            place = files_in / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        made.append(Row(name, sha256(data).hexdigest(), sha512(data).hexdigest(), length))
    return tuple(sorted(made, key=lambda row: row.name))


def make_archive(folder: Path) -> tuple[Archive, TrustRoot, SigningKeys]:
    """Make an empty archive; $ARCHIVIST_KEYS names the folder of its keys."""
    archive = initialise(
        this_machine(),
        folder,
        archive_id=f"archive.example.org/{folder.name}",
        title=None,
        holder="one",
        created=CREATED,
    )
    (root,), _ = read_roots(archive, pin_of(archive))
    return archive, root, signing_keys(root, archive.context.keys)


def fill(
    archive: Archive, root: TrustRoot, keys: SigningKeys, batches: int, size: int, *, with_files: bool = False
) -> None:
    """Sign so many batches of `size` rows each, and the log over them all."""
    hashes: list[bytes] = []
    before: str | None = None
    for seq in range(1, batches + 1):
        start = len(hashes)
        manifest = Manifest(
            archive=archive.settings.archive,
            seq=seq,
            prev=before,
            created=CREATED,
            tool=("archivist", "0"),
            root_version=root.version,
            root_sha256=root.sha256,
            schemas={},
            log_start=start,
            log_end=start + size + 1,
            aids={},
            withheld=(),
            rows=rows((seq - 1) * size, size, archive.root if with_files else None),
        )
        payload = statement_payload(manifest)
        before = sha256_hex(payload)
        envelope = sign(MANIFEST_TYPE, payload, keys.manifest)
        (archive.root / manifest_path(seq)).write_bytes(envelope_bytes(envelope))
        hashes += batch_leaf_hashes(manifest, before, envelope.signatures)
    growth = build(hashes)
    for path, data in growth.added.items():
        (archive.root / path).parent.mkdir(parents=True, exist_ok=True)
        (archive.root / path).write_bytes(data)
    head = TreeHead(archive.settings.archive, growth.size, growth.root)
    (archive.root / CHECKPOINT).write_bytes(signed_head(head, root, keys.log))


if __name__ == "__main__":
    fill(*make_archive(Path(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3]), with_files=True)
