"""The text of a segment with its names and dates marked."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from archivist.base.xml_writer import escaped_text
from archivist.model.metadata import Mention
from archivist.tei.divisions import Segment
from archivist.tei.entities import Entities
from archivist.tei.escaped_strings import FORM, iso_when

__all__ = ["SPECIAL", "Marked", "chosen_mentions", "date_mark", "glyph_id", "marked_text", "text_markup"]

# Characters that XML 1.0 forbids (section 2.2), and U+FEFF, which a reader may take for a byte order mark.
# TAB stays; LF and CR are line ends, which `lb` stands for.
SPECIAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufeff\ufffe\uffff]")
_TAGS = {"person": "persName", "organisation": "orgName", "place": "placeName", "date": "date"}


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch to mark: its range, element name and attributes."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...]


def chosen_mentions(mentions: Sequence[Mention], segments: Sequence[Segment]) -> dict[int, list[int]]:
    """Return the mentions to mark: inside one segment, not overlapping, the longest first.

    Gives segment index → mention indices in order. The others have their annotation all the same.
    """
    starts = [item.start for item in segments]
    taken: list[tuple[int, int]] = []
    chosen: dict[int, list[int]] = {}
    for index in sorted(range(len(mentions)), key=lambda item: (mentions[item].start - mentions[item].end, item)):
        start, end = mentions[index].start, mentions[index].end
        place = bisect_right(starts, start) - 1
        if start >= end or place < 0 or end > segments[place].end:
            continue
        position = bisect_left(taken, (start, end))
        if position and taken[position - 1][1] > start:
            continue
        if position < len(taken) and taken[position][0] < end:
            continue
        insort(taken, (start, end))
        chosen.setdefault(place, []).append(index)
    for indices in chosen.values():
        indices.sort(key=lambda item: mentions[item].start)
    return chosen


def marked_text(mention: Mention, number: int, entities: Entities, issued: str | None) -> Marked:
    """Return a mention's element; `number` counts from 1, `issued` is the record's date of issue."""
    dated = mention.type == "date"
    attributes = date_mark(mention, number, issued) if dated else {"ref": f"#{entities.of_mention(mention)}"}
    known = tuple((key, value) for key, value in attributes.items() if value is not None)
    return Marked(mention.start, mention.end, _TAGS[mention.type], known)


def date_mark(mention: Mention, number: int, issued: str | None) -> dict[str, str | None]:
    """Return the attributes of a date in the text; None for those that it has not."""
    relative = mention.anchor is not None
    point = "#a-date_issued" if mention.anchor == issued else f"#m-{number}"
    return {
        "when": iso_when(mention.value),
        "type": "relative" if relative else None,
        "datingPoint": point if relative else None,
    }


def text_markup(text: str, segment: Segment, marks: Sequence[Marked]) -> str:
    """Write a segment's characters with its marks; `marks` in order and inside the segment."""
    pieces, position = [], segment.start
    for mark in marks:
        inside = _characters(text[mark.start : mark.end])
        pieces.append(_characters(text[position : mark.start]))
        pieces.append(f"<{mark.tag}{FORM.attributes(mark.attributes)}>{inside}</{mark.tag}>")
        position = mark.end
    pieces.append(_characters(text[position : segment.end]))
    return "".join(pieces)


def glyph_id(character: str) -> str:
    """Return the xml:id of the `char` that stands for a character XML cannot hold: `U-000C`."""
    return f"U-{ord(character):04X}"


def _characters(text: str) -> str:
    return SPECIAL.sub(lambda match: f'<g ref="#{glyph_id(match.group())}"/>', escaped_text(text))
