"""The statements of a record, each with the metadata that hold for it, the same for every export."""

from collections.abc import Iterator
from dataclasses import dataclass

from archivist.model.metadata import Metadata
from archivist.model.record import Record

__all__ = ["Told", "statements"]


@dataclass(frozen=True, slots=True)
class Told:
    """One statement: its number from 1, and the metadata that hold for it, its own or the record's."""

    number: int | None
    form: str | None
    spans: tuple[tuple[int, int], ...]
    metadata: Metadata
    own: bool


def statements(record: Record) -> Iterator[Told]:
    """Return the statements of a record; of a text that holds none, one without number, with the record's metadata."""
    for number, item in enumerate(record.statements, start=1):
        own = item.metadata is not None
        yield Told(number, item.form, item.spans, item.metadata or record.metadata, own)
    if not record.statements:
        yield Told(None, None, (), record.metadata, own=False)
