"""Turn the segments of a division into blocks that TEI's `div` allows: top, middle, bottom.

A line is a head, byline or dateline where the evidence of title, issuer, office, speaker or date of
issue covers at least half of it. TEI allows those only before the first paragraph, and bylines,
datelines and trailers after the last; a title in between becomes `ab type="subhead"`, the rest `p`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archivist.model.metadata import Metadata
from archivist.tei.divisions import Division, Segment, is_blank

__all__ = ["Block", "blocks_of", "line_roles"]

_TOP = frozenset({"head", "byline", "dateline"})
_BOTTOM = frozenset({"byline", "dateline", "trailer"})
_SPACE = frozenset({"blank", "empty"})
# In this order: a line that is title and date is a title.
_ROLES = {"head": ("title",), "dateline": ("date_issued", "place"), "byline": ("issuer", "office", "speaker")}
_COLONS = (":", "：")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Block:
    """A block element, its `type`, and its segments; tag None is a bare `lb` for an empty line."""

    tag: str | None
    type: str | None
    segments: tuple[Segment, ...]


def line_roles(segments: Sequence[Segment], text: str, metadata: Sequence[Metadata]) -> dict[Segment, str]:
    """Return the segments of which evidence covers at least half, as head, byline or dateline."""
    starts = [item.start for item in segments]
    roles: dict[Segment, str] = {}
    for role, names in _ROLES.items():
        covered: dict[int, int] = {}
        for start, end in _united(_ranges(metadata, names)):
            first = max(bisect_right(starts, start) - 1, 0)
            for index in range(first, bisect_left(starts, end)):
                segment = segments[index]
                covered[index] = covered.get(index, 0) + max(0, min(end, segment.end) - max(start, segment.start))
        for index, count in covered.items():
            segment = segments[index]
            length = len(text[segment.start : segment.end].strip())
            if length and 2 * count >= length:
                roles.setdefault(segment, role)
    return roles


def blocks_of(division: Division, text: str, roles: Mapping[Segment, str], *, before_statement: bool) -> list[Block]:
    """Return the blocks of a division in order; `before_statement` says that a statement follows this frame."""
    segments = division.segments
    kinds = [_kind(item, text, roles) for item in segments]
    top, bottom = _zones(kinds)
    blocks = _outer(segments[:top], kinds[:top])
    cue = _cue(segments[:bottom], kinds[:bottom], text) if before_statement else None
    for index in range(top, bottom):
        blocks.append(_middle(segments[index], kinds[index], is_cue=index == cue))
    # The bottom is the top's mirror image.
    for block in reversed(_outer(segments[bottom:][::-1], kinds[bottom:][::-1])):
        blocks.append(replace(block, segments=block.segments[::-1]))
    return blocks


def _kind(segment: Segment, text: str, roles: Mapping[Segment, str]) -> str:
    if is_blank(text, segment.start, segment.end):
        return "blank" if segment.end > segment.start else "empty"
    if not _LETTER.search(text, segment.start, segment.end):
        return "trailer"
    return roles.get(segment, "p")


def _zones(kinds: Sequence[str]) -> tuple[int, int]:
    """Return the end of the top zone and the start of the bottom zone."""
    top = 0
    for index, kind in enumerate(kinds):
        if kind in _TOP:
            top = index + 1
        elif kind not in _SPACE:
            break
    bottom = len(kinds)
    for index in range(len(kinds) - 1, top - 1, -1):
        if kinds[index] in _BOTTOM:
            bottom = index
        elif kinds[index] not in _SPACE:
            break
    # The bottom needs a middle block before it.
    return (top, bottom) if any(kind != "empty" for kind in kinds[top:bottom]) else (top, len(kinds))


def _outer(segments: Sequence[Segment], kinds: Sequence[str]) -> list[Block]:
    """Make top blocks. No block for white space may stand here: such a line goes into the block it leads to."""
    blocks: list[Block] = []
    waiting: list[Segment] = []
    for segment, kind in zip(segments, kinds, strict=True):
        if kind == "blank" or (kind == "empty" and waiting):
            waiting.append(segment)
        elif kind == "empty":
            blocks.append(Block(None, None, (segment,)))
        else:
            blocks.append(Block(kind, None, (*waiting, segment)))
            waiting = []
    return blocks


def _cue(segments: Sequence[Segment], kinds: Sequence[str], text: str) -> int | None:
    """Return the index of the frame's last line if it leads over to the statement with a colon."""
    last = next((index for index in reversed(range(len(kinds))) if kinds[index] not in _SPACE), None)
    if last is None or kinds[last] != "p":
        return None
    return last if text[segments[last].start : segments[last].end].rstrip().endswith(_COLONS) else None


def _middle(segment: Segment, kind: str, *, is_cue: bool) -> Block:
    if kind == "empty":
        return Block(None, None, (segment,))
    if kind == "blank":
        return Block("ab", "blank", (segment,))
    if is_cue:
        return Block("ab", "cue", (segment,))
    if kind == "head":
        return Block("ab", "subhead", (segment,))
    return Block("p", None, (segment,))


def _ranges(metadata: Sequence[Metadata], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Return the ranges of the evidence of some fields."""
    for part in metadata:
        for name, item in part.items():
            for evidence in item.evidence if name in names else ():
                if evidence.start is not None and evidence.end is not None:
                    yield evidence.start, evidence.end


def _united(ranges: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sort ranges and unite those that overlap."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
