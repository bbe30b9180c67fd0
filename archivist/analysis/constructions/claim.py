"""What a construction says of a field."""

from dataclasses import dataclass

from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["Claim"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A body or a person, the construction that says so, and how much it weighs.

    `role` is that of a person; of a body, the office that speaks for it.
    """

    span: Span
    role: Span | None
    rule: str
    weight: int
    certainty: Certainty
    office: Span | None = None
    features: frozenset[str] = frozenset()  # what else speaks for it or against it: archivist.analysis.decision
