"""The trust root: keys, roles and thresholds (contract, section 3)."""

from dataclasses import dataclass

__all__ = ["ROLES", "Good", "Key", "Revocation", "Role", "TrustRoot"]

ROLES = ("root", "manifest", "log", "witness", "tsa")


@dataclass(frozen=True, slots=True)
class Good:
    """A checkpoint up to which a revoked key's signatures stay good: tree size and root hash (hex)."""

    size: int
    root: str


@dataclass(frozen=True, slots=True)
class Revocation:
    """When and why a key was revoked: superseded, lost or compromised."""

    at: str
    reason: str
    good: Good | None


@dataclass(frozen=True, slots=True)
class Key:
    """One public key. `spki` is DER; `start` and `end` ("from", "to" in JSON) bound a manifest's `created`."""

    keyid: str
    alg: str
    spki: bytes
    holder: str | None
    name: str | None
    ca: bytes | None
    start: str | None
    end: str | None
    revoked: Revocation | None


@dataclass(frozen=True, slots=True)
class Role:
    """Who may vouch: sorted key ids, how many holders, and the algorithm groups each holder must cover."""

    keys: tuple[str, ...]
    threshold: int
    require: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TrustRoot:
    """One version of the trust root; `sha256` is that of its payload (its pin, for version 1)."""

    archive: str
    version: int
    created: str
    keys: dict[str, Key]
    roles: dict[str, Role]
    require: tuple[str, ...]
    sha256: str
