"""What the text quotes: pairs of quotation marks, within a paragraph and over several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from archivist.analysis.text_view import Span

__all__ = ["Quotation", "quotation_from_start", "quotations"]

_Way = Literal["open", "close", "either"]

# A mark's first letter says its family; what opens in one family closes in the families behind it. Writers pair the
# double marks as they please: “…", ''…"
_CLOSED_BY = {"«": "«", "‹": "‹", "„": "„“", "“": "“", "‘": "‘", "'": "'"}
_FAMILY = {
    "«": "«",
    "»": "«",
    "‹": "‹",
    "›": "‹",
    "„": "„",
    "“": "“",
    "”": "“",
    '"': "“",
    "˝": "“",
    "‘": "‘",
    "’": "‘",
    "'": "'",
}
_MARK = re.compile("''|’’|‘’|‘‘|[«»‹›„“”\"˝‘’']")
_PAIR = ("close", "close")
_OPEN, _CLOSE = "«‹„", "»›"
# Characters, marks, and marks opened within marks: what is never closed quotes nothing
_LONGEST, _MARKS_INSIDE, _DEEPEST = 8_000, 60, 5
_BEFORE_OPENING = " \t\r\n([{:—–-…«“\"'"
_AFTER_CLOSING = " \t\r\n)]}.,:;!?،؛؟…—–-»”\"'"
_TAG = re.compile(r"<[/!a-zA-Z][^<>\n]*>")  # the marks around an attribute of HTML quote nothing
_SPOKEN = re.compile(r"[—–-] (?P<said>[^\n]+?[,!?…]) [—–-] ")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, and what stands inside them."""

    span: Span
    inside: Span


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    way: _Way
    line: int
    first: bool  # whether it begins its line


def quotations(text: str, lines: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; none overlaps another.

    One that its paragraph does not close goes on into the next, where that begins with the same mark or holds only
    what closes. A line of dialogue is quoted from its dash to the dash before who speaks.
    """
    return _quotations(text, tuple(lines))


def quotation_from_start(text: str, lines: Sequence[Span]) -> Quotation | None:
    """Return the quotation with which the first of `lines` begins."""
    all_ = (mark for number, line in enumerate(lines) for mark in _marks(text, line, number))
    marks = list(islice(all_, _MARKS_INSIDE))
    closing = (
        _closing(text, marks, 0) if marks and marks[0].start == lines[0].start and _opens(text, marks[0]) else None
    )
    return _between(marks[0], marks[closing]) if closing is not None else None


@lru_cache(maxsize=2)  # more than one room asks for those of a text
def _quotations(text: str, lines: tuple[Span, ...]) -> tuple[Quotation, ...]:
    marks = [mark for number, line in enumerate(lines) for mark in _marks(text, line, number)]
    made: list[Quotation] = []
    place = 0
    while place < len(marks):
        mark = marks[place]
        closing = _closing(text, marks, place) if _opens(text, mark) else None
        if closing is not None:
            made.append(_between(mark, marks[closing]))
            place = closing
        place += 1
    spoken = [Quotation(span, span) for line in lines for span in _spoken(text, line)]
    return _apart(made, spoken) if spoken else tuple(made)


def _between(opening: _Mark, closing: _Mark) -> Quotation:
    return Quotation(Span(opening.start, closing.end), Span(opening.end, closing.start))


def _marks(text: str, line: Span, number: int) -> Iterator[_Mark]:
    tags = [tag.span() for tag in _TAG.finditer(text, line.start, line.end)][::-1]
    for match in _MARK.finditer(text, line.start, line.end):
        sign = match.group()
        start, end = match.span()
        while tags and tags[-1][1] <= start:
            tags.pop()
        if tags and tags[-1][0] < start:
            continue  # inside a tag
        before = text[start - 1] if start > line.start else " "
        after = text[end] if end < line.end else " "
        if sign in ("‘", "’", "'") and before.isalnum() and after.isalnum():
            continue  # an apostrophe
        family = "“" if len(sign) > 1 else _FAMILY[sign]
        yield _Mark(start, end, family, _way(sign, before, after), number, start == line.start)


def _way(sign: str, before: str, after: str) -> _Way:
    """Return what a mark does by the signs beside it: some use the marks of two sides the other way round."""
    if sign in _OPEN:
        return "open"
    if sign in _CLOSE:
        return "close"
    opens = before in _BEFORE_OPENING and not after.isspace()
    closes = after in _AFTER_CLOSING and not before.isspace()
    if opens != closes:
        return "open" if opens else "close"
    if sign in ("“", "‘"):
        return "open"
    return "close" if sign in ("”", "’") and not before.isspace() and before != ":" else "either"


def _opens(text: str, mark: _Mark) -> bool:
    if mark.way == "either" and mark.family in ("‘", "'"):
        return False  # an apostrophe at the end of a word
    return mark.way != "close" or (mark.family == "“" and text[max(0, mark.start - 1)] in " :\n")


def _closing(text: str, marks: Sequence[_Mark], place: int) -> int | None:
    """Return the place of the mark that closes the one at `place`, None where nothing does.

    One that is left open, where behind it a sentence begins with another, quotes nothing.
    """
    opening, depth, last = marks[place], 0, None
    anew = False
    for number, mark in _inside(text, marks, place):
        if mark.line != opening.line and last is not None:
            return last  # marks inside marks, one of them not closed
        if mark.line != opening.line and mark.way != "close":
            if mark.first and mark.way == "open":
                continue  # a quotation begins each of its paragraphs with its mark
            return None
        if mark.way == "open":
            if opening.family == "“":
                return last if last is not None else _behind_nested(marks, number, opening)
            depth += 1
            anew = anew or text[max(0, mark.start - 2) : mark.start] in (". ", "! ", "? ")
            if depth > _DEEPEST:
                return None
        elif depth:
            depth, last = depth - 1, number
        else:
            return number
    return None if anew and depth == 0 else last


def _behind_pairs(marks: Sequence[_Mark], place: int) -> int:
    """Return the place behind the quotations inside another, each on one line, that the other's own mark follows.

    The same place where it does not: then the other was never closed.
    """
    at, family = place, marks[place].family
    while at + len(_PAIR) < len(marks) and family == "«":
        first, second = marks[at : at + len(_PAIR)]
        if first.way != "open" or second.way != "close" or first.line != second.line or second.family != family:
            break
        at += len(_PAIR)
    closed = at > place and marks[at].way == "close" and marks[at].family == family
    return at if closed else place


def _behind_nested(marks: Sequence[_Mark], place: int, opening: _Mark) -> int | None:
    """Return the mark that closes `opening` where the one at `place` opens again and two close: "say "no" now"."""
    nested = marks[place : place + 1 + len(_PAIR)]
    alike = all(mark.family == opening.family and mark.line == opening.line for mark in nested)
    ways = tuple(mark.way for mark in nested[1:])
    return place + len(_PAIR) if alike and ways == _PAIR else None


def _inside(text: str, marks: Sequence[_Mark], place: int) -> Iterator[tuple[int, _Mark]]:
    """Return the marks behind one that can close it, or begin another inside it, with their places.

    A pair of round marks on one line, behind the straight one of a typewriter, is a quotation inside its own.
    """
    opening, nested, behind = marks[place], -1, place
    families, straight = _CLOSED_BY[opening.family], text[opening.start : opening.end] == '"'
    for number in range(place + 1, min(len(marks), place + _MARKS_INSIDE)):
        mark = marks[number]
        if mark.line != opening.line and not mark.first and number >= behind:
            behind = _behind_pairs(marks, number)
        if number < behind:
            continue
        if straight and text[mark.start] == "“" and mark.way == "open" and mark.end - mark.start == 1:
            pair = marks[number + 1] if number + 1 < len(marks) else mark
            nested = number + 1 if text[pair.start] == "”" and pair.line == mark.line else nested
        if number in (nested, nested - 1):
            continue
        if mark.start - opening.start > _LONGEST or (opening.family == "'" and mark.line != opening.line):
            return
        if mark.family in families:
            yield number, mark


def _spoken(text: str, line: Span) -> Iterator[Span]:
    match = _SPOKEN.match(text, line.start, line.end)
    if match:
        yield Span(*match.span("said"))


def _apart(made: Sequence[Quotation], spoken: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return both in order, without what is spoken inside, or around, a pair of marks."""
    free = [
        item
        for item in spoken
        if not any(item.span.start < other.span.end and other.span.start < item.span.end for other in made)
    ]
    return tuple(sorted((*made, *free), key=lambda item: item.span.start))
