"""The title: of the statement where it has one, else the headline above it."""

from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Evidence, Field

__all__ = ["find_title"]


def find_title(context: TextContext) -> Field:
    """Return the title; absent where the text begins with a paragraph."""
    return context.decide("title", _proposals(context))


def _proposals(context: TextContext) -> Iterator[Proposal]:
    view, parts = context.view, context.parts
    title = next((line for line in parts.header if line.kind == "title"), None)
    if title:
        value = view.wording(title.span)
        yield Proposal(value, "title.header-line", 90, "high", (view.evidence(title.span),))
    if context.front and (entry := context.front.entries.get("title")) and entry.value:
        start, end = view.original(entry.span)
        proof = Evidence(view.document.text[start:end], start, end)
        yield Proposal(entry.value, "title.front-matter", 80, "high", (proof,))
    for first, second in zip(parts.header, parts.header[1:], strict=False):
        named = _names_speaker(context, second.span)
        if first.kind == "type" and second.kind == "other" and view.slice(second.span).count(" ") > 1 and not named:
            yield Proposal(view.wording(second.span), "title.under-type", 70, "medium", (view.evidence(second.span),))
    if parts.headline and (parts.headline.kind == "title" or not _letterhead(context)):
        span = parts.headline.span
        led = parts.cue is not None and parts.cue.start < parts.cue.end  # words lead from the page to the statement
        weight = 90 if title and span.end < title.span.start and not led else 60
        yield Proposal(view.wording(span), "title.headline", weight, "medium", (view.evidence(span),))
    single = _single_line(context)
    if single:
        yield Proposal(view.wording(single), "title.single-line", 60, "medium", (view.evidence(single),))


def _single_line(context: TextContext) -> Span | None:
    """Find the title on a page of one line: "Новости TITLE 3 мая 2020 года 12:00 TEXT"."""
    view, page = context.view, context.tongue.one_line_page
    if page is None or len(view.lines) != 1 or not context.dates:
        return None
    section = pattern(page.section).match(view.text, view.lines[0].start)
    date = context.dates[0].span
    if not section or not pattern(page.time).match(view.text, date.end):
        return None
    title = view.trimmed(section.end(), date.start)
    return title if pattern(page.title).fullmatch(view.text, title.start, title.end) else None


def _names_speaker(context: TextContext, line: Span) -> bool:
    """Return whether a line is "NAME, ROLE", not a title."""
    after = context.view.slice(line).partition(", ")[2].split()
    return bool(context.tongue.role_set.intersection(after))


def _letterhead(context: TextContext) -> bool:
    """Return whether the lines are a letterhead: only bodies, offices and dates before the word for the kind."""
    lines = context.parts.header if context.parts.frame is None else ()
    last = next((number for number, line in enumerate(lines) if line.kind in ("type", "title")), None)
    if last is None:
        return any(line.kind in ("body", "office") for line in lines)
    others = sum(line.kind == "other" for line in lines[:last])
    return others <= 1 and not any(line.kind == "crumb" for line in lines[:last])
