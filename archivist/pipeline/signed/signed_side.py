"""Read what the archive's signers vouch for: trust root, manifests, their chain, the log's leaves."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from archivist.base.limits import ENVELOPE_BYTES, ROOT_BYTES, ROOT_VERSIONS
from archivist.base.places import place_of
from archivist.fixity.manifest_chain import (
    Listed,
    chain_findings,
    created_findings,
    named_root_findings,
    repeated_findings,
)
from archivist.fixity.manifest_payload import parse_statement
from archivist.fixity.measure import read_file
from archivist.fixity.withheld import withheld_files
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest, Row, Withheld
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.trusted_time import TrustedTimes, read_stamps, trusted_times
from archivist.signing.dsse import parse_envelope
from archivist.signing.root_chain import verify_chain
from archivist.store.layout import manifest_paths, root_paths

__all__ = [
    "Batch",
    "SignedSide",
    "read_manifest",
    "read_roots",
    "read_signed_side",
    "read_times",
    "root_times",
    "roots_being_written",
    "signature_findings",
    "unvouched",
]

# Rows of so many files are kept in memory; beyond that a manifest is read again when its rows are needed.
_KEPT_ROWS = 200_000


@dataclass(frozen=True)
class Batch:
    """One manifest that could be read; `sha256` is its payload's, its identity.

    In a large archive `manifest.rows` is empty; `SignedSide.rows_of` gives them.
    """

    path: str
    manifest: Manifest
    sha256: str


@dataclass(frozen=True)
class SignedSide:
    """The roots and batches that could be read, the log's leaf hashes, and the findings of each check."""

    archive: Archive
    roots: tuple[TrustRoot, ...]
    batches: tuple[Batch, ...]
    leaf_hashes: Sequence[bytes]
    manifests_seen: int
    withheld: Mapping[str, Withheld]
    times: TrustedTimes
    root_findings: tuple[Finding, ...]
    signature_findings: tuple[Finding, ...]
    chain_findings: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.root_findings + self.signature_findings + self.chain_findings

    @property
    def log_size(self) -> int:
        """The end of the newest manifest's leaf range."""
        return self.batches[-1].manifest.log_end if self.batches else 0

    def rows_of(self, batch: Batch) -> tuple[Row, ...]:
        """Return the rows of a batch, read again where they were not kept."""
        if batch.manifest.rows:
            return batch.manifest.rows
        again, _, _ = read_manifest(self.archive, batch.path)
        return again.manifest.rows if again is not None and again.sha256 == batch.sha256 else ()

    @cached_property
    def rows(self) -> dict[str, tuple[Row, Batch]]:
        """Every listed file: name → its row and the batch that lists it."""
        return {row.name: (row, batch) for batch in self.batches for row in self.rows_of(batch)}


@dataclass
class _Pass:
    """What one pass over the manifests gathers."""

    batches: list[Batch] = field(default_factory=list)
    leaf_hashes: list[bytes] = field(default_factory=list)
    listed: Listed = field(default_factory=Listed)
    signatures: list[Finding] = field(default_factory=list)
    rows: int = 0


def read_signed_side(
    archive: Archive, pin: str | None, now: str, writing: Collection[str] = (), observer: Observer = SILENT
) -> SignedSide:
    """Read and verify the signed side in numbered steps; `writing` are the paths of a batch in progress.

    1. trust root     each version by the thresholds of its predecessor and of itself; version 1 against the pin
    2. time           tokens and cosignatures of stamped checkpoints, as claims about sizes of the log
    3. manifests      each envelope strict, its threshold met under the root that it names
    4. chain          seq, prev, archive, root version and leaf ranges without gap; no file listed twice; `created` does
                      not go back
    """
    paths = [path for path in manifest_paths(archive.root) if path not in writing]
    # 1. trust root
    roots, root_findings = read_roots(archive, pin, roots_being_written(archive, paths, writing))
    # 2. time
    times = read_times(archive, roots, now, writing)
    # 3. manifests
    seen = _Pass()
    standing, roots_there = Standing(roots, times.times), len(root_paths(archive.root))
    for path in observed("manifests", len(paths), paths, observer):
        _take(archive, path, standing, roots_there, seen)
    # 4. chain
    links = [(batch.path, batch.manifest, batch.sha256) for batch in seen.batches]
    side = SignedSide(
        archive,
        tuple(roots),
        tuple(seen.batches),
        seen.leaf_hashes,
        len(paths),
        {},
        times,
        root_findings,
        tuple(seen.signatures),
        (
            *chain_findings(links, archive.settings.archive),
            *created_findings(((path, manifest) for path, manifest, _ in links), root_times(roots)),
        ),
    )
    return _with_rows_compared(side, seen.listed.suspects())


def _with_rows_compared(side: SignedSide, suspects: Collection[int]) -> SignedSide:
    """Add what needs the rows of several manifests at once; nearly always there is nothing to read again."""
    told = list(side.chain_findings)
    if suspects:
        told += repeated_findings(
            ((batch.path, [row.name for row in side.rows_of(batch)]) for batch in side.batches), suspects
        )
    if not any(batch.manifest.withheld for batch in side.batches):
        return replace(side, chain_findings=tuple(told))
    whole = [(batch.path, replace(batch.manifest, rows=side.rows_of(batch)), batch.sha256) for batch in side.batches]
    withheld, unknown = withheld_files(whole, unvouched(side))
    return replace(side, withheld=withheld, chain_findings=(*told, *unknown))


def root_times(roots: Iterable[TrustRoot]) -> dict[int, str]:
    """Return version → `created` of the trust roots that verify."""
    return {root.version: root.created for root in roots}


def unvouched(side: SignedSide) -> set[str]:
    """Name the manifests that nobody vouches for, or whose trust root did not verify: they excuse no absence."""
    told = (*side.signature_findings, *side.chain_findings)
    unjudged = {batch.path for batch in side.batches if batch.manifest.root_version > len(side.roots)}
    return unjudged | {item.path or "" for item in told if item.exit}


def read_times(archive: Archive, roots: Sequence[TrustRoot], now: str, writing: Collection[str] = ()) -> TrustedTimes:
    """Read what tokens and cosignatures of the archive prove, as claims about sizes of the log."""
    stamps, told = read_stamps(archive, writing)
    if not roots:
        return TrustedTimes(findings=told)
    times = trusted_times(stamps, roots, now)
    return replace(times, findings=(*told, *times.findings))


def _take(archive: Archive, path: str, standing: Standing, roots_there: int, seen: _Pass) -> None:
    batch, envelope, told = read_manifest(archive, path)
    seen.signatures += told
    if batch is None or envelope is None:
        return
    seen.signatures += signature_findings(batch, envelope, standing, roots_there)
    seen.leaf_hashes += batch_leaf_hashes(batch.manifest, batch.sha256, envelope.signatures)
    seen.listed.add(row.name for row in batch.manifest.rows)
    seen.rows += len(batch.manifest.rows)
    kept = seen.rows <= _KEPT_ROWS
    seen.batches.append(batch if kept else replace(batch, manifest=replace(batch.manifest, rows=())))


def roots_being_written(archive: Archive, manifests: Sequence[str], writing: Collection[str]) -> Collection[str]:
    """Return the roots of a write in progress, which wait for its checkpoint; none that a manifest names, ever."""
    roots = [(path, place) for path in writing if (place := place_of(path)) and place.kind == "trust"]
    if not roots:
        return ()
    newest = read_manifest(archive, manifests[-1])[0] if manifests else None
    named = newest.manifest.root_version if newest is not None else 1
    return {path for path, place in roots if place.number > named}


def read_roots(
    archive: Archive, pin: str | None, ignored: Collection[str] = ()
) -> tuple[list[TrustRoot], tuple[Finding, ...]]:
    """Read and verify the chain of trust roots; `ignored` are paths of a write in progress."""
    files: list[tuple[str, bytes]] = []
    told: list[Finding] = []
    paths = [path for path in root_paths(archive.root) if path not in ignored]
    for path in paths[:ROOT_VERSIONS]:
        data, problems = read_file(archive.root, path, ROOT_BYTES)
        told += problems
        if data is not None:
            files.append((path, data))
    if paths and not files:
        return [], tuple(told)
    roots, findings = verify_chain(files, archive.settings.archive, pin)
    return roots, (*told, *findings)


def read_manifest(archive: Archive, path: str) -> tuple[Batch | None, Envelope | None, tuple[Finding, ...]]:
    """Read one manifest; None if it cannot be read as one. No signature is verified."""
    data, told = read_file(archive.root, path, ENVELOPE_BYTES)
    if data is None:
        return None, None, told
    envelope, told = parse_envelope(data, path, MANIFEST_TYPE)
    if envelope is None:
        return None, None, told
    manifest, sha256, told = parse_statement(envelope.payload, path)
    if manifest is None:
        return None, None, told
    return Batch(path, manifest, sha256), envelope, ()


def signature_findings(batch: Batch, envelope: Envelope, standing: Standing, roots_there: int) -> tuple[Finding, ...]:
    """Judge the signatures of a manifest: by the root that it names, and by what the newest root has revoked.

    `roots_there` counts the files of trust roots that lie beside the manifest, in the folder or in the git revision
    that holds it. Nothing is told where the root that it names is among them and did not verify: that is told there.
    """
    manifest, path, roots = batch.manifest, batch.path, standing.roots
    if len(roots) < manifest.root_version <= roots_there:
        return ()
    told = named_root_findings(manifest, path, {root.version: root.sha256 for root in roots})
    if told:
        return told
    return standing.findings(manifest, envelope, path)
