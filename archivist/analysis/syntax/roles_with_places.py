"""A person behind a comma, whose role says where it is held: "der Chef der Fraktion im Landtag, FIRST LAST, sagte"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import span_of
from archivist.analysis.syntax.extents import extent_after
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["held_in_place", "with_name_before_words", "with_place"]

_PLACE = ("in", "im", "am", "an", "bei", "beim", "für")
_REACH = 9  # tokens from the preposition to the comma
_NAME = (2, 4)  # words of a name
_SEAT = ("mdl", "mdb", "mda", "mdep")  # behind the name of a member of a parliament


def with_place(tokens: Sequence[Token], end: int, phrase: Phrase | None) -> Phrase | None:
    """Return a role with the name between commas behind where it is held; the phrase itself where none stands there."""
    if phrase is None or phrase.kind != "role" or end >= len(tokens) or tokens[end].form not in _PLACE:
        return phrase
    comma = next((k for k in range(end + 1, min(len(tokens), end + _REACH)) if not tokens[k].word), None)
    if comma is None or tokens[comma].text != "," or not tokens[comma - 1].capital or tokens[comma - 1].has("time"):
        return phrase
    behind = comma + 1
    while behind < len(tokens) and tokens[behind].word and (tokens[behind].capital or tokens[behind].has("particle")):
        behind += 1
    words = tokens[comma + 1 : behind]
    closed = behind < len(tokens) and not tokens[behind].word and tokens[behind].text in ",.:;"
    if not closed or not _NAME[0] <= len(words) <= _NAME[1] or not is_given_name(words[0].text):
        return phrase
    if phrase.role is None or any(token.has("role", "body") for token in words):
        return phrase
    role, name = Span(phrase.role.start, tokens[comma - 1].end), span_of(tokens, comma + 1, behind)
    whole = Span(phrase.span.start, name.end)
    return replace(phrase, kind="person", span=whole, name=name, role=role, reasons=("apposition", *phrase.reasons))


def with_name_before_words(tokens: Sequence[Token], end: int, phrase: Phrase | None) -> Phrase | None:
    """Return a role with the name between its comma and the colon of what is said: "sagt der ROLE, FIRST LAST: …".

    Nothing but a name stands there without an article, whether or not its first word is a common given name.
    """
    if phrase is None or phrase.kind not in ("role", "other") or end >= len(tokens) or tokens[end].text != ",":
        return phrase
    behind = end + 1
    while behind < len(tokens) and tokens[behind].word and (tokens[behind].capital or tokens[behind].has("particle")):
        behind += 1
    closed = behind < len(tokens) and tokens[behind].text == ":"
    last = behind - (tokens[behind - 1].form in _SEAT)
    words = tokens[end + 1 : last]
    if not closed or not _NAME[0] <= len(words) <= _NAME[1] or phrase.role is None or phrase.name is not None:
        return phrase
    if any(token.has("role", "body", "time", "honorific") or token.text == "-" for token in words):
        return phrase
    name = span_of(tokens, end + 1, last)
    whole = Span(phrase.span.start, name.end)
    return replace(phrase, kind="person", span=whole, name=name, reasons=("apposition", *phrase.reasons))


def held_in_place(setting: Setting, tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the person before a comma whose role and its place open a sentence, where nouns have capitals."""
    if not (setting.tongue.syntax and setting.tongue.syntax.nouns_capital):
        return None
    extent = extent_after(tokens, int(tokens[0].has("article")), every_noun=True)
    phrase = phrase_in(setting, tokens, extent) if extent.end < comma else None
    person = with_place(tokens, extent.end, phrase)
    return person if person and person.name and person.name.end == tokens[comma - 1].end else None
