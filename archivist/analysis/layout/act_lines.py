"""The line by which an act of an authority is known, above its provisions: "DECREE", "Order No. 5 of DAY"."""

import re
from collections.abc import Sequence

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["act_day", "act_line"]

_HEAD = 24  # lines above the provisions of an act
_LONGEST = 140  # characters of a line with an act's name
_BEFORE = 3  # characters before the day with which a line begins
_PROVISION = re.compile(
    r"1 ?[.)–-] ?(?=[^\W\d_])|(?i:art(?:icle|ículo|ikel|\.)) ?(?:1(?![0-9])|(?i:premier|unique|primero|único))"
    r"|§ ?1(?![0-9])"
)  # the first one
_NUMERAL = r"(?:№|[Nn](?:[OoRr][.°º]?|\.?[°º])?:?) ?(?:\w{1,6}[-/])?[0-9][\w/-]*"
_NUMBER, _NUMBERED = re.compile(rf"{_NUMERAL}$"), re.compile(rf" {_NUMERAL}(?![\w/])")
_BEHIND = re.compile(r"(?: ?(?:года?|г\.?))?[ ,]*")  # between the day and the number
_RESOLVED = re.compile(r"(?i:r[eé]solu|резолюц)")
_MARKS = " \t*_#."

_Dates = Sequence[WrittenDate]


def act_line(view: TextView, tongue: Language, body: Span, dates: _Dates) -> Span | None:
    """Return the line above numbered provisions that names the act itself; a text that cites one has it in a sentence.

    The line is the noun of the act with whose it is and its day, or its number, at its end; or the noun alone, in
    capitals, where another line is the day and the number. Whoever resolves something, as a party does, states it.
    """
    lines = _head(view, body) if tongue.acts else ()
    numbered = any(_is_number_and_day(view, line, dates) for line in lines)
    return next((line for line in lines if _names_act(view, tongue, line, dates, alone=numbered)), None)


def act_day(view: TextView, tongue: Language, body: Span, dates: _Dates) -> WrittenDate | None:
    """Return the day of an act: on the line that names it, else on a line that is the day and the act's number."""
    act = act_line(view, tongue, body, dates)
    if act is None:
        return None
    for line in (act, *(line for line in _head(view, body) if _is_number_and_day(view, line, dates))):
        date = _date_in(line, dates)
        if date is not None and date.kind == "day" and not date.stamp:
            return date
    return None


def _head(view: TextView, body: Span) -> tuple[Span, ...]:
    """Return the short lines above the first numbered provision; none where there is no such provision."""
    lines = [line for line in view.lines if line.start >= body.start]
    first = next((place for place, line in enumerate(lines) if _PROVISION.match(view.text, line.start)), 0)
    return tuple(line for line in lines[: min(first, _HEAD)] if line.end - line.start <= _LONGEST)


def _date_in(line: Span, dates: _Dates) -> WrittenDate | None:
    return next((item for item in dates if line.start <= item.span.start < line.end), None)


def _names_act(view: TextView, tongue: Language, line: Span, dates: _Dates, *, alone: bool) -> bool:
    text = view.slice(line).strip(_MARKS)
    noun, _, rest = text.partition(" ")
    capital = noun.isupper()
    act = pattern(tongue.acts).match(f"{noun.capitalize() if capital else noun} {rest}".rstrip())
    if act is None or text[act.end() : act.end() + 1].isalnum() or not text[:1].isupper():
        return False
    if _RESOLVED.match(text) or any(pattern(source).match(text) for source, _ in tongue.genres.kinds):
        return False
    if act.end() == len(text):
        return alone and text.isupper()
    if capital and _NUMBERED.match(text, act.end()) and not view.slice(line).rstrip().endswith((".", "!", "?", ",")):
        return True  # "ORDER No. 5 on the bridge", and no sentence about it
    return _NUMBER.search(text) is not None or _ends_with_day(view, line, dates)


def _ends_with_day(view: TextView, line: Span, dates: _Dates) -> bool:
    date = _date_in(line, dates)
    return date is not None and not _BEHIND.sub("", view.text[date.span.end : line.end], count=1).strip(_MARKS)


def _is_number_and_day(view: TextView, line: Span, dates: _Dates) -> bool:
    """Return whether a line is a day and a number: "3 May 2020, No. 12"."""
    date = _date_in(line, dates)
    if date is None or date.span.start - line.start > _BEFORE:
        return False
    behind = _BEHIND.match(view.text, date.span.end, line.end)
    return _NUMBER.match(view.text, behind.end() if behind else line.end, line.end) is not None
