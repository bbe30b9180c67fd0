"""A record that manifests list is listed whole: one source, revisions from 1 on without gap, both files of each."""

from collections.abc import Iterable

from archivist.base.places import record_file
from archivist.model.findings import Finding, finding

__all__ = ["incomplete_records"]


def incomplete_records(names: Iterable[str]) -> tuple[Finding, ...]:
    """Look at every listed name; a record of which the manifests list only a part is `record-incomplete`."""
    sources: dict[str, int] = {}
    revisions: dict[str, dict[int, int]] = {}
    for name in names:
        found = record_file(name)
        if found is None:
            continue
        if found.revision:
            counts = revisions.setdefault(found.folder, {})
            counts[found.revision] = counts.get(found.revision, 0) + 1
        else:
            sources[found.folder] = sources.get(found.folder, 0) + 1
    told = []
    for folder in sorted({*sources, *revisions}):
        counts = revisions.get(folder, {})
        gaps = [number for number in range(1, max(counts, default=1) + 1) if counts.get(number) != 2]  # noqa: PLR2004
        if sources.get(folder, 0) != 1:
            told.append(finding("record-incomplete", folder, expected="1 source", found=str(sources.get(folder, 0))))
        told += [finding("record-incomplete", folder, expected=f"both files of r{number}") for number in gaps]
    return tuple(told)
