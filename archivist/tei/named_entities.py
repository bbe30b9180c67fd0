"""Check that an entity has the names by which annotations call it, and no others."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.tei.bibliography import field_id
from archivist.tei.element_readers import content
from archivist.tei.entities import Entities, display_name, mention_label
from archivist.tei.vocabulary import FIELD_ENTITY, XML_ID, name

__all__ = ["misnamed"]

_KINDS = {name("person"): "person", name("org"): "organisation", name("place"): "place"}

# Beside an entity this is a second id; of metadata the Schematron says so.
_OWN_AUTHORITY = f"{name('ptr')}[@type='authority']"


def misnamed(record: Record, root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Return a finding for each annotation that does not point at the entity of its kind with its name.

    And one for each that shares its entity with another authority id, or without an id with another name, or does not
    share it with the same; and for each name of an entity that no annotation gives. `record` is what the TEI itself
    says. Before version 1.2 of the schemas an annotation had a motivation, and the Schematron compared the names.
    """
    names = {
        f"#{item.get(XML_ID)}": {(_KINDS[item.tag], content(part)) for part in item} for item in root.iter(*_KINDS)
    }
    annotations = {item.get(XML_ID): item for item in root.iter(name("annotation")) if item.get("motivation") is None}
    used: dict[str, set[tuple[str, str]]] = {entity: set() for entity in names}
    findings = []
    entities = Entities(record)
    meant: dict[str, str] = {}
    pointed: dict[str, str] = {}
    for xml_id, kind, label, own in _labels(record, entities):
        item = annotations.get(xml_id)
        if item is None:
            continue
        entity = item.get("corresp")
        named = kind is not None and label is not None
        if (entity is not None) != named or (named and (kind, label) not in names.get(entity or "", ())):
            findings.append(finding("tei-entity-name", path, found=label, element=xml_id, line=item.sourceline))
        elif entity is not None and own is not None and kind is not None and label is not None:
            used[entity].add((kind, label))
            apart = meant.setdefault(entity, own) != own or pointed.setdefault(own, entity) != entity
            if apart or (xml_id.startswith("m-") and item.find(_OWN_AUTHORITY) is not None):
                findings.append(finding("tei-entity-apart", path, found=label, element=xml_id, line=item.sourceline))
    for item in root.iter(*_KINDS) if annotations else ():
        entity = f"#{item.get(XML_ID)}"
        for _, label in sorted(names[entity] - used[entity]):
            findings.append(finding("tei-entity-name", path, found=label, element=entity[1:], line=item.sourceline))
    return tuple(findings)


def _labels(record: Record, entities: Entities) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """Return the xml:id of each annotation, the kind of entity and the name that it gives, and the entity it means."""
    own = [(index, item.metadata) for index, item in enumerate(record.statements) if item.metadata is not None]
    for owner, metadata in [(None, record.metadata), *own]:
        for field_name, item in metadata.items():
            kind = FIELD_ENTITY.get(field_name)
            yield field_id(owner, field_name), kind, display_name(item), entities.of_field(field_name, item)
    for number, mention in enumerate(record.mentions, 1):
        kind = None if mention.type == "date" else mention.type
        yield f"m-{number}", kind, mention_label(mention), entities.of_mention(mention)
