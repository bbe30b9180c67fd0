"""The date of a page as its text states it: front matter, a date line, a byline, the stamp of a post."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import of_all
from archivist.analysis.layout.page_head import begins_page
from archivist.analysis.patterns import either, folded
from archivist.analysis.text_view import Span

__all__ = ["dates_on", "days_below_labels", "is_clocked", "is_label_of_page", "is_stamp_of_page", "page_date"]

_PAGE_KEYS = (
    *("date", "published", "published_time", "publishdate", "pubdate", "date_published", "datepublished", "pub_date"),
    *("publication_date", "published_at", "publisheddate", "created", "created_at", "datetime", "posted", "time"),
)
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9.])")
_ENDS_CLOCKED = re.compile(r",? ?(?:- ?)?[0-9]{1,2}[:.][0-9]{2}(?: ?[^\W\d_]{1,4}\.?)?")
_NAMED = re.compile(r"(?:[^\W\d_a-zа-яёß-ÿ][\w.'’-]*[ ,|]{1,3}){1,3}")  # whose page it is
_HEAD, _FOOT = 14, 4  # lines in which a byline may stand
_LONGEST = 110
_PARTED = re.compile(r"[|•·]|(?<= )[-/](?= )")


def page_date(context: TextContext) -> tuple[WrittenDate | None, str]:
    """Return the date of the page and its rule: that of the front matter, else a line's; None and a rule without."""
    entries = context.front.entries if context.front else {}
    for entry in (entries[key] for key in _PAGE_KEYS if key in entries):
        for item in context.dates:
            if entry.span.start <= item.span.start < entry.span.end:
                return item, "date.front-matter"
    parts = context.parts
    own = parts.frame is None and parts.own_header
    lines = (item for line in parts.above if line.kind == "date" for item in dates_on(context, line.span))
    stated = [item for item in lines if item.stamp or not own]
    labelled = _labelled(context) if stated else ()  # a page that is shown today has the day above its own
    found = (*labelled, *stated, *_bylines(context))
    return next((item for item in found if _is_readable(context, item)), None), "date.page-line"


def _is_readable(context: TextContext, item: WrittenDate) -> bool:
    return item.kind in ("day", "ambiguous", "conflict") and context.own(item)


def dates_on(context: TextContext, line: Span) -> Iterator[WrittenDate]:
    """Return the dates that begin on a line."""
    first = bisect_left(context.dates, line.start, key=lambda item: item.span.start)
    after = (context.dates[place] for place in range(first, len(context.dates)))
    return takewhile(lambda item: item.span.start < line.end, after)


def is_label_of_page(context: TextContext, line: Span) -> bool:
    """Return whether a line says when, and perhaps by whom, a page was published: "Posted on 3 May by admin"."""
    labelled = _published().match(context.view.text, line.start, line.end) is not None
    return labelled and next(dates_on(context, line), None) is not None


def is_stamp_of_page(context: TextContext, line: Span) -> bool:
    """Return whether a line is whose page it is, the day and the time of day: "Harbour Echo 20 May 2024, 13:18"."""
    item = next(dates_on(context, line), None)
    if item is None or item.kind != "day" or not context.tongue.capitals:
        return False
    named = _NAMED.fullmatch(context.view.text, line.start, item.span.start) is not None
    return named and _ENDS_CLOCKED.fullmatch(context.view.text, item.span.end, line.end) is not None


def is_clocked(context: TextContext, line: Span) -> bool:
    """Return whether a line states a time of day beside its date, as pages and posts do."""
    item = next(dates_on(context, line), None)
    text = context.view.text
    return item is not None and (
        item.stamp
        or bool(_CLOCK.search(text[line.start : item.span.start]) or _CLOCK.search(text[item.span.end : line.end]))
    )


def _bylines(context: TextContext) -> Iterator[WrittenDate]:
    """Return the dates of lines that name who wrote a page, or when it was published; then those of posts' ends."""
    lines = [line for line in context.view.lines if line.start >= context.parts.body.start]
    yield from days_below_labels(context)
    yield from _begins(context, lines[0]) if lines else ()
    for line in lines[:_HEAD]:
        if line.end - line.start <= _LONGEST and _published().match(context.view.text, line.start, line.end):
            yield from dates_on(context, line)
        elif line.end - line.start <= _LONGEST and _author().match(context.view.text, line.start, line.end):
            yield from dates_on(context, line) if is_clocked(context, line) else ()
    for line in lines[:_HEAD]:
        date = next(dates_on(context, line), None)
        if date and line.end - line.start <= _LONGEST and _stands_apart(context, line, date):
            yield date
    head = context.page_head
    below = [line for line in begins_page(context.view, head) if line.start > head.again[0].end] if head else []
    for line in below[:_HEAD]:
        if line in context.parts.dated:
            yield from dates_on(context, line)
    for line in lines[-_FOOT:]:
        if line.end - line.start <= _LONGEST and is_clocked(context, line):
            yield from dates_on(context, line)


def _begins(context: TextContext, line: Span) -> Iterator[WrittenDate]:
    """Return the date behind a label of publication with which a text begins, also where the text goes on behind it."""
    first = next(dates_on(context, line), None)
    label = _published().match(context.view.text, line.start, first.span.start) if first else None
    if first and label and not context.view.text[label.end() : first.span.start].strip(" :"):
        yield first


def _labelled(context: TextContext) -> Iterator[WrittenDate]:
    """Return the dates of the lines of a page's head that a label of publication begins and a time of day ends."""
    lines = [line for line in context.view.lines if line.start >= context.parts.body.start][:_HEAD]
    for line in lines:
        if line.end - line.start <= _LONGEST and is_label_of_page(context, line) and is_clocked(context, line):
            yield from dates_on(context, line)


def days_below_labels(context: TextContext) -> Iterator[WrittenDate]:
    """Return the dates of lines of a page's head right below one that is a label of publication and no more."""
    lines = [line for line in context.view.lines if line.start >= context.parts.body.start][: _HEAD + 2]
    for label, line in pairwise(lines):
        if line in context.parts.dated and _published().fullmatch(context.view.slice(label).rstrip(" :")):
            yield from dates_on(context, line)


def _stands_apart(context: TextContext, line: Span, date: WrittenDate) -> bool:
    """Return whether a sign parts a date from a name or a section: "By NAME • 15 January 2020"."""
    before = context.view.text[line.start : date.span.start].rstrip()
    after = context.view.text[date.span.end : line.end].strip()
    return bool(before) and bool(_PARTED.fullmatch(before[-1:])) and (not after or bool(_CLOCK.search(after)))


@cache
def _published() -> re.Pattern[str]:
    """Compile a label of publication, or the word before a writer's name, at the start of a line."""
    labels = either(map(folded, of_all("published")))
    return re.compile(rf"[^\w\n]{{0,6}}(?i:{labels})(?!\w)")


@cache
def _author() -> re.Pattern[str]:
    """Compile how a line begins that says who wrote the page."""
    return re.compile(rf"(?i:{either(map(folded, of_all('author_words')))}) ?:? ?(?=\w)")
