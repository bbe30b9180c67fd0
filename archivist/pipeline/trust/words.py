"""Tell a trust root and its draft as JSON values."""

from collections.abc import Sequence
from typing import Any

from archivist.model.trust import TrustRoot
from archivist.pipeline.trust.pending import Draft
from archivist.signing.cosigning import signers
from archivist.signing.root_chain import pin_text
from archivist.signing.root_proposal import changes, describe_key
from archivist.signing.trust_rules import able_holders

__all__ = ["root_words", "trust_body", "waiting_words"]


def trust_body(roots: Sequence[TrustRoot], draft: Draft | None) -> dict[str, Any]:
    """Return the root in force (the last of `roots`, if any is at hand) and the draft, compared with it."""
    return {
        "trust": root_words(roots[-1]) | {"pin": pin_text(roots[0].sha256)} if roots else None,
        "draft": None if draft is None else _draft_words(roots[-1] if roots else None, draft),
    }


def waiting_words(draft: Draft) -> dict[str, Any]:
    """Say which draft it is: its version, when it was made, and its fingerprint."""
    return {
        "version": draft.root.version,
        "created": draft.root.created,
        "fingerprint": pin_text(draft.root.sha256),
    }


def root_words(root: TrustRoot) -> dict[str, Any]:
    """Return one version of the trust root, whole."""
    return {
        "archive": root.archive,
        "version": root.version,
        "created": root.created,
        "fingerprint": pin_text(root.sha256),
        "roles": [
            {
                "role": name,
                "threshold": entry.threshold,
                "require": [list(group) for group in entry.require],
                "holders": list(able_holders(root, name)),
                "keys": [describe_key(root, root.keys[keyid]) for keyid in entry.keys],
            }
            for name, entry in root.roles.items()
        ],
        "policy": list(root.require),
    }


def _draft_words(current: TrustRoot | None, draft: Draft) -> dict[str, Any]:
    voucher = [current, draft.root] if current is not None else [draft.root]
    counts = [signers(draft.envelope, root, "root", draft.root.created) for root in voucher]
    return root_words(draft.root) | {
        "changes": None if current is None else changes(current, draft.root),
        "signatures": [
            {
                "version": item.version,
                "threshold": item.threshold,
                "signed": list(item.signed),
                "waiting": list(item.waiting),
                "complete": item.complete,
            }
            for item in counts
        ],
    }
