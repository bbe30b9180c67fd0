"""A subject and what stands before its comma: "The mayor of X, NAME said", "NAME, mayor of X said"."""

from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.appositions import addressed_with_role
from archivist.analysis.syntax.capital_phrases import joined, phrase_in
from archivist.analysis.syntax.capital_words import is_introducing
from archivist.analysis.syntax.extents import Extent, extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.tokens import Token

__all__ = ["begins_clause", "clause_start", "is_participle", "with_one_before"]


def with_one_before(setting: Setting, tokens: Sequence[Token], extent: Extent, subject: Phrase) -> Phrase:
    """Return the subject with what stands before its comma: "The mayor of X, NAME said", "NAME, mayor of X said"."""
    if extent.start < 2 or tokens[extent.start - 1].text != ",":  # noqa: PLR2004
        return (_first_of_pair(setting, tokens, extent, subject) if extent.start > 1 else None) or subject
    bare = subject.kind == "role" and subject.name is None and not is_introducing(tokens[extent.start])
    if subject.kind != "name" and not bare:
        return subject
    before = extent_before(tokens, extent.start - 1)
    first = phrase_in(setting, tokens, before) if before.start < before.end and not before.governed else None
    if first is not None and bare and begins_clause(tokens, before.start - _follows(tokens, before.start)):
        addressed = addressed_with_role(tokens, first, subject)
        if addressed:
            return addressed
    if first is None or first.kind != ("name" if bare else "role"):
        return subject
    if is_given_name(tokens[before.start].text) and not bare:
        return subject  # "FIRST LAST CEO, Reed Works said"
    return (joined(first, subject) if not bare or begins_clause(tokens, before.start) else None) or subject


def _first_of_pair(setting: Setting, tokens: Sequence[Token], extent: Extent, subject: Phrase) -> Phrase | None:
    """Return the body with which a clause begins where "and" joins another one to it: "The BODY and the whole BODY"."""
    joint = extent.start - 1
    if subject.kind != "body" or not tokens[joint].has("conjunction") or not tokens[joint - 1].capital:
        return None
    before = extent_before(tokens, joint)
    first = phrase_in(setting, tokens, before) if before.start < joint and not before.governed else None
    whole = first is not None and first.kind == "body" and not first.anaphora and begins_clause(tokens, before.start)
    return first if whole else None


def _follows(tokens: Sequence[Token], start: int) -> bool:
    """Return whether one word that says what follows what stands before: "Then Dr. NAME, dean of the School said"."""
    return start == 1 and tokens[0].has("auxiliary", "time", "close", "conjunction")


def begins_clause(tokens: Sequence[Token], start: int) -> bool:
    """Return whether nothing but a sign stands before a place."""
    return start == 0 or not tokens[start - 1].word


def is_participle(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a clause of a participle begins behind a comma: "the statement, ascribed to X, is false"."""
    token = tokens[place]
    return place > 0 and tokens[place - 1].text == "," and token.has("participle") and not token.capital


def clause_start(setting: Setting, tokens: Sequence[Token], start: int) -> tuple[int, bool]:
    """Return where a clause begins behind its adjunct, and whether it has one: "Au début, NAME a lu et dit"."""
    comma = next((k for k in range(start, len(tokens)) if not tokens[k].word or tokens[k].has("saying")), start)
    adjunct = tokens[start].has("link", "locative", "close") and not tokens[start].has("article", "auxiliary")
    found = is_romance_like(setting) and adjunct and tokens[comma].text == ","
    return (comma + 1, True) if found and comma + 1 < len(tokens) else (start, False)
