"""Whose a statement is that stands on a body's site, that is announced by it, or that it is told from.

"In a notice on the website of BODY", "wurde vom BODY bestätigt", "следует из заявления BODY".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import extent_before
from archivist.analysis.syntax.media import is_media
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["announced_within", "published_at"]

_NEAR = 9  # tokens from the noun for a statement to that for a site
_WHAT = 2  # small words behind the noun for a site: "site officiel", "página web"
_BY, _CLAUSE = ("von", "vom", "durch"), 16  # before an agent; tokens from it to the end of its clause
_INSIDE = "-„“&"  # signs within a name: "Garten- und Landschaftsbau"
_OWNS = ("'s", "s'")
_PAGES = ("web", "official", "internet", "own", "x", "twitter", "facebook", "youtube", "instagram")
_INSTRUMENTAL = re.compile(r"\w+(?:ым|им|ой|ей)")  # of an adjective before the noun of a body
_SURE = frozenset(("head-noun", "listed", "acronym"))


def published_at(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body on whose site a statement stands, or, in Russian, from whose statement something is told."""
    facts = setting.tongue.syntax
    if facts is None or not any(token.has("statement") for token in tokens):
        return
    for place, token in enumerate(tokens):
        if token.quoted or not token.word:
            continue
        owner: Phrase | None = None
        if (
            facts.means("site", token.form)
            and not _is_ground(tokens, place)
            and any(item.has("statement") for item in tokens[max(0, place - _NEAR) : place])
        ):
            owner = _owner(setting, facts, tokens, place)
        elif facts.means("told_from", token.form) and place + 2 < len(tokens) and tokens[place + 2].has("statement"):
            owner = phrase_after(setting, tokens, place + 3)
        elif (
            facts.means("made_public", token.form)
            and place > 1
            and tokens[place - 1].text == ","
            and tokens[place - 2].has("statement")
        ):
            owner = _agent(setting, tokens, place + 1)
        if owner is not None and owner.kind == "body" and not owner.anaphora and _SURE.intersection(owner.reasons):
            yield Relation("statement-of", owner, token.start, number, framed=True, foreign=is_media(tokens, owner))
            return


def _agent(setting: Setting, tokens: Sequence[Token], start: int) -> Phrase | None:
    """Return the body in the instrumental by whom a statement was made public, with the adjectives before its noun."""
    noun = start
    while noun < len(tokens) - 1 and _INSTRUMENTAL.fullmatch(tokens[noun].form) and not tokens[noun].has("body"):
        noun += 1
    owner = phrase_after(setting, tokens, noun)
    if owner is None or owner.body is None or noun == start or owner.span.start != tokens[noun].start:
        return owner
    first = tokens[start].start
    return replace(owner, span=Span(first, owner.span.end), body=Span(first, owner.body.end))


def _is_ground(tokens: Sequence[Token], site: int) -> bool:
    """Return whether a noun before it tells that a site is no page: "the building site"."""
    before = tokens[site - 1]
    plain = before.word and not before.classes and not before.capital and not before.text.endswith(_OWNS)
    return plain and before.form not in _PAGES


def _owner(setting: Setting, facts: SyntaxFacts, tokens: Sequence[Token], site: int) -> Phrase | None:
    """Return whose site it is: behind "of", in the genitive, or before the noun with "'s"."""
    if tokens[site - 1].text.endswith(_OWNS):
        owner = tokens[site - 1]
        bare = owner._replace(text=owner.text[:-2], form=owner.form[:-2], end=owner.end - 2)
        words = (*tokens[: site - 1], bare._replace(classes=facts.classes_of(bare.form)), *tokens[site:])
        return phrase_in(setting, words, extent_before(words, site))
    at = site + 1
    while at < min(len(tokens) - 1, site + 1 + _WHAT) and tokens[at].word and not tokens[at].classes:
        if tokens[at].capital:
            break
        at += 1
    if at >= len(tokens) or not tokens[at].word:
        return None
    if tokens[at].has("agent"):
        return phrase_after(setting, tokens, at + 1)
    return None if facts.article else phrase_after(setting, tokens, at)


def announced_within(setting: Setting, tokens: Sequence[Token], number: int, *, framed: bool) -> Iterator[Relation]:
    """Return the body by which something is made known, where the participle ends its clause: "wurde vom BODY …"."""
    facts = setting.tongue.syntax
    if facts is None or not facts.nouns_capital or not any(token.has("passive") for token in tokens):
        return
    for place, token in enumerate(tokens[:-1]):
        if token.form not in _BY or token.quoted or token.capital:
            continue
        told = _told_behind(tokens, place)
        agent = phrase_after(setting, tokens, place + 1) if told is not None else None
        if agent is None or told is None or agent.anaphora or agent.kind != "body":
            continue
        if _SURE.intersection(agent.reasons):
            yield Relation("says", agent, tokens[told].start, number, framed, is_media(tokens, agent))
            return


def _told_behind(tokens: Sequence[Token], by: int) -> int | None:
    """Return where the participle stands that ends a clause with its agent inside, behind the auxiliary."""
    passive = any(token.has("passive") for token in tokens[:by])
    for place in range(by + 1, min(len(tokens), by + _CLAUSE)):
        if tokens[place].has("told_by"):
            perfect = place + 1 < len(tokens) and tokens[place + 1].has("passive")  # "ist vom BODY bestätigt worden"
            return place if passive or perfect else None
        if tokens[place].has("negation") or not (tokens[place].word or tokens[place].text in _INSIDE):
            return None
    return None
