"""A subject without what its words took in, or with the name that they hid (French, Spanish).

"el propio NAME", "NAME ROLE du BODY", "NAME au dîner de BODY", "exigió al ROLE", "jefe de la Unidad de MATTER".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import is_acronym, span_of
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["trimmed"]

_SELF = ("propio", "propia", "mismo", "misma", "tanto", "entonces", "también")
_FIRST = ("mayor", "primer", "primera", "premier", "première")
_TO = ("al", "au", "aux", "à")
_OF = ("de", "del", "du", "des", "d'")
_TWO, _THREE = 2, 3  # words of a name


def trimmed(setting: Setting, tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Return a phrase as its words show it; None for somebody to whom something is said."""
    if phrase is None or not is_romance_like(setting):
        return phrase
    start = next((k for k, token in enumerate(tokens) if token.start >= phrase.span.start), 0)
    end = next((k for k in range(start, len(tokens)) if tokens[k].start >= phrase.span.end), len(tokens))
    if start >= end or tokens[start].form in _TO:
        return None if start < end and not tokens[start].capital else phrase
    if phrase.kind == "person":
        return _first_of_all(tokens, _without_self(tokens, _without_matter(tokens, phrase)))
    if phrase.kind == "role" and tokens[end - 1].text == ")":
        end = next((k for k in range(start, end) if tokens[k].text == "("), end)
        return _before_bracket(setting, tokens, start, end) or phrase
    if phrase.kind == "body" and phrase.reasons == ("acronym",):
        return _before_bracket(setting, tokens, start, end) or phrase
    if phrase.kind == "body" and phrase.reasons == ("capitals",):
        phrase = _second_of_two(setting, tokens, start, end) or phrase
    hidden = phrase.kind == "role" or (phrase.kind == "body" and phrase.reasons == ("capitals",))
    return (_named(setting, tokens, start, end) if hidden else None) or phrase


def _without_self(tokens: Sequence[Token], person: Phrase) -> Phrase:
    """Return a person without the word for "himself" that was taken for the role, or for part of it."""
    role = person.role
    if role is None or person.name is None:
        return person
    words = [token for token in tokens if role.start <= token.start < role.end]
    before = next((token for token in reversed(tokens) if token.end <= role.start), None)
    told = before is not None and before.has("clause") and not before.capital  # "que acudió al movimiento, NAME"
    left = (
        []
        if told and "role-noun" not in person.reasons
        else [token for k, token in enumerate(words) if any(word.form not in _SELF for word in words[: k + 1])]
    )
    if len(left) == len(words):
        return person
    if left:
        return replace(person, role=Span(left[0].start, role.end))
    return Phrase("name", person.name, name=person.name, reasons=("capitals",))


def _without_matter(tokens: Sequence[Token], person: Phrase) -> Phrase:
    """Return a role whose complement was taken for a name: a name begins with no "of" behind more than the role."""
    name, role = person.name, person.role
    if name is None or role is None or role.end > name.start:
        return person
    first = next((token for token in tokens if token.start == name.start), None)
    words = [token for token in tokens if role.start <= token.start < role.end]
    if first is None or first.form not in _OF or first.capital or len(words) <= 1 or words[-1].has("role"):
        return person
    return replace(person, kind="role", name=None, role=Span(role.start, name.end))


def _first_of_all(tokens: Sequence[Token], person: Phrase) -> Phrase:
    """Return a body of which a superlative says what it is: "Barcas del Mar, la mayor naviera de la isla"."""
    name, role = person.name, person.role
    if name is None or role is None or role.start < name.end:
        return person
    words = [token for token in tokens if name.start <= token.start < name.end]
    what = [token for token in tokens if role.start <= token.start < role.end]
    if what[0].form not in _FIRST or len(what) <= 1 or what[1].capital or what[1].has("role"):
        return person
    if not words or is_given_name(words[0].text):
        return person
    return Phrase("body", name, body=name, reasons=("capitals",))


def _before_bracket(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person behind whose name a bracket holds a party, a place or a year, no short form of the name."""
    if start < end < len(tokens) and tokens[end].text == "(" and end + 1 < len(tokens):
        words = [token for token in tokens[start:end] if token.capital]
        if tokens[end + 1].text.startswith("".join(token.text[0] for token in words)):
            return None
        person = phrase_in(setting, tokens, Extent(start, end))
        if person is not None and person.kind in ("person", "name") and person.name is not None:
            first = next(token for token in tokens if token.start >= person.name.start)
            return person if is_given_name(first.text) else None
    return None


def _second_of_two(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the body that "and" joins to people of no name: "Vecinos de la isla y la Asociación de Barqueros"."""
    joint = next((k for k in range(start + 1, end - 2) if tokens[k].has("conjunction")), None)
    if joint is None or not tokens[joint + 1].has("article") or not tokens[joint + 2].has("body"):
        return None
    if any(token.capital or token.has("body", "role") for token in tokens[start + 1 : joint]):
        return None
    return phrase_in(setting, tokens, Extent(joint + 2, end))


def _named(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person with whose name a phrase begins, with the role behind it: "ANA VEGA présidente du BODY"."""
    name = list(takewhile(lambda token: token.capital and token.word and not token.classes, tokens[start:end]))
    at = start + len(name)
    if not _TWO <= len(name) <= _THREE or at >= end or any(is_acronym(token) for token in name[:-1]):
        return None
    span = span_of(tokens, start, at)
    if tokens[at].has("role") and not tokens[at].has("body"):
        last = next((k for k in range(at, end) if tokens[k].form in _TO), end)
        role = phrase_in(setting, tokens, Extent(at, last))
        if role is not None and role.kind == "role" and role.role is not None:
            return replace(role, kind="person", span=Span(span.start, role.span.end), name=span)
    if tokens[at].form in _TO and is_given_name(name[0].text):
        return Phrase("name", span, name=span, reasons=("capitals",))
    return None
