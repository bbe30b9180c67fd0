"""Further parts of a statement that a page quotes in parts: "The statement added: “…”", "He added: “…”"."""

import re
from bisect import bisect_left

from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import TextView

__all__ = ["goes_on_in_parts"]

_PART = re.compile(r"(?P<clause>[^:\"«“„\n]{4,60}):?[ \t]*[\"«“„]")  # what leads to words in marks
_PART_WORDS = 3  # of such a clause, at most: one of more words may name whose other statement it is


def goes_on_in_parts(view: TextView, tongue: Language, start: int, led: Quotation | None) -> bool:
    """Return whether a line behind a cue gives one more part of the same statement: "The statement added: “…”".

    Behind a quotation that the cue leads to, and that is closed above the line, it may be "he added: “…”" as well,
    where a language has verbs for quoting.
    """
    words = tongue.voice.words
    for line in view.lines[bisect_left(view.lines, start, key=lambda line: line.start) :]:
        part = _PART.match(view.text, line.start, line.end)
        clause = part["clause"] if part and len(part["clause"].split()) <= _PART_WORDS else ""
        behind = led is not None and line.start >= led.span.end
        if behind and words["quoting"].match(clause):
            return True
        if words["statement"].search(clause) and (words["told"].search(clause) or words["reads"].search(clause)):
            return True
    return False
