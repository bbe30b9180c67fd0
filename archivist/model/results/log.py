"""What the commands under `log` say."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.findings import Check

__all__ = [
    "CosignatureResult",
    "LogCheckResult",
    "LogRebaseResult",
    "LogShowResult",
    "ProofResult",
    "Rebased",
    "RebasedRecord",
    "TimestampResult",
    "TimestampState",
    "WitnessAddResult",
    "WitnessRequestResult",
    "WitnessState",
]

TimestampState = Literal["stamped", "already", "refused"]


@dataclass(frozen=True, slots=True)
class WitnessState:
    """A witness of the trust root, and when it cosigned the checkpoint (POSIX seconds), None if it did not."""

    key: str
    at: int | None


@dataclass(frozen=True, slots=True)
class LogShowResult:
    """`log show`: what the checkpoint says, `root` in hex, the checkpoint itself, and who vouched for it."""

    origin: str
    size: int
    root: str
    checkpoint: str
    keys: tuple[str, ...]
    witnesses: tuple[WitnessState, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `log`."""
        log: Mapping[str, Json] = {
            "origin": self.origin,
            "size": self.size,
            "root": self.root,
            "checkpoint": self.checkpoint,
            "keys": list(self.keys),
            "witnesses": [asdict(item) for item in self.witnesses],
        }
        return {"log": log}


@dataclass(frozen=True, slots=True)
class ProofResult:
    """`log prove`: the proof that the log holds a file's row, and the index of its leaf."""

    name: str
    index: int
    text: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `proof`."""
        return {"proof": asdict(self)}


@dataclass(frozen=True, slots=True)
class LogCheckResult:
    """`log check`: what was shown, the one check of a proof or of an older checkpoint."""

    checks: tuple[Check, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `checks`."""
        return {"checks": [item.to_dict() for item in self.checks]}


@dataclass(frozen=True, slots=True)
class TimestampResult:
    """`log timestamp`: the token of a size of the log, and the time and authority that it vouches for, if it is good.

    `already` says that it was there before.
    """

    state: TimestampState
    path: str
    size: int
    time: str | None
    by: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `timestamp`."""
        return {"timestamp": asdict(self)}


@dataclass(frozen=True, slots=True)
class WitnessRequestResult:
    """`log witness request`: the request for a cosignature of a log of this size."""

    size: int
    text: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `request`."""
        return {"request": asdict(self)}


@dataclass(frozen=True, slots=True)
class CosignatureResult:
    """`log witness cosign`: the cosignature of a log of this size."""

    size: int
    text: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `cosignature`."""
        return {"cosignature": asdict(self)}


@dataclass(frozen=True, slots=True)
class WitnessAddResult:
    """`log witness add`: when each witness vouched (POSIX seconds), and how many the trust root asks for."""

    times: Mapping[str, int]
    quorum: int

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `witnesses`."""
        return {"witnesses": {"times": self.times, "quorum": self.quorum}}


@dataclass(frozen=True, slots=True)
class RebasedRecord:
    """A revision that was signed anew, and its folder."""

    id: str
    path: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {"id": self.id, "path": self.path, "state": "signed"}


@dataclass(frozen=True)
class Rebased:
    """What a rebase did: onto which revision of how many manifests, which own manifests it dropped, what it signed."""

    onto: str
    commit: str
    manifests: int
    dropped: tuple[str, ...]
    records: tuple[RebasedRecord, ...]
    withheld: tuple[str, ...]
    manifest: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "onto": self.onto,
            "commit": self.commit,
            "manifests": self.manifests,
            "dropped": list(self.dropped),
            "records": [item.to_dict() for item in self.records],
            "withheld": list(self.withheld),
            "manifest": self.manifest,
        }


@dataclass(frozen=True, slots=True)
class LogRebaseResult:
    """`log rebase`: what was done, None if nothing was."""

    rebase: Rebased | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `rebase`."""
        return {"rebase": None if self.rebase is None else self.rebase.to_dict()}
