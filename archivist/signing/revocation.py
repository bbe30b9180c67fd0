"""Decide whether the signature of a revoked key counts (contract, section 3).

A signature is from before the revocation if the log or a trusted time proves it, never because it says so itself. What
counts is the newest word of the root holders: a key that was stolen years after it signed is revoked for those old
manifests too, although the root that they name knows nothing of it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from archivist.model.trust import Good, Key, TrustRoot
from archivist.signing.verify import AcceptsRevoked

__all__ = ["Proof", "accepts_revoked", "goods_named", "judging_root", "signature_counts"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proved about one envelope.

    `leaf` is the index of its batch leaf in the log, None if it is in no log. `extended` are the tree heads that this
    log has been proved to extend. `time` is the trusted time of its signatures, of the archive's one written form.
    """

    leaf: int | None = None
    extended: Collection[Good] = ()
    time: str | None = None


def judging_root(named: TrustRoot, roots: Sequence[TrustRoot]) -> TrustRoot:
    """Return the root that a manifest names, each key with the revocation of the newest root that knows it.

    `roots` is the verified chain, oldest first. Members, thresholds and times stay those of `named`.
    """
    newest = {key.keyid: key.revoked for root in roots for key in root.keys.values()}
    keys = {keyid: replace(key, revoked=newest.get(keyid, key.revoked)) for keyid, key in named.keys.items()}
    return replace(named, keys=keys)


def goods_named(roots: Sequence[TrustRoot]) -> frozenset[Good]:
    """Return every checkpoint that the newest revocation of a key calls good.

    Of each the caller must prove that the log extends it. A later word replaces an earlier one, so that a mistaken
    checkpoint can be put right by the next root.
    """
    newest = {key.keyid: key.revoked for root in roots for key in root.keys.values()}
    return frozenset(item.good for item in newest.values() if item is not None and item.good is not None)


def signature_counts(key: Key, proof: Proof) -> bool:
    """Return whether a good signature of `key` counts; true for a key that is not revoked.

    The reason of the revocation makes no difference here: what the three reasons differ in is the `good` that the root
    holders give them.
    """
    revoked = key.revoked
    if revoked is None:
        return True
    # 1. In a log that goes on from the checkpoint which the holders call good, and below its size.
    extends = revoked.good is not None and revoked.good in proof.extended
    if extends and proof.leaf is not None and revoked.good is not None and proof.leaf < revoked.good.size:
        return True
    # 2. Strictly before: in the very second of the revocation either may have come first.
    return proof.time is not None and proof.time < revoked.at


def accepts_revoked(proof: Proof) -> AcceptsRevoked:
    """Return the hook of `role_findings` for one envelope; its root is to be a `judging_root`."""
    return lambda key: signature_counts(key, proof)
