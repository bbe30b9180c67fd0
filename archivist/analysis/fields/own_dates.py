"""Written dates that are the statement's own: its date lines, its dateline, what the words before a date say of it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from archivist.analysis.constructions.enactments import adopted_on
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import LEAD, TextContext
from archivist.analysis.dates.relative_days import RelativeDay
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.core_dates import head_of_embedded, head_of_text, is_owners_page, lines_of_own_days
from archivist.analysis.fields.dateline import closing_dateline, opening_dateline
from archivist.analysis.fields.header_days import placed_days
from archivist.analysis.fields.kind_lines import day_of_kind
from archivist.analysis.fields.page_date import dates_on, is_clocked
from archivist.analysis.fields.place_datelines import shaped_places
from archivist.analysis.fields.post_days import days_of_posts
from archivist.analysis.fields.release_dates import release_dates
from archivist.analysis.fields.signing_days import days_beside_signatures
from archivist.analysis.fields.titled_days import titled_days
from archivist.analysis.fields.told_day import is_day_of_speech
from archivist.analysis.fields.wire_lines import wire_line
from archivist.analysis.languages import of_all, weekday_names
from archivist.analysis.layout.act_lines import act_day
from archivist.analysis.layout.line_kinds import HeaderLine
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.patterns import alternation, either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Evidence

__all__ = ["CONVERTED", "OwnDate", "own_dates", "plain_dates", "proposal", "speaks_for_itself"]

_ISSUE_KEYS = ("release_date", "releasedate", "date_issued", "issued", "issue_date", "date_of_issue")
_OWN_FORMS = ("direct", "embedded")
_SMALL_WORD = 3  # letters of "of", "del", "vom"
_PARTING = " |-·•,:*_()"  # signs between a date and the word for the kind of text
_EMPHASIS = re.compile("[*_]+")
_LABEL = 40  # characters of a label before its date
_CLOSING = 900  # characters behind the words that close an act: its signatures
_PARAGRAPH = 160  # characters
_OPENING = 300  # characters of a text in which a performative verb opens it
_BESIDE, _HEADLINE = 6, 4  # characters beside a day that is alone on its line; words of a headline
_OFTEN = 2  # times that those who speak for themselves say so
_JOINT = 20  # characters between a place and its day
_FIELDS = 3  # lines of a memorandum's head: from whom, to whom, of what
CONVERTED = {"hijri": "date.hijri", "jalali": "date.jalali"}


@dataclass(frozen=True, slots=True)
class OwnDate:
    """A written date that is the statement's own, and the rule that says so."""

    date: WrittenDate
    rule: str
    weight: int
    certainty: Certainty
    before: RelativeDay | None = None  # "tomorrow", where the date is that of the day after


def own_dates(context: TextContext) -> Iterator[OwnDate]:
    """Return the dates that lines, labels and words beside them make the statement's own."""
    yield from _in_front(context)
    yield from (item for item in _own_dates(context) if context.own(item.date))
    enacted = act_day(context.view, context.tongue, context.parts.body, context.dates)
    if enacted and context.form.form in _OWN_FORMS:
        yield OwnDate(enacted, "date.adopted", 92, "high")
    yield from (OwnDate(signed.date, "date.closing-line", 84, "medium") for signed in days_beside_signatures(context))


def _own_dates(context: TextContext) -> Iterator[OwnDate]:
    parts = context.parts
    opening = opening_dateline(context)
    placed = opening.place if opening and opening.date is None else None
    own = parts.own_header or sum(is_header_field(context.view, line.span) for line in parts.header) >= _FIELDS
    for item in _dates_of(context, parts.header):
        if item.stamp:
            continue
        if own:
            yield OwnDate(item, "date.header-line", 97, "high")
        elif placed and placed.start > item.span.end:
            yield OwnDate(item, "date.header-line", 90, "medium")
    for head in (opening, wire_line(context), *placed_days(context)):
        if head and head.date:
            yield OwnDate(head.date, "date.dateline", 95, "high")
            yield from (OwnDate(day, "date.dateline", 95, "high") for day in _same_day_below(context, head.date))
    yield from _placed(context)
    yield from _closing(context)
    for item in adopted_on(context):
        yield OwnDate(item, "date.adopted", 92, "high")
    yield from _beside_kind(context)
    yield from (OwnDate(item, "date.header-line", 97, "high") for item in release_dates(context))
    lines = (line.span for line in parts.header if line.kind == "title")
    yield from (OwnDate(day, "date.dated", 85, "medium") for line in lines if (day := day_of_kind(context, line)))
    yield from (OwnDate(item.date, "date.dated", 98, "medium") for item in titled_days(context))
    yield from _introduced_dates(context)
    inside = (line for line in head_of_embedded(context) if line in parts.dated and not is_clocked(context, line))
    days = (item for line in inside for item in dates_on(context, line) if item.kind == "day" and not item.stamp)
    yield from (OwnDate(item, "date.header-line", 90, "medium") for item in days)
    yield from (OwnDate(item, "date.labelled", 86, "medium") for item in days_of_posts(context))


def _same_day_below(context: TextContext, day: WrittenDate) -> Iterator[WrittenDate]:
    """Return the day in another calendar on the line below a dateline's: "corresponding to 1 June 2018"."""
    below = next((item for item in context.dates if item.span.start >= day.span.end), None)
    words = context.tongue.same_day
    said = pattern(rf"\.?\s{{1,4}}\(?{alternation(words)}(?: ?ل)? ?:? ?") if words else None
    if below and said and below.kind == "day" and below.calendar != day.calendar:
        yield from (below,) if said.fullmatch(context.view.text, day.span.end, below.span.start) else ()


def _placed(context: TextContext) -> Iterator[OwnDate]:
    """Return the day on the last line if that is a place and the day and no more: "PLACE/PLACE, den DATE"."""
    for place in shaped_places(context):
        day = context.date_in(place.span.end, place.span.end + _JOINT)
        line = next((line for line in context.view.lines if line.start == place.span.start), None)
        last = line is not None and line.end >= context.parts.body.end
        if line and last and day and day.kind == "day" and not day.stamp and day.span.end == line.end:
            yield OwnDate(day, "date.closing-line", 95, "high")


def _closing(context: TextContext) -> Iterator[OwnDate]:
    """Return the day of the line of place and day that closes a text, where that is signed or is its own."""
    parts = context.parts
    for line in closing_dateline(context):
        if line.date is None or line.date.stamp or not (line.signed or parts.own_header):
            continue
        if not _is_of_another(context, line.date.span, signed=line.signed):
            last = bool(parts.closing) and line.date.span.start >= parts.closing[0].span.start
            yield OwnDate(line.date, "date.closing-line", 97, "high" if line.signed and last else "medium")


def _is_of_another(context: TextContext, day: Span, *, signed: bool) -> bool:
    """Return whether a day below the text is that of another article: an item of a list, or above a headline."""
    lines = context.view.lines
    at = next((number for number, line in enumerate(lines) if line.start <= day.start < line.end), None)
    if at is None:
        return False
    below = context.view.slice(lines[at + 1]).split() if at + 1 < len(lines) else []
    above = (
        lines[at].end - lines[at].start - (day.end - day.start) < _BESIDE
        and len(below) >= _HEADLINE
        and below[0][:1].isupper()
    )
    return context.view.slice(lines[at]).startswith(("* ", "• ")) or (
        above and not signed and not below[-1].endswith(".")
    )


def _beside_kind(context: TextContext) -> Iterator[OwnDate]:
    """Take the date beside the word for the kind of text, alone with it on a line: "3 May 2020 | Press release"."""
    tongue, number = context.tongue, r"(?: (?:[Nn][or][.:]? ?)?[0-9/]+)?"
    small = rf"(?:[ ,|:·-]{{1,3}}{alternation((*tongue.signing_words, *tongue.dateline_words))})?"
    kind = pattern(rf"(?i:{tongue.type_source}){number}(?i:{tongue.dated})?{small} ?")
    lines = dict.fromkeys((*(line.span for line in context.parts.above), *head_of_text(context)))
    for line, item in [(each, item) for each in lines for item in dates_on(context, each)]:
        around = (context.view.text[line.start : item.span.start], context.view.text[item.span.end : line.end])
        words = [text.strip(_PARTING) for text in around if text.strip(_PARTING)]
        if item.kind == "day" and len(words) == 1 and kind.fullmatch(f"{words[0]} "):
            yield OwnDate(item, "date.dated", 85, "medium")


def _introduced_dates(context: TextContext) -> Iterator[OwnDate]:
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
            and (
                dated.search(text, max(area.start, item.span.start - 80), item.span.start)
                or _dated_title(context, item)
            )
        ):
            yield OwnDate(item, "date.dated", 85, "medium")
        last = _before(context, item)
        if last and last.mode == "today" and is_day_of_speech(context, last, item):
            yield OwnDate(item, "date.today-and-date", 80, "medium")
        elif last and last.mode == "tomorrow" and item.kind == "day" and context.leads(item.span):
            yield OwnDate(item, "date.tomorrow-and-date", 75, "medium", before=last)


def _dated_title(context: TextContext, item: WrittenDate) -> bool:
    """Return whether the title of a statement says "dated" before a day, wherever in it: "Note of X, dated DAY, on Y".

    A small word alone, "of", may be before the day of what the statement is about.
    """
    text = context.view.text
    lines = [line.span for line in context.parts.header if line.kind == "title"]
    title = next((line for line in lines if line.start <= item.span.start < line.end), None)
    words = title and pattern(rf"{context.tongue.dated}$").search(text, title.start, item.span.start)
    return words is not None and len(words.group().strip(" ,")) > _SMALL_WORD


def _in_front(context: TextContext) -> Iterator[OwnDate]:
    """Take the date that the front matter states for the day of issue."""
    entries = context.front.entries if context.front else {}
    for entry in (entries[key] for key in _ISSUE_KEYS if key in entries):
        yield from (OwnDate(item, "date.labelled", 98, "high") for item in dates_on(context, entry.span))


def _labelled(context: TextContext) -> Iterator[OwnDate]:
    text, lines = context.view.text, context.view.lines
    label = pattern(rf"(?<!\w){context.tongue.issue_labels}$")
    for item in context.dates:
        number = bisect_right(lines, item.span.start, key=lambda line: line.start) - 1
        begins = lines[number].start if number >= 0 else 0
        before = _EMPHASIS.sub("", text[max(0, item.span.start - _LABEL) : item.span.start])  # "**Issue date**: "
        released = item.kind == "day" and (
            _released().fullmatch(text, begins, item.span.start) is not None or _is_labelled_in_head(context, item.span)
        )
        paged = (
            context.form.form not in _OWN_FORMS
            and bool(context.told)
            and number >= 0
            and is_clocked(context, lines[number])
        )
        if released or (label.search(before) and not paged):
            yield OwnDate(item, "date.labelled", 88, "medium")
        elif item.kind == "day" and _closes_act(context, item.span):
            yield OwnDate(item, "date.closing-line", 88, "medium")


def _is_labelled_in_head(context: TextContext, day: Span) -> bool:
    """Return whether a day stands behind "Date:" in the first words of a statement that lost its line ends."""
    start = context.parts.statement.start
    if context.form.form != "embedded" or not start <= day.start <= start + _LABEL:
        return False
    label = pattern(rf"(?<!\w)(?:{context.tongue.labels}) ?$").search(context.view.text, start, day.start)
    return label is not None and label.group().rstrip().endswith(":")


def _closes_act(context: TextContext, day: Span) -> bool:
    """Return whether a day stands in the words that close an act: "Resolved, this the 3rd day of May, 2019"."""
    formal = pattern(context.tongue.formal_day)
    match = formal.search(context.view.text, max(0, day.start - _LABEL), day.end)
    late = context.parts.statement.end - day.end <= _CLOSING
    return match is not None and match.end() > day.start and late and not context.quotes(day)


@cache
def _released() -> re.Pattern[str]:
    """Compile what stands on a line before the day from which a text may be printed: "For release: Monday, "."""
    words, days = either(of_all("release_labels")), alternation(weekday_names())
    return pattern(rf"\W*(?i:{words}) ?[:-]{{0,2}} ?(?:(?i:{days}),? )?")


def _dates_of(context: TextContext, lines: Iterable[HeaderLine]) -> Iterator[WrittenDate]:
    return (item for line in lines if line.kind == "date" for item in dates_on(context, line.span))


def _before(context: TextContext, item: WrittenDate) -> RelativeDay | None:
    """Return the relative day right before a written date."""
    text = context.view.text
    near = (last for last in context.relatives if 0 <= item.span.start - last.span.end < 4)  # noqa: PLR2004  # " , "
    return next((last for last in near if not text[last.span.end : item.span.start].strip(" ,،(")), None)


def proposal(context: TextContext, item: OwnDate) -> Proposal:
    """Return the date with its proof; one that was converted, or read in a usual order, is less certain."""
    written = item.date
    certainty = item.certainty if written.certainty == "high" else written.certainty
    proof: tuple[Evidence, ...] = (context.view.evidence(written.span),)
    value, rule, anchor = written.iso or "", item.rule, None
    if item.before:
        proof = (context.view.evidence(item.before.span), context.view.evidence(written.span, "anchor"))
        value, anchor = (date.fromisoformat(value) - timedelta(days=1)).isoformat(), value
    elif written.calendar != "gregorian":
        rule = CONVERTED[written.calendar]
    return Proposal(value, rule, item.weight, certainty, proof, anchor=anchor)


def plain_dates(context: TextContext) -> Iterator[Proposal]:
    """Propose the date line of a text that speaks for itself. Without that the line is the page's."""
    parts, head = context.parts, context.page_head
    medium = head is not None and bool(context.view.slice(head.owner)) and not whole_body(context, head.owner)
    told = context.form.form in ("partial", "reported") and _is_clocked_page(context)
    passed_on = medium or told or context.form.form == "none"
    if not parts.reports and not passed_on:
        yield from _near_text(context)
    if parts.reports or parts.frame or parts.own_header or passed_on:
        return  # below a headline with the name of a medium stands the day of the page
    lines = parts.dated if speaks_for_itself(context) else lines_of_own_days(context)
    for line in lines:
        rule = (
            "date.closing-line" if parts.closing and line.start >= parts.closing[0].span.start else "date.header-line"
        )
        if rule == "date.closing-line" or _is_above(context, line):
            if rule == "date.closing-line" and _is_of_another(context, line, signed=False):
                continue
            dates = (item for item in dates_on(context, line) if item.kind == "day" and context.own(item))
            yield from (proposal(context, OwnDate(item, rule, 66, "medium")) for item in dates)


def _is_clocked_page(context: TextContext) -> bool:
    """Return whether the first line with a day states the time, too, as pages of news do."""
    return bool(context.parts.dated) and is_clocked(context, context.parts.dated[0])


def _near_text(context: TextContext) -> Iterator[Proposal]:
    """Propose the day alone on a line near the text of a body's own page; with a time it is the page's."""
    lines = [line for line in head_of_text(context) if line in context.parts.dated and not is_clocked(context, line)]
    own = context.form.form == "embedded" and context.parts.frame is None
    if lines and own and (context.parts.official or is_owners_page(context) or speaks_for_itself(context)):
        dates = (item for item in dates_on(context, lines[0]) if item.kind == "day" and context.own(item))
        yield from (proposal(context, OwnDate(item, "date.header-line", 66, "medium")) for item in dates)


def speaks_for_itself(context: TextContext) -> bool:
    """Return whether a text says "we" outside quotations, or its lead tells of nobody who spoke."""
    below = context.parts.header[-1].span.end if context.parts.header else context.parts.body.start
    if not context.view.text[below : context.scope.end].strip():
        below = context.parts.body.start  # a text so short that all its lines are a header's
    own = _unquoted(context, context.tongue.first_person, Span(below, context.scope.end))
    told = _unquoted(context, context.tongue.declared, Span(below, min(below + LEAD, context.scope.end)))
    does = _unquoted(context, context.tongue.performs, Span(below, min(below + _OPENING, context.scope.end)))
    return len(own) >= _OFTEN or (not told and bool(own or does))


def _unquoted(context: TextContext, words: str, area: Span) -> list[Span]:
    """Return where words stand outside quotations."""
    matches = search(rf"(?<!\w)(?:{words})(?!\w)").finditer(context.view.text, area.start, area.end)
    spans = (Span(item.start(), item.end()) for item in matches)
    return [span for span in spans if not context.quotes(span)]


def _is_above(context: TextContext, line: Span) -> bool:
    """Return whether no paragraph stands above a line."""
    above = takewhile(lambda item: item.start < line.start, context.view.lines)
    return all(item.end - item.start < _PARAGRAPH for item in above if item.start >= context.parts.body.start)
