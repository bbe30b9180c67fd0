"""The body with which a sentence begins and to which a noun alone points back: "BODY has closed, the firm said"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["in_full"]

_FORMED = frozenset(("capitals", "marks", "listed"))
_STEM = 3  # letters in which two forms of a noun agree
_FAR = 5  # tokens from the beginning of a sentence to a verb that is not its last


def in_full(setting: Setting, tokens: Sequence[Token], place: int, subject: Phrase | None) -> Phrase | None:
    """Return the subject of a verb at the end of a sentence with the body in full that begins the sentence.

    A noun alone, "the firm", or an office of it, "the firm's press service", names nobody. The name before it must be
    a body by its form, or have the same noun: "NAME has resigned, the firm said" is no body's name.
    """
    facts = setting.tongue.syntax
    every_noun = facts is not None and facts.nouns_capital
    noun = _noun_alone(tokens, subject, every_noun=every_noun) or _behind_verb(tokens, place, subject)
    first = next((number for number, token in enumerate(tokens) if token.word), 0)
    if noun is None or place - first < _FAR or noun.start < tokens[first].end:
        return subject
    end = _end(tokens, first)
    lead = phrase_after(setting, tokens[:end], first) if end < place else None
    if lead is None or lead.kind != "body" or lead.anaphora or lead.body is None or lead.body.end >= noun.start:
        return subject
    same = any(_is_noun(token, noun) for token in tokens if _inside(token, lead.body))
    if not same and _FORMED.isdisjoint(lead.reasons):
        return subject
    if subject is not None and subject.kind == "role":
        return replace(subject, body=lead.body)
    return replace(lead, reasons=("head-noun",))


def _is_noun(token: Token, noun: Token) -> bool:
    """Return whether a word of a name is the noun that points back to it, perhaps the end of it: "Polizeipräsidium"."""
    return token.has("body") and (token.form[:_STEM] == noun.form[:_STEM] or token.form.endswith(noun.form))


def _behind_verb(tokens: Sequence[Token], place: int, subject: Phrase | None) -> Token | None:
    """Return the noun for a body that stands alone behind a verb of speaking, where nothing else is its subject."""
    if subject is not None and subject.kind != "other":
        return None
    behind = [token for token in tokens[place + 1 : place + 3] if not token.has("article", "possessive")]
    noun = behind[0] if behind and place > 0 and tokens[place - 1].text == "," else None
    return noun if noun is not None and noun.has("body") and not noun.capital else None


def _noun_alone(tokens: Sequence[Token], subject: Phrase | None, *, every_noun: bool) -> Token | None:
    """Return the noun for a body with which a phrase ends that names none: "the firm", "press service of the firm"."""
    if subject is None or (subject.kind, subject.anaphora) not in (("body", True), ("role", False)):
        return None
    if subject.kind == "role" and (subject.body is not None or subject.name is not None):
        return None
    inside = [token for token in tokens if _inside(token, subject.span) and token.word]
    last = inside[-1] if inside else None
    small = last is not None and last.has("body") and (every_noun or not any(token.capital for token in inside))
    return last if small else None


def _inside(token: Token, span: Span) -> bool:
    return span.start <= token.start < span.end


def _end(tokens: Sequence[Token], first: int) -> int:
    """Return where the name ends with which a sentence begins: its capitals, what joins them, and its own noun."""
    end, opened = first, False
    for place, token in enumerate(tokens[first:], first):
        if not token.word:
            shut = token.text in CLOSING_MARKS and opened
            opened = token.text in OPENING_MARKS and not shut
            if not (opened or shut or token.text == "&"):
                break
            end = place + 1 if shut else end
            if shut:
                break
        elif token.capital or opened or token.has("body"):
            end = place + 1
        elif not token.has("link", "article", "particle", "inside", "adjective"):
            break
    return end
