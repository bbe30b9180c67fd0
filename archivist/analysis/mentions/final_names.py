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
from archivist.analysis.syntax.izafe_phrases import ENDS, SURNAME_ENDS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.text_view import Span

__all__ = ["names_before_verbs"]

_IN = re.compile("[dt][ae]n?$")
_SON = re.compile(r"(?!İnsan|Adem|Bey)\w{2,}oğlu")
_PLURAL = folded("ەکان")  # of Sorani: kinds of bodies
_FEWEST, _MOST = 2, 9  # words of a body's name; letters of a shorter word are those of no family name
_GIVEN = 3  # given names of one person
# Given names that are as often a noun or an adjective: a name in a chain of nouns does not begin with one
_NOUNS = frozenset(
    folded(
        "ستاره نادر سپیده ترانه پروانه شادی ندا نسیم سیما لاله آزاده فرشته مراد عزیز کیهان شهاب رویا نرگس سوسن آذر پگاه"
        " شبنم طاهر طاهره اعظم اکرم کبری صغری اشرف پیروز ثریا شیرین شیدا شراره صفر شعبان مالک رسول قربان"
        " بهمن بهاره فرح گیتی هرمز نوید پیمان کمال جلال جمال"
    ).split()
)
_SECOND_HALVES = frozenset(folded("پور زاده نژاد فر نیا وند خواه دوست").split())  # of family names


def names_before_verbs(setting: Setting, sentence: Sentence) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule."""
    words = sentence.tokens
    if not setting.tongue.capitals:
        yield from _given_and_family_names(setting, words)
    elif setting.tongue.head_last:
        yield from _family_names(words)
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


def _given_and_family_names(setting: Setting, words: Sequence[Token]) -> Iterator[NamedSpan]:
    """Return the persons in a chain of nouns that no letter parts: a given name, and behind it a family name."""
    done = 0
    for at, word in enumerate(words):
        called_after = at > 0 and words[at - 1].has("body", "office")  # "NAME Hospital"
        given = word.form in setting.tongue.given_set and word.form not in _NOUNS
        if at < done or not given or word.has(*ENDS, "link", "body") or called_after:
            continue
        end = _name_end(setting, words, at)
        if end:
            yield "person", Span(word.start, words[end - 1].end), "mention.named-person"
            done = end


def _family_names(words: Sequence[Token]) -> Iterator[NamedSpan]:
    """Return the family names that end as no other word does, without an ending of case: "son of"."""
    for word in words:
        name = word.text.partition("'")[0]
        if word.capital and _SON.fullmatch(name):
            yield "person", Span(word.start, word.start + len(name)), "mention.named-person"


def _name_end(setting: Setting, words: Sequence[Token], first: int) -> int:
    """Return the number of the word behind a name: a family name's ending shows it, or what parts phrases; 0 if not."""
    last = first + 1
    while last < len(words) and last - first < _GIVEN and words[last].form in setting.tongue.given_set:
        last += 1
    shown = False
    if last < len(words) and words[last].form in _SECOND_HALVES:
        return last + 1 if last - first > 1 else 0
    if last < len(words) and _may_be_family(setting, words[last]):
        facts = setting.tongue.syntax  # where the izafe is written, a word with its letter asks for another one
        shown = words[last].form.endswith(SURNAME_ENDS) and facts is not None and not facts.joins
        last += 1
        if last < len(words) and words[last].form in _SECOND_HALVES:
            return last + 1
    return last if last - first >= _FEWEST and (shown or _parted(words, last)) else 0


def _may_be_family(setting: Setting, word: Token) -> bool:
    plain = word.word and not word.classes and word.text.isalpha() and len(word.text) > _FEWEST
    return plain and not setting.known.any_at(word.start)


def _parted(words: Sequence[Token], at: int) -> bool:
    """Return whether a phrase ends before a word: a sign, a preposition, "and", a role; a verb may take a noun in."""
    if at >= len(words) or not words[at].word:
        return True
    verb = words[at].has("light", "performing", "saying")
    return not verb and words[at].has(*ENDS, "link", "role", "frame")


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
