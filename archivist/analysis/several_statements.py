"""Several statements in one text: where one ends and the next begins, and one reading made of theirs.

Boundaries are believed only where they are certain: a line of signs parts the text, and every part begins
with the header of a statement of its own, a body or a title with the word for a statement, and a date.
"""

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from archivist.analysis.context import TextContext
from archivist.analysis.proposals import same
from archivist.analysis.text_view import Span
from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Reading, Statement

__all__ = ["is_statement", "moved", "sections", "together"]

_RULER = re.compile(r"(?:[*][ ]?){3,}|-{3,}|={3,}|_{3,}|#{3,}|⁂|(?:• ?){3,}")
_KINDS = frozenset(("type", "title", "body", "office"))
_LEAST, _MOST = 2, 50  # statements in one file; with more, the file is a collection that a person must part
_CANDIDATES = 8


def sections(context: TextContext) -> tuple[Span, ...]:
    """Return the parts of the text between rulers, in the original's code points; empty if one is no statement."""
    view = context.view
    body = context.parts.body
    rulers = [line for line in view.lines if line.start > body.start and _RULER.fullmatch(view.slice(line))]
    if context.front or not _LEAST <= len(rulers) + 1 <= _MOST:
        return ()
    starts = [body.start, *(line.end for line in rulers)]
    ends = [*(line.start for line in rulers), body.end]
    parts = [view.trimmed(start, end) for start, end in zip(starts, ends, strict=True)]
    return tuple(Span(*view.original(part)) for part in parts if part.start < part.end)


def is_statement(context: TextContext) -> bool:
    """Return whether a part of a text has a statement's header: a body or a word for a statement, and a date."""
    kinds = {line.kind for line in context.parts.header}
    return bool(kinds & _KINDS) and "date" in kinds and context.parts.statement.end > context.parts.header[-1].span.end


def moved(reading: Reading, by: int) -> Reading:
    """Return the reading of a part with the offsets of the whole text."""
    mentions = tuple(replace(item, start=item.start + by, end=item.end + by) for item in reading.mentions)
    return Reading(_moved_metadata(reading.metadata, by), reading.statements, mentions)


def together(parts: Sequence[tuple[Span, Reading]]) -> Reading:
    """Make one reading: an entry with its own metadata for each statement, and for the record what all agree on."""
    readings = [reading for _, reading in parts]
    shared = {item.name: _shared([getattr(one.metadata, item.name) for one in readings]) for item in fields(Metadata)}
    entries = tuple(Statement("embedded", ((span.start, span.end),), reading.metadata) for span, reading in parts)
    mentions: tuple[Mention, ...] = tuple(mention for reading in readings for mention in reading.mentions)
    return Reading(Metadata(**shared), entries, mentions)


def _shared(said: Sequence[Field]) -> Field:
    """Return the first field if all say the same; else leave the record's open, each value a candidate."""
    first = said[0]
    values = {same(field.value) if field.value is not None else None for field in said}
    if len(values) == 1:
        return first
    candidates = [
        Candidate(field.value, field.ref, field.certainty, field.rule, field.anchor, field.evidence)
        for field in said
        if field.value is not None and field.certainty and field.rule
    ]
    return Field(reason="ambiguous", rule="arbiter.several", candidates=tuple(candidates[:_CANDIDATES]))


def _moved_metadata(metadata: Metadata, by: int) -> Metadata:
    return Metadata(**{name: _moved_field(field, by) for name, field in metadata.items()})


def _moved_field(field: Field, by: int) -> Field:
    candidates = tuple(replace(item, evidence=_moved_evidence(item.evidence, by)) for item in field.candidates)
    return replace(field, evidence=_moved_evidence(field.evidence, by), candidates=candidates)


def _moved_evidence(evidence: tuple[Evidence, ...], by: int) -> tuple[Evidence, ...]:
    return tuple(
        item if item.start is None or item.end is None else replace(item, start=item.start + by, end=item.end + by)
        for item in evidence
    )
