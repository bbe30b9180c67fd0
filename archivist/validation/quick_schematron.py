"""Whether a document keeps all rules of a Schematron, without saying which it breaks: by a stylesheet made for that.

The one of lxml's skeleton writes down each rule that applied, visits every attribute, and walks through the document
once a pattern: 3 ms for a record, where this takes half of one. Made is it only from a Schematron of plain rules.
"""

import re
from copy import deepcopy
from functools import lru_cache

from lxml import etree

from archivist.validation.schema_files import SCHEMATRON
from archivist.validation.xml_parser import parse_xml

__all__ = ["keeps_rules"]

_SCH, _XSL = "{http://purl.oclc.org/dsdl/schematron}", "{http://www.w3.org/1999/XSL/Transform}"
_KEY = f"{_XSL}key"
# What a Schematron may hold so that the stylesheet says all of it: element, its parent, its attributes.
_PLAIN = {
    f"{_SCH}title": (f"{_SCH}schema", set[str]()),
    f"{_SCH}ns": (f"{_SCH}schema", {"prefix", "uri"}),
    _KEY: (f"{_SCH}schema", {"name", "match", "use"}),
    f"{_SCH}pattern": (f"{_SCH}schema", {"id"}),
    f"{_SCH}rule": (f"{_SCH}pattern", {"context"}),
    f"{_SCH}let": (f"{_SCH}rule", {"name", "value"}),
    f"{_SCH}assert": (f"{_SCH}rule", {"id", "test"}),
    f"{_SCH}report": (f"{_SCH}rule", {"id", "test"}),
}
_PREDICATE = re.compile(r"""\[(?:[^]['"]|'[^']*'|"[^"]*")*\]""")
# Each alternative of a context, without predicates, names an element in its last step.
_PATH = re.compile(r"\s*(?:[A-Za-z]\w*:[A-Za-z]\w*//?)*([A-Za-z]\w*:[A-Za-z]\w*)\s*", re.ASCII)
_NO_ACCESS = etree.XSLTAccessControl.DENY_ALL  # type: ignore[attr-defined]  # the stubs lack it


def keeps_rules(root: etree._Element, schema: bytes) -> bool | None:
    """Return whether the document keeps all rules; None for a Schematron that says more than is understood here."""
    sheet = _compiled(schema)
    if sheet is None:
        return None
    try:
        return not str(sheet(root.getroottree()))
    except etree.XSLTError:
        return None


@lru_cache(maxsize=8)
def _compiled(schema: bytes) -> etree.XSLT | None:
    root, _ = parse_xml(schema, SCHEMATRON)
    if root is None or root.tag != f"{_SCH}schema" or not all(_is_plain(item) for item in root.iterdescendants("*")):
        return None
    try:
        sheet = _stylesheet(root)
        return None if sheet is None else etree.XSLT(sheet, access_control=_NO_ACCESS)
    except (etree.LxmlError, ValueError):  # a prefix or a path that the skeleton tells about
        return None


def _is_plain(item: etree._Element) -> bool:
    parent, attributes = _PLAIN.get(item.tag, (None, set[str]()))
    holder = item.getparent()
    # What stands in an assert are words for a reader.
    if holder is not None and holder.tag in (f"{_SCH}assert", f"{_SCH}report"):
        return True
    return holder is not None and holder.tag == parent and attributes.issuperset(item.keys())


def _stylesheet(schema: etree._Element) -> etree._Element | None:
    """Return a stylesheet that writes a letter for each broken rule; None where a context is not understood.

    Of the rules of one pattern the first that fits a node is applied, so the earlier has the higher priority. Patterns
    whose contexts name different elements never meet at a node, and share a mode: the document is walked through once.
    """
    prefixes = {item.get("prefix", ""): item.get("uri", "") for item in schema.iter(f"{_SCH}ns")}
    if "xsl" in prefixes:
        return None
    sheet = etree.Element(f"{_XSL}stylesheet", {"version": "1.0"}, nsmap={**prefixes, "xsl": _XSL[1:-1]})
    etree.SubElement(sheet, f"{_XSL}output", {"method": "text"})
    sheet.extend([deepcopy(item) for item in schema.iter(_KEY)])
    start = etree.SubElement(sheet, f"{_XSL}template", {"match": "/"})
    modes: list[set[str]] = []
    for pattern in schema.iter(f"{_SCH}pattern"):
        rules = list(pattern)
        elements = _elements([rule.get("context", "") for rule in rules])
        if elements is None:
            return None
        mode = next((number for number, names in enumerate(modes) if not names & elements), len(modes))
        if mode == len(modes):
            modes.append(set())
            etree.SubElement(start, f"{_XSL}apply-templates", {"select": "//*", "mode": f"m{mode}"})
            etree.SubElement(sheet, f"{_XSL}template", {"match": "*", "mode": f"m{mode}", "priority": "0"})
        modes[mode] |= elements
        for number, rule in enumerate(rules):
            sheet.append(_template(rule, f"m{mode}", len(rules) - number))
    return sheet


def _template(rule: etree._Element, mode: str, priority: int) -> etree._Element:
    attributes = {"match": rule.get("context", ""), "mode": mode, "priority": str(priority)}
    template = etree.Element(f"{_XSL}template", attributes)
    for item in rule:
        if item.tag == f"{_SCH}let":
            named = {"name": item.get("name", ""), "select": item.get("value", "")}
            etree.SubElement(template, f"{_XSL}variable", named)
            continue
        test = item.get("test", "")
        broken = f"not({test})" if item.tag == f"{_SCH}assert" else test
        etree.SubElement(template, f"{_XSL}if", {"test": broken}).text = "x"
    return template


def _elements(contexts: list[str]) -> set[str] | None:
    """Return the names of the elements that contexts can fit; None if one fits anything else."""
    paths = [path for context in contexts for path in _PREDICATE.sub("", context).split("|")]
    names = [_PATH.fullmatch(path) for path in paths]
    return {match[1] for match in names if match} if all(names) else None
