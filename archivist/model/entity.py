"""Bodies, persons and places that the authority lists know, and where they were met."""

from dataclasses import dataclass

__all__ = ["Entity", "Match"]


@dataclass(frozen=True)
class Entity:
    """One entry of the authority lists. `id` is our own; `names` is language tag → forms, preferred first.

    `type` is person, organisation or place. `external` holds identifiers of outside authorities that
    have been checked (`geonames`, `wikidata`); `common_word` marks a name that is also an ordinary word.
    """

    id: str
    type: str
    names: dict[str, tuple[str, ...]]
    external: dict[str, str]
    common_word: bool = False
    affiliation: str | None = None
    role: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An entity's name in a text: code points `start` to `end` without attached particles."""

    start: int
    end: int
    entity: Entity
