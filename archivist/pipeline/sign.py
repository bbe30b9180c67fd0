"""Sign records that are in no manifest: those that a contributor added with --no-sign."""

from pathlib import PurePosixPath

from archivist.base.clock import Clock
from archivist.fixity.listing import look_for_stray
from archivist.model.findings import Finding, Report, Severity, finding
from archivist.pipeline.archive import Archive
from archivist.pipeline.batching import read_head, sign_batch, signing_keys
from archivist.pipeline.examine import examine
from archivist.pipeline.judging import older_schemas, schemas_for
from archivist.pipeline.pins import pin_of
from archivist.pipeline.revisions import read_revision, revisions_in
from archivist.pipeline.signed_side import read_signed_side
from archivist.pipeline.writer import exclusive
from archivist.validation.schema_files import current_schemas

__all__ = ["sign_records"]


def sign_records(archive: Archive, clock: Clock, *, repeat_created: bool = False) -> Report:
    """Examine every unsigned record as verification will, and sign the good ones as one batch.

    A bad one is told and left unsigned; it does not stop the others.
    """
    schemas = {current_schemas()}
    findings: list[Finding] = []
    files: dict[str, bytes] = {}
    records: list[str] = []
    with exclusive(archive):  # first of all: it puts right what an interrupted writer left
        keys = signing_keys(read_head(archive, pin_of(archive)).root)
        signed = read_signed_side(archive, pin_of(archive), clock())
        unsigned = look_for_stray(archive.root, signed.rows, log_size=0).unsigned
        for record_id, revision in revisions_in(path for paths in unsigned.values() for path in paths):
            parts = read_revision(archive.root, record_id, revision)
            own = schemas_for(parts)
            told = examine(parts, own).findings + older_schemas(parts)
            findings += told
            if parts.source is None and parts.source_path in signed.withheld:
                findings.append(finding("source-not-here", parts.source_path))
            if parts.source is None or any(item.severity is Severity.ERROR for item in told):
                continue
            files |= {parts.xml_path: parts.xml, parts.json_path: parts.json}
            if parts.source_path not in signed.rows:
                files[parts.source_path] = parts.source
            schemas.add(own)
            records.append(str(PurePosixPath(parts.json_path).parent))
        head = read_head(archive, pin_of(archive))
        manifest = None
        if files:
            manifest = sign_batch(archive, head, keys, schemas, files, clock(), repeat_created=repeat_created)
    return Report("sign", tuple(findings), {"signed": records, "manifest": manifest})
