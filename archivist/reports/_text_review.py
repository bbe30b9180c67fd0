"""What is open, with the command that answers it, and what an amendment changed."""

import shlex
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from archivist.base.directions import Told
from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote
from archivist.reports._text_ingest import LABELS, field_lines, proof_words, value_words

__all__ = ["access_words", "amend_lines", "review_lines"]

# Unset variables are empty, and amend refuses an empty answer: a command pasted as it stands states nothing false.
_WHO = '--by "$WHO" --because "$WHY"'
_UNKNOWN = '"$VALUE"'


def review_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return one block a record: each open field with its candidates, and unless it is asked the command to answer."""
    questions: list[dict[str, Any]] = report.body.get("questions", [])
    asking = report.body.get("asking", False)
    program = None if asking else f"{view.program} {shlex.join(report.body.get('answer_with', []))}"
    for path, of_record in groupby(questions, key=lambda item: str(item["path"])):
        yield path
        for question in of_record:
            yield from _question(question, program, view)
    if asking:
        return
    if not questions:
        yield view.say("review.nothing")
        return
    yield view.say("review.open", n=len(questions))
    yield view.say("review.how")


def amend_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell the new revision and what it says otherwise."""
    record = report.body.get("record")
    if not record:
        return
    yield str(report.body["path"])
    changed = report.body["changed"]
    yield from field_lines({name: field for name, field in record["metadata"].items() if name in changed}, view)
    if "acquisitions" in changed:
        yield f"  {view.label('show.received', LABELS)}{_acquisition_words(record['acquisitions'][-1], view)}"
    if "access" in changed:
        yield f"  {view.label('show.access', LABELS)}{access_words(record['access'], view)}"
    if "status" in changed:
        yield f"  {view.label('amend.status', LABELS)}{view.say('amend.active')}"
    manifest = report.body["manifest"]
    if manifest:
        yield view.say("amend.signed", revision=record["revision"], path=manifest)
    else:
        yield view.say("amend.waits", revision=record["revision"])


def access_words(access: Mapping[str, Any], view: View) -> Told:
    """Return the level, up to when it holds and why."""
    told = view.term("access", access["level"])
    if access["until"]:
        told = view.say("show.access-until", access=told, until=access["until"])
    if access["because"]:
        told = view.say("show.access-because", access=told, because=quote(access["because"], 200))
    return told


def _acquisition_words(item: Mapping[str, Any], view: View) -> Told:
    """Return when bytes were received, from where, when they were captured, and by whom."""
    said = [view.say("show.from", at=item["received"], origin=item["from"]) if item["from"] else item["received"]]
    said += [view.say("amend.captured", at=item["captured"])] if item["captured"] else []
    said += [view.say("amend.by", by=quote(item["by"]))] if item["by"] else []
    told = view.listed(said)
    return view.say("amend.note", received=told, note=quote(item["note"], 200)) if item["note"] else told


def _question(question: Mapping[str, Any], program: str | None, view: View) -> Iterator[str]:
    label = view.label(f"field.{question['field']}", LABELS)
    yield f"  {label}— {view.term('reason', question['reason'])}"
    start = f"{program} {question['id']} {_WHO} {question['option']} "
    pairs = zip(question["candidates"], question["answers"], strict=True)
    for number, (candidate, answer) in enumerate(pairs, start=1):
        proof = proof_words(candidate["evidence"], view)
        yield f"{'':<6}{number:>2}  {value_words(candidate['value'], view)}  {proof}"
        if program and answer is not None:
            yield f"{'':<10}{plain(start)}{shlex.quote(answer)}"
    if program and (None in question["answers"] or not question["answers"]):
        yield f"{'':<10}{plain(start)}{_UNKNOWN}"
