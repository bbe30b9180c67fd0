"""Check one new batch against a branch whose log has 1,000,000 leaves; processor time in seconds.

Run: python benchmarks/check.py [LEAVES [SOURCES [files]]]

The branch is built with the library: signed manifests of 999 rows (333 records) and the batch leaf each, tiles,
checkpoint, committed in git. The files that the old rows name are made only with `files`: `check` reads each of them to
see that it is as published, as in a real archive. The new batch is ingested as any other: three files a source.
100,000 records with their files, and ten new ones: python benchmarks/check.py 300300 10 files
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from archivist.api import this_machine
from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT, json_path, manifest_path, source_path, xml_path
from archivist.fixity.manifest_payload import statement_payload
from archivist.fixity.measure import row_of
from archivist.ledger.growth import build
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.log import TreeHead
from archivist.model.manifest import Manifest
from archivist.pipeline.batch.batching import read_head, signed_head, signing_keys
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.opened.archive import Archive, initialise, pin_of
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.write.ingest import IngestManner, ingest
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import sign
from archivist.store.verification_aids import current_aids
from archivist.validation.schema_files import current_schemas

TIME = "2025-11-24T16:00:00Z"
BATCH = 1000


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org", "-c", "core.compression=1")
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


def files_of(first: int) -> dict[str, bytes]:
    """Return path and content of the files of one batch, three to a record."""
    found = {}
    for number in range(first, first + BATCH - 1, 3):
        source = b"%d" % number
        record = sha256(source).hexdigest()[:32]
        found |= {source_path(record, "txt"): source, json_path(record, 1): b"{}", xml_path(record, 1): b"<TEI/>"}
    return dict(sorted(found.items()))


def publish(archive: Archive, leaves: int, *, with_files: bool) -> None:
    """Write manifests, tiles and checkpoint of a log of so many leaves, and the files themselves if asked."""
    head = read_head(archive, pin_of(archive))
    keys = signing_keys(head.root, archive.context.keys)
    aids = {name: sha256_hex(data) for name, data in current_aids().items()}
    first = Manifest(
        archive=archive.settings.archive,
        seq=0,
        prev=None,
        created=TIME,
        tool=("archivist", "0.1.0"),
        root_version=1,
        root_sha256=head.root.sha256,
        schemas=current_schemas().digests(),
        log_start=0,
        log_end=0,
        aids=aids,
        withheld=(),
        rows=(),
    )
    hashes: list[bytes] = []
    prev = None
    for seq in range(1, leaves // BATCH + 1):
        start = (seq - 1) * BATCH
        files = files_of(start)
        listed = tuple(row_of(name, data) for name, data in files.items())
        batch = replace(first, seq=seq, prev=prev, log_start=start, log_end=start + BATCH, rows=listed)
        for name, data in files.items() if with_files else ():
            (archive.root / name).parent.mkdir(parents=True, exist_ok=True)
            (archive.root / name).write_bytes(data)
        payload = statement_payload(batch)
        prev = sha256_hex(payload)
        envelope = sign(MANIFEST_TYPE, payload, keys.manifest)
        hashes += batch_leaf_hashes(batch, prev, envelope.signatures)
        (archive.root / manifest_path(seq)).write_bytes(envelope_bytes(envelope))
    growth = build(hashes)
    checkpoint = signed_head(TreeHead(archive.settings.archive, growth.size, growth.root), head.root, keys.log)
    for path, data in (*growth.added.items(), (CHECKPOINT, checkpoint)):
        (archive.root / path).parent.mkdir(parents=True, exist_ok=True)
        (archive.root / path).write_bytes(data)


def add_batch(archive: Archive, folder: Path, sources: int) -> None:
    folder.mkdir()
    for number in range(sources):
        lines = ["Statement by the Ministry of Roads", "3 May 2024", f"Road {number} is open to traffic again."]
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n")
    with Path(os.devnull).open("rb") as nothing:
        report = ingest(archive, [str(folder)], nothing, IngestRequest(TIME, "Benchmark"), IngestManner())
    if report.exit:
        raise SystemExit(report.findings)


def processor(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main(leaves: int, sources: int, *, with_files: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["ARCHIVIST_KEYS"] = str(folder / "keys")
        archive = initialise(
            this_machine(), folder / "press", archive_id=None, title=None, holder="Benchmark", created=TIME
        )
        publish(archive, leaves, with_files=with_files)
        git(archive.root, "init", "--quiet", "--initial-branch", "main")
        git(archive.root, "add", "--all")
        git(archive.root, "commit", "--quiet", "--message", "published")
        add_batch(archive, folder / "sources", sources)
        for what, request in (
            ("without the records' own examination", CheckRequest("main", jobs=0)),
            ("everything", CheckRequest("main")),
        ):
            start = time.perf_counter(), processor(resource.RUSAGE_SELF), processor(resource.RUSAGE_CHILDREN)
            report = check(archive, request)
            own = processor(resource.RUSAGE_SELF) - start[1]
            children = processor(resource.RUSAGE_CHILDREN) - start[2]
            counts = report.result.counts
            print(
                f"{own:8.2f} s archivist {children:8.2f} s git {time.perf_counter() - start[0]:8.2f} s elapsed  {what}"
            )
            print(f"         exit {report.exit}: {counts.files} files, {counts.records} records, {leaves} leaves")
            if report.exit:
                raise SystemExit({item.code for item in report.findings})


given = [int(word) for word in sys.argv[1:3]]
main(*(given + [1_000_000, 333][len(given) :]), with_files="files" in sys.argv)
