"""Whoever tells what a whole clause before the comma says: "NAME, ROLE, was appointed, BODY announced", turned round.

Only verbs of what is told stand so: no role and no body is what somebody informs, adds or explains.
"""

from collections.abc import Sequence

from archivist.analysis.names.declined_bodies import in_nominative
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, is_introducing
from archivist.analysis.syntax.late_subjects import begins_role
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token

__all__ = ["teller_behind"]

_ENDS = (".", ",", ";", "!", ")", "–", "—", "-", ":")
_ADJUNCTS = ("close", "frame", "locative", "within", "time", "auxiliary", "inside", "source")


def teller_behind(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the body, role or person behind a verb that a comma parts from a clause, where nothing else follows."""
    romance, facts = is_romance_like(setting), setting.tongue.syntax
    if facts is None or not facts.means("informing", tokens[verb].form):
        return None
    if tokens[verb].quoted or not _is_parted(tokens, verb):
        return None
    first = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if first is None or (romance and not is_introducing(first)) or first.has("complement", "clause", "pronoun"):
        return None
    phrase = phrase_after(setting, tokens, verb + 1)
    if phrase is None or phrase.kind == "other" or not (phrase.body or phrase.role or phrase.name or phrase.anaphora):
        return None
    if not romance and not _is_subject(tokens, verb + 1):
        return None  # "сообщила «Вестнику» NAME", "сообщил журналистам"
    behind = next((token for token in tokens[verb + 1 :] if token.start >= phrase.span.end), None)
    return phrase if behind is None or behind.text in _ENDS or behind.has(*_ADJUNCTS) else None


def _is_subject(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a role's or a body's noun in the case of a subject stands here, or behind its adjectives."""
    if begins_role(tokens, start):
        return True
    noun = next((token for token in tokens[start:] if not token.has("adjective")), None)
    if noun is None or not noun.has("body", "office") or noun.has("oblique"):
        return False
    return in_nominative(noun.form) == noun.form


def _is_parted(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a comma stands before the verb, with no more than auxiliaries and days between."""
    place = verb
    while place > 0 and tokens[place - 1].has("auxiliary", "time") and not tokens[place - 1].capital:
        place -= 1
    return place > 1 and tokens[place - 1].text == "," and tokens[place - 2].text not in CLOSING_MARKS
