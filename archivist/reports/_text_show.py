"""`show`: one record as a person reads it, with the proof of every value and the text with line numbers."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archivist.base.directions import Quoted, Told
from archivist.base.printable import enclosed, isolated, shown
from archivist.base.wrapping import padded
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Statement
from archivist.model.record import Change, Record
from archivist.model.results.show import NumberedProof, ShowResult
from archivist.reports._interface import View, quote
from archivist.reports._locators import locator_words
from archivist.reports._marks import Mark, marked
from archivist.reports._sections import alone
from archivist.reports._text_ingest import DIGITS, LABELS, null_words, stated_words, value_words
from archivist.reports._text_related import related_lines
from archivist.reports._text_review import access_words, acquisition_words

__all__ = ["SECTIONS", "line_range", "proved", "show_lines", "standing_words", "sure_words", "title_words"]

_QUOTED = 60
_INDENT = " " * (LABELS + 4)  # where proofs begin
_Place = tuple[object, ...]
_Numbers = Mapping[_Place, int]


def show_lines(result: ShowResult, view: View) -> Iterator[str]:
    """Return title, standing, values with their proofs, statements and text."""
    record, starts, proofs = result.record, result.line_starts, result.evidence or ()
    numbers = {(item.statement, item.field, *_place(item.evidence)): item.number for item in proofs}
    fields = _Fields(starts, numbers, view)
    yield from _head(result, view)
    yield ""
    yield from fields.lines(record.metadata, None)
    yield from _statements(record.statements, fields)
    yield ""
    marks = _marks_by_line(proofs, starts)
    spoken = [span for item in record.statements for span in item.spans]
    yield from _text(result.lines, starts, spoken, marks if proofs else None)


def title_words(record: Record, view: View) -> str:
    """Return the beginning of a title, or say that there is none."""
    title = record.metadata.title.value
    return shown(title, 200) if isinstance(title, str) and title else view.say("show.untitled")


def standing_words(status: str, change: Change | None, view: View) -> Told:
    """Return the status of a first revision, else who made this one and why."""
    if change is None:
        return view.term("status", status)
    kind, because = view.term("change", change.kind), quote(change.because, 200)
    return view.say("show.changed", kind=kind, by=quote(change.by), because=because)


def sure_words(field: Field, view: View) -> Told:
    """Say how sure a value is: how certain the rules are, or whose word it is."""
    return stated_words(field.stated, view) if field.stated else view.term("sure", str(field.certainty))


def _head(result: ShowResult, view: View) -> Iterator[str]:
    def named(name: str, told: str) -> str:
        return f"  {view.label(f'show.{name}', LABELS)}{told}"

    record, source = result.record, result.record.source
    yield title_words(record, view)
    which = "older" if record.revision != result.newest else "revision"
    standing = standing_words(record.status, record.change, view)
    numbers = {"revision": record.revision, "newest": result.newest}
    yield f"{record.id}  {view.say(f'show.{which}', **numbers, standing=standing)}"
    if result.newest > 1:
        yield named("revisions", view.say("show.changes", n=result.newest, id=record.id[:DIGITS]))
    yield named("access", access_words(record.access, view))
    coded = source.charset or source.media_type
    yield named("source", view.listed([Quoted(source.name), view.count("bytes", source.bytes), coded]))
    if not result.source_here:
        yield f"  {'':<{LABELS}}{view.say('show.away')}"
    yield named("sha256", view.value(source.sha256))
    for item in record.acquisitions:
        yield named("received", acquisition_words(item, view))
    for name, text in (("collection", record.collection), ("accession", record.accession), ("rights", record.rights)):
        if text:
            yield named(name, shown(text, 200))
    if result.related is not None:
        yield from related_lines(result.related, view)


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of a record or statement in words; `numbers` are those of the proofs that are marked in the text."""

    starts: Sequence[int]
    numbers: _Numbers
    view: View

    def lines(self, metadata: Metadata, statement: int | None) -> Iterator[str]:
        view = self.view
        for name, field in metadata.items():
            label = f"  {view.label(f'field.{name}', LABELS)}"
            if field.value is None:
                yield f"{label}{null_words(field, view)}"
                yield from (f"{_INDENT}{self._candidate(item)}" for item in field.candidates)
                continue
            ref = f"  {view.value(field.ref)}" if field.ref else ""
            sure = sure_words(field, view)
            if self.numbers and field.rule and not field.stated:
                sure = view.say("show.rule", sure=sure, rule=field.rule)
                if field.agreed:
                    sure = view.say("show.agreed", sure=sure, rules=view.listed(field.agreed))
            yield f"{label}{value_words(field.value, view)}{ref}  [{sure}]"
            for item in field.evidence:
                number = self.numbers.get((statement, name, *_place(item)))
                sign = f"⟦{number}⟧ " if number is not None else ""
                yield f"{_INDENT}{sign}{proved(item, self.starts, view)}"

    def _candidate(self, candidate: Candidate) -> Told:
        view = self.view
        proofs = view.listed((_quoted(item, self.starts, view) for item in candidate.evidence), "semicolon")
        return view.say("proof.candidate", value=value_words(candidate.value, view), proof=proofs)


def _statements(statements: Sequence[Statement], fields: _Fields) -> Iterator[str]:
    yield ""
    view = fields.view
    for place, item in enumerate(statements, start=1):
        where = view.listed(_lines_words(fields.starts, start, end, view) for start, end in item.spans)
        label = view.word("show.statement") + (f" {place}" if len(statements) > 1 else "")
        form, words = view.term("form", item.form), view.term("spoken", item.form)
        yield f"  {padded(label, LABELS)}{view.say('show.spoken', form=form, words=words, place=where)}"
        if item.metadata is not None:
            yield from fields.lines(item.metadata, place)


def _text(
    lines: Sequence[str], starts: Sequence[int], spoken: Sequence[Sequence[int]], marks: list[list[Mark]] | None
) -> Iterator[str]:
    """Return the text with line numbers; a bar stands beside the lines of a statement."""
    wide = len(str(len(lines)))
    whole = lines[:-1] if len(lines) > 1 and not lines[-1] else lines  # what follows the last line end is no line
    inside = {number for start, end in spoken for number in range(*line_range(starts, start, end))}
    for number, line in enumerate(whole):
        margin = f"{number + 1:>{wide}} {'│' if number in inside else ' '}"
        drawn = isolated(line) if marks is None else enclosed(marked(line, marks[number]))
        yield f"{margin} {drawn}" if line else margin


def _marks_by_line(proofs: Sequence[NumberedProof], starts: Sequence[int]) -> list[list[Mark]]:
    """Return for each line the proofs in it, counted from the line's start; one over several lines is in each."""
    marks: list[list[Mark]] = [[] for _ in starts]
    for proof in proofs:
        start, end = proof.evidence.start, proof.evidence.end
        if start is not None and end is not None:
            for line in range(*line_range(starts, start, end)):
                marks[line].append((start - starts[line], end - starts[line], proof.number))
    return marks


def line_range(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return the lines, counted from 0 and half open, that a slice of the text touches."""
    return max(0, bisect_right(starts, start) - 1), bisect_right(starts, max(start, end - 1))


def _lines_words(starts: Sequence[int], start: int, end: int, view: View) -> Told:
    first, last = line_range(starts, start, end)
    if last - first <= 1:
        return view.say("proof.line", line=last)
    return view.say("proof.lines", first=first + 1, last=last)


def _quoted(item: Evidence, starts: Sequence[int], view: View) -> Told:
    """Return the words of a proof and where they stand."""
    if item.start is None or item.end is None:
        where: str | None = item.locator
    else:
        where = _lines_words(starts, item.start, item.end, view)
        if item.locator is not None:
            where = view.say("proof.within", place=where, source=locator_words(item.locator, view))
    return view.say("proof.quoted", place=where, text=quote(item.text, _QUOTED))


def proved(item: Evidence, starts: Sequence[int], view: View) -> Told:
    """Return the words of a proof and where they stand, and which part of a value they prove if not the whole."""
    told = _quoted(item, starts, view)
    if item.part == "value":
        return told
    return view.say("proof.part", part=view.term("part", item.part), proof=told)


def _place(item: Evidence) -> _Place:
    return item.part, item.place, item.locator, item.start, item.end


SECTIONS = dict((alone(ShowResult, show_lines),))
