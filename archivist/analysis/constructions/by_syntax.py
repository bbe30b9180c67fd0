"""Issuers and speakers by syntax: the subjects of the clauses that speak, issue and perform."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archivist.analysis.context import TextContext
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["Claim", "bodies_by_syntax", "persons_by_syntax"]

# How much a construction weighs beside the others before the fitted decision, framed and bare.
_WEIGHTS: dict[RelationKind, tuple[int, int]] = {
    "issues": (88, 60),
    "statement-of": (86, 66),
    "says": (80, 45),
    "performs": (70, 55),
    "speaks-for": (76, 58),
}
_LATE = 30  # what a relation behind the lead loses: further on, others are quoted
_MEDIUM = 50  # the least weight that is more than a guess
_OF_ROLE = 14  # what the body of a role loses beside a body that speaks itself


@dataclass(frozen=True, slots=True)
class Claim:
    """A body or a person, the construction that says so, and how much it weighs."""

    span: Span
    role: Span | None
    rule: str
    weight: int
    certainty: Certainty
    office: Span | None = None


def bodies_by_syntax(context: TextContext) -> Iterator[Claim]:
    """Return the bodies that speak, issue or perform, and those that a speaker's role belongs to."""
    for relation, subject, weight in _own(context):
        if subject.body is None or subject.anaphora:
            continue
        whole = subject.kind == "body"
        rule = f"issuer.{relation.kind}" if whole else "issuer.body-of-role"
        claim = _claim(subject.body, None, rule, weight if whole else weight - _OF_ROLE)
        yield replace(claim, office=subject.office)


def persons_by_syntax(context: TextContext) -> Iterator[Claim]:
    """Return the persons who speak, with their roles."""
    for relation, subject, weight in _own(context):
        if subject.name is not None:
            yield _claim(subject.name, subject.role, f"speaker.{relation.kind}", weight)


def _own(context: TextContext) -> Iterator[tuple[Relation, Phrase, int]]:
    for relation in context.syntax.relations:
        if relation.foreign:
            continue
        framed, bare = _WEIGHTS[relation.kind]
        weight = framed if relation.framed else bare
        late = not context.leads(relation.subject.span)
        yield relation, relation.subject, weight - _LATE if late else weight


def _claim(span: Span, role: Span | None, rule: str, weight: int) -> Claim:
    certainty: Certainty = "medium" if weight >= _MEDIUM else "low"
    return Claim(span, role, rule, weight, certainty)
