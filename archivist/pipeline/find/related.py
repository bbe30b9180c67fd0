"""What a record and others are to each other: what it says of them, and what they say of it.

A relation is stated in one record only. The index says which records state one to another, and what is shown of them is
read from their own files.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from archivist.base.places import is_record_id
from archivist.model.card import Card
from archivist.model.errors import NothingError
from archivist.model.findings import Finding, finding
from archivist.model.record import Access, Record, Relation, is_open
from archivist.model.results.show import Related, RelatedRecord
from archivist.pipeline.find.current_records import Present, records_present
from archivist.pipeline.find.indexing import entry_of, with_index
from archivist.pipeline.find.record_cards import read_found
from archivist.pipeline.opened.archive import Archive
from archivist.store.index import Index, IndexBrokenError
from archivist.store.record_scan import Seen

__all__ = ["related_to"]

_MOST = 100  # of each direction: as many as anybody reads; a collection may have thousands of parts


def related_to(archive: Archive, record: Record) -> tuple[Related, tuple[Finding, ...]]:
    """Return the relations that a revision states and those that the newest revisions of others state to it.

    Of a record that is not open nothing is told but its id, where this one names it, and else a count.
    """
    try:
        present = records_present(archive)
    except NothingError:  # what is shown is only being written
        present = Present({}, {}, ())
    stated = tuple(_stated(archive, present, item) for item in islice(record.relations, _MOST))
    others: tuple[RelatedRecord, ...] = ()
    hidden = more = unreadable = 0

    def use(index: Index) -> None:
        nonlocal others, hidden, more, unreadable
        day = archive.context.clock.today()
        entries = sorted(item for item in index.relating(record.id) if item.id != record.id)
        shown = [item for item in entries if is_open(Access(item.level, item.until), day)]
        cards = [_card(archive, present.seen, item.id) for item in shown[:_MOST]]
        if [entry_of(card)[:5] for card in cards] != [item[:5] for item in shown[:_MOST]]:
            raise IndexBrokenError(f"it says of what is related to {record.id} what the records do not")
        others = tuple(item for card in cards for item in _said_of(record.id, card))
        hidden, more, unreadable = len(entries) - len(shown), len(shown[_MOST:]), len(index.unreadable())

    notes = with_index(archive, present.seen, use) if present.seen else ()
    if unreadable:
        notes = (*notes, finding("relations-incomplete", reason=f"{unreadable} records cannot be read"))
    return Related((*stated, *others), hidden, more + len(record.relations[_MOST:])), notes


def _stated(archive: Archive, present: Present, item: Relation) -> RelatedRecord:
    """Return what a record says it is to another, with what may be told of that one."""
    if not is_record_id(item.to):
        return RelatedRecord("to", item.type, item.to, None, "outside", item.stated)
    card, state = None, "withheld" if item.to in present.withheld else "absent"
    if item.to in present.seen:
        found, _ = read_found(archive.root, item.to, present.seen[item.to])
        card, state = (found.card, found.card.status) if found is not None else (None, "unreadable")
    if card is not None and not is_open(card.access, archive.context.clock.today()):
        card, state = None, "not-open"
    return RelatedRecord("to", item.type, item.to, card.facts.title if card else None, state, item.stated)


def _card(archive: Archive, seen: Mapping[str, Seen], record_id: str) -> Card:
    found = read_found(archive.root, record_id, seen[record_id])[0] if record_id in seen else None
    if found is None:
        raise IndexBrokenError(f"it says of {record_id} what the record does not")
    return found.card


def _said_of(record_id: str, card: Card) -> Iterator[RelatedRecord]:
    """Return what another record says that it is to this one; IndexBrokenError if it says nothing of it."""
    said = [item for item in card.relations if item.to == record_id]
    if not said:
        raise IndexBrokenError(f"it says that {card.id} speaks of {record_id}")
    for item in said:
        yield RelatedRecord("from", item.type, card.id, card.facts.title, card.status, item.stated)
