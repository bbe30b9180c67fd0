"""The date lines near the text of a page with long menus: below its headline, above it, behind its first lines."""

from collections.abc import Iterator
from itertools import islice

from archivist.analysis.constructions.page_names import page_owners
from archivist.analysis.constructions.page_rights import rights_holders
from archivist.analysis.context import TextContext
from archivist.analysis.text_view import Span

__all__ = ["begins_text", "head_of_text", "is_owners_page"]

_ABOVE, _BELOW = 10, 4  # lines above a text, and of its first, in which its day stands
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


def is_owners_page(context: TextContext) -> bool:
    """Return whether the first or the last lines of a page name the body whose own text it holds."""
    return any(True for item in (*rights_holders(context), *page_owners(context)))
