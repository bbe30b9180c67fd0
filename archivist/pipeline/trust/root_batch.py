"""Put a complete trust root in force: with a batch that lists it, so that its loss is noticed from the first moment."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.base.places import CHECKPOINT, root_path
from archivist.model.findings import Finding, worst_exit
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.batching import Head, head_under, keys_at_hand, sign_batch
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.waiting_root import waits_findings
from archivist.pipeline.trust.log_keys import checkpoint_for
from archivist.store.batch import WriteBatch, write_batch

__all__ = ["put_in_force"]


def put_in_force(
    archive: Archive,
    chain: Sequence[TrustRoot],
    data: bytes,
    *,
    repeat_created: bool = False,
) -> tuple[str | None, tuple[Finding, ...]]:
    """Install the newest root of `chain`, whose file is `data`; returns its manifest, else None and why it waits.

    1. with a batch   it lists the root and names it, and is signed and logged by the root's own keys
    2. alone          where those keys are not here, or more than one holder must sign, or the archive's head does not
                      verify; a log key that the root brings signs the checkpoint that is there

    Either is one durable write, the checkpoint its commit point where that changes: before it nothing is in force.
    """
    root, path, context = chain[-1], root_path(chain[-1].version), archive.context
    # 1. with a batch
    head = _head(archive, chain)
    keys = keys_at_hand(root, context.keys) if root.roles["manifest"].threshold == 1 else None
    if head is not None and keys is not None:
        schemas, files = {schemas_in_use()}, {path: data}
        return sign_batch(
            archive, head, keys, schemas, files, context.clock.now_to_write(), repeat_created=repeat_created
        ), ()
    # 2. alone
    checkpoint = checkpoint_for(archive, chain)
    if checkpoint is None:
        write_batch(archive.root, WriteBatch({path: data}, commit=path))
    else:
        write_batch(archive.root, WriteBatch({path: data}, commit=CHECKPOINT, replace={CHECKPOINT: checkpoint}))
    newest = head_under(archive, chain)[0].newest
    return None, waits_findings(root.version, newest.manifest if newest is not None else None)


def _head(archive: Archive, chain: Sequence[TrustRoot]) -> Head | None:
    """Read where the batch goes on; None where nothing can be added.

    What is there was signed under the roots before. Where they no longer vouch for it, the new one may mend that.
    """
    for roots in (chain[:-1], chain):
        head, problems = head_under(archive, roots)
        if not worst_exit(problems):
            return replace(head, roots=tuple(chain))
    return None
