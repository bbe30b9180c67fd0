"""The body that a text in the first person says it is: "We, the members of BODY, condemn", "Wir vom BODY"."""

from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["acts_as_we"]

_WHO = 8  # tokens from "we," to "of BODY": "the undersigned members and friends"
_REACH = 4  # tokens from the name to a verb in the first person
_SURE = frozenset(("head-noun", "listed", "acronym"))


def acts_as_we(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body whose name, or whose members, stand beside "we" at the head of a clause outside quotations."""
    facts = setting.tongue.syntax
    if facts is None or not facts.members:
        return
    for place, token in enumerate(tokens[:-2]):
        if token.quoted or (place and tokens[place - 1].word):
            continue
        body = None
        if facts.means("we", token.form):
            body = _beside(setting, facts, tokens, place + 1)
        elif token.has("article") and facts.means("members", tokens[place + 1].form):
            body = _of(setting, facts, tokens, place + 2)
            body = body if body is not None and _acts(tokens, body) else None
        if body is not None and body.kind == "body" and not body.anaphora and _SURE.intersection(body.reasons):
            yield Relation("performs", body, token.start, number)
            return


def _beside(setting: Setting, facts: SyntaxFacts, tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return what stands behind "we": behind a comma, as the name or the members of a body, or behind "at"."""
    if facts.means("we_at", tokens[at].form):
        return phrase_after(setting, tokens[: _name_end(tokens, at + 1)], at + 1)
    if tokens[at].text != ",":
        return None
    for place in range(at + 1, min(len(tokens) - 1, at + _WHO)):
        if facts.means("members", tokens[place].form):
            return _of(setting, facts, tokens, place + 1)
        if not tokens[place].word or tokens[place].capital or tokens[place].has("saying", "performing"):
            break
    return phrase_after(setting, tokens, at + 1)


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Return where a name ends behind "we at": with its last capital before a word that stands in none, its verb."""
    end = at
    for place in range(at, len(tokens)):
        written = tokens[place].text
        if any(letter.isupper() for letter in written) or written in "()&":  # "e. V."
            end = place + 1
        elif not tokens[place].has("article", "link", "inside", "particle", "adjective", "body"):
            break
    return end


def _of(setting: Setting, facts: SyntaxFacts, tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the body whose members stand before, perhaps with others: "the members and activists of BODY"."""
    while at < len(tokens) - 2 and tokens[at].has("conjunction") and facts.means("members", tokens[at + 1].form):
        at += 2
    if at >= len(tokens) - 1:
        return None
    if tokens[at].has("agent"):
        return phrase_after(setting, tokens, at + 1)
    return None if facts.article else phrase_after(setting, tokens, at)


def _acts(tokens: Sequence[Token], body: Phrase) -> bool:
    """Return whether a verb of the first person plural stands right behind a phrase."""
    behind = [token for token in tokens if token.start >= body.span.end][:_REACH]
    return any(token.has("acting") for token in behind)
