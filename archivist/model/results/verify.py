"""What `verify` and `check` say: how much was checked, every check, and by what it was judged."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.findings import Check

__all__ = ["CheckResult", "Counts", "RootReference", "Verified", "VerifyResult"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked; `authentic` are the records that a pinned trust root vouches for."""

    manifests: int = 0
    records: int = 0
    files: int = 0
    authentic: int = 0
    unsigned: int = 0
    withheld: int = 0

    def to_dict(self) -> dict[str, int]:
        """Return the numbers by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class RootReference:
    """One version of a trust root, by the SHA-256 of its payload."""

    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Verified:
    """Which archive was verified, up to which trust root (None if there is none), when, and by which tool.

    `pin_from` tells whence the pin was known: `option`, `environment`, `pins` (kept beside the keys), None without one.
    `places` are the paths to which the file checks were narrowed; none means the whole archive. `others` is how many
    records the manifests list that were not looked at then.
    """

    archive: str
    trust_root: RootReference | None
    at: str
    tool: tuple[str, str]  # name and version
    pin_from: str | None = None
    places: tuple[str, ...] = ()
    others: int = 0

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        name, version = self.tool
        root = None if self.trust_root is None else asdict(self.trust_root)
        tool = {"name": name, "version": version}
        return {
            "archive": self.archive,
            "trust_root": root,
            "pin_from": self.pin_from,
            "places": list(self.places),
            "others": self.others,
            "at": self.at,
            "tool": tool,
        }


@dataclass(frozen=True)
class CheckResult:
    """`check`: the counts of what is new, every check, and the pin of the revision's trust root."""

    counts: Counts
    checks: tuple[Check, ...]
    pin: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `counts`, `checks` and `pin`."""
        return {
            "counts": self.counts.to_dict(),
            "checks": [item.to_dict() for item in self.checks],
            "pin": self.pin,
        }


@dataclass(frozen=True)
class VerifyResult(CheckResult):
    """`verify`: the counts, every check, the fingerprint of trust root 1, and what was verified when, and by what."""

    verified: Verified

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `counts`, `checks`, `pin` and `verified`."""
        return {**CheckResult.to_dict(self), "verified": self.verified.to_dict()}
