"""The custody of one record: who vouched for which of its files and when, and what was checked just now."""

from dataclasses import dataclass

from archivist.base.places import record_folder
from archivist.model.findings import CheckState
from archivist.model.manifest import Row, Withheld
from archivist.model.record import Record

__all__ = ["Custody", "CustodyBatch", "CustodyFile", "CustodyRevision", "Inspection", "SigningKey"]


@dataclass(frozen=True, slots=True)
class Inspection:
    """One check that was made, or could not be; `notes` are what it found, in sentences."""

    state: CheckState
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key of the trust root that signed a manifest."""

    keyid: str
    alg: str
    holder: str | None


@dataclass(frozen=True)
class CustodyBatch:
    """A batch that lists files of the record; `sha256` is its manifest's identity.

    `keys` are those that signed it. `signatures` is their check: unless it passed, nobody vouches for what the
    manifest says. `trusted_time` is a moment at which the log is proved to have held it, None if nothing proves one.
    """

    path: str
    seq: int
    sha256: str
    created: str
    tool: tuple[str, str]
    root_version: int
    log_start: int
    log_end: int
    schemas: dict[str, str]
    keys: tuple[SigningKey, ...]
    trusted_time: str | None
    signatures: Inspection


@dataclass(frozen=True, slots=True)
class CustodyFile:
    """A file of the record as it was signed. `absent` says that its bytes were withheld and are not here."""

    row: Row
    batch: CustodyBatch
    withheld: Withheld | None = None
    absent: bool = False


@dataclass(frozen=True)
class CustodyRevision:
    """One signed revision. `record` is None where one of its files is not as signed or breaks its schema.

    `schemas` are those by which it is judged, name → SHA-256. `examined` is the check of schemas, rebuild and evidence;
    None where it could not begin. `tei` is its record.xml as it was signed, and the header that it shares with others,
    where they were asked for.
    """

    number: int
    record: Record | None
    batch: CustodyBatch
    schemas: dict[str, str]
    examined: Inspection | None
    tei: tuple[bytes, bytes] | None = None


@dataclass(frozen=True)
class Custody:
    """All that an export tells of one record. `at` is when it was checked, by `tool` (name, version).

    `files` are in the order of their names, `batches` in that of their manifests, `revisions` in theirs. `pin` says
    how the first trust root was pinned, or why not.
    """

    archive: str
    id: str
    at: str
    tool: tuple[str, str]
    batches: tuple[CustodyBatch, ...]
    files: tuple[CustodyFile, ...]
    revisions: tuple[CustodyRevision, ...]
    fixity: Inspection
    log: Inspection
    pin: str

    @property
    def newest(self) -> Record | None:
        """The record as its last revision has it; None if that revision cannot be believed."""
        return self.revisions[-1].record if self.revisions else None

    @property
    def folder(self) -> str:
        """The record's folder in the archive."""
        return record_folder(self.id)
