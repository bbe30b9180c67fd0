"""A proposed trust root on its way to its signatures: who has signed, who is still to sign, what it changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from archivist.base.digest import sha256_hex
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.findings import Finding, finding
from archivist.model.trust import Key, Revocation, Role, TrustRoot
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
    keys: dict[str, Key] = {}
    for root in (current, proposed):
        for keyid in root.roles["root"].keys if root is not None else ():
            key = root.keys[keyid] if root is not None else None
            if key is not None and (key.revoked is None or current is None):
                keys[keyid] = key
    return keys


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
    findings: list[Finding] = []
    for item in theirs.signatures:
        key = signers.get(item.keyid)
        if key is None:
            findings.append(finding("signer-unknown", path, found=item.keyid, role="root").as_warning())
        elif not verify_raw(key.alg, key.spki, item.sig, message):
            findings.append(finding("signature-bad", path, found=item.keyid, holder=key.holder or "", alg=key.alg))
        else:
            taken.setdefault(item.keyid, item)
    return replace(ours, signatures=_sorted(taken.values())), tuple(findings)


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
    """Tell a revocation and any other change apart, so that one cannot hide behind the other."""
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


def _sorted(signatures: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(signatures, key=lambda item: item.keyid))
