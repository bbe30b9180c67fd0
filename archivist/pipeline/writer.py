"""Become the archive's one writer, with what an earlier writer left undone put right first."""

from collections.abc import Iterator
from contextlib import contextmanager

from archivist.base.clock import now
from archivist.pipeline.archive import Archive
from archivist.pipeline.signed_side import read_signed_side
from archivist.store.batch import recover
from archivist.store.journal import read_journal
from archivist.store.lock import writing

__all__ = ["exclusive"]


@contextmanager
def exclusive(archive: Archive) -> Iterator[None]:
    """Hold the writer's lock; BusyError if another process does. An interrupted batch is undone or finished."""
    with writing(archive.root):
        listed = read_signed_side(archive, None, now()).rows if read_journal(archive.root) is not None else ()
        recover(archive.root, listed)
        yield
