"""What the commands under `keys` say of the private keys of this machine."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

from archivist.base.json_value import Json

__all__ = ["ArchiveOfKeys", "HeldKey", "KeyResult", "KeyState", "KeysResult", "ReadState"]

# What an archive's newest trust root says of a key; `drafted` is one that only the draft of the next has.
KeyState: TypeAlias = Literal["trusted", "not-yet", "ended", "superseded", "lost", "compromised", "removed", "drafted"]

ReadState: TypeAlias = Literal["read", "not-here", "not-verified"]


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key of the store, and one use of it: its role in an archive, and whether that trusts it, since when.

    All of a use is None where no archive is known that has the key. `closed` says why a key cannot be opened; then and
    without a use the algorithm is not known.
    """

    keyid: str
    alg: str | None
    role: str | None = None
    archive: str | None = None
    state: KeyState | None = None
    since: str | None = None
    closed: Literal["protected", "other-passphrase", "unusable"] | None = None


@dataclass(frozen=True, slots=True)
class ArchiveOfKeys:
    """An archive that the store knows: where it lies, None if that is not known, its pin, and whether it was read."""

    archive: str
    path: str | None
    pin: str | None
    state: ReadState


@dataclass(frozen=True, slots=True)
class KeysResult:
    """`keys list`: the store's folder, its keys with their uses, and the archives that it knows.

    `bare` says that the key ids alone were asked for.
    """

    folder: str
    held: tuple[HeldKey, ...]
    archives: tuple[ArchiveOfKeys, ...]
    bare: bool = False

    @property
    def keyids(self) -> tuple[str, ...]:
        """The ids of the keys, each once."""
        return tuple(dict.fromkeys(item.keyid for item in self.held))

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `keys`."""
        held, archives = ([asdict(item) for item in items] for items in (self.held, self.archives))
        pins = {item.archive: item.pin for item in self.archives if item.pin is not None}
        return {"keys": {"folder": self.folder, "held": held, "pins": pins, "archives": archives}}


@dataclass(frozen=True, slots=True)
class KeyResult:
    """`keys new`, `keys import` and `keys show`: one key, with its public half in PEM.

    `public_only` says that the public half alone was asked for.
    """

    keyid: str
    alg: str | None
    path: str
    holder: str | None
    role: str | None
    public: str
    public_only: bool = False

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `key`, and `public_only` where that was asked for."""
        key: Mapping[str, Json] = {
            "keyid": self.keyid,
            "alg": self.alg,
            "path": self.path,
            "holder": self.holder,
            "role": self.role,
            "public": self.public,
        }
        return {"key": key, "public_only": True} if self.public_only else {"key": key}
