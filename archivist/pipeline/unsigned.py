"""Records that are in no manifest: examined as verification will, and their files for the batch that lists them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from archivist.fixity.listing import look_for_stray
from archivist.model.findings import Finding, Severity, finding
from archivist.pipeline.archive import Archive
from archivist.pipeline.examine import examine
from archivist.pipeline.judging import older_schemas, schemas_for
from archivist.pipeline.revisions import read_revision, revisions_in
from archivist.pipeline.signed_side import SignedSide
from archivist.validation.schema_files import SchemaSet, current_schemas

__all__ = ["Unsigned", "examine_unsigned", "unsigned_revisions"]


@dataclass
class Unsigned:
    """The good ones: their files by path, the versions of the schemas that they name, their folders; and findings."""

    files: dict[str, bytes] = field(default_factory=dict)
    schemas: set[SchemaSet] = field(default_factory=lambda: {current_schemas()})
    records: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def unsigned_revisions(archive: Archive, signed: SignedSide) -> list[tuple[str, int]]:
    """Give id and number of each complete revision that no manifest lists, sorted."""
    unsigned = look_for_stray(archive.root, signed.rows, log_size=0).unsigned
    return revisions_in(path for paths in unsigned.values() for path in paths)


def examine_unsigned(archive: Archive, signed: SignedSide, revisions: Iterable[tuple[str, int]]) -> Unsigned:
    """Examine revisions one by one. A bad one is told and left out; it does not stop the others."""
    found = Unsigned()
    for record_id, revision in revisions:
        parts = read_revision(archive.root, record_id, revision)
        own = schemas_for(parts)
        told = examine(parts, own).findings + older_schemas(parts)
        found.findings += told
        if parts.source is None and parts.source_path in signed.withheld:
            found.findings.append(finding("source-not-here", parts.source_path))
        if parts.source is None or any(item.severity is Severity.ERROR for item in told):
            continue
        found.files |= {parts.xml_path: parts.xml, parts.json_path: parts.json}
        if parts.source_path not in signed.rows:
            found.files[parts.source_path] = parts.source
        found.schemas.add(own)
        found.records.append(str(PurePosixPath(parts.json_path).parent))
    return found
