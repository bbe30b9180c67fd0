"""Speakers in the words of a report: "said ROLE NAME", the lead's person who is quoted again, the statement of NAME."""

from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.fields.document_type import kind_of
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.patterns import CONJUNCTION, alternation, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span, words_from
from archivist.model.metadata import Certainty, Evidence, Speaker

__all__ = ["reported_speakers", "speaker_proposal"]

_CAP = r"[A-Z\u00c0-\u00deĞİŞŠА-ЯЁ]"
_NAME = rf"(?P<name>{_CAP}\w+(?: (?:{_CAP}\w+|{_CAP}\.)){{1,3}})"
_SURNAME = rf"(?P<name>{_CAP}\w+)"
_AFTER = 60  # characters after a name in which "in a statement" must begin


def speaker_proposal(
    context: TextContext, name: Span | None, role: Span | None, rule: str, weight: int, certainty: Certainty = "medium"
) -> Proposal:
    """Propose a person with the slices that prove name and role."""
    proof: list[Evidence] = []
    if name:
        proof.append(context.view.evidence(name, "name"))
    if role:
        proof.append(context.view.evidence(role, "role"))
    value = Speaker(context.named(name) if name else None, context.named(role) if role else None)
    ref = context.ref_of(name, "person") if name else None
    return Proposal(value, rule, weight, certainty, tuple(proof), ref)


def reported_speakers(context: TextContext, people: tuple[IntroducedPerson, ...]) -> Iterator[Proposal]:
    """Propose the speakers that the text around a statement, or its cue, names."""
    yield from _by_pattern(context)
    yield from _in_title(context, people)
    lead = [item for item in people if item.role and context.leads(item.name)]

    yield from _in_a_statement(context, lead)


def _by_pattern(context: TextContext) -> Iterator[Proposal]:
    """Take what a language's own patterns say: "the text of NAME's message"."""
    text, tongue, scope = context.view.text, context.tongue, context.scope
    for source in tongue.speakers:
        filled = source.replace("{roles}", alternation(tongue.roles)).replace("{name}", _NAME)
        for match in pattern(filled.replace("{surname}", _SURNAME)).finditer(text, scope.start, scope.end):
            has_role = "role" in match.groupdict() and match["role"]
            role = Span(match.start("role"), match.end("role")) if has_role else None
            name = Span(match.start("name"), match.end("name"))
            before = [
                word for word in words_from(text, name.start) if word.start < name.end and _no_name(context, word)
            ]
            if before and before[-1].end < name.end:  # the role has capitals too
                role, name = Span(name.start, before[-1].end), Span(before[-1].end + 1, name.end)
            if context.leads(name) and not (before and before[-1].end >= name.end):
                yield speaker_proposal(context, name, role, "speaker.statement-of", 70 + (role is not None))


def _no_name(context: TextContext, word: Span) -> bool:
    return context.view.slice(word) in context.tongue.ends_name_set | context.tongue.heads


def _in_title(context: TextContext, people: tuple[IntroducedPerson, ...]) -> Iterator[Proposal]:
    """Take "Statement by ROLE NAME" where role and name stand right after the word for the statement."""
    text, tongue = context.view.text, context.tongue
    for line in context.parts.header:
        by = pattern(f"{tongue.type_source}{tongue.by}").match(text, line.span.start, line.span.end)
        if line.kind != "title" or not by or _readout(context, line.span):
            continue
        for item in people:
            if item.role and item.role.start == by.end() and item.name.end <= line.span.end:
                yield speaker_proposal(context, item.name, item.role, "speaker.title", 90, "high")


def _readout(context: TextContext, line: Span) -> bool:
    typed = pattern(context.tongue.type_source).match(context.view.text, line.start, line.end)
    return typed is not None and kind_of(context.tongue, typed.group()) == "readout"


def _in_a_statement(context: TextContext, lead: list[IntroducedPerson]) -> Iterator[Proposal]:
    """Take "said ROLE NAME in a statement", in either order of verb and name."""
    tongue, text = context.tongue, context.view.text
    about = pattern(rf"^[ ,،]{{0,2}}(?:[^.\n،,]{{0,20}} )?(?:{tongue.issuing}){tongue.type_source}(?!\w)")
    verb = pattern(rf"(?:^|[\s،,]){CONJUNCTION}{tongue.verb_source} $")
    for item in lead:
        if item.role is None or not verb.search(text, max(0, item.role.start - 30), item.role.start):
            continue
        if about.search(text[item.name.end : item.name.end + _AFTER]):
            yield speaker_proposal(context, item.name, item.role, "speaker.in-statement", 65)
