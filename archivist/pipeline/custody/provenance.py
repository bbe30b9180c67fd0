"""The chain of custody of one record: what the archive says of it, and what of that passes here and now."""

from typing import Any

from archivist.base.places import json_path, record_folder, xml_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Report, Result
from archivist.model.record import Record
from archivist.model.record_json import displayed, record_to_dict
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.manifests import Batch, read_manifest
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.verify.verdict import batch_state
from archivist.pipeline.verify.verify import Looked, VerifyRequest, look
from archivist.signing.root_chain import pin_text
from archivist.validation.validate import check_record_json

__all__ = ["provenance"]


def provenance(archive: Archive, wanted: str, revision: int | None = None) -> Report[Result]:
    """Tell who had a record and who vouches for it, with every check of `verify` made on this record.

    With `revision`, later ones are left out. A record in no manifest is shown as one that nobody vouches for. Of a
    revision that was withheld the rows are told and nothing that it says; if it is the newest, no other speaks for it.
    """
    found = look_up(archive.root, wanted)
    record_id = found.id
    if revision is not None:
        found.up_to(revision)
    last = found.newest if revision is None else revision
    numbers = sorted(number for number in {*found.there, *found.withheld.revisions} if number <= last)
    looked = look(archive, VerifyRequest(places=(record_folder(record_id),), allow_unsigned=True))
    records = {number: _record(archive, record_id, number) if number in found.shown else None for number in numbers}
    newest = next((record for record in reversed(records.values()) if record is not None), None)
    said = record_to_dict(newest) if newest is not None and found.withheld.entry(last) is None else None
    revisions = [_revision(looked, record_id, number, record) for number, record in records.items()]
    named = {item["manifest"] for revision in revisions for item in revision["files"]}
    told = {
        "id": record_id,
        "title": said and said["metadata"]["title"]["value"],
        "verdict": looked.verdict.of(record_id),
        "source": said and said["source"],
        "acquisitions": said["acquisitions"] if said else [],
        "revisions": revisions,
        "manifests": [_manifest(looked, batch) for batch in looked.signed.batches if batch.path in named],
        "trust_root": _root(looked),
        "log": _log(looked),
    }
    checks = [check.to_dict() for check in looked.checks]
    return Report("show", looked.findings, {"provenance": told, "checks": checks})


def _record(archive: Archive, record_id: str, number: int) -> Record | None:
    """Read what a revision says of itself; None where it cannot be read, which the checks tell."""
    try:
        files = read_revision(archive.root, record_id, number, with_source=False)
    except ArchivistError:
        return None
    return check_record_json(files.json, schemas_for(files), files.json_path)[0]


def _revision(looked: Looked, record_id: str, number: int, record: Record | None) -> dict[str, Any]:
    names = [xml_path(record_id, number), json_path(record_id, number)]
    if number == 1:
        sources = {name for name in looked.signed.rows if name.startswith(f"{record_folder(record_id)}/source.")}
        if record is not None:
            sources.add(f"{record_folder(record_id)}/{record.source.path}")
        names = [*sorted(sources), *names]
    change = record_to_dict(record)["change"] if record is not None else None
    return {
        "revision": number,
        "status": record.status if record is not None else None,
        "change": change,
        "files": [_file(looked, name) for name in names],
    }


def _file(looked: Looked, name: str) -> dict[str, Any]:
    """Return a file's row and what became of it: `as-signed`, `unsigned`, or the code of what is wrong."""
    row, batch = looked.signed.rows.get(name, (None, None))
    wrong = next((item.code for item in looked.files.findings if item.path == name), None)
    gone = looked.signed.withheld.get(name)
    return {
        "path": name,
        "sha256": row and row.sha256,
        "bytes": row and row.bytes,
        "manifest": batch and batch.path,
        "state": wrong or ("as-signed" if row else "unsigned"),
        "withheld": gone and {"at": gone.at, "by": gone.by, "because": gone.because},
    }


def _manifest(looked: Looked, batch: Batch) -> dict[str, Any]:
    manifest, signed = batch.manifest, looked.signed
    roots = signed.roots
    judged = manifest.root_version <= len(roots)
    keys = roots[manifest.root_version - 1].keys if judged else {}
    _, envelope, _ = read_manifest(signed.archive, batch.path)
    signers = [keys.get(item.keyid) or item.keyid for item in envelope.signatures] if envelope is not None else []
    # A time is a claim about the log until the log was shown to extend what was stamped.
    sound = any(check.check == "log" and check.state == "passed" for check in looked.checks)
    return {
        "path": batch.path,
        "seq": manifest.seq,
        "sha256": batch.sha256,
        "created": manifest.created,
        "tool": {"name": manifest.tool[0], "version": manifest.tool[1]},
        "root": {"version": manifest.root_version, "sha256": manifest.root_sha256},
        "log": {"start": manifest.log_start, "end": manifest.log_end},
        "schemas": manifest.schemas,
        "signatures": [
            {"keyid": key, "holder": None, "alg": None}
            if isinstance(key, str)
            else {"keyid": key.keyid, "holder": key.holder, "alg": key.alg}
            for key in signers
        ],
        "state": batch_state(signed, batch)[0],
        "time": Standing(roots, signed.times.times).time_of(manifest.log_end - 1) if sound else None,
    }


def _root(looked: Looked) -> dict[str, Any] | None:
    """Return the newest trust root that verifies, and the fingerprint of the first, which a reader compares."""
    roots = looked.signed.roots
    if not roots:
        return None
    return {"version": roots[-1].version, "sha256": roots[-1].sha256, "pin": pin_text(roots[0].sha256)}


def _log(looked: Looked) -> dict[str, Any] | None:
    checkpoint = looked.log.checkpoint
    if checkpoint is None:
        return None
    head = checkpoint.head
    return {"origin": displayed(head.origin), "size": head.size, "root": head.root.hex()}
