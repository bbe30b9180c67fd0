"""Where a page leads to the words of a statement: the clause before a colon, and what it must hold."""

import re
from itertools import islice

from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax.quotations import Quotation, quotations
from archivist.analysis.text_view import Span, TextView

__all__ = ["find_cue", "quotation_at"]

_NEAR = 60_000  # characters: a frame longer than this is no frame
_CLAUSE = 400  # characters before a colon that can be its clause
_COLONS = 80  # colons that are looked at: a table has thousands
_COLON = re.compile(r"(?<![0-9]):(?!//)(?![0-9])[ ]?-?|;(?=\s*\n)")
_SENTENCE_START = re.compile(r"[.!?؟…][\"'»”)]* ")
_GAP = re.compile(r"[\s>:-]*")
_LEAST = 120  # characters of a statement's words
_WHOLE, _MOST = 250, 0.5  # characters, and the share of what follows, that make a quotation the whole statement
_TOLD_IN = 700  # characters of a statement in which it may report somebody once


def find_cue(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Return the words that lead to the statement, up to where it begins; None where nothing is led to.

    A clause leads to it that says that it follows ("the following statement:"), or whose verb says what it reads, at
    the end of a line or before one long quotation, where the rest is no report of somebody else's words.
    """
    near = Span(body.start, min(body.end, body.start + _NEAR))
    return _listed(view, tongue, near, body) or _by_clause(view, tongue, near, body)


def _listed(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    for source in tongue.cues:
        match = pattern(source.replace("{types}", tongue.type_source)).search(view.text, near.start, near.end)
        if match:
            start = _begins(view, match.end())
            if start < body.end:
                return Span(match.start(), start)
    return None


def _by_clause(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        clause = _clause(view, colon.start(), near.start)
        start = _begins(view, colon.end())
        if start >= body.end or not tongue.voice.words["statement"].search(view.text, clause.start, clause.end):
            continue
        line_ends = "\n" in view.text[colon.end() : start] or "\r" in view.text[colon.end() : start]
        if _leads(view, tongue, clause, Span(start, body.end), line_ends=line_ends):
            return Span(clause.start, start)
    return None


def _leads(view: TextView, tongue: Language, clause: Span, rest: Span, *, line_ends: bool) -> bool:
    words, text = tongue.voice.words, view.slice(clause)
    quotation = quotation_at(view, rest)
    quoted = quotation.inside.end - quotation.inside.start if quotation else 0
    if words["own"].search(text):
        return False
    if words["following"].search(text):
        return rest.end - rest.start >= _LEAST and (line_ends or quoted >= _LEAST or not quotation)
    if not words["reads"].search(text):
        return False
    if quotation:
        return quoted >= max(_WHOLE, _MOST * (rest.end - rest.start))
    told = tongue.voice.count("told", view.slice(rest))
    return line_ends and told <= (rest.end - rest.start) / _TOLD_IN


def _clause(view: TextView, end: int, least: int) -> Span:
    """Return the sentence before a colon, within its line."""
    start = max(least, end - _CLAUSE)
    start = max(start, view.text.rfind("\n", start, end) + 1, view.text.rfind("\r", start, end) + 1)
    for match in _SENTENCE_START.finditer(view.text, start, end):
        start = match.end()
    return view.trimmed(start, end)


def _begins(view: TextView, end: int) -> int:
    match = _GAP.match(view.text, end)
    return match.end() if match else end


def quotation_at(view: TextView, rest: Span) -> Quotation | None:
    """Return the quotation with which a slice begins."""
    if view.text[rest.start : rest.start + 1] not in tuple("\"'«“„‹‘”"):
        return None
    lines = (line for line in view.lines if line.end > rest.start and line.start < rest.end)
    cut = [Span(max(line.start, rest.start), min(line.end, rest.end)) for line in lines]
    first = next(iter(quotations(view.text, cut)), None)
    return first if first and first.span.start == rest.start else None
