"""HTML bytes → a tree: which charset, and no more of it than can be looked at in reasonable time."""

import re
from dataclasses import dataclass

from lxml import etree, html

from archivist.base.said import said
from archivist.base.source_limits import ATTRIBUTES, PAGE_BYTES, PAGE_DEPTH, PAGE_ELEMENTS, TAGS_AN_ELEMENT
from archivist.model.findings import Finding, finding
from archivist.readers.charsets.declared import decode_declared
from archivist.readers.charsets.decoded import Decoded
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["ParsedPage", "parse_page"]

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})"
    rb"|<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([^\"']{2,40})",
    re.IGNORECASE,
)
# Browsers look for the declaration in the first kilobyte (HTML, "prescan"); pages with long heads put it later.
_PRESCAN = 8192
# A page declares its charset once or, by mistake, twice.
_DECLARATIONS = 3
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)

# What may stand in the head of a page; anything else ends it.
_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template"})

# What lxml refuses in a string.
_UNPARSABLE = re.compile("[\x00\ud800-\udfff]")
_TAG = re.compile(rf"<[A-Za-z][^<>]{{{2 * ATTRIBUTES},}}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements without content that the parser does not know as such: it would put all that follows inside them.
_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}')*"
_EMPTY = re.compile(
    rf"<(?:wbr|source|track)\b{_ATTRIBUTES}>"
    rf"|<(?:path|circle|ellipse|g|image|line|poly(?:line|gon)|rect|stop|use|animate\w*|fe\w+)\b{_ATTRIBUTES}/>",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ParsedPage:
    """A parsed page; `reason` says how its bytes were decoded."""

    root: html.HtmlElement
    reason: str


def parse_page(data: bytes, path: str, declared: str | None = None) -> tuple[ParsedPage | None, tuple[Finding, ...]]:
    """Return a page, parsed; `declared` is a charset named outside it, by the header of a message.

    It is None with `not-text`, `too-much-inside` or `broken-source`; warnings come with the page.
    """
    if len(data) > PAGE_BYTES:
        return None, (
            TooMuchInsideError(said("{n} bytes of HTML", n=len(data)), PAGE_BYTES, "PAGE_BYTES").finding(path),
        )
    decoded = decode_declared(data, declared, *_declared(data))
    if decoded is None:
        return None, (finding("not-text", path, found=said("HTML in a charset that archivist does not know")),)
    text, replaced = _UNPARSABLE.subn("\ufffd", decoded.text)
    root = _too_many_tags(text, path) or _tree(text, path)
    if isinstance(root, Finding):
        return None, (root,)
    return ParsedPage(root, decoded.reason), _warnings(decoded, replaced, path)


def _too_many_tags(text: str, path: str) -> Finding | None:
    """Return the error for what would cost much to parse, before it is parsed."""
    if text.count("<") > TAGS_AN_ELEMENT * PAGE_ELEMENTS:
        return TooMuchInsideError("far more tags than that", PAGE_ELEMENTS, "PAGE_ELEMENTS").finding(path)
    if any(len(_QUOTED.sub("", tag.group()).split()) > ATTRIBUTES for tag in _TAG.finditer(text)):
        return TooMuchInsideError("an element with very many attributes", ATTRIBUTES, "ATTRIBUTES").finding(path)
    return None


def _tree(text: str, path: str) -> html.HtmlElement | Finding:
    # Given as bytes: lxml refuses a string that declares its own encoding. The parser's encoding overrides the page's.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(_EMPTY.sub("", text.removeprefix("\ufeff")).encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # a page of nothing but comments makes lxml assert
        return finding("broken-source", path, found=said("an HTML page"), reason=said("it has no element"))
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):  # it leaves out all that follows
        return TooMuchInsideError("elements nested more deeply", PAGE_DEPTH, "PAGE_DEPTH").finding(path)
    _end_head(root)
    elements = sum(1 for _ in root.iter())
    return (
        TooMuchInsideError(said("{elements} HTML elements", elements=elements), PAGE_ELEMENTS, "PAGE_ELEMENTS").finding(
            path
        )
        if elements > PAGE_ELEMENTS
        else root
    )


def _end_head(root: html.HtmlElement) -> None:
    """Move what the parser left in the head to the body: a browser ends the head at the first word or block."""
    head = root.find("head")
    children = [] if head is None else list(head)
    stray = next((place for place, child in enumerate(children) if child.tag not in _HEAD), len(children))
    if stray == len(children):
        return
    body = root.find("body")
    if body is None:
        body = html.etree.SubElement(root, "body")
    if body.text and not body.text.isspace():  # words of the body stand after what is moved
        children[-1].tail = (children[-1].tail or "") + body.text
        body.text = None
    for place, child in enumerate(children[stray:]):
        body.insert(place, child)


def _declared(data: bytes) -> list[str]:
    """Return the charsets that a page declares, the first one first; what is commented out declares nothing."""
    head = _COMMENT.sub(b"", data[:_PRESCAN])
    return [(match[1] or match[2]).decode("ascii", "replace") for match in _DECLARED.finditer(head)][:_DECLARATIONS]


def _warnings(decoded: Decoded, replaced: int, path: str) -> tuple[Finding, ...]:
    findings = [finding("replaced-bytes", path, count=replaced)] if replaced else []
    if not decoded.sure:
        findings.append(finding("charset-uncertain", path, found=decoded.charset, reason=decoded.reason))
    return tuple(findings)
