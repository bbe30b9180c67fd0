"""What there is to examine of one revision, and what the examination gave."""

from dataclasses import dataclass

from archivist.model.findings import Finding
from archivist.model.manifest import Row
from archivist.model.record import Relation

__all__ = ["Outcome", "Task"]


@dataclass(frozen=True)
class Task:
    """One revision to examine.

    `schemas` are the digests of the schemas that its manifest lists, None where it has no manifest. `rows` are those of
    its files, each as it must be; `source` is the source's path among them, None if it is not to be read. A source that
    an earlier batch lists, which was not looked at, has no row here: `unlisted_source` lets it be read, and it must
    then be what record.json says. `before` is the listed SHA-256 of the record.json of the revision before it; without
    one the file that lies there counts.
    """

    record_id: str
    revision: int
    schemas: frozenset[str] | None
    rows: tuple[Row, ...] = ()
    source: str | None = None
    unlisted_source: bool = False
    before: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What the examination of one revision found, by check, and which checks could not be made."""

    schemas: tuple[Finding, ...]
    rebuild: tuple[Finding, ...]
    evidence: tuple[Finding, ...]
    unknown_schemas: bool = False
    unread: bool = False
    no_source: bool = False
    extracted: bool = False
    extraction: tuple[Finding, ...] = ()
    not_extracted: str | None = None
    withdrawn: Finding | None = None
    relations: tuple[Relation, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return (*self.schemas, *self.rebuild, *self.evidence, *self.extraction)
