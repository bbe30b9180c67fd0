"""What `list` and `search` found: one line a record, under it the words found. Original words, never folded ones."""

from collections.abc import Iterator

from archivist.base.directions import Quoted
from archivist.model.results.find import FindResult, FoundRecord, Hit
from archivist.reports._interface import View, quote
from archivist.reports._sections import alone
from archivist.reports._table import Cell, Column, table_lines
from archivist.reports._text_ingest import DIGITS

__all__ = ["SECTIONS", "found_lines"]

_SHAPE = (
    Column("record"),
    Column("issued"),
    Column("language"),
    Column("type"),
    Column("issuer", least=12, most=60),
    Column("title", least=12, most=80),
)


def found_lines(result: FindResult, view: View) -> Iterator[str]:
    """Return the records in their order, then how many there are and how many are not shown."""
    if result.found:
        heading, *rows = table_lines(_SHAPE, [_row(record) for record in result.found], view)
        yield heading
        for record, row in zip(result.found, rows, strict=True):
            yield "  ".join([row, *_marks(record, view)])
            yield from (_hit(hit, view) for hit in record.hits or ())
    totals = result.totals
    if not totals.total:
        yield view.say("found.nothing")
    elif totals.shown == totals.total:
        yield view.count("records", totals.total)
    else:
        yield view.say("found.more", there=totals.shown, n=totals.total)
    if totals.hidden:
        yield view.say("found.hidden", n=totals.hidden)


def _row(record: FoundRecord) -> list[Cell]:
    facts = record.facts
    words = (Quoted(" ".join(text.split())) if text else None for text in (facts.issuer, facts.title))
    return [record.id[:DIGITS], facts.date_issued, facts.language, facts.document_type, *words]


def _marks(record: FoundRecord, view: View) -> list[str]:
    marks = [_state(record, view)] if record.state != "active" else []
    marks += [view.term("access", record.access)] if record.access not in (None, "open") else []
    return [f"[{mark}]" for mark in marks]


def _state(record: FoundRecord, view: View) -> str:
    if record.state == "withheld" and record.revision:
        return view.say("found.withheld", revision=record.revision)
    return view.term("status", record.state)


def _hit(hit: Hit, view: View) -> str:
    place = view.say("proof.line", line=hit.line) if hit.line is not None else view.term("field", hit.place)
    return f"    {view.say('found.hit', place=place, text=quote(hit.text, 200))}"


SECTIONS = dict((alone(FindResult, found_lines),))
