"""Who sends a release says at its end what it is: "About BODY", and below that a paragraph that begins with BODY."""

import re
from itertools import pairwise

from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["presentation"]

_LINE = 90  # characters of the line that names the body
_ABOVE = 200  # characters of what is released, at least
_BELOW = 2_500  # characters from the line to the end of the text, at most: paragraphs about it, whom to ask
_PARAGRAPH = 40  # characters of what is said of the body, at least
_BEGINS, _STEM = 8, 5  # words with which that begins; letters that are the same in every case of a word
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARKS = " \t*_#>-–—:."


def presentation(view: TextView, tongue: Language, body: Span, core: Span) -> Span | None:
    """Return the line "About BODY" near the end of a text, where the paragraph below it begins with the same name.

    A page's menu has "About us", and an article a heading of what it is about: the name has two words, or is all
    capitals, and stands in the text above, too.
    """
    form = pattern(tongue.genres.presenting)
    lines = [line for line in view.lines if line.start >= core.start and not view.slice(line).isspace()]
    for line, behind in pairwise(lines):
        if line.start < core.start + _ABOVE or body.end - line.start > _BELOW or line.end - line.start > _LINE:
            continue
        match = form.fullmatch(view.slice(line).strip(_MARKS))
        if match is None or behind.end - behind.start < _PARAGRAPH:
            continue
        names = _stems(match["name"])
        if not names or (len(names) == 1 and not match["name"].isupper()):
            continue
        begins = _stems(" ".join(view.slice(behind).split()[:_BEGINS]))
        if names[0] in begins and names[0] in _stems(view.text[core.start : line.start]):
            return line
    return None


def _stems(words: str) -> list[str]:
    return [word[:_STEM].casefold() for word in _WORD.findall(words)]
