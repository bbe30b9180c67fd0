"""Language tags in record.xml: of the whole, of passages, of fields. The grammar accepts any xsd:language."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.validation._capped import capped
from archivist.validation._iso import is_language
from archivist.validation._nodes import line_of, selected

__all__ = ["language_tag_findings"]

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES = {_XML_LANG: "xml:lang", "mainLang": "mainLang", "ident": "ident"}
_TAGGED = etree.XPath(
    "//*[@xml:lang or @mainLang] | //t:langUsage/t:language",
    namespaces={"xml": "http://www.w3.org/XML/1998/namespace", "t": "http://www.tei-c.org/ns/1.0"},
)


def language_tag_findings(root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Check that every language is named by its shortest BCP 47 tag."""
    return capped(_findings(root, path), path)


def _findings(root: etree._Element, path: str) -> Iterator[Finding]:
    for element in selected(_TAGGED, root):
        for key, name in _NAMES.items():
            tag = element.get(key)
            if tag is not None and not is_language(tag):
                yield finding("tei-language-tag", path, found=tag, line=line_of(element), attribute=name)
