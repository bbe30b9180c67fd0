"""The custody of one invented record, of two revisions in two batches, for tests."""

import json
from dataclasses import replace
from pathlib import Path

from archivist.model.custody import Custody, CustodyBatch, CustodyFile, CustodyRevision, Inspection, SigningKey
from archivist.model.manifest import Row
from archivist.model.metadata import Stated
from archivist.model.record import RELATION_TYPES, Change, Record, Relation
from archivist.model.record_json import record_from_dict
from archivist.model.source import Acquisition

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
SAMPLE = Path(__file__).parents[1] / FOLDER / "r1/record.json"
FIRST, SECOND, NOW = "2025-11-24T16:00:00Z", "2025-12-01T08:00:00Z", "2026-01-05T09:30:00Z"
KEYS = (SigningKey("ab" * 32, "ed25519", "The press office"), SigningKey("cd" * 32, "ml-dsa-65/1", "The press office"))


def _batch(seq: int, created: str) -> CustodyBatch:
    return CustodyBatch(
        path=f"manifests/{seq:06}.dsse.json",
        seq=seq,
        sha256=f"{seq:064x}",
        created=created,
        tool=("archivist", f"0.{seq}.0"),
        root_version=1,
        log_start=4 * seq,
        log_end=4 * seq + 4,
        schemas={"archivist.rng": "12" * 32},
        keys=KEYS,
        trusted_time=None,
        signatures=Inspection("passed"),
    )


def _file(name: str, batch: CustodyBatch) -> CustodyFile:
    return CustodyFile(Row(f"{FOLDER}/{name}", "34" * 32, "56" * 64, 789), batch)


def invented_record() -> Record:
    made = record_from_dict(json.loads(SAMPLE.read_text("utf-8")))
    came = Acquisition(FIRST, "file", "https://press.example/1", "2025-11-23T10:00:00Z", "A. Collector", "by mail")
    return replace(made, source=replace(made.source, name="statement.txt"), acquisitions=(came,))


def invented_custody() -> Custody:
    record = invented_record()
    one, two = _batch(1, FIRST), _batch(2, SECOND)
    amended = replace(record, revision=2, change=Change("amended", "A. Keeper", "told so", SECOND, "78" * 32))
    return Custody(
        archive="archive.example/press",
        id=ID,
        at=NOW,
        tool=("archivist", "9.9.9"),
        batches=(one, two),
        files=(
            *(_file(f"r1/record.{suffix}", one) for suffix in ("json", "xml")),
            *(_file(f"r2/record.{suffix}", two) for suffix in ("json", "xml")),
            _file("source.txt", one),
        ),
        revisions=(
            CustodyRevision(1, record, one, one.schemas, Inspection("passed")),
            CustodyRevision(2, amended, two, two.schemas, Inspection("passed")),
        ),
        fixity=Inspection("passed"),
        log=Inspection("passed"),
        pin="SHA256:of-the-first-root",
    )


def related_custody() -> Custody:
    """Return the record with every type of relation, to a record that is not with it and to an address."""
    whole = invented_custody()
    newest = whole.revisions[-1]
    assert newest.record is not None
    said = Stated("A. Keeper", "line 2", SECOND)
    ends = ("ab" * 16, "https://example.org/1?a=b&c=<d>")
    relations = tuple(Relation(kind, to, said) for kind in RELATION_TYPES for to in ends)
    changed = replace(newest, record=replace(newest.record, relations=relations))
    return replace(whole, revisions=(*whole.revisions[:-1], changed))


def incomplete_custody() -> Custody:
    """Return a record of which the manifests list only the second revision: an archive that is wrong."""
    whole = invented_custody()
    files = tuple(file for file in whole.files if "/r2/" in file.row.name)
    return replace(whole, files=files, revisions=whole.revisions[1:], batches=whole.batches[1:])
