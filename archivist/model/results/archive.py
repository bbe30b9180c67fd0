"""What the commands say that are about an archive as a whole: init, recover, validate, config, authority check."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json

__all__ = [
    "AuthorityCheckResult",
    "ConfigResult",
    "InitResult",
    "RecoverResult",
    "SettingInForce",
    "ValidateResult",
    "ValidatedRevision",
]


@dataclass(frozen=True, slots=True)
class InitResult:
    """`init`: the new archive, its folder, the pin of its trust root, and the folder of its keys."""

    id: str
    title: str
    path: str
    pin: str | None
    keys: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `archive`."""
        return {"archive": asdict(self)}


@dataclass(frozen=True, slots=True)
class RecoverResult:
    """`recover`: what became of an interrupted write, or would in a dry run; `left` are files that stay as they lie."""

    state: Literal["settled", "undone", "finished", "discarded"]
    dry_run: bool
    removed: tuple[str, ...]
    replaced: tuple[str, ...]
    left: tuple[str, ...]
    why: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `recovered`."""
        recovered: Mapping[str, Json] = {
            "state": self.state,
            "dry_run": self.dry_run,
            "removed": list(self.removed),
            "replaced": list(self.replaced),
            "left": list(self.left),
            "why": self.why,
        }
        return {"recovered": recovered}


@dataclass(frozen=True, slots=True)
class ValidatedRevision:
    """The folder of a revision, and whether its files keep the schemas and rules."""

    path: str
    state: Literal["valid", "invalid"]


@dataclass(frozen=True, slots=True)
class ValidateResult:
    """`validate`: every revision that was found."""

    validated: tuple[ValidatedRevision, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `validated`."""
        return {"validated": [asdict(item) for item in self.validated]}


@dataclass(frozen=True, slots=True)
class SettingInForce:
    """A setting, its value and where that comes from; a secret has no value here."""

    name: str
    value: str | int | None
    origin: str


@dataclass(frozen=True, slots=True)
class ConfigResult:
    """`config`: every setting."""

    config: tuple[SettingInForce, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `config`."""
        return {"config": [asdict(item) for item in self.config]}


@dataclass(frozen=True, slots=True)
class AuthorityCheckResult:
    """`authority check`: how many entries were checked; the folder of an archive's own lists, if there is one."""

    entries: int
    folder: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `entries` and `folder`."""
        return {"entries": self.entries, "folder": self.folder}
