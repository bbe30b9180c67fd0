"""Read what the archive's signers vouch for: trust root, manifests, their chain, the log's leaves."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from archivist.base.limits import ROOT_BYTES, ROOT_VERSIONS
from archivist.base.places import place_of, record_id_of
from archivist.base.said import said
from archivist.fixity.listed_records import ListedRecords
from archivist.fixity.manifest_chain import repeated_findings
from archivist.fixity.measure import read_file
from archivist.fixity.withheld import withheld_files
from archivist.model.errors import BusyError
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest, Row, Withheld
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.manifests import (
    Batch,
    JudgedBatches,
    judge_batch,
    link_findings,
    manifest_reader,
    open_manifest,
    read_manifest,
)
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.trusted_time import TrustedTimes, read_stamps, trusted_times
from archivist.signing.root_chain import verify_chain
from archivist.store.layout import manifest_paths, root_paths

__all__ = [
    "JudgeAll",
    "SignedSide",
    "read_roots",
    "read_signed_side",
    "read_times",
    "roots_being_written",
    "unvouched",
]

JudgeAll = Callable[[list[str], Standing], JudgedBatches]


@dataclass(frozen=True)
class SignedSide:
    """The roots and batches that could be read, the log's leaf hashes, and the findings of each check.

    `records` are those with a row, by the places of their batches; `chosen` are all that `rows` shall have.
    """

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
    records: ListedRecords = field(default_factory=ListedRecords)
    chosen: Mapping[str, tuple[Row, Batch]] | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.root_findings + self.signature_findings + self.chain_findings

    @property
    def log_size(self) -> int:
        """The end of the newest manifest's leaf range."""
        return self.batches[-1].manifest.log_end if self.batches else 0

    def rows_of(self, batch: Batch) -> tuple[Row, ...]:
        """Return the rows of a batch, read again where they were not kept: they would take more memory than all else.

        BusyError if its manifest is no longer the one that was judged.
        """
        if batch.is_whole:
            return batch.manifest.rows
        again, _, _ = read_manifest(self.archive, batch.path)
        if again is None or again.sha256 != batch.sha256:
            raise BusyError(
                said("{path} was changed while the archive was read", path=batch.path),
                said("wait for its writer, then retry"),
            )
        return again.manifest.rows

    def rows_among(self, records: Collection[str]) -> dict[str, tuple[Row, Batch]]:
        """Return the rows of some records and of the files that belong to none; no other manifest is read again."""
        wanted = {place for record_id in records for place in self.records.places_of(record_id)}
        found = {}
        for place, batch in enumerate(self.batches):
            for row in self.rows_of(batch) if place in wanted else batch.manifest.rows:
                owner = record_id_of(row.name)
                if owner is None or owner in records:
                    found[row.name] = row, batch
        return found

    @cached_property
    def rows(self) -> Mapping[str, tuple[Row, Batch]]:
        """Every listed file: name → its row and the batch that lists it."""
        return (
            self.chosen
            if self.chosen is not None
            else {row.name: (row, batch) for batch in self.batches for row in self.rows_of(batch)}
        )


def read_signed_side(
    archive: Archive,
    pin: str | None,
    now: str,
    writing: Collection[str] = (),
    observer: Observer = SILENT,
    judge: JudgeAll | None = None,
) -> SignedSide:
    """Read and verify the signed side, V2 of `verify`; `writing` are the paths of a batch in progress (V1).

    `judge` goes through the manifests instead of a loop here, and may do more on the way.

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
    standing = Standing(roots, times.times)
    if judge is None:
        judged = _judged(archive, observed("manifests", len(paths), paths, observer), standing)
    else:
        judged = judge(paths, standing)
    # 4. chain
    chain = link_findings(judged.batches, archive.settings.archive, roots)
    side = SignedSide(
        archive,
        tuple(roots),
        tuple(judged.batches),
        judged.leaf_hashes,
        len(paths),
        {},
        times,
        root_findings,
        tuple(judged.findings),
        chain,
        judged.records,
    )
    return _with_rows_compared(side, judged.listed.suspects())


def _judged(archive: Archive, paths: Iterable[str], standing: Standing) -> JudgedBatches:
    judged, read, there = JudgedBatches(), manifest_reader(archive), len(root_paths(archive.root))
    for path in paths:
        judged.add(judge_batch(open_manifest(*read(path), path), standing, there))
    return judged


def _with_rows_compared(side: SignedSide, suspects: Collection[int]) -> SignedSide:
    """Add what needs the rows of several manifests at once; nearly always there is nothing to read again."""
    findings = list(side.chain_findings)
    if suspects:
        findings += repeated_findings(
            ((batch.path, [row.name for row in side.rows_of(batch)]) for batch in side.batches), suspects
        )
    if not any(batch.manifest.withheld for batch in side.batches):
        return replace(side, chain_findings=tuple(findings))
    withheld, unknown = withheld_files(_rows_of_withheld(side), unvouched(side))
    return replace(side, withheld=withheld, chain_findings=(*findings, *unknown))


def _rows_of_withheld(side: SignedSide) -> Iterator[tuple[str, Manifest, str]]:
    """Return each manifest with those of its rows that a withholding names, for which only their manifests are read."""
    names = {item.name for batch in side.batches for item in batch.manifest.withheld}
    records = {record_id for name in names if (record_id := record_id_of(name)) is not None}
    places = {place for record_id in records for place in side.records.places_of(record_id)}
    for place, batch in enumerate(side.batches):
        rows = (row for row in side.rows_of(batch) if row.name in names) if place in places else ()
        yield batch.path, replace(batch.manifest, rows=tuple(rows)), batch.sha256


def unvouched(side: SignedSide) -> set[str]:
    """Name the manifests that nobody vouches for, or whose trust root did not verify: they excuse no absence."""
    findings = (*side.signature_findings, *side.chain_findings)
    unjudged = {batch.path for batch in side.batches if batch.manifest.root_version > len(side.roots)}
    return unjudged | {item.path or "" for item in findings if item.exit}


def read_times(archive: Archive, roots: Sequence[TrustRoot], now: str, writing: Collection[str] = ()) -> TrustedTimes:
    """Read what tokens and cosignatures of the archive prove, as claims about sizes of the log."""
    stamps, findings = read_stamps(archive, writing)
    if not roots:
        return TrustedTimes(findings=findings)
    times = trusted_times(stamps, roots, now)
    return replace(times, findings=(*findings, *times.findings))


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
    more: list[Finding] = []
    paths = [path for path in root_paths(archive.root) if path not in ignored]
    for path in paths[: ROOT_VERSIONS + 1]:  # the one too many is told by `verify_chain`
        data, problems = read_file(archive.root, path, ROOT_BYTES)
        more += problems
        if data is not None:
            files.append((path, data))
    if paths and not files:
        return [], tuple(more)
    roots, findings = verify_chain(files, archive.settings.archive, pin)
    return roots, (*more, *findings)
