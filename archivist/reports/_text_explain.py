"""What `explain` says of a finding code, or of a record."""

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archivist.base.directions import Told
from archivist.base.printable import plain
from archivist.model.record import Record
from archivist.model.results.explain import ExplainCodeResult, ExplainRecordResult, ExplainRuleResult
from archivist.reports._interface import View
from archivist.reports._sections import alone
from archivist.reports._text_checks import check_lines
from archivist.reports._text_finding import finding_lines
from archivist.reports._text_ingest import reason_words
from archivist.reports._text_review import access_words
from archivist.reports._text_show import standing_words

__all__ = ["SECTIONS", "code_lines", "record_lines", "rule_lines"]

_LABELS = 12


def code_lines(result: ExplainCodeResult, view: View) -> Iterator[str]:
    """Return an example of a finding, what it means and what to do next."""
    entry = result.entry
    head = "explain.head" if entry.since == "1.0" else "explain.head-since"
    severity = view.word(f"severity.{entry.severity}")
    yield view.say(head, code=entry.code, severity=severity, exit=entry.exit, since=entry.since)
    yield from _part("example", finding_lines(result.example, view, hint=False), view)
    yield from _part("meaning", [view.passage(entry.explain)], view)
    _, hint = view.told(result.example)
    if hint:
        yield from _part("todo", [hint], view)


def _part(name: str, lines: Iterable[str], view: View) -> Iterator[str]:
    """Return a paragraph under its heading."""
    yield ""
    yield f"{view.word(f'explain.{name}')}:"
    yield from (f"  {line}" for line in lines)


def rule_lines(result: ExplainRuleResult, view: View) -> Iterator[str]:
    """Return what a rule of the reading does, in English, as its record has it."""
    yield view.say("explain.rule", rule=result.rule)
    yield f"  {view.value(result.description)}"


def record_lines(result: ExplainRecordResult, view: View) -> Iterator[str]:
    """Return a record's state and next step."""
    standing = view.say("state.unread") if result.record is None else _standing(result.record, view)
    yield f"{result.id}  {view.say('show.revision', revision=result.revision, standing=standing)}"
    schemas = view.say("state.schemas", version=result.schemas)
    yield f"  {view.label('state.judged', _LABELS)} {schemas}"
    yield from check_lines(result.checks, view, _LABELS)
    # What a damaged record says of its reading is no more than what it says.
    for name, rules in result.rules.items() if result.verdict != "wrong" else ():
        told = view.say("state.rules", field=view.term("field", name), rules=view.listed(rules))
        yield f"  {view.label('state.read', _LABELS)} {told}"
    for question in result.questions:
        told = view.listed(
            [view.term("field", question.field), reason_words(question.reason, question.candidates, view)]
        )
        yield f"  {view.label('state.open', _LABELS)} {told}"
    yield view.say("state.waiting" if result.verdict == "open" else f"state.{result.verdict}")
    yield view.command(plain(shlex.join(result.next_command)))


def _standing(record: Record, view: View) -> Told:
    """Return the status, access that is not open, and of a later revision who made it and why."""
    status, change = record.status, record.change
    # Who withdrew it, and why, says that it is withdrawn.
    told = [] if change is not None and change.kind == status else [view.term("status", status)]
    if record.access.level != "open":
        told.append(access_words(replace(record.access, because=None), view))
    if change is not None:
        told.append(standing_words(status, change, view))
    return view.listed(told)


SECTIONS = dict(
    (
        alone(ExplainCodeResult, code_lines),
        alone(ExplainRecordResult, record_lines),
        alone(ExplainRuleResult, rule_lines),
    )
)
