"""Examine one revision of one record: everything that can be said about it without a key."""

from dataclasses import dataclass

from archivist.model.findings import Finding
from archivist.model.record import Record
from archivist.tei.agreement import disagreements
from archivist.tei.rebuild import rebuilt_text
from archivist.validation.rules import record_findings
from archivist.validation.schema_files import SchemaSet
from archivist.validation.validate import check_record_files

__all__ = ["Examined", "RevisionFiles", "examine"]


@dataclass(frozen=True)
class RevisionFiles:
    """The three files of a revision, each with its path in the archive; `source` None if it cannot be had."""

    xml_path: str
    xml: bytes
    json_path: str
    json: bytes
    source_path: str
    source: bytes | None


@dataclass(frozen=True)
class Examined:
    """What the examination found: the findings by check, and the record and its text where they could be read."""

    record: Record | None
    text: str | None
    schemas: tuple[Finding, ...]
    rebuild: tuple[Finding, ...]
    evidence: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.schemas + self.rebuild + self.evidence


def examine(files: RevisionFiles, schemas: SchemaSet) -> Examined:
    """Run every check that needs only the revision itself.

      1. schemas    record.xml: RELAX NG, Schematron, links; record.json: JSON Schema
      2. rebuild    the text from the TEI, and from it the source's exact bytes
      3. evidence   every slice literal, every rule over fields, record.xml and record.json agree field by field

    A later step is left out where an earlier one leaves nothing to work on; its finding stands then.
    """
    # 1. schemas
    checked = check_record_files(files.xml, files.json, schemas, xml_path=files.xml_path, json_path=files.json_path)
    if checked.root is None or checked.record is None:
        return Examined(checked.record, None, checked.findings, (), ())
    # 2. rebuild
    text, broken = rebuilt_text(checked.root, files.xml_path)
    if broken:
        return Examined(checked.record, None, checked.findings, broken, ())
    # 3. evidence
    rules = record_findings(checked.record, text, files.source, files.json_path)
    lossless = tuple(item for item in rules if item.code == "not-lossless")
    others = tuple(item for item in rules if item.code != "not-lossless")
    agreement = disagreements(checked.record, checked.root, files.xml_path)
    return Examined(checked.record, text, checked.findings, lossless, others + agreement)
