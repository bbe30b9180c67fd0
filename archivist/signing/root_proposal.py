"""A proposed trust root on its way to its signatures: who has signed, who is still to sign, what it changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from archivist.base.digest import sha256_hex
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.findings import Finding, finding
from archivist.model.results.trust import (
    KeyChange,
    PolicyChange,
    RequireChange,
    RootChange,
    RootKey,
    ThresholdChange,
)
from archivist.model.trust import Key, TrustRoot
from archivist.signing.dsse import pae
from archivist.signing.first_root import sign
from archivist.signing.keys import PrivateKey, verify_raw
from archivist.signing.root_amendment import role_of
from archivist.signing.trust_rules import able_holders, whole_holders

__all__ = ["Tally", "add_signatures", "changes", "describe_key", "merge", "signers_of", "tally"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How far one version's threshold is met: holders who have signed, and holders who still could."""

    version: int
    threshold: int
    signed: tuple[str, ...]
    waiting: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Return whether enough holders have signed."""
        return len(self.signed) >= self.threshold


def signers_of(current: TrustRoot | None, proposed: TrustRoot) -> dict[str, Key]:
    """Return the keys whose signature of `proposed` can count: for the version before it, or for itself.

    Where the version before is not at hand, a revoked key may still be good in it.
    """
    found: dict[str, Key] = {}
    for root in (current, proposed):
        for keyid in root.roles["root"].keys if root is not None else ():
            key = root.keys[keyid] if root is not None else None
            if key is not None and (key.revoked is None or current is None):
                found[keyid] = key
    return found


def tally(envelope: Envelope, root: TrustRoot, created: str) -> Tally:
    """Count the holders of one version whose signatures are good; `created` is what the payload states."""
    entry = root.roles["root"]
    message = pae(envelope.payload_type, envelope.payload)
    given = {item.keyid: item.sig for item in envelope.signatures}
    signing = []
    for key in (root.keys[keyid] for keyid in entry.keys if keyid in given):
        in_time = (key.start or created) <= created <= (key.end or created)
        if in_time and key.revoked is None and verify_raw(key.alg, key.spki, given[key.keyid], message):
            signing.append(key)
    signed = whole_holders(entry, signing)
    waiting = tuple(holder for holder in able_holders(root, "root") if holder not in signed)
    return Tally(root.version, entry.threshold, signed, waiting)


def add_signatures(envelope: Envelope, keys: Iterable[PrivateKey]) -> Envelope:
    """Add a signature by each key that has not signed yet."""
    there = {item.keyid for item in envelope.signatures}
    fresh = sign(ROOT_TYPE, envelope.payload, [key for key in keys if key.keyid not in there])
    return replace(envelope, signatures=_sorted((*envelope.signatures, *fresh.signatures)))


def merge(
    ours: Envelope, theirs: Envelope, current: TrustRoot, proposed: TrustRoot, path: str
) -> tuple[Envelope, tuple[Finding, ...]]:
    """Take over from `theirs`, of the same payload, each good signature that can count; findings for the others."""
    signers = signers_of(current, proposed)
    message = pae(ours.payload_type, ours.payload)
    taken = {item.keyid: item for item in ours.signatures}
    told: list[Finding] = []
    for item in theirs.signatures:
        key = signers.get(item.keyid)
        if key is None:
            told.append(finding("signer-unknown", path, found=item.keyid, role="root").as_warning())
        elif not verify_raw(key.alg, key.spki, item.sig, message):
            told.append(finding("signature-bad", path, found=item.keyid, holder=key.holder or "", alg=key.alg))
        else:
            taken.setdefault(item.keyid, item)
    return replace(ours, signatures=_sorted(taken.values())), tuple(told)


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


def _sorted(signatures: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(signatures, key=lambda item: item.keyid))
