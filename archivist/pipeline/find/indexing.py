"""An index that fits the records as they are now: opened, brought up to date, or made anew."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext, suppress

from archivist.base.places import is_record_id
from archivist.model.card import Card, card_to_dict
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.pipeline.find.current_records import Present, checkpoint_digest, records_present
from archivist.pipeline.find.record_cards import Found, read_found
from archivist.pipeline.opened.archive import Archive
from archivist.store.index import INDEX, Index, IndexBrokenError, IndexDraft, IndexEntry, open_index, renewed

__all__ = ["entry_of", "searchable", "with_index", "with_last_index"]


def with_index(
    archive: Archive, present: Present, use: Callable[[Index], None], *, rebuild: bool = False
) -> tuple[Finding, ...]:
    """Let `use` look things up in an index of the records that are present; returns what is to be said of the index.

    Where `use` raises IndexBrokenError, since the index contradicts the records, it is called again with a new one.
    """
    reason = None
    try:
        kept = _used(archive, present, use, anew=rebuild)
    except IndexBrokenError as error:
        reason = str(error)
        try:
            kept = _used(archive, present, use, anew=True)
        except IndexBrokenError as again:
            message = f"the records change while they are read ({again})"
            raise ArchivistError(message, "try again; if it stays so, see: archivist verify") from again
    notes = [finding("index-replaced", INDEX, reason=reason)] if reason is not None else []
    return (*notes, *([] if kept else [finding("index-not-kept", INDEX)]))


def with_last_index(archive: Archive, use: Callable[[Index], None]) -> tuple[Finding, ...]:
    """Let `use` look things up in the index as it is, if the checkpoint is still the one under which it was made.

    Else it is brought up to date. So no record is looked at that `use` does not ask for; what no manifest lists may be
    missed.
    """
    with suppress(IndexBrokenError):
        index = open_index(archive.root)
        if index is not None:
            with closing(index):
                if index.checkpoint() is not None and index.checkpoint() == checkpoint_digest(archive):
                    use(index)
                    return ()
    return with_index(archive, records_present(archive), use)


def entry_of(card: Card) -> IndexEntry:
    """Return what the index says of a record."""
    text = json.dumps(card_to_dict(card), separators=(",", ":"))
    return IndexEntry(card.id, card.facts.date_issued, card.access.level, card.access.until, text)


def searchable(found: Found) -> Iterator[str]:
    """Return the texts in which a record is searched: its own, then the values of its metadata, each once."""
    yield found.text
    yield from dict.fromkeys(value for facts in found.card.all_facts for _, value in facts.described())


def _used(archive: Archive, present: Present, use: Callable[[Index], None], *, anew: bool) -> bool:
    """Bring the index up to date and use it; tells whether it is kept."""
    found = None if anew else open_index(archive.root)
    with nullcontext() if found is None else closing(found), closing(_up_to_date(archive, present, found)) as index:
        use(index)
        return index.kept


def _up_to_date(archive: Archive, present: Present, index: Index | None) -> Index:
    """Return the index itself if nothing has changed, else its successor."""
    seen = present.seen
    marks = index.marks(len(seen)) if index is not None else {}
    changed = [name for name, record in seen.items() if marks.get(name) != record.mark]
    gone = marks.keys() - seen.keys()
    if index is not None and not gone and not changed and index.checkpoint() == present.checkpoint:
        return index

    def fill(draft: IndexDraft) -> None:
        unreadable = []
        for name in changed:
            found, _ = read_found(archive.root, name, seen[name])
            if found is None:
                unreadable.append(name)
            else:
                related = [item.to for item in found.card.relations if is_record_id(item.to)]
                draft.put(entry_of(found.card), seen[name].mark, searchable(found), related)
        draft.forget(gone.union(marks.keys() & set(unreadable)))
        for name in unreadable:
            draft.put_unreadable(name, seen[name].mark)
        draft.put_checkpoint(present.checkpoint)

    return renewed(archive.root, index, fill)
