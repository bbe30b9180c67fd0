"""`encodingDesc`: the rules by which anybody can read the file and rebuild the source from it."""

from collections.abc import Iterable, Iterator

from archivist.base.places import schema_path
from archivist.base.xml_writer import Element, element
from archivist.model.metadata import Field
from archivist.model.record import Record
from archivist.tei.entities import all_fields
from archivist.tei.escaped_strings import name_from_text
from archivist.tei.inline import SPECIAL, glyph_id
from archivist.tei.making import Making
from archivist.tei.vocabulary import DOCUMENT_TYPES, FIRST_BYTE, LAST_BYTE

__all__ = ["encoding_description", "rule_id", "rules_of"]

_PROJECT = (
    "An archival record of one source file. The text element holds the source's whole text and nothing else; "
    "standOff says what is claimed about it, and each claim points at the words that prove it."
)
_CORRECTION = "Nothing is corrected: the text is the source's, character for character."
_REBUILD = (
    "No Unicode, white-space, digit or spelling normalization. To rebuild the source's text, visit the text element "
    "in document order: ignore text nodes directly in text, front, body, back, group and div; every other text node "
    "counts. The first lb emits nothing, each later lb the line end before it: LF without a type, CR LF for crlf, CR "
    "for cr. A g emits the character that its char maps to; a mapping of type byte, 0xHH, is a byte that the character "
    "set could not decode. The result, encoded in the character set that the bibl named file states, is the source."
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
_SCHEMA_TYPES = {"rng": "RELAXNG", "sch": "Schematron", "json": "JSONSchema"}


def encoding_description(record: Record, text: str, making: Making) -> Element:
    """Return `encodingDesc`; it describes the rules and characters that this record uses, and no others."""
    return element(
        "encodingDesc",
        {},
        element("projectDesc", {}, element("p", {}, _PROJECT)),
        _editorial(record, making),
        _prefixes(record),
        _document_types(),
        _characters(text),
        _application(making),
        *(_schema(name, making.schemas[name]) for name in sorted(making.schemas)),
    )


def rule_id(rule: str) -> str:
    """Return the xml:id of an analysis rule's `interpretation`."""
    return f"rule-{name_from_text(rule)}"


def rules_of(record: Record) -> list[str]:
    """Return the ids of the analysis rules that a record names, sorted."""
    rules: set[str | None] = {mention.rule for mention in record.mentions}
    for _, item in all_fields(record):
        rules.update(_rules_of_field(item))
    return sorted(rule for rule in rules if rule is not None)


def _rules_of_field(item: Field) -> Iterator[str | None]:
    yield item.rule
    yield from (candidate.rule for candidate in item.candidates)


def _editorial(record: Record, making: Making) -> Element:
    rules = (
        element("interpretation", {"xml:id": rule_id(rule)}, element("p", {}, making.rules.get(rule, rule)))
        for rule in rules_of(record)
    )
    return element(
        "editorialDecl",
        {},
        element("correction", {"method": "silent", "status": "low"}, *_paragraphs([_CORRECTION])),
        element("normalization", {"method": "markup"}, *_paragraphs([_REBUILD, _REFORMATTED, _ESCAPES])),
        element("punctuation", {"marks": "all"}, *_paragraphs([_PUNCTUATION])),
        element("segmentation", {}, *_paragraphs([_SEGMENTATION])),
        element("stdVals", {}, *_paragraphs([_VALUES])),
        *rules,
    )


def _paragraphs(texts: Iterable[str]) -> list[Element]:
    return [element("p", {}, text) for text in texts]


def _prefixes(record: Record) -> Element:
    return element(
        "listPrefixDef",
        {},
        element(
            "prefixDef",
            {
                "ident": "src",
                "matchPattern": "([0-9]+),([0-9]+)",
                "replacementPattern": f"../{record.source.path}#char=$1,$2",
            },
            element(
                "p",
                {},
                "Code points of the source's text, from zero, half open; CR LF counts as two, an undecodable byte and "
                "U+FEFF as one each.",
            ),
        ),
        element(
            "prefixDef",
            {"ident": "auth", "matchPattern": "(.*)", "replacementPattern": "urn:archivist:authority:$1"},
            element("p", {}, "An entry of the authority lists, percent-encoded."),
        ),
    )


def _document_types() -> Element:
    categories = (
        element("category", {"xml:id": f"type-{name}"}, element("catDesc", {}, description))
        for name, description in DOCUMENT_TYPES.items()
    )
    return element("classDecl", {}, element("taxonomy", {"xml:id": "document-types"}, *categories))


def _characters(text: str) -> Element | None:
    used = sorted(set(SPECIAL.findall(text)))
    chars = [element("char", {"xml:id": glyph_id(item)}, _mapping(ord(item))) for item in used]
    return element("charDecl", {}, *chars) if chars else None


def _mapping(code: int) -> Element:
    if FIRST_BYTE <= code <= LAST_BYTE:
        return element("mapping", {"type": "byte"}, f"0x{code & 0xFF:02X}")
    return element("mapping", {"type": "codepoint"}, f"U+{code:04X}")


def _application(making: Making) -> Element:
    return element(
        "appInfo",
        {},
        element(
            "application",
            {"xml:id": "app", "ident": making.tool_name, "version": making.version_number, "when": making.made},
            element("label", {}, f"{making.tool_name} {making.tool_version}"),
        ),
    )


def _schema(name: str, sha256: str) -> Element:
    suffix = name.rpartition(".")[2]
    # Four folders up from records/<hh>/<id>/r<n>/ (contract, section 1).
    url = f"../../../../{schema_path(sha256, name)}"
    return element("schemaRef", {"type": _SCHEMA_TYPES.get(suffix, suffix), "key": name, "url": url})
