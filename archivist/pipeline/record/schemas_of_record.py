"""By which schemas a revision is judged: the released version that its record.xml names, however old."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from archivist.base.digest import sha256_hex
from archivist.model.findings import Finding, finding
from archivist.pipeline.record.examine import RevisionFiles
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.validation.schema_files import (
    SHARED_HEADER,
    SchemaSet,
    named_schemas,
    schema_versions,
    schemas_by_digest,
    schemas_of_version,
)
from archivist.validation.shared_header import shared_digest
from archivist.validation.validate import check_record_json
from archivist.validation.xml_parser import parse_xml

__all__ = ["older_schemas", "schemas_for", "signed_schemas_for"]


def schemas_for(files: RevisionFiles) -> SchemaSet:
    """Return the version that a record names, the one in use where it names none that is known.

    To be judged by another version than the one named is itself a finding, so that nothing passes unknown.
    """
    named = _named(files)
    return _by_json(files) if named is None else named.version()


def signed_schemas_for(files: RevisionFiles, listed: Collection[str]) -> SchemaSet | Finding:
    """Return the version that a signed record names; `listed` are the digests of the schemas that its manifest lists.

    The archive's own copies are for readers without this program: a signer must not choose the rules by which his
    records are judged. `schema-unknown` for a version that this program does not carry, `schemas-unlisted` for one
    that the manifest does not list.
    """
    named = _named(files)
    if named is None:
        return _by_json(files, listed)
    if named.header_missing:
        return finding("shared-header-missing", files.xml_path, expected=named.header)
    found = named.known()
    if not named.digests() <= set(listed):
        return finding("schemas-unlisted", files.xml_path, found=found.version if found else "unknown")
    if named.schemas and found is None:
        return finding("schema-unknown", files.json_path)
    return named.version()


def older_schemas(files: RevisionFiles) -> tuple[Finding, ...]:
    """Warn of an unsigned record that names an older version of the schemas than new records are made for."""
    named, current = schemas_for(files).version, schemas_in_use().version
    return () if named == current else (finding("older-schemas", files.xml_path, expected=current, found=named),)


@dataclass(frozen=True)
class _Named:
    """What a record.xml names: its schemas (name → SHA-256), and the shared header, by digest and as it is here."""

    schemas: dict[str, str]
    header: str | None = None
    data: bytes = b""

    @property
    def header_missing(self) -> bool:
        """Return whether the header that the record names is not at hand."""
        return self.header is not None and not self.data

    def digests(self) -> set[str]:
        """Return the digests that a manifest must list."""
        return {*self.schemas.values(), *([sha256_hex(self.data)] if self.data else [])}

    def known(self) -> SchemaSet | None:
        """Return the version with these schemas, None if no version has."""
        found = schemas_by_digest(self.schemas)
        return None if found is None else replace(found, header=self.data)

    def version(self) -> SchemaSet:
        """Return the version with these schemas, the one in use if no version has; with the header in any case."""
        return self.known() or replace(schemas_in_use(), header=self.data)


def _named(files: RevisionFiles) -> _Named | None:
    """Read what a record.xml names, None if it cannot be parsed."""
    root, _ = files.parsed
    if root is None:
        return None
    digest = shared_digest(root)
    if digest is None:
        return _Named(named_schemas(root))
    data = files.headers(digest) or b""
    return _Named(dict(_schemas_in(data)) if data else {}, digest, data)


def _by_json(files: RevisionFiles, listed: Collection[str] | None = None) -> SchemaSet:
    """Return the newest version that accepts the record.json, the one in use if none does.

    Where the record.xml cannot be parsed, its fault is told; an old record.json is not bad on top of that. Of a signed
    record only a version that its manifest lists may be meant.
    """
    for name in reversed(list(schema_versions())):
        version = schemas_of_version(name)
        meant = listed is None or set(version.digests().values()) <= set(listed)
        if meant and check_record_json(files.json, version, files.json_path)[0] is not None:
            return version
    return schemas_in_use()


@lru_cache(maxsize=64)
def _schemas_in(header: bytes) -> tuple[tuple[str, str], ...]:
    """Return the schemas that a shared header names, worked out once for all the records that share it."""
    root, _ = parse_xml(header, SHARED_HEADER)
    return tuple(named_schemas(root).items()) if root is not None else ()
