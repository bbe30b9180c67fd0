"""What `ingest` says: what became of each source."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archivist.base.json_value import Json, JsonObject
from archivist.model.metadata import Metadata
from archivist.model.metadata_json import metadata_from_dict, metadata_to_dict
from archivist.model.results.archive import InitResult

__all__ = ["IngestResult", "IngestedSource", "PackedMetadata", "SourceState"]

SourceState = Literal["archived", "already", "refused"]


@dataclass(frozen=True, slots=True)
class PackedMetadata:
    """The metadata of a record in a tenth of its memory: one run may make a hundred thousand records."""

    data: bytes

    @classmethod
    def of(cls, metadata: Metadata) -> "PackedMetadata":
        """Pack metadata."""
        return cls(zlib.compress(json.dumps(metadata_to_dict(metadata)).encode("ascii"), 1))

    def to_dict(self) -> JsonObject:
        """Return the JSON object."""
        unpacked: JsonObject = json.loads(zlib.decompress(self.data))
        return unpacked


@dataclass(frozen=True, slots=True)
class IngestedSource:
    """One source as the caller named it; id and path of its record, unless it was refused.

    `packed` is the metadata that was read in it in this run, None where nothing was.
    """

    source: str
    state: SourceState
    id: str | None = None
    path: str | None = None
    packed: PackedMetadata | None = None

    @property
    def metadata(self) -> Metadata | None:
        """The metadata that was read in it in this run, None where nothing was."""
        return None if self.packed is None else metadata_from_dict(self.packed.to_dict())

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "source": self.source,
            "id": self.id,
            "path": self.path,
            "state": self.state,
            "metadata": None if self.packed is None else self.packed.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class IngestResult:
    """`ingest`: every source in its order, the manifests that were written, the words of the command that checks.

    `made` is the archive if there was none before.
    """

    records: tuple[IngestedSource, ...]
    manifests: tuple[str, ...]
    dry_run: bool = False
    check: tuple[str, ...] | None = None
    made: InitResult | None = None

    @property
    def manifest(self) -> str | None:
        """The last manifest that was written, None if none was."""
        return self.manifests[-1] if self.manifests else None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `records`, `manifest`, `manifests`, and `dry_run`, `check` and `archive` where they apply."""
        dry_run: Mapping[str, Json] = {"dry_run": True} if self.dry_run else {}
        check: Mapping[str, Json] = {} if self.check is None else {"check": list(self.check)}
        records = [item.to_dict() for item in self.records]
        return {
            "records": records,
            "manifest": self.manifest,
            "manifests": list(self.manifests),
            **dry_run,
            **check,
            **({} if self.made is None else self.made.to_dict()),
        }
