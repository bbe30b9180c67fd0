"""A statement that tells in points what its issuers hold: "Joint statement of A and B: / - A affirms / - B calls"."""

import re
from collections.abc import Sequence

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.form.signs import Signs
from archivist.analysis.layout.structure import Structure
from archivist.analysis.text_view import Span, TextView

__all__ = ["is_itemised"]

_POINT = re.compile(r"(?:[-–—•*▪]|[0-9]{1,2} ?[-–.)]) ?\w")
_POINTS = 2  # of a list, at least
_BESIDE_DATE = 25  # characters beside a day on its line
_PLAIN = ("crumb", "date")  # lines of a header that say nothing of whose words follow


def is_itemised(view: TextView, parts: Structure, dates: Sequence[WrittenDate], signs: Signs) -> bool:
    """Return whether points stand under the word for a statement, the first of the lines above, and nobody is quoted.

    Whoever reports a statement has a headline and tells in paragraphs.
    """
    shown = (line for line in parts.header if line.kind not in _PLAIN and not _is_dated(line.span, dates))
    kinds = [line.kind for line in shown]
    if kinds[:1] not in (["title"], ["type"]) or signs["quoted"]:
        return False
    below = parts.header[-1].span.end
    points = [line for line in view.lines if line.start >= below and _POINT.match(view.text, line.start)]
    return len(points) >= _POINTS


def _is_dated(line: Span, dates: Sequence[WrittenDate]) -> bool:
    """Return whether a line is a day with its place, and little else."""
    inside = [item.span for item in dates if line.start <= item.span.start and item.span.end <= line.end]
    return bool(inside) and line.end - line.start - (inside[0].end - inside[0].start) <= _BESIDE_DATE
