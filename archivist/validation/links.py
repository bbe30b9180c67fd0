"""What no schema checks in record.xml: where links lead, and that languages are named by their shortest tags.

RELAX NG in libxml2 does not check that a `#reference` has a target, no schema knows the text's length, and the grammar
accepts any xsd:language.
"""

import re
from collections.abc import Iterator

from lxml import etree

from archivist.base.written_forms import is_language
from archivist.model.findings import Finding, finding
from archivist.validation._nodes import capped, line_of, selected

__all__ = ["language_tag_findings", "link_findings"]

# TEI attributes of type teidata.pointer, alone or as a list (TEI P5: att.global.linking, att.global.responsibility,
# att.global.source, att.pointing, att.canonical, att.declaring, att.datable, relation, event, change, catRef …).
_POINTERS = (
    *("active", "ana", "calendar", "change", "copyOf", "corresp", "datingMethod", "datingPoint", "decls", "exclude"),
    *("facs", "follow", "hand", "match", "mutual", "next", "nymRef", "parts", "passive", "period", "perf", "prev"),
    *("ref", "rendition", "resp", "sameAs", "scheme", "select", "source", "synch", "target", "url", "where", "who"),
)
# Before the xml:id of an element in the header that many records share.
_SHARED = "shared:"
# What a pointer begins with that must lead somewhere.
_LEADING = ("#", _SHARED, "src:")
_RANKS = {name: rank for rank, name in enumerate(_POINTERS)}
_RANGE = re.compile("src:([0-9]{1,12}),([0-9]{1,12})")
_IDENTIFIERS = etree.XPath("//@xml:id", namespaces={"xml": "http://www.w3.org/XML/1998/namespace"}, smart_strings=False)
_VALUES = etree.XPath("//@*", smart_strings=False)
# One XPath in C, so that elements without a pointer (most of a long text) never become Python objects.
_POINTING = etree.XPath("//*[" + " or ".join(f"@{name}" for name in _POINTERS) + "]")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG_NAMES = {_XML_LANG: "xml:lang", "mainLang": "mainLang", "ident": "ident"}
_TAGGED = etree.XPath(
    "//*[@xml:lang or @mainLang] | //t:langUsage/t:language",
    namespaces={"xml": "http://www.w3.org/XML/1998/namespace", "t": "http://www.tei-c.org/ns/1.0"},
)


def link_findings(
    root: etree._Element, chars: int | None, path: str, shared: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """Check that local references have their targets, and that `src:` ranges lie in 0 to `chars` (None: unknown).

    `shared` are the xml:ids of the header that the record shares, to which `shared:` points. Findings `dangling-link`
    and `bad-range`.
    """
    targets = {f"#{item}" for item in selected(_IDENTIFIERS, root)} | {f"{_SHARED}{item}" for item in shared}
    # Where what could be a pointer leads somewhere in every attribute, it does in those that hold pointers.
    words = {word for word in " ".join(selected(_VALUES, root)).split() if word.startswith(_LEADING)} - targets
    if not any(_problem(word, targets, chars) for word in words):
        return ()
    return capped(_link_findings(root, chars, path, targets), path)


def language_tag_findings(root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Check that every language is named by its shortest BCP 47 tag."""
    return capped(_tag_findings(root, path), path)


def _link_findings(root: etree._Element, chars: int | None, path: str, targets: set[str]) -> Iterator[Finding]:
    for element in selected(_POINTING, root):
        # An element has few of these attributes: asking for each of them took longer than all the rest.
        for name in sorted(_RANKS.keys() & element.keys(), key=_RANKS.__getitem__):
            for pointer in (element.get(name) or "").split():
                problem = _problem(pointer, targets, chars)
                if problem:
                    code, expected = problem
                    yield finding(code, path, expected=expected, found=pointer, line=line_of(element), attribute=name)


def _problem(pointer: str, targets: set[str], chars: int | None) -> tuple[str, str] | None:
    if pointer.startswith(("#", _SHARED)):
        return None if pointer in targets else ("dangling-link", "the xml:id of an element")
    if not pointer.startswith("src:"):
        return None
    match = _RANGE.fullmatch(pointer)
    if match and int(match[1]) <= int(match[2]) and (chars is None or int(match[2]) <= chars):
        return None
    return "bad-range", "src:a,b with a ≤ b" + ("" if chars is None else f" ≤ {chars}")


def _tag_findings(root: etree._Element, path: str) -> Iterator[Finding]:
    for element in selected(_TAGGED, root):
        for key, name in _TAG_NAMES.items():
            tag = element.get(key)
            if tag is not None and not is_language(tag):
                yield finding("tei-language-tag", path, found=tag, line=line_of(element), attribute=name)
