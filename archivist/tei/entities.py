"""Who and what a record names: one entry per entity, and one per person who stated something."""

from collections.abc import Iterator
from dataclasses import dataclass

from archivist.model.metadata import Field, Mention, Metadata, Speaker
from archivist.model.record import Record
from archivist.tei.vocabulary import FIELD_ENTITY

__all__ = [
    "Entities",
    "Named",
    "all_fields",
    "all_metadata",
    "display_name",
    "mention_label",
    "mention_name",
    "people_of",
]

_PREFIX = {"person": "pers", "organisation": "org", "place": "pl"}


@dataclass(frozen=True, slots=True)
class Named:
    """One entity: its xml:id, type, authority id if known, and the forms of its name in order of appearance."""

    xml_id: str
    type: str
    ref: str | None
    names: tuple[str, ...]


class Entities:
    """The entities of one record. Equal authority ids are one entity; without an id equal names are."""

    def __init__(self, record: Record) -> None:
        labels: dict[tuple[str, str, str], dict[str, None]] = {}
        for kind, ref, label in _occurrences(record):
            labels.setdefault(_key(kind, ref, label), {})[label] = None
        self._ids: dict[tuple[str, str, str], str] = {}
        numbers = dict.fromkeys(_PREFIX, 0)
        entries = []
        for key, names in labels.items():
            kind, how, what = key
            numbers[kind] += 1
            self._ids[key] = f"{_PREFIX[kind]}-{numbers[kind]}"
            entries.append(Named(self._ids[key], kind, what if how == "ref" else None, tuple(names)))
        self._entries = tuple(entries)

    def of_type(self, kind: str) -> tuple[Named, ...]:
        """Return the entities of one type, in order of appearance."""
        return tuple(item for item in self._entries if item.type == kind)

    def of_field(self, name: str, item: Field) -> str | None:
        """Return the xml:id of the entity that a metadata field names, None if it names none."""
        label = display_name(item)
        if name not in FIELD_ENTITY or label is None:
            return None
        return self._ids[_key(FIELD_ENTITY[name], item.ref, label)]

    def of_mention(self, mention: Mention) -> str | None:
        """Return the xml:id of the entity that a mention names, None for a date."""
        if mention.type == "date":
            return None
        return self._ids[_key(mention.type, mention.ref, mention_label(mention))]


def people_of(record: Record) -> dict[str, str]:
    """Return the people who stated something or changed the record: name → xml:id, in order of appearance."""
    changed = [record.change.by] if record.change else []
    stated = [item.stated.by for _, item in all_fields(record) if item.stated]
    related = [item.stated.by for item in record.relations]
    return {person: f"by-{number}" for number, person in enumerate(dict.fromkeys(changed + stated + related), 1)}


def all_metadata(record: Record) -> Iterator[Metadata]:
    """Return the record's metadata and then each statement's own."""
    yield record.metadata
    for statement in record.statements:
        if statement.metadata is not None:
            yield statement.metadata


def all_fields(record: Record) -> Iterator[tuple[str, Field]]:
    """Return name and field of all metadata of a record."""
    for part in all_metadata(record):
        yield from part.items()


def display_name(item: Field) -> str | None:
    """Return the name in a field's value; None where there is none (null, or a speaker known by role only)."""
    return item.value.name if isinstance(item.value, Speaker) else item.value


def _occurrences(record: Record) -> Iterator[tuple[str, str | None, str]]:
    for part in all_metadata(record):
        for field_name, kind in FIELD_ENTITY.items():
            item: Field = getattr(part, field_name)
            label = display_name(item)
            if label is not None:
                yield kind, item.ref, label
    for mention in record.mentions:
        if mention.type != "date":
            yield mention.type, mention.ref, mention_label(mention)


def _key(kind: str, ref: str | None, label: str) -> tuple[str, str, str]:
    return (kind, "name", label) if ref is None else (kind, "ref", ref)


def mention_name(text: str) -> str:
    """Return a mention's own words as a value: white space collapsed."""
    return " ".join(text.split())


def mention_label(mention: Mention) -> str:
    """Return the name of the entity that a mention names: its value, or its own words."""
    return mention_name(mention.text) if mention.value is None else mention.value
