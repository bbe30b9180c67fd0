"""Dates that are not the text's own: that of an act it cites, those of its notes, that of a change to its page.

The day of a decision, a law or a resolution stands beside the noun and its number: "decision No. 67 of the Council
of Ministers of 19 February 2024". A note begins with its mark, at the end of a page or of the text.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.languages import language, of_all
from archivist.analysis.patterns import alternation, either, pattern
from archivist.analysis.text_view import Span

__all__ = ["is_cited", "is_note", "is_of_change"]

_REACH = 160  # characters between the noun for an act and its date
_AFTER = 60
_MARKED = re.compile(r"(?:\(?[0-9]{1,3}\)?|\[[0-9]{1,3}\]|\(?[*†‡§]{1,3}\)?|[¹²³⁴-⁹⁰]{1,3}) ?(?=[^\W\d_\s]|[\"«“(])")
_LINE_END, _BLANK = re.compile(r" *(?:\r\n|\n|\r) *"), re.compile(r"(?:\r\n|\n|\r) *(?:\r\n|\n|\r)")
_ENDED = re.compile(r"[.!?؟:;؛][\"»”’)]?$")
_NOTE_LINES = 4
_INSIDE = "·"  # stands for a full stop that ends no sentence
_WITHIN = r"[^.;:!?؟\n\r]"
_NUMBER = r"[0-9]+(?:[-/.][0-9A-Za-z]+)*"


def is_cited(text: str, date: Span, tongue: Language) -> bool:
    """Return whether a date in the view is the date of an act that the sentence cites."""
    before = _LINE_END.sub(" ", _BLANK.split(text[max(0, date.start - _REACH) : date.start])[-1])
    linked, numbered = _before(tongue.tag)
    if numbered.search(before) or linked.search(_stops().sub(lambda stop: stop.group().replace(".", _INSIDE), before)):
        return True
    return bool(pattern(tongue.dated_act).match(text, date.end, min(len(text), date.end + _AFTER)))


@cache
def _before(tag: str) -> tuple[re.Pattern[str], ...]:
    """Compile an act with words to its date; and one with its number, behind which the date may stand at once."""
    tongue = language(tag)
    article = rf"(?:{alternation(tongue.date_articles)} )?"
    linked = rf"(?<!\w){tongue.acts}(?!\w){_WITHIN}{{0,110}}?(?<!\w){tongue.act_dated}{article}[ ,،(]{{0,2}}$"
    number = rf"{_NUMBER}\)?ي?[ ,،(/-]{{0,3}}(?:\w{{1,12}} ){{0,2}}$"
    numbered = rf"(?<!\w){tongue.acts}(?!\w)[^.;:!?؟\n\r0-9]{{0,24}}\.? ?\(?{number}"
    return pattern(linked), pattern(numbered)


@cache
def _stops() -> re.Pattern[str]:
    """Compile abbreviations with their full stop, and the full stop of a number."""
    return pattern(rf"{either(of_all('abbreviations'))}\.|\.(?= ?[0-9])|(?<=[0-9])\.")


def is_note(text: str, lines: Sequence[Span], number: int, date: Span, begins: Collection[int]) -> bool:
    """Return whether a date stands in a note: a line with a note's mark, or one that such a line runs over into.

    `begins` are the places where dates begin: a line "12 March 2024" has no note's mark.
    """
    for place in range(number, max(-1, number - _NOTE_LINES), -1):
        line = lines[place]
        mark = _MARKED.match(text, line.start, line.end)
        if mark is not None and mark.end() < date.start and line.start not in begins:
            return not _is_emphasis(text, line, mark)
        gap = text[lines[place - 1].end : line.start] if place else "\n\n"
        if _BLANK.search(gap) or _ENDED.search(text[lines[place - 1].start : lines[place - 1].end]):
            break
    return False


def _is_emphasis(text: str, line: Span, mark: re.Match[str]) -> bool:
    """Return whether asterisks before a word stand again behind one: "**TOWN, 3 May 2019** - The board"."""
    signs = mark.group().strip(" ()")
    return signs.startswith("*") and text.find(signs, mark.end(), line.end) > mark.end()


def is_of_change(text: str, line: Span, date: Span) -> bool:
    """Return whether a line says of its date that a page was changed on it: "Last updated: Sunday, 3 March 2024"."""
    return _changed().search(text[line.start : date.start]) is not None


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[|·•(\[-]) ?(?i:{alternation(of_all('updated'))})(?!\w)[^|·•]{{0,24}}\Z")
