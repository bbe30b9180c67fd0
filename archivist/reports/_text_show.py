"""`show`: one record as a person reads it, with the proof of every value and the text with line numbers."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from archivist.base.printable import enclosed, isolated, plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View
from archivist.reports._marks import Mark, marked
from archivist.reports._text_ingest import LABELS, REASONS, value_words
from archivist.reports._text_provenance import provenance_lines

__all__ = ["quoted", "show_lines", "standing_words", "sure_words"]

_CERTAINTIES = {"high": "high certainty", "medium": "medium certainty", "low": "low certainty"}
_FORMS = {
    "direct": "the whole text",
    "embedded": "quoted whole in another text",
    "partial": "quoted in parts",
    "reported": "told in the words of another",
}
_QUOTED = 60
_WIDE = 18  # where values end and their proofs begin
_Numbers = Mapping[tuple[Any, ...], int]


def show_lines(report: Report, view: View) -> Iterator[str]:
    """Give title, standing, values with their proofs, statements and text; or the chain of custody alone."""
    if "provenance" in report.body:
        yield from provenance_lines(report, view)
    record = report.body.get("record")
    if not record:
        return
    starts, lines = report.body["line_starts"], report.body["lines"]
    proofs: Sequence[Mapping[str, Any]] = report.body.get("evidence", ())
    numbers = {(item["statement"], item["field"], *_place(item)): item["number"] for item in proofs}
    yield from _head(record, report.body)
    yield ""
    yield from _fields(record["metadata"], starts, numbers, None)
    yield from _statements(record["statements"], starts, numbers)
    yield ""
    marks = _marks_by_line(proofs, starts)
    spoken = [span for item in record["statements"] for span in item["spans"]]
    yield from _text(lines, starts, spoken, marks if proofs else None)


def standing_words(record: Mapping[str, Any]) -> str:
    """Give the status of a first revision, else who made this one and why."""
    change = record["change"]
    if not change:
        return str(record["status"])
    return f"{change['kind']} by {shown(change['by'])} because {shown(change['because'], 200)}"


def sure_words(field: Mapping[str, Any]) -> str:
    """Say how sure a value is: how certain the rules are, or whose word it is."""
    stated = field["stated"]
    if stated:
        return f"stated by {shown(stated['by'])}: {shown(stated['because'], 200)}"
    return _CERTAINTIES.get(field["certainty"], str(field["certainty"]))


def _head(record: Mapping[str, Any], body: Mapping[str, Any]) -> Iterator[str]:
    title = record["metadata"]["title"]["value"]
    yield shown(title, 200) if title else "a statement without a title"
    older = f" of {body['newest']}" if record["revision"] != body["newest"] else ""
    yield f"{record['id']}  revision {record['revision']}{older}, {standing_words(record)}"
    access = record["access"]
    limits = (f" until {plain(access['until'])}" if access["until"] else "") + (
        f": {shown(access['because'], 200)}" if access["because"] else ""
    )
    yield f"  {'access':<14}{plain(access['level'])}{limits}"
    source = record["source"]
    coded = source["charset"] or source["media_type"]
    yield f"  {'source':<14}{isolated(source['name'])}, {source['bytes']} bytes, {coded}"
    if not body["source_here"]:
        yield f"  {'':<14}its bytes are not here: archivist verify tells whether they were withheld"
    yield f"  {'SHA-256':<14}{source['sha256']}"
    for item in record["acquisitions"]:
        yield f"  {'received':<14}{item['received']}" + (f" from {isolated(item['from'])}" if item["from"] else "")
    for name in ("collection", "accession", "rights"):
        if record[name]:
            yield f"  {name:<14}{shown(record[name], 200)}"


def _fields(
    metadata: Mapping[str, Any], starts: Sequence[int], numbers: _Numbers, statement: int | None
) -> Iterator[str]:
    for name, field in metadata.items():
        label = f"  {LABELS.get(name, name):<14}"
        if field["value"] is None:
            yield f"{label}— {REASONS.get(field['reason'], field['reason'])}"
            for candidate in field["candidates"]:
                proofs = "; ".join(quoted(item, starts) for item in candidate["evidence"])
                yield f"{'':<{_WIDE}}{value_words(candidate['value'])}? {proofs}"
            continue
        ref = f"  {plain(field['ref'])}" if field["ref"] else ""
        rule = f", rule {plain(field['rule'])}" if numbers and field["rule"] and not field["stated"] else ""
        yield f"{label}{value_words(field['value'])}{ref}  [{sure_words(field)}{rule}]"
        for item in field["evidence"]:
            number = numbers.get((statement, name, *_place(item)))
            sign = f"⟦{number}⟧ " if number is not None else ""
            part = f"{item['part']}: " if item["part"] != "value" else ""
            yield f"{'':<{_WIDE}}{sign}{part}{quoted(item, starts)}"


def _statements(statements: Sequence[Mapping[str, Any]], starts: Sequence[int], numbers: _Numbers) -> Iterator[str]:
    yield ""
    for place, item in enumerate(statements, start=1):
        where = ", ".join(_lines_words(starts, start, end) for start, end in item["spans"])
        count = f" {place}" if len(statements) > 1 else ""
        yield f"  {'statement' + count:<14}{item['form']}, {_FORMS.get(item['form'], '')}: {where}"
        if item["metadata"] is not None:
            yield from _fields(item["metadata"], starts, numbers, place)


def _text(
    lines: Sequence[str], starts: Sequence[int], spoken: Sequence[Sequence[int]], marks: list[list[Mark]] | None
) -> Iterator[str]:
    """Give the text with line numbers; a bar stands beside the lines of a statement."""
    wide = len(str(len(lines)))
    whole = lines[:-1] if len(lines) > 1 and not lines[-1] else lines  # what follows the last line end is no line
    inside = {number for start, end in spoken for number in range(*_line_range(starts, start, end))}
    for number, line in enumerate(whole):
        margin = f"{number + 1:>{wide}} {'│' if number in inside else ' '}"
        drawn = isolated(line) if marks is None else enclosed(marked(line, marks[number]))
        yield f"{margin} {drawn}" if line else margin


def _marks_by_line(proofs: Sequence[Mapping[str, Any]], starts: Sequence[int]) -> list[list[Mark]]:
    """Give for each line the proofs in it, counted from the line's start; one over several lines is in each."""
    found: list[list[Mark]] = [[] for _ in starts]
    for item in proofs:
        if item["in"] == "text":
            for line in range(*_line_range(starts, item["start"], item["end"])):
                found[line].append((item["start"] - starts[line], item["end"] - starts[line], item["number"]))
    return found


def _line_range(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Give the lines, counted from 0 and half open, that a slice of the text touches."""
    return max(0, bisect_right(starts, start) - 1), bisect_right(starts, max(start, end - 1))


def _lines_words(starts: Sequence[int], start: int, end: int) -> str:
    first, last = _line_range(starts, start, end)
    return f"line {last}" if last - first <= 1 else f"lines {first + 1}–{last}"


def quoted(item: Mapping[str, Any], starts: Sequence[int]) -> str:
    """Give the words of a proof and where they stand."""
    where = _lines_words(starts, item["start"], item["end"]) if item["in"] == "text" else plain(item["locator"])
    return f"{where} “{shown(item['text'], _QUOTED)}”"


def _place(item: Mapping[str, Any]) -> tuple[Any, ...]:
    return item["part"], item["in"], item.get("locator"), item.get("start"), item.get("end")
