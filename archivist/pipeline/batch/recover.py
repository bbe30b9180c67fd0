"""Put right what an interrupted write left (`archivist recover`). No key is needed: nothing is signed."""

from functools import partial

from archivist.base.said import said
from archivist.fixity.listing import look_for_stray
from archivist.model.errors import ArchivistError, ForeignJournalError
from archivist.model.findings import Report
from archivist.model.results.archive import RecoverResult
from archivist.pipeline.batch.recovery_rules import RecoveryRules
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.signed_side import read_signed_side
from archivist.pipeline.verify.file_checks import may_wait
from archivist.store.lock import writing
from archivist.store.recovery import discard, recover

__all__ = ["recover_archive"]


def recover_archive(archive: Archive, *, dry_run: bool = False) -> Report[RecoverResult]:
    """Undo or finish the batch of this archive's own journal; of a foreign one remove the journal and its staging.

    What a foreign journal names is never touched: what of it is listed nowhere is told, for a person to judge.
    BusyError while a writer is at work; ArchivistError if the disk refuses.
    """
    with writing(archive.root):
        try:
            try:
                done = recover(archive.root, partial(RecoveryRules, archive), dry_run=dry_run)
            except ForeignJournalError:
                done = discard(archive.root, dry_run=dry_run)
        except OSError as error:
            message = said("the interrupted write could not be put right: {strerror}", strerror=error.strerror or error)
            raise ArchivistError(message, said("check the disk and the folder's owner, then retry")) from error
        left = sorted({*done.left, *(_unlisted(archive) if done.state == "discarded" else ())})
    return Report(
        "recover", (), RecoverResult(done.state, dry_run, done.removed, done.replaced, tuple(left), done.why or None)
    )


def _unlisted(archive: Archive) -> set[str]:
    """List what lies in the archive and in no manifest: files, and the folders of unsigned records."""
    signed = read_signed_side(archive, None, archive.context.clock.now())
    newest = signed.batches[-1] if signed.batches else None
    listing = look_for_stray(archive.root, signed.rows, may_wait(archive, newest, signed.log_size))
    return {item.path for item in listing.findings if item.path is not None} | set(listing.newer)
