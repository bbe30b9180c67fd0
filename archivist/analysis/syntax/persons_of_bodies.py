"""A person named with their body, "ANA VEGA of the Union", or an agent no list has: "Reed Hall Janitor ANA VEGA"."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_words import is_acronym, is_small, span_of
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["names_two", "person_of_body"]

_NAME = (2, 3)  # words of a full name
_OWNS = re.compile(r"'[Ss]$|(?<=[Ss])'$")
_AGENT = re.compile(r"(?:[A-Za-z][a-z]+-)?[A-Za-z][a-z]{2,}(?:er|or|ist|ian|ant|eer)")  # "co-owner", too
_LOUD = re.compile(r"&|[A-Z]{2,}'s?")  # "ABC's"
_MIXED = re.compile(r"[A-Za-z]+[a-z][A-Z]")  # the name of a firm: "ReedWatch"


def person_of_body(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person whose usual given name stands behind an owner or an agent's noun, or before "of" a body.

    Only where nouns of bodies have "of" and an owner's ending, as in English.
    """
    if not is_english_like(setting):
        return None
    owned = _behind_owner(setting, tokens, start, end) or _before_body(setting, tokens, start, end)
    return owned or _behind_agent(tokens, start, end)


def names_two(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether what stands before a name has another with its role: "Mayor ANA VEGA and Governor IDA LUND"."""
    role = phrase.role
    if phrase.kind not in ("person", "role") or role is None:
        return False
    words = [token for token in tokens if role.start <= token.start < role.end]
    joint = next((k for k, token in enumerate(words) if token.has("conjunction")), 0)
    if 0 < joint < len(words) - 2 and not words[joint - 1].capital:  # "director and IDA LUND"
        second = is_given_name(words[joint + 1].text) and words[joint + 2].capital
        return second and not words[joint + 1].classes
    if phrase.kind == "role":
        return False
    first = next((k for k in range(1, joint - 1) if is_given_name(words[k].text)), None)
    return first is not None and words[first - 1].has("role", "honorific") and words[first + 1].capital


def _behind_agent(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person whose full name ends capitals behind an agent's noun: "Reed Hall Janitor ANA VEGA"."""
    at = next((k for k in range(start + 2, end - 1) if is_given_name(tokens[k].text)), None)
    if at is None or not _is_full_name(tokens, at, end):
        return None
    noun, before = tokens[at - 1], tokens[start : at - 1]
    if noun.classes or is_given_name(noun.text) or not _AGENT.fullmatch(noun.text):
        return None
    if not all(token.word and token.capital and not is_given_name(token.text) for token in before):
        return None
    name, role = span_of(tokens, at, end), span_of(tokens, start, at)
    return Phrase("person", span_of(tokens, start, end), name, role, None, ("apposition",))


def _behind_owner(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person whose full name ends the phrase, right behind what owns it."""
    at = next((k for k in range(end - 1, start - 1, -1) if _OWNS.search(tokens[k].text)), None)
    if at is None or not _is_full_name(tokens, at + 1, end):
        return None
    bare = _OWNS.sub("", tokens[at].form)
    if not (tokens[at].capital or (setting.tongue.syntax and "body" in setting.tongue.syntax.classes_of(bare))):
        return None
    owner = Span(tokens[start].start, tokens[at].start + len(bare))
    body = owner if tokens[start].capital and _is_body(setting, tokens[start : at + 1], owner) else None
    return Phrase("person", span_of(tokens, start, end), span_of(tokens, at + 1, end), None, body, ("apposition",))


def _before_body(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person with whose full name the phrase begins, "of" a body or a place behind it."""
    while start < end and (tokens[start].has("honorific") or tokens[start].text == "."):
        start += 1
    link = next((k for k in range(start, end) if is_small(tokens[k])), None)
    if link is None or tokens[link].form != "of":
        return None
    if link - start == _NAME[1] and not is_given_name(tokens[start].text) and _is_full_name(tokens, start + 1, link):
        return None if tokens[start].classes else Phrase("other", span_of(tokens, start, end))  # "Democrat ANA VEGA of"
    if not _is_full_name(tokens, start, link):
        return None
    behind = link + 1
    while behind < end and is_small(tokens[behind]):
        behind += 1
    if behind >= end or not tokens[behind].capital:
        return None
    whole = span_of(tokens, behind, end)
    body = whole if _is_body(setting, tokens[behind:end], whole) else None
    return Phrase("person", span_of(tokens, start, end), span_of(tokens, start, link), None, body, ("apposition",))


def _is_full_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether words are a usual given name and a surname, and mean nothing else."""
    words = [token for token in tokens[start:end] if token.text != "."]
    if not _NAME[0] <= len(words) <= _NAME[1] or not is_given_name(words[0].text):
        return False
    return all(token.word and token.capital and not token.classes - {"particle"} for token in words)


def _is_body(setting: Setting, words: Sequence[Token], whole: Span) -> bool:
    """Return whether words are a body's name by a noun, by their letters, or by the lists."""
    facts, known = setting.tongue.syntax, setting.known
    kinds = [facts.classes_of(_OWNS.sub("", token.form)) for token in words] if facts else []
    if known.at(whole.start, "place") == whole:
        return False
    noun = len(words) > 1 and any("body" in kind for kind in kinds)
    signs = any(is_acronym(token) or _MIXED.match(token.text) or _LOUD.fullmatch(token.text) for token in words)
    return noun or signs or known.at(whole.start, "organisation") == whole
