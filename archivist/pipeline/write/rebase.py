"""Two clones both signed: let the other's history stand, and sign this clone's own records anew after it.

There are two durable writes, each with a checkpoint as its commit point. Between them the archive is the other
revision with this clone's records unsigned, and without the files that this clone withheld: if the program is killed
there, `verify` calls them missing, and `archivist sign` and, of a record restored from git, `archivist withhold` finish
the work. No moment brings their bytes back.

Withholding wins over everything: what the other revision withholds goes here too, with this clone's revisions of it;
what this clone withholds is left out of what is taken over, with the revisions that the other has made since.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from archivist.base.limits import RECORD_XML_BYTES
from archivist.base.places import (
    CHECKPOINT,
    is_under_records,
    place_of,
    record_file,
    record_id_of,
    revision_folder,
    revisions_in,
)
from archivist.base.said import said
from archivist.fixity.measure import compare_rows, read_file, row_of
from archivist.history.revision import Changes, open_revision
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.manifest import Withheld
from archivist.model.results.log import LogRebaseResult, Rebased, RebasedRecord
from archivist.pipeline.batch.batching import SigningKeys, read_head, sign_batch, signing_keys
from archivist.pipeline.batch.cosign import draft_batch, several_must_sign
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.record.shared_headers import named_headers, schemas_in_use
from archivist.pipeline.signed.batch_time import latest_here, not_before
from archivist.pipeline.signed.other_revision import BaseSide, read_base
from archivist.pipeline.write.rebase_sides import Sides, may_be_dropped, read_sides, withheld_anew
from archivist.store.batch import WriteBatch, write_batch
from archivist.store.layout import manifest_paths
from archivist.validation.schema_files import SchemaSet

__all__ = ["rebase"]


@dataclass(frozen=True)
class _Opened:
    """The revision, what differs from it, and both histories after the last common batch."""

    before: BaseSide
    changes: Changes
    sides: Sides


@dataclass(frozen=True)
class _Plan:
    """What is written: the revision's files (new or instead of ours), what goes, and what is signed anew."""

    add: Mapping[str, bytes]
    replace: Mapping[str, bytes]
    remove: tuple[str, ...]
    carried: Mapping[str, bytes]
    withheld: tuple[Withheld, ...]
    findings: tuple[Finding, ...]


def rebase(archive: Archive, onto: str, *, repeat_created: bool = False) -> Report[LogRebaseResult]:
    """Rebase the log in numbered steps; refused, the archive is as it was.

    1. the revision   trust root, newest manifest, checkpoint verify; its new batches follow the last common one
    2. this clone     its batches after that one verify too, and nobody else has seen them
    3. the plan       the revision's files stand; this clone's records are compared with their rows and examined again
                      (V4 and V5 of `verify`)
    4. keys           there before anything is written; this machine's clock is not behind the revision's batches
    5. writes         the revision's manifests, log and records; then one new batch of this clone's records
    """
    with exclusive(archive):
        # 1. the revision, 2. this clone
        opened = _opened(archive, onto)
        if isinstance(opened, Report):
            return opened
        # 3. the plan
        plan = _plan(archive, opened)
        if worst_exit(plan.findings):
            return Report("log rebase", plan.findings, LogRebaseResult(None))
        # 4. keys, and the time
        root = opened.before.roots[-1]
        shared = root.roles["manifest"].threshold > 1
        context = archive.context
        keys, at = None if shared else signing_keys(root, context.keys), context.clock.now_to_write()
        _require_clock(archive, opened, at, repeat=repeat_created)
        # 5. writes
        write_batch(archive.root, WriteBatch(dict(plan.add), CHECKPOINT, dict(plan.replace), plan.remove))
        manifest, findings = _signed(archive, plan, keys, at, repeat=repeat_created)
    return Report("log rebase", (*plan.findings, *findings), LogRebaseResult(_rebased(opened, plan, manifest)))


def _signed(
    archive: Archive, plan: _Plan, keys: SigningKeys | None, at: str, *, repeat: bool
) -> tuple[str | None, tuple[Finding, ...]]:
    """Sign what is carried over and return the manifest's path, None if there is none yet, and findings.

    Without `keys` several must sign: then it is drafted, or left for `sign` to draft.
    """
    head = read_head(archive, pin_of(archive))
    if not plan.carried and not plan.withheld and (keys is None or not head.root_waits):
        return None, ()
    schemas = _schemas(archive, plan.carried)
    if keys is not None:
        made = sign_batch(archive, head, keys, schemas, plan.carried, at, withheld=plan.withheld, repeat_created=repeat)
        return made, ()
    if not plan.withheld or head.root_waits:  # `sign` and `withhold` go on from there
        return None, several_must_sign(head)
    drafted = draft_batch(archive, head, schemas, plan.carried, at, plan.withheld, repeat_created=repeat)
    return (None if drafted.result is None else drafted.result.manifest), drafted.findings


def _require_clock(archive: Archive, opened: _Opened, at: str, *, repeat: bool) -> None:
    """Raise ClockBehindError where the batch that follows the revision's could not be signed at this time."""
    theirs = opened.sides.theirs
    common = manifest_paths(archive.root)[: theirs[0].manifest.seq - 1]
    made = (opened.before.roots[-1].created, latest_here(archive.root, common) or "")
    not_before(max(*made, *(batch.manifest.created for batch in theirs)), at, repeat=repeat)


def _opened(archive: Archive, onto: str) -> _Opened | Report[LogRebaseResult]:
    """Read both histories; returns the report where there is nothing to do or it must not be done."""
    revision = open_revision(archive.root, onto)
    before = read_base(archive, revision, pin_of(archive))
    findings: tuple[Finding, ...] = (finding("nothing-to-rebase", base=onto),)
    if before is not None and worst_exit(before.findings):
        findings = before.findings
    elif before is not None and before.manifests:
        changes = revision.changes()
        sides = read_sides(archive, before, changes)
        refusal = None
        if not worst_exit(sides.findings) and sides.ours and sides.theirs:
            refusal = (
                may_be_dropped(archive, before, changes, sides)
                or _entangled(changes, sides)
                or _loose_beside(changes, sides)
            )
            if refusal is None:
                return _Opened(before, changes, sides)
        if worst_exit(sides.findings):
            findings = sides.findings
        elif refusal is not None:
            findings = (finding("rebase-refused", base=onto, reason=refusal[0], advice=refusal[1]),)
    return Report("log rebase", findings, LogRebaseResult(None))


def _entangled(changes: Changes, sides: Sides) -> tuple[str, str] | None:
    """Find a revision of ours that builds on one which the other side has written too."""
    both = _records(sides.our_rows) & _records(sides.their_rows)
    for name in sorted(sides.our_rows.keys() - sides.their_rows.keys()):
        place = record_file(name)
        if place is not None and place.revision and record_id_of(name) in both and changes.is_new(name):
            return said("{name} builds on what both have written", name=name), said(
                "take this revision out first, and amend again later"
            )
    return None


def _loose_beside(changes: Changes, sides: Sides) -> tuple[str, str] | None:
    """Find a file of a withheld record that no manifest lists: it may hold the words, and it is nobody's to delete."""
    records = _records(item.name for item in (*sides.their_withheld, *sides.our_withheld))
    known = {*sides.our_rows, *sides.their_rows, *(item.name for item in (*sides.their_withheld, *sides.our_withheld))}
    for name in sorted(changes.before):
        file = record_file(name)
        if file is not None and record_id_of(name) in records and changes.is_new(name) and name not in known:
            return said("{name} is in no manifest, and its record was withheld", name=name), said(
                "remove it, then rebase"
            )
    return None


def _plan(archive: Archive, opened: _Opened) -> _Plan:
    """Decide path by path; nothing is written."""
    before, changes, sides = opened.before, opened.changes, opened.sides
    # 1. The revision's files, by what lies in their place here; none that this clone has withheld.
    withheld = withheld_anew(sides)
    left_out = {item.name for item in withheld}
    blobs = {
        path: blob
        for path, blob in changes.before.items()
        if blob is not None and _belongs(path) and path not in left_out
    }
    contents = before.revision.read(blobs, RECORD_XML_BYTES)
    findings = _imported(archive, before, sides, contents, left_out)
    replace = {path: data for path, data in contents.items() if _lies(archive.root / path)}
    findings += [
        finding("rebase-replaced", path, base=before.revision.label) for path in replace if is_under_records(path)
    ]
    # 2. What goes: our signed side, and a source of which the revision has the same bytes under another suffix.
    new = [path for path in changes.before if changes.is_new(path)]
    kept = [path for path in new if (place := place_of(path)) and place.kind in ("stamped", "token")]
    remove = [path for path in new if (place := place_of(path)) and place.kind != "schema" and path not in kept]
    both = _records(sides.our_rows) & _records(sides.their_rows)
    gone = _withheld_here(archive, sides, contents)
    remove += gone
    findings += [finding("rebase-withheld", path, base=before.revision.label) for path in gone]
    remove += [path for path in new if (file := record_file(path)) and not file.revision and record_id_of(path) in both]
    remove += _schemas_to_remove(archive, new, remove)
    _refuse_links(archive.root, (*contents, *remove))
    # 3. What is signed anew.
    settled = {*remove, *contents, *sides.their_rows, *(item.name for item in sides.our_withheld)}
    rows = [row for name, row in sorted(sides.our_rows.items()) if is_under_records(name) and name not in settled]
    findings += compare_rows(archive.root, rows)
    carried: dict[str, bytes] = {}
    if not worst_exit(findings):
        carried, problems = _examined(archive, [row.name for row in rows])
        findings += problems
    for path in kept:
        data, unreadable = read_file(archive.root, path, RECORD_XML_BYTES)
        findings += unreadable
        carried |= {} if data is None else {path: data}
    add = {path: data for path, data in contents.items() if path not in replace}
    return _Plan(add, replace, tuple(dict.fromkeys(remove)), carried, withheld, tuple(findings))


def _schemas_to_remove(archive: Archive, new: Collection[str], gone: Collection[str]) -> list[str]:
    """List the schemas that go with our manifests, without the headers that records name which stay.

    Until those are signed anew, or by another version of the program, nothing else says how they are to be read.
    """
    schemas = {path for path in new if (place := place_of(path)) and place.kind == "schema"}
    staying = {path for path in new if record_file(path) is not None}.difference(gone)
    return sorted(schemas - named_headers(archive.root, schemas, staying))


def _withheld_here(archive: Archive, sides: Sides, contents: Collection[str]) -> list[str]:
    """List what lies here of records that the revision withholds: the files that it names, and our own revisions."""
    withheld = {item.name for item in sides.their_withheld}
    records = _records(withheld)
    ours = {name for name in sides.our_rows.keys() - sides.their_rows.keys() if record_id_of(name) in records}
    return sorted(name for name in (withheld | ours) - set(contents) if _lies(archive.root / name))


def _imported(
    archive: Archive, before: BaseSide, sides: Sides, contents: Mapping[str, bytes], left_out: Collection[str]
) -> list[Finding]:
    """Compare the files of the revision's batches with its own rows: those taken over, and those here already."""
    rows = sides.their_rows
    findings = [
        finding(
            "altered",
            before.revision.place(path),
            expected=rows[path].sha256,
            found=found.sha256,
            detail=said("in git"),
        )
        for path, data in contents.items()
        if path in rows and (found := row_of(path, data)) != rows[path]
    ]
    absent = {*contents, *left_out, *(item.name for item in sides.their_withheld)}
    here = [row for name, row in sorted(rows.items()) if name not in absent]
    return [*findings, *compare_rows(archive.root, here)]


def _examined(archive: Archive, names: Iterable[str]) -> tuple[dict[str, bytes], list[Finding]]:
    """Examine this clone's records as `sign` does; returns their files and what is wrong."""
    names = list(names)
    files, findings = dict[str, bytes](), list[Finding]()
    for record_id, revision in revisions_in(names):
        parts = read_revision(archive.root, record_id, revision)
        findings += examine(parts, schemas_for(parts)).findings
        files |= {parts.xml_path: parts.xml, parts.json_path: parts.json}
        if parts.source is not None and parts.source_path in names:
            files[parts.source_path] = parts.source
    return files, findings


def _schemas(archive: Archive, names: Iterable[str]) -> set[SchemaSet]:
    """Return the versions of the schemas that the revisions among `names` were made for, and the one in use."""
    there = (read_revision(archive.root, *found, with_source=False) for found in revisions_in(names))
    return {schemas_in_use(), *map(schemas_for, there)}


def _records(names: Iterable[str]) -> set[str]:
    return {found for name in names if (found := record_id_of(name))}


def _belongs(path: str) -> bool:
    return record_file(path) is not None or place_of(path) is not None


def _lies(place: Path) -> bool:
    return place.exists() or place.is_symlink()


def _refuse_links(root: Path, paths: Iterable[str]) -> None:
    """Write nowhere through a link: it could lead out of the archive."""
    for folder in sorted({Path(path).parent for path in paths}):
        for place in (folder, *folder.parents):
            if (root / place).is_symlink() and place != Path():
                raise ArchivistError(
                    said("{place} is a link", place=place), said("an archive holds files only; restore the folder")
                )


def _rebased(opened: _Opened, plan: _Plan, manifest: str | None) -> Rebased:
    revision = opened.before.revision
    return Rebased(
        onto=revision.label,
        commit=revision.commit,
        manifests=len(opened.before.manifests),
        dropped=tuple(batch.path for batch in opened.sides.ours),
        records=tuple(
            RebasedRecord(record_id, revision_folder(record_id, number))
            for record_id, number in revisions_in(plan.carried)
        ),
        withheld=tuple(item.name for item in plan.withheld),
        manifest=manifest,
    )
