"""Amend a trust root: pure steps from the newest root to a draft of the next version.

Each gives a root that its own reader accepts, or raises UsageError with the rule that it would break.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archivist.base.digest import sha256_hex
from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.model.trust import ROLES, Key, Revocation, Role, TrustRoot
from archivist.signing.keys import PrivateKey
from archivist.signing.trust_rules import TSA_ALGORITHM, whole_holders
from archivist.signing.trust_wire import parse_root, root_payload

__all__ = [
    "add_keys",
    "find_key",
    "remove_key",
    "replace_keys",
    "revoke_key",
    "role_of",
    "set_policy",
    "set_role",
]

_NOTE_ROLES = ("log", "witness")
_MAY_VOUCH_FOR_NOTHING = ("witness", "tsa")
_FEWEST_DIGITS = 4


def find_key(root: TrustRoot, wanted: str) -> Key:
    """Return the key whose id is, or alone begins with, `wanted`; UsageError if there is none or more than one."""
    keys = [key for keyid, key in root.keys.items() if len(wanted) >= _FEWEST_DIGITS and keyid.startswith(wanted)]
    if len(keys) != 1:
        hint = said(
            "see the key ids, of which {fewest_digits} digits may be enough: archivist trust show",
            fewest_digits=_FEWEST_DIGITS,
        )
        asked = {"version": root.version, "wanted": wanted[:80]}
        told = said("no key of trust root {version} has an id that begins with {wanted!r}", **asked)
        if keys:
            told = said("{n} keys of trust root {version} have an id that begins with {wanted!r}", n=len(keys), **asked)
        raise UsageError(told, hint)
    return keys[0]


def add_keys(draft: TrustRoot, role: str, keys: Sequence[Key]) -> TrustRoot:
    """Return the draft with public keys added to a role; a log key gets the archive's id as its note key name."""
    name = _known_role(role)
    there = next((key for key in keys if key.keyid in draft.keys), None)
    if there is not None:
        raise UsageError(
            said("the key {keyid} is in the trust root already", keyid=there.keyid), said("a key serves one role, once")
        )
    named = {key.keyid: _named(key, name, draft.archive) for key in keys}
    return _checked(
        draft, _with_members(replace(draft, keys=draft.keys | named), name, [*draft.roles[name].keys, *named])
    )


def remove_key(draft: TrustRoot, keyid: str) -> TrustRoot:
    """Remove a key that was never used. UsageError for a revoked one: its revocation must not be forgotten."""
    if draft.keys[keyid].revoked is not None:
        raise UsageError(
            said("the key {keyid} is revoked and must stay", keyid=keyid),
            said("the trust root is where verifiers learn of it"),
        )
    name = role_of(draft, keyid)
    left = {other: key for other, key in draft.keys.items() if other != keyid}
    members = [other for other in draft.roles[name].keys if other != keyid]
    return _checked(draft, _with_members(replace(draft, keys=left), name, members))


def revoke_key(draft: TrustRoot, keyid: str, revocation: Revocation) -> TrustRoot:
    """Return the draft with a key revoked; a later word replaces an earlier one."""
    return _checked(draft, _revoked(draft, keyid, revocation))


def replace_keys(
    draft: TrustRoot,
    role: str,
    holder: str | None,
    old: Iterable[str],
    new: Sequence[PrivateKey],
    revocation: Revocation,
) -> TrustRoot:
    """Rotate: each old key is revoked, and the new ones stand in the role under the holder."""
    for keyid in old:
        draft = _revoked(draft, keyid, revocation)
    fresh = [Key(key.keyid, key.alg, key.spki, holder, None, None, None, None, None) for key in new]
    return add_keys(draft, role, fresh)


def set_role(
    draft: TrustRoot, role: str, threshold: int | None, require: tuple[tuple[str, ...], ...] | None
) -> TrustRoot:
    """Return the draft with a role's threshold, its algorithm groups, or both; None leaves one as it is."""
    name = _known_role(role)
    entry = draft.roles[name]
    fresh = Role(
        entry.keys, entry.threshold if threshold is None else threshold, entry.require if require is None else require
    )
    return _checked(draft, replace(draft, roles=draft.roles | {name: fresh}))


def set_policy(draft: TrustRoot, require: Sequence[str]) -> TrustRoot:
    """Return the draft with the checks that every verification of this archive must have made."""
    return _checked(draft, replace(draft, require=tuple(require)))


def role_of(root: TrustRoot, keyid: str) -> str:
    """Return the one role in which a key of the root stands."""
    return next(name for name, role in root.roles.items() if keyid in role.keys)


def _known_role(role: str) -> str:
    if role not in ROLES:
        raise UsageError(
            said("{role!r} is no role", role=role[:80]), said("use one of: {known}", known=", ".join(ROLES))
        )
    return role


def _named(key: Key, role: str, archive: str) -> Key:
    alg = TSA_ALGORITHM if role == "tsa" else key.alg
    name = key.name or (archive if role == "log" else None)
    return replace(key, alg=alg, name=name if role in _NOTE_ROLES else None)


def _with_members(draft: TrustRoot, role: str, keyids: Iterable[str]) -> TrustRoot:
    return replace(draft, roles=draft.roles | {role: replace(draft.roles[role], keys=tuple(sorted(keyids)))})


def _revoked(draft: TrustRoot, keyid: str, revocation: Revocation) -> TrustRoot:
    return replace(draft, keys=draft.keys | {keyid: replace(draft.keys[keyid], revoked=revocation)})


def _checked(before: TrustRoot, draft: TrustRoot) -> TrustRoot:
    """Write, read back, compare; then what the format allows and nobody could ever sign."""
    payload = root_payload(draft)
    root, problems = parse_root(payload, f"root.{draft.version}.json")
    if root is None or replace(draft, sha256=sha256_hex(payload)) != root:
        reason = problems[0].params["detail"] if problems else said("it does not survive its own file")
        raise UsageError(
            said("the trust root would be invalid: {reason}", reason=reason),
            said("see what it holds: archivist trust show"),
        )
    for name, entry in root.roles.items():
        able = _reach(root, name)
        # A role that nobody can act in already may be mended step by step.
        was = _reach(before, name) - before.roles[name].threshold if name != "root" else 0
        if able >= entry.threshold or able - entry.threshold >= was:
            continue
        if name in _MAY_VOUCH_FOR_NOTHING and not able:
            continue
        shortage = said(
            "{able} holders could sign in role {name}, its threshold is {threshold}",
            able=able,
            name=name,
            threshold=entry.threshold,
        )
        hint = said(
            "add keys first: archivist trust add, or archivist trust rotate {name}; then take others away", name=name
        )
        raise UsageError(said("nobody could reach the threshold: {shortage}", shortage=shortage), hint)
    return root


def _reach(root: TrustRoot, role: str) -> int:
    """Return how many holders can still sign in a role: a root now, anything else now or later."""
    entry, now = root.roles[role], root.created
    keys = [root.keys[keyid] for keyid in entry.keys]
    able = [
        key
        for key in keys
        if key.revoked is None and now <= (key.end or now) and (role != "root" or (key.start or now) <= now)
    ]
    return len(whole_holders(entry, able))
