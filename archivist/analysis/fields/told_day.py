"""The day of issue that a report tells by a day beside its verb of speaking, counted from the date of the page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from archivist.analysis.context import LEAD, TextContext
from archivist.analysis.dates.relative_days import RelativeDay, resolve, resolve_without_year
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.core_dates import begins_text
from archivist.analysis.fields.lead_days import lead_days
from archivist.analysis.proposals import Proposal
from archivist.model.metadata import Evidence

__all__ = ["days_of_today", "told_days"]

_LATE = timedelta(days=3)  # by which a page may come after the statement that it names by a weekday
_NEXT = timedelta(days=1)  # the same for "today, Saturday" on a page of Sunday, and for "yesterday"
_OLD = timedelta(days=31)  # the same, where day and month are written
_MODES = ("today", "yesterday", "weekday")
_OF_THE_DAY = ("'s", "’s")  # "Thursday's attack": the day of what is spoken of
_WEIGHT, _FIRST = 74, 20  # the first such day counts most


def days_of_today(context: TextContext) -> list[RelativeDay]:
    """Return "today" where the head of the text says it, outside quotations."""
    start = begins_text(context)
    end = start + LEAD
    days = (item for item in context.relatives if item.mode == "today" and start <= item.span.start < end)
    return [item for item in days if not context.quotes(item.span) or context.parts.statement.start == item.span.start]


def told_days(context: TextContext, readings: Sequence[str], anchor: Sequence[Evidence]) -> Iterator[Proposal]:
    """Propose the days on which the text tells that somebody spoke, counted from the date of a page or a dateline.

    A date of a page that can be read in two ways gives a day only where one of them fits.
    """
    pages = [date.fromisoformat(iso) for iso in readings if len(iso) == len("2000-01-01")]
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
