"""Whether what words lead to is one part of a statement: further on they lead to another part of it."""

import re
from bisect import bisect_left
from itertools import pairwise

from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["begun_before", "goes_on_in_parts"]

_PART = re.compile(r"(?P<clause>[^:\"«“„\n]{4,60}):?[ \t]*[\"«“„]")  # what leads to words in marks
_PART_WORDS = 3  # of such a clause, at most: one of more words may name whose other statement it is
_MARKS = ('"«“„', '"»”“')
_NAME = re.compile(r"[^\W\d_]{3,}")
_NEAR = 1500  # characters before a cue in which stands who speaks
_LEAST, _FIRST = 60, 30  # characters of a quotation that is a part of a statement; of its beginning
_BEGUN = re.compile(r"(?: \w{2,3})?[ ,:]*(?P<mark>[\"«“„]|'')(?=\w)")  # between the noun for it and its words
_ENDED = re.compile(r"(?:[\"»”“]|'')[,.;]? ?")


def goes_on_in_parts(view: TextView, tongue: Language, cue: Span, led: Quotation | None) -> bool:
    """Return whether a line behind a cue gives one more part of the same statement: "The statement added: “…”".

    Behind a quotation that the cue leads to, and that is closed above the line, it may be "he added: “…”" as well,
    where a language has verbs for quoting.
    """
    words = tongue.voice.words
    lines = view.lines[bisect_left(view.lines, cue.end, key=lambda line: line.start) :]
    for line in lines:
        part = _PART.match(view.text, line.start, line.end)
        clause = part["clause"] if part and len(part["clause"].split()) <= _PART_WORDS else ""
        if led is not None and line.start >= led.span.end and words["quoting"].match(clause):
            return True
        if words["statement"].search(clause) and (words["told"].search(clause) or words["reads"].search(clause)):
            return True
    quoted = bool(lines) and view.text[cue.end] in _MARKS[0] and tongue.capitals
    return quoted and any(
        _leads_again(view, tongue, cue, above) and view.text[below.start] in _MARKS[0]
        for above, below in pairwise(lines)
    )


def begun_before(view: TextView, tongue: Language, cue: Span) -> bool:
    """Return whether what stands above a cue gives another part of the statement: "In the statement “…” it was said".

    One that the words below the cue repeat was only told beforehand, and a cue without a verb of speaking names what
    is whole: "The message is as follows:".
    """
    words = tongue.voice.words
    clause = view.slice(cue).rstrip().rpartition("\n")[2]
    if not words["told"].search(clause):
        return False
    for noun in words["statement"].finditer(view.text, max(0, cue.start - _NEAR), cue.start):
        mark = _BEGUN.match(view.text, noun.end(), cue.start)
        line = view.text.find("\n", noun.end(), cue.start) if mark else -1
        if mark is None or view.text.find(view.text[mark.end() : mark.end() + _FIRST], cue.end) >= 0:
            continue
        end = line if line >= 0 else cue.start
        for carried in words["carried"].finditer(view.text, mark.end() + _LEAST, end):
            if _ENDED.search(view.text, carried.start() - 3, carried.start()):
                return True
    return False


def _leads_again(view: TextView, tongue: Language, cue: Span, line: Span) -> bool:
    """Return whether a line tells, up to the colon at its end, what one says further who was named before the cue."""
    text = view.slice(line)
    if not text.endswith(":") or text[0] in _MARKS[0] or not tongue.voice.words["told"].search(text):
        return False
    before = view.text[max(0, cue.start - _NEAR) : cue.end]
    clause = re.split(r"[.!?…] ", text)[-1]
    return any(
        re.search(rf"(?<=[\w,] ){re.escape(word)}(?!\w)", before)
        for word in _NAME.findall(clause)
        if _is_name(tongue, word)
    )


def _is_name(tongue: Language, word: str) -> bool:
    """Return whether a word with a capital is no role and no noun for a body, which others have, too."""
    known = tongue.syntax.classes_of(word.casefold()) if tongue.syntax else frozenset[str]()
    return (
        word[0].isupper() and not known & {"role", "body", "honorific"} and word not in tongue.role_set | tongue.heads
    )
