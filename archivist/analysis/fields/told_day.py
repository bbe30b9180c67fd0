"""The day of issue that a report tells by a day beside its verb of speaking, counted from the date of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from archivist.analysis.context import LEAD, TextContext, once
from archivist.analysis.dates.relative_days import RelativeDay, resolve, resolve_without_year
from archivist.analysis.dates.telling import is_another_day
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.core_dates import begins_text
from archivist.analysis.fields.lead_days import lead_days
from archivist.analysis.proposals import Proposal
from archivist.model.metadata import Evidence

__all__ = ["days_of_today", "is_before_lead", "is_day_of_speech", "told_days"]

_LATE = timedelta(days=3)  # by which a page may come after the statement that it names by a weekday
_NEXT = timedelta(days=1)  # the same for "today, Saturday" on a page of Sunday, and for "yesterday"
_OLD = timedelta(days=31)  # the same, where day and month are written
_MODES = ("today", "yesterday", "weekday")
_OF_THE_DAY = ("'s", "’s")  # "Thursday's attack": the day of what is spoken of
_WEEK, _LONG = 7, 5  # days; after which nobody names a day of the past week by its weekday alone
_THIS = len("this ")  # characters before a weekday in which that word stands
_WEIGHT, _FIRST = 74, 20  # the first such day counts most


def days_of_today(context: TextContext) -> list[RelativeDay]:
    """Return "today" where the head of the text says it, outside quotations."""
    start = begins_text(context)
    end = start + LEAD
    days = (item for item in context.relatives if item.mode == "today" and start <= item.span.start < end)
    return [item for item in days if not context.quotes(item.span) or context.parts.statement.start == item.span.start]


def is_day_of_speech(context: TextContext, today: RelativeDay, day: WrittenDate) -> bool:
    """Return whether "today" and the day behind it are those of a statement, not of what a report tells.

    There it may be what will be: "the burial will be today, Friday 3 May 2019". Where a text tells of a statement of
    yesterday, "today" is the day of what happens.
    """
    if today.span in context.told:
        return True
    told = context.form.form not in ("direct", "embedded")
    begins = context.parts.body.start
    return not (
        _tells_of_yesterday(context) or (told and is_another_day(context.view.text, day.span, context.tongue, begins))
    )


@once
def _tells_of_yesterday(context: TextContext) -> bool:
    """Return whether a text tells of a statement of yesterday."""
    return any(day.mode == "yesterday" and day.span in context.told for day in context.relatives)


def is_before_lead(context: TextContext, page: date) -> bool:
    """Return whether the lead tells of a weekday that had not come yet on the day of a page: "on this Thursday".

    On a page of Wednesday that is a day of another week: the page has the day on which it was saved.
    """
    start, text = begins_text(context), context.view.text
    days = (day for day in context.relatives if start <= day.span.start < start + LEAD and not context.quotes(day.span))
    past = [day for day in days if day.mode in ("weekday", "current") and not day.future and day.weekday is not None]
    words = ((day, text[max(0, day.span.start - _THIS) : day.span.end].split()) for day in past)
    near = [day for day, said in words if not set(context.tongue.this_day).isdisjoint(said)]
    return any((page.weekday() - (day.weekday or 0)) % _WEEK >= _LONG for day in near)


def told_days(context: TextContext, readings: Sequence[str], anchor: Sequence[Evidence]) -> Iterator[Proposal]:
    """Propose the days on which the text tells that somebody spoke, counted from the date of a page or a dateline.

    A date of a page that can be read in two ways gives a day only where one of them fits.
    """
    pages = [date.fromisoformat(iso) for iso in readings if len(iso) == len("2000-01-01")]
    pages = [page for page in pages if not is_before_lead(context, page)]
    itself = {part.start for part in anchor if part.place == "text"}
    told: list[RelativeDay | WrittenDate] = [*context.relatives, *context.dates]
    spoken = context.told | lead_days(context)
    told = [item for item in told if item.span in spoken and context.view.original(item.span)[0] not in itself]
    told = [item for item in told if context.view.text[item.span.end : item.span.end + 2] not in _OF_THE_DAY]
    for number, item in enumerate(sorted(told, key=lambda item: item.span)):
        days = {(day, page) for page in pages for day in [_counted(context, item, page)] if day is not None}
        if len(days) == 1:
            day, page = days.pop()
            proof = (context.view.evidence(item.span), *anchor)
            weight = _WEIGHT - min(number, _FIRST)
            yield Proposal(day.isoformat(), _rule(item), weight, "medium", proof, anchor=page.isoformat())


def _rule(item: RelativeDay | WrittenDate) -> str:
    if isinstance(item, WrittenDate):
        return "date.told"
    if item.weekday is not None:
        return "date.page-and-weekday"
    return "date.page-and-today" if item.mode == "today" else "date.told"


def _counted(context: TextContext, item: RelativeDay | WrittenDate, page: date) -> date | None:
    """Return the day that the words name, a little before the date of the page, or on it."""
    if isinstance(item, WrittenDate):
        day = date.fromisoformat(item.iso) if item.kind == "day" and item.iso else None
        if item.kind == "no-year":
            day, _ = resolve_without_year(context.view.text, item, context.tongue, page)
        return day if day is not None and timedelta(0) <= page - day <= _OLD else None
    if item.mode not in _MODES:
        return None
    late = _LATE if item.mode == "weekday" else _NEXT
    mode = item.mode if item.weekday is None else "weekday"
    day = resolve(replace(item, mode=mode, future=False), page)
    return day if day is not None and page - day <= late else None
