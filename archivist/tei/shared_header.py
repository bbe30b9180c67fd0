"""The header that many records share: how they were encoded, by which rules, tool and schemas.

It is a TEI document of its own, kept among the schemas under its SHA-256. A record names it by that digest in a
`prefixDef`: `shared:x` is the element x of the shared header.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from archivist.base.digest import sha256_hex
from archivist.base.xml_writer import Element, element
from archivist.tei.escaped_strings import FORM
from archivist.tei.vocabulary import DOCUMENT_TYPES, NAMESPACE, TOOL, name, rule_id

__all__ = ["SharedHeader", "shared_header", "tool_label"]

_PROJECT = (
    "Each record is an archival record of one source file. Its text element holds the source's whole text and nothing "
    "else; standOff says what is claimed about it, and each claim points at the words that prove it."
)
_CORRECTION = "Nothing is corrected: the text is the source's, character for character."
_REBUILD = (
    "No Unicode, white-space, digit or spelling normalization. To rebuild the source's text, visit the text element "
    "in document order: ignore text nodes directly in text, front, body, back, group and div; every other text node "
    "counts. The first lb emits nothing, each later lb the line end before it: LF without a type, CR LF for crlf, CR "
    "for cr. A g emits the character that its char maps to; a mapping of type byte, 0xHH, is a byte that the character "
    "set could not decode. The result, encoded in the character set that the bibl named file states, is the source."
)
_RANGES = (
    "src:a,b are code points a to b of the source's text, from zero, half open; CR LF counts as two, an undecodable "
    "byte and U+FEFF as one each. auth:x is an entry of the authority lists, percent-encoded. shared:x in a record is "
    "the element x of the header that it shares with others."
)
_REFORMATTED = "Text nodes inside text hold no line ends. A line end there shows that the file was re-formatted."
_ESCAPES = (
    "In the header and in standOff, a backslash, u and four hexadecimal digits stand for one code point: a control "
    "character, a backslash, or a space that white-space normalization would remove. Other runs of white space there "
    "count as one space, at the ends as none."
)
_PUNCTUATION = "Quotation marks and hyphens are the source's."
_SEGMENTATION = (
    "One block per line of the source; lb marks the start of line n, an lb outside any block is an empty line. A div "
    "begins and ends where the span of its statement does, in mid-line if need be: a block that continues a line has "
    "no lb. Blank lines between statements belong to the div before them. A line of white space before a head, byline "
    "or dateline at the start of a div stands inside that element, one at the end of a div inside the element before "
    "it. Names and dates are marked where they do not overlap, the longest first; standOff lists all of them."
)
_VALUES = (
    "Dates are ISO 8601, languages BCP 47. A value that is not known is left out and its reason given: absent, "
    "ambiguous, conflict, no-anchor, not-applicable or withheld."
)
_ANNOTATIONS = (
    "Each metadata field and each mention has an annotation: ana is the rule that took it, corresp the entity that it "
    "names, whose sameAs is an entry of the authority lists; resp says whose word it is where it is not the tool's. "
    "Where no evidence is listed, the words that target points at prove the value. A mention without a value has the "
    "words themselves, white space collapsed; one without an entity is a date."
)
_PUBLISHED = "Part of every record that names this file by its SHA-256."
_ORIGIN = "Written by the tool that encoded those records."
_USE = (
    "A record.xml holds a prefixDef for shared, which names this file. To read the record alone, put the encoding "
    "description of this file before its own and let each shared:x point at the element x."
)
_SCHEMA_TYPES = {"rng": "RELAXNG", "sch": "Schematron", "json": "JSONSchema"}


_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_VERSION = re.compile(r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}")
_SCHEMA = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\.[a-z0-9]{1,8}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class SharedHeader:
    """A shared header as it is stored: its bytes, and the rules of analysis that it describes."""

    data: bytes
    rules: frozenset[str]

    @cached_property
    def sha256(self) -> str:
        """The digest by which records name it, hex."""
        return sha256_hex(self.data)


def shared_header(
    tool_name: str, tool_version: str, rules: Mapping[str, str], schemas: Mapping[str, str]
) -> SharedHeader:
    """Return the shared header of a tool: `rules` is rule id → description, `schemas` file name → SHA-256.

    The same bytes for the same arguments. ValueError if a part is not well-formed: it comes from the program.
    """
    version = _VERSION.match(tool_version)
    if not _NAME.fullmatch(tool_name) or version is None:
        raise ValueError(f"{tool_name} {tool_version} is no XML name with a version number")
    for file_name, sha256 in schemas.items():
        if not _SCHEMA.fullmatch(file_name) or not _SHA256.fullmatch(sha256):
            raise ValueError(f"{file_name!r}: {sha256!r} is not a schema's file name and SHA-256")
    header = element(
        "teiHeader",
        {},
        _file(tool_name),
        element(
            "encodingDesc",
            {},
            element("projectDesc", {}, element("p", {}, _PROJECT)),
            _editorial(rules),
            _document_types(),
            _application(tool_name, tool_version, version.group()),
            *(_schema(file_name, schemas[file_name]) for file_name in sorted(schemas)),
        ),
        element(
            "profileDesc",
            {},
            element("langUsage", {}, element("language", {"ident": "en"}, "headers and annotations")),
        ),
    )
    text = element("text", {}, element("body", {}, element("p", {}, _USE)))
    root = element("TEI", {"xmlns": NAMESPACE, "xml:id": "shared-header", "xml:lang": "en"}, header, text)
    return SharedHeader(FORM.document(root).encode("utf-8"), frozenset(rules))


def tool_label(root: etree._Element) -> str | None:
    """Return name and version of the tool that a shared header states, or a record.xml before version 1.2."""
    path = "/".join(name(local) for local in ("teiHeader", "encodingDesc", "appInfo", "application", "label"))
    return root.findtext(path)


def _file(tool_name: str) -> Element:
    tool = element(
        "respStmt",
        {"xml:id": TOOL},
        element("resp", {}, "automatic conversion of the source and markup of its text"),
        element("name", {"type": "software", "ref": "#app"}, tool_name),
    )
    return element(
        "fileDesc",
        {},
        element("titleStmt", {}, element("title", {}, "What the headers of records share"), tool),
        element("publicationStmt", {}, element("p", {}, _PUBLISHED)),
        element("sourceDesc", {}, element("p", {}, _ORIGIN)),
    )


def _editorial(rules: Mapping[str, str]) -> Element:
    described = (
        element("interpretation", {"xml:id": rule_id(rule)}, element("p", {}, rules[rule])) for rule in sorted(rules)
    )
    return element(
        "editorialDecl",
        {},
        element("correction", {"method": "silent", "status": "low"}, *_paragraphs([_CORRECTION])),
        element("normalization", {"method": "markup"}, *_paragraphs([_REBUILD, _REFORMATTED, _RANGES, _ESCAPES])),
        element("punctuation", {"marks": "all"}, *_paragraphs([_PUNCTUATION])),
        element("segmentation", {}, *_paragraphs([_SEGMENTATION])),
        element("stdVals", {}, *_paragraphs([_VALUES, _ANNOTATIONS])),
        *described,
    )


def _paragraphs(texts: Iterable[str]) -> list[Element]:
    return [element("p", {}, text) for text in texts]


def _document_types() -> Element:
    categories = (
        element("category", {"xml:id": f"type-{kind}"}, element("catDesc", {}, description))
        for kind, description in DOCUMENT_TYPES.items()
    )
    return element("classDecl", {}, element("taxonomy", {"xml:id": "document-types"}, *categories))


def _application(tool_name: str, tool_version: str, number: str) -> Element:
    attributes = {"xml:id": "app", "ident": tool_name, "version": number}
    return element(
        "appInfo", {}, element("application", attributes, element("label", {}, f"{tool_name} {tool_version}"))
    )


def _schema(file_name: str, sha256: str) -> Element:
    suffix = file_name.rpartition(".")[2]
    attributes = {"type": _SCHEMA_TYPES.get(suffix, suffix), "key": file_name, "url": f"{sha256}.{suffix}"}
    return element("schemaRef", attributes)
