"""`encodingDesc` of a record: what is its own in how it is encoded; the rest stands in the shared header."""

from collections.abc import Iterator

from archivist.base.places import shared_pattern
from archivist.base.xml_writer import Element, element
from archivist.model.metadata import Field
from archivist.model.record import Record
from archivist.tei.entities import all_fields
from archivist.tei.inline import SPECIAL, glyph_id
from archivist.tei.making import Making
from archivist.tei.vocabulary import FIRST_BYTE, LAST_BYTE, rule_id

__all__ = ["encoding_description", "rules_of"]


def encoding_description(record: Record, text: str, making: Making) -> Element:
    """Return `encodingDesc`: rules that the shared header lacks, prefixes, and the characters that `g` stands for."""
    return element("encodingDesc", {}, _rules(record, making), _prefixes(record, making), _characters(text))


def rules_of(record: Record) -> list[str]:
    """Return the ids of the analysis rules that a record names, sorted."""
    rules: set[str | None] = {mention.rule for mention in record.mentions}
    for _, item in all_fields(record):
        rules.update(_rules_of_field(item))
    return sorted(rule for rule in rules if rule is not None)


def _rules_of_field(item: Field) -> Iterator[str | None]:
    yield item.rule
    yield from item.agreed
    yield from (candidate.rule for candidate in item.candidates)


def _rules(record: Record, making: Making) -> Element | None:
    """Describe rules of an earlier version of the tool by their ids: a revision keeps what those once found."""
    others = [rule for rule in rules_of(record) if rule not in making.header.rules]
    described = (element("interpretation", {"xml:id": rule_id(rule)}, element("p", {}, rule)) for rule in others)
    return element("editorialDecl", {}, *described) if others else None


def _prefixes(record: Record, making: Making) -> Element:
    patterns = (
        ("src", "([0-9]+),([0-9]+)", f"../{record.source.path}#char=$1,$2"),
        ("auth", "(.*)", "urn:archivist:authority:$1"),
        ("shared", "(.*)", shared_pattern(making.header.sha256)),
    )
    definitions = (
        element("prefixDef", {"ident": ident, "matchPattern": match, "replacementPattern": replacement})
        for ident, match, replacement in patterns
    )
    return element("listPrefixDef", {}, *definitions)


def _characters(text: str) -> Element | None:
    used = sorted(set(SPECIAL.findall(text)))
    chars = [element("char", {"xml:id": glyph_id(item)}, _mapping(ord(item))) for item in used]
    return element("charDecl", {}, *chars) if chars else None


def _mapping(code: int) -> Element:
    if FIRST_BYTE <= code <= LAST_BYTE:
        return element("mapping", {"type": "byte"}, f"0x{code & 0xFF:02X}")
    return element("mapping", {"type": "codepoint"}, f"U+{code:04X}")
