"""Compare the wording of two texts: line by line, and word by word where lines differ.

A line that was only broken elsewhere has the same words, so it shows as a difference of spacing and not as words taken
out in one line and put into the next. Pure, and bounded: see `limits.COMPARED_LINES` and `limits.COMPARED_WORDS`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from archivist.base.fold import fold
from archivist.base.limits import COMPARED_LINES, COMPARED_WORDS
from archivist.base.lines import split_lines

__all__ = ["Comparison", "Difference", "Excerpt", "Kind", "Span", "compare", "folded_wording"]

Kind = Literal["replaced", "inserted", "deleted", "spacing"]
Span = tuple[int, int]
_Key = Callable[[str], str]
_WORD = re.compile(r"\S+")
# Words told before a difference, so that a person finds the place.
_LEAD = 3
_KINDS: dict[str, Kind] = {"replace": "replaced", "insert": "inserted", "delete": "deleted"}
# Passages that share less than this part of their words are told whole: the rest would be a heap of single words.
_RELATED = 0.5


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one side: code points `start` to `end`, half open, on lines `first` to `last`, counted from 1."""

    text: str
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; an insertion has no `left`, a deletion no `right`.

    `before` are the words that lead up to it in its line.
    """

    kind: Kind
    left: Excerpt | None
    right: Excerpt | None
    before: str


@dataclass(frozen=True)
class Comparison:
    """All differences in order. `lines` and `words` are counts: left, right, and those that are the same in both.

    `cut` counts the lines, left and right, that differ and were not compared word by word: there were too many.
    """

    differences: tuple[Difference, ...]
    lines: tuple[int, int, int]
    words: tuple[int, int, int]
    cut: tuple[int, int]


class _Token(NamedTuple):
    key: str
    start: int
    end: int
    line: int


class _Side:
    """One text: its lines as (number, start, end), the key by which each is compared, and its words."""

    def __init__(self, text: str, spans: Sequence[Span] | None, key: _Key) -> None:
        self.text = text
        self.key = key
        self.lines = list(_lines(text, spans))
        self.keys = [key(text[start:end]) for _, start, end in self.lines]

    def tokens(self, first: int, last: int) -> list[_Token]:
        """Return the words of lines `first` to `last`, half open; what folds to nothing is no word."""
        every = (
            _Token(self.key(match.group()), match.start(), match.end(), number)
            for number, start, end in self.lines[first:last]
            for match in _WORD.finditer(self.text, start, end)
        )
        return [token for token in every if token.key]

    def excerpt(self, tokens: Sequence[_Token]) -> Excerpt | None:
        """Return the text from the first of the words to the last; None for no words."""
        if not tokens:
            return None
        start, end = tokens[0].start, tokens[-1].end
        return Excerpt(self.text[start:end], start, end, tokens[0].line, tokens[-1].line)

    def block(self, first: int, last: int) -> Excerpt | None:
        """Return whole lines with the white space around their words; None for no lines."""
        if first == last:
            return None
        start, end = self.lines[first][1], self.lines[last - 1][2]
        return Excerpt(self.text[start:end], start, end, self.lines[first][0], self.lines[last - 1][0])


@dataclass(frozen=True)
class _Run:
    """Lines `left` of one side and `right` of the other, half open; whether they are alike, or beyond the limit."""

    state: Literal["alike", "other", "cut"]
    left: tuple[int, int]
    right: tuple[int, int]


def folded_wording(text: str) -> str:
    """Return what counts when marks do not: one form a letter, no harakat or tatweel, ASCII digits, single spaces."""
    return " ".join(fold(text).text.split())


def compare(
    left: str,
    right: str,
    *,
    spans: tuple[Sequence[Span], Sequence[Span]] | None = None,
    ignore_marks: bool = False,
) -> Comparison:
    """Compare two texts, or of each only its `spans` (code points, half open, in order).

      1. lines      what is alike at both ends is set aside, the rest is aligned
      2. words      of each run of lines that differ

    With `ignore_marks` words are compared as `folded_wording` gives them. White space alone is a difference of its own
    kind, told only where the words of a run agree, and not at all with `ignore_marks`.
    """
    key = folded_wording if ignore_marks else str
    one = _Side(left, spans and spans[0], key)
    two = _Side(right, spans and spans[1], key)
    differences: list[Difference] = []
    lines, words, budget, cut = 0, 0, COMPARED_WORDS, [0, 0]
    # 1. lines
    for run in _aligned(one.keys, two.keys):
        if run.state == "alike":
            lines += run.left[1] - run.left[0]
            words += len(one.tokens(*run.left))
            continue
        # 2. words
        a, b = one.tokens(*run.left), two.tokens(*run.right)
        cost = max(len(a), len(b))
        if run.state == "cut" or cost > budget:
            cut[0] += run.left[1] - run.left[0]
            cut[1] += run.right[1] - run.right[0]
            continue
        budget -= cost
        of_run, same = _by_word(one, two, a, b)
        if not of_run and not ignore_marks:
            of_run = [Difference("spacing", one.block(*run.left), two.block(*run.right), "")]
        differences += of_run
        words += same
    totals = (len(one.tokens(0, len(one.lines))), len(two.tokens(0, len(two.lines))))
    return Comparison(tuple(differences), (len(one.lines), len(two.lines), lines), (*totals, words), (cut[0], cut[1]))


def _aligned(left: Sequence[str], right: Sequence[str]) -> Iterator[_Run]:
    """Align the lines of both sides, in order; beyond the limit they are not looked at."""
    ahead = _alike(zip(left, right, strict=False))
    most = min(len(left), len(right)) - ahead
    behind = min(most, _alike(zip(reversed(left), reversed(right), strict=False)))
    ends = len(left) - behind, len(right) - behind
    looked = min(ends[0], ahead + COMPARED_LINES), min(ends[1], ahead + COMPARED_LINES)
    yield _Run("alike", (0, ahead), (0, ahead))
    # difflib's "autojunk" stays on: a line or word that recurs often is no anchor, which bounds the work.
    for kind, *places in SequenceMatcher(None, left[ahead : looked[0]], right[ahead : looked[1]]).get_opcodes():
        i1, i2, j1, j2 = (place + ahead for place in places)
        yield _Run("alike" if kind == "equal" else "other", (i1, i2), (j1, j2))
    if looked != ends:
        yield _Run("cut", (looked[0], ends[0]), (looked[1], ends[1]))
    yield _Run("alike", (ends[0], len(left)), (ends[1], len(right)))


def _by_word(one: _Side, two: _Side, a: list[_Token], b: list[_Token]) -> tuple[list[Difference], int]:
    """Return the differences of two runs of words, and how many words are in both."""
    steps = SequenceMatcher(None, [token.key for token in a], [token.key for token in b]).get_opcodes()
    same = sum(i2 - i1 for kind, i1, i2, _, _ in steps if kind == "equal")
    if same < _RELATED * min(len(a), len(b)):
        steps, same = [("replace", 0, len(a), 0, len(b))], 0
    differences: list[Difference] = []
    for kind, i1, i2, j1, j2 in steps:
        if kind == "equal":
            continue
        place, words = (j1, b) if kind == "insert" else (i1, a)
        side = two if kind == "insert" else one
        lead = side.excerpt(
            [token for token in words[max(0, place - _LEAD) : place] if token.line == words[place].line]
        )
        before = lead.text if lead is not None else ""
        for left, right in _line_by_line(a[i1:i2], b[j1:j2]):
            differences.append(Difference(_KINDS[kind], one.excerpt(left), two.excerpt(right), before))
            before = ""
    return differences, same


def _line_by_line(a: list[_Token], b: list[_Token]) -> Iterator[tuple[list[_Token], list[_Token]]]:
    """Split words that were replaced where their lines end, if both sides have them on as many lines."""
    groups = [[list(group) for _, group in groupby(side, key=lambda token: token.line)] for side in (a, b)]
    if len(groups[0]) == len(groups[1]):
        yield from zip(*groups, strict=True)
    else:
        yield a, b


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """Count how many pairs are equal before the first that is not."""
    count = 0
    for one, two in pairs:
        if one != two:
            break
        count += 1
    return count


def _lines(text: str, spans: Sequence[Span] | None) -> Iterator[tuple[int, int, int]]:
    """Return the lines of a text, or the parts of lines in its spans; what follows the last line end is no line."""
    lines = split_lines(text)
    whole = lines[:-1] if len(lines) > 1 and lines[-1].start == lines[-1].end else lines
    starts = [line.start for line in whole]
    for start, end in [(0, len(text))] if spans is None else spans:
        for number in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            line = whole[number]
            if line.end > start or line.start >= start:
                yield number + 1, max(start, line.start), min(end, line.end)
