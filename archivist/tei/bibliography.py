"""`sourceDesc`: the file, what carries the statement, the statements, and how each copy was acquired."""

from archivist.base.xml_writer import Element, element, optional
from archivist.model.metadata import Field, Metadata, Speaker
from archivist.model.record import Record
from archivist.model.source import Acquisition, Container
from archivist.tei.body import CARRIER, statement_id
from archivist.tei.entities import Entities, display_name
from archivist.tei.escaped_strings import iso_when
from archivist.tei.vocabulary import language_tag, source_range

__all__ = ["AUTHORS", "authors", "field_id", "source_description"]

AUTHORS = {"issuer": "orgName", "office": "orgName", "speaker": "persName"}


def source_description(record: Record, entities: Entities, *, has_frame: bool) -> Element:
    """Return `sourceDesc`: file → carrier, if text stands around a statement → statements; then acquisitions."""
    statements = [_statement(record, index, entities) for index in range(len(record.statements))]
    parts = [statement_id(index) for index in range(len(record.statements))]
    carrier = None
    if has_frame:
        carrier = element("bibl", {"xml:id": CARRIER, "type": "carrier", "default": "false"}, *_contents(parts))
        parts = [CARRIER]
        if not statements:
            carrier = element("bibl", {"xml:id": CARRIER, "type": "carrier", "default": "true"})
    acquisitions = [_acquisition(item, number) for number, item in enumerate(record.acquisitions, 1)]
    return element("sourceDesc", {}, element("listBibl", {}, _file(record, parts), carrier, *statements, *acquisitions))


def authors(metadata: Metadata, owner: int | None, entities: Entities) -> list[Element]:
    """Return an `author` each for issuer, office and speaker, where a name is known; `owner` is that of `field_id`."""
    named = (_author(name, getattr(metadata, name), field_id(owner, name), entities) for name in AUTHORS)
    return [item for item in named if item is not None]


def _author(name: str, item: Field, source: str, entities: Entities) -> Element | None:
    label = display_name(item)
    if label is None:
        return None
    entity = entities.of_field(name, item)
    return element(
        "author", {"role": name, "source": f"#{source}"}, element(AUTHORS[name], {"ref": f"#{entity}"}, label)
    )


def field_id(index: int | None, name: str) -> str:
    """Return the xml:id of a field's annotation: of the record's own metadata, or of statement `index` from 0."""
    return f"a-{name}" if index is None else f"s{index + 1}-a-{name}"


def _file(record: Record, parts: list[str]) -> Element:
    source, text = record.source, record.text
    return element(
        "bibl",
        {"xml:id": "file", "type": "digitalFile", "default": "false"},
        element("title", {"type": "filename"}, source.name),
        element("idno", {"type": "path"}, source.path),
        element("idno", {"type": "sha256"}, source.sha256),
        element("idno", {"type": "sha512"}, source.sha512),
        element("idno", {"type": "text-sha256"}, text.sha256),
        element("note", {"type": "media-type"}, source.media_type),
        optional("note", {"type": "charset"}, source.charset),
        optional("note", {"type": "extractor"}, text.extractor),
        *_contents(parts),
    )


def _contents(parts: list[str]) -> list[Element]:
    return [element("relatedItem", {"type": "contains", "target": f"#{part}"}) for part in parts]


def _statement(record: Record, index: int, entities: Entities) -> Element:
    statement = record.statements[index]
    own = statement.metadata
    attributes = {
        "xml:id": statement_id(index),
        "type": "officialStatement",
        "subtype": statement.form,
        "default": "false" if index else "true",
        "corresp": " ".join(source_range(start, end) for start, end in statement.spans) or None,
    }
    # The record's own metadata stand in titleStmt and profileDesc.
    return element("bibl", attributes, *(_statement_content(own, index, entities) if own is not None else ()))


def _statement_content(metadata: Metadata, owner: int, entities: Entities) -> list[Element | None]:
    title, issued = metadata.title.value, metadata.date_issued.value
    return [
        *authors(metadata, owner, entities),
        None
        if title is None or isinstance(title, Speaker)
        else element(
            "title",
            {
                "type": "main",
                "source": f"#{field_id(owner, 'title')}",
                "xml:lang": language_tag(metadata.language.value),
            },
            title,
        ),
        None
        if iso_when(issued) is None
        else element(
            "date", {"type": "issued", "when": iso_when(issued), "source": f"#{field_id(owner, 'date_issued')}"}
        ),
        None
        if language_tag(metadata.language.value) == "und"
        else element(
            "textLang",
            {"mainLang": language_tag(metadata.language.value), "source": f"#{field_id(owner, 'language')}"},
        ),
    ]


def _acquisition(item: Acquisition, number: int) -> Element:
    return element(
        "bibl",
        {"xml:id": f"acq-{number}", "type": "acquisition", "default": "false"},
        optional("note", {"type": "from"}, item.origin),
        optional("date", {"type": "captured", "when": iso_when(item.captured)}, item.captured),
        element("date", {"type": "received", "when": iso_when(item.received)}, item.received),
        optional("note", {"type": "by"}, item.by),
        element("note", {"type": "method"}, item.method),
        optional("note", {"type": "note"}, item.note),
        _container(item.container) if item.container is not None else None,
    )


def _container(item: Container) -> Element:
    described = element(
        "bibl",
        {},
        element("title", {"type": "filename"}, item.name),
        element("idno", {"type": "sha256"}, item.sha256),
        optional("biblScope", {"unit": "place"}, item.place),
        optional("idno", {"type": "digest"}, item.digest),
    )
    return element("relatedItem", {"type": "container"}, described)
