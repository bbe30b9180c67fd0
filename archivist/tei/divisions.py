"""Divide a text: lines into segments, segments into divisions, one per span of a statement or part of the frame.

A division begins and ends exactly where its span does, in mid-line if need be. Two exceptions keep the
divisions sensible: a line end belongs to the line that follows it, and a part of the frame that is
blank forms no division of its own; it goes with the division before it (at the very start, after it).
Where spans overlap, the first statement in the record's order has the text.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archivist.base.lines import Line
from archivist.model.metadata import Statement

__all__ = ["Division", "Segment", "divide", "is_blank"]

_BLANK = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*")
_FRAME = -1


@dataclass(frozen=True, slots=True)
class Segment:
    """A line or a part of one: code points `start` to `end`.

    `line` is the line's number where the segment begins the line, else None; `before` is the line end
    that stands before it (empty for the first line).
    """

    start: int
    end: int
    line: int | None
    before: str


@dataclass(frozen=True, slots=True)
class Division:
    """Consecutive segments; `statement` is the index of their statement, None for the frame."""

    statement: int | None
    segments: tuple[Segment, ...]


def is_blank(text: str, start: int, end: int) -> bool:
    """Return whether a stretch holds nothing but white space and invisible format characters."""
    return _BLANK.fullmatch(text, start, end) is not None


def divide(text: str, lines: Sequence[Line], statements: Sequence[Statement]) -> tuple[Division, ...]:
    """Return the divisions of a text, at least one, together every line in order. Linear but for sorting."""
    starts, owners = _owners(len(text), statements)
    groups: list[tuple[int, list[Segment]]] = []
    for segment in _segments(lines, starts):
        owner = owners[bisect_right(starts, segment.start) - 1]
        if groups and groups[-1][0] == owner:
            groups[-1][1].append(segment)
        else:
            groups.append((owner, [segment]))
    return tuple(
        Division(None if owner == _FRAME else owner, _joined(segments)) for owner, segments in _settled(text, groups)
    )


def _owners(length: int, statements: Sequence[Statement]) -> tuple[list[int], list[int]]:
    """Return the starts of the intervals between all span ends, and the owner of each interval."""
    events: dict[int, list[tuple[bool, int]]] = {0: []}
    for index, statement in enumerate(statements):
        for start, end in statement.spans:
            if 0 <= start < end <= length:
                events.setdefault(start, []).append((True, index))
                events.setdefault(end, []).append((False, index))
    starts, owners, active = sorted(events), [], dict[int, int]()
    for position in starts:
        for opens, index in events[position]:
            active[index] = active.get(index, 0) + (1 if opens else -1)
            if not active[index]:
                del active[index]
        owners.append(min(active, default=_FRAME))
    return starts, owners


def _segments(lines: Sequence[Line], cuts: Sequence[int]) -> list[Segment]:
    """Cut each line at the span ends that lie inside it."""
    segments, before, cut = [], "", 0
    for number, line in enumerate(lines, 1):
        while cut < len(cuts) and cuts[cut] <= line.start:
            cut += 1
        start, first = line.start, True
        while cut < len(cuts) and cuts[cut] < line.end:
            segments.append(Segment(start, cuts[cut], number if first else None, before))
            start, first = cuts[cut], False
            cut += 1
        segments.append(Segment(start, line.end, number if first else None, before))
        before = line.ending
    return segments


def _settled(text: str, groups: list[tuple[int, list[Segment]]]) -> list[tuple[int, list[Segment]]]:
    """Return blank parts of the frame to their neighbours."""
    kept: list[tuple[int, list[Segment]]] = []
    leading: list[Segment] = []
    for owner, segments in groups:
        if owner != _FRAME or not all(is_blank(text, item.start, item.end) for item in segments):
            kept.append((owner, leading + segments))
            leading = []
        elif kept:
            kept[-1][1].extend(segments)
        else:
            leading = segments
    return kept or [(_FRAME, leading)]


def _joined(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """Join what was cut in one line but stays in one division."""
    joined: list[Segment] = []
    for segment in segments:
        if segment.line is None and joined:
            joined[-1] = replace(joined[-1], end=segment.end)
        else:
            joined.append(segment)
    return tuple(joined)
