"""Whom another verb has as its object before a verb of speaking (French, Spanish).

"La police a arrêté ROLE, NAME, a indiqué BODY": who is arrested, met or received says nothing here; BODY does.
"""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.capital_words import CLOSING_MARKS, is_introducing
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_object", "stands_before_subject"]

_HAVE = ("a", "ont", "avait", "avaient", "ha", "han", "había", "habían")
_PARTICIPLE = re.compile(r"\w{2,}(?:é|ée|és|ées|u|us|ue|ues|i|is|it|ert|ado|ido)|mis|pris|dit|fait|visto|hecho|puesto")
_NEAR = 3  # words from the auxiliary to its participle: "a de nouveau rencontré"


def is_object(tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether a person before the comma of a verb of speaking is the object of a verb further before."""
    begin = subject.name.start if subject.name else subject.span.start
    first = next((k for k, token in enumerate(tokens) if token.start >= begin), verb)
    if first >= verb or subject.kind not in ("person", "name") or not _is_parted(tokens, verb):
        return False
    place = first - 1
    held = subject.role is not None and subject.role.start < begin
    if held and place > 0 and tokens[place].text == ",":
        place -= 1  # between a role and its name
    while place >= 0 and tokens[place].word and not tokens[place].has("clause"):
        if _is_verb(tokens, place):
            return True
        place -= 1
    return False


def stands_before_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether an article behind the verb of speaking begins its subject."""
    behind = tokens[verb + 1 : verb + 2]
    return bool(behind) and (is_introducing(behind[0]) or behind[0].capital)


def _is_parted(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a comma stands before the verb and its auxiliaries."""
    place = verb
    while place > 0 and tokens[place - 1].has("auxiliary", "negation", "time") and not tokens[place - 1].capital:
        place -= 1
    return place > 1 and tokens[place - 1].text == "," and tokens[place - 2].text not in CLOSING_MARKS


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a finite verb stands here: a preterite, a verb of a host, or an auxiliary with its participle."""
    token = tokens[place]
    if token.capital or token.quoted:
        return False
    if token.has("finite") or (token.has("receiving") and not _PARTICIPLE.fullmatch(token.form)):
        return True
    behind = tokens[place + 1 : place + 1 + _NEAR]
    have = token.form in _HAVE and token.has("auxiliary")  # "a" is a preposition in Spanish
    return have and any(_PARTICIPLE.fullmatch(word.form) and not word.capital for word in behind)
