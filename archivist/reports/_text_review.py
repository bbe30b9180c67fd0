"""What is open, with the command that answers it, and what a new revision of a record says otherwise."""

import shlex
from collections.abc import Iterator
from itertools import groupby

from archivist.base.directions import Quoted, Told
from archivist.base.printable import plain, shown
from archivist.model.record import Access
from archivist.model.results.review import OpenQuestion, ReviewResult
from archivist.model.results.revise import AmendResult, WithdrawResult
from archivist.model.results.withhold import WithholdResult
from archivist.model.source import Acquisition, Container
from archivist.model.stated_fields import RECORD_FIELDS
from archivist.reports._interface import Pasted, View, quote
from archivist.reports._sections import alone
from archivist.reports._text_ingest import LABELS, field_lines, proof_words, reason_words, value_words

__all__ = [
    "SECTIONS",
    "access_words",
    "acquisition_words",
    "amend_lines",
    "review_lines",
    "withdraw_lines",
    "withhold_lines",
]

# Unset variables are empty, and amend refuses an empty answer: a command pasted as it stands states nothing false.
_WHO = '--by "$WHO" --because "$WHY"'
_UNKNOWN = '"$VALUE"'


def review_lines(result: ReviewResult, view: View) -> Iterator[str]:
    """Return one block a record: each open field with its candidates, and unless it is asked the command to answer."""
    program = None if result.asking else f"{view.program} {shlex.join(result.answer_with)}"
    for path, of_record in groupby(result.questions, key=lambda item: item.path):
        yield path
        for question in of_record:
            yield from _question(question, program, view)
    if result.asking:
        return
    if not result.questions:
        yield view.say("review.nothing")
        return
    yield view.say("review.open", n=len(result.questions))
    yield view.say("review.how")


def amend_lines(result: AmendResult, view: View) -> Iterator[str]:
    """Return the new revision and what it says otherwise."""
    record, changed = result.record, result.changed
    yield result.path
    yield from field_lines(((name, field) for name, field in record.metadata.items() if name in changed), view)
    if "acquisitions" in changed:
        yield f"  {view.label('show.received', LABELS)}{acquisition_words(record.acquisitions[-1], view)}"
    for name in RECORD_FIELDS:
        if name in changed:
            now: str | None = getattr(record, name)
            told = f"— {view.say('proof.none')}" if now is None else shown(now, 200)
            yield f"  {view.label(f'show.{name}', LABELS)}{told}"
    if "access" in changed:
        yield f"  {view.label('show.access', LABELS)}{access_words(record.access, view)}"
    if "status" in changed:
        yield f"  {view.label('amend.status', LABELS)}{view.say('amend.active')}"
    if result.manifest:
        yield view.say("amend.signed", revision=record.revision, path=result.manifest)
    else:
        yield view.say("amend.waits", revision=record.revision)


def withdraw_lines(result: WithdrawResult, view: View) -> Iterator[str]:
    """Return the revision that is the withdrawal."""
    record = result.record
    yield result.path
    if record.change is not None:
        told = view.say("withdraw.by", by=quote(record.change.by), because=quote(record.change.because, 200))
        yield f"  {view.label('withdraw.withdrawn', LABELS)}{told}"
    if result.manifest:
        yield view.say("withdraw.signed", revision=record.revision, path=result.manifest)
    else:
        yield view.say("amend.waits", revision=record.revision)


def withhold_lines(result: WithholdResult, view: View) -> Iterator[str]:
    """Return the files that go or would go, and what says so."""
    for name in result.files:
        yield f"  {name}"
    files = view.count("files", len(result.files))
    yield view.say(f"withhold.{result.state}", files=files, path=result.manifest or "")


def access_words(access: Access, view: View) -> Told:
    """Return the level, up to when it holds and why."""
    told = view.term("access", access.level)
    if access.until:
        told = view.say("show.access-until", access=told, until=access.until)
    if access.because:
        told = view.say("show.access-because", access=told, because=quote(access.because, 200))
    return told


def acquisition_words(item: Acquisition, view: View) -> Told:
    """Return when bytes were received, from where, when they were captured, by whom, and out of which container."""
    at, origin = item.received, item.origin
    said = [view.say("show.from", at=at, origin=Quoted(origin)) if origin else view.value(at)]
    said += [view.say("amend.captured", at=item.captured)] if item.captured else []
    said += [view.say("amend.by", by=quote(item.by))] if item.by else []
    said += [_container_words(item.container, view)] if item.container else []
    told = view.listed(said)
    return view.say("amend.note", received=told, note=quote(item.note, 200)) if item.note else told


def _container_words(container: Container, view: View) -> Told:
    name = quote(container.name)
    if container.place is None:
        return view.say("amend.container", name=name)
    return view.say("amend.placed", name=name, place=Quoted(container.place))


def _question(question: OpenQuestion, program: str | None, view: View) -> Iterator[str]:
    label = view.label(f"field.{question.field}", LABELS)
    yield f"  {label}— {reason_words(question.reason, question.candidates, view)}"
    start = f"{program} {question.id} {_WHO} {question.option} "
    for number, (candidate, answer) in enumerate(zip(question.candidates, question.answers, strict=True), start=1):
        proof = proof_words(candidate.evidence, view)
        yield f"{'':<6}{number:>2}  {value_words(candidate.value, view)}  {proof}"
        if program and answer is not None:
            yield Pasted(f"{'':<10}{plain(start)}{shlex.quote(answer)}")
    if program and (None in question.answers or not question.answers):
        yield Pasted(f"{'':<10}{plain(start)}{_UNKNOWN}")


SECTIONS = dict(
    (
        alone(ReviewResult, review_lines),
        alone(AmendResult, amend_lines),
        alone(WithdrawResult, withdraw_lines),
        alone(WithholdResult, withhold_lines),
    )
)
