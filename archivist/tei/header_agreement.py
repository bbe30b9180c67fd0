"""Check that the header says of the record what its annotations say, all of it, and nothing else."""

from collections.abc import Iterator
from functools import cache

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.model.metadata import Metadata, Speaker
from archivist.model.record import Record
from archivist.tei.bibliography import AUTHORS, field_id
from archivist.tei.body import CARRIER, statement_id
from archivist.tei.element_readers import content, typed
from archivist.tei.entities import display_name
from archivist.tei.escaped_strings import iso_when
from archivist.tei.revision_description import REVISED
from archivist.tei.vocabulary import DOCUMENT_TYPES, SHARED, XML_ID, language_tag, name, rule_id

__all__ = ["header_findings"]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What an element of the header says: its name, the annotation that proves it, and the words or value.
_Saying = tuple[str, str | None, str | None]


def header_findings(record: Record, root: etree._Element, version: str, path: str) -> tuple[Finding, ...]:
    """Return a finding for each part of the header that says something else than the record.

    Compared are titles, authors, dates, languages and type of the record and of each statement, which statement is
    meant first and what holds which, the number and time of the revision, the rules that the record describes, and the
    `version` of the schemas by which it was judged. `record` is what the TEI itself says.
    """
    return tuple(
        finding("tei-header", path, place=place, expected=_shown(expected), found=_shown(found), line=node.sourceline)
        for place, node, expected, found in _compared(record, root, version)
        if expected != found
    )


def _compared(
    record: Record, root: etree._Element, version: str
) -> Iterator[tuple[str, etree._Element, object, object]]:
    """Return place, element, what the record says and what the header says there."""
    header = root.find(name("teiHeader"))
    text = root.find(name("text"))
    if header is None or text is None:  # the grammar has told it
        return
    language = language_tag(record.metadata.language.value)
    titles, profile = _below(header, "fileDesc/titleStmt"), _below(header, "profileDesc")
    yield "titleStmt", header, sorted(_said(record.metadata, None)), sorted(_found([*titles, *profile]))
    for item in _below(header, "fileDesc/titleStmt/title[@type='main']"):
        yield "title/@xml:lang", item, language, item.get(_LANG)
    yield "text/@xml:lang", text, language, text.get(_LANG)
    languages = [item.get("ident") for item in _below(header, "profileDesc/langUsage/language")]
    yield "langUsage", header, [language], languages[:1]
    yield "langUsage", header, sorted(dict.fromkeys(languages), key=str), sorted(languages, key=str)
    for item in _below(header, "fileDesc/editionStmt/edition"):
        yield "edition", item, f"Revision {record.revision}", content(item)
    yield from _statements(record, header)
    for item in _below(header, "revisionDesc/change"):
        if item.get(XML_ID) == REVISED and record.change is not None:
            yield "change/@when", item, iso_when(record.change.at), item.get("when")
        if item.get(XML_ID) == "ch-validated":
            yield "change/schemas", item, version, typed(item, "note", "schemas")
    for item in _below(header, "encodingDesc/editorialDecl/interpretation"):
        words = [content(part) for part in item]
        yield "interpretation", item, [item.get(XML_ID)], [rule_id(part) for part in words]


def _statements(record: Record, header: etree._Element) -> Iterator[tuple[str, etree._Element, object, object]]:
    """Compare the `bibl` elements: what a statement says of itself, which comes first, and what holds which."""
    items = {item.get(XML_ID): item for item in _below(header, "fileDesc/sourceDesc/listBibl/bibl")}
    named = [statement_id(index) for index in range(len(record.statements))]
    default = next(iter(named), CARRIER)
    for xml_id, bibl in items.items():
        yield f"{xml_id}/@default", bibl, str(xml_id == default).lower(), bibl.get("default")
    for index, (xml_id, statement) in enumerate(zip(named, record.statements, strict=True)):
        item = items.get(xml_id)
        if item is None:
            yield xml_id, header, xml_id, None
            continue
        said = () if statement.metadata is None else _said(statement.metadata, index)
        yield xml_id, item, sorted(saying for saying in said if saying[0] != "catRef"), sorted(_found([item]))
    holders = {"file": [CARRIER] if CARRIER in items else named, CARRIER: named}
    for holder, inside in holders.items():
        held = items.get(holder)
        if held is not None:
            targets = [part.get("target") for part in held if part.get("type") == "contains"]
            yield f"{holder}/relatedItem", held, sorted(f"#{part}" for part in inside), sorted(map(str, targets))


def _said(metadata: Metadata, owner: int | None) -> Iterator[_Saying]:
    """Return what a header says of metadata."""

    def source(field_name: str) -> str:
        return f"#{field_id(owner, field_name)}"

    for field_name in AUTHORS:
        label = display_name(getattr(metadata, field_name))
        if label is not None:
            yield f"author {field_name}", source(field_name), label
    title, issued, kind = metadata.title.value, iso_when(metadata.date_issued.value), metadata.document_type.value
    if title is not None and not isinstance(title, Speaker):
        yield "title", source("title"), title
    if issued is not None:
        yield "date", source("date_issued"), issued
    language = language_tag(metadata.language.value)
    if language != "und":
        yield "language", source("language"), language
    if isinstance(kind, str) and kind in DOCUMENT_TYPES:
        yield "catRef", source("document_type"), f"{SHARED}type-{kind}"


def _found(places: list[etree._Element]) -> Iterator[_Saying]:
    """Return what elements of the header say with an annotation as their source."""
    for item in (part for place in places for part in place.iter(etree.Element)):
        source, local = item.get("source"), etree.QName(item).localname
        if source is None:
            continue
        if local == "author":
            yield f"author {item.get('role')}", source, "".join(content(part) for part in item)
        elif local == "title":
            yield "title", source, content(item)
        elif local == "date":
            yield "date", source, item.get("when")
        elif local == "catRef":
            yield "catRef", source, item.get("target")
        else:
            yield "language", source, item.get("mainLang") or item.get("ident")


def _below(node: etree._Element, path: str) -> list[etree._Element]:
    return node.findall(_qualified(path))


@cache
def _qualified(path: str) -> str:
    return "/".join(name(step) for step in path.split("/"))


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(" ".join(map(str, item)) if isinstance(item, tuple) else str(item) for item in value)[:200]
    return str(value)[:200]
