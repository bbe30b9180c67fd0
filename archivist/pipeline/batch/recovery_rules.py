"""What an interrupted batch may still do, judged by the manifests and the log as they stand.

Before its commit point a batch may take away what it added, unless a logged manifest vouches for it. After it, it may
only bring about what the signed checkpoint already says: the manifests, with the staged ones in their places, must make
exactly that tree, and every path is judged by them. So a journal can finish a batch of this archive, and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import CHECKPOINT, RecordFile, manifest_path, place_of, record_file
from archivist.fixity.measure import read_file
from archivist.fixity.withheld import withheld_files
from archivist.ledger.checkpoint import checkpoint_findings, log_trust
from archivist.ledger.growth import build
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.ledger.note import NOTE_BYTES
from archivist.ledger.tiles import needs_tile
from archivist.model.findings import worst_exit
from archivist.model.log import Checkpoint
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, verify_note
from archivist.pipeline.signed.manifests import Batch, parse_manifest
from archivist.pipeline.signed.signed_side import read_roots
from archivist.store.layout import manifest_paths
from archivist.store.recovery import Interrupted

__all__ = ["RecoveryRules"]


@dataclass(frozen=True)
class _Logged:
    """What the log holds: the newest manifest, all of them, listed files with their SHA-256, withheld ones, tiles."""

    newest: Batch
    manifests: frozenset[str]
    rows: dict[str, str]
    withheld: frozenset[str]
    tiles: dict[str, bytes]


class RecoveryRules:
    """The rules for one interrupted batch (see `store.recovery.Judge`); manifests are read when the first is asked."""

    def __init__(self, archive: Archive, batch: Interrupted) -> None:
        self._archive, self._batch = archive, batch

    def may_take_back(self, path: str) -> bool:
        """Return whether an addition may go again: not the log, no root that a manifest names, no listed file."""
        place, (vouched, newest_root, size) = place_of(path), self._vouched
        if path in vouched:
            return False
        if place is None:
            return True
        if place.kind == "tile":
            return not needs_tile(path, size)
        return place.number > newest_root if place.kind == "trust" else place.kind not in {"checkpoint", "aid"}

    def may_replace(self, path: str, sha256: str) -> bool:
        """Return whether these bytes are what the signed log calls for in this place; never the checkpoint itself."""
        logged, place = self._logged, place_of(path)
        if logged is None or path == CHECKPOINT:
            return False
        if place is not None and place.kind == "manifest":
            return path in logged.manifests  # the tree was made with the staged one
        if place is not None and place.kind == "tile":
            return path in logged.tiles and sha256_hex(logged.tiles[path]) == sha256
        if place is not None and place.kind == "aid":
            return logged.newest.manifest.aids.get(path.rpartition("/")[2]) == sha256
        if place is not None and place.kind == "stamped" and path not in logged.rows:
            return sha256_hex(self._file(CHECKPOINT, NOTE_BYTES) or b"") == sha256
        return path not in logged.withheld and logged.rows.get(path) == sha256

    def may_remove(self, path: str) -> bool:
        """Return whether the signed log withholds a file, or calls for it no more."""
        logged, place, file = self._logged, place_of(path), record_file(path)
        if logged is None:
            return False
        if path in logged.rows:
            return path in logged.withheld
        if file is not None:
            return self._may_remove_unlisted(file, logged)
        kept = {"manifest": logged.manifests, "tile": logged.tiles, "schema": ()}
        return place is not None and place.kind in kept and path not in kept[place.kind]

    def _may_remove_unlisted(self, file: RecordFile, logged: _Logged) -> bool:
        """Tell what a rebase removes: a source listed under another suffix, revisions of a record that is withheld."""
        beside = self._listed_in.get(file.folder, ())
        if file.revision:
            return any(name in logged.withheld for name in beside)
        return any(name.startswith(f"{file.folder}/source.") for name in beside)

    @cached_property
    def _vouched(self) -> tuple[frozenset[str], int, int]:
        """Return the logged manifests with all that they list, the newest root that one names, and the log's size.

        Every manifest counts that lies here, of the batch's own additions only what lies within the log.
        """
        checkpoint, _ = load_checkpoint(self._archive)
        size = checkpoint.head.size if checkpoint is not None else 0
        found, newest_root = set[str](), 1
        for path in manifest_paths(self._archive.root):
            batch, _, _ = parse_manifest(self._file(path, ENVELOPE_BYTES) or b"", path)
            own = path in self._batch.journal.add
            if batch is None:
                found |= set() if own else {path}
            elif not own or batch.manifest.log_end <= size:
                found |= {path, *(row.name for row in batch.manifest.rows)}
                newest_root = max(newest_root, batch.manifest.root_version)
        return frozenset(found), newest_root, size

    @cached_property
    def _listed_in(self) -> dict[str, list[str]]:
        """Group the listed files of records by their records' folders."""
        found: dict[str, list[str]] = {}
        for name in self._logged.rows if self._logged is not None else ():
            file = record_file(name)
            if file is not None:
                found.setdefault(file.folder, []).append(name)
        return found

    @cached_property
    def _logged(self) -> _Logged | None:
        """Read what the signed checkpoint covers; None unless the manifests make exactly its tree."""
        checkpoint, _ = load_checkpoint(self._archive)
        if checkpoint is None or not self._signed(checkpoint):
            return None
        batches: list[Batch] = []
        hashes: list[bytes] = []
        for batch, leaves in self._continuing():
            if len(hashes) == checkpoint.head.size:
                break
            batches.append(batch)
            hashes += leaves
        growth = build(hashes)
        if not batches or (growth.size, growth.root) != (checkpoint.head.size, checkpoint.head.root):
            return None
        rows = {row.name: row.sha256 for batch in batches for row in batch.manifest.rows}
        withheld, _ = withheld_files([(batch.path, batch.manifest, batch.sha256) for batch in batches])
        paths = frozenset(batch.path for batch in batches)
        return _Logged(batches[-1], paths, rows, frozenset(withheld), growth.added)

    def _continuing(self) -> Iterator[tuple[Batch, list[bytes]]]:
        """Return each manifest, the staged one where one waits, with the hashes of its leaves."""
        seq, end = 1, 0
        while True:
            path = manifest_path(seq)
            waiting = path in self._batch.journal.replace and self._batch.staged(path, ENVELOPE_BYTES)
            batch, envelope, _ = parse_manifest(waiting or self._file(path, ENVELOPE_BYTES) or b"", path)
            if batch is None or envelope is None or batch.manifest.log_start != end:
                return
            yield batch, batch_leaf_hashes(batch.manifest, batch.sha256, envelope.signatures)
            seq, end = seq + 1, batch.manifest.log_end

    def _signed(self, checkpoint: Checkpoint) -> bool:
        roots, findings = read_roots(self._archive, None)
        if not roots or worst_exit(findings):
            return False
        return not worst_exit(checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT))

    def _file(self, path: str, limit: int) -> bytes | None:
        return read_file(self._archive.root, path, limit)[0]
