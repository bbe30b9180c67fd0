"""What `ingest` says: what became of each source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.metadata import Metadata
from archivist.model.metadata_json import metadata_to_dict

__all__ = ["IngestResult", "IngestedSource", "SourceState"]

SourceState = Literal["archived", "already", "refused"]


@dataclass(frozen=True, slots=True)
class IngestedSource:
    """One source as the caller named it; id and path of its record, unless it was refused.

    `metadata` is what was read in it in this run, None where nothing was.
    """

    source: str
    state: SourceState
    id: str | None = None
    path: str | None = None
    metadata: Metadata | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "source": self.source,
            "id": self.id,
            "path": self.path,
            "state": self.state,
            "metadata": None if self.metadata is None else metadata_to_dict(self.metadata),
        }


@dataclass(frozen=True, slots=True)
class IngestResult:
    """`ingest`: every source in its order, the manifest that was written, and the words of the command that checks."""

    records: tuple[IngestedSource, ...]
    manifest: str | None
    dry_run: bool = False
    check: tuple[str, ...] | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `records` and `manifest`, and of a dry run `dry_run`, of a signed one `check`."""
        dry_run: Mapping[str, Json] = {"dry_run": True} if self.dry_run else {}
        check: Mapping[str, Json] = {} if self.check is None else {"check": list(self.check)}
        records = [item.to_dict() for item in self.records]
        return {"records": records, "manifest": self.manifest, **dry_run, **check}
