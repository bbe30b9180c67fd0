"""Issuers and speakers by syntax: the subjects of the clauses that speak, issue and perform."""

from collections.abc import Iterator
from dataclasses import dataclass

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
_SENTENCES = 8  # the first who speaks is the likelier one: what each sentence before takes, up to so many
_UNSHOWN = 12  # what a body loses whose head no list knows
_HEADLINE = 15  # what it loses in a headline, which shortens names
_SHOWN = {"head-noun", "listed", "acronym", "agreement", "capitals"}
_OF_ROLE = 14  # what the body of a role loses beside a body that speaks itself


@dataclass(frozen=True, slots=True)
class Claim:
    """A body or a person, the construction that says so, and how much it weighs."""

    span: Span
    role: Span | None
    rule: str
    weight: int
    certainty: Certainty


def bodies_by_syntax(context: TextContext) -> Iterator[Claim]:
    """Return the bodies that speak, issue or perform, and those that a speaker's role belongs to."""
    named: list[Span] = []
    for relation, subject, weight in _own(context):
        span = _pointed_at(context, subject, named) if subject.anaphora else subject.body
        if span is None:
            continue
        if not subject.anaphora and subject.kind == "body":
            named.append(span)
        whole = subject.kind == "body" or subject.anaphora
        rule = f"issuer.{relation.kind}" if whole else "issuer.body-of-role"
        lost = 0 if whole or relation.kind == "speaks-for" else _OF_ROLE
        yield _claim(span, None, rule, weight - lost - _doubt(subject))


def _pointed_at(context: TextContext, short: Phrase, named: list[Span]) -> Span | None:
    """Return the body named before that "the ministry" points at; without a noun, the one named last."""
    if short.body is None:
        return named[-1] if named else None
    head = context.view.slice(short.body).split()[0].removeprefix("ال")
    return next((span for span in named if context.view.slice(span).split()[0].removeprefix("ال") == head), None)


def _doubt(subject: Phrase) -> int:
    """Return what a body loses that only its shape shows, or that a headline names."""
    shown = subject.anaphora or _SHOWN.intersection(subject.reasons)
    return (0 if shown else _UNSHOWN) + _HEADLINE * ("headline" in subject.reasons)


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
        weight -= min(relation.sentence, _SENTENCES)
        yield relation, relation.subject, weight - _LATE if late else weight


def _claim(span: Span, role: Span | None, rule: str, weight: int) -> Claim:
    certainty: Certainty = "medium" if weight >= _MEDIUM else "low"
    return Claim(span, role, rule, weight, certainty)
