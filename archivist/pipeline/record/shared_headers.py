"""The headers that records share: that of this program, and those that lie in an archive."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from archivist.analysis.rules import RULES
from archivist.base.digest import sha256_hex
from archivist.base.limits import RECORD_XML_BYTES, SCHEMA_BYTES
from archivist.base.opening import read_below
from archivist.base.places import revisions_in, schema_path, xml_path
from archivist.base.version import __version__
from archivist.tei.shared_header import SharedHeader, shared_header
from archivist.validation.schema_files import SHARED_HEADER, SchemaSet, current_schemas
from archivist.validation.shared_header import shared_digest
from archivist.validation.xml_parser import parse_xml

__all__ = ["SharedHeaders", "headers_in", "named_headers", "own_header", "schemas_in_use"]

# What takes the place of a rule where a person states a value, or that there is none.
_STATED = "The word of a person, whom the annotation names."
# Gives the bytes of a shared header by their SHA-256 (hex), None if it is not at hand.
SharedHeaders = Callable[[str], bytes | None]


@cache
def own_header() -> SharedHeader:
    """Return the header that the records of this program share."""
    return shared_header("archivist", __version__, RULES | {"stated": _STATED}, current_schemas().digests())


@cache
def schemas_in_use() -> SchemaSet:
    """Return the schemas that new records are made for, and the header that names them."""
    return replace(current_schemas(), header=own_header().data)


def headers_in(root: Path | None) -> SharedHeaders:
    """Return how to find a shared header: this program's own, or one that lies in the archive at `root`.

    Only bytes that have the digest asked for are given, so it does not matter who put them there.
    """

    def header(sha256: str) -> bytes | None:
        if sha256 == own_header().sha256:
            return own_header().data
        try:
            return _read(root, sha256) if root is not None else None
        except (OSError, ValueError):
            return None

    return header


def named_headers(root: Path, headers: Collection[str], files: Iterable[str]) -> frozenset[str]:
    """Return those of the paths `headers` that a record.xml names; `files` are those of the records to look at.

    A record.xml that cannot be read or parsed names none. No more are read than it takes to find all.
    """
    found: set[str] = set()
    for record_id, revision in revisions_in(files):
        if found.issuperset(headers):
            break
        path = xml_path(record_id, revision)
        try:
            parsed, _ = parse_xml(read_below(root, path, RECORD_XML_BYTES), path)
        except OSError:
            continue
        digest = shared_digest(parsed) if parsed is not None else None
        if digest is not None:
            found.add(schema_path(digest, SHARED_HEADER))
    return frozenset(found.intersection(headers))


@lru_cache(maxsize=64)
def _read(root: Path, sha256: str) -> bytes:
    """Read a header, once a process; what cannot be had is asked for again."""
    data = read_below(root, schema_path(sha256, SHARED_HEADER), SCHEMA_BYTES)
    if sha256_hex(data) != sha256:
        raise ValueError
    return data
