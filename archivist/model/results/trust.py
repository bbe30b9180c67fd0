"""What the commands under `trust` say: the trust root in force, the draft of the next, and what it changes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.trust import Revocation

__all__ = [
    "DraftName",
    "KeyChange",
    "PinResult",
    "PolicyChange",
    "RequireChange",
    "RoleDescription",
    "RootChange",
    "RootDescription",
    "RootDraft",
    "RootKey",
    "RootSigners",
    "ThresholdChange",
    "TrustEditResult",
    "TrustFileResult",
    "TrustInForceResult",
    "TrustResult",
]


@dataclass(frozen=True, slots=True)
class RootKey:
    """What a trust root says of a key; `ca` is the SHA-256 of a certificate; "from" and "to" are its term."""

    keyid: str
    alg: str
    holder: str | None
    name: str | None
    role: str | None
    start: str | None  # "from" in JSON
    end: str | None  # "to" in JSON
    ca: str | None
    revoked: Revocation | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "keyid": self.keyid,
            "alg": self.alg,
            "holder": self.holder,
            "name": self.name,
            "role": self.role,
            "from": self.start,
            "to": self.end,
            "ca": self.ca,
            "revoked": None if self.revoked is None else asdict(self.revoked),
        }


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key that is added, removed, revoked or altered, as the newer root has it; `before` of an altered one."""

    change: Literal["key-added", "key-removed", "key-revoked", "revocation-taken-back", "key-altered"]
    key: RootKey
    before: RootKey | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        before: Mapping[str, Json] = {} if self.before is None else {"before": self.before.to_dict()}
        return {"change": self.change, **self.key.to_dict(), **before}


@dataclass(frozen=True, slots=True)
class ThresholdChange:
    """How many holders a role asks for."""

    role: str
    before: int
    after: int

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {"change": "threshold", "role": self.role, "from": self.before, "to": self.after}


@dataclass(frozen=True, slots=True)
class RequireChange:
    """What a role asks of each holder: one of each group of algorithms."""

    role: str
    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        before, after = ([list(group) for group in groups] for groups in (self.before, self.after))
        return {"change": "require", "role": self.role, "from": before, "to": after}


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """The checks without which no verification is a success."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {"change": "policy", "from": list(self.before), "to": list(self.after)}


RootChange = KeyChange | ThresholdChange | RequireChange | PolicyChange


@dataclass(frozen=True, slots=True)
class RoleDescription:
    """One role of a trust root: its threshold, what it asks of each holder, who could sign, and its keys."""

    role: str
    threshold: int
    require: tuple[tuple[str, ...], ...]
    holders: tuple[str, ...]
    keys: tuple[RootKey, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "role": self.role,
            "threshold": self.threshold,
            "require": [list(group) for group in self.require],
            "holders": list(self.holders),
            "keys": [item.to_dict() for item in self.keys],
        }


@dataclass(frozen=True)
class RootDescription:
    """One version of a trust root, whole; `pin` is the fingerprint of the first version, None of a draft."""

    archive: str
    version: int
    created: str
    fingerprint: str
    roles: tuple[RoleDescription, ...]
    policy: tuple[str, ...]
    pin: str | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object; `pin` where there is one."""
        pin: Mapping[str, Json] = {} if self.pin is None else {"pin": self.pin}
        return {
            "archive": self.archive,
            "version": self.version,
            "created": self.created,
            "fingerprint": self.fingerprint,
            "roles": [item.to_dict() for item in self.roles],
            "policy": list(self.policy),
            **pin,
        }


@dataclass(frozen=True, slots=True)
class RootSigners:
    """How far the threshold of one version is met: holders who have signed a draft, and those who still could."""

    version: int
    threshold: int
    signed: tuple[str, ...]
    waiting: tuple[str, ...]
    complete: bool

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "version": self.version,
            "threshold": self.threshold,
            "signed": list(self.signed),
            "waiting": list(self.waiting),
            "complete": self.complete,
        }


@dataclass(frozen=True)
class RootDraft:
    """A proposed trust root; `changes` is None where no root in force is at hand to compare it with."""

    root: RootDescription
    changes: tuple[RootChange, ...] | None
    signatures: tuple[RootSigners, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            **self.root.to_dict(),
            "changes": None if self.changes is None else [item.to_dict() for item in self.changes],
            "signatures": [item.to_dict() for item in self.signatures],
        }


@dataclass(frozen=True, slots=True)
class DraftName:
    """Which draft it is."""

    version: int
    created: str
    fingerprint: str


@dataclass(frozen=True)
class TrustResult:
    """`trust show`, and most others: the root in force and the draft, None where there is none at hand."""

    trust: RootDescription | None
    draft: RootDraft | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `trust` and `draft`."""
        return {
            "trust": None if self.trust is None else self.trust.to_dict(),
            "draft": None if self.draft is None else self.draft.to_dict(),
        }


@dataclass(frozen=True)
class TrustEditResult(TrustResult):
    """`trust add`, `remove`, `set`, `policy`, `rotate`, `revoke`: also the draft that was gone on with, if any was."""

    continued: DraftName | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `trust`, `draft` and `continued`."""
        return {**TrustResult.to_dict(self), "continued": None if self.continued is None else asdict(self.continued)}


@dataclass(frozen=True)
class TrustFileResult(TrustResult):
    """`trust export`, and `trust sign FILE`: also the file that was written."""

    file: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `trust`, `draft` and `file`."""
        return {**TrustResult.to_dict(self), "file": self.file}


@dataclass(frozen=True)
class TrustInForceResult(TrustResult):
    """A draft that came into force: the path of its file, what it changed, and the manifest that lists it, if any."""

    in_force: str
    manifest: str | None
    changes: tuple[RootChange, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `trust`, `draft`, `in_force`, `manifest` and `changes`."""
        changes = [item.to_dict() for item in self.changes]
        more: Mapping[str, Json] = {"in_force": self.in_force, "manifest": self.manifest, "changes": changes}
        return {**TrustResult.to_dict(self), **more}


@dataclass(frozen=True, slots=True)
class PinResult:
    """`trust pin`: the archive's own fingerprint, and the pin that is known here, None if there is none.

    `bare` says that the pin alone was asked for.
    """

    archive: str
    fingerprint: str
    pin: str | None
    bare: bool = False

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `pinned`."""
        return {"pinned": {"archive": self.archive, "fingerprint": self.fingerprint, "pin": self.pin}}
