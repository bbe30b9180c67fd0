"""Structure: RELAX NG by libxml2, behind one function, since that engine may one day be replaced."""

from functools import lru_cache

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.validation._capped import capped
from archivist.validation._nodes import line_of
from archivist.validation.schema_files import RELAX_NG
from archivist.validation.xml_parser import parse_xml

__all__ = ["relax_ng_findings"]

_NAMESPACE = "{http://relaxng.org/ns/structure/1.0}"


def relax_ng_findings(root: etree._Element, schema: bytes, path: str) -> tuple[Finding, ...]:
    """Validate a tree; one `relax-ng` finding an error with its line, or `schema-broken`."""
    compiled = _compiled(schema)
    if isinstance(compiled, Finding):
        return (compiled,)
    if compiled.validate(root.getroottree()):
        return ()
    # libxml2 says of every ancestor that its content failed; kept only where it says nothing else.
    entries = sorted(compiled.error_log, key=lambda entry: entry.line)
    telling = [entry for entry in entries if not entry.message.endswith("failed to validate content")]
    found = [
        finding("relax-ng", path, line=entry.line or 1, found=" ".join(entry.message.split()))
        for entry in telling or entries
    ]
    # A verdict without a message is still a verdict.
    return capped(found or [finding("relax-ng", path, line=line_of(root), found="not valid")], path)


@lru_cache(maxsize=8)
def _compiled(schema: bytes) -> etree.RelaxNG | Finding:
    root, wrong = parse_xml(schema, RELAX_NG)
    if root is None:
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found=wrong[0].message)
    # An archive's schema must not make this process open other files.
    if any(True for _ in root.iter(f"{_NAMESPACE}include", f"{_NAMESPACE}externalRef")):
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found="it refers to another file")
    try:
        return etree.RelaxNG(root)
    except etree.RelaxNGParseError as error:
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found=" ".join(str(error).split()))
