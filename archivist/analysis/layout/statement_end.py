"""Where a statement ends: before what a page, an agency or whoever passes it on says behind it."""

import re
from bisect import bisect_right
from itertools import takewhile

from archivist.analysis.language import Language
from archivist.analysis.layout.cue_lines import quotation_at
from archivist.analysis.layout.page_labels import LINK, is_label
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["ended"]

_LEAST_QUOTED = 120  # characters of a quotation behind a cue that is the statement, not a name in it
_SIGNED_POST = re.compile(
    r"@\w+\s*$|[\U0001f441\U0001f4e1\U0001f4c5\U0001f194]"
)  # the line with which a channel signs its posts
# whose post a page shows, behind its words: "- NAME (@name) May 3, 2021"
_SHOWN_POST = re.compile(r"[ \t]*-[ \t]*[^\n()@]{2,60}\(@\w{1,20}\)[^\n]{0,30}$", re.MULTILINE)
_YEAR, _DAY_LINE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"), 60  # characters of a line with a day
_ORNAMENT = re.compile(r"[ \t]*[*_=~#•·-][ *_=~#•·-]*")  # a line of signs behind the last words


def ended(view: TextView, tongue: Language, statement: Span, *, led: bool = False) -> Span:
    """Return a statement without what comes after it: a closing mark of an agency, the end of a quotation.

    `led` is true behind a cue: there the text of the page may go on behind the statement.
    """
    end = _quoted_lines(view, statement) or statement.end
    tail = pattern(either(tongue.tails))
    for line in view.lines:
        if line.start > statement.start and (
            tail.fullmatch(view.text, line.start, line.end) or (led and _goes_on_beside(view, tongue, line))
        ):
            end = min(end, line.start)
            break
    posted = _SHOWN_POST.search(view.text, statement.start, end) if led else None
    end = posted.start() if posted and posted.start() > statement.start else end
    quotation = quotation_at(view, Span(statement.start, end))
    if quotation and quotation.span.end - statement.start > min(_LEAST_QUOTED, (end - statement.start) / 2):
        end = _quoted_end(view, quotation.span.end, end)
    if led:
        end = _before_ornaments(view, statement.start, end)
    return view.trimmed(statement.start, end)


def _before_ornaments(view: TextView, start: int, end: int) -> int:
    """Return the end of the last words before lines of signs, from the last line upwards: each is looked at once."""
    while True:
        last = len(view.text[start:end].rstrip()) + start
        begin = max(view.text.rfind(sign, start, last) for sign in "\r\n")
        if begin < 0 or not _ORNAMENT.fullmatch(view.text, begin + 1, last):
            return end
        end = begin


def _goes_on_beside(view: TextView, tongue: Language, line: Span) -> bool:
    """Return whether a line is one of the page, or one with which whoever passes the statement on talks again."""
    words, text = tongue.voice.words, view.slice(line)
    if is_label(text, before=False) or _SIGNED_POST.match(text) or _is_link_below_day(view, line):
        return True
    again = words["resumes"].match(text)
    if again is None:
        return False
    of_it = words["statement"].search(again.group()) and not words["own"].search(text)  # "the statement was issued"
    return bool(of_it or words["told"].search(text) or words["source"].search(text))


def _is_link_below_day(view: TextView, line: Span) -> bool:
    """Return whether a line is an address below the day with which a statement is signed: whence the page has it."""
    place = bisect_right(view.lines, line.start, key=lambda other: other.start) - 1
    if place < 1 or not LINK.fullmatch(view.slice(line)):
        return False
    above = view.lines[place - 1]
    return above.end - above.start <= _DAY_LINE and _YEAR.search(view.slice(above)) is not None


def _quoted_end(view: TextView, closed: int, end: int) -> int:
    """Return the end of what is quoted: one more mark, at the end of a line, closes what a paragraph did not."""
    marks = [match.end() for match in re.finditer('["“”«»„]', view.text[closed:end])]
    if len(marks) == 1 and closed + marks[0] in {line.end for line in view.lines}:
        return closed + marks[0]
    return closed


def _quoted_lines(view: TextView, statement: Span) -> int | None:
    """Return the end of a statement every line of which is quoted with `>`, as in mail and Markdown."""
    lines = [line for line in view.lines if line.end > statement.start]
    if not lines or view.text[lines[0].start] != ">":
        return None
    quoted = takewhile(lambda line: view.text[line.start] == ">", lines)
    return [line.end for line in quoted][-1]
