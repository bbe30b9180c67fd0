"""What was published must stay: which of the changed files a revision's manifests list, and what changed in them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import place_of
from archivist.fixity.unparsed_manifest import HEAD_BYTES, may_list, may_withhold
from archivist.fixity.withheld import entries_of
from archivist.history.revision import Changes
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Row, Withheld
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.manifests import Batch, parse_manifest
from archivist.pipeline.signed.other_revision import BaseSide

__all__ = ["Known", "known_before", "published_findings", "withheld_before"]

# Whoever changes one of these rewrites what others may have seen, whether a manifest lists it or not.
_NEVER_CHANGED = ("manifest", "trust", "stamped", "token")


@dataclass(frozen=True)
class Known:
    """Rows that the revision's manifests have for some names, each with its manifest's path; and what they withhold."""

    rows: Mapping[str, tuple[Row, str]]
    withheld: Mapping[str, Withheld]


def published_findings(archive: Archive, before: BaseSide, changes: Changes) -> tuple[Finding, ...]:
    """Tell every manifest, trust root, token and stamped checkpoint of the revision that is gone or changed."""
    findings = []
    for path, blob in changes.before.items():
        place = place_of(path)
        if blob is None or place is None or place.kind not in _NEVER_CHANGED:
            continue
        there = (archive.root / path).exists() or (archive.root / path).is_symlink()
        code = "published-changed" if there else "published-gone"
        findings.append(finding(code, path, base=before.revision.label))
    return tuple(findings)


def withheld_before(before: BaseSide) -> frozenset[str]:
    """Name the revision's manifests that withhold something; nearly all can be passed over after their first lines."""
    read = before.revision.read_each(before.manifests, ENVELOPE_BYTES)
    return frozenset(path for path, data in read if may_withhold(data[: HEAD_BYTES - 1]))


def known_before(before: BaseSide, names: Collection[str], withholding: Collection[str]) -> Known:
    """Look names up in the revision's manifests: all of them are read if there are names, else those that withhold.

    They are read out of git: what lies in the working tree may have been exchanged since it was compared.
    """
    batches = []
    wanted = set(names)
    blobs = {path: blob for path, blob in before.manifests.items() if wanted or path in withholding}
    for path, data in before.revision.read_each(blobs, ENVELOPE_BYTES):
        if path not in withholding and not may_list(data, wanted):
            continue
        batch, _, _ = parse_manifest(data, path)
        if batch is not None:
            batches.append(batch)
    rows = {row.name: (row, batch.path) for batch in batches for row in batch.manifest.rows if row.name in wanted}
    return Known(rows, _withheld(batches))


def _withheld(batches: Iterable[Batch]) -> dict[str, Withheld]:
    """Take the entries for files of earlier manifests as they are: the rest was checked when they came in."""
    return {item.name: item for batch in batches for item in entries_of(batch.manifest)}
