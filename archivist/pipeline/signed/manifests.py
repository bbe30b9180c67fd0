"""Manifests read from bytes and judged one after the other: the one loop over them, whichever tree they lie in."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES
from archivist.fixity.manifest_chain import Listed, chain_findings, created_findings, named_root_findings
from archivist.fixity.manifest_payload import parse_statement
from archivist.fixity.measure import read_file
from archivist.fixity.unparsed_manifest import may_list
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.signing.dsse import parse_envelope
from archivist.store.layout import manifest_paths

__all__ = [
    "Batch",
    "JudgedBatches",
    "ReadBytes",
    "judge_batches",
    "link_findings",
    "listed_among",
    "manifest_reader",
    "parse_manifest",
    "read_manifest",
    "root_times",
    "signature_findings",
]

ReadBytes = Callable[[str], tuple[bytes | None, tuple[Finding, ...]]]


@dataclass(frozen=True)
class Batch:
    """One manifest that could be read; `sha256` is its payload's, its identity.

    In a large archive `manifest.rows` is empty; `SignedSide.rows_of` gives them.
    """

    path: str
    manifest: Manifest
    sha256: str


@dataclass
class JudgedBatches:
    """What one pass over manifests gathers: those that could be read, what they add to the log, the names they list.

    `findings` are on their form and signatures.
    """

    batches: list[Batch] = field(default_factory=list)
    leaf_hashes: list[bytes] = field(default_factory=list)
    listed: Listed = field(default_factory=Listed)
    findings: list[Finding] = field(default_factory=list)


def judge_batches(
    paths: Iterable[str], read: ReadBytes, standing: Standing, roots_there: int, kept_rows: int | None = None
) -> JudgedBatches:
    """Read manifests and judge their signatures; `roots_there` as for `signature_findings`.

    The rows of those that come after the first `kept_rows` rows are not kept, None keeps all.
    """
    judged, rows = JudgedBatches(), 0
    for path in paths:
        data, problems = read(path)
        judged.findings += problems
        batch, envelope, problems = (None, None, ()) if data is None else parse_manifest(data, path)
        judged.findings += problems
        if batch is None or envelope is None:
            continue
        judged.findings += signature_findings(batch, envelope, standing, roots_there)
        judged.leaf_hashes += batch_leaf_hashes(batch.manifest, batch.sha256, envelope.signatures)
        judged.listed.add(row.name for row in batch.manifest.rows)
        rows += len(batch.manifest.rows)
        kept = kept_rows is None or rows <= kept_rows
        judged.batches.append(batch if kept else replace(batch, manifest=replace(batch.manifest, rows=())))
    return judged


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
    """Read the bytes of one manifest; None if they are none. No signature is verified."""
    envelope, problems = parse_envelope(data, path, MANIFEST_TYPE)
    if envelope is None:
        return None, None, problems
    manifest, sha256, problems = parse_statement(envelope.payload, path)
    return (None if manifest is None else Batch(path, manifest, sha256)), envelope, problems


def listed_among(root: Path, names: Collection[str]) -> frozenset[str]:
    """Return those of the names that a manifest has a row for, whether or not its signature is good."""
    found: set[str] = set()
    wanted = frozenset(names)
    for path in manifest_paths(root) if wanted else ():
        data, _ = read_file(root, path, ENVELOPE_BYTES)
        if data is None or not may_list(data, wanted):
            continue
        batch, _, _ = parse_manifest(data, path)
        found |= {row.name for row in batch.manifest.rows if row.name in wanted} if batch is not None else set()
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
