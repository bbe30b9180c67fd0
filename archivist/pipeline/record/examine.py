"""Examine one revision of one record: everything that can be said about it without a key; V5 of `verify`."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath

from archivist.base.places import is_record_id, revision_number
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.record import Record
from archivist.pipeline.record.date_words import date_word_findings
from archivist.pipeline.record.extraction import compare_with_source
from archivist.pipeline.record.shared_headers import SharedHeaders, headers_in
from archivist.tei.header_agreement import header_findings
from archivist.tei.json_agreement import disagreements
from archivist.tei.rebuild import character_findings, rebuilt_text
from archivist.tei.text_walk import walked
from archivist.validation.rules import record_findings
from archivist.validation.schema_files import SchemaSet, in_force
from archivist.validation.validate import check_record_files
from archivist.validation.xml_parser import ParsedXml, parse_xml

__all__ = ["Examined", "RevisionFiles", "examine"]


# What a revision without an archive around it can share: the header of this program.
_OWN_HEADER = headers_in(None)


@dataclass(frozen=True)
class RevisionFiles:
    """The three files of a revision, each with its path in the archive; `source` None if it cannot be had.

    `headers` gives the header that its record.xml shares with others. `before` is the SHA-256 of the record.json of the
    revision before it, None if there is none or it is not known.
    """

    xml_path: str
    xml: bytes
    json_path: str
    json: bytes
    source_path: str
    source: bytes | None
    headers: SharedHeaders = _OWN_HEADER
    before: str | None = None

    @cached_property
    def parsed(self) -> ParsedXml:
        """The tree of record.xml, or what is wrong with it: parsed once for all who look at it."""
        return parse_xml(self.xml, self.xml_path)


@dataclass(frozen=True)
class Examined:
    """What the examination found: the findings by check, and the record and its text where they could be read.

    `unread` is set where evidence stands in a source that was not at hand, or that another version of the reader reads
    otherwise; `not_extracted` says why the text of an extracted record could not be compared.
    """

    record: Record | None
    text: str | None
    schemas: tuple[Finding, ...]
    rebuild: tuple[Finding, ...]
    evidence: tuple[Finding, ...]
    extraction: tuple[Finding, ...] = ()
    unread: bool = False
    not_extracted: str | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.schemas + self.rebuild + self.evidence + self.extraction


def examine(files: RevisionFiles, schemas: SchemaSet) -> Examined:
    """Run every check that needs only the revision itself.

      1. schemas    record.xml: RELAX NG, Schematron, links; record.json: JSON Schema
      2. rebuild    the text from the TEI, every character carried as it must be, and from it the source's bytes
      3. evidence   every slice literal, every rule over fields, record.xml and record.json agree field by field;
                    where they do, the header of record.xml repeats what the record says; dates and the words that
                    prove them do not contradict each other; what stands outside the text is read again from the source;
                    a revision follows the one before it
      4. extraction the text of an extracted record, read again from the source

    A later step is left out where an earlier one leaves nothing to work on; its finding stands then. Rules that came
    after the version of `schemas` say nothing.
    """
    found, version = _examined(files, schemas), schemas.version
    return replace(
        found,
        schemas=in_force(found.schemas, version),
        rebuild=in_force(found.rebuild, version),
        evidence=in_force(found.evidence, version),
        extraction=in_force(found.extraction, version),
    )


def _examined(files: RevisionFiles, schemas: SchemaSet) -> Examined:
    # 1. schemas
    checked = check_record_files(
        files.xml, files.json, schemas, xml_path=files.xml_path, json_path=files.json_path, parsed=files.parsed
    )
    if checked.root is None or checked.record is None:
        return Examined(checked.record, None, checked.findings, (), ())
    # 2. rebuild
    walk = walked(checked.root)
    text, broken = rebuilt_text(checked.root, files.xml_path, walk)
    if broken:
        return Examined(checked.record, None, checked.findings, broken, ())
    # 3. evidence
    misplaced = (*_misplaced(checked.record, files.json_path), *_out_of_line(checked.record, files))
    rules = record_findings(checked.record, text, files.source, files.json_path)
    lossless = tuple(item for item in rules if item.code == "not-lossless")
    others = tuple(item for item in rules if item.code != "not-lossless")
    agreement = disagreements(checked.record, checked.root, files.xml_path, walk, checked.described)
    if not worst_exit(in_force((*checked.findings, *agreement), schemas.version)):
        agreement += header_findings(checked.record, checked.root, schemas.version, files.xml_path)
    dates = date_word_findings(checked.record, files.json_path)
    characters = character_findings(checked.root, files.xml_path, walk)
    # 4. extraction, and the facts outside the text
    record, again = checked.record, compare_with_source(checked.record, text, files.source, files.json_path)
    evidence = misplaced + others + agreement + dates + again.evidence
    return Examined(
        record,
        text,
        checked.findings,
        lossless + characters,
        evidence,
        again.extraction,
        again.unread,
        again.not_extracted,
    )


def _misplaced(record: Record, path: str) -> tuple[Finding, ...]:
    """Tell a record that lies in the folder of another id or revision; a loose copy elsewhere has no such folder."""
    *_, folder, revision, _ = ("", "", *PurePath(path).parts)
    if not is_record_id(folder) or revision_number(revision) is None:
        return ()
    expected, found = f"{record.id}/r{record.revision}", f"{folder}/{revision}"
    return () if expected == found else (finding("misplaced-record", path, expected=expected, found=found),)


def _out_of_line(record: Record, files: RevisionFiles) -> tuple[Finding, ...]:
    """Tell a revision that was made from another one than lies before it: what that one says would go unseen."""
    if record.change is None or files.before is None or record.change.previous == files.before:
        return ()
    stated, number = record.change.previous, record.revision - 1
    return (finding("revision-forks", files.json_path, expected=files.before, found=stated, revision=number),)
