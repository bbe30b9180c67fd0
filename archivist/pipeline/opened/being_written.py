"""What readers leave out of an archive because it is being written, and what they tell of that."""

from archivist.model.findings import Finding, finding
from archivist.pipeline.opened.archive import Archive
from archivist.store.journal import JOURNAL, unsettled

__all__ = ["being_written"]


def being_written(archive: Archive) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """Return the paths to leave out where no manifest lists them, and the findings that say why.

    While a writer holds the lock: a note for each path. An interrupted write: one error for all of it. A foreign
    journal hides nothing, and is an error.
    """
    found = unsettled(archive.root)
    if found.state == "settled":
        return frozenset(), ()
    if found.state == "foreign":
        return frozenset(), (finding("journal-foreign", JOURNAL, detail=found.why),)
    if found.state == "interrupted":
        findings = finding("write-interrupted", JOURNAL, count=len(found.named), first=min(found.named))
        return found.paths, (findings,)
    return found.paths, tuple(finding("write-in-progress", path) for path in sorted(found.paths))
