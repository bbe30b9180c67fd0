"""A trust root that is installed, and that no batch names yet: it could be dropped without a trace."""

from archivist.base.places import place_of, root_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.signed.manifests import read_manifest
from archivist.store.layout import manifest_paths, root_paths

__all__ = ["root_waits", "waiting_findings", "waits_findings"]


def root_waits(version: int, newest: Manifest | None) -> bool:
    """Return whether trust root `version` waits for its batch; root 1, which every pin names, gets none of its own."""
    return version > (newest.root_version if newest is not None else 1)


def waits_findings(version: int, newest: Manifest | None) -> tuple[Finding, ...]:
    """Warn of the newest trust root if it waits; `newest` is the newest manifest, None if there is none."""
    if not root_waits(version, newest):
        return ()
    return (finding("root-waits", root_path(version), version=version),)


def waiting_findings(archive: Archive) -> tuple[Finding, ...]:
    """Look whether a trust root waits, as every command does; nothing is verified, and nearly always little is read."""
    try:
        roots, manifests = root_paths(archive.root), manifest_paths(archive.root)
        place = place_of(roots[-1]) if roots else None
        if place is None or place.number < 2:  # noqa: PLR2004  # the second is the first that can wait
            return ()
        batch = read_manifest(archive, manifests[-1])[0] if manifests else None
    except ArchivistError:
        return ()  # told by the command itself
    findings = waits_findings(place.number, batch.manifest if batch is not None else None)
    if not findings or (manifests and batch is None) or roots[-1] in being_written(archive)[0]:
        return ()
    return findings
