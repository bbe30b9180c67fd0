"""Which rules hold for a record: those of the version of the schemas that it names (ADR 10)."""

from collections.abc import Iterable

from archivist.model.findings import Finding, catalogue
from archivist.validation.schema_files import schema_versions

__all__ = ["in_force"]


def in_force(findings: Iterable[Finding], version: str) -> tuple[Finding, ...]:
    """Leave out what only rules say that came after `version`; a version that nobody released has every rule."""
    versions = list(schema_versions())
    if version not in versions:
        return tuple(findings)
    held = versions[: versions.index(version) + 1]
    return tuple(item for item in findings if catalogue()[item.code].since in held)
