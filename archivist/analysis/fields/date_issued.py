"""The day of issue and the day of publication, which are two things.

The statement's own date lines come first. The date of a page is that of its publication; together with
"today" in the text it gives the day of issue, and both are given as evidence.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from archivist.analysis.context import TextContext
from archivist.analysis.dates.relative_days import RelativeDay, resolve
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.lead_days import lead_days
from archivist.analysis.fields.own_dates import CONVERTED, OwnDate, own_dates, plain_dates, proposal, speaks_for_itself
from archivist.analysis.fields.page_date import dates_on, page_date
from archivist.analysis.fields.told_day import days_of_today, is_before_lead, told_days
from archivist.analysis.form.signs import is_letter
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal, candidates, decide
from archivist.model.metadata import Certainty, Evidence, Field

__all__ = ["OPEN_RULE", "find_dates_of_issue"]

OPEN_RULE = "date.possible"  # of a field with days that nothing ties to the statement
_WHOLE_DAY = len("2000-01-01")
_BEFORE = 200  # characters before a day in which a quotation may have been opened
_BEHIND = 30  # characters behind a day in which words say that it is to come
_TOLD = 78  # what a whole day weighs that is told of
_TOLD_FIRST = 22  # by which a told day outweighs a dateline


def find_dates_of_issue(context: TextContext) -> tuple[Field, Field]:
    """Return `date_issued` and `date_published`."""
    own = list(own_dates(context))
    page, page_rule = page_date(context)
    today = days_of_today(context)
    proposals = [*_agreed([proposal(context, item) for item in own if item.date.iso]), *_told_below(context, own)]
    undecided = [item for item in own if item.date.kind in ("ambiguous", "conflict")]
    if not proposals:
        proposals = list(_decided_by_weekday(context, undecided, today))
    if not proposals and not undecided and page:
        proposals = [*told_days(context, page.readings, _anchor(context, page)), *_from_page(context, page, today)]
        proposals = proposals or list(_from_other_line(context, page, today))
    if not proposals and not undecided:
        proposals = [*plain_dates(context), *_in_headline(context), *_told_in_full(context)]
    issued = context.decide("date_issued", proposals, tie="conflict")
    if issued.value is None and not proposals:
        issued = _left_open(context, undecided, page, today)
    issued = _doubted(issued, today)
    return issued, _published(context, page, page_rule, issued)


def _anchor(context: TextContext, item: WrittenDate) -> tuple[Evidence, ...]:
    return (context.view.evidence(item.span, "anchor"),)


def _told_below(context: TextContext, own: list[OwnDate]) -> Iterator[Proposal]:
    """Propose the day that a report tells, counted from an agency's dateline: that of the report."""
    line = next((item.date for item in own if item.rule == "date.dateline"), None)
    if context.parts.reports and line and line.iso:
        yield from (
            replace(item, weight=item.weight + _TOLD_FIRST)
            for item in told_days(context, (line.iso,), _anchor(context, line))
        )


def _told_in_full(context: TextContext) -> Iterator[Proposal]:
    """Propose the one whole day beside the words that tell of a statement: "said in a statement on 3 May 2019"."""
    frame = context.parts.frame
    cited = speaks_for_itself(context) or is_letter(context.view, context.tongue, context.parts.statement)
    # else the day may be that of a statement which is cited: "your letter of 3 May"
    days = [item for item in context.dates if item.kind == "day" and item.iso and _is_told(context, item)]
    lead = lead_days(context)
    days = [item for item in days if not cited or item.span in lead or (frame and item.span.end <= frame.end)]
    own = [item for item in days if context.own(item) and not _is_to_come(context, item) and _outside(context, item)]
    if len({item.iso for item in own}) == 1:
        proof = (context.view.evidence(own[0].span),)
        yield Proposal(own[0].iso or "", "date.told", _TOLD, "medium", proof)


def _is_told(context: TextContext, item: WrittenDate) -> bool:
    """Return whether a day is that of a speech: "in a statement on Saturday 3 May 2019".

    Where no capital and no article tells one phrase from the next, the words before it must say so, in a sentence that
    names who speaks: behind "BODY had" stands what was said before.
    """
    if item.span in lead_days(context):
        return True
    if not context.tongue.told_on:
        return item.span in context.told
    here = (each.number for each in context.syntax.sentences if each.span.start <= item.span.start < each.span.end)
    number = next(here, None)
    named = any(each.sentence == number and each.subject.kind != "other" for each in context.syntax.relations)
    before = pattern(rf"(?<!\w){context.tongue.told_on}$")
    reach = max(0, item.span.start - _BEFORE)
    return named and before.search(context.view.text, reach, item.span.start) is not None


def _outside(context: TextContext, item: WrittenDate) -> bool:
    """Return whether no quotation is open before a day, also none that is never closed."""
    before = context.view.text[max(0, item.span.start - _BEFORE) : item.span.start]
    return max(map(before.rfind, "«“„")) <= max(map(before.rfind, "»”"))


def _is_to_come(context: TextContext, item: WrittenDate) -> bool:
    """Return whether what a day is that of is still to come; where verbs stand last, the words behind it say so."""
    if context.tongue.told_on:
        return False  # the verb comes first: behind the day stands what is said
    end = item.span.end
    return pattern(context.tongue.future).search(context.view.text, end, end + _BEHIND) is not None


def _in_headline(context: TextContext) -> Iterator[Proposal]:
    """Propose the date of a headline where the text says "today" with its weekday: a bulletin of that day."""
    lines = [line.span for line in context.parts.header if line.kind in ("title", "other")][:2]
    for item in (item for line in lines for item in dates_on(context, line)):
        named = [day for day in context.relatives if day.mode == "today" and day.weekday is not None]
        yield from _from_page(context, item, [day for day in named if not context.quotes(day.span)][:1])


def _agreed(proposals: list[Proposal]) -> list[Proposal]:
    """Return the proposals without a converted Hijri day beside a printed Gregorian one that is a day off."""
    printed = {
        date.fromisoformat(str(item.value))
        for item in proposals
        if item.rule not in CONVERTED.values() and len(str(item.value)) == _WHOLE_DAY
    }
    beside = {(day + timedelta(days=shift)).isoformat() for day in printed for shift in (-1, 1)}
    return [item for item in proposals if item.rule != CONVERTED["hijri"] or item.value not in beside]


def _decided_by_weekday(context: TextContext, undecided: list[OwnDate], today: list[RelativeDay]) -> Iterator[Proposal]:
    """Propose the one of two readings of a numeric date that fits "today, Monday", or "yesterday, Sunday"."""
    named = [day for day in context.relatives if day.weekday is not None and not context.quotes(day.span)]
    named = [day for day in named if day.mode == "yesterday" or (day.mode == "today" and day not in today)]
    for item in undecided:
        for day in (*today, *named):
            counted = ((iso, resolve(day, date.fromisoformat(iso))) for iso in item.date.readings)
            fitting = [iso for iso, found in counted if day.weekday is not None and found is not None]
            if item.date.kind == "ambiguous" and len(fitting) == 1:
                proof = (context.view.evidence(item.date.span), context.view.evidence(day.span, "anchor"))
                yield Proposal(fitting[0], item.rule, item.weight, "medium", proof)


def _from_page(context: TextContext, page: WrittenDate, today: list[RelativeDay]) -> Iterator[Proposal]:
    for day in today:
        readings = page.readings if page.kind in ("day", "ambiguous") else ()
        fitting = [iso for iso in readings if day.weekday in (None, date.fromisoformat(iso).weekday())]
        if len(fitting) == 1 and not is_before_lead(context, date.fromisoformat(fitting[0])):
            rule = "date.page-and-today" if day.weekday is None else "date.page-and-weekday"
            proof = (context.view.evidence(day.span), context.view.evidence(page.span, "anchor"))
            weight = 60 if day.weekday is None else 70
            yield Proposal(fitting[0], rule, weight, "medium", proof, anchor=fitting[0])


def _from_other_line(context: TextContext, page: WrittenDate, today: list[RelativeDay]) -> Iterator[Proposal]:
    """Propose the one day on a line of its own that fits "today, Monday" where the page begins with another one.

    That is the day on which the page was saved; the report's own stands below its headline.
    """
    named = [day for day in today if day.weekday is not None]
    above = [line for line in context.parts.dated if line.end <= context.form.core.start]
    others = [item for line in above for item in dates_on(context, line) if item.span != page.span and item.iso]
    found = [each for item in others for each in _from_page(context, item, named[:1])]
    if len({item.value for item in found}) == 1:
        yield found[0]


def _left_open(
    context: TextContext, undecided: list[OwnDate], page: WrittenDate | None, today: list[RelativeDay]
) -> Field:
    """Return the field that says why there is no day of issue, with the days that a person may choose among."""
    if undecided:
        first = max(undecided, key=lambda item: item.weight)
        proof = (context.view.evidence(first.date.span),)
        kept = candidates(Proposal(iso, first.rule, first.weight, "low", proof) for iso in first.date.readings)
        if first.date.kind == "ambiguous":
            return Field(reason="ambiguous", rule="date.ambiguous-order", candidates=kept)
        return Field(reason="conflict", rule="date.conflict", candidates=kept)
    clash = _clash(context, page, today) if page and today else None
    if clash is not None:
        return clash
    kept = candidates(_possible(context, page))
    if kept:
        return Field(reason="ambiguous", rule=OPEN_RULE, candidates=kept)
    if context.relatives:
        return Field(reason="no-anchor", rule="date.no-anchor")
    return Field()


def _clash(context: TextContext, page: WrittenDate, today: list[RelativeDay]) -> Field | None:
    """Return what a page's date and "today" leave open, or say against each other."""
    named = {day.weekday for day in today if day.weekday is not None}
    if page.kind not in ("day", "ambiguous", "conflict") or not (named or page.kind == "ambiguous"):
        return None
    proof = (context.view.evidence(page.span),)
    kept = candidates(Proposal(iso, "date.page-and-weekday", 1, "low", proof) for iso in page.readings)
    if not named or any(date.fromisoformat(iso).weekday() in named for iso in page.readings):
        return Field(reason="ambiguous", rule="date.ambiguous-order", candidates=kept)
    return Field(reason="conflict", rule="date.conflict", candidates=kept)


def _possible(context: TextContext, page: WrittenDate | None) -> Iterator[Proposal]:
    """Propose days that nothing ties to the statement: told ones, the page's, and those of its date lines."""
    day = page if page and page.kind in ("day", "ambiguous") else None
    lines = [item for line in context.parts.dated for item in dates_on(context, line) if context.own(item)]
    told = [item for item in context.dates if item.span in context.told]
    if day is not None:
        yield from told_days(context, day.readings, _anchor(context, day))
    seen = set()
    last = [item for line in context.parts.closing for item in dates_on(context, line.span) if context.own(item)]
    for item in (*([day] if day else ()), *lines, *last, *told):
        for iso in item.readings:
            if len(iso) == _WHOLE_DAY and iso not in seen:
                seen.add(iso)
                yield Proposal(iso, OPEN_RULE, 1, "low", (context.view.evidence(item.span),))


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
