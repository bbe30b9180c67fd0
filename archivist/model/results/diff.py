"""What `diff` says: what two records, or two revisions of one, say otherwise."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.base.wording import Difference, Excerpt
from archivist.model.metadata import Field
from archivist.model.metadata_json import field_to_dict
from archivist.model.record import Change, Record
from archivist.model.record_json import record_to_dict

__all__ = ["DiffResult", "DiffSide", "FieldDifference", "OtherDifference", "SideCounts"]


@dataclass(frozen=True, slots=True)
class DiffSide:
    """Which revision of which record a side is; `line_starts` are offsets of its text's lines."""

    record: Record
    path: str
    line_starts: tuple[int, ...]

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    @property
    def revision(self) -> int:
        """The number of the revision."""
        return self.record.revision

    @property
    def status(self) -> str:
        """The record's status."""
        return self.record.status

    @property
    def change(self) -> Change | None:
        """Why there is this revision, None of a first one."""
        return self.record.change

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "id": self.id,
            "revision": self.revision,
            "status": self.status,
            "change": None if self.change is None else asdict(self.change),
            "path": self.path,
            "title": record_to_dict(self.record)["metadata"]["title"]["value"],
            "line_starts": list(self.line_starts),
        }


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that differs, whole on both sides; `differs` names the parts that do.

    `statement` is None for the record's own fields, else the number, from 1, of an entry that has fields of its own.
    """

    field: str
    statement: int | None
    differs: tuple[str, ...]
    left: Field
    right: Field

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "field": self.field,
            "statement": self.statement,
            "differs": list(self.differs),
            "left": field_to_dict(self.left),
            "right": field_to_dict(self.right),
        }


@dataclass(frozen=True, slots=True)
class OtherDifference:
    """What else differs, by its name, and both sides as record.json has them; of lists what the other side lacks."""

    what: str
    left: Json
    right: Json


@dataclass(frozen=True, slots=True)
class SideCounts:
    """How many there are on the left, on the right, and how many are the same in both."""

    left: int
    right: int
    same: int


@dataclass(frozen=True)
class DiffResult:
    """`diff`: both sides, how they were compared, every difference, and how much is the same.

    `same_source` says that two revisions of one record were compared.
    """

    left: DiffSide
    right: DiffSide
    same_source: bool
    compared: Literal["texts", "statements"]
    ignore_marks: bool
    fields: tuple[FieldDifference, ...]
    passages: tuple[Difference, ...]
    other: tuple[OtherDifference, ...]
    lines: SideCounts
    words: SideCounts

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `diff`."""
        compared: Mapping[str, Json] = {
            "left": self.left.to_dict(),
            "right": self.right.to_dict(),
            "same_source": self.same_source,
            "compared": self.compared,
            "ignore_marks": self.ignore_marks,
            "fields": [item.to_dict() for item in self.fields],
            "passages": [_passage_to_dict(item) for item in self.passages],
            "other": [{"what": item.what, "left": item.left, "right": item.right} for item in self.other],
            "lines": asdict(self.lines),
            "words": asdict(self.words),
        }
        return {"diff": compared}


def _passage_to_dict(item: Difference) -> Mapping[str, Json]:
    return {
        "kind": item.kind,
        "left": _excerpt_to_dict(item.left),
        "right": _excerpt_to_dict(item.right),
        "before": item.before,
    }


def _excerpt_to_dict(item: Excerpt | None) -> Mapping[str, Json] | None:
    if item is None:
        return None
    return {"text": item.text, "start": item.start, "end": item.end, "lines": [item.first, item.last]}
