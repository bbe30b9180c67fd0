"""What `list` and `search` found: one line a record, under it the words found. Original words, never folded ones."""

from collections.abc import Iterator

from archivist.base.printable import plain, shown
from archivist.model.results.find import FindResult, FoundRecord, Hit
from archivist.reports._interface import View, quote
from archivist.reports._sections import alone

__all__ = ["SECTIONS", "found_lines"]

# `show` takes the first digits of an id; twelve tell some million records apart.
_DIGITS = 12
_NOTHING = "—"  # so that a title without an issuer does not stand where the issuer is looked for


def found_lines(result: FindResult, view: View) -> Iterator[str]:
    """Return the records in their order, then how many there are and how many are not shown."""
    for record in result.found:
        yield _record(record, view)
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


def _record(record: FoundRecord, view: View) -> str:
    facts = record.facts
    marks = [_state(record, view)] if record.state != "active" else []
    marks += [view.term("access", record.access)] if record.access not in (None, "open") else []
    said = [f"{record.id[:_DIGITS]}  {plain(facts.date_issued or _NOTHING):<10}"]
    said += [plain(text or _NOTHING) for text in (facts.language, facts.document_type)]
    said += [shown(facts.issuer, 60) if facts.issuer else _NOTHING, shown(facts.title) if facts.title else _NOTHING]
    while said[-1] == _NOTHING:
        said.pop()
    return "  ".join([*said, *(f"[{mark}]" for mark in marks)])


def _state(record: FoundRecord, view: View) -> str:
    if record.state == "withheld" and record.revision:
        return view.say("found.withheld", revision=record.revision)
    return view.term("status", record.state)


def _hit(hit: Hit, view: View) -> str:
    place = view.say("proof.line", line=hit.line) if hit.line is not None else view.term("field", hit.place)
    return f"    {view.say('found.hit', place=place, text=quote(hit.text, 200))}"


SECTIONS = dict((alone(FindResult, found_lines),))
