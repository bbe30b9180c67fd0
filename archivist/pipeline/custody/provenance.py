"""The chain of custody of one record: what the archive says of it, and what of that passes here and now."""

from collections.abc import Mapping
from types import MappingProxyType

from archivist.base.places import json_path, record_folder, xml_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Report
from archivist.model.record import Record
from archivist.model.record_json import displayed
from archivist.model.results.provenance import (
    FileHistory,
    LogHead,
    ManifestHistory,
    ManifestSigner,
    PinnedRoot,
    ProvenanceResult,
    RevisionHistory,
)
from archivist.model.results.verify import RootReference
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.lookup import Lookup, look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.manifests import Batch, read_manifest
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.verify.verdict import batch_state
from archivist.pipeline.verify.verify import Looked, VerifyRequest, look
from archivist.signing.root_chain import pin_text
from archivist.validation.validate import check_record_json

__all__ = ["chain_of_custody", "manifest_history", "provenance"]

_NONE: Mapping[str, ManifestHistory] = MappingProxyType({})


def provenance(archive: Archive, wanted: str, revision: int | None = None) -> Report[ProvenanceResult]:
    """Tell who had a record and who vouches for it, with every check of `verify` made on this record.

    With `revision`, later ones are left out. A record in no manifest is shown as one that nobody vouches for. Of a
    revision that was withheld the rows are told and nothing that it says; if it is the newest, no other speaks for it.
    """
    lookup = look_up(archive.root, wanted)
    if revision is not None:
        lookup.up_to(revision)
    looked = look(archive, VerifyRequest(places=(record_folder(lookup.id),), allow_unsigned=True))
    return Report("show", looked.findings, chain_of_custody(looked, lookup, revision))


def chain_of_custody(
    looked: Looked, lookup: Lookup, revision: int | None = None, known: Mapping[str, ManifestHistory] = _NONE
) -> ProvenanceResult:
    """Return what one look at an archive has found of one record, up to a revision or to the newest.

    `known` are manifests, by their paths, whose history need not be read again.
    """
    archive, record_id = looked.signed.archive, lookup.id
    last = lookup.newest if revision is None else revision
    numbers = sorted(number for number in {*lookup.there, *lookup.withheld.revisions} if number <= last)
    records = {number: _record(archive, record_id, number) if number in lookup.shown else None for number in numbers}
    newest = next((record for record in reversed(records.values()) if record is not None), None)
    speaks = newest if lookup.withheld.entry(last) is None else None
    revisions = tuple(_revision(looked, record_id, number, record) for number, record in records.items())
    named = {item.manifest for revision in revisions for item in revision.files}
    return ProvenanceResult(
        id=record_id,
        title=_title(speaks) if speaks is not None else None,
        verdict=looked.verdict.of(record_id),
        source=speaks.source if speaks is not None else None,
        acquisitions=speaks.acquisitions if speaks is not None else (),
        revisions=revisions,
        manifests=tuple(
            known.get(batch.path) or manifest_history(looked, batch)
            for batch in looked.signed.batches
            if batch.path in named
        ),
        trust_root=_root(looked),
        log=_log(looked),
        checks=looked.checks,
    )


def _title(record: Record) -> str | None:
    title = record.metadata.title.value
    return title if isinstance(title, str) else None


def _record(archive: Archive, record_id: str, number: int) -> Record | None:
    """Read what a revision says of itself; None where it cannot be read, which the checks tell."""
    try:
        files = read_revision(archive.root, record_id, number, with_source=False)
    except ArchivistError:
        return None
    return check_record_json(files.json, schemas_for(files), files.json_path)[0]


def _revision(looked: Looked, record_id: str, number: int, record: Record | None) -> RevisionHistory:
    names = [xml_path(record_id, number), json_path(record_id, number)]
    if number == 1:
        sources = {name for name in looked.signed.rows if name.startswith(f"{record_folder(record_id)}/source.")}
        if record is not None:
            sources.add(f"{record_folder(record_id)}/{record.source.path}")
        names = [*sorted(sources), *names]
    status, change = (record.status, record.change) if record is not None else (None, None)
    return RevisionHistory(number, status, change, tuple(_file(looked, name) for name in names))


def _file(looked: Looked, name: str) -> FileHistory:
    """Return a file's row and what became of it: `as-signed`, `unsigned`, or the code of what is wrong."""
    row, batch = looked.signed.rows.get(name, (None, None))
    wrong = next((item.code for item in looked.files.findings if item.path == name), None)
    return FileHistory(
        path=name,
        sha256=row.sha256 if row is not None else None,
        bytes=row.bytes if row is not None else None,
        manifest=batch.path if batch is not None else None,
        state=wrong or ("as-signed" if row is not None else "unsigned"),
        withheld=looked.signed.withheld.get(name),
    )


def manifest_history(looked: Looked, batch: Batch) -> ManifestHistory:
    """Return who signed one manifest with what, where it stands in the log, and what of that holds."""
    manifest, signed = batch.manifest, looked.signed
    roots = signed.roots
    judged = manifest.root_version <= len(roots)
    keys = roots[manifest.root_version - 1].keys if judged else {}
    _, envelope, _ = read_manifest(signed.archive, batch.path)
    signers = [keys.get(item.keyid) or item.keyid for item in envelope.signatures] if envelope is not None else []
    # A time is a claim about the log until the log was shown to extend what was stamped.
    sound = any(check.check == "log" and check.state == "passed" for check in looked.checks)
    return ManifestHistory(
        path=batch.path,
        seq=manifest.seq,
        sha256=batch.sha256,
        created=manifest.created,
        tool=manifest.tool,
        root=RootReference(manifest.root_version, manifest.root_sha256),
        log=(manifest.log_start, manifest.log_end),
        schemas=manifest.schemas,
        signatures=tuple(
            ManifestSigner(key) if isinstance(key, str) else ManifestSigner(key.keyid, key.holder, key.alg)
            for key in signers
        ),
        state=batch_state(signed, batch)[0],
        time=Standing(roots, signed.times.times).time_of(manifest.log_end - 1) if sound else None,
    )


def _root(looked: Looked) -> PinnedRoot | None:
    """Return the newest trust root that verifies, and the fingerprint of the first, which a reader compares."""
    roots = looked.signed.roots
    if not roots:
        return None
    return PinnedRoot(roots[-1].version, roots[-1].sha256, pin_text(roots[0].sha256))


def _log(looked: Looked) -> LogHead | None:
    checkpoint = looked.log.checkpoint
    if checkpoint is None:
        return None
    head = checkpoint.head
    return LogHead(displayed(head.origin), head.size, head.root.hex())
