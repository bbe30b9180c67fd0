"""What `list` and `search` say of a record: an excerpt of its record.json, read without validating the whole."""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from typing import Any

from archivist.model.record import RELATION_TYPES, Access, Relation
from archivist.model.record_json import relation_from_dict

__all__ = ["Card", "Facts", "card_of", "facts_to_dict"]


@dataclass(frozen=True, slots=True)
class Facts:
    """The values of the metadata fields and their authority ids; None where the record has none."""

    title: str | None = None
    language: str | None = None
    issuer: str | None = None
    issuer_ref: str | None = None
    office: str | None = None
    speaker: str | None = None
    speaker_role: str | None = None
    speaker_ref: str | None = None
    date_issued: str | None = None
    date_published: str | None = None
    place: str | None = None
    place_ref: str | None = None
    document_type: str | None = None

    def described(self) -> Iterator[tuple[str, str]]:
        """Return field and value of what a reader may search for by its words."""
        for name in ("title", "issuer", "office", "speaker", "speaker_role", "place"):
            value = getattr(self, name)
            if value is not None:
                yield name, value


@dataclass(frozen=True, slots=True)
class Card:
    """The newest revision of one record. `statements` are those whose metadata differ from the record's own.

    `mentions` are pairs of value and authority id (or None), each once.
    """

    id: str
    revision: int
    status: str
    access: Access
    collection: str | None
    facts: Facts
    statements: tuple[Facts, ...]
    mentions: tuple[tuple[str, str | None], ...]
    relations: tuple[Relation, ...] = ()

    @property
    def all_facts(self) -> tuple[Facts, ...]:
        """The record's own facts, then those of its statements."""
        return (self.facts, *self.statements)


_FIELDS = tuple(item.name for item in fields(Facts))


def card_of(record: Any) -> Card:
    """Read the JSON object of a record.json; ValueError if it has another shape than a card needs."""
    try:
        access = record["access"]
        card = Card(
            id=record["id"],
            revision=record["revision"],
            status=record["status"],
            access=Access(access["level"], access["until"], access["because"]),
            collection=record["collection"],
            facts=_facts(record["metadata"]),
            statements=tuple(_facts(item["metadata"]) for item in record["statements"] if item["metadata"]),
            mentions=tuple(dict.fromkeys(_mention(item) for item in record["mentions"])),
            relations=tuple(map(relation_from_dict, record.get("relations", ()))),  # since version 1.2 of the schemas
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("it lacks what a record.json has") from error
    return _checked(card)


def facts_to_dict(facts: Facts) -> dict[str, str | None]:
    """Return the fields by name, in their order."""
    return {name: getattr(facts, name) for name in _FIELDS}


def _facts(metadata: Mapping[str, Any]) -> Facts:
    def value(name: str) -> Any:
        return metadata[name]["value"]

    def ref(name: str) -> Any:
        return metadata[name]["ref"]

    speaker = value("speaker") or {"name": None, "role": None}
    return Facts(
        title=value("title"),
        language=value("language"),
        issuer=value("issuer"),
        issuer_ref=ref("issuer"),
        office=value("office"),
        speaker=speaker["name"],
        speaker_role=speaker["role"],
        speaker_ref=ref("speaker"),
        date_issued=value("date_issued"),
        date_published=value("date_published"),
        place=value("place"),
        place_ref=ref("place"),
        document_type=value("document_type"),
    )


def _mention(item: Mapping[str, Any]) -> tuple[str, str | None]:
    value = item["value"]
    return (item["text"] if value is None else value), item["ref"]


def _checked(card: Card) -> Card:
    """Refuse values that are not text: what is compared and shown below has the types it is said to have."""
    texts = [getattr(facts, name) for facts in card.all_facts for name in _FIELDS]
    texts += [card.collection, card.access.until, card.access.because]
    texts += [ref for _, ref in card.mentions]
    required = [card.id, card.status, card.access.level, *(value for value, _ in card.mentions)]
    required += [text for item in card.relations for text in (item.to, *astuple(item.stated))]
    sound = all(text is None or isinstance(text, str) for text in texts) and all(
        isinstance(text, str) for text in required
    )
    if not sound or type(card.revision) is not int:
        raise ValueError("a value has another type than in a record.json")
    if card.status not in ("active", "withdrawn") or card.access.level not in ("open", "restricted", "embargoed"):
        raise ValueError("its status or access is none that there is")
    if any(item.type not in RELATION_TYPES for item in card.relations):
        raise ValueError("it has a relation of a type that there is not")
    return card
