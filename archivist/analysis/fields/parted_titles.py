"""The title that empty lines part from what stands above it and from the text below, where no other rule has one.

Above it a page or a letterhead has short lines: the day, a body, a greeting of the site. Below it stands the text,
or one or two short lines more: place and day, an agency, a name.
"""

from collections.abc import Iterator, Sequence

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.fields.addressees import addresses, greets
from archivist.analysis.fields.caption_lines import is_caption
from archivist.analysis.fields.no_titles import is_name_alone, is_no_title
from archivist.analysis.layout.line_kinds import is_crumb
from archivist.analysis.layout.page_headline import is_byline, is_furniture, is_paper, is_prose
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span

__all__ = ["parted_titles"]

_ABOVE, _BELOW = 3, 2  # short lines above a title, and between it and its text
_SHORT_ABOVE, _SHORT_BELOW, _LONGEST = 60, 45, 160  # characters
_WORDS = (4, 25)  # of a title
_BESIDE_DATE = 6  # words that a title has beside a day
_TEXT = 120  # characters of the paragraph below it
_LETTERED = 0.85  # share of a title's signs that are letters
_OPEN = (".", ":", ";", ",", "،", "؛", "…")  # signs with which no title ends


def parted_titles(context: TextContext) -> Iterator[Proposal]:
    """Return the one line of the first ones that could be a title."""
    view = context.view
    lines = [line for line in view.lines if line.start >= context.parts.body.start and not view.is_apart(line)]
    head = _head(context, lines[: _ABOVE + _BELOW + 2])
    able = [number for number, line in enumerate(head[: _ABOVE + 1]) if _is_able(context, head, number, line)]
    if len(able) != 1 or len(head) - able[0] - 1 > _BELOW:
        return
    place = able[0]
    short = all(line.end - line.start <= _SHORT_ABOVE for line in head[:place])
    short = short and all(line.end - line.start <= _SHORT_BELOW for line in head[place + 1 :])
    if short and not (place == 0 and len(head) == 1):
        title = head[place]
        yield Proposal(view.wording(title), "title.parted", 58, "medium", (view.evidence(title),))


def _head(context: TextContext, lines: Sequence[Span]) -> Sequence[Span]:
    """Return the lines before the first paragraph; none where it is short, or where there is none."""
    for number, line in enumerate(lines):
        if is_prose(context.view.slice(line)):
            return lines[:number] if line.end - line.start >= _TEXT else ()
    return ()


def _is_able(context: TextContext, head: Sequence[Span], number: int, line: Span) -> bool:
    """Return whether a line stands alone and could be a title by its length, its ends and its words."""
    view, text = context.view, context.view.slice(line)
    least, most = _WORDS
    if not least <= len(text.split()) <= most or len(text) > _LONGEST or text.endswith(_OPEN) or text[:1].islower():
        return False
    if number and not _is_empty_between(context, head[number - 1], line):
        return False
    if _is_own(context, line) or _is_count(context, line):
        return False
    below = next((other for other in view.lines if other.start >= line.end), None)
    return below is not None and _is_empty_between(context, line, below)


def _is_count(context: TextContext, line: Span) -> bool:
    """Return whether a line has a day and little more, or figures among its words: "2 days ago 55"."""
    date, text = context.date_in(line.start, line.end), context.view.slice(line)
    if date is not None:
        text = text[: date.span.start - line.start] + text[date.span.end - line.start :]
    signs = [sign for sign in text if not sign.isspace()]
    beside = date is not None and len(text.split()) < _BESIDE_DATE
    return beside or sum(map(str.isalpha, signs)) < _LETTERED * len(signs)


def _is_empty_between(context: TextContext, first: Span, second: Span) -> bool:
    return context.view.text[first.end : second.start].replace("\r\n", "\n").count("\n") > 1


def _is_own(context: TextContext, line: Span) -> bool:
    """Return whether a line is of the page, a person's or a body's name, a greeting, an address."""
    text = context.view.slice(line)
    if any(item.kind == "addressee" and item.span == line for item in context.parts.header):
        return True
    if is_furniture(context.view, line) or is_crumb(text) or is_byline(text) or is_paper(text) or is_no_title(text):
        return True
    if is_caption(context, line):
        return True
    if greets(context, line) or addresses(context, line) or whole_body(context, line) is not None:
        return True
    return context.tongue.capitals and is_name_alone(text)
