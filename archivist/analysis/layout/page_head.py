"""What the first line of a saved page says: the headline, which the page writes once more, and whose site it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.text_view import Span, TextView

__all__ = ["PageHead", "begins_page", "page_head"]

_JOINT = re.compile(r" (?:[|»>·•-]|::) ")  # between a headline and the name of the site
_LEAST, _WORDS = 12, 2  # characters and words of a headline that is known by coming twice
_HEAD = 60  # lines above the text of a page
_ROWS = 4  # lines over which a headline may be laid out


@dataclass(frozen=True, slots=True)
class PageHead:
    """The headline as the first line has it, the name of the site behind it, and where the headline stands again."""

    headline: Span
    owner: Span
    again: tuple[Span, ...]


def page_head(view: TextView, body: Span) -> PageHead | None:
    """Return the parts of a first line "HEADLINE - SITE" where the headline stands again; None for any other line."""
    lines = [line for line in view.lines if line.start >= body.start][:_HEAD]
    for joint in reversed(list(_JOINT.finditer(view.text, lines[0].start, lines[0].end)) if lines else []):
        headline = Span(lines[0].start, joint.start())
        words = view.slice(headline)
        if len(words) < _LEAST or len(words.split()) < _WORDS:
            return None
        again = tuple(_again(view, lines[1:], words.casefold()))
        if again:
            return PageHead(headline, view.trimmed(joint.end(), lines[0].end), again)
    return None


def begins_page(view: TextView, head: PageHead) -> Iterator[Span]:
    """Return the lines of a page above its text: menus, dates, labels, who is to be asked."""
    for line in view.lines:
        if line.start > head.headline.end and line not in head.again:
            if line.start > head.again[-1].end and is_prose(view.slice(line)):
                return
            yield line


def _again(view: TextView, lines: Sequence[Span], words: str) -> Iterator[Span]:
    """Return the lines that are the headline, or those over which it is laid out."""
    for number, first in enumerate(lines):
        if first.end - first.start < _LEAST or not words.startswith(view.slice(first).casefold()):
            continue
        for last in lines[number : number + _ROWS]:
            text = " ".join(view.text[first.start : last.end].casefold().split())
            if text == words:
                yield Span(first.start, last.end)
            if not words.startswith(text):
                break
