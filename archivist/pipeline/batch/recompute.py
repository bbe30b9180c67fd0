"""Make a drafted manifest again from this copy of the archive: nobody signs what his own machine does not see.

Everything but four things follows from the archive itself. What the draft alone can say is judged: when it was made,
and what it withholds, when, by whom and why.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archivist.base.clock import is_future
from archivist.base.places import is_under_records, place_of, record_folder, record_id_of, revisions_in
from archivist.base.said import said
from archivist.fixity.listing import incomplete_records
from archivist.fixity.manifest_chain import created_findings
from archivist.fixity.measure import compare_rows, read_file
from archivist.model.errors import UsageError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.manifest import Manifest, Withheld
from archivist.pipeline.batch.batching import Head, Planned, plan_batch
from archivist.pipeline.batch.manifest_drafts import ManifestDraft
from archivist.pipeline.batch.unsigned import examine_unsigned, unsigned_revisions
from archivist.pipeline.batch.withheld_words import words_findings
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.batch_time import latest_here
from archivist.pipeline.signed.manifests import root_times
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.signing.timestamp import TOKEN_BYTES
from archivist.store.layout import manifest_paths

__all__ = ["Recomputed", "in_step", "recompute"]


@dataclass(frozen=True)
class Recomputed:
    """The batch as this copy of the archive makes it, None if that is not what the draft says; the findings say why."""

    planned: Planned | None
    findings: tuple[Finding, ...]


def recompute(
    archive: Archive, head: Head, signed: SignedSide, draft: ManifestDraft, path: str, now: str
) -> Recomputed:
    """Compare a draft with this copy of the archive; `path` names the draft in findings.

    1. step       it follows the newest batch here, under the newest trust root
    2. created    not before what is here, nor ahead of this machine's clock (UsageError)
    3. rows       every file of a record is here with these bytes, listed nowhere yet, and makes its record whole
    4. withheld   only files that an earlier batch lists, with their digests, and that are not withheld yet
    5. records    V5 of `verify`: every revision examined, the rebuild of its source included
    6. payload    made again from all that: byte for byte the draft's
    """
    manifest = draft.manifest
    # 1. step
    findings: tuple[Finding, ...] = (*signed.findings, *in_step(head, archive, draft, path))
    if worst_exit(findings):
        return Recomputed(None, findings)
    # 2. created
    if is_future(manifest.created, now):
        raise UsageError(
            said(
                "the draft says it was made at {created}, and this machine's clock says {now}",
                created=manifest.created,
                now=now,
            ),
            said("see which clock is wrong; if it is the other one, the draft must be made again"),
        )
    latest = latest_here(archive.root, manifest_paths(archive.root))
    findings += created_findings([(path, manifest)], root_times(head.roots), latest)
    # 3. rows
    findings += tuple(_row_findings(archive, signed, manifest, path))
    # 4. withheld
    findings += tuple(_withheld_findings(archive, signed, manifest, path))
    if worst_exit(findings):
        return Recomputed(None, findings)
    # 5. records
    wanted = revisions_in(row.name for row in manifest.rows)
    here = set(unsigned_revisions(archive, signed))
    found = examine_unsigned(archive, signed, [item for item in wanted if item in here])
    findings += tuple(found.findings)
    if worst_exit(findings):
        return Recomputed(None, findings)
    # 6. payload
    files = found.files | _kept(archive, signed, manifest)
    planned = plan_batch(archive, head, found.schemas, files, manifest.created, manifest.withheld)
    if planned.payload != draft.envelope.payload:
        return Recomputed(None, (*findings, *_differences(planned.manifest, manifest, path)))
    return Recomputed(planned, findings)


def in_step(head: Head, archive: Archive, draft: ManifestDraft, path: str) -> tuple[Finding, ...]:
    """Tell a draft that does not follow the newest batch of this archive under its newest trust root."""
    manifest = draft.manifest
    newest = head.newest.manifest if head.newest else None
    prev = head.newest.sha256 if head.newest else None
    here = (archive.settings.archive, newest.seq + 1 if newest else 1, prev, newest.log_end if newest else 0)
    theirs = (manifest.archive, manifest.seq, manifest.prev, manifest.log_start)
    if here != theirs:
        return (finding("draft-out-of-step", path, expected=_step(*here), found=_step(*theirs)),)
    if (manifest.root_version, manifest.root_sha256) != (head.root.version, head.root.sha256):
        expected, found = (f"trust root {number}" for number in (head.root.version, manifest.root_version))
        return (finding("draft-out-of-step", path, expected=expected, found=found),)
    return ()


def _step(archive: str, seq: int, prev: str | None, start: int) -> str:
    return said(
        "batch {seq} of {archive} at {start} entries, after {prev}",
        seq=seq,
        archive=archive,
        start=start,
        prev=prev or "none",
    )


def _row_findings(archive: Archive, signed: SignedSide, manifest: Manifest, path: str) -> Iterator[Finding]:
    for row in manifest.rows:
        if row.name in signed.rows:
            yield finding("listed-twice", path, expected=signed.rows[row.name][1].path, found=row.name)
    rows = [row for row in manifest.rows if is_under_records(row.name)]
    yield from compare_rows(archive.root, rows)
    records = {record_id_of(row.name) for row in rows}
    whole = incomplete_records((*signed.rows, *(row.name for row in rows)))
    yield from (item for item in whole if record_id_of(item.path) in records)


def _kept(archive: Archive, signed: SignedSide, manifest: Manifest) -> dict[str, bytes]:
    """Return the tokens and stamped checkpoints of a draft as they lie here: a rebase carries them over."""
    kept: dict[str, bytes] = {}
    for row in manifest.rows:
        place = place_of(row.name)
        if place is not None and place.kind in ("stamped", "token") and row.name not in signed.rows:
            data, _ = read_file(archive.root, row.name, TOKEN_BYTES)
            kept |= {row.name: data} if data is not None else {}
    return kept


def _withheld_findings(archive: Archive, signed: SignedSide, manifest: Manifest, path: str) -> Iterator[Finding]:
    """Judge what a draft withholds: a record's source or all that is left of it, with a reason that names nobody."""
    records: dict[str, list[Withheld]] = {}
    for item in manifest.withheld:
        row = signed.rows.get(item.name)
        if row is None or row[0].sha256 != item.sha256:
            yield finding("withheld-unknown", path, found=item.name)
        elif item.name in signed.withheld:
            yield finding(
                "draft-not-reproduced", path, part=said("withheld: {name}, which is withheld already", name=item.name)
            )
        else:
            records.setdefault(record_id_of(item.name) or "", []).append(item)
    for record_id, entries in sorted(records.items()):
        left = {name for name in signed.rows if record_id_of(name) == record_id and name not in signed.withheld}
        source = {name for name in left if name.startswith(f"{record_folder(record_id)}/source.")}
        if {item.name for item in entries} not in (left, source):
            yield finding(
                "draft-not-reproduced",
                path,
                part=said("withheld: a part of {record_id}", record_id=record_folder(record_id)),
            )
        for by, because in sorted({(item.by, item.because) for item in entries}):
            yield from words_findings(archive, record_id, by, because, signed.withheld)


def _differences(here: Manifest, draft: Manifest, path: str) -> Iterator[Finding]:
    """Tell what differs between the manifest that this copy makes and the draft."""
    ours, theirs = ({row.name: row for row in manifest.rows} for manifest in (here, draft))
    for name in sorted(theirs.keys() - ours.keys()):
        yield finding("missing", name)
    for name in sorted(ours.keys() - theirs.keys()):
        yield finding(
            "draft-not-reproduced", path, part=said("rows: {name}, which waits here and is not in it", name=name)
        )
    for name in sorted(ours.keys() & theirs.keys()):
        if ours[name] != theirs[name]:
            yield finding(
                "altered", name, expected=theirs[name].sha256, found=ours[name].sha256, detail=said("in a draft")
            )
    for part in ("schemas", "aids", "tool"):
        if getattr(here, part) != getattr(draft, part):
            yield finding("draft-not-reproduced", path, part=part)
    if replace(here, rows=draft.rows, schemas=draft.schemas, aids=draft.aids, tool=draft.tool) != draft:
        yield finding("draft-not-reproduced", path, part="leaves")
