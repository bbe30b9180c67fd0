"""Undo or finish the batch that an interrupted writer left, as far as its journal may.

Even a journal of this machine may only do what a writer does: take away its own additions, put a staged replacement
into its place, remove what goes. Whether a path is such a one depends on manifests and the log, of which this room
knows nothing: whoever calls hands in a `Judge`. What the judge refuses stays as it lies.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from archivist.base.digest import sha256_hex
from archivist.base.durable import flush_folder, folder_below, remove_tree
from archivist.base.opening import read_regular
from archivist.model.errors import ForeignJournalError
from archivist.store import batch_steps
from archivist.store.journal import JOURNAL, Foreign, Journal, digest_at, read_journal
from archivist.store.lock import WORKING_FOLDER

__all__ = ["Interrupted", "Judge", "Recovery", "discard", "recover", "undo_own"]


class Judge(Protocol):
    """Says what an interrupted batch may do to one path, in the archive as it stands."""

    def may_take_back(self, path: str) -> bool:
        """Return whether an addition may go again: no logged manifest vouches for it."""

    def may_replace(self, path: str, sha256: str) -> bool:
        """Return whether a file may be replaced by bytes of this digest: they are what the log calls for."""

    def may_remove(self, path: str) -> bool:
        """Return whether a file may go: the log withholds it, or calls for it no more."""


@dataclass(frozen=True)
class Interrupted:
    """A batch that was interrupted: its journal, whether its commit point was passed, and what it had staged."""

    archive: Path
    journal: Journal
    committed: bool

    def staged(self, path: str, limit: int) -> bytes | None:
        """Read what waits to replace `path`, at most `limit` bytes; None unless it is what the journal says."""
        folder, _, name = batch_steps.staged(self.journal)[path].rpartition("/")
        try:
            with folder_below(self.archive, folder) as handle:
                data = read_regular(name, limit, dir_fd=handle)
        except OSError:
            return None
        return data if sha256_hex(data) == self.journal.replace.get(path) else None


@dataclass(frozen=True)
class Recovery:
    """What became of an interrupted batch, or would: paths removed, replaced, and left as they lie."""

    state: Literal["settled", "undone", "finished", "discarded"] = "settled"
    removed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    why: str = ""


def recover(archive: Path, judge_of: Callable[[Interrupted], Judge], *, dry_run: bool = False) -> Recovery:
    """Undo or finish what an earlier writer left; the caller holds the writer's lock. OSError if the disk refuses.

    ForeignJournalError if the journal is not one that a writer of this user has left here.
    """
    with folder_below(archive) as top:
        journal = read_journal(top, writer=True)
        if isinstance(journal, Foreign):
            raise ForeignJournalError(journal.why)
        if journal is None:
            if not dry_run:
                batch_steps.end(top)  # a writer that was stopped before it had a journal leaves its staging folder
            return Recovery()
        batch = Interrupted(archive, journal, journal.committed(top))
        plan = _plan(top, batch, judge_of(batch))
        if not dry_run:
            batch_steps.replace_staged(top, journal, plan.replaced)
            if batch.committed:
                batch_steps.remove_paths(top, plan.removed)
            else:
                batch_steps.take_back(top, plan.removed)
            # Of what an earlier try removed the folders may have stayed; of what was never placed they may be made.
            batch_steps.remove_empty(top, journal.remove if batch.committed else journal.add)
            batch_steps.end(top)
        return plan


def discard(archive: Path, *, dry_run: bool = False) -> Recovery:
    """Remove a foreign journal and whatever was staged, never what it names; the caller holds the writer's lock."""
    with folder_below(archive) as top:
        journal = read_journal(top, writer=True)
        if not isinstance(journal, Foreign):
            return Recovery()
        if not dry_run:
            remove_tree(top, JOURNAL)  # no writer makes a folder of this name, but somebody may have
            flush_folder(top, WORKING_FOLDER)
            batch_steps.end(top)
        return Recovery("discarded", why=journal.why)


def undo_own(top: int, journal: Journal) -> None:
    """Undo the batch that this process has begun: its own additions go, and the folders made for them."""
    batch_steps.take_back(top, [path for path, digest in journal.add.items() if digest_at(top, path) == digest])
    batch_steps.remove_empty(top, journal.add)
    batch_steps.end(top)


def _plan(top: int, batch: Interrupted, judge: Judge) -> Recovery:
    journal = batch.journal
    if not batch.committed:
        placed = [path for path, digest in sorted(journal.add.items()) if digest_at(top, path) == digest]
        removed = tuple(path for path in placed if judge.may_take_back(path))
        return Recovery("undone", removed, left=tuple(path for path in placed if path not in removed))
    places = batch_steps.staged(journal)
    waiting = [
        path
        for path, digest in sorted(journal.replace.items())
        if path != journal.commit and digest_at(top, places[path]) == digest
    ]
    replaced = tuple(path for path in waiting if judge.may_replace(path, journal.replace[path]))
    there = [path for path in sorted(journal.remove) if batch_steps.lies(top, path)]
    removed = tuple(path for path in there if judge.may_remove(path))
    left = {*waiting, *there} - {*replaced, *removed}
    return Recovery("finished", removed, replaced, tuple(sorted(left)))
