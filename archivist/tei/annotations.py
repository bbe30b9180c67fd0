"""`standOff`: the entities, and one annotation for each metadata field and mention."""

from collections.abc import Iterator, Mapping, Sequence

from archivist.base.xml_writer import Element, element, optional
from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Speaker, Value
from archivist.model.record import Record
from archivist.tei.bibliography import field_id
from archivist.tei.encoding import rule_id
from archivist.tei.entities import Entities, Named, people_of
from archivist.tei.escaped_strings import iso_when, pointer_from_text
from archivist.tei.revision_description import TOOL
from archivist.tei.vocabulary import source_range

__all__ = ["stand_off"]

_LISTS = {
    "person": ("listPerson", "person", "persName"),
    "organisation": ("listOrg", "org", "orgName"),
    "place": ("listPlace", "place", "placeName"),
}


def stand_off(record: Record, entities: Entities) -> Element:
    """Return `standOff` of a record: lists of persons, organisations and places, then the annotations."""
    people = people_of(record)
    annotations = list(_fields(record, None, record.metadata, entities, people))
    for index, statement in enumerate(record.statements):
        if statement.metadata is not None:
            annotations.extend(_fields(record, index, statement.metadata, entities, people))
    annotations.extend(_mention(item, number, entities) for number, item in enumerate(record.mentions, 1))
    lists = (_entity_list(kind, entities.of_type(kind)) for kind in _LISTS)
    return element("standOff", {}, *lists, element("listAnnotation", {}, *annotations))


def _entity_list(kind: str, entries: Sequence[Named]) -> Element | None:
    list_tag, tag, name_tag = _LISTS[kind]
    items = [
        element(
            tag,
            {"xml:id": entry.xml_id},
            *(element(name_tag, {}, name) for name in entry.names),
            optional(
                "idno", {"type": "authority"}, None if entry.ref is None else f"auth:{pointer_from_text(entry.ref)}"
            ),
        )
        for entry in entries
    ]
    return element(list_tag, {}, *items) if items else None


def _fields(
    record: Record, owner: int | None, metadata: Metadata, entities: Entities, people: Mapping[str, str]
) -> Iterator[Element]:
    for name, item in metadata.items():
        ranges = [place for part in item.evidence if (place := _range(part))]
        responsible = people[item.stated.by] if item.stated else TOOL
        yield element(
            "annotation",
            {
                "xml:id": field_id(owner, name),
                "motivation": "describing",
                "target": " ".join(ranges) or f"#r-{record.id}",
                "cert": item.certainty,
                "resp": f"#{responsible}",
            },
            *_reading(item, entities.of_field(name, item)),
            *(_candidate(part) for part in item.candidates),
            _stated(item),
        )


def _mention(item: Mention, number: int, entities: Entities) -> Element:
    return element(
        "annotation",
        {
            "xml:id": f"m-{number}",
            "motivation": "identifying",
            "target": source_range(item.start, item.end),
            "cert": item.certainty,
            "resp": f"#{TOOL}",
        },
        element("note", {"type": "mention"}, item.type),
        optional("note", {"type": "value"}, item.value),
        *_references(item.ref, entities.of_mention(item), item.rule, item.anchor),
    )


def _reading(item: Field | Candidate, entity: str | None) -> Iterator[Element | None]:
    yield None if item.value is None else _value(item.value)
    yield optional("note", {"type": "reason"}, item.reason if isinstance(item, Field) else None)
    yield from _references(item.ref, entity, item.rule, item.anchor)
    for part in item.evidence:
        yield _evidence(part)


def _references(ref: str | None, entity: str | None, rule: str | None, anchor: str | None) -> Iterator[Element | None]:
    yield None if ref is None else element("ptr", {"type": "authority", "target": f"auth:{pointer_from_text(ref)}"})
    yield None if entity is None else element("ptr", {"type": "entity", "target": f"#{entity}"})
    yield None if rule is None else element("ptr", {"type": "rule", "target": f"#{rule_id(rule)}"})
    yield optional("note", {"type": "anchor"}, anchor)


def _value(value: Value) -> Element:
    if not isinstance(value, Speaker):
        return element("note", {"type": "value"}, value)
    return element(
        "note",
        {"type": "value", "subtype": "speaker"},
        optional("note", {"type": "name"}, value.name),
        optional("note", {"type": "role"}, value.role),
    )


def _range(part: Evidence) -> str | None:
    """Return where the evidence lies in the text, None for evidence outside it."""
    if part.place != "text" or part.start is None or part.end is None:
        return None
    return source_range(part.start, part.end)


def _evidence(part: Evidence) -> Element:
    attributes = {"type": "evidence", "subtype": part.part, "target": _range(part)}
    if attributes["target"] is not None:
        return element("ptr", attributes)
    return element(
        "note",
        attributes,
        optional("note", {"type": "locator"}, part.locator),
        element("note", {"type": "text"}, part.text),
    )


def _candidate(item: Candidate) -> Element:
    return element("note", {"type": "candidate", "cert": item.certainty}, *_reading(item, None))


def _stated(item: Field) -> Element | None:
    if item.stated is None:
        return None
    return element(
        "note",
        {"type": "stated"},
        element("note", {"type": "because"}, item.stated.because),
        element("date", {"type": "at", "when": iso_when(item.stated.at)}, item.stated.at),
    )
