"""Through whom a body speaks, "BODY, through its spokesperson, NAME, said", and where it goes on: "it said"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["Voice", "body_again", "is_no_reply", "speaks_through", "spoken_for"]

_REACH = 40  # tokens from the words "through its spokesperson" to the verb, at most
_NEAR = 3  # tokens from a negation to the verb of replying


class Voice(NamedTuple):
    """A body that speaks, and the person through whom it does; None where that is a part of it, or a statement."""

    body: Phrase
    person: Phrase | None


def speaks_through(setting: Setting, tokens: Sequence[Token], verb: int) -> Voice | None:
    """Return the subject of a verb between which and it "through" says who gave the body a voice."""
    facts = setting.tongue.syntax
    if facts is None or not facts.through:
        return None
    for place in range(verb - 1, max(-1, verb - _REACH), -1):
        token = tokens[place]
        if token.has("saying", "issuing", "clause") and not token.capital and not token.has("through", "statement"):
            return None
        if token.has("through") and (place == 0 or not token.capital):
            return _voice(setting, tokens, place)
    return None


def _voice(setting: Setting, tokens: Sequence[Token], place: int) -> Voice | None:
    """Return who speaks through what stands behind `place`: a preposition, or a noun with one before it."""
    first = place
    while first > 0 and tokens[first - 1].has("close", "article", "agent", "frame"):
        if tokens[first - 1].capital and first > 1:
            break  # a name; the first word of a sentence has its capital from there
        first -= 1
    if first == 0:
        return _opening(setting, tokens, place)
    if first == place and not tokens[place].has("close", "frame"):
        return None
    end = first - (first > 0 and tokens[first - 1].text == ",")
    extent = extent_before(tokens, end)
    body = phrase_in(setting, tokens, extent) if extent.start < extent.end and not extent.governed else None
    if body is None or body.kind != "body":
        return None
    return Voice(body, _person(setting, tokens, place))


def _opening(setting: Setting, tokens: Sequence[Token], place: int) -> Voice | None:
    """Return who speaks through a person with whom a sentence begins: "Through its chair, NAME, the BODY"."""
    person = _person(setting, tokens, place)
    end = next((k for k, token in enumerate(tokens) if person and token.start >= person.span.end), len(tokens))
    if person is None or end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    body = phrase_after(setting, tokens, end + 1)
    return Voice(body, person) if body is not None and body.kind == "body" else None


def _person(setting: Setting, tokens: Sequence[Token], place: int) -> Phrase | None:
    """Return the person with a role behind "through", or behind a noun for it and "of"."""
    behind = place + 1
    while behind < len(tokens) and tokens[behind].has("link", "agent") and not tokens[behind].capital:
        behind += 1
    person = phrase_after(setting, tokens, behind)
    return person if person is not None and person.name is not None and person.role is not None else None


def is_no_reply(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb says that nothing was said: "did not respond", "n'a pas souhaité commenter"."""
    if not any(token.has("replying") for token in tokens[place : place + 2]):
        return False
    return any(token.has("negation") for token in tokens[max(0, place - _NEAR) : place + 2])


def spoken_for(tokens: Sequence[Token], relation: Relation) -> Iterator[Relation]:
    """Return in whose name the subject speaks: the body of a spokesperson."""
    subject = relation.subject
    role, body = subject.role, subject.body
    if subject.kind == "body" or role is None or body is None:
        return
    if any(token.has("spokesman") for token in tokens if role.start <= token.start < role.end):
        spokes = Phrase("body", body, body=body, reasons=(*subject.reasons, "spokesman"))
        title = relation.kind == "statement-of" and relation.place == tokens[0].start and tokens[-1].word
        yield replace(relation, kind="speaks-for", subject=spokes, framed=relation.framed or title)


def body_again(tokens: Sequence[Token], verb: int, *, framed: bool) -> Phrase | None:
    """Return "it" as the subject of a verb that tells what is in a statement: the body that spoke last goes on."""
    before = tokens[verb - 1] if verb and framed else None
    if before is None or not before.has("thing") or before.quoted:
        return None
    return Phrase("body", Span(before.start, before.end), reasons=("pronoun",), anaphora=True)
