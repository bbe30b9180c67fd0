"""Files whose bytes were removed on purpose; the manifest that says so is signed like any other."""

from collections.abc import Collection, Iterable

from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest, Withheld

__all__ = ["entries_of", "withheld_files"]


def withheld_files(
    manifests: Iterable[tuple[str, Manifest, str]], unvouched: Collection[str] = ()
) -> tuple[dict[str, Withheld], tuple[Finding, ...]]:
    """Return what may be absent: name → entry, from manifests in order (path, manifest, payload SHA-256).

    An entry counts only if an earlier manifest lists that name with that digest: bytes withheld by the manifest that
    lists them were never compared with anything. Its own manifest must not be among the paths in `unvouched`: nobody
    excuses an absence without a signature.
    """
    listed: dict[str, str] = {}
    entries: dict[str, Withheld] = {}
    findings: list[Finding] = []
    for path, manifest, _ in manifests:
        for item in () if path in unvouched else manifest.withheld:
            if listed.get(item.name) == item.sha256:
                entries.setdefault(item.name, item)
            else:
                findings.append(finding("withheld-unknown", path, found=item.name))
        listed |= {row.name: row.sha256 for row in manifest.rows if row.name not in listed}
    return entries, tuple(findings)


def entries_of(manifest: Manifest) -> tuple[Withheld, ...]:
    """Return what one manifest may withhold: not a file that it lists itself. The rest is about earlier ones."""
    own = {row.name for row in manifest.rows} if manifest.withheld else set()
    return tuple(item for item in manifest.withheld if item.name not in own)
