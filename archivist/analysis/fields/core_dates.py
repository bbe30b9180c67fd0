"""The date lines near the text of a page with long menus: below its headline, above it, behind its first lines."""

from collections.abc import Iterator
from itertools import islice, takewhile

from archivist.analysis.constructions.page_names import page_owners
from archivist.analysis.constructions.page_rights import rights_holders
from archivist.analysis.context import TextContext
from archivist.analysis.fields.page_date import days_below_labels, is_clocked, is_label_of_page
from archivist.analysis.text_view import Span

__all__ = ["begins_text", "head_of_embedded", "head_of_text", "is_owners_page", "lines_of_own_days"]

_ABOVE, _BELOW = 10, 4  # lines above a text, and of its first, in which its day stands
_HEAD, _PARAGRAPH = 10, 160  # lines of the head of a statement; characters of what is no line of it
_MENU = 8  # lines above those that make a menu; else the header of the text is read


def begins_text(context: TextContext) -> int:
    """Return where the text begins below a page's menus: "donate today" among them tells no day."""
    core, body = context.form.core, context.parts.body
    above = sum(body.start <= line.start and line.end <= core.start for line in context.view.lines)
    return core.start if above >= _MENU else body.start


def head_of_text(context: TextContext) -> Iterator[Span]:
    """Return the lines near the text of a page whose menus stand above it; none of a text without such."""
    core, lines = context.form.core, context.view.lines
    above = [line for line in lines if line.end <= core.start]
    if len(above) >= _MENU:
        yield from above[-_ABOVE:]
    if above:
        yield from islice((line for line in lines if line.start >= core.start), _BELOW)


def head_of_embedded(context: TextContext) -> Iterator[Span]:
    """Return the short lines with which a statement begins that a page passes on, above its first paragraph."""
    lines = context.view.lines if context.parts.frame else ()
    inside = islice((line for line in lines if line.start >= context.parts.statement.start), _HEAD)
    yield from takewhile(lambda line: line.end - line.start < _PARAGRAPH, inside)


def lines_of_own_days(context: TextContext) -> Iterator[Span]:
    """Return the lines with the days of a text that does not say "we".

    It is the one that closes a text which quotes nobody: so ministries date what they say. Below a story that quotes
    somebody it is the day of the page. In the header of a statement it has no time and no page's label.
    """
    parts, lines = context.parts, context.parts.dated
    last = len(lines) == 1 and bool(parts.closing) and lines[0].start >= parts.closing[0].span.start
    if last and context.tongue.capitals and not context.syntax.quotations:
        yield lines[0]
    if context.form.form == "direct":
        labelled = list(days_below_labels(context))
        heads = (line.span for line in parts.header if line.kind == "date" and line.span in lines)
        heads = (line for line in heads if not any(line.start <= day.span.start < line.end for day in labelled))
        yield from islice(
            (line for line in heads if not (is_clocked(context, line) or is_label_of_page(context, line))), 1
        )


def is_owners_page(context: TextContext) -> bool:
    """Return whether the first or the last lines of a page name the body whose own text it holds."""
    return any(True for item in (*rights_holders(context), *page_owners(context)))
