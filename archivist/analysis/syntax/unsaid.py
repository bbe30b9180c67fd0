"""Clauses that tell of no statement: "X did not say", "if X announces", what others say that X says, private mail."""

from collections.abc import Sequence
from itertools import takewhile

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["is_acted_on", "is_asked_for", "is_owned", "is_private", "is_told_by_others", "is_unsaid"]

_NEAR = 3  # words behind the verb
_ASKED = 4  # words from a verb of asking to the noun for a statement
_SEATED = frozenset(("based", "headquartered"))  # behind where a body has its seat, before the body
_OFFERS = "offers"  # a shop does: only some things are offered by words
_OFFERED = frozenset(
    (
        *("advice", "apologies", "apology", "assurances", "comment", "comments", "condolences", "congratulations"),
        *("gratitude", "prayers", "remarks", "respects", "statement", "support", "sympathies", "sympathy", "thanks"),
    )
)


def is_acted_on(facts: SyntaxFacts, tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether a participle at the end of a passive clause says what others did: "BODY ist kritisiert worden".

    "Vom BODY" does it, in whatever voice. An infinitive there is no participle: "BODY wird es verurteilen".
    """
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0)
    if not facts.verb_second or first >= verb:
        return False
    before = tokens[max(0, first - 2) : first]
    if any(token.has("agent") and not token.has("article") for token in before) or tokens[verb].has("statement"):
        return False
    within = (token for token in tokens[first:verb] if token.start >= subject.span.end)
    late = verb + 1 < len(tokens) and tokens[verb + 1].has("passive")
    return late or (tokens[verb].form.endswith("t") and any(token.has("passive") for token in within))


def is_asked_for(facts: SyntaxFacts, tokens: Sequence[Token], noun: int) -> bool:
    """Return whether a statement is what somebody wants of another: "the ministry seeks clarification from BODY"."""
    return any(facts.means("asking", token.form) for token in tokens[max(0, noun - _ASKED) : noun])


def is_owned(tokens: Sequence[Token], place: int) -> bool:
    """Return whether an article makes a form of a verb a noun, or what describes one: "their calls"."""
    token = tokens[place]
    if place == 0 or token.capital or token.has("statement", "source"):
        return False
    return tokens[place - 1].has("article", "possessive") and not tokens[place - 1].capital


def is_private(tokens: Sequence[Token], verb: int, subject: Phrase) -> bool:
    """Return whether one without an office only writes to somebody: "Reed sent letters to a neighbour"."""
    if subject.body or subject.role or subject.office or not tokens[verb].has("sending"):
        return False
    objects = (token for token in tokens[verb + 1 :] if token.has("statement"))
    return next((token.has("missive") for token in objects), False)


def is_unsaid(tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether the verb of speaking behind a subject is denied, only might be true, or is others' words.

    "If X announces"; "residents demand that X condemns", "residents want X to condemn"; "X said nothing".
    """
    if tokens[verb].form == _OFFERS and not any(token.form in _OFFERED for token in tokens[verb + 1 : verb + _NEAR]):
        return True
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0)
    if first >= verb or _is_seat(tokens[first:verb], subject):
        return first < verb or (verb > 0 and tokens[verb - 1].has("infinitive"))  # "victims are asked to call NAME"
    begins = first - 1 - (first > 1 and tokens[first - 1].has("article"))
    if begins >= 0 and (tokens[begins].has("hypothetical") or _told_by_others(tokens, begins)):
        return True
    behind = takewhile(lambda token: token.word and not token.has("clause"), tokens[verb + 1 : verb + 1 + _NEAR])
    if any(token.has("nothing") for token in behind):
        return True
    before = (token for token in reversed(tokens[first:verb]) if token.start >= subject.span.end)
    own = list(takewhile(lambda token: token.word and not token.has("conjunction"), before))  # not another verb's
    wanted = begins >= 0 and len(own) == 1 and own[0].has("infinitive")
    return wanted or any(token.has("negation", "unreal") for token in own)


def _is_seat(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether a phrase before its verb is where a body has its seat: "Boatham based firm NAME"."""
    behind = next((token for token in tokens if token.start >= subject.span.end), None)
    return behind is not None and behind.form in _SEATED


def is_told_by_others(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether others tell in a clause with "that" what the subject did: "Reed said that X has issued it"."""
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0)
    begins = first - 1 - (first > 1 and tokens[first - 1].has("article"))
    return begins > 0 and tokens[begins].has("complement") and _told_by_others(tokens, begins)


def _told_by_others(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "that", or no word, parts a clause from others' verb of speaking; who says "we" is no other."""
    before = tokens[:place]
    says = (token.has("saying") and not (token.quoted or token.has("statement")) for token in before)
    told = tokens[place].has("complement") and any(says)
    bare = tokens[place].has("saying") and not tokens[place].quoted and bool(before) and before[-1].word
    return (told or bare) and not any(token.has("myself") or token.has("pronoun") for token in before)
