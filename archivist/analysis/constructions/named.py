"""Whom a construction names."""

from dataclasses import dataclass

from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["Named"]


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a person, the rule that names it, and how much it weighs.

    `beside` is what is named with it: the role of a person, the office that speaks for a body.
    """

    span: Span
    beside: Span | None
    rule: str
    weight: int
    certainty: Certainty
    features: frozenset[str] = frozenset()  # what else speaks for it or against it: analysis/decision
