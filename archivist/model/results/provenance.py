"""What `show --as provenance` says: who had a record, who vouches for it, and what of that was checked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.findings import Check
from archivist.model.manifest import Withheld
from archivist.model.record import Change, SourceFile
from archivist.model.record_json import acquisition_to_dict
from archivist.model.results.verify import RootReference
from archivist.model.source import Acquisition

__all__ = [
    "FileHistory",
    "LogHead",
    "ManifestHistory",
    "ManifestSigner",
    "PinnedRoot",
    "ProvenanceResult",
    "RevisionHistory",
]


@dataclass(frozen=True, slots=True)
class FileHistory:
    """One file of a revision: what its row in a manifest says, None if none lists it, and what became of it.

    `state` is `as-signed`, `unsigned`, or the code of what is wrong. `withheld` is who took its bytes out, and why.
    """

    path: str
    sha256: str | None
    bytes: int | None
    manifest: str | None
    state: str
    withheld: Withheld | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        gone = self.withheld
        return {
            "path": self.path,
            "sha256": self.sha256,
            "bytes": self.bytes,
            "manifest": self.manifest,
            "state": self.state,
            "withheld": None if gone is None else {"at": gone.at, "by": gone.by, "because": gone.because},
        }


@dataclass(frozen=True, slots=True)
class RevisionHistory:
    """One revision: what it says of itself, None where it cannot be read, and its files."""

    revision: int
    status: str | None
    change: Change | None
    files: tuple[FileHistory, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "revision": self.revision,
            "status": self.status,
            "change": None if self.change is None else asdict(self.change),
            "files": [item.to_dict() for item in self.files],
        }


@dataclass(frozen=True, slots=True)
class ManifestSigner:
    """A key that signed a manifest; without holder and algorithm where the trust root does not know it."""

    keyid: str
    holder: str | None = None
    alg: str | None = None


@dataclass(frozen=True)
class ManifestHistory:
    """A manifest that lists files of the record; `sha256` is its identity, `tool` the name and version of its maker.

    `state` is what became of its signatures. `log` is its leaves, half open. `time` is a moment at which the log is
    proved to have held it, None if nothing proves one.
    """

    path: str
    seq: int
    sha256: str
    created: str
    tool: tuple[str, str]
    root: RootReference
    log: tuple[int, int]
    schemas: Mapping[str, str]
    signatures: tuple[ManifestSigner, ...]
    state: str
    time: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "path": self.path,
            "seq": self.seq,
            "sha256": self.sha256,
            "created": self.created,
            "tool": {"name": self.tool[0], "version": self.tool[1]},
            "root": asdict(self.root),
            "log": {"start": self.log[0], "end": self.log[1]},
            "schemas": self.schemas,
            "signatures": [asdict(item) for item in self.signatures],
            "state": self.state,
            "time": self.time,
        }


@dataclass(frozen=True, slots=True)
class PinnedRoot:
    """The newest trust root that verifies, and the fingerprint of the first, which a reader compares."""

    version: int
    sha256: str
    pin: str


@dataclass(frozen=True, slots=True)
class LogHead:
    """The log's checkpoint: its origin, size, and root hash in hex."""

    origin: str
    size: int
    root: str


@dataclass(frozen=True)
class ProvenanceResult:
    """`show --as provenance`: the chain of custody of one record, and every check of `verify` on it.

    `title`, `source` and `acquisitions` are what the newest revision says, None or empty where it cannot be read or
    was withheld. `verdict` is that on the record.
    """

    id: str
    title: str | None
    verdict: str
    source: SourceFile | None
    acquisitions: tuple[Acquisition, ...]
    revisions: tuple[RevisionHistory, ...]
    manifests: tuple[ManifestHistory, ...]
    trust_root: PinnedRoot | None
    log: LogHead | None
    checks: tuple[Check, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `provenance` and `checks`."""
        custody: Mapping[str, Json] = {
            "id": self.id,
            "title": self.title,
            "verdict": self.verdict,
            "source": None if self.source is None else asdict(self.source),
            "acquisitions": [acquisition_to_dict(item) for item in self.acquisitions],
            "revisions": [item.to_dict() for item in self.revisions],
            "manifests": [item.to_dict() for item in self.manifests],
            "trust_root": None if self.trust_root is None else asdict(self.trust_root),
            "log": None if self.log is None else asdict(self.log),
        }
        return {"provenance": custody, "checks": [item.to_dict() for item in self.checks]}
