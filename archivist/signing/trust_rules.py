"""What must hold between the parts of a trust root (contract, section 3)."""

from collections.abc import Iterable

from archivist.base.said import said
from archivist.base.shape import ShapeError, is_note_name
from archivist.model.trust import Key, Role, TrustRoot
from archivist.signing.keys import is_canonical_public, known_algorithms, real_algorithm

__all__ = ["TSA_ALGORITHM", "able_holders", "check_rules", "covers", "whole_holders"]

# Timestamp authorities have certificates of any algorithm; `ca` is then what their chain ends in.
TSA_ALGORITHM = "x509"

_SIGNING_ROLES = ("root", "manifest")
_NOTE_ROLES = ("log", "witness")
_NOTE_ALGORITHM = "ed25519"  # the only signature type that a C2SP log must have
_MAY_BE_EMPTY = ("witness", "tsa")


def check_rules(root: TrustRoot) -> None:
    """Check every rule between fields; ShapeError for the first that is broken."""
    _check_places(root)
    for key in root.keys.values():
        _check_algorithm(key)
        if key.start is not None and key.end is not None and key.start > key.end:
            raise ShapeError(said("key {keyid} ends before it begins", keyid=key.keyid[:8]))
    for name, role in root.roles.items():
        keys = [root.keys[keyid] for keyid in role.keys]
        _check_require(name, role)
        _check_use(name, keys, root.archive)
        _check_reachable(name, role, keys)


def covers(algorithms: set[str], role: Role) -> bool:
    """Return whether one holder's algorithms are enough to count: at least one, and one of every group."""
    return bool(algorithms) and all(algorithms & set(group) for group in role.require)


def whole_holders(role: Role, keys: Iterable[Key]) -> tuple[str, ...]:
    """List the holders whose keys among `keys` are enough to count for a role, sorted; a lone key is its own holder."""
    algorithms: dict[str, set[str]] = {}
    for key in keys:
        algorithms.setdefault(key.holder or key.keyid, set()).add(key.alg)
    return tuple(sorted(holder for holder, have in algorithms.items() if covers(have, role)))


def able_holders(root: TrustRoot, role: str) -> tuple[str, ...]:
    """List the holders who can count for a role with keys that are not revoked, sorted."""
    entry = root.roles[role]
    return whole_holders(entry, [root.keys[keyid] for keyid in entry.keys if root.keys[keyid].revoked is None])


def _check_places(root: TrustRoot) -> None:
    """Require that every key stands in exactly one role: a stolen log key must not sign manifests."""
    used = [keyid for role in root.roles.values() for keyid in role.keys]
    if sorted(used) != sorted(root.keys):
        raise ShapeError(said("the roles do not name every key exactly once"))


def _check_algorithm(key: Key) -> None:
    real = real_algorithm(key.spki)
    fits = is_canonical_public(key.spki) if key.alg == TSA_ALGORITHM else key.alg == real
    if not fits:
        raise ShapeError(
            said(
                "key {keyid} is said to be {alg!r} but is {real}",
                keyid=key.keyid[:8],
                alg=key.alg[:20],
                real=real or "of another type",
            )
        )
    if (key.ca is not None) != (key.alg == TSA_ALGORITHM) or key.ca == b"":
        raise ShapeError(
            said(
                "key {keyid}: ca belongs to {tsa_algorithm} keys, and to each of them",
                keyid=key.keyid[:8],
                tsa_algorithm=TSA_ALGORITHM,
            )
        )


def _check_require(name: str, role: Role) -> None:
    if role.require and name not in _SIGNING_ROLES:
        raise ShapeError(said("roles.{name}.require must be empty", name=name))
    for group in role.require:
        if not group or len(group) != len(set(group)) or not set(group) <= known_algorithms().keys():
            raise ShapeError(said("roles.{name}.require has a group that is not a set of known algorithms", name=name))


def _check_use(name: str, keys: list[Key], archive: str) -> None:
    for key in keys:
        place = said("key {keyid} in role {name}", keyid=key.keyid[:8], name=name)
        if (key.alg == TSA_ALGORITHM) != (name == "tsa"):
            raise ShapeError(
                said("{place}: {tsa_algorithm} is for tsa alone", place=place, tsa_algorithm=TSA_ALGORITHM)
            )
        if name in _SIGNING_ROLES and key.holder is None:
            raise ShapeError(said("{place} has no holder, and thresholds count holders", place=place))
        if name in _NOTE_ROLES and (key.alg != _NOTE_ALGORITHM or key.name is None):
            raise ShapeError(
                said(
                    "{place} must be {note_algorithm} and have a note key name",
                    place=place,
                    note_algorithm=_NOTE_ALGORITHM,
                )
            )
        if name in _NOTE_ROLES and not is_note_name(key.name or ""):
            raise ShapeError(
                said("{place}: the note key name is too long, or holds white space or a plus sign", place=place)
            )
        if name == "log" and key.name != archive:
            raise ShapeError(said("{place}: the log key's name must be the archive's id", place=place))


def _check_reachable(name: str, role: Role, keys: list[Key]) -> None:
    if not keys and name in _MAY_BE_EMPTY:
        return
    able = len(whole_holders(role, keys))
    if able < role.threshold:
        raise ShapeError(
            said(
                "roles.{name}: {able} holders can count, the threshold is {threshold}",
                name=name,
                able=able,
                threshold=role.threshold,
            )
        )
