"""The manifest of one batch: an in-toto statement over the files that are new in it (contract, section 2)."""

from dataclasses import dataclass

__all__ = ["Manifest", "Row", "Withheld"]


@dataclass(frozen=True, slots=True)
class Row:
    """One subject: a file, by its path in the archive, its digests in hex and its length in bytes."""

    name: str
    sha256: str
    sha512: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Withheld:
    """A listed file whose bytes were removed on purpose; the reason names nobody."""

    name: str
    sha256: str
    at: str
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One batch. `schemas` and `aids` are name → SHA-256; the log range is half open and counts the batch leaf."""

    archive: str
    seq: int
    prev: str | None
    created: str
    tool: tuple[str, str]
    root_version: int
    root_sha256: str
    schemas: dict[str, str]
    log_start: int
    log_end: int
    aids: dict[str, str]
    withheld: tuple[Withheld, ...]
    rows: tuple[Row, ...]
