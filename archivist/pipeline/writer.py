"""Become the archive's one writer, with what an earlier writer left undone put right first."""

from collections.abc import Iterator
from contextlib import contextmanager

from archivist.base.clock import now
from archivist.base.places import root_path
from archivist.pipeline.archive import Archive
from archivist.pipeline.notes import load_checkpoint
from archivist.pipeline.signed_side import read_signed_side
from archivist.store.batch import recover
from archivist.store.lock import writing

__all__ = ["exclusive"]


@contextmanager
def exclusive(archive: Archive) -> Iterator[None]:
    """Hold the writer's lock; BusyError if another process does. An interrupted batch is undone or finished."""
    with writing(archive.root):
        recover(archive.root, lambda: _logged(archive))
        yield


def _logged(archive: Archive) -> frozenset[str]:
    """Give the logged manifests, the files that they list and the trust roots that they name: no journal takes those.

    A manifest beyond the checkpoint is the interrupted batch's own, and what it lists may be taken away again, a trust
    root that was to come into force with it included. So may what a logged manifest withholds: the interrupted batch
    had begun to remove it.
    """
    checkpoint, _ = load_checkpoint(archive)
    size = checkpoint.head.size if checkpoint is not None else 0
    signed = read_signed_side(archive, None, now())
    logged = {batch.path for batch in signed.batches if batch.manifest.log_end <= size}
    listed = {name for name, (_, batch) in signed.rows.items() if batch.path in logged}
    named = {item.name for batch in signed.batches if batch.path in logged for item in batch.manifest.withheld}
    version = max((batch.manifest.root_version for batch in signed.batches if batch.path in logged), default=1)
    roots = {root_path(number) for number in range(1, version + 1)}
    return frozenset({*logged, *(listed - (named & signed.withheld.keys())), *roots})
