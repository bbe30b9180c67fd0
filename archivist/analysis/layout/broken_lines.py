"""Lines that a layout broke, made whole: a headline over three lines, a date over a line end, text wrapped at a width.

A line end is one of three things. It is *inside* a phrase where the words say so: the line ends in an article, a
preposition, a noun that waits for another one; the next begins with a small letter; the two halves are one date or
one listed phrase; or the lines are those of a paragraph that was wrapped at a width. It is *torn* where the layout
looks wrapped and nothing says whether the phrase goes on: no value may end or begin there. Else it is a line's end.
The text is not changed: the view has a space where a line end was inside a phrase, evidence keeps the line end.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from archivist.analysis.language import Language
from archivist.analysis.layout.line_ends import (
    begins_with_month,
    begins_with_year,
    ends_before_number,
    ends_sentence,
    ends_with_day,
    ends_with_month,
    greets,
    is_credit,
    is_date_word,
    is_name,
    is_no_heading,
    is_office_alone,
    is_office_or_role,
    is_open,
    is_street,
    listed_phrases,
    names_author,
    stand_apart,
)
from archivist.analysis.layout.page_rows import is_beside_row
from archivist.analysis.layout.parted_links import goes_on_with_sign, is_parted_link
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span, TextView
from archivist.base.fold import Folded

__all__ = ["made_whole"]

_End = Literal["inside", "torn", "line"]
_PDF = "application/pdf"

_WIDEST = 130  # characters: no page is wrapped at more
_LETTERS_VARY = 0.8  # of the width: how full a line of letters of different widths is at least
_ALIKE = 1.3  # of a line's length: how much longer one beside it is at most in the same layout
_HEADING = 80  # characters of a line of a heading over two lines, at most
_TAIL, _NARROW = 12, 30  # characters in which a line's last sign or day stands; of the narrowest wrapped lines
_HEAD = 200  # lines at both ends of a text in which its header and its signature stand
_NO_DIGITS = str.maketrans("", "", "0123456789")
_NAMES, _FEWEST = 3, 2  # words of a name that stands alone; full lines that make a wrapped text
_WINDOW = 48  # characters on both sides of a line end in which a listed phrase or date may lie
# Not the full stop of an initial. The sign comes first, of which there are fewer than of letters
_SENTENCE = re.compile(r"[.!?؟](?<!\b[^\W\d_][.!?؟])(?: |$)")
_ITEM = re.compile(r"(?:[-*+•·–▪◦>#|]|\(?[0-9]{1,3}[.)-]|\(?[^\W\d_][.)]|\[[0-9]{1,3}\])(?: |$)|[-=_*]{3,}|https?:")
_ADDRESS = re.compile(r"\S*[\w-]\.[a-z]{2,}(?:/\S*)?(?: |$)|\S+@\S+|@\w+|#\w+")
_NOTE = re.compile(r"[0-9]{1,2} (?=[^\W\d_]{2})|[*†‡¹²³⁴-⁹]")
_DATED = re.compile(r"(?<![0-9])[0-9]{4}(?: \S{1,3})?$")  # a year, perhaps with its era, ends a line of its own
_PLACED = re.compile(r"(?P<town>[^\W\d_][^,،:.\d]{1,30})[,،] .{0,12}[0-9]{1,2}\b.{0,25}[0-9]{4}\b.{0,8}")
_GENITIVE = re.compile(r"(?:ого|его|ой|ей|ых|их)$", re.IGNORECASE)  # an adjective: an office is that of a body
_FIGURE = re.compile(r"[0-9]{1,2}(?:[ ./-]|$)")
_PATH = re.compile(r" [›‹] ")  # through the pages of a site, which breaks no line itself
_STAMP = re.compile(r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{2,4}")
_LINE_END = re.compile(r" *(?:\r\n|\n|\r) *")
_WORD_END = re.compile(r"['., ]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-$")


@dataclass(frozen=True, slots=True, eq=False)  # each is one place: two are compared without reading their words
class _Step:
    """Two lines with nothing between them, and their words."""

    first: Span
    second: Span
    before: str
    after: str


def made_whole(view: TextView, tongue: Language, start: int) -> TextView:
    """Return the view with whole lines from `start` on, and the places where a line is torn."""
    steps = list(_steps(view, start))
    ends = _LineEnds(view, tongue, steps, start).ends() if steps else {}
    torn = set(_parted(view, start))
    for step in steps:
        if ends[step] == "torn":
            torn |= {view.original(step.first)[1], view.original(step.second)[0]}
    inside = [step for step in steps if ends[step] == "inside"]
    return replace(_joined(view, inside), torn=frozenset(torn))


def _steps(view: TextView, start: int) -> Iterator[_Step]:
    for first, second in pairwise(line for line in view.lines if line.start >= start):
        adjacent = _LINE_END.fullmatch(view.text, first.end, second.start)
        if adjacent and not view.is_apart(first) and not view.is_apart(second):
            yield _Step(first, second, view.slice(first), view.slice(second))


def _parted(view: TextView, start: int) -> Iterator[int]:
    """Return the ends of a page, or what its header and footer part, where the sentence is not at its end."""
    own = [line for line in view.lines if line.start >= start and not view.is_apart(line)]
    begins = {line.start: number for number, line in enumerate(view.lines)}
    for first, second in pairwise(own):
        between = begins[second.start] - begins[first.start] > 1
        page = view.document.media_type == _PDF and "\n\n" in view.text[first.end : second.start]
        feed = "\f" in view.document.text[view.original(first)[1] : view.original(second)[0]]
        ended = ends_sentence(view.slice(first))
        if (between or page or feed) and not ended:
            yield view.original(first)[1]
        if page or feed or (between and not ended):
            yield view.original(second)[0]  # notes at the foot of a page may stand between the two halves


def _joined(view: TextView, inside: Sequence[_Step]) -> TextView:
    """Put a space for each line end; a hyphen that parts a word stays as it is, with nothing behind it."""
    text, starts, done = view.folded.text, view.folded.starts, 0
    words: list[str] = []
    places: list[int] = []
    for step in inside:
        parted = _HYPHEN.search(step.before) and step.after[:1].islower()
        gap = "" if parted or goes_on_with_sign(step.before, step.after) else " "
        words += (text[done : step.first.end], gap)
        places += starts[done : step.first.end]
        places += [starts[step.first.end]] * len(gap)
        done = step.second.start
    folded = Folded(view.folded.original, "".join((*words, text[done:])), [*places, *starts[done:]])
    return TextView(view.document, folded, view.apart)


class _LineEnds:
    """Say of each line end what it is."""

    def __init__(self, view: TextView, tongue: Language, steps: Sequence[_Step], start: int) -> None:
        self._view = view
        self._tongue = tongue
        self._steps = steps
        self._following = {step.first: step for step in steps}
        self._paged = view.document.media_type == _PDF
        lines = [line for line in view.lines if line.start >= start and not view.is_apart(line)]
        lengths = [line.end - line.start for line in lines]
        self._most = self._most_in_line()
        self._width = max((length for length in lengths if length <= self._most), default=self._most)
        self._sited = any(_PATH.search(view.slice(line)) for line in lines[:_NAMES])
        self._phrases = listed_phrases(tongue.tag)
        self._prose = next((line.start for line in lines if _SENTENCE.search(view.slice(line))), len(view.text))
        self._inner = Span(lines[:_HEAD][-1].start, lines[-_HEAD:][0].start)
        self._full = {step: self._is_full(step) for step in steps}
        self._wrapped = self._is_wrapped()
        self._closed = self._sentences()

    def ends(self) -> Mapping[_Step, _End]:
        """Return what each line end is."""
        ends: dict[_Step, _End] = {}
        last: _Step | None = None
        for step in self._steps:
            below = self._following.get(step.second)
            row = is_beside_row(step.before, step.after, below.after if below else "")
            ends[step] = self._by_words(step) or ("line" if row else self._by_width(step))
            chained = last is not None and last.second == step.first
            if last is not None and chained and "inside" in (ends[last], ends[step]):
                # A heading that was broken once may have been broken beside that too.
                for one, other in ((last, step), (step, last)):
                    if ends[one] == "line" and ends[other] == "inside" and self._same_layout(one, other):
                        ends[one] = "torn"
                if is_parted_link(last.before, step.before, step.after):
                    ends[last] = "inside"
            last = step
        return ends

    def _by_words(self, step: _Step) -> _End | None:
        """Return what it is by the words on both sides; None where they say nothing."""
        before, after = step.before, step.after
        open_ = is_open(self._tongue, before)
        if self._dates(step) or (after[:1].isdigit() and ends_before_number().search(before[-_TAIL:])):
            return "inside"
        noted = not open_ and _NOTE.match(after) and self._own_line(after) != "date"
        if noted or _ITEM.match(after) or _ADDRESS.match(after) or greets(self._tongue, after):
            return "torn" if open_ else "line"
        going = goes_on_with_sign(before, after) or self._spans(step) or self._continues(step)
        if open_ or (not ends_sentence(before) and going):
            return "inside"
        return self._by_signs(before, after)

    def _by_signs(self, before: str, after: str) -> _End | None:
        """Return what it is by the last sign and the next letter; a headline that is written twice is whole."""
        if ends_sentence(before) or before == after or (is_street(after) and self._own_line(before) == "body"):
            return "line"
        own, dayed = self._own_line(after), after.split(maxsplit=1)[0].strip(",،") in self._tongue.weekday_numbers
        if after[:1].islower() and not (own == "date" and (dayed or self._own_line(before) == "type")):
            return "torn" if names_author(after) else "inside"
        if _HYPHEN.search(before):
            return "torn"
        bracket = before.count("(") > before.count(")") and ")" in after
        return "inside" if bracket or (before.endswith((",", "،")) and own == "date") else None

    def _by_width(self, step: _Step) -> _End:
        """Return what it is by how full the line is."""
        if ends_sentence(step.before) or len(step.before) > self._most:
            return "line"
        own = self._own_line(step.after)
        heading = step.first.start < self._prose
        stated = stand_apart(self._tongue, step.before, step.after)
        part = self._own_line(step.before) != "type" and is_office_alone(self._tongue, step.before)
        office = is_office_or_role(self._tongue, step.after) or part
        if heading and (stated or office or self._is_dateline(step)):
            return "line"
        if not self._wrapped or not self._full[step]:
            return "torn" if heading and not own and self._is_doubtful(step) else "line"
        if heading and own in ("type", "date") and self._own_line(step.before) == "body":
            return "line"  # no body's name goes on with the word for a statement
        prose = not heading or (not own and self._in_sentence(step.before))
        return "inside" if prose and self._closed[step] else "torn"

    def _is_dateline(self, step: _Step) -> bool:
        """Return whether the next line is a town with the day behind it, or below it: a letterhead."""
        placed = _PLACED.fullmatch(step.after)
        if placed and placed["town"].title() in town_names():
            return True
        day = step.after[placed.end("town") + 1 :] if placed and self._tongue.capitals else ""
        if day and step.after[0].isupper() and self._own_line(day) == "date":
            return True
        below = self._following.get(step.second)
        town = " " not in step.after and step.after.title() in town_names()
        return town and below is not None and self._own_line(below.after) == "date"

    def _is_doubtful(self, step: _Step) -> bool:
        """Return whether two lines may be one: of a paragraph, full and with the words of a sentence, or a heading."""
        full = self._full[step] and self._width <= _WIDEST and not _DATED.search(step.before[-_TAIL:])
        paragraph = full and self._own_line(step.before) in ("", "body") and self._in_sentence(step.before)
        return paragraph or self._may_be_heading(step)

    def _may_be_heading(self, step: _Step) -> bool:
        """Return whether two short lines before the text may be one heading in larger letters, so narrower."""
        if step.after.startswith("وال") and self._tongue.article_attached:
            return True
        below = self._following.get(step.second)
        prose = below is not None and (len(below.after) > _HEADING or self._own_line(below.after) == "date")
        if prose and is_name(step.after):
            return False  # who wrote the text
        if self._sited or self._own_line(step.before) == "date" or len(step.after) > _ALIKE * len(step.before):
            return False
        return self._paged or (len(step.before) <= _HEADING and not is_no_heading(step.before, step.after))

    def _most_in_line(self) -> float:
        """Return what no line that was wrapped can be longer than: where the next word had no room, the width is less.

        Only line ends before a small letter, which are certain, are counted; without two of them there is no limit.
        On the pages of a PDF a heading's letters are larger than those of the text: its lines say nothing of others.
        """
        if self._paged:
            return math.inf
        sure = (step for step in self._steps if step.after[:1].islower() and not _ADDRESS.match(step.after))
        going = (step for step in sure if not ends_sentence(step.before))
        each = [len(step.before) + len(step.after.split(" ", 1)[0]) for step in going]
        rooms = [room for room in each if room >= _NARROW]  # narrower ones are of lists and signatures
        return min(rooms) if len(rooms) >= _FEWEST else math.inf

    def _is_full(self, step: _Step) -> bool:
        word = step.after.split(" ", 1)[0]
        least = self._width * (_LETTERS_VARY if self._paged else 1)
        return len(step.before) + 1 + len(word) > least

    def _is_wrapped(self) -> bool:
        """Return whether the text was wrapped: most lines that end no sentence have no room for the next word."""
        going = [step for step in self._steps if not ends_sentence(step.before) and not _ITEM.match(step.after)]
        full = [step for step in going if self._full[step]]
        if self._width > _WIDEST or len(full) < _FEWEST or 2 * len(full) < len(going):
            return False
        if not self._tongue.capitals:
            return True
        small = [step for step in full if not step.after[:1].isupper() or is_open(self._tongue, step.before)]
        return 2 * len(small) >= len(full)

    def _sentences(self) -> Mapping[_Step, bool]:
        """Return of each line end whether the full lines from it on come to the end of a sentence."""
        closed: dict[_Step, bool] = {}
        later: _Step | None = None
        for step in reversed(self._steps):
            ended = bool(_SENTENCE.search(step.after))
            chained = later is not None and later.first == step.second and self._full[later]
            closed[step] = ended or (chained and later is not None and closed[later])
            later = step
        return closed

    def _same_layout(self, step: _Step, beside: _Step) -> bool:
        """Return whether a line end beside one inside a phrase may be inside it too: lines of one width and kind."""
        width = max(len(beside.before), len(beside.after))
        ended = len(step.before) > self._most or ends_sentence(step.before)
        if step.first.start >= self._prose or ended or self._own_line(step.after):
            return False
        full = len(step.before) + 1 + len(step.after.split(" ", 1)[0]) > _LETTERS_VARY * width
        return full and len(step.after) <= _ALIKE * width and len(step.before) <= _ALIKE * width

    def _continues(self, step: _Step) -> bool:
        """Return whether the next line begins as no phrase does: "Su / Bakanlığı", "and", a genitive."""
        first = _WORD_END.split(step.after, maxsplit=1)[0]
        if first in self._tongue.base_forms or (first == "و" and not self._tongue.article_attached):
            return True
        if self._tongue.script == "Cyrl" and _GENITIVE.search(first) and is_office_alone(self._tongue, step.before):
            return True
        role = first in self._tongue.role_set and step.before.split()[0] not in self._tongue.given_set  # "NAME / ROLE"
        return self._tongue.head_last and (first in self._tongue.heads or role)

    def _dates(self, step: _Step) -> bool:
        """Return whether the two lines share a date: weekday | day, day | month, month | year."""
        if step.after[:1].isdigit() and _FIGURE.match(step.after):
            last = step.before.rsplit(" ", 1)[-1].rstrip(",،")
            if last in self._tongue.weekday_numbers:
                return not self._is_below_headline(step)
        if step.before[-_TAIL:].translate(_NO_DIGITS) != step.before[-_TAIL:] and ends_with_day().search(
            step.before[-_TAIL:]
        ):
            return bool(begins_with_month().match(step.after))
        return bool(begins_with_year().match(step.after)) and bool(ends_with_month().search(step.before[-_WINDOW:]))

    def _is_below_headline(self, step: _Step) -> bool:
        """Return whether a day in figures stands on its own below a headline, which may end in a weekday."""
        return _STAMP.fullmatch(step.after) is not None and len(step.before.split()) > _NAMES

    def _spans(self, step: _Step) -> bool:
        """Return whether a listed phrase, such as "press release", lies over the line end."""
        if " " not in step.before or self._inner.start < step.first.start < self._inner.end:
            return False
        head = step.before[-_WINDOW:]
        text = f"{head} {step.after[:_WINDOW]}"
        return any(match.start() < len(head) < match.end() - 1 for match in self._phrases.finditer(text))

    def _own_line(self, text: str) -> str:
        """Name the kind of a line that stands for itself: a date, a statement's word, a body, a credit; else empty."""
        words = text.split()
        bare = [word.strip(".,،:()/-") for word in words]
        if any(word[:1].isdigit() for word in bare) and all(is_date_word(word, self._tongue) for word in bare if word):
            return "date"
        typed = pattern(self._tongue.type_source).match(text)
        if typed and not text[typed.end() : typed.end() + 1].isalnum():
            return "type"
        first = bare[0].removeprefix("ال") if self._tongue.article_attached and bare else (bare or [""])[0]
        heads, offices = self._tongue.heads, self._tongue.office_heads
        inside = self._tongue.head_last and not (heads.isdisjoint(bare) and offices.isdisjoint(bare))
        other = "credit" if is_credit(self._tongue, text) else ""
        return "body" if first in heads or first in offices or inside else other

    def _in_sentence(self, before: str) -> bool:
        """Return whether a line of letters without case has a verb or a small word, as a name has not."""
        return not self._tongue.capitals and not self._tongue.stop_set.isdisjoint(before.split())
