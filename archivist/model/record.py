"""The record: one source, its text, its metadata (contract, section 4)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archivist.model.metadata import Mention, Metadata, Stated, Statement
from archivist.model.source import Acquisition

__all__ = [
    "RELATION_TYPES",
    "Access",
    "Change",
    "Record",
    "Relation",
    "SourceFile",
    "TextFacts",
    "all_metadata",
    "is_address",
    "is_open",
    "record_id",
]

# What one record may be to another (contract, section 8).
RELATION_TYPES = ("copy-of", "translation-of", "answers", "corrects", "part-of")
# A document outside the archive: RFC 3986, without user and without IPv6, as both schemas have it.
_ADDRESS = re.compile(
    r"(https?|ftp)://([A-Za-z0-9._~\-]|%[0-9A-Fa-f]{2})+(:[0-9]{1,5})?"
    r"(/([A-Za-z0-9._~!$&'()*+,;=:@/\-]|%[0-9A-Fa-f]{2})*)?"
    r"(\?([A-Za-z0-9._~!$&'()*+,;=:@/?\-]|%[0-9A-Fa-f]{2})*)?"
    r"(#([A-Za-z0-9._~!$&'()*+,;=:@/?\-]|%[0-9A-Fa-f]{2})*)?"
)


def record_id(sha256: str) -> str:
    """Return the record id of a source: the first 32 hex digits of its SHA-256."""
    return sha256[:32]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The source file: `path` in the record's folder, `name` as received, length and digests in hex."""

    path: str
    name: str
    bytes: int
    sha256: str
    sha512: str
    media_type: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class TextFacts:
    """The text that offsets count: SHA-256 of its UTF-8 (surrogatepass) and its length in code points."""

    sha256: str
    chars: int
    extractor: str | None


@dataclass(frozen=True, slots=True)
class Access:
    """Who may see the record: open, restricted or embargoed (`until` a date)."""

    level: str = "open"
    until: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Why a revision after the first exists; `previous` is the SHA-256 of the previous record.json."""

    kind: str
    by: str
    because: str
    at: str
    previous: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A person's word for what a record is to another: a type, and the other's id or an address outside the archive."""

    type: str
    to: str
    stated: Stated


@dataclass(frozen=True, slots=True)
class Record:
    """One revision of one record; `record_json` gives its JSON form."""

    id: str
    revision: int
    status: str
    change: Change | None
    source: SourceFile
    text: TextFacts
    acquisitions: tuple[Acquisition, ...]
    collection: str | None
    accession: str | None
    access: Access
    rights: str | None
    metadata: Metadata
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...] = ()


def is_address(text: str) -> bool:
    """Return whether a relation can name a document outside the archive by this address."""
    return _ADDRESS.fullmatch(text) is not None


def is_open(access: Access, day: str) -> bool:
    """Return whether a record may be shown unasked on `day` (ISO 8601); an embargo ends with the day it names.

    `until` may be a year or a month: then the embargo ends with it.
    """
    if access.level == "embargoed":
        return access.until is not None and day[: len(access.until)] > access.until
    return access.level == "open"


def all_metadata(record: Record) -> Iterator[tuple[str, Metadata]]:
    """Return every metadata of a record with its JSON Pointer: the record's own, then the statements'."""
    yield "/metadata", record.metadata
    for index, statement in enumerate(record.statements):
        if statement.metadata is not None:
            yield f"/statements/{index}/metadata", statement.metadata
