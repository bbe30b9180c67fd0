"""Whose statement a lead relies on that names no author: "BODY has opened a line, according to a statement"."""

from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.capital_words import CLOSING_MARKS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.sources import behind_source, is_source
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_denied", "relied_on", "says_behind", "says_itself", "sets_free"]

_LEAD, _KIND, _DATELINE = 3, 3, 14  # sentences of a lead; tokens from "according to" to the noun; of a dateline
_VERB = 3  # words of the verb
_AUTHOR = ("agent", "link", "locative")  # behind the noun stands whose it is
_FREEING = ("release", "releases", "issue", "issues")
_MET = "Conference"  # behind a name's first words: "Keepers' Conference of Reedland"
_SHOWN = {"head-noun", "acronym", "listed"}

_NAME = 12  # words from the noun for a statement to its verb, whose it is between them


def relied_on(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body with which a lead begins that relies on a statement without an author, and has no speaker.

    A possessive says that the statement is its own; so does the lack of any other author.
    """
    facts = setting.tongue.syntax
    if facts is None or not facts.article or number >= _LEAD:
        return
    place = next((k for k, token in enumerate(tokens) if k and is_source(facts, tokens, k) and not token.quoted), None)
    noun = _noun(tokens, place) if place is not None else None
    if place is None or noun is None or any(token.has("saying") and not token.capital for token in tokens[:place]):
        return
    subject = phrase_after(setting, tokens, _start(tokens))
    if subject is not None and _is_named_body(subject) and _acts(tokens[:place], subject):
        yield Relation("says", subject, tokens[place].start, number, framed=True)


def sets_free(tokens: Sequence[Token], place: int, behind: int) -> bool:
    """Return whether "of" behind a noun names whom or what is let go: "the release of NAME", no "press release of"."""
    if tokens[behind].form != "of" or tokens[place].form not in _FREEING:
        return False
    return place == 0 or not tokens[place - 1].has("office", "media")


def _noun(tokens: Sequence[Token], source: int) -> int | None:
    """Return where the statement stands that a report relies on, if nothing behind it says whose it is."""
    first = behind_source(tokens, source)
    near = range(first, min(len(tokens), first + _KIND))
    noun = next((k for k in near if tokens[k].has("statement") and not tokens[k].capital), None)
    if noun is None or any(not token.word for token in tokens[first:noun]):
        return None
    behind = noun + 1
    if behind + 1 < len(tokens) and tokens[behind + 1].has("media") and not tokens[behind + 1].capital:
        behind += 2  # "communiqué de presse"
    return noun if behind >= len(tokens) or not tokens[behind].has(*_AUTHOR) else None


def _start(tokens: Sequence[Token]) -> int:
    """Return where a lead begins, behind the dash of its dateline."""
    dashes = (k for k, token in enumerate(tokens[:_DATELINE]) if token.text in "-–—" and k and not token.quoted)
    return next((k + 1 for k in dashes if not tokens[k - 1].word or tokens[k - 1].capital), 0)


def _acts(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether something is told that the subject did, not what was done to it, before the source."""
    behind = [token for token in tokens if token.start >= subject.span.end and token.word]
    return bool(behind) and not any(token.has("passive") for token in behind[:_VERB])


def _is_named_body(subject: Phrase) -> bool:
    return subject.kind == "body" and not subject.anaphora and bool(_SHOWN.intersection(subject.reasons))


def is_denied(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a noun for a statement is one that the text calls untrue, or the noun of a body's name."""
    before = tokens[place - 1] if place else None
    if before is None:
        return False
    named = (before.capital or before.text == "'") and not before.has("office")
    return before.has("untrue") or (named and tokens[place].text == _MET)


def says_behind(tokens: Sequence[Token], noun: int) -> bool:
    """Return whether a statement is the subject of the verb that ends its sentence: "a statement from BODY said"."""
    words = [token for token in tokens[noun + 1 :] if token.word and not token.has("time")]
    told = any(token.has("saying") and not token.quoted for token in tokens[:noun])
    named = 2 < len(words) <= _NAME and words[0].has("agent") and words[-2].capital  # noqa: PLR2004  # "of", name, verb
    return named and not told and words[-1].has("saying") and not words[-1].capital


def says_itself(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a statement is the subject of a verb before it, not its object: "a indiqué un communiqué".

    The clause is turned round where a comma or a quotation stands before the verb.
    """
    at = place - 1
    while at > 0 and (tokens[at].has("article", "time") or tokens[at].form[:1].isdigit()):
        at -= 1
    if at < 1 or not tokens[at].has("saying", "performing"):
        return False
    while at > 0 and tokens[at].has("saying", "performing", "auxiliary", "citing", "pronoun"):
        at -= 1
    return tokens[at].text == "," or tokens[at].text in CLOSING_MARKS
