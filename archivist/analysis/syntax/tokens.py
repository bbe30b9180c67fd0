"""The words and signs of a text, each with its place, its form and what kind of word it is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from archivist.analysis.patterns import either
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span, TextView

__all__ = ["Sentence", "Token", "sentences"]

_PLAIN = r"[^\W_]+(?:['._&-][^\W_]+)*|\S"
_TOKEN = re.compile(_PLAIN)
# "U.S." and "A.Ş." with the full stop, and the ending of a Turkish case behind it: "A.Ş.'den"
_WITH_INITIALS = re.compile(rf"[^\W_]+(?:['._-][^\W_]+)*\.?(?<=\b[A-ZÇĞİÖŞÜ]\.)(?:'[^\W\d_]+)?|{_PLAIN}")
_INITIAL = re.compile(r"[A-Z]\.")
# A full stop between words of three Arabic letters ends a sentence too, with a space before it or behind a mark that
# closes: none of their abbreviations is so long. So does one between Russian words of which the second has a capital,
# one behind the ending of a Turkish verb, and one between a long word and a Latin capital that begins a word with
# another one in small letters behind it: no site has such.
_END = re.compile(
    r"[.!?؟…]+[\"'»”’)\]]*(?:\[[0-9]+\])?(?=\s|$)"
    r"|(?:(?<=[ء-ي]{3})|(?<=[ء-ي]{3} )|(?<=[»”\")\]])|(?<=[0-9»”\")\]] ))\.(?=[ء-ي]{3})"
    r"|(?<=[ء-ۿ]{2})\.(?=[ء-ۿ]{2,3} [ء-ۿ])"
    r"|(?<=[а-яё]{3})[.!?](?=[А-ЯЁ][а-яё]{2})"
    r"|(?<=[a-zß-öø-ÿ]{4})[.!?](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{0,20}['’ ][^\W\d_])"
    r"|(?:(?<=[dt][ıiuü])|(?<=[dt][ıiuü]r)|(?<=yor)|(?<=l[ae]r))\.(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]{3})"
)
_STOP = re.compile("[.!?؟…]")  # what every one of them begins with
_FIGURES = re.compile(r"(?P<before>[^\W\d_]+)?[, ]*\b(?<![0-9.,])[0-9]{1,2}\.$")
_NOTE = "*"  # behind a word: the sign of a note, or the end of what is emphasised
_NEXT = re.compile(r"\S")
# What has no stop for so long is a list, or no prose: it is read in pieces, since a clause is looked for in all of one.
_LONGEST = 300  # words and signs
_BRACKETS = 10  # characters on one side of a stop within brackets
_WORD = 40  # characters before a stop that can be an abbreviation
_MARBUTA, _FOLDED_MARBUTA = "ةۀۃ", "ه"


class Token(NamedTuple):
    """A word or a sign: its place in the view, its form without case, the classes of words that it belongs to.

    `feminine` is true of a word with ة, which the view writes as ه. `quoted` is true inside a quotation.
    """

    start: int
    end: int
    text: str
    form: str
    classes: frozenset[str]
    capital: bool
    word: bool
    quoted: bool
    feminine: bool

    def has(self, *names: str) -> bool:
        """Return whether the word belongs to one of the classes."""
        return not self.classes.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens, its number in the text, and whether it begins its line."""

    span: Span
    number: int
    tokens: tuple[Token, ...]
    first: bool


def sentences(
    view: TextView, facts: SyntaxFacts, lines: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Return the sentences of the lines, in order; a line end always ends one."""
    marks = _Quoted(quotations)
    made: list[Sentence] = []
    for line in lines:
        start = line.start
        for end in (*_ends(view.text, line, facts, marks), line.end):
            span = view.trimmed(start, end)
            if span.start < span.end:
                tokens = tuple(_tokens(view, facts, span, marks))
                for at in range(0, len(tokens), _LONGEST):
                    part = tokens[at : at + _LONGEST]
                    first = start == line.start and at == 0
                    made.append(Sentence(Span(part[0].start, part[-1].end), len(made), part, first))
            start = end
    return tuple(made)


def _ends(text: str, line: Span, facts: SyntaxFacts, marks: "_Quoted") -> Iterator[int]:
    for match in _stops(text, line):
        before = text[max(line.start, match.start() - _WORD) : match.start()].rsplit(None, 1)[-1:]
        word = before[0].lstrip("(\"'«“").casefold() if before else ""
        initial = len(word) == 1 and word.isalpha() and match.group().startswith(".")
        if initial or "abbreviation" in facts.classes_of(word) or match.end() >= line.end:
            continue
        if match.group() == "." and _in_brackets(text, line, match.start()):
            continue  # half of an address or a short form: "(SITE. XY)"
        if facts.ordinal and word[-1:].isdigit() and _counts(text, Span(line.start, match.end()), facts):
            continue
        # A sentence that quotes several goes on behind them: "…." he said.
        following = _NEXT.search(text, match.end()) if marks.around(match.start()) else None
        goes_on = following is not None and following.group().islower()
        if not goes_on and not marks.around(match.end() - 1):
            yield match.end()


def _stops(text: str, line: Span) -> Iterator[re.Match[str]]:
    """Return what `_END` finds in a line, from one mark to the next: it would try each of its ways at every letter."""
    end = line.start
    for mark in _STOP.finditer(text, line.start, line.end):
        match = _END.match(text, mark.start(), line.end) if mark.start() >= end else None
        if match:
            end = match.end()
            yield match


def _in_brackets(text: str, line: Span, stop: int) -> bool:
    """Return whether a pair of brackets holds a full stop and a few letters around it."""
    opening = text.rfind("(", max(line.start, stop - _BRACKETS), stop)
    closing = text.find(")", stop, min(line.end, stop + _BRACKETS))
    return opening >= 0 and closing >= 0 and ")" not in text[opening:stop] and "(" not in text[stop:closing]


def _counts(text: str, span: Span, facts: SyntaxFacts) -> bool:
    """Return whether the figures before a full stop count what follows them: "on the 3rd of May"."""
    number = _FIGURES.search(text, max(span.start, span.end - _WORD), span.end)
    return number is not None and re.fullmatch(facts.ordinal, number["before"] or "", re.IGNORECASE) is not None


def _tokens(view: TextView, facts: SyntaxFacts, span: Span, marks: "_Quoted") -> list[Token]:
    text, original, starts = view.text, view.folded.original, view.folded.starts
    made: list[Token] = []
    quotes, known, new = marks.meet(span), facts.known_words, tuple.__new__
    pattern = _with_spaced(facts.spaced) if _INITIAL.search(text, span.start, span.end) else _TOKEN
    end, quoted = span.start, False
    # Nothing but spaces stands between two, so that the next one is where its letters are found first: half the time
    # of asking each match for its words and its place.
    for word in pattern.findall(text, end, span.end):
        start = text.find(word, end)
        noted = word == _NOTE and start == end and bool(made)
        end = start + len(word)
        if noted:
            continue  # "the Council* said": the sign of a note is no part of the sentence
        written = known.get(word) or facts.written(word)
        if quotes:
            quoted = marks.around(start)
        feminine = word[-1] == _FOLDED_MARBUTA and original[starts[end - 1]] in _MARBUTA
        # a tuple at once: the text has hundreds, and the constructor of a named one takes twice as long
        made.append(new(Token, (start, end, *written, quoted, feminine)))
    return made


@cache
def _with_spaced(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words where some have initials, or are abbreviations with a space in them: "e. V."."""
    spaced = either(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{spaced})|{_WITH_INITIALS.pattern}") if words else _WITH_INITIALS


class _Quoted:
    """Tell whether a place lies inside a quotation."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._starts = [item.inside.start for item in quotations]
        self._ends = [item.inside.end for item in quotations]

    def meet(self, span: Span) -> bool:
        """Return whether a slice has a place inside a quotation; none of these overlaps another."""
        number = bisect_left(self._starts, span.end) - 1
        return number >= 0 and span.start < self._ends[number]

    def around(self, place: int) -> bool:
        number = bisect_right(self._starts, place) - 1 if self._starts else -1
        return number >= 0 and place < self._ends[number]
