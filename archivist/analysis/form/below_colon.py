"""What a page quotes without marks: the paragraph below a line that says at its end, before a colon, who said it."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["told_below"]

_LEAST = 40  # characters of a paragraph that is somebody's words
_CLAUSE = 400  # characters before a colon that can be its clause
_MARKS = tuple("\"'«“„‹‘”")
_ITEM = re.compile(r"[-–—•*▪+|#<]|[0-9]{1,2} ?[-–.)]|[^\W\d_] ?[.)]")  # a point of a list: the line above says of what
_STOP = re.compile(r"[.!?…؟] ")
_QUOTING = ">"  # with which mail and Markdown begin a line that is somebody else's
_TWICE = 2


def told_below(view: TextView, tongue: Language, area: Span) -> tuple[Quotation, ...]:
    """Return the paragraphs that lines with a verb of speaking and a colon lead to, where the text goes on to tell.

    It does so with another such line, or with a verb of speaking, and says nothing there in its own first person.
    """
    lines = [line for line in view.lines if area.start <= line.start and line.end <= area.end]
    told = tuple(_told(view, tongue, lines))
    if not told:
        return ()
    rest = view.slice(Span(told[-1].span.end, area.end))
    goes_on = tongue.voice.words["told"].search(rest) and not tongue.voice.words["own"].search(rest)
    return told if len(told) >= _TWICE or goes_on else ()


def _told(view: TextView, tongue: Language, lines: Sequence[Span]) -> Iterator[Quotation]:
    after = 0  # the number of the first line behind what is quoted
    for number, line in enumerate(lines[:-1]):
        text = view.slice(lines[number + 1])
        if number < after or not view.slice(line).rstrip().endswith(":") or not _says(view, tongue, line):
            continue
        after = number + 2
        if text.startswith(_QUOTING):
            while after < len(lines) and view.text.startswith(_QUOTING, lines[after].start):
                after += 1
        elif text.startswith(_MARKS) or _ITEM.match(text) or text.rstrip().endswith(":") or len(text) < _LEAST:
            after = number
            continue
        span = Span(lines[number + 1].start, lines[after - 1].end)
        yield Quotation(span, span)


def _says(view: TextView, tongue: Language, line: Span) -> bool:
    """Return whether the last sentence of a line tells of somebody who speaks, and does not speak itself."""
    clause = _STOP.split(view.text[max(line.start, line.end - _CLAUSE) : line.end])[-1]
    words = tongue.voice.words
    return words["told"].search(clause) is not None and not words["own"].search(clause)
