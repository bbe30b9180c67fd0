"""The text as rules see it: the folded view, its lines, and the way back to literal evidence."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from archivist.analysis.garbled_signs import with_signs
from archivist.analysis.written_tags import untagged, without_tags
from archivist.base.fold import Folded, fold
from archivist.model.document import Document
from archivist.model.metadata import Evidence, Part

__all__ = ["Span", "TextView", "showable", "word_at", "words_from"]

_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")
_HASHTAG = re.compile(r"#[^\W_]+(?:_[^\W_]+)+_?")
_REACH = 220  # characters: longer than any name
_LINE = re.compile(r"[^\r\n]+")  # a line ends at LF, CRLF or CR only, as in base/lines
# Blanks within a line, as a page has them whose line ends were lost; characters of a line that may be such a page
_JUSTIFIED = 4  # places of a text where two spaces stand between words: fewer part a label from what it labels
_TWO, _TWO_SPACES = "  ", re.compile(r"(?<=\w)  (?=\w)")
_SPACES = re.compile(r"(?<=\S ) {1,3}(?=\S)")  # behind the first one, in a text of which the lines are justified
_GAP, _BLANKS, _LONG_LINE = " " * 12, re.compile(r"(?<=\S) {5,}(?=\S)"), 300
_BESIDE = 1  # a quotation mark or a full stop between a name and the line end
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad]")
# The evidence stays literal.
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Span(NamedTuple):
    """A slice of the view, half open."""

    start: int
    end: int


@dataclass(frozen=True)
class TextView:
    """A document and its folded text. Every index that rules handle counts the folded text.

    `apart` are the places in the original where lines begin that are none of the statement's words: the header of
    a page, its number, the header of a forwarded message. `torn` are the places in the original where words end,
    or begin, at a line end behind which the phrase may go on, for all that the layout shows.
    """

    document: Document
    folded: Folded
    apart: frozenset[int] = frozenset()
    torn: frozenset[int] = frozenset()

    @classmethod
    def of(cls, document: Document) -> "TextView":
        """Fold the document's text, without tags; the words that a hashtag joins by underscores stand apart."""
        folded = _closed_up(with_signs(without_tags(fold(document.text))))
        return cls(document, replace(folded, text=_HASHTAG.sub(_parted, folded.text)))

    @cached_property  # asked for hundreds of times a text
    def text(self) -> str:
        """Return the folded text."""
        return self.folded.text

    @cached_property
    def is_flat(self) -> bool:
        """Return whether blanks stand in the text as on a saved page that lost its line ends, and often its signs."""
        return _GAP in self.text

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Return the lines that are not blank, without the spaces around them and the backslash that breaks a line."""
        lines = []
        gaps = [gap.span() for gap in _BLANKS.finditer(self.text)] if self.is_flat else []
        for match in _LINE.finditer(self.text):
            line = match.group()
            if line[-1] == "\\":  # Markdown's hard line break
                span = self.trimmed(match.start(), match.start() + len(line.rstrip("\\")))
                lines += [span] if span.start < span.end else []
                continue
            plain = not (line[0].isspace() or line[-1].isspace())  # most lines: nothing to be cut off
            span = Span(*match.span()) if plain else self.trimmed(*match.span())
            if span.start < span.end:
                lines += _cut(span, gaps) if gaps and span.end - span.start > _LONG_LINE else [span]
        return tuple(lines)

    def trimmed(self, start: int, end: int) -> Span:
        """Return the slice without white space at its ends."""
        part = self.text[start:end]
        first = start + len(part) - len(part.lstrip())
        return Span(first, max(first, end - (len(part) - len(part.rstrip()))))

    def slice(self, span: Span) -> str:
        """Return the folded words of a slice."""
        return self.text[span.start : span.end]

    def original(self, span: Span) -> tuple[int, int]:
        """Return the slice's place in the original text."""
        return self.folded.span(span.start, span.end)

    def is_apart(self, line: Span) -> bool:
        """Return whether a line is none of the statement's words."""
        return bool(self.apart) and self.original(line)[0] in self.apart

    def is_torn(self, start: int, end: int) -> bool:
        """Return whether the phrase of a slice of the original may go on beyond a line end beside it."""
        beside = (*range(start - _BESIDE, start + 1), *range(end, end + _BESIDE + 1))
        return bool(self.torn) and not self.torn.isdisjoint(beside)

    def evidence(self, span: Span, part: Part = "value") -> Evidence:
        """Return the literal words behind a slice."""
        start, end = self.original(span)
        return Evidence(self.document.text[start:end], start, end, part)

    def wording(self, span: Span) -> str:
        """Return the source's wording of a slice as a value."""
        start, end = self.original(span)
        written = self.document.text[start:end]
        if "<" in written and "<" not in self.slice(span):
            written = untagged(written)
        return showable(written.replace("_", " ") if "_" in written and "_" not in self.slice(span) else written)


def _closed_up(folded: Folded) -> Folded:
    """Return the view with one space where several stand in justified lines; a few may part a label."""
    if _TWO not in folded.text or _GAP in folded.text:  # on a page that lost its signs they stand for commas
        return folded
    if len(_TWO_SPACES.findall(folded.text)) < _JUSTIFIED:
        return folded
    more = [match.span() for match in _SPACES.finditer(folded.text)]
    parts = list(zip([0, *(end for _, end in more)], [*(start for start, _ in more), len(folded.text)], strict=True))
    starts = [start for begin, end in parts for start in folded.starts[begin:end]]
    return Folded(folded.original, "".join(folded.text[begin:end] for begin, end in parts), starts)


def _cut(line: Span, gaps: list[tuple[int, int]]) -> list[Span]:
    """Return the parts of a line between its runs of blanks."""
    inside = gaps[bisect_left(gaps, (line.start, 0)) : bisect_left(gaps, (line.end, 0))]
    starts, ends = [line.start, *(end for _, end in inside)], [*(start for start, _ in inside), line.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _parted(hashtag: re.Match[str]) -> str:
    return hashtag.group().replace("_", " ")


def word_at(text: str, start: int) -> Span | None:
    """Return the word that begins at `start`; None where none does."""
    match = _WORD.match(text, start, start + _REACH)
    return Span(start, match.end()) if match else None


def words_from(text: str, start: int) -> Iterator[Span]:
    """Return the words from `start` on that only single spaces part."""
    end = start
    for item in _WORD.finditer(text, start, start + _REACH):
        if text[end : item.start()] not in ("", " "):
            return
        end = item.end()
        yield Span(item.start(), end)


@lru_cache(maxsize=1 << 12)  # names come again
def showable(text: str) -> str:
    """Return a text as a value: white space collapsed, nothing invisible, U+FFFD for what JSON and XML cannot hold."""
    return _UNSHOWABLE.sub("\ufffd", " ".join(_INVISIBLE.sub("", text).split()))
