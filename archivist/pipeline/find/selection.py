"""Which records somebody asks for, and whether a card is one of them. Nothing here is read from disk."""

from dataclasses import dataclass

from archivist.base.clock import overlaps
from archivist.base.query import mentioned
from archivist.model.card import Card, Facts
from archivist.model.record import Access, is_open

__all__ = ["Selection"]


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
        """Return whether a record is asked for, whoever may see it. One of its statements must fit as a whole."""
        return (
            (not self.ids or card.id in self.ids)
            and self.status in (None, card.status)
            and self.collection in (None, card.collection)
            and (self.mention is None or any(_named(self.mention, value, ref) for value, ref in card.mentions))
            and any(self._fits(facts) for facts in card.all_facts)
        )

    def may_show(self, record_id: str, access: Access, day: str) -> bool:
        """Return whether a record may be shown on `day` (ISO 8601)."""
        return self.all_access or record_id in self.ids or is_open(access, day)

    def _fits(self, facts: Facts) -> bool:
        speaker = " ".join(filter(None, (facts.speaker, facts.speaker_role)))
        return (
            overlaps(facts.date_issued, self.since, self.until)
            and _in_language(self.language, facts.language)
            and self.document_type in (None, facts.document_type)
            and (self.issuer is None or _named(self.issuer, facts.issuer, facts.issuer_ref))
            and (self.speaker is None or _named(self.speaker, speaker, facts.speaker_ref))
            and (self.place is None or _named(self.place, facts.place, facts.place_ref))
        )


def _named(asked: str, value: str | None, ref: str | None) -> bool:
    return asked == ref or (value is not None and mentioned(asked, value))


def _in_language(asked: str | None, tag: str | None) -> bool:
    """Compare BCP 47 tags: `ar` takes `ar-SY` too (RFC 4647, basic filtering)."""
    return asked is None or (tag is not None and f"{tag}-".casefold().startswith(f"{asked}-".casefold()))
