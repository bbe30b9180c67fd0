"""Passages in another language than the text around them."""

from collections.abc import Iterator

from archivist.analysis.detection.detect import language_of
from archivist.base.lines import Line
from archivist.model.document import Document

__all__ = ["passage_languages"]

# Less than this is a name or an address, which has no language of its own.
_LETTERS, _LEAD = 24, 3


def passage_languages(document: Document, main: str | None) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, BCP 47 tag) of each run of lines that is surely not in `main`, the text's language.

    Offsets are code points, half open, from the first line's start to the last line's end, in order. Where
    `main` is None every run whose language is sure is given. A line whose language is not sure ends a run; an empty one
    does not.
    """
    passages: list[tuple[int, int, str]] = []
    joins = False
    for line, tag in _lines(document):
        if tag is None:
            joins = False
        elif tag != main:
            if joins and passages and passages[-1][2] == tag:
                passages[-1] = (passages[-1][0], line.end, tag)
            else:
                passages.append((line.start, line.end, tag))
            joins = True
        else:
            joins = False
    return tuple(passages)


def _lines(document: Document) -> Iterator[tuple[Line, str | None]]:
    """Return each line that is not blank, and its language where that is sure."""
    for line in document.lines:
        text = document.text[line.start : line.end]
        if text.strip():
            tongue = language_of(text)
            sure = tongue is not None and tongue.letters >= _LETTERS and tongue.lead >= _LEAD
            yield line, tongue.tag if tongue and sure else None
