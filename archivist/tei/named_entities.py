"""Check that an entity has the names by which annotations call it."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.tei.bibliography import field_id
from archivist.tei.element_readers import content
from archivist.tei.entities import display_name, mention_label
from archivist.tei.vocabulary import XML_ID, name

__all__ = ["misnamed"]

_ENTITIES = [name(local) for local in ("person", "org", "place")]


def misnamed(record: Record, root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Return a finding for each annotation whose value is no name of the entity that it points at.

    `record` is what the TEI itself says.
    """
    names = {f"#{item.get(XML_ID)}": {content(part) for part in item} for item in root.iter(*_ENTITIES)}
    annotations = {item.get(XML_ID): item for item in root.iter(name("annotation")) if item.get("corresp") is not None}
    return tuple(
        finding("tei-entity-name", path, found=label, element=xml_id, line=annotations[xml_id].sourceline)
        for xml_id, label in _labels(record)
        if xml_id in annotations and label not in names.get(annotations[xml_id].get("corresp", ""), ())
    )


def _labels(record: Record) -> Iterator[tuple[str, str | None]]:
    """Return the xml:id of each annotation with the name that it gives."""
    own = [(index, item.metadata) for index, item in enumerate(record.statements) if item.metadata is not None]
    for owner, metadata in [(None, record.metadata), *own]:
        for field_name, item in metadata.items():
            yield field_id(owner, field_name), display_name(item)
    for number, mention in enumerate(record.mentions, 1):
        yield f"m-{number}", mention_label(mention)
