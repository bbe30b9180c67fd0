"""What `list` and `search` found: one line a record, under it the words found. Original words, never folded ones."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View
from archivist.reports._text_ingest import LABELS

__all__ = ["lines"]

# `show` takes the first digits of an id; twelve tell some million records apart.
_DIGITS = 12
_LABELS = {**LABELS, "speaker_role": "role"}


def lines(report: Report, view: View) -> Iterator[str]:
    """Give the records in their order, then how many there are and how many are not shown."""
    del view
    totals = report.body.get("totals")
    if totals is None:
        return
    for record in report.body["found"]:
        yield _record(record)
        yield from (_hit(hit) for hit in record.get("hits", ()))
    total, there = totals["total"], totals["shown"]
    if not total:
        yield "nothing found"
    elif there == total:
        yield _count(total)
    else:
        yield f"{there} of {_count(total)}; --limit N shows more, --limit 0 all"
    if totals["hidden"]:
        which = "1 more is" if totals["hidden"] == 1 else f"{totals['hidden']} more are"
        yield f"{which} not open; --all-access shows them too"


def _record(record: Mapping[str, Any]) -> str:
    marks = [record["state"]] if record["state"] != "active" else []
    marks += [record["access"]] if record["access"] not in (None, "open") else []
    said = [f"{record['id'][:_DIGITS]}  {plain(record['date_issued'] or '—'):<10}"]
    said += [plain(record[name]) for name in ("language", "document_type") if record[name]]
    said += [shown(record["issuer"], 60)] if record["issuer"] else []
    said += [shown(record["title"])] if record["title"] else []
    return "  ".join([*said, *(f"[{plain(mark)}]" for mark in marks)])


def _hit(hit: Mapping[str, Any]) -> str:
    place = f"line {hit['line']}" if hit["line"] is not None else _LABELS.get(hit["in"], hit["in"])
    return f"    {place}: {shown(hit['text'], 200)}"


def _count(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"
