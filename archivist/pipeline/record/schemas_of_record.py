"""By which schemas a revision is judged: the released version that its record.xml names, however old."""

from collections.abc import Collection

from archivist.model.findings import Finding, finding
from archivist.pipeline.record.examine import RevisionFiles
from archivist.validation.schema_files import SchemaSet, current_schemas, named_schemas, schemas_by_digest
from archivist.validation.xml_parser import parse_xml

__all__ = ["older_schemas", "schemas_for", "signed_schemas_for"]


def schemas_for(files: RevisionFiles) -> SchemaSet:
    """Return the version that a record names, the one in use where it names none that is known.

    To be judged by another version than the one named is itself a finding, so that nothing passes unknown.
    """
    return schemas_by_digest(_named(files)) or current_schemas()


def signed_schemas_for(files: RevisionFiles, listed: Collection[str]) -> SchemaSet | Finding:
    """Return the version that a signed record names; `listed` are the digests of the schemas that its manifest lists.

    The archive's own copies are for readers without this program: a signer must not choose the rules by which his
    records are judged. `schema-unknown` for a version that this program does not carry, `schemas-unlisted` for one
    that the manifest does not list.
    """
    named = _named(files)
    found = schemas_by_digest(named)
    if not named or set(named.values()) <= set(listed):
        return found or (finding("schema-unknown", files.json_path) if named else current_schemas())
    return finding("schemas-unlisted", files.xml_path, found=found.version if found else "unknown")


def older_schemas(files: RevisionFiles) -> tuple[Finding, ...]:
    """Warn of an unsigned record that names an older version of the schemas than new records are made for."""
    named, current = schemas_for(files).version, current_schemas().version
    return () if named == current else (finding("older-schemas", files.xml_path, expected=current, found=named),)


def _named(files: RevisionFiles) -> dict[str, str]:
    root, _ = parse_xml(files.xml, files.xml_path)
    return named_schemas(root) if root is not None else {}
