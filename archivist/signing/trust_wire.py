"""The trust root and its canonical payload (contract, section 3), both ways."""

from base64 import b64encode
from typing import Any

from archivist.base.canonical import NotCanonicalError, canonical_bytes, parse_canonical
from archivist.base.digest import sha256_hex
from archivist.base.limits import ROOT_VERSIONS
from archivist.base.said import said
from archivist.base.shape import (
    ORIGIN,
    SHA256,
    ShapeError,
    array,
    base64_bytes,
    fields,
    integer,
    matching,
    nullable,
    text,
    time,
)
from archivist.model.findings import Finding, finding
from archivist.model.trust import ROLES, Good, Key, Revocation, Role, TrustRoot
from archivist.signing.trust_rules import check_rules

__all__ = ["REASONS", "REQUIREMENTS", "SCHEMA", "parse_root", "root_payload"]

SCHEMA = "archivist-root/1"
REASONS = ("superseded", "lost", "compromised")
# Checks that a policy can make compulsory (contract, section 6, `--require`).
REQUIREMENTS = ("pin", "time", "witness")

_ROOT = frozenset({"schema", "archive", "version", "created", "keys", "roles", "policy"})
_KEY = frozenset({"alg", "spki", "holder", "name", "ca", "from", "to", "revoked"})
_ROLE = frozenset({"keys", "threshold", "require"})
_POLICY = frozenset({"require"})
_REVOKED = frozenset({"at", "reason", "good"})
_GOOD = frozenset({"size", "root"})


def root_payload(root: TrustRoot) -> bytes:
    """Return the canonical payload; `root.sha256` is not part of it."""
    return canonical_bytes(
        {
            "schema": SCHEMA,
            "archive": root.archive,
            "version": root.version,
            "created": root.created,
            "keys": {keyid: _key_to_json(key) for keyid, key in root.keys.items()},
            "roles": {
                name: {
                    "keys": sorted(role.keys),
                    "threshold": role.threshold,
                    "require": [list(group) for group in role.require],
                }
                for name, role in root.roles.items()
            },
            "policy": {"require": list(root.require)},
        }
    )


def parse_root(payload: bytes, path: str) -> tuple[TrustRoot | None, tuple[Finding, ...]]:
    """Read a payload by form and rules; None and the finding `root-malformed` otherwise."""
    try:
        root = _root(parse_canonical(payload), sha256_hex(payload))
        check_rules(root)
    except (NotCanonicalError, ShapeError) as error:
        return None, (finding("root-malformed", path, detail=error),)
    return root, ()


def _root(value: Any, sha256: str) -> TrustRoot:
    body = fields(value, "the root", _ROOT)
    if body["schema"] != SCHEMA:
        raise ShapeError(said("schema is not {schema}", schema=SCHEMA))
    version = integer(body["version"], "version", 1)
    if version > ROOT_VERSIONS:
        raise ShapeError(said("version is over {root_versions} (limits.ROOT_VERSIONS)", root_versions=ROOT_VERSIONS))
    keys = body["keys"]
    if not isinstance(keys, dict):
        raise ShapeError(said("keys is not an object"))
    roles = fields(body["roles"], "roles", frozenset(ROLES))
    require = array(fields(body["policy"], "policy", _POLICY)["require"], "policy.require")
    if any(item not in REQUIREMENTS for item in require) or len(require) != len(set(require)):
        raise ShapeError(said("policy.require may name {known}, each once", known=", ".join(REQUIREMENTS)))
    return TrustRoot(
        archive=matching(body["archive"], "archive", ORIGIN),
        version=version,
        created=time(body["created"], "created"),
        keys={keyid: _key(keyid, item) for keyid, item in keys.items()},
        roles={name: _role(roles[name], f"roles.{name}") for name in ROLES},
        require=tuple(require),
        sha256=sha256,
    )


def _key(keyid: str, value: Any) -> Key:
    place = f"key {keyid[:8]}"
    item = fields(value, place, _KEY)
    spki = base64_bytes(item["spki"], f"{place} spki")
    if sha256_hex(spki) != keyid:
        raise ShapeError(said("{place}: its id is not the SHA-256 of its spki", place=place))
    return Key(
        keyid=keyid,
        alg=text(item["alg"], f"{place} alg"),
        spki=spki,
        holder=nullable(text, item["holder"], f"{place} holder"),
        name=nullable(text, item["name"], f"{place} name"),
        ca=nullable(base64_bytes, item["ca"], f"{place} ca"),
        start=nullable(time, item["from"], f"{place} from"),
        end=nullable(time, item["to"], f"{place} to"),
        revoked=nullable(_revocation, item["revoked"], f"{place} revoked"),
    )


def _revocation(value: Any, place: str) -> Revocation:
    item = fields(value, place, _REVOKED)
    if item["reason"] not in REASONS:
        raise ShapeError(said("{place}.reason is none of {known}", place=place, known=", ".join(REASONS)))
    return Revocation(time(item["at"], f"{place}.at"), item["reason"], nullable(_good, item["good"], f"{place}.good"))


def _good(value: Any, place: str) -> Good:
    item = fields(value, place, _GOOD)
    return Good(integer(item["size"], f"{place}.size"), matching(item["root"], f"{place}.root", SHA256))


def _role(value: Any, place: str) -> Role:
    item = fields(value, place, _ROLE)
    keys = tuple(matching(keyid, f"{place}.keys", SHA256) for keyid in array(item["keys"], f"{place}.keys"))
    if list(keys) != sorted(set(keys)):
        raise ShapeError(said("{place}.keys are not sorted, each once", place=place))
    groups = array(item["require"], f"{place}.require")
    require = tuple(
        tuple(text(alg, f"{place}.require") for alg in array(group, f"{place}.require")) for group in groups
    )
    return Role(keys, integer(item["threshold"], f"{place}.threshold", 1), require)


def _key_to_json(key: Key) -> dict[str, Any]:
    good = key.revoked and key.revoked.good
    return {
        "alg": key.alg,
        "spki": b64encode(key.spki).decode("ascii"),
        "holder": key.holder,
        "name": key.name,
        "ca": None if key.ca is None else b64encode(key.ca).decode("ascii"),
        "from": key.start,
        "to": key.end,
        "revoked": key.revoked
        and {
            "at": key.revoked.at,
            "reason": key.revoked.reason,
            "good": good and {"size": good.size, "root": good.root},
        },
    }
