"""Look at an archive as it stands at one instant, although a writer may be at work."""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from archivist.base.digest import sha256_hex
from archivist.base.limits import NOTE_BYTES
from archivist.base.places import CHECKPOINT
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.model.errors import BusyError
from archivist.pipeline.opened.archive import Archive
from archivist.store.journal import read_journal
from archivist.store.layout import manifest_paths

__all__ = ["at_one_instant", "looks_at"]

_T = TypeVar("_T")
# A writer commits in milliseconds. After the first look and three more, somebody commits without end.
_LOOKS = 4


def at_one_instant(archive: Archive, look: Callable[[], _T]) -> _T:
    """Return what `look` gives while nobody writes; BusyError if the archive changed during each of several looks.

    What it raises counts no more than what it finds: where somebody wrote meanwhile, that alone may be why.
    """
    looks, still = looks_at(archive, lambda: _ended(look))
    if not still:
        raise BusyError(
            said("the archive changed each time it was looked at"), said("wait for its writer to end, then retry")
        )
    return looks[-1]()


def _ended(look: Callable[[], _T]) -> Callable[[], _T]:
    """Look, and return what gives or raises once more what came of it."""
    try:
        found = look()
    except Exception as error:  # noqa: BLE001  # whatever half of a change leads to
        failed = error

        def fail() -> NoReturn:
            raise failed

        return fail
    return lambda: found


def looks_at(archive: Archive, look: Callable[[], _T]) -> tuple[list[_T], bool]:
    """Look until nobody wrote meanwhile, a few times at most; give all looks, and whether the last one was such."""
    looks: list[_T] = []
    before = _instant(archive)
    while len(looks) < _LOOKS:
        looks.append(look())
        after = _instant(archive)
        if before == after:
            return looks, True
        before = after
    return looks, False


def _instant(archive: Archive) -> tuple[object, ...]:
    """Return what changes when a batch begins, commits or ends."""
    folder = archive.root / ".archivist"
    touched = folder.stat().st_mtime_ns if folder.is_dir() else 0  # also a write that leaves the log as it is
    checkpoint, _ = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    manifests = len(manifest_paths(archive.root))
    return (read_journal(archive.root), touched, checkpoint and sha256_hex(checkpoint), manifests)
