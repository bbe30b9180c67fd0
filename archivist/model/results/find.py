"""What `list` and `search` say: the records, in their order."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.card import Facts, facts_to_dict

__all__ = ["FindResult", "FoundRecord", "Hit", "Totals"]


@dataclass(frozen=True, slots=True)
class Hit:
    """The original words around a match: a line of the text, or a metadata value, which has no place.

    `place` is `text` or a field's name ("in" in JSON). `line` counts from 1; `start` and `end` are code points.
    """

    place: str
    text: str
    line: int | None = None
    start: int | None = None
    end: int | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {"in": self.place, "line": self.line, "start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """The newest revision of a record; of a withheld one nothing but its number is known, and maybe not even that.

    `state` is active, withdrawn or withheld. `matches` counts how often the text says what was searched for, and `hits`
    shows some of it; both are None in a list.
    """

    id: str
    path: str
    revision: int | None
    state: str
    access: str | None
    collection: str | None
    facts: Facts
    matches: int | None = None
    hits: tuple[Hit, ...] | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        hits: Mapping[str, Json] = (
            {} if self.hits is None else {"matches": self.matches, "hits": [item.to_dict() for item in self.hits]}
        )
        return {
            "id": self.id,
            "path": self.path,
            "revision": self.revision,
            "state": self.state,
            "access": self.access,
            "collection": self.collection,
            **facts_to_dict(self.facts),
            **hits,
        }


@dataclass(frozen=True, slots=True)
class Totals:
    """How many records there are, how many are shown, and how many fit but are not open and were not asked for."""

    total: int
    shown: int
    hidden: int


@dataclass(frozen=True, slots=True)
class FindResult:
    """`list` and `search`: the records, and how many there are in all."""

    found: tuple[FoundRecord, ...]
    totals: Totals

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `found` and `totals`."""
        return {"found": [item.to_dict() for item in self.found], "totals": asdict(self.totals)}
