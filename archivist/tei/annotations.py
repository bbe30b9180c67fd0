"""`standOff`: the entities, the relations, and an annotation for each metadata field, mention and relation."""

from collections.abc import Iterator, Mapping, Sequence

from archivist.base.xml_writer import Element, element, optional
from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Speaker, Value
from archivist.model.record import Record
from archivist.tei.bibliography import field_id
from archivist.tei.encoding import rules_of
from archivist.tei.entities import Entities, Named, mention_name, people_of
from archivist.tei.escaped_strings import pointer_from_text
from archivist.tei.relations import relation_annotations, relation_list, stated_note
from archivist.tei.vocabulary import SHARED, TOOL, rule_id, source_range

__all__ = ["stand_off"]

_LISTS = {
    "person": ("listPerson", "person", "persName"),
    "organisation": ("listOrg", "org", "orgName"),
    "place": ("listPlace", "place", "placeName"),
}


def stand_off(record: Record, entities: Entities, shared_rules: frozenset[str]) -> Element:
    """Return `standOff` of a record; `shared_rules` are those that the shared header describes."""
    writer = _Annotations(record, entities, shared_rules)
    lists = (_entity_list(kind, entities.of_type(kind)) for kind in _LISTS)
    return element(
        "standOff",
        {},
        *lists,
        relation_list(record),
        _annotation_list("metadata", writer.fields()),
        _annotation_list("mentions", writer.mentions()),
        _annotation_list("relations", relation_annotations(record, people_of(record))),
    )


def _annotation_list(kind: str, annotations: Sequence[Element]) -> Element | None:
    attributes = {"type": kind, "resp": None if kind == "relations" else f"{SHARED}{TOOL}"}
    return element("listAnnotation", attributes, *annotations) if annotations else None


def _entity_list(kind: str, entries: Sequence[Named]) -> Element | None:
    list_tag, tag, name_tag = _LISTS[kind]
    items = [
        element(
            tag,
            {"xml:id": entry.xml_id, "sameAs": None if entry.ref is None else _authority(entry.ref)},
            *(element(name_tag, {}, name) for name in entry.names),
        )
        for entry in entries
    ]
    return element(list_tag, {}, *items) if items else None


class _Annotations:
    """Writes the annotations of one record."""

    def __init__(self, record: Record, entities: Entities, shared_rules: frozenset[str]) -> None:
        self._record, self._entities = record, entities
        self._people: Mapping[str, str] = people_of(record)
        self._rules = {rule: f"{SHARED if rule in shared_rules else '#'}{rule_id(rule)}" for rule in rules_of(record)}

    def fields(self) -> list[Element]:
        """Return those of the record's own fields, then those of the statements that have their own."""
        own = [
            (index, item.metadata) for index, item in enumerate(self._record.statements) if item.metadata is not None
        ]
        every: list[tuple[int | None, Metadata]] = [(None, self._record.metadata), *own]
        return [self._field(field_id(owner, name), name, item) for owner, part in every for name, item in part.items()]

    def mentions(self) -> list[Element]:
        """Return those of the mentions."""
        return [self._mention(item, number) for number, item in enumerate(self._record.mentions, 1)]

    def _field(self, xml_id: str, name: str, item: Field) -> Element:
        entity = self._entities.of_field(name, item)
        return element(
            "annotation",
            {
                "xml:id": xml_id,
                "target": _target(item.evidence) or f"#r-{self._record.id}",
                "cert": item.certainty,
                "ana": self._rule(item.rule),
                "corresp": _local(entity),
                "resp": _local(self._people[item.stated.by]) if item.stated else None,
            },
            None if item.value is None else _value(item.value),
            optional("note", {"type": "reason"}, item.reason),
            # The entity of a name has the authority id.
            *_references(item.ref if entity is None else None, item.anchor),
            *(element("ptr", {"type": "agreed", "target": self._rule(rule)}) for rule in item.agreed),
            *_proofs(item.evidence),
            *(self._candidate(part) for part in item.candidates),
            stated_note(item.stated) if item.stated else None,
        )

    def _mention(self, item: Mention, number: int) -> Element:
        value = item.value if item.type == "date" or item.value != mention_name(item.text) else None
        return element(
            "annotation",
            {
                "xml:id": f"m-{number}",
                "target": source_range(item.start, item.end),
                "cert": item.certainty,
                "ana": self._rule(item.rule),
                "corresp": _local(self._entities.of_mention(item)),
            },
            optional("note", {"type": "value"}, value),
            *_references(item.ref if item.type == "date" else None, item.anchor),
        )

    def _candidate(self, item: Candidate) -> Element:
        return element(
            "note",
            {
                "type": "candidate",
                "target": _target(item.evidence),
                "cert": item.certainty,
                "ana": self._rule(item.rule),
            },
            _value(item.value),
            *_references(item.ref, item.anchor),
            *_proofs(item.evidence),
        )

    def _rule(self, rule: str | None) -> str | None:
        return None if rule is None else self._rules[rule]


def _references(ref: str | None, anchor: str | None) -> Iterator[Element | None]:
    yield None if ref is None else element("ptr", {"type": "authority", "target": _authority(ref)})
    yield optional("note", {"type": "anchor"}, anchor)


def _authority(ref: str) -> str:
    return f"auth:{pointer_from_text(ref)}"


def _local(xml_id: str | None) -> str | None:
    return None if xml_id is None else f"#{xml_id}"


def _value(value: Value) -> Element:
    if not isinstance(value, Speaker):
        return element("note", {"type": "value"}, value)
    return element(
        "note",
        {"type": "value", "subtype": "speaker"},
        optional("note", {"type": "name"}, value.name),
        optional("note", {"type": "role"}, value.role),
    )


def _target(evidence: Sequence[Evidence]) -> str | None:
    """Return where the evidence lies in the text, None if none does."""
    return " ".join(place for part in evidence if (place := _range(part))) or None


def _range(part: Evidence) -> str | None:
    """Return where the evidence lies in the text, None for evidence outside it."""
    if part.place != "text" or part.start is None or part.end is None:
        return None
    return source_range(part.start, part.end)


def _proofs(evidence: Sequence[Evidence]) -> Iterator[Element]:
    """Return the evidence one by one, nothing where the target says it all."""
    if any(part.part != "value" or part.locator is not None or _range(part) is None for part in evidence):
        yield from map(_proof, evidence)


def _proof(part: Evidence) -> Element:
    attributes = {"type": "evidence", "subtype": part.part, "target": _range(part)}
    if attributes["target"] is None:
        locator = optional("note", {"type": "locator"}, part.locator)
        return element("note", attributes, locator, element("note", {"type": "text"}, part.text))
    if part.locator is None:
        return element("ptr", attributes)
    return element("note", attributes, element("note", {"type": "locator"}, part.locator))
