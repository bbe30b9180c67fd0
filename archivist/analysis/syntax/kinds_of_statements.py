"""What stands between the noun for a statement and its author, and to whom it is addressed behind the author.

"Communiqué de presse de BODY", "Carta abierta de BODY al Ministerio", "Message de BODY aux parents".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like, is_romance_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["behind_kind", "without_addressee"]

# Adjectives of a statement that is one author's; a joint or a final one is that of several
_KIND = re.compile(r"ouverte?s?|officiel(?:le)?s?|publique|urgente?|abiertas?|oficial(?:es)?|públic[oa]|institucional")
_ADDRESSED = re.compile(r"messages?|lettres?|adresses?|courriers?|appels?|mensajes?|cartas?|llamamientos?")
_AGENT = frozenset(("agent",))  # the last word of a compound before whose statement it is
_TO_THE, _TO = ("au", "aux", "al"), ("à", "a")


def behind_kind(setting: Setting, tokens: Sequence[Token], at: int) -> int:
    """Return where the words end that say what kind of statement it is: "ouverte", "de presse", "de prensa"."""
    at = _behind_auxiliaries(tokens, at)
    if is_romance_like(setting) and at + 1 < len(tokens) and _KIND.fullmatch(tokens[at].form):
        at += tokens[at + 1].has("agent")
    after = tokens[at + 1 : at + 3]
    for_media = len(after) > 1 and after[0].has("media") and not after[0].capital and after[1].has("agent")
    return at + 2 if for_media and tokens[at].has("agent") else at


def _behind_auxiliaries(tokens: Sequence[Token], at: int) -> int:
    """Return where "to" stands behind what a statement is or may be: "is attributable to", "can be attributed to"."""
    end = at
    while end < len(tokens) and tokens[end].has("auxiliary", "passive") and not tokens[end].has("agent"):
        end += 1
    compound = end > at and end < len(tokens) and tokens[end].classes == _AGENT and not tokens[end].capital
    return end if compound else at


def without_addressee(setting: Setting, tokens: Sequence[Token], place: int, author: Phrase | None) -> Phrase | None:
    """Return the author without those whom a message or a letter addresses: "Message de BODY aux parents".

    What somebody owns in the capitals of a title is none: "Readout of NAME's Meeting".
    """
    if author is not None and is_english_like(setting) and _is_owned_thing(tokens, author):
        return None
    if author is None or author.kind not in ("body", "role") or not is_romance_like(setting):
        return author
    if not _ADDRESSED.fullmatch(tokens[place].form):
        return author
    inside = [k for k, token in enumerate(tokens) if author.span.start <= token.start < author.span.end]
    for count, k in enumerate(inside[1:], 1):
        named = any(tokens[j].has("link") for j in inside[1:count])  # "Haut-Commissariat aux réfugiés" has no other
        if named and _addresses(tokens, k) and not tokens[k - 1].has("governing"):
            return _cut(author, tokens[k - 1].end)
    return author


def _is_owned_thing(tokens: Sequence[Token], author: Phrase) -> bool:
    """Return whether words that no noun for bodies ends are what somebody before them owns."""
    if author.body is None or author.kind != "body" or not {"head-noun", "listed"}.isdisjoint(author.reasons):
        return False
    inside = [token for token in tokens if author.body.start <= token.start < author.body.end]
    return any(token.form.endswith("'s") for token in inside[:-1])


def _cut(author: Phrase, end: int) -> Phrase:
    """Return an author whose parts end where the phrase now does."""
    parts = (author.span, author.role, author.body)
    cut = [Span(part.start, min(part.end, end)) if part and part.start < end else None for part in parts]
    return replace(author, span=cut[0] or author.span, role=cut[1], body=cut[2])


def _addresses(tokens: Sequence[Token], place: int) -> bool:
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if token.capital or after is None:
        return False
    return token.form in _TO_THE or (token.form in _TO and after.has("article", "possessive"))
