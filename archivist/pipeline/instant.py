"""Look at an archive as it stands at one instant, although a writer may be at work."""

from collections.abc import Callable
from typing import TypeVar

from archivist.base.places import CHECKPOINT
from archivist.pipeline.archive import Archive
from archivist.store.journal import digest_at, read_journal
from archivist.store.layout import manifest_paths

__all__ = ["at_one_instant"]

_T = TypeVar("_T")
# A writer commits in milliseconds; after so many looks at a moving archive what was seen last is taken.
_LOOKS = 5


def at_one_instant(archive: Archive, look: Callable[[], _T]) -> _T:
    """Give what `look` gives; look again if a writer changed the archive meanwhile."""
    before = _instant(archive)
    for _ in range(_LOOKS - 1):
        seen = look()
        after = _instant(archive)
        if before == after:
            return seen
        before = after
    return look()


def _instant(archive: Archive) -> tuple[object, ...]:
    """Give what changes when a batch begins, commits or ends."""
    folder = archive.root / ".archivist"
    touched = folder.stat().st_mtime_ns if folder.is_dir() else 0  # also a write that leaves the log as it is
    manifests = len(manifest_paths(archive.root))
    return (read_journal(archive.root), touched, digest_at(archive.root, CHECKPOINT), manifests)
