"""Speakers whom a title names by role and name."""

from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.fields.told_kinds import kind_of
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.names.declined_persons import person_in_nominative
from archivist.analysis.patterns import either, folded, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Evidence, Speaker

__all__ = ["is_of_another", "is_readout", "speaker_proposal", "titled_speakers"]

# Arabic titles by which anybody is addressed: no roles
_ADDRESS = frozenset(folded("الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الشيخ الشيخة السيد السيدة").split())


def speaker_proposal(
    context: TextContext, name: Span | None, role: Span | None, rule: str, weight: int, certainty: Certainty = "medium"
) -> Proposal:
    """Propose a person with the slices that prove name and role."""
    if role and context.view.slice(role) in _ADDRESS:
        role = None
    proof: list[Evidence] = []
    if name:
        proof.append(context.view.evidence(name, "name"))
    if role:
        proof.append(context.view.evidence(role, "role"))
    value = Speaker(_person(context, name) if name else None, context.named(role) if role else None)
    ref = context.ref_of(name, "person") if name else None
    return Proposal(value, rule, weight, certainty, tuple(proof), ref)


def _person(context: TextContext, name: Span) -> str:
    value = context.named(name)
    return person_in_nominative(value) if context.tongue.script == "Cyrl" else value


def titled_speakers(context: TextContext, people: tuple[IntroducedPerson, ...]) -> Iterator[Proposal]:
    """Propose who "Statement by ROLE NAME" says it is by; `people` are the persons that the text introduces."""
    text, tongue = context.view.text, context.tongue
    for line in context.parts.header:
        by = pattern(f"{tongue.type_source}{tongue.by}").match(text, line.span.start, line.span.end)
        if line.kind != "title" or not by or is_readout(context, line.span):
            continue
        if _is_addressed(context, by.end()):
            continue
        for item in people:
            own = item.role is not None and item.role.start == by.end() and not is_of_another(context, item.role)
            if own and item.name.end <= line.span.end:
                yield speaker_proposal(context, item.name, item.role, "speaker.title", 90, "high")


def is_of_another(context: TextContext, role: Span) -> bool:
    """Return whether a preposition stands before the office in what precedes a name: "condolences to Mayor NAME"."""
    facts = context.tongue.syntax
    if facts is None or not context.tongue.capitals or facts.order != "svo":
        return False
    kinds = [facts.classes_of(word.casefold()) for word in context.view.slice(role).split()]
    office = next((number for number, kind in enumerate(kinds) if {"role", "honorific"} & kind), 0)
    return any({"link", "close"} & kind and "adjective" not in kind for kind in kinds[:office])


def _is_addressed(context: TextContext, role: int) -> bool:
    """Return whether the role in a title is in the case of whom a letter is for: «Письмо президенту NAME»."""
    addressing = context.tongue.genres.addressing
    return bool(addressing) and pattern(rf"(?i:{either(addressing)})").match(context.view.text, role) is not None


def is_readout(context: TextContext, line: Span) -> bool:
    """Return whether a title begins with the word for a readout: it names whom somebody met, not who speaks."""
    typed = pattern(context.tongue.type_source).match(context.view.text, line.start, line.end)
    return typed is not None and kind_of(context.tongue, typed.group()) == "readout"
