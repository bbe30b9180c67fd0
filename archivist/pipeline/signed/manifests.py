"""Manifests read from bytes and judged one after the other: the one loop over them, whichever tree they lie in."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import record_file
from archivist.base.said import said
from archivist.fixity.listed_records import ListedRecords
from archivist.fixity.manifest_chain import (
    Listed,
    chain_findings,
    created_findings,
    hashes_of,
    named_root_findings,
)
from archivist.fixity.manifest_payload import parse_plain_statement, parse_statement, payload_sha256
from archivist.fixity.measure import read_file
from archivist.fixity.plain_rows import PlainRows, record_ids_of, rows_from
from archivist.fixity.unparsed_manifest import may_list
from archivist.ledger.leaf_hashes import LeafHashes
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.errors import UnsoundArchiveError
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.signing.dsse import parse_envelope
from archivist.store.layout import manifest_paths

if TYPE_CHECKING:
    from array import array

__all__ = [
    "Batch",
    "JudgedBatch",
    "JudgedBatches",
    "OpenedManifest",
    "ReadBytes",
    "judge_batch",
    "judge_batches",
    "link_findings",
    "listed_among",
    "manifest_reader",
    "open_manifest",
    "parse_manifest",
    "read_manifest",
    "root_times",
    "signature_findings",
]

ReadBytes = Callable[[str], tuple[bytes | None, tuple[Finding, ...]]]


@dataclass(frozen=True)
class Batch:
    """One manifest that could be read; `sha256` is its payload's, its identity.

    `manifest` may be without its plain rows; `SignedSide.rows_of` gives all.
    """

    path: str
    manifest: Manifest
    sha256: str

    @property
    def is_whole(self) -> bool:
        """Whether the manifest has all its rows: one leaf each, and one for the batch."""
        return self.manifest.log_start + len(self.manifest.rows) + 1 == self.manifest.log_end


@dataclass(frozen=True, slots=True)
class OpenedManifest:
    """What the bytes of one manifest hold: the batch without its `plain` rows, None if they hold none."""

    batch: Batch | None
    envelope: Envelope | None
    findings: tuple[Finding, ...]
    plain: PlainRows | None = None

    @property
    def whole(self) -> Batch | None:
        """The batch with all its rows."""
        if self.batch is None or self.plain is None:
            return self.batch
        manifest = self.batch.manifest
        return replace(self.batch, manifest=replace(manifest, rows=manifest.rows + rows_from(self.plain.rows)))


@dataclass(frozen=True, slots=True)
class JudgedBatch:
    """What one manifest gives to the whole, small enough to be sent by the process that has judged it.

    `leaf_hashes` stand one behind the other, as do the `record_ids`, 16 bytes each, of the records with a row;
    `names` are the hashes of the case-folded names of the rows.
    """

    batch: Batch | None
    findings: tuple[Finding, ...]
    leaf_hashes: bytes = b""
    names: "array[int]" = field(default_factory=lambda: hashes_of(()))
    record_ids: bytes = b""


@dataclass
class JudgedBatches:
    """What one pass over manifests gathers: those that could be read, what they add to the log, what they list.

    `findings` are on their form and signatures.
    """

    batches: list[Batch] = field(default_factory=list)
    leaf_hashes: LeafHashes = field(default_factory=LeafHashes)
    listed: Listed = field(default_factory=Listed)
    records: ListedRecords = field(default_factory=ListedRecords)
    findings: list[Finding] = field(default_factory=list)

    def add(self, judged: JudgedBatch) -> None:
        """Take the next manifest, in the order of their numbers."""
        self.findings += judged.findings
        if judged.batch is None:
            return
        self.records.add(len(self.batches), judged.record_ids)
        self.batches.append(judged.batch)
        self.leaf_hashes.extend(judged.leaf_hashes)
        self.listed.extend(judged.names)


def judge_batches(paths: Iterable[str], read: ReadBytes, standing: Standing, roots_there: int) -> JudgedBatches:
    """Read manifests and judge their signatures, keeping all rows; `roots_there` as for `signature_findings`."""
    judged = JudgedBatches()
    for path in paths:
        opened = open_manifest(*read(path), path)
        judged.add(replace(judge_batch(opened, standing, roots_there), batch=opened.whole))
    return judged


def judge_batch(opened: OpenedManifest, standing: Standing, roots_there: int) -> JudgedBatch:
    """Judge the signatures of one manifest, and say what it gives to the whole; its plain rows are not among it."""
    batch, envelope, plain = opened.batch, opened.envelope, opened.plain
    if batch is None or envelope is None:
        return JudgedBatch(None, opened.findings)
    findings = (*opened.findings, *signature_findings(batch, envelope, standing, roots_there))
    # The leaves of other rows, then of plain ones, then of the batch: their order in the payload.
    *leaves, last = batch_leaf_hashes(batch.manifest, batch.sha256, envelope.signatures)
    plain_rows = plain.rows if plain is not None else ()
    names = [*(row.name.casefold() for row in batch.manifest.rows), *(row[3] for row in plain_rows)]
    ids = sorted({file.id for row in batch.manifest.rows if (file := record_file(row.name)) is not None})
    ids += record_ids_of(plain_rows)
    return JudgedBatch(
        batch,
        findings,
        b"".join((*leaves, plain.leaf_hashes if plain is not None else b"", last)),
        hashes_of(names),
        bytes.fromhex("".join(ids)),
    )


def link_findings(
    batches: Sequence[Batch],
    archive_id: str,
    roots: Sequence[TrustRoot],
    last: Batch | None = None,
    latest: str | None = None,
) -> tuple[Finding, ...]:
    """Check that manifests follow each other without gap and none goes back in time.

    They follow `last`, which was judged before, and what was made until `latest`.
    """
    own = {batch.path for batch in batches}
    links = [(batch.path, batch.manifest, batch.sha256) for batch in (last, *batches) if batch is not None]
    made = [(batch.path, batch.manifest) for batch in batches]
    chain = (item for item in chain_findings(links, archive_id) if item.path in own)
    return (*chain, *created_findings(made, root_times(roots), latest))


def root_times(roots: Iterable[TrustRoot]) -> dict[int, str]:
    """Return version → `created` of the trust roots that verify."""
    return {root.version: root.created for root in roots}


def read_manifest(archive: Archive, path: str) -> tuple[Batch | None, Envelope | None, tuple[Finding, ...]]:
    """Read one manifest of the archive; None if it cannot be read as one. No signature is verified."""
    data, problems = manifest_reader(archive)(path)
    return (None, None, problems) if data is None else parse_manifest(data, path)


def manifest_reader(archive: Archive) -> ReadBytes:
    """Return the function that reads the bytes of a manifest of the archive."""
    return lambda path: read_file(archive.root, path, ENVELOPE_BYTES)


def parse_manifest(data: bytes, path: str) -> tuple[Batch | None, Envelope | None, tuple[Finding, ...]]:
    """Read the bytes of one manifest with all its rows; None if they are none. No signature is verified."""
    opened = open_manifest(data, (), path)
    return opened.whole, opened.envelope, opened.findings


def open_manifest(data: bytes | None, problems: tuple[Finding, ...], path: str) -> OpenedManifest:
    """Read the bytes of one manifest; None if they could not be read, for which `problems` are. Nothing is verified."""
    if data is None:
        return OpenedManifest(None, None, problems)
    envelope, findings = parse_envelope(data, path, MANIFEST_TYPE)
    if envelope is None:
        return OpenedManifest(None, None, (*problems, *findings))
    parsed = parse_plain_statement(envelope.payload)
    if parsed is not None:
        manifest, plain = parsed
        return OpenedManifest(Batch(path, manifest, payload_sha256(envelope.payload)), envelope, problems, plain)
    strict, sha256, findings = parse_statement(envelope.payload, path)
    batch = None if strict is None else Batch(path, strict, sha256)
    return OpenedManifest(batch, envelope, (*problems, *findings))


def listed_among(root: Path, names: Collection[str]) -> frozenset[str]:
    """Return those of the names that a manifest has a row for, whether or not its signature is good.

    UnsoundArchiveError if one cannot be read: what it lists would be signed twice.
    """
    found: set[str] = set()
    wanted = frozenset(names)
    for path in manifest_paths(root) if wanted else ():
        data, problems = read_file(root, path, ENVELOPE_BYTES)
        if data is not None and not may_list(data, wanted):
            continue
        batch, _, malformed = parse_manifest(data, path) if data is not None else (None, None, problems)
        if batch is None:
            told = said("the archive does not verify: {message}", message=malformed[0].message)
            raise UnsoundArchiveError(told, said("run: archivist verify"), malformed[0])
        found |= {row.name for row in batch.manifest.rows if row.name in wanted}
    return frozenset(found)


def signature_findings(batch: Batch, envelope: Envelope, standing: Standing, roots_there: int) -> tuple[Finding, ...]:
    """Judge the signatures of a manifest: by the root that it names, and by what the newest root has revoked.

    `roots_there` counts the files of trust roots that lie beside the manifest, in the folder or in the git revision
    that holds it. Nothing is told where the root that it names is among them and did not verify: that is told there.
    """
    manifest, path, roots = batch.manifest, batch.path, standing.roots
    if len(roots) < manifest.root_version <= roots_there:
        return ()
    problems = named_root_findings(manifest, path, {root.version: root.sha256 for root in roots})
    return problems or standing.findings(manifest, envelope, path)
