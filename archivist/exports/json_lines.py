"""JSON Lines (https://jsonlines.org): one record a line, all of its newest record.json and what vouches for it."""

import json
from pathlib import Path

from archivist.base.json_value import Json
from archivist.base.places import json_path, revision_folder
from archivist.base.printable import escape_json
from archivist.exports._interface import FileExporter, Holdings
from archivist.model.custody import Custody, CustodyBatch, CustodyFile, CustodyRevision

__all__ = ["PLUGIN"]


def _write(holdings: Holdings, place: Path) -> None:
    with place.open("x", encoding="utf-8", newline="\n") as stream:
        for custody in holdings.records():
            line = json.dumps(_told(holdings, custody), ensure_ascii=False, separators=(",", ":"))
            stream.write(f"{escape_json(line)}\n")


def _told(holdings: Holdings, custody: Custody) -> dict[str, Json]:
    """Return one line. The record is as its record.json has it, which was compared with what was signed."""
    newest = custody.revisions[-1]
    path = json_path(custody.id, newest.number)
    return {
        "id": custody.id,
        "revision": newest.number,
        "archive": custody.archive,
        "path": revision_folder(custody.id, newest.number),
        "verified": {"at": custody.at, "by": " ".join(custody.tool), "pin": holdings.pin},
        "files": [_file(file) for file in custody.files],
        "revisions": [_revision(item) for item in custody.revisions],
        "batches": [_batch(batch) for batch in custody.batches],
        "record": next(json.loads(holdings.read(file)) for file in custody.files if file.row.name == path),
    }


def _file(file: CustodyFile) -> dict[str, Json]:
    by = file.withheld
    return {
        "path": file.row.name,
        "bytes": file.row.bytes,
        "sha256": file.row.sha256,
        "sha512": file.row.sha512,
        "manifest": file.batch.path,
        "withheld": None if by is None else {"by": by.by, "because": by.because, "at": by.at},
    }


def _revision(item: CustodyRevision) -> dict[str, Json]:
    change = item.record.change if item.record is not None else None
    told: Json = None
    if change is not None:
        told = {"kind": change.kind, "by": change.by, "because": change.because, "at": change.at}
    return {"revision": item.number, "manifest": item.batch.path, "change": told}


def _batch(batch: CustodyBatch) -> dict[str, Json]:
    return {
        "manifest": batch.path,
        "sha256": batch.sha256,
        "created": batch.created,
        "in_log_by": batch.trusted_time,
        "keys": [{"keyid": key.keyid, "alg": key.alg, "holder": key.holder} for key in batch.keys],
    }


PLUGIN = FileExporter(
    "jsonl", "JSON Lines: a record a line, whole, with what vouches for it", "application/jsonl", "text", _write
)
