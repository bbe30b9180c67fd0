"""What the text quotes: pairs of quotation marks within a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archivist.analysis.text_view import Span

__all__ = ["Quotation", "quotations"]

_PAIRS = re.compile(r"«[^«»]*»|“[^“”]*[”\"]|„[^„“”]*[“”]|‹[^‹›]*›|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, and what stands inside them."""

    span: Span
    inside: Span


def quotations(text: str, lines: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; none overlaps another."""
    return tuple(
        Quotation(Span(*match.span()), Span(match.start() + 1, match.end() - 1))
        for line in lines
        for match in _PAIRS.finditer(text, line.start, line.end)
    )
