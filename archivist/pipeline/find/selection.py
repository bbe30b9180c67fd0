"""Which records somebody asks for, and whether a card is one of them. Nothing here is read from disk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from archivist.base.clock import overlaps
from archivist.base.json_value import Json
from archivist.base.places import is_record_id
from archivist.base.query import mentioned
from archivist.model.card import Card, Facts
from archivist.model.record import Access, is_open

__all__ = ["Selection", "rows_of"]


@dataclass(frozen=True)
class Selection:
    """What `list` and `search` were asked for; None where it does not matter.

    `ids` are full ids: who names a record sees it whoever else may. Names are given by some of their words or by
    their authority id; `since` and `until` are days, months or years.
    """

    ids: frozenset[str] = frozenset()
    issuer: str | None = None
    speaker: str | None = None
    place: str | None = None
    mention: str | None = None
    since: str | None = None
    until: str | None = None
    language: str | None = None
    document_type: str | None = None
    collection: str | None = None
    status: str | None = None
    all_access: bool = False

    @property
    def takes_all(self) -> bool:
        """Return whether every record is asked for."""
        return self == Selection(all_access=self.all_access)

    @property
    def asks_for_facts(self) -> bool:
        """Return whether a record of which nothing but its id is known cannot be meant."""
        return self != Selection(ids=self.ids, status=self.status, all_access=self.all_access)

    def takes(self, card: Card) -> bool:
        """Return whether a record is asked for, whoever may see it."""
        rows = rows_of(card)
        return (not self.ids or card.id in self.ids) and all(
            any(all(fits(row[name]) for name, fits in columns.items()) for row in rows[table])
            for table, columns in self.conditions().items()
        )

    def conditions(self) -> dict[str, dict[str, Callable[[Any], bool]]]:
        """Return for each table of `rows_of` what the columns of one of its rows must be."""
        facts: dict[str, tuple[str | None, Callable[[Any], bool]]] = {
            "status": (self.status, lambda value: value == self.status),
            "collection": (self.collection, lambda value: value == self.collection),
            "date": (self.since or self.until, lambda value: overlaps(value, self.since, self.until)),
            "language": (self.language, lambda value: _in_language(self.language, value)),
            "type": (self.document_type, lambda value: value == self.document_type),
            "issuer": (self.issuer, lambda value: _named(self.issuer, *value)),
            "speaker": (self.speaker, lambda value: _named(self.speaker, *value)),
            "place": (self.place, lambda value: _named(self.place, *value)),
        }
        asked = {name: fits for name, (wanted, fits) in facts.items() if wanted is not None}
        mentions = {} if self.mention is None else {"name": lambda value: _named(self.mention, *value)}
        return {table: columns for table, columns in (("facts", asked), ("mentions", mentions)) if columns}

    def may_show(self, record_id: str, access: Access, day: str) -> bool:
        """Return whether a record may be shown on `day` (ISO 8601)."""
        return self.all_access or record_id in self.ids or is_open(access, day)


def rows_of(card: Card) -> dict[str, list[dict[str, Json]]]:
    """Return what a record can be chosen by as tables: a row for each statement, mention and relation.

    A name is its words and its authority id; who may see a record stands in each row of `facts`.
    """
    return {"facts": [_facts_row(card, facts) for facts in card.all_facts]} | {
        "mentions": [{"name": [value, ref]} for value, ref in card.mentions],
        "relations": [{"to": item.to} for item in card.relations if is_record_id(item.to)],
    }


def _facts_row(card: Card, facts: Facts) -> dict[str, Json]:
    return {
        "access": [card.access.level, card.access.until],
        "status": card.status,
        "collection": card.collection,
        "date": facts.date_issued,
        "language": facts.language,
        "type": facts.document_type,
        "issuer": [facts.issuer, facts.issuer_ref],
        "speaker": [" ".join(filter(None, (facts.speaker, facts.speaker_role))), facts.speaker_ref],
        "place": [facts.place, facts.place_ref],
    }


def _named(asked: str | None, value: str | None, ref: str | None) -> bool:
    return asked is not None and (asked == ref or (value is not None and mentioned(asked, value)))


def _in_language(asked: str | None, tag: str | None) -> bool:
    """Compare BCP 47 tags: `ar` takes `ar-SY` too (RFC 4647, basic filtering)."""
    return asked is None or (tag is not None and f"{tag}-".casefold().startswith(f"{asked}-".casefold()))
