"""Through whom a body speaks, and in whose name somebody does: "BODY, through its spokesperson, NAME, said"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from archivist.analysis.patterns import either, pattern
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token

__all__ = ["Voice", "is_no_reply", "speaks_through", "spoken_for"]

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
    for place in range(verb - 1, max(0, verb - _REACH), -1):
        token = tokens[place]
        if token.has("saying", "issuing", "clause") and not token.capital and not token.has("through", "statement"):
            return None
        if token.has("through") and not token.capital:
            return _voice(setting, tokens, place)
    return None


def _voice(setting: Setting, tokens: Sequence[Token], place: int) -> Voice | None:
    """Return who speaks through what stands behind `place`: a preposition, or a noun with one before it."""
    first = place
    while first > 0 and not tokens[first - 1].capital and tokens[first - 1].has("close", "article", "agent", "frame"):
        first -= 1
    if first == place and not tokens[place].has("close", "frame"):
        return None
    end = first - (first > 0 and tokens[first - 1].text == ",")
    extent = extent_before(tokens, end)
    body = phrase_in(setting, tokens, extent) if extent.start < extent.end and not extent.governed else None
    if body is None or body.kind != "body":
        return None
    behind = place + 1
    while behind < len(tokens) and tokens[behind].has("link", "agent") and not tokens[behind].capital:
        behind += 1
    person = phrase_after(setting, tokens, behind)
    return Voice(body, person if person is not None and person.name is not None and person.role is not None else None)


def is_no_reply(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb says that nothing was said: "did not respond", "n'a pas souhaité commenter"."""
    if not any(token.has("replying") for token in tokens[place : place + 2]):
        return False
    return any(token.has("negation") for token in tokens[max(0, place - _NEAR) : place + 2])


def spoken_for(setting: Setting, tokens: Sequence[Token], relation: Relation) -> Iterator[Relation]:
    """Return in whose name the subject speaks: the body of a spokesperson, or the one that the sentence begins with."""
    subject = relation.subject
    if subject.kind == "body":
        return
    role, body = subject.role, subject.body
    if role is not None and body is not None:
        if any(token.has("spokesman") for token in tokens if role.start <= token.start < role.end):
            spokes = Phrase("body", body, body=body, reasons=(*subject.reasons, "spokesman"))
            yield replace(relation, kind="speaks-for", subject=spokes)
        return
    behalf = _on_behalf(setting, tokens, subject) if subject.name is not None else None
    if behalf is not None:
        yield replace(relation, kind="speaks-for", subject=behalf)
        yield replace(relation, kind="speaks-for", subject=replace(subject, reasons=(*subject.reasons, "spokesman")))


def _on_behalf(setting: Setting, tokens: Sequence[Token], subject: Phrase) -> Phrase | None:
    """Return the body right before a person and a comma in whose name a sentence begins: "On behalf of BODY, NAME"."""
    comma = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0) - 1
    behalf = _behalf(setting.tongue.on_behalf)
    if comma <= 0 or tokens[comma].text != ",":
        return None
    match = behalf.search(setting.view.text, tokens[0].start, tokens[comma].start)
    first = next((k for k, token in enumerate(tokens) if match and token.start >= match.end()), comma)
    body = phrase_after(setting, tokens[:comma], first) if first < comma else None
    return body if body is not None and body.kind == "body" and body.span.end == tokens[comma - 1].end else None


@cache
def _behalf(words: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the words of several that say in whose name somebody speaks; "for" alone says many other things too."""
    return pattern(rf"(?<!\w)(?i:{either(tuple(word for word in words if ' ' in word))})(?!\w)")
