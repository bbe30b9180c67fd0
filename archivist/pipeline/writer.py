"""Become the archive's one writer, with what an earlier writer left undone put right first."""

from collections.abc import Iterator
from contextlib import contextmanager

from archivist.base.clock import now
from archivist.pipeline.archive import Archive
from archivist.pipeline.notes import load_checkpoint
from archivist.pipeline.signed_side import read_signed_side
from archivist.store.batch import recover
from archivist.store.journal import read_journal
from archivist.store.lock import writing

__all__ = ["exclusive"]


@contextmanager
def exclusive(archive: Archive) -> Iterator[None]:
    """Hold the writer's lock; BusyError if another process does. An interrupted batch is undone or finished."""
    with writing(archive.root):
        recover(archive.root, _logged(archive) if read_journal(archive.root) is not None else ())
        yield


def _logged(archive: Archive) -> frozenset[str]:
    """Give the files that a logged manifest lists: no journal makes one of them disappear.

    A manifest beyond the checkpoint is the interrupted batch's own, and what it lists may be taken away again.
    """
    checkpoint, _ = load_checkpoint(archive)
    size = checkpoint.head.size if checkpoint is not None else 0
    rows = read_signed_side(archive, None, now()).rows
    return frozenset(name for name, (_, batch) in rows.items() if batch.manifest.log_end <= size)
