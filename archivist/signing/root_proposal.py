"""A proposed trust root: whose signatures it needs, those that others have added, and what it changes."""

from dataclasses import replace

from archivist.base.digest import sha256_hex
from archivist.model.envelope import Envelope
from archivist.model.findings import Finding
from archivist.model.results.trust import (
    KeyChange,
    PolicyChange,
    RequireChange,
    RootChange,
    RootKey,
    ThresholdChange,
)
from archivist.model.trust import Key, TrustRoot
from archivist.signing.cosigning import with_good
from archivist.signing.root_amendment import role_of

__all__ = ["changes", "describe_key", "merge", "signers_of"]


def signers_of(current: TrustRoot | None, proposed: TrustRoot) -> dict[str, Key]:
    """Return the keys whose signature of `proposed` can count: for the version before it, or for itself.

    Where the version before is not at hand, a revoked key may still be good in it.
    """
    keys: dict[str, Key] = {}
    for root in (current, proposed):
        for keyid in root.roles["root"].keys if root is not None else ():
            key = root.keys[keyid] if root is not None else None
            if key is not None and (key.revoked is None or current is None):
                keys[keyid] = key
    return keys


def merge(
    ours: Envelope, theirs: Envelope, current: TrustRoot, proposed: TrustRoot, path: str
) -> tuple[Envelope, tuple[Finding, ...]]:
    """Take over from `theirs`, of the same payload, each good signature that can count; findings for the others."""
    return with_good(ours, theirs, signers_of(current, proposed), "root", path)


def changes(current: TrustRoot, proposed: TrustRoot) -> tuple[RootChange, ...]:
    """Return what a proposed root changes: keys added, removed, revoked or altered; roles; policy."""
    listed: list[RootChange] = []
    for keyid in sorted(current.keys.keys() | proposed.keys.keys()):
        old, new = current.keys.get(keyid), proposed.keys.get(keyid)
        if new is None or old is None:
            listed += [KeyChange("key-removed", describe_key(current, old))] if old is not None else []
            listed += [KeyChange("key-added", describe_key(proposed, new))] if new is not None else []
        else:
            listed += _altered(describe_key(current, old), describe_key(proposed, new))
    for name, entry in proposed.roles.items():
        before = current.roles[name]
        if before.threshold != entry.threshold:
            listed.append(ThresholdChange(name, before.threshold, entry.threshold))
        if before.require != entry.require:
            listed.append(RequireChange(name, before.require, entry.require))
    if current.require != proposed.require:
        listed.append(PolicyChange(tuple(current.require), tuple(proposed.require)))
    return tuple(listed)


def describe_key(root: TrustRoot, key: Key) -> RootKey:
    """Return what a trust root says of a key."""
    return RootKey(
        keyid=key.keyid,
        alg=key.alg,
        holder=key.holder,
        name=key.name,
        role=role_of(root, key.keyid),
        start=key.start,
        end=key.end,
        ca=None if key.ca is None else sha256_hex(key.ca),
        revoked=key.revoked,
    )


def _altered(old: RootKey, new: RootKey) -> list[RootChange]:
    """Tell a revocation and any other change apart, so that one cannot hide behind the other."""
    listed: list[RootChange] = []
    if old.revoked != new.revoked:
        listed.append(KeyChange("key-revoked" if new.revoked else "revocation-taken-back", new))
    if replace(old, revoked=None) != replace(new, revoked=None):
        listed.append(KeyChange("key-altered", new, before=old))
    return listed
