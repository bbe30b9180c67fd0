"""Days beside a verb of speaking or a word for the statement: "said on Tuesday", "in a statement, Tuesday,".

Such a day is that on which the statement was made. A day behind "that", "who" or "after" belongs to what was said;
one inside a quotation is the speaker's own.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.languages import language
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span

__all__ = ["inside", "is_another_day", "is_deadline", "quotations", "tells"]

_MARKS = {"«": "»", "“": "”", "„": "“”"}
_LONGEST = 3_000  # characters of a quotation; what is longer lacks its other mark
_STOP = re.compile(r"[.!?؟](?=[ \n\r]|$)(?<![0-9A-Z]\.)|[\n\r]+(?![a-zà-ÿа-я])")
_REACH = 220  # characters of the sentence around a day
_SUBJECT, _NOUN, _AHEAD, _NOUN_AHEAD = 130, 60, 110, 45
_FRONTED = 160  # characters of a lead above the sentence that opens with its day
_LEAD = re.compile(r"\s*(?:[^\W\d_]{1,3} )?")  # "On", "Am"
_GAP = re.compile(r" ?,? ?")
_PHRASE = "[^,،;؛:]*"  # of the words between what opens it and its day
_LIMIT = 70  # characters of the words for a deadline
_PAIR = re.compile(r"(?<![0-9])[0-9]{1,2}(?:\.|[a-zêî]{1,3})? (?P<and>[^\W\d_]{1,3}) $")
_GAP_OF_PAIR = 12  # characters of a day and the "and" behind it
_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING = 1  # words before a day with which a sentence opens: "Late"
_ADJUNCT = frozenset(("close", "frame", "gerund", "time", "locative", "clause"))  # with which a phrase of time begins
_QUOTE = '"«»“”„'


def quotations(text: str) -> tuple[Span, ...]:
    """Return what stands between quotation marks, from left to right; a straight mark pairs within its line."""
    spans: list[Span] = []
    start, close, straight = -1, "", False
    for match in re.finditer(rf"[{_QUOTE}\n]", text):
        mark, here = match.group(), match.start()
        if mark == "\n":
            start = -1 if straight else start
        elif start >= 0 and (mark in close or here - start > _LONGEST):
            spans += [Span(start, match.end())] if mark in close else []
            start = -1
        elif start < 0 and (mark == '"' or mark in _MARKS):
            start, close, straight = here, _MARKS.get(mark, '"'), mark == '"'
    return tuple(spans)


def inside(spans: Sequence[Span], place: int) -> bool:
    """Return whether a place lies inside one of `spans`, which stand from left to right without overlap."""
    number = bisect_right(spans, place, key=_start)
    return number > 0 and place < spans[number - 1].end


def tells(text: str, day: Span, tongue: Language, begins: int, *, named: bool = False) -> bool:
    """Return whether the sentence around `day`, from `begins` on, says that somebody spoke on that day.

    With `named` it must have a word for the statement: far from the head of a text others speak too.
    """
    if is_another_day(text, day, tongue, begins):
        return False
    said, noun, clause = _words(tongue.tag)
    first = max(begins, day.start - _REACH)
    first = _sentence_start(text, first, day)
    stop = _STOP.search(text, day.end, day.end + _REACH)
    last = stop.start() if stop else min(len(text), day.end + _REACH)
    if named and not noun.search(text, first, last):
        return day.start - begins < _FRONTED and _opens(text, first, day, said)
    clauses = [item.end() for item in clause.finditer(text, first, day.start)]
    after = clause.search(text, day.end, last)
    opened, closed = max([first, *clauses]), after.start() if after else last
    if any(pattern(tongue.said_in).search(item.group()) for item in noun.finditer(text, opened, day.start)):
        return False  # behind "in a statement" stands what it says
    before = (
        *(item.end() for item in said.finditer(text, max(opened, day.start - _SUBJECT), day.start)),
        *(item.end() for item in noun.finditer(text, max(opened, day.start - _NOUN), day.start)),
    )
    if any(_plain(text[end : day.start]) for end in before):
        return True
    # "said that what they signed on Friday is a statement": of what is said
    of_said = bool(clauses) and said.search(text, first, opened) is not None
    ahead = (
        said.search(text, day.end, min(closed, day.end + _AHEAD)),
        None if of_said else noun.search(text, day.end, min(closed, day.end + _NOUN_AHEAD)),
    )
    found = (item.start() for item in ahead if item is not None and _plain(text[day.end : item.start()]))
    return any(not _is_in_what_is_said(text, first, day, place, tongue) for place in found)


def _is_in_what_is_said(text: str, first: int, day: Span, said: int, tongue: Language) -> bool:
    """Return whether a comma parts a day from the verb of speaking: "The bridge fell on Thursday, BODY said".

    Not where the day opens its sentence, stands alone between commas or in a phrase before the subject: "Speaking on
    Thursday, NAME said".
    """
    comma = text.rfind(",", first, day.start)
    words, alone = _LETTERS.findall(text, max(first, comma), day.start), _OPENING if comma < 0 else 0
    if tongue.syntax is None or tongue.syntax.order != "svo" or "," not in text[day.end : said] or len(words) <= alone:
        return False
    opens = tongue.syntax.classes_of(words[0].casefold())
    return not opens & _ADJUNCT


def is_another_day(text: str, day: Span, tongue: Language, begins: int) -> bool:
    """Return whether a day is a deadline, one of two, still to come, or that of what somebody speaks after or about."""
    if is_deadline(text, day, tongue) or _is_one_of_two(text, day, tongue):
        return True
    first = _sentence_start(text, max(begins, day.start - _REACH), day)
    future = pattern(tongue.future).search(text, first, day.start) is not None
    return future or _is_of_occasion(text, first, day, tongue)


def _sentence_start(text: str, first: int, day: Span) -> int:
    stops = [stop.end() for stop in _STOP.finditer(text, first, day.start)]
    return stops[-1] if stops else first


def _opens(text: str, first: int, day: Span, said: re.Pattern[str]) -> bool:
    """Return whether a sentence opens with a day and its verb of speaking: "Am Freitag, dem 2. Mai 2014, teilte"."""
    gap = _GAP.match(text, day.end)
    verb = said.match(text, gap.end()) if gap else None
    return verb is not None and _LEAD.fullmatch(text, first, day.start) is not None


def _is_one_of_two(text: str, day: Span, tongue: Language) -> bool:
    """Return whether another day stands before one, "on 1 and 2 June": nothing is issued on two days."""
    before = _PAIR.search(text, max(0, day.start - _GAP_OF_PAIR), day.start)
    facts = tongue.syntax
    return before is not None and facts is not None and "link" in facts.classes_of(before["and"].casefold())


def _is_of_occasion(text: str, first: int, day: Span, tongue: Language) -> bool:
    """Return whether a day belongs to what somebody speaks after or about: "After the fire of 3 May 2019, the board".

    Its phrase opens the sentence, or stands behind a comma, and nothing parts it from the day.
    """
    opened, beside = rf"(?i:{tongue.occasions}|{tongue.complements})", rf"(?i:{tongue.occasions})"
    phrase = pattern(rf"\W*{opened} {_PHRASE}|.*[,،] {beside} {_PHRASE}")
    behind = pattern(tongue.day_of_noun).match(text, day.end)
    return behind is not None or phrase.fullmatch(text, first, day.start) is not None


def is_deadline(text: str, day: Span, tongue: Language) -> bool:
    """Return whether words beside a day say that it is the last for something, or that of a meeting: "by 3 May"."""
    before = pattern(rf"(?<!\w)(?i:{tongue.deadline}) $").search(text, max(0, day.start - _LIMIT), day.start)
    return before is not None or pattern(f"(?i:{tongue.deadline_behind})").match(text, day.end) is not None


def _plain(between: str) -> bool:
    return not any(mark in between for mark in ":;؛")


@cache
def _words(tag: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile the verbs, the words for a statement, and those with which a clause begins."""
    tongue = language(tag)
    particles = "(?:و|ف)?(?:ب|ل|ك)?" if tongue.article_attached else ""
    return (
        pattern(rf"(?<!\w){tongue.declared}(?!\w)"),
        pattern(rf"(?<!\w){particles}{tongue.type_source}(?!\w)"),
        pattern(rf"(?<!\w){tongue.complements}(?!\w)"),
    )


def _start(span: Span) -> int:
    return span.start
