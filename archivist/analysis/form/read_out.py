"""The one quotation that a sentence says the statement reads: "In the statement “…” it was said", verb at the end."""

import re
from collections.abc import Sequence

from archivist.analysis.form.quoted import left_open, said_in
from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["read_out"]

_BESIDE = 60  # characters before a mark in which the noun for the statement stands
_BETWEEN = re.compile(r"(?: \w{2,3})?[ ,:]*")  # between the noun and the mark; a small word may belong to the noun
_LEAST = 60  # characters of a quotation that is the statement, or a part of it
_BEHIND = re.compile(r"[,.;]? ?(?:[–—-] )?")  # between a quotation and the words that carry it


def read_out(view: TextView, tongue: Language, core: Span, quotations: Sequence[Quotation]) -> Span | None:
    """Return the only quotation of a text, between the noun for the statement and the words that carry it.

    What stands behind it tells of the statement no more: else it is one part of what the statement says.
    """
    if not tongue.capitals or tongue.syntax is None or tongue.syntax.order != "sov":
        return None
    quoted = (item for item in said_in(view, quotations, tongue) if core.start <= item.span.start < core.end)
    said = [item for item in quoted if item.inside.end - item.inside.start >= _LEAST]
    carried = _carried(view, tongue, said[0]) if len(said) == 1 else None
    if carried is None or left_open(view, core, quotations):
        return None
    rest = (Span(max(line.start, carried.end), line.end) for line in view.lines if carried.end < line.end <= core.end)
    return None if any(_tells_of_statement(view, tongue, part) for part in rest) else said[0].inside


def _carried(view: TextView, tongue: Language, item: Quotation) -> Span | None:
    """Return the words that carry a quotation right behind it, where the noun for the statement is right before it."""
    words = tongue.voice.words
    start = max(0, item.span.start - _BESIDE)
    nouns = [match.end() for match in words["statement"].finditer(view.text, start, item.span.start)]
    if not nouns or not _BETWEEN.fullmatch(view.text, nouns[-1], item.span.start):
        return None
    behind = _BEHIND.match(view.text, item.span.end)
    match = words["carried"].match(view.text, behind.end()) if behind else None
    return Span(match.start(), match.end()) if match else None


def _tells_of_statement(view: TextView, tongue: Language, line: Span) -> bool:
    words, text = tongue.voice.words, view.slice(line)
    return words["statement"].search(text) is not None and words["told"].search(text) is not None
