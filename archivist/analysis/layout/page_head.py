"""What the first line of a saved page says: the headline, which the page writes once more, and whose site it is.

The name of the site stands behind the headline, or before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.text_view import Span, TextView

__all__ = ["PageHead", "begins_page", "page_head", "without_site"]

_JOINT = re.compile(r" (?:[|»›>·•-]|::) ")  # between a headline and the name of the site
_QUOTES = str.maketrans("“”„‘’", '"""\'\'')  # a site writes its first line with the marks of a typewriter
_LEAST, _WORDS = 12, 2  # characters and words of a headline that is known by coming twice
_MOST = 1000  # characters of a headline with its site, at most
_SITE = 5  # words of a site's name, at most
_HEAD = 400  # lines of a page with long menus
_MENU = 3  # lines at least between a headline without the name of its site and its return
_ROWS = 4  # lines over which a headline may be laid out
_CELLS = 6  # lines below the first in which a page that lost its rows may write the headline between two gaps


@dataclass(frozen=True, slots=True)
class PageHead:
    """The headline as the first line has it, the name of the site beside it, and where the headline stands again."""

    headline: Span
    owner: Span
    again: tuple[Span, ...]


def page_head(view: TextView, body: Span) -> PageHead | None:
    """Return the parts of a first line "HEADLINE - SITE", "SITE - HEADLINE", or "HEADLINE", that stands again below.

    None for any other line; the site is an empty slice where the first line does not name it.
    """
    lines = [line for line in view.lines if line.start >= body.start][:_HEAD]
    first = lines[0] if lines else Span(0, 0)
    if not lines or first.end - first.start > _MOST or view.is_apart(first):
        return None  # what stands at the head of every printed page
    for joint in reversed(list(_JOINT.finditer(view.text, first.start, first.end))):
        again = _repeats(view, lines, Span(first.start, joint.start()))
        if again:
            return PageHead(Span(first.start, joint.start()), view.trimmed(joint.end(), first.end), again)
    if site_first := _behind_site(view, lines):
        return site_first
    menu = list(takewhile(lambda line: not is_prose(view.slice(line)), lines))
    told = len(menu) < len(lines)  # behind the menus a text begins
    again = _repeats(view, menu[:1] + menu[1 + _MENU :], first) if menu and told else ()
    return PageHead(first, Span(first.end, first.end), again) if again else None


def _behind_site(view: TextView, lines: Sequence[Span]) -> PageHead | None:
    """Return the parts of a first line "SITE - HEADLINE" whose headline is a line below, or stands there between gaps.

    A page that lost its rows has the day, the headline and a caption on one line, with more than one space between.
    """
    first = lines[0]
    joint = _JOINT.search(view.text, first.start, first.end)
    if joint is None or len(view.text[first.start : joint.start()].split()) > _SITE:
        return None
    headline = view.trimmed(joint.end(), first.end)
    words = view.slice(headline)
    if len(words) < _LEAST or len(words.split()) <= _WORDS:
        return None
    cell = re.compile(rf"(?:^|\s\s){re.escape(words)}(?:\s\s|$)", re.MULTILINE)
    again = [line for line in lines[1 : 1 + _CELLS] if cell.search(view.text, line.start, line.end)]
    return PageHead(headline, Span(first.start, joint.start()), tuple(again)) if again else None


def without_site(view: TextView, line: Span) -> Span:
    """Return a page's first line without the name of the site behind its last bar: "HEADLINE | SITE".

    The name is shorter than the headline, and none stands behind a word or two, which are a section.
    """
    bar = view.text.rfind(" | ", line.start, line.end)
    if bar < 0 or line.end - line.start > _MOST:
        return line
    headline, site = view.text[line.start : bar].split(), view.text[bar + 3 : line.end].split()
    named = 0 < len(site) <= _SITE and not any(character.isdigit() for word in site for character in word)
    return view.trimmed(line.start, bar) if named and len(headline) > max(_WORDS, len(site)) else line


def _repeats(view: TextView, lines: Sequence[Span], headline: Span) -> tuple[Span, ...]:
    words = view.slice(headline)
    long = len(words) >= _LEAST and len(words.split()) >= _WORDS
    return tuple(_again(view, lines[1:], _plain(words))) if long else ()


def _plain(text: str) -> str:
    """Return words as both lines of a headline write them, in whatever letters and marks."""
    return text.translate(_QUOTES).casefold()


def begins_page(view: TextView, head: PageHead) -> Iterator[Span]:
    """Return the lines of a page above its text: menus, dates, labels, who is to be asked.

    A headline that stands again only below the text is one of a list of pages.
    """
    first, last = head.again[0], head.again[-1]
    for line in view.lines:
        if line.start > head.headline.end and line not in head.again:
            if not first.start <= line.start <= last.end and is_prose(view.slice(line)):
                return
            yield line


def _again(view: TextView, lines: Sequence[Span], words: str) -> Iterator[Span]:
    """Return the lines that are the headline, or those over which it is laid out, down to the text below the first."""
    found = 0
    for number, first in enumerate(lines):
        if first.end - first.start < _LEAST or not words.startswith(_plain(view.slice(first))):
            if found and first.start > found and is_prose(view.slice(first)):
                return
            continue
        for last in lines[number : number + _ROWS]:
            text = " ".join(_plain(view.text[first.start : last.end]).split())
            if text == words:
                found = last.end
                yield Span(first.start, last.end)
            if not words.startswith(text):
                break
