"""What `list` and `search` found: one line a record, under it the words found. Original words, never folded ones."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import plain, shown
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote

__all__ = ["lines"]

# `show` takes the first digits of an id; twelve tell some million records apart.
_DIGITS = 12


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the records in their order, then how many there are and how many are not shown."""
    totals = report.body.get("totals")
    if totals is None:
        return
    for record in report.body["found"]:
        yield _record(record, view)
        yield from (_hit(hit, view) for hit in record.get("hits", ()))
    total, there = totals["total"], totals["shown"]
    if not total:
        yield view.say("found.nothing")
    elif there == total:
        yield view.count("records", total)
    else:
        yield view.say("found.more", there=there, n=total)
    if totals["hidden"]:
        yield view.say("found.hidden", n=totals["hidden"])


def _record(record: Mapping[str, Any], view: View) -> str:
    marks = [_state(record, view)] if record["state"] != "active" else []
    marks += [view.term("access", record["access"])] if record["access"] not in (None, "open") else []
    said = [f"{record['id'][:_DIGITS]}  {plain(record['date_issued'] or '—'):<10}"]
    said += [plain(record[name]) for name in ("language", "document_type") if record[name]]
    said += [shown(record["issuer"], 60)] if record["issuer"] else []
    said += [shown(record["title"])] if record["title"] else []
    return "  ".join([*said, *(f"[{mark}]" for mark in marks)])


def _state(record: Mapping[str, Any], view: View) -> str:
    if record["state"] == "withheld" and record["revision"]:
        return view.say("found.withheld", revision=record["revision"])
    return view.term("status", record["state"])


def _hit(hit: Mapping[str, Any], view: View) -> str:
    line = hit["line"]
    place = view.say("proof.line", line=line) if line is not None else view.term("field", hit["in"])
    return f"    {view.say('found.hit', place=place, text=quote(hit['text'], 200))}"
