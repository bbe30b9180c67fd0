"""What a record and others are to each other: what it says of them, and what they say of it.

A relation is stated in one record only. The index says which records state one to another, and what is shown of them is
read from their own files.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice

from archivist.base.places import is_record_id
from archivist.base.said import said
from archivist.model.card import Card
from archivist.model.errors import NothingError
from archivist.model.findings import Finding, finding
from archivist.model.record import Access, Record, Relation, is_open
from archivist.model.results.show import Related, RelatedRecord
from archivist.pipeline.find.current_records import records_present
from archivist.pipeline.find.indexing import read_indexed, with_index
from archivist.pipeline.find.record_cards import read_found
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.withheld import WithheldParts, read_withheld, withheld_parts
from archivist.store.index import Index, IndexBrokenError
from archivist.store.index_query import IndexQuestion, ask_index
from archivist.store.record_scan import look_at_record

__all__ = ["related_to"]

_MOST = 100  # of each direction: as many as anybody reads; a collection may have thousands of parts


def related_to(archive: Archive, record: Record) -> tuple[Related, tuple[Finding, ...]]:
    """Return the relations that a revision states and those that the newest revisions of others state to it.

    Of a record that is not open nothing is told but its id, where this one names it, and else a count.
    """
    withheld = withheld_parts(read_withheld(archive.root)) if record.relations else {}
    stated = tuple(_stated(archive, withheld, item) for item in islice(record.relations, _MOST))
    others: tuple[RelatedRecord, ...] = ()
    hidden = more = unreadable = 0

    def use(index: Index) -> None:
        nonlocal others, hidden, more, unreadable
        day = archive.context.clock.today()
        told = ask_index(
            index,
            IndexQuestion(
                conditions={"relations": {"to": lambda to: to == record.id}},
                hidden=lambda access: not is_open(Access(*access), day),
            ),
        )
        shown = sorted(item for item in told.entries if item.id != record.id)
        cards = [read_indexed(archive, present, item).card for item in shown[:_MOST]]
        if not all(is_open(card.access, day) for card in cards):
            raise IndexBrokenError(said("it says of what is related to {id} what the records do not", id=record.id))
        others = tuple(item for card in cards for item in _said_of(record.id, card))
        hidden, more, unreadable = told.hidden, len(shown[_MOST:]), len(index.unreadable())

    notes: tuple[Finding, ...] = ()
    present = records_present(archive)
    with suppress(NothingError):  # what is shown is only being written
        notes = with_index(archive, present, use)
    if unreadable:
        notes = (
            *notes,
            finding("relations-incomplete", reason=said("{unreadable} records cannot be read", unreadable=unreadable)),
        )
    return Related((*stated, *others), hidden, more + len(record.relations[_MOST:])), notes


def _stated(archive: Archive, withheld: Mapping[str, WithheldParts], item: Relation) -> RelatedRecord:
    """Return what a record says it is to another, with what may be told of that one."""
    if not is_record_id(item.to):
        return RelatedRecord("to", item.type, item.to, None, "outside", item.stated)
    seen, parts = look_at_record(archive.root, item.to), withheld.get(item.to)
    here = seen.revision if seen is not None else 0
    card = None
    if parts is not None and (not here or parts.entry(parts.newest([here])) is not None):
        state = "withheld"
    elif seen is None:
        state = "absent"
    else:
        found, _ = read_found(archive.root, item.to, seen)
        card, state = (found.card, found.card.status) if found is not None else (None, "unreadable")
    if card is not None and not is_open(card.access, archive.context.clock.today()):
        card, state = None, "not-open"
    return RelatedRecord("to", item.type, item.to, card.facts.title if card else None, state, item.stated)


def _said_of(record_id: str, card: Card) -> Iterator[RelatedRecord]:
    """Return what another record says that it is to this one; IndexBrokenError if it says nothing of it."""
    spoken = [item for item in card.relations if item.to == record_id]
    if not spoken:
        raise IndexBrokenError(said("it says that {id} speaks of {record_id}", id=card.id, record_id=record_id))
    for item in spoken:
        yield RelatedRecord("from", item.type, card.id, card.facts.title, card.status, item.stated)
