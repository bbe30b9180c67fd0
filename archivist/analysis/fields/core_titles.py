"""The title of a page with long menus: the headline near its text, in place of the first lines of its menus."""

import re
from collections.abc import Iterable, Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.fields.page_date import dates_on, is_label_of_page
from archivist.analysis.languages import of_all
from archivist.analysis.layout.core_headline import core_headline
from archivist.analysis.layout.page_labels import is_label, is_sentence
from archivist.analysis.patterns import alternation, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span, TextView

__all__ = ["at_core", "is_dated"]

_WEIGHT = 72
_MENU, _LONG_MENU = 3, 12  # labels or items that make a menu; short lines that do
_PARTED = 8  # short lines by which a text is parted from what is none of its headlines
_ITEM = re.compile(r"[*+] ?[^:0-9]{2,40}")
_SHORT = 3  # words of a line of a menu
_FIGURE = re.compile(r"[0-9]")
_PARAGRAPH, _PARAGRAPHS = 140, 3  # characters of a paragraph; how many are a text
_BESIDE, _DATED = 16, 60  # characters beside a day on its line; of one that begins with a kind or a writer


def at_core(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals without those above a page's menus, and the headline that stands near its text."""
    view, core = context.view, context.form.core
    whole = context.parts.frame is None and context.page_head is None
    found = list(proposals)
    below = whole and not _is_below_text(context, core.start)
    if not below or (found and not _is_below_menu(context, core.start)):
        yield from found
        return
    near = core_headline(view, core, lambda line: is_dated(context, line), lambda line: _is_kind(context, line))
    if near and not found and (view.apart or not _is_twice(view, near, core.start)):
        return  # each printed page has its head again
    start, end = view.original(near or Span(core.start, core.start))
    least = _MENU if near else _PARTED
    for item in found:
        place = item.evidence[0].start if item.evidence and item.rule != "title.front-matter" else None
        if place is None or place >= end or (place < start and _menu_between(context, place, near or core) < least):
            yield item
    if near is not None:
        yield Proposal(view.wording(near), "title.page-headline", _WEIGHT, "medium", (view.evidence(near),))


def _is_twice(view: TextView, line: Span, end: int) -> bool:
    """Return whether a page writes a line again above its text: then it is a headline, and no signature below."""
    return sum(view.slice(other) == view.slice(line) for other in view.lines if other.end <= end) > 1


def _is_below_text(context: TextContext, start: int) -> bool:
    """Return whether paragraphs stand above a place: what is taken for the text is a part of it."""
    above = (context.view.slice(line) for line in context.view.lines if line.end <= start)
    return sum(len(text) >= _PARAGRAPH and is_sentence(text) for text in above) >= _PARAGRAPHS


def _is_kind(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).strip(" *:#")
    return pattern(f"(?i:{context.tongue.type_source})").fullmatch(words) is not None


def _is_below_menu(context: TextContext, start: int) -> bool:
    """Return whether a page's menu stands above a place: some of its labels, or very many short lines."""
    above = [line for line in context.view.lines if line.end <= start]
    if sum(_is_short(context, line) for line in above) >= _LONG_MENU:
        return True
    texts = (context.view.slice(line) for line in above)
    return sum(is_label(text, before=True) or bool(_ITEM.fullmatch(text)) for text in texts) >= _MENU


def _menu_between(context: TextContext, place: int, headline: Span) -> int:
    """Return how many short lines stand between a place of the original and a headline."""
    lines = (line for line in context.view.lines if line.end <= headline.start)
    return sum(_is_short(context, line) for line in lines if context.view.original(line)[0] > place)


def _is_short(context: TextContext, line: Span) -> bool:
    text = context.view.slice(line)
    return len(text.split()) <= _SHORT and not _FIGURE.search(text)


def is_dated(context: TextContext, line: Span) -> bool:
    """Return whether a line is a day with its label, with its writer or a section beside it."""
    if line in context.parts.dated or is_label_of_page(context, line):
        return True
    date = next(dates_on(context, line), None)
    if date is not None and _begins_dated(context).match(context.view.text, line.start, line.end):
        return line.end - line.start <= _DATED
    return date is not None and (
        date.span.start == line.start or (line.end - line.start) - (date.span.end - date.span.start) < _BESIDE
    )


def _begins_dated(context: TextContext) -> re.Pattern[str]:
    """Compile how a line begins that says who wrote a text, or of what kind it is, before its day."""
    return pattern(rf"(?i:{alternation(of_all('author_words'))}|{context.tongue.type_source})(?!\w)")
