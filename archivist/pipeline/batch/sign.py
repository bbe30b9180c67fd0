"""Sign records that are in no manifest: those that a contributor added with --no-sign."""

from archivist.model.findings import Report
from archivist.model.results.sign import SignResult
from archivist.pipeline.batch.batching import read_head, sign_batch, signing_keys
from archivist.pipeline.batch.cosign import is_shared, sign_shared
from archivist.pipeline.batch.unsigned import examine_unsigned, unsigned_revisions
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.signed.signed_side import read_signed_side

__all__ = ["sign_records"]


def sign_records(archive: Archive, *, agreed: str | None = None, repeat_created: bool = False) -> Report[SignResult]:
    """Examine every unsigned record as V5 of `verify` does, and sign the good ones as one batch.

    A bad one is told and left unsigned; it does not stop the others. Where one holder is not enough, the batch is a
    draft until the others have signed it; `agreed` is the fingerprint of the draft that is meant.
    """
    context = archive.context
    with exclusive(archive):  # first of all: it puts right what an interrupted writer left
        head = read_head(archive, pin_of(archive))
        if is_shared(head):
            return sign_shared(
                archive, head, context.clock.now_to_write(), agreed=agreed, repeat_created=repeat_created
            )
        keys = signing_keys(head.root, context.keys)
        signed = read_signed_side(archive, pin_of(archive), context.clock.now_to_write())
        unsigned = examine_unsigned(archive, signed, unsigned_revisions(archive, signed))
        manifest = None
        if unsigned.files or head.root_waits:
            manifest = sign_batch(
                archive,
                head,
                keys,
                unsigned.schemas,
                unsigned.files,
                context.clock.now_to_write(),
                repeat_created=repeat_created,
            )
    return Report("sign", tuple(unsigned.findings), SignResult(tuple(unsigned.records), manifest))
