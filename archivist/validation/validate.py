"""Judge the two files of one revision by themselves: parse, schemas, links, and the record they give."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from archivist.base.canonical import NotCanonicalError, parse_strict
from archivist.base.limits import RECORD_XML_BYTES
from archivist.base.said import said, said_by
from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.model.record_json import record_from_dict
from archivist.validation._nodes import line_of
from archivist.validation.json_schema import json_schema_findings
from archivist.validation.links import language_tag_findings, link_findings
from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.schema_files import RECORD_JSON, SchemaSet, named_schemas, schemas_by_digest
from archivist.validation.schematron import schematron_findings
from archivist.validation.shared_header import is_shared_header, shared_part
from archivist.validation.xml_parser import ParsedXml, parse_xml

__all__ = ["Checked", "check_record_files", "check_record_json", "check_record_xml"]


@dataclass(frozen=True)
class Checked:
    """What the files gave. `root` is None unless the XML has the schema's structure, `record` unless the JSON has.

    `described` is the object of record.json that the record was read from.
    """

    root: etree._Element | None
    record: Record | None
    findings: tuple[Finding, ...]
    described: Mapping[str, Any] | None = None


def check_record_files(
    record_xml: bytes,
    record_json: bytes,
    schemas: SchemaSet,
    *,
    xml_path: str,
    json_path: str,
    parsed: ParsedXml | None = None,
) -> Checked:
    """Run the checks in order; a file that fails one is not taken to a check that relies on it.

    `parsed` is what `parse_xml` gave for record.xml, if it was asked before.

    1. record.json: strict JSON, its schema, the record.
    2. record.xml: the hardened parser, the schemas that it names, RELAX NG, Schematron, links (ranges against
       record.json's text), language tags.
    """
    described, json_findings = _described(record_json, schemas, json_path)
    record = None if described is None else record_from_dict(described)
    chars = record.text.chars if record else None
    root, xml_findings = check_record_xml(record_xml, schemas, chars, xml_path, parsed)
    return Checked(root, record, (*xml_findings, *json_findings), described)


def check_record_xml(
    data: bytes, schemas: SchemaSet, chars: int | None, path: str, parsed: ParsedXml | None = None
) -> tuple[etree._Element | None, tuple[Finding, ...]]:
    """Parse and validate record.xml; `chars` bounds its ranges. The tree is None unless RELAX NG accepts it."""
    root, findings = parsed or parse_xml(data, path)
    if root is None:
        return None, findings
    shared = shared_part(root, schemas, path)
    if shared.findings:
        return None, shared.findings
    named = named_schemas(root if shared.root is None else shared.root)
    if named and named != schemas.digests():  # one that names none is refused by the schema itself
        return None, (finding("schemas-differ", path, expected=schemas.version, found=_version(named)),)
    findings = relax_ng_findings(root, schemas.relax_ng, path)
    if is_shared_header(root) and not findings:
        findings = (
            finding("tei-unreadable", path, line=line_of(root), why=said("it is the header that records share")),
        )
    if findings:
        return None, findings
    return root, (
        *schematron_findings(root, schemas.schematron, path),
        *link_findings(root, chars, path, shared.identifiers),
        *language_tag_findings(root, path),
    )


def _version(named: dict[str, str]) -> str:
    schemas = schemas_by_digest(named)
    return (
        said("version {version}", version=schemas.version)
        if schemas is not None
        else "a version that this archivist does not know"
    )


def check_record_json(data: bytes, schemas: SchemaSet, path: str) -> tuple[Record | None, tuple[Finding, ...]]:
    """Parse and validate record.json and read the record; None unless the schema accepts it."""
    described, findings = _described(data, schemas, path)
    return (None if described is None else record_from_dict(described)), findings


def _described(data: bytes, schemas: SchemaSet, path: str) -> tuple[dict[str, Any] | None, tuple[Finding, ...]]:
    if len(data) > RECORD_XML_BYTES:
        return None, (finding("json-syntax", path, found=said("{n} bytes, over limits.RECORD_XML_BYTES", n=len(data))),)
    try:
        value = parse_strict(data)
    except NotCanonicalError as error:
        return None, (finding("json-syntax", path, found=said_by(error)),)
    if b"\\u" in data and not _is_unicode(value):
        return None, (finding("json-syntax", path, found=said("a string with half a surrogate pair")),)
    findings = json_schema_findings(value, schemas.record_json, path, RECORD_JSON)
    return (None, findings) if findings else (value, ())


def _is_unicode(value: Any) -> bool:
    r"""Return whether every string can be written: JSON's \ud800 parses, and then nothing can print it."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
