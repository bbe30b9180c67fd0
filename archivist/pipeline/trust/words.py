"""Say what a trust root and its draft hold."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.model.results.trust import (
    DraftName,
    RoleDescription,
    RootDescription,
    RootDraft,
    RootSigners,
    TrustResult,
)
from archivist.model.trust import TrustRoot
from archivist.pipeline.trust.pending import Draft
from archivist.signing.cosigning import signers
from archivist.signing.root_chain import pin_text
from archivist.signing.root_proposal import changes, describe_key
from archivist.signing.trust_rules import able_holders

__all__ = ["draft_name", "trust_result"]


def trust_result(roots: Sequence[TrustRoot], draft: Draft | None) -> TrustResult:
    """Return the root in force (the last of `roots`, if any is at hand) and the draft, compared with it."""
    in_force = replace(_described_root(roots[-1]), pin=pin_text(roots[0].sha256)) if roots else None
    return TrustResult(in_force, None if draft is None else _root_draft(roots[-1] if roots else None, draft))


def draft_name(draft: Draft) -> DraftName:
    """Return which draft it is: its version, when it was made, and its fingerprint."""
    return DraftName(draft.root.version, draft.root.created, pin_text(draft.root.sha256))


def _described_root(root: TrustRoot) -> RootDescription:
    """Return one version of the trust root, whole."""
    roles = (
        RoleDescription(
            role=name,
            threshold=entry.threshold,
            require=entry.require,
            holders=tuple(able_holders(root, name)),
            keys=tuple(describe_key(root, root.keys[keyid]) for keyid in entry.keys),
        )
        for name, entry in root.roles.items()
    )
    fingerprint = pin_text(root.sha256)
    return RootDescription(root.archive, root.version, root.created, fingerprint, tuple(roles), tuple(root.require))


def _root_draft(current: TrustRoot | None, draft: Draft) -> RootDraft:
    vouching = [current, draft.root] if current is not None else [draft.root]
    counts = (signers(draft.envelope, root, "root", draft.root.created) for root in vouching)
    tallies = (RootSigners(item.version, item.threshold, item.signed, item.waiting, item.complete) for item in counts)
    changed = None if current is None else changes(current, draft.root)
    return RootDraft(_described_root(draft.root), changed, tuple(tallies))
