"""What `amend`, `relate` and `withdraw` say: the new revision of a record."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.record import Record, Relation
from archivist.model.record_json import record_to_dict

__all__ = ["AmendResult", "RelateResult", "RevisionResult", "WithdrawResult"]


@dataclass(frozen=True)
class RevisionResult:
    """A new revision, its folder, and the manifest that lists it, None while it waits for several holders."""

    record: Record
    path: str
    manifest: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `record`, `path` and `manifest`."""
        return {"record": record_to_dict(self.record), "path": self.path, "manifest": self.manifest}


@dataclass(frozen=True)
class AmendResult(RevisionResult):
    """`amend`: the new revision, and what it says otherwise: fields of the metadata or other parts of the record."""

    changed: tuple[str, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `record`, `path`, `manifest` and `changed`."""
        return {**RevisionResult.to_dict(self), "changed": list(self.changed)}


@dataclass(frozen=True)
class RelateResult(RevisionResult):
    """`relate`: the new revision, and the relation that it states, or with `removed` no longer does."""

    relation: Relation
    removed: bool

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `record`, `path`, `manifest`, `relation` and `removed`."""
        return {**RevisionResult.to_dict(self), "relation": asdict(self.relation), "removed": self.removed}


@dataclass(frozen=True)
class WithdrawResult(RevisionResult):
    """`withdraw`: the revision that is the withdrawal."""
