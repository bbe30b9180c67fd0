"""What `explain` says of a finding code, or of a record."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.directions import Told
from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.reports._interface import View
from archivist.reports._text_checks import check_lines
from archivist.reports._text_review import access_words
from archivist.reports._text_show import standing_words

__all__ = ["lines"]

_LABELS = 12


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return a code's meaning and next step, or a record's state and next step."""
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
    yield f"{state['id']}  {view.say('show.revision', revision=state['revision'], standing=_standing(state, view))}"
    schemas = view.say("state.schemas", version=state["schemas"])
    yield f"  {view.label('state.judged', _LABELS)} {schemas}"
    yield from check_lines(body["checks"], view, _LABELS)
    for question in body["questions"]:
        told = view.listed([view.term("field", question["field"]), view.term("reason", question["reason"])])
        yield f"  {view.label('state.open', _LABELS)} {told}"
    yield view.say("state.waiting" if state["verdict"] == "open" else f"state.{state['verdict']}")
    yield f"  {view.program} {plain(shlex.join(body['next_command']))}"


def _standing(state: Mapping[str, Any], view: View) -> Told:
    """Return the status, access that is not open, and of a later revision who made it and why."""
    if state["status"] is None:
        return view.say("state.unread")
    access, change = state["access"], state["change"]
    # Who withdrew it, and why, says that it is withdrawn.
    told = [] if change and change["kind"] == state["status"] else [view.term("status", state["status"])]
    if access["level"] != "open":
        told.append(access_words({**access, "because": None}, view))
    if change:
        told.append(standing_words(state, view))
    return view.listed(told)
