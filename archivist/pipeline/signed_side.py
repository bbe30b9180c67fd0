"""Read what the archive's signers vouch for: trust root, manifests, their chain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from archivist.base.limits import ENVELOPE_BYTES
from archivist.fixity.chain import chain_findings, named_root_findings
from archivist.fixity.measure import read_file
from archivist.fixity.statement import parse_statement
from archivist.fixity.withheld import withheld_files
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest, Row, Withheld
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.signing.chain import verify_chain
from archivist.signing.dsse import parse_envelope
from archivist.signing.verify import role_findings
from archivist.store.layout import manifest_paths, root_paths

__all__ = ["Batch", "SignedSide", "read_batch", "read_roots", "read_signed_side"]


@dataclass(frozen=True)
class Batch:
    """One manifest that could be read; `sha256` is its payload's, its identity."""

    path: str
    manifest: Manifest
    sha256: str


@dataclass(frozen=True)
class SignedSide:
    """The roots and batches that could be read, with the findings of each check."""

    roots: tuple[TrustRoot, ...]
    batches: tuple[Batch, ...]
    manifests_seen: int
    withheld: Mapping[str, Withheld]
    root_findings: tuple[Finding, ...]
    signature_findings: tuple[Finding, ...]
    chain_findings: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.root_findings + self.signature_findings + self.chain_findings

    @cached_property
    def rows(self) -> dict[str, tuple[Row, Batch]]:
        """Every listed file: name → its row and the batch that lists it."""
        return {row.name: (row, batch) for batch in self.batches for row in batch.manifest.rows}


def read_signed_side(archive: Archive, pin: str | None) -> SignedSide:
    """Read and verify the signed side in numbered steps.

    1. trust root     each version by the thresholds of its predecessor and of itself; version 1 against the pin
    2. manifests      each envelope strict, its threshold met under the root that it names
    3. chain          seq, prev, archive, root version and leaf ranges without gap
    """
    # 1. trust root
    roots, root_findings = read_roots(archive, pin)
    # 2. manifests
    batches: list[Batch] = []
    told: list[Finding] = []
    paths = manifest_paths(archive.root)
    for path in paths:
        batch, findings = read_batch(archive, path, roots)
        told += findings
        if batch is not None:
            batches.append(batch)
    # 3. chain
    links = [(batch.path, batch.manifest, batch.sha256) for batch in batches]
    withheld, unknown = withheld_files(links)
    chain = (*chain_findings(links, archive.settings.archive), *unknown)
    return SignedSide(tuple(roots), tuple(batches), len(paths), withheld, root_findings, tuple(told), chain)


def read_roots(archive: Archive, pin: str | None) -> tuple[list[TrustRoot], tuple[Finding, ...]]:
    """Read and verify the chain of trust roots."""
    files: list[tuple[str, bytes]] = []
    told: list[Finding] = []
    paths = root_paths(archive.root)
    for path in paths:
        data, problems = read_file(archive.root, path, ENVELOPE_BYTES)
        told += problems
        if data is not None:
            files.append((path, data))
    if paths and not files:
        return [], tuple(told)
    roots, findings = verify_chain(files, archive.settings.archive, pin)
    return roots, (*told, *findings)


def read_batch(archive: Archive, path: str, roots: Sequence[TrustRoot]) -> tuple[Batch | None, tuple[Finding, ...]]:
    """Read one manifest and verify its signatures; None if it cannot be read as a manifest."""
    data, told = read_file(archive.root, path, ENVELOPE_BYTES)
    if data is None:
        return None, told
    envelope, told = parse_envelope(data, path, MANIFEST_TYPE)
    if envelope is None:
        return None, told
    manifest, sha256, told = parse_statement(envelope.payload, path)
    if manifest is None:
        return None, told
    batch = Batch(path, manifest, sha256)
    if len(roots) < manifest.root_version <= len(root_paths(archive.root)):
        return batch, ()  # that root did not verify, which is told where it lies: the signature cannot be judged
    told = named_root_findings(manifest, path, {root.version: root.sha256 for root in roots})
    if told:
        return batch, told
    return batch, role_findings(envelope, roots[manifest.root_version - 1], "manifest", manifest.created, path)
