"""Rules over the tree: ISO Schematron by lxml's XSLT skeleton (queryBinding xslt, XPath 1).

It says which rule is broken, and where; that one is, a smaller stylesheet has said before (`quick_schematron`). Its
steps are run here one by one instead of through its class: the step that resolves inclusions is left out, and the final
stylesheet may read and write nothing.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from archivist.base.said import said
from archivist.model.findings import Finding, catalogue, finding
from archivist.validation._nodes import capped, line_of
from archivist.validation.quick_schematron import keeps_rules
from archivist.validation.schema_files import SCHEMATRON
from archivist.validation.xml_parser import parse_xml

__all__ = ["schematron_findings"]

_NAMESPACE = "{http://purl.oclc.org/dsdl/schematron}"
_XSLT_KEY = "{http://www.w3.org/1999/XSL/Transform}key"
_NO_ACCESS = etree.XSLTAccessControl.DENY_ALL  # type: ignore[attr-defined]  # the stubs lack it
_SVRL = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
_FAILED = etree.XPath("//svrl:failed-assert | //svrl:successful-report", namespaces=_SVRL)


def schematron_findings(root: etree._Element, schema: bytes, path: str) -> tuple[Finding, ...]:
    """Check the rules; a failed assert is the finding `sch-<its id>` if the catalogue has it, else `schematron`."""
    kept = keeps_rules(root, schema)
    if kept:
        return ()
    compiled = _compiled(schema)
    if isinstance(compiled, Finding):
        return (compiled,)
    try:
        report = compiled(root.getroottree())
    except etree.XSLTError as error:
        return (_broken(str(error)),)
    findings = capped(_failures(root, report, path), path)
    if kept is False and not findings:
        # One of the two is wrong, and nobody knows which: what is not accepted by both is not accepted.
        unclear = finding(
            "schematron", path, line=line_of(root), rule="unknown", found=said("Two stylesheets disagree.")
        )
        return (unclear,)
    return findings


def _failures(root: etree._Element, report: Any, path: str) -> Iterator[Finding]:
    failures: Any = _FAILED(report)
    for failed in failures:
        identifier = failed.get("id") or "without-id"
        code = f"sch-{identifier}"
        text = " ".join("".join(failed.itertext()).split())
        yield finding(
            code if code in catalogue() else "schematron",
            path,
            line=_line(root, failed.get("location")),
            rule=identifier,
            found=text,
        )


def _line(root: etree._Element, location: str | None) -> int:
    """Return the line of the element that an SVRL location, an absolute XPath, points at."""
    try:
        nodes: Any = root.getroottree().xpath(location) if location else []
    except etree.XPathError:
        return 1
    node = nodes[0] if isinstance(nodes, list) and nodes else root
    return line_of(node if etree.iselement(node) else node.getparent())


@lru_cache(maxsize=8)
def _compiled(schema: bytes) -> etree.XSLT | Finding:
    # Four stylesheets are compiled when this is imported; a record that keeps the rules needs none of them.
    from lxml.isoschematron import (  # type: ignore[import-not-found]  # noqa: PLC0415  # the stubs lack it
        iso_abstract_expand,
        iso_svrl_for_xslt1,
    )

    root, wrong = parse_xml(schema, SCHEMATRON)
    if root is None:
        return _broken(wrong[0].message)
    # Other elements could be XSLT that opens files while it is compiled.
    foreign = next((item.tag for item in root.iter("*") if not _allowed(item.tag)), None)
    if root.tag != f"{_NAMESPACE}schema" or foreign:
        return _broken(said("it holds {foreign}", foreign=foreign or root.tag))
    try:
        return etree.XSLT(iso_svrl_for_xslt1(iso_abstract_expand(root)), access_control=_NO_ACCESS)
    except etree.LxmlError as error:
        return _broken(str(error))


def _allowed(tag: str) -> bool:
    return tag == _XSLT_KEY or (tag.startswith(_NAMESPACE) and tag != f"{_NAMESPACE}include")


def _broken(reason: str) -> Finding:
    return finding("schema-broken", SCHEMATRON, schema=SCHEMATRON, found=" ".join(reason.split()))
