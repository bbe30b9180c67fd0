"""The noun for a kind that stands as a heading on the line of the text: "PRESS RELEASE The Board informs"."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.language import Language
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["without_labels"]

_GAP = re.compile(r"[ \t]+(?=(?P<word>[^\W\d_]+))")
_PROSE = 60  # characters of a line that is more than a heading of two parts


def without_labels(view: TextView, tongue: Language, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return the lines, each that begins with such a noun in two: the noun is no part of the name behind it.

    Where names have no articles the noun may be the name's head: "ЗАЯВЛЕНИЕ Союза".
    """
    facts = tongue.syntax
    if facts is None or not facts.article or not tongue.capitals:
        return tuple(lines)
    return tuple(part for line in lines for part in _parts(view.text, tongue, line))


def _parts(text: str, tongue: Language, line: Span) -> Iterator[Span]:
    if line.end - line.start < _PROSE or not text[line.start].isupper():
        yield line
        return
    kinds = either(source for source, _ in (*tongue.types, *tongue.genres.kinds))
    label = pattern(f"(?i:{kinds})(?!\\w)").match(text, line.start, line.end)
    gap = _GAP.match(text, label.end(), line.end) if label else None
    if label and gap and _is_apart(tongue, label.group(), gap["word"]):
        yield Span(line.start, label.end())
        yield Span(gap.end(), line.end)
    else:
        yield line


def _is_apart(tongue: Language, label: str, word: str) -> bool:
    """Return whether a sentence begins behind a label: capitals end with it, or an article has one behind it."""
    if label.isupper() and not word.isupper() and word[0].isupper():
        return True
    facts = tongue.syntax
    article = facts is not None and "article" in facts.classes_of(word.casefold())
    return article and word[0].isupper()
