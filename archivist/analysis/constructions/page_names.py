"""Whose page it is: the body that a page's first line names beside its headline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from archivist.analysis.constructions.lines import body_of_line
from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.layout.line_ends import is_state
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import folded, pattern
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.inside_names import takes_object
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.tokens import Token, sentences
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["is_in_letterhead", "is_letterhead", "page_owners", "whole_body"]

_JOINT = re.compile(r" (?:[|»>·–—-]|::) ")  # between a headline and the name of the site
_ENTRY = re.compile(r"[*+•·-] ?[^\W\d_]+ ?: ")  # "- Category: News - Club": what the site files the text under
_TOLD = re.compile(r"\w: ?\w|\) (?:[^\W\d_]+ ){2}")  # a headline: "NAME (EXCHANGE: letters) names a new chief"
_SHORT_FORM = re.compile(r" ?\([^\W\d_]{2,10}\)$")
_HANDLE = re.compile(r"(?: [^\w\s@]+)* @\w+ ?$")  # of an account of a social network, perhaps behind a picture
_NAME_WORDS, _FEWEST = 8, 3  # words of a name; of the title of an office with its district
_LONGEST, _LINES = 90, 2  # characters of a name; lines at the head of a page


def page_owners(context: TextContext) -> Iterator[Named]:
    """Return the body that a page's first line names beside its headline: "HEADLINE - BODY", "BODY > News"."""
    head = context.page_head
    if head is not None and context.view.slice(
        head.owner
    ):  # what stands before the joint is the headline, whatever nouns it has
        body = whole_body(context, head.owner) or _office_of(context, head.owner)
        if body:
            yield Named(body, None, "issuer.page-owner", 62, "medium")
        return
    lines = [line for line in context.view.lines[:_LINES] if not is_prose(context.view.slice(line))]
    for line in (line for line in lines if not _ENTRY.match(context.view.text, line.start, line.end)):
        joints = list(_JOINT.finditer(context.view.text, line.start, line.end))
        for part in (Span(joints[-1].end(), line.end), Span(line.start, joints[0].start())) if joints else ():
            handle = _HANDLE.search(context.view.text, part.start, part.end)
            part = Span(part.start, handle.start()) if handle else part  # noqa: PLW2901
            if part.start == line.start and _is_dateline(context, part):
                continue
            body = whole_body(context, part) if part.end - part.start <= _LONGEST else None
            if body:
                yield Named(body, None, "issuer.page-owner", 62, "medium")
                return


def _is_dateline(context: TextContext, part: Span) -> bool:
    """Return whether one word in capitals, which the text never writes again, is where Turkish news comes from."""
    word = context.view.slice(part)
    turkish = context.tongue.head_last and context.tongue.capitals
    return turkish and word.isupper() and " " not in word and context.view.text.count(word) == 1


def _office_of(context: TextContext, part: Span) -> Span | None:
    """Return the name of a site that is the title of an office and its district: "Lowmoor County Attorney"."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(part).split()
    if not context.tongue.capitals or facts.order != "svo" or len(words) > _NAME_WORDS:
        return None
    kinds = [facts.classes_of(word.casefold()) for word in words]
    small = all({"link", "inside", "article"} & kind for word, kind in zip(words, kinds, strict=True) if word.islower())
    named = any("media" in kind for kind in kinds) or any(is_given_name(word) for word in words)
    named = named or len([kind for kind in kinds if "article" not in kind]) < _FEWEST
    return part if small and not named and "role" in kinds[-1] and words[-1][:1].isupper() else None


def whole_body(context: TextContext, part: Span) -> Span | None:
    """Return the body that a slice is, as a whole; None for a medium, which only passes on what others say."""
    tongue, facts = context.tongue, context.tongue.syntax or SyntaxFacts()
    words = context.view.slice(part).casefold().split()
    told = _TOLD.search(context.view.slice(part)) is not None
    if told or any("media" in facts.classes_of(word) for word in words) or _is_agency(facts, words):
        return None
    if not tongue.capitals or facts.order != "svo":
        body = body_at(context.view.text, part.start, tongue, context.known)
        if body is not None and body.end >= part.end:
            return body
        return body_of_line(context, part, whole=True) if tongue.capitals else None
    own = -(part.start * len(context.view.text) + part.end) - 1  # no other slice has this number
    for sentence in sentences(context.view, facts, [part], ()):
        tokens = split_words(context.setting, replace(sentence, number=own), facts)
        small = [token for token in tokens if not token.capital and not token.has("link", "inside", "article")]
        governed = [token for before, token in pairwise(tokens) if before.has("governing")]  # "Aid to the families"
        small = [token for token in small if token not in governed]
        acts = any(takes_object(tokens, place) or _is_verb(facts, tokens, place) for place in range(len(tokens)))
        if acts or any(token.has("saying", "performing", "time", "pronoun", "close", "finite") for token in small):
            return None  # a headline
        phrase = phrase_in(context.setting, tokens, Extent(0, len(tokens)))
        bare = len(_SHORT_FORM.sub("", context.view.slice(part)))
        whole = phrase is not None and phrase.body is not None and phrase.body.end >= part.start + bare
        if phrase and whole and "head-noun" in phrase.reasons and not phrase.anaphora:
            return phrase.body
    return None


def _is_verb(facts: SyntaxFacts, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a small word behind a noun looks like a verb: "Union opens new hall", not "sports council"."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if not facts.headline_verb or before is None or token.capital or token.classes or place + 1 == len(tokens):
        return False
    behind_noun = before.word and (before.capital or before.has("body"))
    noun_behind = tokens[place + 1].has("body", "link", "inside", "conjunction")
    return behind_noun and not noun_behind and pattern(facts.headline_verb).fullmatch(token.form) is not None


def _is_agency(facts: SyntaxFacts, words: Sequence[str]) -> bool:
    """Return whether a name says that it is one of news: "the NAME agency for news"."""
    news = frozenset(map(folded, facts.news))
    return any(word in news or word.removeprefix("لل").removeprefix("ال") in news for word in words)


def is_in_letterhead(context: TextContext, line: Span) -> bool:
    """Return whether a line stands below the name of a state, or right above the word for the statement."""
    lines = [item for item in context.parts.above if not is_state(context.tongue, context.view.slice(item.span))]
    below = next((item.kind for item in lines if item.span.start > line.start), None)
    above = [item.span for item in context.parts.above if item.span.end <= line.start][-1:]
    return below == "type" or any(is_state(context.tongue, context.view.slice(item)) for item in above)


def is_letterhead(context: TextContext, line: Span) -> bool:
    """Return whether a line is a body's name and no headline: capitals, and the small words that stand inside one."""
    words, facts = context.view.slice(line).split(), context.tongue.syntax or SyntaxFacts()
    if not context.tongue.capitals or len(words) > _NAME_WORDS or not all(word.isalpha() for word in words):
        return False
    small = (facts.classes_of(word) for word in words if not word[0].isupper())
    return all({"link", "inside"} & kinds for kinds in small) and whole_body(context, line) is not None
