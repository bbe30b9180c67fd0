"""What is open, with the command that answers it, and what an amendment changed."""

import shlex
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from archivist.base.printable import plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View
from archivist.reports._text_ingest import LABELS, REASONS, field_lines, proof_words, value_words

__all__ = ["amend_lines", "review_lines"]

# Unset variables are empty, and amend refuses an empty answer: a command pasted as it stands states nothing false.
_WHO = '--by "$WHO" --because "$WHY"'
_UNKNOWN = '"$VALUE"'


def review_lines(report: Report, view: View) -> Iterator[str]:
    """Give one block a record: each open field with its candidates, and unless it is asked the command to answer."""
    questions: list[dict[str, Any]] = report.body.get("questions", [])
    asking = report.body.get("asking", False)
    program = None if asking else f"{view.program} {shlex.join(report.body.get('answer_with', []))}"
    for path, of_record in groupby(questions, key=lambda item: str(item["path"])):
        yield path
        for question in of_record:
            yield from _question(question, program)
    if asking:
        return
    if not questions:
        yield "no question is open"
        return
    yield "1 question is open" if len(questions) == 1 else f"{len(questions)} questions are open"
    yield "Set WHO to your name and WHY to the reason before you run a command."


def amend_lines(report: Report, view: View) -> Iterator[str]:
    """Tell the new revision and what it says otherwise."""
    del view
    record = report.body.get("record")
    if not record:
        return
    yield str(report.body["path"])
    changed = report.body["changed"]
    yield from field_lines({name: field for name, field in record["metadata"].items() if name in changed})
    if "acquisitions" in changed:
        yield f"  received      {_acquisition_words(record['acquisitions'][-1])}"
    if "access" in changed:
        yield f"  access        {_access_words(record['access'])}"
    if "status" in changed:
        yield "  status        active again"
    yield f"revision {record['revision']}, signed in {report.body['manifest']}"


def _access_words(access: Mapping[str, Any]) -> str:
    """Give the level, up to when it holds and why."""
    until = f" until {plain(access['until'])}" if access["until"] else ""
    return f"{access['level']}{until}" + (f": {shown(access['because'], 200)}" if access["because"] else "")


def _acquisition_words(item: Mapping[str, Any]) -> str:
    """Give when bytes were received, from where, when they were captured, and by whom."""
    said = plain(item["received"])
    said += f" from {plain(item['from'])}" if item["from"] else ""
    said += f", captured {plain(item['captured'])}" if item["captured"] else ""
    said += f", by {shown(item['by'])}" if item["by"] else ""
    return said + (f" ({shown(item['note'], 200)})" if item["note"] else "")


def _question(question: Mapping[str, Any], program: str | None) -> Iterator[str]:
    yield f"  {LABELS[question['field']]:<14}— {REASONS[question['reason']]}"
    start = f"{program} {question['id']} {_WHO} {question['option']} "
    pairs = zip(question["candidates"], question["answers"], strict=True)
    for number, (candidate, answer) in enumerate(pairs, start=1):
        yield f"{'':<6}{number:>2}  {value_words(candidate['value'])}  {proof_words(candidate['evidence'])}"
        if program and answer is not None:
            yield f"{'':<10}{plain(start)}{shlex.quote(answer)}"
    if program and (None in question["answers"] or not question["answers"]):
        yield f"{'':<10}{plain(start)}{_UNKNOWN}"
