"""Read a checkpoint that somebody kept, so that verification can show that the log only grew since."""

from collections.abc import Sequence
from pathlib import Path

from archivist.base.limits import NOTE_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.ledger.checkpoint import checkpoint_findings, log_trust, read_checkpoint
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, worst_exit
from archivist.model.log import TreeHead
from archivist.model.trust import TrustRoot
from archivist.pipeline.signed.checkpoint_files import verify_note

__all__ = ["head_of", "read_since"]


def read_since(path: Path, roots: Sequence[TrustRoot]) -> tuple[tuple[str, TreeHead] | None, tuple[Finding, ...]]:
    """Read a checkpoint file and give (its path, its tree head); None and the findings if it cannot be believed.

    It counts if the log keys of any version of the verified chain signed it: the key may have been rotated since it was
    kept. Lines of strangers do not matter. NothingError if the file cannot be read.
    """
    try:
        data = read_regular(path, NOTE_BYTES, follow=True)
    except OSError as error:
        hint = said("name a copy of manifests/log/checkpoint that was kept outside the archive")
        raise NothingError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror), hint
        ) from error
    return head_of(data, str(path), roots)


def head_of(
    data: bytes, label: str, roots: Sequence[TrustRoot]
) -> tuple[tuple[str, TreeHead] | None, tuple[Finding, ...]]:
    """Do the same with the bytes of a checkpoint that was read already; `label` is its path."""
    checkpoint, findings = read_checkpoint(data, label)
    if checkpoint is None:
        raise UsageError(
            said("{label} is not a checkpoint", label=label),
            said("name a copy of manifests/log/checkpoint, or a .tlog-proof"),
        )
    refused: tuple[Finding, ...] = ()
    for version in range(len(roots), 0, -1):
        findings = checkpoint_findings(checkpoint, log_trust(roots[:version]), verify_note, label, stored=False)
        if not worst_exit(findings):
            return (label, checkpoint.head), ()
        refused = refused or findings
    return None, refused
