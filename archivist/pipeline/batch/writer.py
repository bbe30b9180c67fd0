"""Become the archive's one writer, with what an earlier writer left undone put right first."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from archivist.base.said import said
from archivist.model.errors import ArchivistError
from archivist.pipeline.batch.recovery_rules import RecoveryRules
from archivist.pipeline.opened.archive import Archive
from archivist.store.lock import writing
from archivist.store.recovery import recover

__all__ = ["exclusive"]


@contextmanager
def exclusive(archive: Archive) -> Iterator[None]:
    """Hold the writer's lock; BusyError if another process does. An interrupted batch is undone or finished.

    ForeignJournalError if a journal lies there that is no writer's of this user: `recover` removes it.
    """
    with writing(archive.root):
        try:
            recover(archive.root, partial(RecoveryRules, archive))
        except OSError as error:
            message = said("an interrupted write could not be put right: {strerror}", strerror=error.strerror or error)
            raise ArchivistError(
                message, said("check the disk and the folder's owner, then run: archivist recover")
            ) from error
        archive.context.keys.note_archive(archive.settings.archive, archive.root)
        yield
