"""The schemas that records are validated against: the version in use, and every version released before it.

`schemas/` holds the version in use; a version that it replaced lies in `schemas/<version>/` for ever. `versions.json`
names the files of each version by SHA-256, oldest version first, so that no release can change unnoticed.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from lxml import etree

from archivist.base.digest import sha256_hex
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, catalogue
from archivist.validation._nodes import selected

__all__ = [
    "RECORD_JSON",
    "RELAX_NG",
    "SCHEMATRON",
    "SHARED_HEADER",
    "SchemaSet",
    "current_schemas",
    "in_force",
    "named_schemas",
    "schema_versions",
    "schemas_by_digest",
    "schemas_of_version",
]

RELAX_NG = "archivist.rng"
SCHEMATRON = "archivist.sch"
RECORD_JSON = "record.schema.json"
# The name under which manifests list a shared header.
SHARED_HEADER = "header.xml"
_NAMES = (RELAX_NG, SCHEMATRON, RECORD_JSON)
_INDEX = "versions.json"
_REFERENCES = etree.XPath(
    "/t:TEI/t:teiHeader/t:encodingDesc/t:schemaRef", namespaces={"t": "http://www.tei-c.org/ns/1.0"}
)
_DIGEST = re.compile(r"(?:.*/)?([0-9a-f]{64})\.[a-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class SchemaSet:
    """The bytes of the three schemas of a record, and the name of their version.

    `header` is the header that a record shares with others, which names the schemas; empty for a record before version
    1.2, which names them itself.
    """

    version: str
    relax_ng: bytes
    schematron: bytes
    record_json: bytes
    header: bytes = b""

    def items(self) -> tuple[tuple[str, bytes], ...]:
        """Return name and bytes of each file that a manifest lists beside its records, sorted by name."""
        shared = ((SHARED_HEADER, self.header),) if self.header else ()
        return tuple(sorted((*zip(_NAMES, (self.relax_ng, self.schematron, self.record_json), strict=True), *shared)))

    def digests(self) -> dict[str, str]:
        """Return name → SHA-256 of the three schemas."""
        return {name: _digest(data) for name, data in self.items() if name != SHARED_HEADER}


_digest = lru_cache(maxsize=64)(sha256_hex)  # each record is held against the same few schemas


@cache
def schema_versions() -> Mapping[str, Mapping[str, str]]:
    """Return version → file name → SHA-256, oldest first, as `versions.json` states them."""
    try:
        index: dict[str, dict[str, str]] = json.loads((_folder() / _INDEX).read_bytes())
    except (OSError, ValueError) as error:
        raise _incomplete(str(error)) from error
    return index


def current_schemas() -> SchemaSet:
    """Return the schemas that new records are made for; ArchivistError if the installation lacks them."""
    return schemas_of_version(list(schema_versions())[-1])


def schemas_by_digest(digests: Mapping[str, str]) -> SchemaSet | None:
    """Return the version whose files have exactly these digests (name → SHA-256); None if no version has."""
    version = next((name for name, known in schema_versions().items() if known == digests), None)
    return None if version is None else schemas_of_version(version)


@cache
def schemas_of_version(version: str) -> SchemaSet:
    """Read one version: from the wheel's `archivist/_schemas`, else from the checkout's `schemas/`.

    ArchivistError if a file is missing or is not the one that was released.
    """
    folder = _folder() if version == list(schema_versions())[-1] else _folder() / version
    try:
        schemas = SchemaSet(version, *((folder / name).read_bytes() for name in _NAMES))
    except OSError as error:
        raise _incomplete(str(error)) from error
    if schemas.digests() != schema_versions()[version]:
        raise _incomplete(f"version {version} is not as it was released")
    return schemas


def in_force(findings: Iterable[Finding], version: str) -> tuple[Finding, ...]:
    """Return the findings without those of rules that came after `version` of the schemas (ADR 10).

    A version that nobody released has every rule.
    """
    versions = list(schema_versions())
    if version not in versions:
        return tuple(findings)
    held = versions[: versions.index(version) + 1]
    return tuple(item for item in findings if catalogue()[item.code].since in held)


def named_schemas(root: etree._Element) -> dict[str, str]:
    """Return name → SHA-256 of each schema that a shared header names, or a record.xml before version 1.2."""
    digests = {item.get("key", ""): _DIGEST.fullmatch(item.get("url", "")) for item in selected(_REFERENCES, root)}
    return {name: match[1] for name, match in digests.items() if match}


def _folder() -> Traversable:
    package = files("archivist")
    folder = package / "_schemas"
    return folder if folder.is_dir() else package / ".." / "schemas"


def _incomplete(reason: str) -> ArchivistError:
    return ArchivistError(f"the schemas cannot be read: {reason}", "install archivist again")
