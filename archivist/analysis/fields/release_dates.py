"""The day of a release on a saved page: its own date line, below the words that let it be printed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.page_date import dates_on, is_clocked, is_label_of_page
from archivist.analysis.fields.place_datelines import shaped_places
from archivist.analysis.languages import of_all
from archivist.analysis.layout.page_head import begins_page
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["release_dates"]

_BELOW, _ABOVE = 4, 2  # lines from the words of release to the day: its number, whom to ask; from it to "PLACE -"


def release_dates(context: TextContext) -> Iterator[WrittenDate]:
    """Return the day of the first date line that is a release's own, not its page's."""
    head = context.page_head
    lines = list(begins_page(context.view, head)) if head else []
    place = next((item.span for item in shaped_places(context)), None)
    begins = [line for line in context.view.lines if place and line.start < place.start]
    for number, line in enumerate(lines):
        if line in context.parts.dated and _is_released(context, lines[: number + 1]):
            yield from _day(context, line)
            return
    for line in begins[-_ABOVE:]:
        if line in context.parts.dated and not (context.parts.reports or _is_page_line(context, line)):
            yield from _day(context, line)


def _day(context: TextContext, line: Span) -> Iterator[WrittenDate]:
    return (item for item in dates_on(context, line) if item.kind == "day" and not item.stamp)


def _is_released(context: TextContext, lines: Sequence[Span]) -> bool:
    """Return whether the last of these lines stands below words of release, or, with a label, below the page's day."""
    view, line = context.view, lines[-1]
    if any(_release().match(view.text, above.start, above.end) for above in lines[-_BELOW - 1 : -1]):
        return True
    label = pattern(context.tongue.labels).match(view.text, line.start, line.end)
    labelled = label is not None and label.end() > line.start and not is_clocked(context, line)
    return labelled and any(above in context.parts.dated for above in lines[:-1])


def _is_page_line(context: TextContext, line: Span) -> bool:
    return is_clocked(context, line) or is_label_of_page(context, line)


@cache
def _release() -> re.Pattern[str]:
    return pattern(rf"(?i:{either(of_all('release_labels'))})(?!\w)")
