"""The text of a page without the lines around it: menus, breadcrumbs, share buttons, related articles, footers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.layout.cue_lines import quotation_at
from archivist.analysis.layout.line_kinds import unquoted_marks
from archivist.analysis.layout.page_labels import LINK, is_label, is_sentence
from archivist.analysis.text_view import Span, TextView

__all__ = ["Core", "page_core"]

_LONG, _SENTENCE, _HEADLINE = 120, 40, 200  # characters of a line that is prose, of one with a full stop
_SHORT = 70  # characters of a line of a list
_FEWEST = 2  # lines above the text, a breadcrumb counting twice, that make it one part of a page; more are below it
_FEWEST_BEFORE = 3  # short lines of a list that make a menu
_MANY = 8  # short lines behind the last paragraph that are no signatures, on a page with a menu
_QUOTED = 200  # characters of a quotation with which such a text begins that make it the whole statement
_HEADER, _BESIDE_DATE = 4, 25  # lines between a headline and its date; characters beside a date on its line
_SMALL, _CAPITALS = 4, 0.85  # letters of words that a headline writes small; share of capitals in one
_CRUMBS = re.compile(r"[^\n.]{1,60} (?:[›»‹>|]|>>|››|/(?=[^/\n]{1,60} /)) [^\n.]{1,200}")
_LETTERHEAD = re.compile(r"[^›»<>]*\|[^›»<>]*")  # bars between a day, a number and an office
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ITEM = re.compile(r"[*+•·-](?:\s|$)|[0-9]{1,2}\. \w{1,20}$")
_HEADLINES = 8  # long lines without the end of a sentence that count as one
_WITHIN = re.compile(r"[.!?؟][\"'»”)]* (?=\w)")  # the end of a sentence within a line, unless a small letter follows
_POINT = re.compile(r"[^\W\d_a-zß-ÿ]{3,12}: ")  # how a line of an advisory begins: "WHAT: "
_FIGURES = re.compile(r"[0-9:]")
_RULE = re.compile(r"(?:[-_*=] ?){3,}|<!--.*")


@dataclass(frozen=True, slots=True)
class Core:
    """The text of a page, and how many lines of furniture stand before and after it."""

    span: Span
    before: int
    after: int

    @property
    def furnished(self) -> bool:
        """Return whether the text is one part of a page."""
        return self.before >= _FEWEST or self.after > _FEWEST or (self.before > 0 and self.after > 0)


def page_core(view: TextView, body: Span, dates: Sequence[WrittenDate] = (), rows: Sequence[Span] = ()) -> Core:
    """Return the text of the page that `body` is: the part with most prose between the lines of the page itself.

    `rows` are lines above and below `body` that are the page's own.
    """
    lines = [line for line in view.lines if line.start >= body.start and line.end <= body.end]
    cuts = [number for number in range(len(lines)) if _parts(view, lines, number)]
    parts = [(start, end) for start, end in pairwise((0, *cuts, len(lines))) if start < end]
    weights = [_weight_of(view, lines[slice(*part)]) for part in parts]
    above = sum(_steps(view.slice(row)) or 1 for row in rows if row.start < body.start)
    below = sum(row.start > body.start for row in rows)
    if not any(weights):
        return Core(body, above, below)
    start, last = parts[weights.index(max(weights))]
    first = _first(view, lines, start, last, dates)
    before = above + _menu(view, lines[:first])
    if before:
        last = _without_list(view, lines, first, last)
    span = Span(lines[first].start, lines[last - 1].end)
    quotation = quotation_at(view, span)
    if before and quotation and quotation.span.end - span.start > _QUOTED:
        span = Span(span.start, quotation.span.end)
    return Core(view.trimmed(span.start, span.end), before, len(lines) - last + below)


def _first(view: TextView, lines: Sequence[Span], start: int, last: int, dates: Sequence[WrittenDate]) -> int:
    """Return the number of the first line of prose, behind the date that stands below a headline with a full stop."""
    prose = [number for number in range(start, last) if _is_prose(view, lines[number])]
    while prose[1:] and _is_above_menu(view, lines[prose[0] : prose[1]]):
        prose = prose[1:]
    place = prose[0] - 1
    if place >= start and view.text[lines[prose[0]].start] == "-" and _is_place(view.slice(lines[place])):
        return place
    if _POINT.match(view.text, lines[prose[0]].start):  # the points above it are short
        return next(number for number in range(prose[0], -1, -1) if not _follows_point(view, lines, number, start))
    for number in range(prose[0] + 1, min(prose[0] + _HEADER, last)):
        if _is_date(lines[number], dates) and number < prose[-1]:
            return next(later for later in prose if later > number)
    return prose[0]


def _is_above_menu(view: TextView, lines: Sequence[Span]) -> bool:
    """Return whether the first line is a long headline above a menu, or what a page says above its labels."""
    if not _tells(view.slice(lines[0])):
        return bool(_menu(view, lines))
    return sum(is_label(view.slice(line), before=True) for line in lines[1:]) >= _FEWEST_BEFORE


def _is_date(line: Span, dates: Sequence[WrittenDate]) -> bool:
    inside = [item.span for item in dates if line.start <= item.span.start and item.span.end <= line.end]
    return bool(inside) and line.end - line.start - (inside[0].end - inside[0].start) <= _BESIDE_DATE


def _without_list(view: TextView, lines: Sequence[Span], first: int, last: int) -> int:
    """Return where a page's last lines begin that no label parts from its text: links, a list, many short lines."""
    end = max(number for number in range(first, last) if _is_prose(view, lines[number])) + 1
    texts = [view.slice(line) for line in lines[end:last]]
    items = sum(bool(_ITEM.match(text) or LINK.fullmatch(text)) and len(text) <= _SHORT for text in texts)
    return end if items >= _FEWEST_BEFORE or len(texts) >= _MANY else last


def _follows_point(view: TextView, lines: Sequence[Span], number: int, start: int) -> bool:
    """Return whether the line above is a point of the same list: "WHO: ", "WHEN: "."""
    return number > start and _POINT.match(view.text, lines[number - 1].start) is not None


def _is_place(text: str) -> bool:
    """Return whether a line is a dateline's place, which a page has put above the dash behind it."""
    return len(text) <= _SHORT and not is_sentence(text) and not is_label(text, before=True) and text[:1].isupper()


def _weight_of(view: TextView, lines: Sequence[Span]) -> int:
    """Return how much a part counts; a line of prose between two that are none may be the summary of another page."""
    each = [_weight(view, line) for line in lines]
    beside = zip((0, *each), each, (*each[1:], 0), strict=False)
    return sum(own if before or after else own // 2 for before, own, after in beside)


def _weight(view: TextView, line: Span) -> int:
    """Return how much a line counts for the part in which it stands: a headline of another article counts little."""
    if not _is_prose(view, line):
        return 0
    length = line.end - line.start
    return length if _tells(view.slice(line)) else length // _HEADLINES


def _tells(text: str) -> bool:
    """Return whether a line has the end of a sentence, as no headline has."""
    return is_sentence(text) or any(not text[match.end()].islower() for match in _WITHIN.finditer(text))


def _is_prose(view: TextView, line: Span) -> bool:
    text = view.slice(line)
    if text.startswith("#") or LINK.fullmatch(text):
        return False
    ends = is_sentence(text) or (text.endswith(":") and _WITHIN.search(text) is not None)
    if _ITEM.match(text) and not (ends and len(text) >= _LONG):
        return False
    if not ends and len(text) < _HEADLINE and _is_in_capitals(text):
        return False  # a headline
    return len(text) >= (_SENTENCE if ends else _LONG) and (ends or len(text) >= _HEADLINE or "," in text)


def _is_in_capitals(text: str) -> bool:
    """Return whether nearly all long words of a line have capitals, as in a headline."""
    long = [word for word in text.split() if len(word) > _SMALL]
    return bool(long) and sum(word[:1].isupper() for word in long) >= _CAPITALS * len(long)


def _menu(view: TextView, lines: Sequence[Span]) -> int:
    """Return how many lines above the text are those of a page, 0 where they are a statement's header."""
    texts = [view.slice(line) for line in lines]
    sure = sum(_steps(text) or is_label(text, before=True) for text in texts)
    items = sum(bool(_ITEM.match(text)) and not _FIGURES.search(text) for text in texts)
    return sure + items if sure or items >= _FEWEST_BEFORE else 0


def _steps(text: str) -> int:
    """Return for how many lines a path through the pages of a site counts: "Home > News > Title"; 0 for other lines.

    Alone a row of bars with a day does not part a page: a letterhead has one, too.
    """
    if _CRUMBS.fullmatch(unquoted_marks(text)) is None:
        return 0
    return 1 if _LETTERHEAD.fullmatch(text) and _YEAR.search(text) else _FEWEST


def _parts(view: TextView, lines: Sequence[Span], number: int) -> bool:
    """Return whether a line parts the text from what follows: a label, or a rule above links."""
    text = view.slice(lines[number])
    return is_label(text, before=False) or bool(_RULE.fullmatch(text) and _links_follow(view, lines, number + 1))


def _links_follow(view: TextView, lines: Sequence[Span], number: int) -> bool:
    """Return whether a rule parts the text from a page's links: the first line below it is one, or none is there."""
    return number == len(lines) or LINK.fullmatch(view.slice(lines[number])) is not None
