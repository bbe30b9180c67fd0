"""What `show` says of one record: the record with its text, or one of its files or texts exactly."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.base.places import is_record_id
from archivist.model.metadata import Evidence, Form, Stated
from archivist.model.record import Record
from archivist.model.record_json import record_to_dict

__all__ = [
    "NumberedProof",
    "Related",
    "RelatedRecord",
    "ShowFileResult",
    "ShowResult",
    "ShowTextResult",
    "StatementText",
]


@dataclass(frozen=True, slots=True)
class NumberedProof:
    """A proof of a value, with the number under which the text marks it.

    `statement` is the number, from 1, of a statement with fields of its own; None for the record's fields.
    """

    number: int
    statement: int | None
    field: str
    evidence: Evidence

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        proof = self.evidence
        return {
            "number": self.number,
            "statement": self.statement,
            "field": self.field,
            "part": proof.part,
            "in": proof.place,
            "locator": proof.locator,
            "start": proof.start,
            "end": proof.end,
        }


@dataclass(frozen=True, slots=True)
class RelatedRecord:
    """A relation as one of its two ends shows it: `to` in the record that states it, `from` in the other one.

    `other` is the record at the other end, by its id, or an address outside the archive. `state` says how that one
    stands: active or withdrawn; not-open, withheld, absent or unreadable, where nothing is told of it; outside. `title`
    is None where it has none or it is not told.
    """

    direction: Literal["to", "from"]
    type: str
    other: str
    title: str | None
    state: str
    stated: Stated

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object; the other end is the `id` of a record or an `address`."""
        known = is_record_id(self.other)
        return {
            "direction": self.direction,
            "type": self.type,
            "id": self.other if known else None,
            "address": None if known else self.other,
            "title": self.title,
            "state": self.state,
            "stated": asdict(self.stated),
        }


@dataclass(frozen=True, slots=True)
class Related:
    """The relations of a record, those that it states before those that others state.

    `hidden` counts the others that are not open, `more` what is left out since it is too much to show.
    """

    relations: tuple[RelatedRecord, ...]
    hidden: int
    more: int


@dataclass(frozen=True, slots=True)
class ShowResult:
    """`show`: one revision, the number of the newest, whether the source's bytes are here, and the text's lines.

    `line_starts` are offsets of the lines in the text. `evidence` and `related` are None unless they were asked for.
    """

    record: Record
    newest: int
    source_here: bool
    lines: tuple[str, ...]
    line_starts: tuple[int, ...]
    evidence: tuple[NumberedProof, ...] | None = None
    related: Related | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `record`, `newest`, `source_here`, `lines` and `line_starts`; others if they were asked for.

        These are `evidence`, and `related`, `related_hidden` and `related_more`.
        """
        asked: dict[str, Json] = {}
        if self.related is not None:
            asked["related"] = [item.to_dict() for item in self.related.relations]
            asked |= {"related_hidden": self.related.hidden, "related_more": self.related.more}
        if self.evidence is not None:
            asked["evidence"] = [item.to_dict() for item in self.evidence]
        return {
            "record": record_to_dict(self.record),
            "newest": self.newest,
            "source_here": self.source_here,
            "lines": list(self.lines),
            "line_starts": list(self.line_starts),
            **asked,
        }


@dataclass(frozen=True, slots=True)
class ShowFileResult:
    """`show --as tei` and `--as json`: one of a revision's files; an undecodable byte is U+FFFD."""

    kind: Literal["tei", "json"]
    text: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the file under the key that names its kind."""
        return {self.kind: self.text}


@dataclass(frozen=True, slots=True)
class StatementText:
    """The passages of one statement, exactly, and their places in the text."""

    form: Form
    spans: tuple[tuple[int, int], ...]
    passages: tuple[str, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        spans = [list(span) for span in self.spans]
        return {"form": self.form, "spans": spans, "passages": list(self.passages)}


@dataclass(frozen=True, slots=True)
class ShowTextResult:
    """`show --as text`: the text of each statement."""

    statements: tuple[StatementText, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `text`."""
        return {"text": [item.to_dict() for item in self.statements]}
