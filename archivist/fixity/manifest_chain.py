"""The chain of manifests: each names its predecessor, its leaves in the log and the trust root it was made under.

The chain alone does not show that its end was cut off; the log's checkpoint does.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from archivist.base.clock import later
from archivist.base.limits import CLOCK_SKEW_MINUTES
from archivist.base.places import manifest_path
from archivist.fixity.path_rules import clashes
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest

__all__ = [
    "Listed",
    "chain_findings",
    "created_findings",
    "hashes_of",
    "named_root_findings",
    "repeated_findings",
]

# Hashes are sorted an eighth at a time: as Python integers all of them would take five times their array's memory.
_PARTS = 8


def chain_findings(manifests: Sequence[tuple[str, Manifest, str]], archive: str) -> tuple[Finding, ...]:
    """Check manifests in the order of their files: (path, manifest, payload SHA-256), for the archive's id.

    Rows are not looked at: that a listed file never changes, so no name comes twice, is `Listed`'s business.
    """
    findings: list[Finding] = []
    before: tuple[Manifest, str] | None = None
    for path, manifest, identity in manifests:
        # 1. One archive.
        if manifest.archive != archive:
            findings.append(finding("manifest-other-archive", path, expected=archive, found=manifest.archive))
        # 2. Batch after batch, each in the file that its number names.
        expected = before[0].seq + 1 if before else 1
        if manifest.seq != expected or path != manifest_path(manifest.seq):
            findings.append(finding("seq-gap", path, expected=str(expected), found=str(manifest.seq)))
        # 3. to 5. make sense only next to the true predecessor: behind a gap they would tell it again.
        if manifest.seq == expected:
            findings += _link_findings(path, manifest, before)
        before = manifest, identity
    return tuple(findings)


def created_findings(
    manifests: Iterable[tuple[str, Manifest]], roots: Mapping[int, str], latest: str | None = None
) -> tuple[Finding, ...]:
    """Check that no manifest says it was made over ten minutes before what was there already.

    `manifests` are (path, manifest) in the order of their files, `roots` the trust roots' version → `created`, `latest`
    the latest `created` of all manifests before the first of these. A key's `from` and `to` are compared with
    `created`: whoever could set it back could sign with a key whose time has ended. Times of the one form compare as
    text.
    """
    findings: list[Finding] = []
    for path, manifest in manifests:
        before = max(latest or "", roots.get(manifest.root_version, ""))
        if before and manifest.created < later(before, minutes=-CLOCK_SKEW_MINUTES):
            findings.append(finding("created-goes-back", path, expected=before, found=manifest.created))
        latest = max(latest or "", manifest.created)
    return tuple(findings)


def named_root_findings(manifest: Manifest, path: str, roots: Mapping[int, str]) -> tuple[Finding, ...]:
    """Check the trust root that a manifest names against those of the archive: version → payload SHA-256."""
    version, expected = manifest.root_version, manifest.root_sha256
    if version not in roots:
        return (finding("root-chain-short", path, expected=expected, version=version),)
    if roots[version] != expected:
        return (finding("root-differs", path, expected=expected, found=roots[version], version=version),)
    return ()


def _link_findings(path: str, manifest: Manifest, before: tuple[Manifest, str] | None) -> list[Finding]:
    previous, identity = before or (None, None)
    findings: list[Finding] = []
    # 3. The predecessor itself, by its payload.
    if manifest.prev != identity:
        findings.append(finding("prev-differs", path, expected=identity, found=manifest.prev))
    # 4. Leaves without gap or overlap.
    start = previous.log_end if previous else 0
    if manifest.log_start != start:
        findings.append(finding("leaf-range", path, expected=str(start), found=str(manifest.log_start)))
    # 5. The trust root never goes back: an older one may still trust a key that was stolen since.
    if previous is not None and manifest.root_version < previous.root_version:
        numbers = {"expected": str(previous.root_version), "found": str(manifest.root_version)}
        findings.append(finding("root-rollback", path, **numbers))
    return findings


class Listed:
    """Every name that manifests list, over all batches, to notice one that comes twice or excludes another.

    Only a 64-bit hash of a name and of its case-folded form is kept, 16 bytes a name, so that a million rows
    cost little memory. A hash that comes twice is a suspicion; `findings` looks at the names themselves.
    """

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, names: Iterable[str]) -> None:
        """Take the names of one manifest."""
        self.extend(hashes_of(map(str.casefold, names)))

    def extend(self, hashes: "array[int]") -> None:
        """Take what `hashes_of` gives for the case-folded names of one manifest."""
        self._hashes.extend(hashes)

    def suspects(self) -> frozenset[int]:
        """Return the hashes that came more than once."""
        repeated: set[int] = set()
        for part in range(_PARTS):
            ordered = sorted(item for item in self._hashes if item % _PARTS == part)
            repeated.update(first for first, second in pairwise(ordered) if first == second)
        return frozenset(repeated)


def hashes_of(folded: Iterable[str]) -> "array[int]":
    """Return the hashes of case-folded names; they are the same in every process that this one has forked."""
    return array("q", map(hash, folded))


def repeated_findings(manifests: Iterable[tuple[str, Iterable[str]]], suspects: Collection[int]) -> list[Finding]:
    """Check that no name comes twice or differs in case alone; `manifests` are (path, names), read again."""
    owners: dict[str, str] = {}
    findings: list[Finding] = []
    for path, names in manifests:
        for name in names:
            if hash(name.casefold()) not in suspects:
                continue
            if name in owners:
                findings.append(finding("listed-twice", path, expected=owners[name], found=name))
            owners.setdefault(name, path)
    findings += [finding("hostile-path", owners[name], found=name, reason=reason) for name, reason in clashes(owners)]
    return findings
