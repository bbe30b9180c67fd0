"""The day of issue and the day of publication, which are two things.

The statement's own date lines come first. The date of a page is that of its publication; together with
"today" in the text it gives the day of issue, and both are given as evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile

from archivist.analysis.context import LEAD, TextContext
from archivist.analysis.dates.relative_days import RelativeDay
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.dateline import closing_dateline, opening_dateline
from archivist.analysis.fields.page_date import dates_on, page_date
from archivist.analysis.fields.told_day import days_of_today, told_days
from archivist.analysis.layout.structure import HeaderLine
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal, candidates, decide
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Evidence, Field

__all__ = ["find_dates_of_issue"]

_ISSUE_KEYS = ("release_date", "releasedate", "date_issued", "issued", "issue_date", "date_of_issue")
_WHOLE_DAY = len("2000-01-01")
_LABEL = 40  # characters of a label before its date
_PARAGRAPH = 160  # characters
_TOLD_FIRST = 22  # by which a told day outweighs a dateline
_OPENING = 300  # characters of a text in which a performative verb opens it
_OFTEN = 2  # times that those who speak for themselves say so
_CONVERTED = {"hijri": "date.hijri", "jalali": "date.jalali"}


@dataclass(frozen=True, slots=True)
class _Own:
    """A written date that is the statement's own, and the rule that says so."""

    date: WrittenDate
    rule: str
    weight: int
    certainty: Certainty
    before: RelativeDay | None = None  # "tomorrow", where the date is that of the day after


def find_dates_of_issue(context: TextContext) -> tuple[Field, Field]:
    """Return `date_issued` and `date_published`."""
    own = [*_in_front(context), *(item for item in _own_dates(context) if context.own(item.date))]
    page, page_rule = page_date(context)
    today = days_of_today(context)
    proposals = [*_agreed([_proposal(context, item) for item in own if item.date.iso]), *_told_below(context, own)]
    undecided = [item for item in own if item.date.kind in ("ambiguous", "conflict")]
    if not proposals:
        proposals = list(_decided_by_weekday(context, undecided, today))
    if not proposals and not undecided and page:
        proposals = [*told_days(context, page), *_from_page(context, page, today)]
    if not proposals and not undecided:
        proposals = list(_plain_dates(context))
    issued = context.decide("date_issued", proposals, tie="conflict")
    if issued.value is None and not proposals:
        issued = _left_open(context, undecided, page, today)
    issued = _doubted(issued, today)
    return issued, _published(context, page, page_rule, issued)


def _told_below(context: TextContext, own: list[_Own]) -> Iterator[Proposal]:
    """Propose the day that a report tells, counted from an agency's dateline: that of the report."""
    line = next((item.date for item in own if item.rule == "date.dateline"), None)
    if context.parts.reports and line and line.iso:
        yield from (replace(item, weight=item.weight + _TOLD_FIRST) for item in told_days(context, line))


def _agreed(proposals: list[Proposal]) -> list[Proposal]:
    """Return the proposals without a converted Hijri day beside a printed Gregorian one that is a day off."""
    printed = {
        date.fromisoformat(str(item.value))
        for item in proposals
        if item.rule not in _CONVERTED.values() and len(str(item.value)) == _WHOLE_DAY
    }
    beside = {(day + timedelta(days=shift)).isoformat() for day in printed for shift in (-1, 1)}
    return [item for item in proposals if item.rule != _CONVERTED["hijri"] or item.value not in beside]


def _plain_dates(context: TextContext) -> Iterator[Proposal]:
    """Propose the date line of a text that speaks for itself. Without that the line is the page's."""
    parts = context.parts
    if parts.reports or parts.frame or parts.own_header or not _speaks_for_itself(context):
        return
    for line in parts.dated:
        rule = (
            "date.closing-line" if parts.closing and line.start >= parts.closing[0].span.start else "date.header-line"
        )
        if rule == "date.closing-line" or _is_above(context, line):
            dates = (item for item in dates_on(context, line) if item.kind == "day" and context.own(item))
            yield from (_proposal(context, _Own(item, rule, 66, "medium")) for item in dates)


def _speaks_for_itself(context: TextContext) -> bool:
    """Return whether a text says "we" outside quotations, or its lead tells of nobody who spoke."""
    below = context.parts.header[-1].span.end if context.parts.header else context.parts.body.start
    own = _unquoted(context, context.tongue.first_person, Span(below, context.scope.end))
    told = _unquoted(context, context.tongue.declared, Span(below, min(below + LEAD, context.scope.end)))
    does = _unquoted(context, context.tongue.performs, Span(below, min(below + _OPENING, context.scope.end)))
    return len(own) >= _OFTEN or (not told and bool(own or does))


def _unquoted(context: TextContext, words: str, area: Span) -> list[Span]:
    """Return where words stand outside quotations."""
    matches = pattern(rf"(?<!\w)(?:{words})(?!\w)").finditer(context.view.text, area.start, area.end)
    spans = (Span(item.start(), item.end()) for item in matches)
    return [span for span in spans if not context.quotes(span)]


def _is_above(context: TextContext, line: Span) -> bool:
    """Return whether no paragraph stands above a line."""
    above = takewhile(lambda item: item.start < line.start, context.view.lines)
    return all(item.end - item.start < _PARAGRAPH for item in above if item.start >= context.parts.body.start)


def _own_dates(context: TextContext) -> Iterator[_Own]:
    parts = context.parts
    opening = opening_dateline(context)
    for item in _dates_of(context, parts.header):
        if item.stamp:
            continue
        if parts.own_header:
            yield _Own(item, "date.header-line", 97, "high")
        elif opening and opening.date is None and opening.place and opening.place.start > item.span.end:
            yield _Own(item, "date.header-line", 90, "medium")
    if opening and opening.date:
        yield _Own(opening.date, "date.dateline", 95, "high")
    for line in closing_dateline(context):
        if line.date and not line.date.stamp and (line.signed or parts.own_header):
            last = bool(parts.closing) and line.date.span.start >= parts.closing[0].span.start
            yield _Own(line.date, "date.closing-line", 97, "high" if line.signed and last else "medium")
    yield from _introduced_dates(context)


def _introduced_dates(context: TextContext) -> Iterator[_Own]:
    """Take dates that the words before them introduce: "a statement dated", "today, Monday 5 March 2018".

    A statement may itself refer to others by their date: "dated" counts only above its text.
    """
    text, tongue, parts = context.view.text, context.tongue, context.parts
    yield from _labelled(context)
    area = parts.frame or context.scope
    above = area if parts.frame else Span(area.start, max((line.span.end for line in parts.header), default=0))
    dated = pattern(rf"(?<!\w){tongue.type_source}{tongue.dated}$")
    for item in context.dates:
        inside = area.start <= item.span.start < area.end
        if item.kind == "other-calendar" or not (inside or context.leads(item.span)):
            continue
        if (
            inside
            and item.span.start < above.end
            and dated.search(text, max(area.start, item.span.start - 80), item.span.start)
        ):
            yield _Own(item, "date.dated", 85, "medium")
        last = _before(context, item)
        if last and last.mode == "today":
            yield _Own(item, "date.today-and-date", 80, "medium")
        elif last and last.mode == "tomorrow" and item.kind == "day" and context.leads(item.span):
            yield _Own(item, "date.tomorrow-and-date", 75, "medium", before=last)


def _in_front(context: TextContext) -> Iterator[_Own]:
    """Take the date that the front matter states for the day of issue."""
    entries = context.front.entries if context.front else {}
    for entry in (entries[key] for key in _ISSUE_KEYS if key in entries):
        yield from (_Own(item, "date.labelled", 98, "high") for item in dates_on(context, entry.span))


def _labelled(context: TextContext) -> Iterator[_Own]:
    label = pattern(rf"(?<!\w){context.tongue.issue_labels}$")
    for item in context.dates:
        if label.search(context.view.text, max(0, item.span.start - _LABEL), item.span.start):
            yield _Own(item, "date.labelled", 88, "medium")


def _dates_of(context: TextContext, lines: Iterable[HeaderLine]) -> Iterator[WrittenDate]:
    return (item for line in lines if line.kind == "date" for item in dates_on(context, line.span))


def _before(context: TextContext, item: WrittenDate) -> RelativeDay | None:
    """Return the relative day right before a written date."""
    text = context.view.text
    near = (last for last in context.relatives if 0 <= item.span.start - last.span.end < 4)  # noqa: PLR2004  # " , "
    return next((last for last in near if not text[last.span.end : item.span.start].strip(" ,،(")), None)


def _proposal(context: TextContext, item: _Own) -> Proposal:
    """Return the date with its proof; one that was converted, or read in a usual order, is less certain."""
    written = item.date
    certainty = item.certainty if written.certainty == "high" else written.certainty
    proof: tuple[Evidence, ...] = (context.view.evidence(written.span),)
    value, rule, anchor = written.iso or "", item.rule, None
    if item.before:
        proof = (context.view.evidence(item.before.span), context.view.evidence(written.span, "anchor"))
        value, anchor = (date.fromisoformat(value) - timedelta(days=1)).isoformat(), value
    elif written.calendar != "gregorian":
        rule = _CONVERTED[written.calendar]
    return Proposal(value, rule, item.weight, certainty, proof, anchor=anchor)


def _decided_by_weekday(context: TextContext, undecided: list[_Own], today: list[RelativeDay]) -> Iterator[Proposal]:
    """Propose the one of two readings of a numeric date that fits "today, Monday"."""
    for item in undecided:
        for day in today:
            fitting = [iso for iso in item.date.readings if date.fromisoformat(iso).weekday() == day.weekday]
            if item.date.kind == "ambiguous" and len(fitting) == 1:
                proof = (context.view.evidence(item.date.span), context.view.evidence(day.span, "anchor"))
                yield Proposal(fitting[0], item.rule, item.weight, "medium", proof)


def _from_page(context: TextContext, page: WrittenDate, today: list[RelativeDay]) -> Iterator[Proposal]:
    for day in today:
        readings = page.readings if page.kind in ("day", "ambiguous") else ()
        fitting = [iso for iso in readings if day.weekday in (None, date.fromisoformat(iso).weekday())]
        if len(fitting) == 1:
            rule = "date.page-and-today" if day.weekday is None else "date.page-and-weekday"
            proof = (context.view.evidence(day.span), context.view.evidence(page.span, "anchor"))
            weight = 60 if day.weekday is None else 70
            yield Proposal(fitting[0], rule, weight, "medium", proof, anchor=fitting[0])


def _left_open(
    context: TextContext, undecided: list[_Own], page: WrittenDate | None, today: list[RelativeDay]
) -> Field:
    """Return the field that says why there is no day of issue."""
    if undecided:
        first = max(undecided, key=lambda item: item.weight)
        proof = (context.view.evidence(first.date.span),)
        kept = candidates(Proposal(iso, first.rule, first.weight, "low", proof) for iso in first.date.readings)
        if first.date.kind == "ambiguous":
            return Field(reason="ambiguous", rule="date.ambiguous-order", candidates=kept)
        return Field(reason="conflict", rule="date.conflict", candidates=kept)
    named = {day.weekday for day in today if day.weekday is not None}
    if page and page.kind in ("day", "ambiguous", "conflict") and today and (named or page.kind == "ambiguous"):
        proof = (context.view.evidence(page.span),)
        kept = candidates(Proposal(iso, "date.page-and-weekday", 1, "low", proof) for iso in page.readings)
        if not named or any(date.fromisoformat(iso).weekday() in named for iso in page.readings):
            return Field(reason="ambiguous", rule="date.ambiguous-order", candidates=kept)
        return Field(reason="conflict", rule="date.conflict", candidates=kept)
    if context.relatives:
        return Field(reason="no-anchor", rule="date.no-anchor")
    return Field()


def _doubted(issued: Field, today: list[RelativeDay]) -> Field:
    """Lower the certainty where the text says "today" with a weekday that does not fit; the value stays."""
    if not isinstance(issued.value, str) or len(issued.value) < _WHOLE_DAY:
        return issued
    weekday = date.fromisoformat(issued.value).weekday()
    if any(day.weekday not in (None, weekday) for day in today):
        return replace(issued, certainty="low")
    return issued


def _published(context: TextContext, page: WrittenDate | None, rule: str, issued: Field) -> Field:
    if page is None:
        return Field()
    proof = (context.view.evidence(page.span),)
    if page.kind == "day" and page.iso:
        certainty: Certainty = page.certainty if rule == "date.front-matter" else "medium"
        return decide([Proposal(page.iso, rule, 1, certainty, proof)])
    if page.kind == "ambiguous" and issued.anchor in page.readings and issued.anchor:
        return decide(
            [Proposal(issued.anchor, rule, 1, "medium", (*proof, replace(issued.evidence[0], part="anchor")))]
        )
    kept = candidates(Proposal(iso, rule, 1, "low", proof) for iso in page.readings)
    if page.kind == "ambiguous":
        return Field(reason="ambiguous", rule="date.ambiguous-order", candidates=kept)
    return Field(reason="conflict", rule="date.conflict", candidates=kept) if page.kind == "conflict" else Field()
