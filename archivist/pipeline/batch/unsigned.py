"""Records that are in no manifest: examined as V5 of `verify` does, and their files for the batch that lists them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from archivist.base.places import revisions_in
from archivist.base.said import said
from archivist.fixity.listing import MayWait, look_for_stray
from archivist.model.errors import UnsoundArchiveError
from archivist.model.findings import Finding, Severity, finding
from archivist.model.record import Record
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import older_schemas, schemas_for
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.manifests import read_manifest
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.signed.withheld import WithheldParts, withheld_parts
from archivist.store.layout import manifest_paths
from archivist.validation.schema_files import SchemaSet

__all__ = ["Unsigned", "examine_unsigned", "unsigned_revisions"]


@dataclass
class Unsigned:
    """The good ones: their files by path, the versions of the schemas that they name, their folders; and findings."""

    files: dict[str, bytes] = field(default_factory=dict)
    schemas: set[SchemaSet] = field(default_factory=lambda: {schemas_in_use()})
    records: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def unsigned_revisions(archive: Archive, signed: SignedSide) -> list[tuple[str, int]]:
    """Return id and number of each complete revision that no manifest lists, sorted.

    UnsoundArchiveError if a manifest cannot be read: what it lists would be signed twice, and the archive spoilt.
    """
    read = {batch.path for batch in signed.batches}
    for path in manifest_paths(archive.root):
        problem = next(iter(read_manifest(archive, path)[2]), None) if path not in read else None
        if problem is not None and problem.exit:
            told = said("the archive does not verify: {message}", message=problem.message)
            raise UnsoundArchiveError(told, said("run: archivist verify"), problem)
    unsigned = look_for_stray(archive.root, signed.rows, MayWait(0)).unsigned
    return revisions_in(path for paths in unsigned.values() for path in paths)


def examine_unsigned(archive: Archive, signed: SignedSide, revisions: Iterable[tuple[str, int]]) -> Unsigned:
    """Examine revisions one by one. A bad one is told and left out; it does not stop the others."""
    found, entries = Unsigned(), withheld_parts(signed.withheld)
    for record_id, revision in revisions:
        withheld = entries.get(record_id) or WithheldParts()
        parts = read_revision(archive.root, record_id, revision)
        own = schemas_for(parts)
        examined = examine(parts, own)
        findings = (
            *examined.findings,
            *older_schemas(parts),
            *_over_withheld(signed, withheld, revision, examined.record),
        )
        found.findings += findings
        if parts.source is None or any(item.severity is Severity.ERROR for item in findings):
            continue
        found.files |= {parts.xml_path: parts.xml, parts.json_path: parts.json}
        if parts.source_path not in signed.rows:
            found.files[parts.source_path] = parts.source
        found.schemas.add(own)
        found.records.append(str(PurePosixPath(parts.json_path).parent))
    return found


def _over_withheld(
    signed: SignedSide, withheld: WithheldParts, revision: int, record: Record | None
) -> Iterator[Finding]:
    """Refuse a revision of a withheld source, and one that would follow a withheld revision without withdrawing.

    That one may bring a withdrawn record back unsaid. Where several holders sign they see it first, so it is a warning.
    """
    if withheld.source is not None:
        yield finding("source-not-here", withheld.source.name)
        return
    before = withheld.entry(revision - 1)
    if before is None or record is None or record.status == "withdrawn":
        return
    findings = finding("revision-withheld", before.name, at=before.at, why=before.because, id=record.id)
    several = bool(signed.roots) and signed.roots[-1].roles["manifest"].threshold > 1
    yield findings.as_warning() if several else findings
