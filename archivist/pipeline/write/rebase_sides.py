"""The two histories of a rebase: this clone's batches that nobody else has, and the revision's that it lacks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import CHECKPOINT, place_of, record_file, record_id_of
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.fixity.unparsed_manifest import may_list
from archivist.fixity.withheld import withheld_files
from archivist.history.revision import Changes
from archivist.ledger.checkpoint import log_trust
from archivist.ledger.note import ED25519, find_key
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.tiles import WIDTH, tile_of
from archivist.model.findings import Finding, finding
from archivist.model.log import Checkpoint
from archivist.model.manifest import Row, Withheld
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.batch_time import latest_here
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, tile_source
from archivist.pipeline.signed.manifests import (
    Batch,
    judge_batches,
    link_findings,
    manifest_reader,
    parse_manifest,
    read_manifest,
)
from archivist.pipeline.signed.other_revision import BaseSide, revision_tiles
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.store.layout import manifest_paths, root_paths

__all__ = ["Sides", "may_be_dropped", "read_sides", "withheld_anew"]


@dataclass(frozen=True)
class Sides:
    """The batches of either side after the last common one; `common` is the end of its leaf range."""

    common: int
    ours: tuple[Batch, ...]
    theirs: tuple[Batch, ...]
    findings: tuple[Finding, ...]

    @property
    def our_rows(self) -> dict[str, Row]:
        """Every file that this clone's batches list."""
        return {row.name: row for batch in self.ours for row in batch.manifest.rows}

    @property
    def their_rows(self) -> dict[str, Row]:
        """Every file that the revision's batches list."""
        return {row.name: row for batch in self.theirs for row in batch.manifest.rows}

    @property
    def our_withheld(self) -> tuple[Withheld, ...]:
        """Every entry of what this clone's batches withhold."""
        return tuple(item for batch in self.ours for item in batch.manifest.withheld)

    @property
    def their_withheld(self) -> tuple[Withheld, ...]:
        """Every entry of what the revision's batches withhold."""
        return tuple(item for batch in self.theirs for item in batch.manifest.withheld)


def read_sides(archive: Archive, before: BaseSide, changes: Changes) -> Sides:
    """Read and verify both sides, V2 and V3 of `verify`, as far as they differ.

    1. the last common manifest, the same bytes here and there
    2. the revision's batches after it: signatures, chain, leaves in its log
    3. this clone's: signatures, chain
    4. what either withholds was listed before
    5. both logs begin with the same tree
    """
    # 1. the last common manifest
    shared = [path for path in before.manifests if path not in changes.before]
    last, _, more = read_manifest(archive, shared[-1]) if shared else (None, None, ())
    common = last.manifest.log_end if last is not None else 0
    findings = list(more)
    # 2. the revision's
    revision = before.revision
    blobs = {path: changes.before[path] or "" for path in before.manifests if path in changes.before}
    bytes_of = revision.read(blobs, ENVELOPE_BYTES)
    over_there = judge_batches(
        blobs, lambda path: (bytes_of.get(path, b""), ()), Standing(before.roots), len(before.root_files)
    )
    theirs, hashes = over_there.batches, over_there.leaf_hashes
    problems = (*over_there.findings, *_link_findings(archive, theirs, before.roots, last))
    findings += [before.labelled(item) for item in problems]
    reader = TileReader(before.head.size, revision_tiles(revision))
    for index, expected in enumerate(hashes[: max(0, reader.size - common)], start=common):
        leaf, wrong = reader.leaf(index)
        if leaf != expected:
            tile = revision.place(tile_of(0, index // WIDTH, reader.size).path)
            told_of = {"expected": expected.hex(), "found": leaf.hex() if leaf else ""}
            findings += [before.labelled(item) for item in wrong] or [finding("tile-altered", tile, **told_of)]
            break
    # 3. this clone's, by the trust root as this clone has it: a key may have been rotated over there since
    known = before.roots[: sum(path not in changes.before for path in before.root_files)]
    paths = [path for path in manifest_paths(archive.root) if path in changes.before]
    here = judge_batches(paths, manifest_reader(archive), Standing(known), len(root_paths(archive.root)))
    ours = here.batches
    findings += (*here.findings, *_link_findings(archive, ours, known, last))
    # 4. what they withhold
    findings += [before.labelled(item) for item in _withheld_in_advance(archive, shared, theirs)]
    findings += _withheld_in_advance(archive, shared, ours)
    # 5. both logs
    findings += _common_tree(archive, reader, common)
    return Sides(common, tuple(ours), tuple(theirs), tuple(findings))


def may_be_dropped(archive: Archive, before: BaseSide, changes: Changes, sides: Sides) -> tuple[str, str] | None:
    """Return reason and advice if what this clone signed must not be dropped, else None."""
    keep = said("keep this history: merge the other branch's records into it instead, and have its log rebased")
    # 1. The trust root is changed by ceremony, not by the way.
    roots = [path for path in changes.before if (place := place_of(path)) and place.kind == "trust"]
    own = [path for path in roots if (archive.root / path).exists()]
    if own:
        return said("{own} is not the revision's", own=own[0]), said("publish the trust root first, then rebase")
    # 2. Stamped: an authority has seen it.
    for path in changes.before:
        place = place_of(path)
        if place and place.kind in ("stamped", "token") and changes.is_new(path) and place.number > sides.common:
            return said("the checkpoint of {number} leaves was stamped: {path}", number=place.number, path=path), keep
    # 3. Cosigned: a witness has seen it, and will refuse another of that size.
    checkpoint, _ = load_checkpoint(archive)
    if checkpoint is None or CHECKPOINT not in changes.before:
        return said("the checkpoint here does not belong to the manifests here"), said(
            "see what is wrong: archivist verify"
        )
    if _cosigned(checkpoint, before):
        return said("its checkpoint carries a cosignature"), keep
    # 4. What cannot be signed anew as it was.
    theirs = {record_id_of(name) for name in sides.their_rows}
    new = {record_id_of(name) for name in sides.our_rows if (file := record_file(name)) and not file.revision} - theirs
    ours = [item.name for item in sides.our_withheld if record_id_of(item.name) in new]
    if ours:
        return said("{ours} was withheld, and only this clone has listed it", ours=ours[0]), keep
    return None


def withheld_anew(sides: Sides) -> tuple[Withheld, ...]:
    """Return what this clone must withhold again after the revision's batches, and with it what those added since.

    A revision that they made of a record after this clone withheld it has the same words: it goes under the same
    reason. An entry names the digest that the revision lists. What this clone alone has listed is simply left out.
    """
    theirs = {item.name for item in sides.their_withheld}
    found: dict[str, Withheld] = {}
    reasons: dict[str, list[Withheld]] = {}
    for item in sides.our_withheld:
        reasons.setdefault(record_id_of(item.name) or "", []).append(item)
        if item.name not in sides.our_rows and item.name not in sides.their_rows:
            found.setdefault(item.name, item)
    for name, row in sides.their_rows.items():
        entry = _reason(name, reasons.get(record_id_of(name) or "", ()))
        if entry is not None:
            found.setdefault(name, replace(entry, name=name, sha256=row.sha256))
    return tuple(item for name, item in found.items() if name not in theirs)


def _reason(name: str, entries: Sequence[Withheld]) -> Withheld | None:
    """Return the entry under which a file of a record goes too: its own, or that of the same or an earlier revision."""
    file = record_file(name)
    for item in entries:
        other = record_file(item.name)
        if file is not None and other is not None and _is_of(file.revision, other.revision):
            return item
    return None


def _is_of(number: int, withheld: int) -> bool:
    """Return whether a file of revision `number`, 0 for a source, goes with one that was withheld.

    A source goes with a source: it may have been archived by both under two suffixes. Where the source alone was
    withheld, the revisions stand.
    """
    return number == withheld if 0 in (number, withheld) else number >= withheld


def _cosigned(checkpoint: Checkpoint, before: BaseSide) -> bool:
    trust = log_trust(before.roots)
    return any(find_key(item, (*trust.log, *trust.retired), ED25519) is None for item in checkpoint.signatures)


def _link_findings(
    archive: Archive, batches: Sequence[Batch], roots: Sequence[TrustRoot], last: Batch | None
) -> tuple[Finding, ...]:
    """Check that the batches of one side follow the last common one."""
    there = manifest_paths(archive.root)
    common = there[: there.index(last.path) + 1] if last is not None else ()
    return link_findings(batches, archive.settings.archive, roots, last, latest_here(archive.root, common))


def _withheld_in_advance(archive: Archive, shared: Sequence[str], batches: Sequence[Batch]) -> list[Finding]:
    """Tell what one side withholds that nothing before it lists; the common manifests are read as far as it matters."""
    names = {item.name for batch in batches for item in batch.manifest.withheld}
    before: list[Batch] = []
    for path in shared if names else ():
        data, _ = read_file(archive.root, path, ENVELOPE_BYTES)
        batch, _, _ = parse_manifest(data, path) if data is not None and may_list(data, names) else (None, None, ())
        before += [batch] if batch is not None else []
    paths = {batch.path for batch in batches}
    _, findings = withheld_files([(batch.path, batch.manifest, batch.sha256) for batch in (*before, *batches)])
    return [item for item in findings if item.path in paths]


def _common_tree(archive: Archive, theirs: TileReader, common: int) -> tuple[Finding, ...]:
    """Compare the trees of the common leaves."""
    checkpoint, findings = load_checkpoint(archive)
    if checkpoint is None:
        return findings
    size = checkpoint.head.size
    if common > min(size, theirs.size):
        return (finding("log-size", CHECKPOINT, expected=said("at least {common}", common=common), found=str(size)),)
    ours = TileReader(size, tile_source(archive))
    here, wrong = ours.root(common)
    there, more = theirs.root(common)
    if wrong or more or here is None or there is None:
        return (*wrong, *more)
    if here != there:
        return (finding("not-an-extension", CHECKPOINT, expected=there.hex(), found=here.hex()),)
    return ()
