"""A proposed trust root: whose signatures it needs, those that others have added, and what it changes."""

from typing import Any

from archivist.base.digest import sha256_hex
from archivist.model.envelope import Envelope
from archivist.model.findings import Finding
from archivist.model.trust import Key, Revocation, Role, TrustRoot
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


def changes(current: TrustRoot, proposed: TrustRoot) -> list[dict[str, Any]]:
    """List what a proposed root changes, as JSON values: keys added, removed, revoked or altered; roles; policy."""
    changed: list[dict[str, Any]] = []
    for keyid in sorted(current.keys.keys() | proposed.keys.keys()):
        old, new = current.keys.get(keyid), proposed.keys.get(keyid)
        if new is None or old is None:
            changed += [{"change": "key-removed", **describe_key(current, old)}] if old is not None else []
            changed += [{"change": "key-added", **describe_key(proposed, new)}] if new is not None else []
        else:
            changed += _altered(describe_key(current, old), describe_key(proposed, new))
    for name, entry in proposed.roles.items():
        before = current.roles[name]
        if before.threshold != entry.threshold:
            changed.append({"change": "threshold", "role": name, "from": before.threshold, "to": entry.threshold})
        if before.require != entry.require:
            changed.append({"change": "require", "role": name, "from": _groups(before), "to": _groups(entry)})
    if current.require != proposed.require:
        changed.append({"change": "policy", "from": list(current.require), "to": list(proposed.require)})
    return changed


def describe_key(root: TrustRoot, key: Key) -> dict[str, Any]:
    """Return what a trust root says of a key, as JSON values."""
    return {
        "keyid": key.keyid,
        "alg": key.alg,
        "holder": key.holder,
        "name": key.name,
        "role": role_of(root, key.keyid),
        "from": key.start,
        "to": key.end,
        "ca": None if key.ca is None else sha256_hex(key.ca),
        "revoked": key.revoked and _revocation_words(key.revoked),
    }


def _altered(old: dict[str, Any], new: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a revocation and any other change of a key each by itself, so that one cannot hide behind the other."""
    changed = []
    if old["revoked"] != new["revoked"]:
        changed.append({"change": "key-revoked" if new["revoked"] else "revocation-taken-back", **new})
    if old | {"revoked": None} != new | {"revoked": None}:
        changed.append({"change": "key-altered", **new, "before": old})
    return changed


def _revocation_words(revoked: Revocation) -> dict[str, Any]:
    good = revoked.good
    return {
        "at": revoked.at,
        "reason": revoked.reason,
        "good": None if good is None else {"size": good.size, "root": good.root},
    }


def _groups(role: Role) -> list[list[str]]:
    return [list(group) for group in role.require]
