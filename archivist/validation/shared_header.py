"""The header that a record.xml shares with others and names by its SHA-256: whether it is here, and sound."""

from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from archivist.base.digest import sha256_hex
from archivist.base.places import schema_path
from archivist.base.places import shared_digest as digest_in
from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.validation._nodes import line_of, selected
from archivist.validation.links import link_findings
from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.schema_files import SHARED_HEADER, SchemaSet
from archivist.validation.schematron import schematron_findings
from archivist.validation.xml_parser import XML_ID, parse_xml

__all__ = ["SharedPart", "is_shared_header", "shared_digest", "shared_part"]

_PREFIX = etree.XPath(
    "/t:TEI/t:teiHeader/t:encodingDesc/t:listPrefixDef/t:prefixDef[@ident='shared']",
    namespaces={"t": "http://www.tei-c.org/ns/1.0"},
)


@dataclass(frozen=True)
class SharedPart:
    """The shared header of a record: its root and the xml:ids in it, or what is wrong.

    `root` is None where the record names none, as before version 1.2 of the schemas.
    """

    root: etree._Element | None
    identifiers: frozenset[str]
    findings: tuple[Finding, ...]


def shared_digest(root: etree._Element) -> str | None:
    """Return the SHA-256 (hex) of the shared header that a record.xml names, None if it names none."""
    definitions = selected(_PREFIX, root)
    return digest_in(definitions[0].get("replacementPattern", "")) if len(definitions) == 1 else None


def is_shared_header(root: etree._Element) -> bool:
    """Return whether a document that the grammar accepts is a header that records share, and no record."""
    return root.get(XML_ID) == "shared-header"


def shared_part(root: etree._Element, schemas: SchemaSet, path: str) -> SharedPart:
    """Return the shared header that the record.xml at `path` names, judged by the same schemas."""
    digest = shared_digest(root)
    if digest is None:
        return SharedPart(None, frozenset(), ())
    if sha256_hex(schemas.header) != digest:
        return SharedPart(None, frozenset(), (finding("shared-header-missing", path, expected=digest),))
    return _judged(schemas.header, schemas.relax_ng, schemas.schematron, schema_path(digest, SHARED_HEADER))


@lru_cache(maxsize=64)
def _judged(data: bytes, relax_ng: bytes, schematron: bytes, path: str) -> SharedPart:
    root, findings = parse_xml(data, path)
    findings = findings or (relax_ng_findings(root, relax_ng, path) if root is not None else ())
    if root is None or findings:
        return SharedPart(None, frozenset(), findings)
    findings = (*schematron_findings(root, schematron, path), *link_findings(root, None, path))
    if not is_shared_header(root):
        findings = (
            finding("tei-unreadable", path, line=line_of(root), why=said("it is not the header that records share")),
        )
    return SharedPart(root, frozenset(name for item in root.iter() if (name := item.get(XML_ID))), findings)
