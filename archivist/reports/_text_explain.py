"""What `explain` says of a finding code, or of a record."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View
from archivist.reports._text_ingest import LABELS, REASONS

__all__ = ["lines"]

_WORDS = {"passed": "passed", "failed": "FAILED", "not_checked": "not checked"}
_VERDICTS = {
    "wrong": "something is wrong with this record, as told above; see whether its files are as they were signed:",
    "open": "nothing is wrong; what is open waits for a person's answer:",
    "sound": "nothing is wrong and nothing is open; prove that it is as it was signed:",
}


def lines(report: Report, view: View) -> Iterator[str]:
    """Give a code's meaning and next step, or a record's state and next step."""
    if "entry" in report.body:
        yield from _entry(report.body["entry"], view)
    if "state" in report.body:
        yield from _state(report.body, view)


def _entry(entry: Mapping[str, Any], view: View) -> Iterator[str]:
    head = "explain.head" if entry["since"] == "1.0" else "explain.head-since"
    severity = view.word(f"severity.{entry['severity']}")
    yield view.say(head, code=entry["code"], severity=severity, exit=entry["exit"], since=entry["since"])
    yield f"  {view.template(entry['message'])}"
    yield ""
    yield view.template(entry["explain"])
    if entry["hint"]:
        yield f"{view.word('explain.next')}: {view.template(entry['hint'])}"


def _state(body: Mapping[str, Any], view: View) -> Iterator[str]:
    state = body["state"]
    yield f"{state['id']}  revision {state['revision']}, {_standing(state)}"
    yield f"  {'judged by':<12} version {state['schemas']} of the schemas and rules"
    for check in body["checks"]:
        yield f"  {check['check']:<12} {_WORDS[check['state']]:<12} {plain(check['why'])}".rstrip()
    for question in body["questions"]:
        yield f"  {'open':<12} {LABELS[question['field']]}, {REASONS[question['reason']]}"
    yield _VERDICTS[state["verdict"]]
    yield f"  {view.program} {plain(shlex.join(body['next_command']))}"


def _standing(state: Mapping[str, Any]) -> str:
    """Give the status, access that is not open, and of a later revision who made it and why."""
    if state["status"] is None:
        return "which cannot be read"
    access, change = state["access"], state["change"]
    told = [state["status"]]
    if access["level"] != "open":
        told.append(access["level"] + (f" until {plain(access['until'])}" if access["until"] else ""))
    if change:
        told.append(f"{change['kind']} by {shown(change['by'])} because {shown(change['because'], 200)}")
    return ", ".join(told)
