"""Metadata in which every value points at the words that prove it (contract, section 4)."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal

__all__ = [
    "Candidate",
    "Certainty",
    "Evidence",
    "Field",
    "Form",
    "Mention",
    "Metadata",
    "Part",
    "Reading",
    "Reason",
    "Speaker",
    "Stated",
    "Statement",
    "Value",
]

Certainty = Literal["high", "medium", "low"]
Part = Literal["value", "name", "role", "anchor"]
Reason = Literal["absent", "ambiguous", "conflict", "no-anchor", "not-applicable", "withheld"]
Form = Literal["direct", "embedded", "partial", "reported"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a value: code points `start` to `end` of the text, `text` that exact slice.

    Evidence outside the text (`place` "embedded") has a `locator` instead of offsets. Evidence in an extracted text has
    both: the locator says where in the source the words stand (`pdf:page=2;line=4`), None where no reader said it.
    """

    text: str
    start: int | None = None
    end: int | None = None
    part: Part = "value"
    place: Literal["text", "embedded"] = "text"  # "in" in JSON
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """The value of `speaker`; either half may be unknown, not both."""

    name: str | None
    role: str | None


Value = str | Speaker


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that was considered and not taken, with the same proof as one that was."""

    value: Value
    ref: str | None
    certainty: Certainty
    rule: str
    anchor: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A person's word for a value: who, why, when."""

    by: str
    because: str
    at: str


@dataclass(frozen=True, slots=True)
class Field:
    """One metadata field. Exactly one of `value` and `reason` is None.

    `rule` is the analysis rule that took the value or left it open; `anchor` the ISO date against
    which a relative date was resolved. `certainty` is None when the value is None or stated. Of a null with `stated` a
    person says that there is nothing to be found. `agreed` are the other rules that proposed the same value.
    """

    value: Value | None = None
    ref: str | None = None
    reason: Reason | None = "absent"
    certainty: Certainty | None = None
    rule: str | None = None
    anchor: str | None = None
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    stated: Stated | None = None
    agreed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """The nine fields of a statement, in the order of the contract."""

    title: Field = Field()
    language: Field = Field()
    issuer: Field = Field()
    office: Field = Field()
    speaker: Field = Field()
    date_issued: Field = Field()
    date_published: Field = Field()
    place: Field = Field()
    document_type: Field = Field()

    def items(self) -> Iterator[tuple[str, Field]]:
        """Return name and field in order."""
        for name in _FIELDS:
            yield name, getattr(self, name)


_FIELDS = tuple(item.name for item in fields(Metadata))


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in the text: its form, its spans, and its own metadata where the record's does not apply."""

    form: Form
    spans: tuple[tuple[int, int], ...]
    metadata: Metadata | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, organisation, place or date named in the text; `text` is the exact slice.

    `value` is the normal form, an ISO date for dates, None where a date could not be resolved.
    """

    type: Literal["person", "organisation", "place", "date"]
    value: str | None
    start: int
    end: int
    text: str
    ref: str | None
    certainty: Certainty | None
    rule: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What analysis found in one document."""

    metadata: Metadata
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
