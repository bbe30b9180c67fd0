"""Persons and bodies in languages whose verb stands last, by the layer of syntax."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.analysis.languages import given_names
from archivist.analysis.mentions.name_kinds import NamedSpan, is_short_form
from archivist.analysis.patterns import folded
from archivist.analysis.syntax import final_head_phrases
from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.izafe_clauses import phrase_at
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.text_view import Span

__all__ = ["names_before_verbs"]

_IN = re.compile("[dt][ae]n?$")
_PLURAL = folded("ەکان")  # of Sorani: kinds of bodies
_FEWEST, _MOST = 2, 9  # words of a body's name


def names_before_verbs(setting: Setting, sentence: Sentence) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule."""
    words = sentence.tokens
    phrases = _of_chains(setting, words) if setting.tongue.head_last else _of_heads(setting, words)
    for phrase in phrases:
        if phrase.name and phrase.kind in ("person", "name") and _is_person(setting, phrase.name):
            yield "person", phrase.name, "mention.named-person"
        if phrase.body and not phrase.anaphora and _is_name(setting, phrase, words):
            yield "organisation", phrase.body, "mention.named-body"


def _of_chains(setting: Setting, words: Sequence[Token]) -> Iterator[Phrase]:
    if all(token.capital for token in words if token.word) and len(words) > _MOST:
        return
    for chain in final_head_phrases.chains(setting, words):
        at = chain.start
        if not at and chain.end - at > 1 and _IN.search(words[at].form):
            chain = replace(chain, start=at + 1)  # noqa: PLW2901  # "In villages THE BODY": a capital of the sentence
        yield final_head_phrases.phrase_of(setting, words, chain)


def _of_heads(setting: Setting, words: Sequence[Token]) -> Iterator[Phrase]:
    """Return the phrases that begin with a head, a role, an honorific, or a capital."""
    at = 0
    while at < len(words):
        word = words[at]
        begins = word.word and (word.has("body", "role", "honorific") or word.capital or not setting.tongue.capitals)
        read = phrase_at(setting, words, at) if begins else None
        if read is None:
            at += 1
            continue
        phrase, end = read
        yield phrase
        at = max(end, at + 1)


def _is_person(setting: Setting, name: Span) -> bool:
    """Return whether a name has two words, and letters or a given name that show that it is a person's."""
    written = setting.view.slice(name)
    first = written.split(" ")[0]
    return " " in written and (setting.tongue.capitals or first in given_names())


def _is_name(setting: Setting, phrase: Phrase, words: Sequence[Token]) -> bool:
    """Return whether a body's phrase has a noun of its kind, and a part that tells which body."""
    body = phrase.body
    if body is None:
        return False
    inside = [token for token in words if body.start <= token.start < body.end and token.word]
    if len(inside) == 1:
        return is_short_form(inside[0]) and spelled_out(setting, inside[0]) is not None
    if "head-noun" not in phrase.reasons or not _FEWEST <= len(inside) <= _MOST:
        return False
    if not setting.tongue.capitals:
        return len(inside) > _FEWEST and _PLURAL not in inside[0].form
    if setting.tongue.head_last:
        return all(token.capital or token.has("link") for token in inside)
    return any(token.capital for token in inside[1:])
