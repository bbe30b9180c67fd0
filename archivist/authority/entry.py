"""One entry of the authority lists, as the files have it."""

from dataclasses import dataclass

from archivist.model.entity import Entity

__all__ = ["ListEntry"]


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An entity with what its names need around them: a guard word, or another entity in the same text.

    `source` is the file's name; `kind` and `term` are as written there, checked or not.
    """

    entity: Entity
    guard: str = ""
    company: tuple[str, ...] = ()
    source: str = ""
    kind: str = ""
    term: tuple[str | None, str | None] = (None, None)
