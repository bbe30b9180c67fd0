"""An index that fits the records as they are now: opened, brought up to date, or made anew.

Nobody walks the archive to learn that nothing has changed. An index fits as long as these are what they were:

- the checkpoint: with every batch comes another; and what is withheld
- the folders of the shelves, of which one changes when a record comes or goes, and `.archivist`, which changes with
  every batch that is written here, with or without a manifest
- the files of the records that no manifest listed

Else the folder of each record is looked at, and those of which it changed are read. What another program writes into a
listed record's folder while all of that stays as it was, is noticed when the record is shown: each record that is shown
is read from its own files, and if they are not those that the index knows, all records are looked into.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import is_record_id, record_id_of
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.fixity.unparsed_manifest import listed_records
from archivist.model.errors import ArchivistError, NothingError
from archivist.model.findings import Finding, finding
from archivist.pipeline.find.current_records import Present, checkpoint_digest, withheld_digest
from archivist.pipeline.find.record_cards import Found, read_found
from archivist.pipeline.find.selection import rows_of
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.withheld import read_withheld
from archivist.store.index import INDEX, Index, IndexBrokenError, IndexChange, IndexWriter, index_writer, open_index
from archivist.store.index_query import IndexEntry
from archivist.store.index_segment import IndexedRecord, date_key
from archivist.store.layout import manifest_paths
from archivist.store.lock import WORKING_FOLDER
from archivist.store.record_scan import Seen, look_at_record, look_at_shelves, record_folders

__all__ = ["read_indexed", "searchable", "with_index"]

# The clocks of disks tick once in two seconds at the slowest. What changed less long ago may change again unseen.
_TICK = 2_000_000_000
_NEVER = 1 << 63  # what is not kept is as good as settled
_MARK = 16  # of its 24 bytes the first are of the record's files, the rest of its folder
_UNKNOWN = bytes(24)


def with_index(
    archive: Archive, present: Present, use: Callable[[Index], None], *, rebuild: bool = False
) -> tuple[Finding, ...]:
    """Let `use` look things up in an index of the records that are present; returns what is to be said of the index.

    Where `use` raises IndexBrokenError, since the index contradicts the records, all records are looked into, and at
    last it is made anew. NothingError if there is no record at all.
    """
    reason = None
    for effort in ("anew", "anew") if rebuild else ("quick", "thorough", "anew"):
        try:
            kept = _used(archive, present, use, effort)
        except IndexBrokenError as error:
            reason = error.args[0]
            continue
        replaced = reason is not None and effort == "anew"
        notes = [finding("index-replaced", INDEX, reason=reason)] if replaced else []
        return (*notes, *([] if kept else [finding("index-not-kept", INDEX)]))
    raise ArchivistError(
        said("the records change while they are read ({reason})", reason=reason),
        said("try again; if it stays so, see: archivist verify"),
    )


def searchable(found: Found) -> Iterator[str]:
    """Return the texts in which a record is searched: its own, then the values of its metadata, each once."""
    yield found.text
    yield from dict.fromkeys(value for facts in found.card.all_facts for _, value in facts.described())


def read_indexed(archive: Archive, present: Present, entry: IndexEntry) -> Found:
    """Read a record that the index names from its own files; IndexBrokenError if they are not those that it knows."""
    gone = entry.id in present.withheld
    seen = look_at_record(archive.root, entry.id, present.writing) if is_record_id(entry.id) and not gone else None
    known = seen if seen is not None and seen.mark == entry.mark[:_MARK] else None
    found = read_found(archive.root, entry.id, known)[0] if known is not None else None
    if found is None or date_key(found.card.facts.date_issued) != entry.date:
        raise IndexBrokenError(said("it says of {id} what the record does not", id=entry.id))
    return found


def _used(archive: Archive, present: Present, use: Callable[[Index], None], effort: str) -> bool:
    """Bring the index up to date and use it; tells whether it is kept."""
    with ExitStack() as opened:

        def usable() -> Index | None:
            index = open_index(archive.root) if effort != "anew" else None
            if index is not None:
                opened.callback(index.close)
            return index

        index = usable()
        if index is None or effort != "quick" or not _fits(archive, present, index):
            with index_writer(archive.root) as writer:
                index = usable()  # another may have brought it up to date meanwhile
                if index is None or effort != "quick" or not _fits(archive, present, index):
                    index = _renewed(archive, present, index, writer, thorough=effort != "quick")
                    opened.callback(index.close)
        if not present.withheld and not any(segment.count for segment, _ in index.segments):
            raise NothingError(said("this archive holds no record"), said("add some: archivist ingest FILE"))
        use(index)
        return index.kept


def _fits(archive: Archive, present: Present, index: Index) -> bool:
    """Return whether nothing has changed since the index was made, as far as can be seen without a walk."""
    folders, _ = look_at_shelves(archive.root, WORKING_FOLDER)
    expected = {"settled": True, "checkpoint": present.checkpoint, "withheld": present.withheld_files}
    if present.writing or not (expected | {"folders": folders}).items() <= index.state.items():
        return False
    for name in _unlisted(index):
        seen, place = look_at_record(archive.root, name), index.find(name)
        if seen is None or place is None or place[0].mark(place[1])[:_MARK] != seen.mark:
            return False
    return True


def _unlisted(index: Index | None) -> list[str]:
    """Return the records that no manifest listed when the index was made."""
    names = index.state.get("unlisted") if index is not None else None
    return [name for name in names if isinstance(name, str) and is_record_id(name)] if isinstance(names, list) else []


@dataclass
class _Look:
    """What was seen of the records that have to be looked into: what is in their folders, and their folders' marks."""

    seen: dict[str, tuple[Seen, bytes]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)


def _renewed(archive: Archive, present: Present, index: Index | None, writer: IndexWriter, *, thorough: bool) -> Index:
    """Return the index itself if nothing has changed, else its successor."""
    if index is not None and index.state.get("withheld") != present.withheld_files:
        index = None  # a withholding leaves no word of it
    listed, last = _listed(archive, index.state if index is not None and not thorough else {})
    if listed is None:
        listed, last = _listed(archive, {})
        thorough = True
    folders, latest = look_at_shelves(archive.root, WORKING_FOLDER)
    before = set(_unlisted(index))
    settled = writer.now - _TICK if writer.folder is not None else _NEVER
    look = _look(archive, present, index, settled, everywhere=thorough, besides=before)
    meant = look.seen.keys() if thorough else look.changed | before & look.seen.keys()
    unlisted = sorted(name for name in meant if (listed or {}).get(name, 0) < look.seen[name][0].revision)
    state = {
        "checkpoint": present.checkpoint,
        "withheld": present.withheld_files,
        "folders": folders,
        "settled": latest < settled and not present.writing,
        "unlisted": unlisted,
        "manifest": last,
    }
    if index is not None and not look.changed and not look.gone and (writer.folder is None or state == index.state):
        return index
    change = IndexChange(state, lambda: _put(archive, look), look.changed, look.gone)
    made = writer.renewed(index, change)
    if checkpoint_digest(archive) != present.checkpoint and _withheld_now(archive) != present.withheld_files:
        writer.forget()  # something was withheld while its words were taken in
    return made


def _look(
    archive: Archive, present: Present, index: Index | None, settled: int, *, everywhere: bool, besides: set[str]
) -> _Look:
    """Look into the records whose folders are not what they were; or `everywhere`, and always into those `besides`."""
    known = index.marks() if index is not None else {}
    unsettled = {record_id_of(path) for path in present.writing}
    look = _Look()
    for name, mark in record_folders(archive.root, settled).items():
        folder = _UNKNOWN[_MARK:] if name in unsettled else mark
        before = known.pop(name, _UNKNOWN)
        if before[_MARK:] == folder != _UNKNOWN[_MARK:] and not everywhere and name not in besides:
            continue
        seen = look_at_record(archive.root, name, present.writing) if name not in present.withheld else None
        if seen is not None:
            look.seen[name] = seen, folder
            if before[:_MARK] != seen.mark:
                look.changed.add(name)
        elif before != _UNKNOWN:
            look.gone.add(name)
    look.gone.update(known)
    return look


def _put(archive: Archive, look: _Look) -> Iterator[IndexedRecord]:
    """Read the records that have changed. Of one that can be read no more nothing stays in the index."""
    for name in sorted(look.changed):
        seen, folder = look.seen[name]
        found, _ = read_found(archive.root, name, seen)
        if found is None:
            look.gone.add(name)
            yield IndexedRecord(name, seen.mark + folder)
        else:
            date, rows = date_key(found.card.facts.date_issued), rows_of(found.card)
            yield IndexedRecord(name, seen.mark + folder, date, rows, searchable(found))


def _listed(archive: Archive, state: Mapping[str, object]) -> tuple[dict[str, int] | None, list[str] | None]:
    """Read which records the manifests list since the one that `state` names, and name the last one.

    Record id → its newest revision that is listed; None if the manifests are not those of `state` and more.
    """
    paths, last = manifest_paths(archive.root), state.get("manifest")
    if last is not None and not (isinstance(last, list) and len(last) == 2 and last[0] in paths):  # noqa: PLR2004
        return None, None
    found: dict[str, int] = {}
    named: list[str] | None = None
    for path in paths[paths.index(last[0]) if last else 0 :]:
        data, _ = read_file(archive.root, path, ENVELOPE_BYTES)
        named = [path, sha256_hex(data or b"")]
        if last and path == last[0]:
            if named != last:
                return None, None
            continue
        for record_id, revision in listed_records(data or b"").items():
            found[record_id] = max(found.get(record_id, 0), revision)
    return found, named


def _withheld_now(archive: Archive) -> str:
    return withheld_digest(read_withheld(archive.root))
