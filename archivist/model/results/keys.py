"""What the commands under `keys` say of the private keys of this machine."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json

__all__ = ["HeldKey", "KeyResult", "KeysResult"]


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key of the store; no algorithm where it cannot be opened, role and archive where an archive at hand has it."""

    keyid: str
    alg: str | None
    role: str | None
    archive: str | None


@dataclass(frozen=True, slots=True)
class KeysResult:
    """`keys list`: the store's folder, its keys, and its pins by archive."""

    folder: str
    held: tuple[HeldKey, ...]
    pins: Mapping[str, str]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `keys`."""
        return {"keys": {"folder": self.folder, "held": [asdict(item) for item in self.held], "pins": self.pins}}


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
