"""The one XML parser. It reads well-formed UTF-8 without a DTD, and nothing that a DTD could bring in.

1. Refuse by size, byte order mark, charset and DOCTYPE on the bytes, before a parser sees them.
2. Parse without network, entities, XInclude or attribute defaults.
3. Refuse processing instructions, deep nesting and repeated ids in the tree.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from archivist.base.limits import RECORD_XML_BYTES, XML_DEPTH
from archivist.model.findings import Finding, finding
from archivist.validation._nodes import capped, line_of, selected

__all__ = ["XML_ID", "ParsedXml", "parse_xml"]

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_DECLARATION = re.compile(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)[\"'][^>]*\?>")
# Within this much a declaration must end: the pattern above would overlook an encoding that is stated later.
_PROLOG = 1024
# libxml2 refuses a text node of 10 MB unless told `huge_tree`, which also lifts its bound on the expansion of
# entities. Without a DTD there is nothing to expand, so a large file may have it; a one-line text can need it.
_HUGE = 9_000_000

_DEEP = etree.XPath("/*" * (XML_DEPTH + 1))
_TOO_DEEP = etree.XPath(f"//*[count(ancestor::*) >= {XML_DEPTH}][1]")
_INSTRUCTIONS = etree.XPath("//processing-instruction()")
_IDENTIFIERS = etree.XPath("//@xml:id", namespaces={"xml": "http://www.w3.org/XML/1998/namespace"}, smart_strings=False)
_IDENTIFIED = etree.XPath("//*[@xml:id]", namespaces={"xml": "http://www.w3.org/XML/1998/namespace"})


class ParsedXml(NamedTuple):
    """A tree and no findings, or no tree and what is wrong."""

    root: etree._Element | None
    findings: tuple[Finding, ...]


def parse_xml(data: bytes, path: str) -> ParsedXml:
    """Parse to a tree with line numbers and without comments, or give None and what is wrong (codes `xml-*`)."""
    refused = _refused_bytes(data, path)
    if refused:
        return ParsedXml(None, (refused,))
    # Comments mean nothing in a record; dropped here, they cannot split a text node for anybody after us.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        attribute_defaults=False,
        remove_comments=True,
        collect_ids=False,
        huge_tree=len(data) > _HUGE,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = finding("xml-syntax", path, line=error.lineno or 1, found=_one_line(error.msg))
        return ParsedXml(None, (problem,))
    instructed = data.count(b"<?") > data.startswith(b"<?xml")
    wrong = capped(_refused_tree(root, path, instructed=instructed), path)
    return ParsedXml(None if wrong else root, wrong)


def _refused_bytes(data: bytes, path: str) -> Finding | None:
    if len(data) > RECORD_XML_BYTES:
        return finding("xml-too-large", path, expected=str(RECORD_XML_BYTES), found=str(len(data)))
    if data.startswith(b"\xef\xbb\xbf"):
        return finding("xml-encoding", path, found="a byte order mark")
    if b"\x00" in data:
        return finding("xml-encoding", path, found="zero bytes, as in UTF-16")
    declared = _foreign_declaration(data)
    if declared:
        return finding("xml-encoding", path, found=declared)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return finding("xml-encoding", path, found=f"byte {error.start}, which is not UTF-8")
    # In a record the words can stand in a comment or a CDATA section only, and the writer makes neither.
    place = data.find(b"<!DOCTYPE")
    return finding("xml-doctype", path, line=data.count(b"\n", 0, place) + 1) if place >= 0 else None


def _foreign_declaration(data: bytes) -> str | None:
    """Return what about the XML declaration is not UTF-8's, in words for a finding; None if nothing is."""
    if data.startswith(b"<?xml") and len(data) > _PROLOG and b"?>" not in data[:_PROLOG]:
        return f"an XML declaration of more than {_PROLOG} bytes"
    declared = _DECLARATION.match(data[:_PROLOG])
    if declared is None or declared[1].lower() == b"utf-8":
        return None
    return f"the declared encoding {declared[1].decode('ascii', 'replace')}"


def _refused_tree(root: etree._Element, path: str, *, instructed: bool) -> Iterator[Finding]:
    """Tell what a tree must not hold; `instructed` is set where the bytes have what begins an instruction."""
    for item in selected(_INSTRUCTIONS, root) if instructed else ():
        yield finding("xml-instruction", path, line=line_of(item), found=item.target)
    for item in selected(_TOO_DEEP, root)[:1] if selected(_DEEP, root) else ():
        yield finding("xml-depth", path, line=line_of(item), expected=str(XML_DEPTH))
    # White space around an xml:id is no part of it (xml:id 1.0, section 4).
    names = [item.strip(" \t\r\n") for item in selected(_IDENTIFIERS, root)]
    if len(set(names)) < len(names):
        yield from _repeated(root, path)


def _repeated(root: etree._Element, path: str) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for item in selected(_IDENTIFIED, root):
        identifier, line = item.get(XML_ID).strip(" \t\r\n"), line_of(item)
        if identifier in seen:
            yield finding("xml-duplicate-id", path, line=line, found=identifier, first=seen[identifier])
        seen.setdefault(identifier, line)


def _one_line(message: str | None) -> str:
    return " ".join((message or "not well-formed").split())
