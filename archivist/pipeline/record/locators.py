"""Where in its source the words of a proof stand: said when a record is made, compared when it is examined."""

from collections.abc import Iterator
from dataclasses import replace

from archivist.model.document import Document
from archivist.model.metadata import Evidence, Field, Metadata, Reading
from archivist.model.record import Record

__all__ = ["evidence_of", "located", "moved_locators"]


def located(reading: Reading, document: Document) -> Reading:
    """Return a reading in which each proof in the text has the locator of its first character, if the reader has it."""
    if not document.places:
        return reading
    statements = tuple(
        item if item.metadata is None else replace(item, metadata=_located_metadata(item.metadata, document))
        for item in reading.statements
    )
    return replace(reading, metadata=_located_metadata(reading.metadata, document), statements=statements)


def evidence_of(record: Record) -> Iterator[Evidence]:
    """Return every proof in a record, those of its statements and of candidates included."""
    of_statements = (item.metadata for item in record.statements if item.metadata is not None)
    fields = (field for metadata in (record.metadata, *of_statements) for _, field in metadata.items())
    for field in fields:
        yield from field.evidence
        for candidate in field.candidates:
            yield from candidate.evidence


def moved_locators(record: Record, document: Document) -> tuple[tuple[str, str | None], ...]:
    """Return the locators of a record that are others in its source as it is read now, each with the one of now."""
    pairs = (
        (item.locator, document.locator_at(item.start))
        for item in evidence_of(record)
        if item.locator is not None and item.start is not None
    )
    return tuple(dict.fromkeys((then, now) for then, now in pairs if then != now))


def _located_metadata(metadata: Metadata, document: Document) -> Metadata:
    return Metadata(**{name: _located_field(field, document) for name, field in metadata.items()})


def _located_field(field: Field, document: Document) -> Field:
    candidates = tuple(replace(item, evidence=_located_evidence(item.evidence, document)) for item in field.candidates)
    return replace(field, evidence=_located_evidence(field.evidence, document), candidates=candidates)


def _located_evidence(evidence: tuple[Evidence, ...], document: Document) -> tuple[Evidence, ...]:
    return tuple(
        item if item.start is None else replace(item, locator=document.locator_at(item.start)) for item in evidence
    )
