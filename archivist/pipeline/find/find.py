"""Find records: `list` by their metadata, `search` by their words as well.

The index says which records to look at, in which order, and how many there are. What is shown of a record is read from
its own files, and that it is what was asked for is seen there again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archivist.base.lines import split_lines
from archivist.base.places import is_record_word, record_folder, revision_folder
from archivist.base.query import SearchExcerpt, SearchTerm, excerpt, parse_query, places_of
from archivist.base.said import said
from archivist.base.words import Word, words
from archivist.model.card import Card, Facts
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report
from archivist.model.metadata_json import displayed
from archivist.model.record import Access, is_open
from archivist.model.results.find import FindResult, FoundRecord, Hit, Totals
from archivist.pipeline.find.current_records import Present, records_present
from archivist.pipeline.find.indexing import read_indexed, searchable, with_index
from archivist.pipeline.find.record_cards import Found, read_found
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.candidates import refuse_several
from archivist.store.index import Index, IndexBrokenError
from archivist.store.index_query import IndexEntry, IndexQuestion, ask_index
from archivist.store.record_scan import look_at_record, records_named
from archivist.tei.vocabulary import DOCUMENT_TYPES

__all__ = ["FindRequest", "list_records", "search"]

_WORDS = 100  # a paragraph
_HITS = 3  # lines of one record; who wants all of them has `show`


@dataclass(frozen=True)
class FindRequest:
    """What is asked for: the selection, how many to show (0 for all of them)."""

    selection: Selection
    limit: int = 0
    rebuild: bool = False


@dataclass
class _Answer:
    """What was found: in all, shown, and not shown because it is not open."""

    total: int = 0
    hidden: int = 0
    records: tuple[FoundRecord, ...] = ()
    findings: tuple[Finding, ...] = ()


def list_records(archive: Archive, asked: FindRequest, wanted: Sequence[str] = ()) -> Report[FindResult]:
    """List records, the newest first; `wanted` are ids or their first 4 or more digits, shown whatever their access.

    NothingError if the archive holds no record, or none of a wanted id.
    """
    present = records_present(archive)
    ids = frozenset(_id_of(archive, name, present) for name in wanted)
    asked = replace(asked, selection=replace(asked.selection, ids=ids))
    return _report("list", archive, present, asked, ())


def search(archive: Archive, asked: FindRequest, query: Sequence[str]) -> Report[FindResult]:
    """Search texts and metadata for everything that `query` names, the best first; UsageError if it names nothing."""
    units = parse_query(query)
    if not 0 < sum(len(unit.keys) for unit in units) <= _WORDS:
        message = said("too many words to search for") if units else said("there is no word to search for")
        raise UsageError(
            message, said("give a word, or a phrase in quotation marks; at most {words} words in all", words=_WORDS)
        )
    return _report("search", archive, records_present(archive), asked, units)


def _report(
    command: str, archive: Archive, present: Present, asked: FindRequest, units: Sequence[SearchTerm]
) -> Report[FindResult]:
    kind = asked.selection.document_type
    if kind is not None and kind not in DOCUMENT_TYPES:
        raise UsageError(
            said("{kind!r} is no type of document", kind=kind),
            said("use one of: {known}", known=", ".join(DOCUMENT_TYPES)),
        )
    answer = _Answer()

    def use(index: Index) -> None:
        nonlocal answer
        answer = _answer(archive, present, asked, units, index)

    notes = with_index(archive, present, use, rebuild=asked.rebuild)
    totals = Totals(answer.total, len(answer.records), answer.hidden)
    findings = (*present.notes, *answer.findings, *notes)
    return Report(command, findings, FindResult(answer.records, totals))


def _answer(
    archive: Archive, present: Present, asked: FindRequest, units: Sequence[SearchTerm], index: Index
) -> _Answer:
    """Take the index at its word for the order and the numbers, and at no word for what is shown."""
    chosen = asked.selection
    findings = _unreadable(archive, present, index)
    withheld = [] if units else sorted(_withheld(chosen, present))
    question = IndexQuestion(units, chosen.conditions(), chosen.ids, lambda access: _is_hidden(archive, chosen, access))
    found = ask_index(index, replace(question, limit=asked.limit))
    total = found.total + len(withheld)
    limit = asked.limit or total
    records = [_shown(archive, present, chosen, entry, units) for entry in found.entries]
    records += [_nothing_but_number(name, present.withheld[name]) for name in withheld[: limit - len(records)]]
    return _Answer(total, found.hidden, tuple(records), findings)


def _is_hidden(archive: Archive, chosen: Selection, access: Sequence[str]) -> bool:
    level, until = access
    return not (chosen.all_access or is_open(Access(level, until), archive.context.clock.today()))


def _unreadable(archive: Archive, present: Present, index: Index) -> tuple[Finding, ...]:
    """Tell every record that could not be read: an answer without it may lack something."""
    unread: list[Finding] = []
    for record_id in index.unreadable():
        seen = look_at_record(archive.root, record_id, present.writing)
        found, problems = read_found(archive.root, record_id, seen) if seen is not None else (None, ())
        if found is not None or not problems:
            raise IndexBrokenError(said("it calls {record_id} unreadable", record_id=record_id))
        unread += problems
    return tuple(unread)


def _withheld(selection: Selection, present: Present) -> Iterable[str]:
    """Return the withheld records that may be meant: of their content nothing is known."""
    if selection.asks_for_facts or selection.status not in (None, "withheld"):
        return ()
    return (name for name in present.withheld if not selection.ids or name in selection.ids)


def _shown(
    archive: Archive, present: Present, chosen: Selection, entry: IndexEntry, units: Sequence[SearchTerm]
) -> FoundRecord:
    """Read a record again and give what is shown of it; IndexBrokenError unless it is what the index says."""
    found = read_indexed(archive, present, entry)
    day = archive.context.clock.today()
    if not (chosen.takes(found.card) and chosen.may_show(entry.id, found.card.access, day)):
        raise IndexBrokenError(said("it says of {id} what the record does not", id=entry.id))
    record = _record(found.card)
    if not units:
        return record
    matches, hits = _hits(found, units)
    return replace(record, matches=matches, hits=hits)


def _hits(found: Found, units: Sequence[SearchTerm]) -> tuple[int, tuple[Hit, ...]]:
    """Return how often the text says what is searched for, and the words around some of the places."""
    texts = [list(words(text)) for text in searchable(found)]
    for unit in units:
        if not any(places_of(unit, text) for text in texts):
            raise IndexBrokenError(said("it finds in {id} what is not there", id=found.card.id))
    spans = [places_of(unit, texts[0]) for unit in units]
    # One place of each thing asked for comes before a second place of any.
    first = [span[0] for span in spans if span]
    others = sorted(place for span in spans for place in span[1:])
    lines = split_lines(found.text)
    cuts: dict[int, SearchExcerpt] = {}
    for start, end in (*first, *others):
        cut = excerpt(found.text, lines, start, end)
        cuts.setdefault(cut.line, cut)
        if len(cuts) == _HITS:
            break
    hits = tuple(_hit(cuts[number]) for number in sorted(cuts)) or _described(found.card, units)
    return sum(map(len, spans)), hits


def _hit(cut: SearchExcerpt) -> Hit:
    return Hit("text", displayed(cut.text), cut.line, cut.start, cut.end)


def _described(card: Card, units: Sequence[SearchTerm]) -> tuple[Hit, ...]:
    """Return the metadata values that say what the text does not, for example a title that a person has stated."""
    values = dict.fromkeys(pair for facts in card.all_facts for pair in facts.described())
    spoken = [(name, value) for name, value in values if _says_any(units, list(words(value)))]
    return tuple(Hit(name, value) for name, value in spoken[:_HITS])


def _says_any(units: Sequence[SearchTerm], text: Sequence[Word]) -> bool:
    return any(places_of(unit, text) for unit in units)


def _record(card: Card) -> FoundRecord:
    return FoundRecord(
        id=card.id,
        path=revision_folder(card.id, card.revision),
        revision=card.revision,
        state=card.status,
        access=card.access.level,
        collection=card.collection,
        facts=card.facts,
    )


def _nothing_but_number(record_id: str, revision: int) -> FoundRecord:
    return FoundRecord(
        id=record_id,
        path=record_folder(record_id),
        revision=revision or None,
        state="withheld",
        access=None,
        collection=None,
        facts=Facts(),
    )


def _id_of(archive: Archive, wanted: str, present: Present) -> str:
    if not is_record_word(wanted):
        raise UsageError(
            said("{wanted!r} is not a record id", wanted=wanted),
            said("an id is 32 hex digits; its first 4 or more are enough"),
        )
    here = (name for name in records_named(archive.root, wanted) if look_at_record(archive.root, name, present.writing))
    names = sorted({*here, *(name for name in present.withheld if name.startswith(wanted))})
    if not names:
        raise NothingError(
            said("no record {wanted} in this archive", wanted=wanted), said("see which there are: archivist list")
        )
    if len(names) > 1:
        refuse_several(archive.root, wanted, names)
    return names[0]
