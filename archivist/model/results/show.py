"""What `show` says of one record: the record with its text, or one of its files or texts exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.metadata import Evidence, Form
from archivist.model.record import Record
from archivist.model.record_json import record_to_dict

__all__ = ["NumberedProof", "ShowFileResult", "ShowResult", "ShowTextResult", "StatementText"]


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
class ShowResult:
    """`show`: one revision, the number of the newest, whether the source's bytes are here, and the text's lines.

    `line_starts` are offsets of the lines in the text. `evidence` is None unless it was asked for.
    """

    record: Record
    newest: int
    source_here: bool
    lines: tuple[str, ...]
    line_starts: tuple[int, ...]
    evidence: tuple[NumberedProof, ...] | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `record`, `newest`, `source_here`, `lines`, `line_starts`, and `evidence` if asked for."""
        evidence: Mapping[str, Json] = (
            {} if self.evidence is None else {"evidence": [item.to_dict() for item in self.evidence]}
        )
        return {
            "record": record_to_dict(self.record),
            "newest": self.newest,
            "source_here": self.source_here,
            "lines": list(self.lines),
            "line_starts": list(self.line_starts),
            **evidence,
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
