"""The body that "the ministry", or one noun that is part of its name, points back to."""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.names.names_at import body_at
from archivist.analysis.proposals import same
from archivist.analysis.syntax.arabic_heads import bodies_with_head
from archivist.analysis.syntax.arabic_nouns import RULERS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.text_view import Span

__all__ = ["fuller_before", "named_before", "named_by_head", "named_in_full"]

_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"[^\W\d_a-zß-ÿ][\w/-]+"
_ENDING = 2  # letters that a case or a possessive may change at the end of a word
_SHORTEST = 3  # letters of a word that can be compared
_ARTICLES = ("وال", "لل", "ال")


def named_before(context: TextContext, phrase: Phrase) -> Span | None:
    """Return the one body named before the phrase whose name has the phrase's head word; None for none or several."""
    here = phrase.body or phrase.span
    stems = {_stem(word) for word in _WORD.findall(context.view.slice(here))}
    named: dict[str, Span] = {}
    for span in _bodies_before(context, here.start):
        words = [_stem(word) for word in _WORD.findall(context.view.slice(span))]
        if len(words) > 1 and stems.intersection((words[0], words[-1])):
            named.setdefault(same(context.named(span)), span)
    kept = [key for key in named if not any(key != other and key in other for other in named)]
    return named[kept[0]] if len(kept) == 1 else None


def named_by_head(context: TextContext, head: str, end: int) -> Span | None:
    """Return the one body before `end` whose name begins with a head word; None for none or several."""
    full = dict[str, Span]()
    for span in _bodies_by_head(context, head, end):
        full.setdefault(same(context.named(span)), span)
    kept = [key for key in full if not any(key != other and other.startswith(key) for other in full)]
    return full[kept[0]] if len(kept) == 1 else None


def _bodies_by_head(context: TextContext, head: str, end: int) -> Iterator[Span]:
    """Return the names that begin with a head word: in Arabic behind an article too, by the syntax of the sentence."""
    text, taken = context.view.text, set[int]()
    for match in re.compile(rf"(?<!\w){re.escape(head)} ").finditer(text, context.scope.start, end):
        body = body_at(text, match.start(), context.tongue, context.known)
        if (
            body and context.view.slice(body).split()[-1].removeprefix(_ARTICLES[-1]) not in RULERS
        ):  # "King NAME Centre"
            taken.add(body.start)
            yield body
    sentences = context.syntax.sentences if context.tongue.article_attached else ()
    for sentence in sentences:
        spans = bodies_with_head(context.setting, sentence, head, end) if sentence.span.start < end else ()
        yield from (span for span in spans if span.start not in taken)


def named_in_full(context: TextContext, short: Span) -> Span | None:
    """Return the longer name with which the text first calls an Arabic organ: "the executive office of BODY".

    Afterwards it is "the executive office". Every longer name that begins so must be the same one.
    """
    text, name = context.view.text, context.view.slice(short)
    if not context.tongue.article_attached or not name.startswith(_ARTICLES[-1]) or " " not in name:
        return None
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    starts = [match.start() for match in named.finditer(text, context.scope.start, context.scope.end)]
    bodies = [body_at(text, start, context.tongue, context.known) for start in starts]
    longer = [body for body in bodies if body and body.end - body.start > len(name)]
    first = longer[0] if longer and longer[0].start == starts[0] else None
    return first if len({same(context.named(body)) for body in longer}) == 1 else None


def fuller_before(context: TextContext, phrase: Phrase) -> Span | None:
    """Return the one longer name before a compound noun that it is the head of: "Landesamt TOWN" before "Landesamt".

    That is where every noun has a capital, and such a noun may be a name as well.
    """
    facts, here = context.tongue.syntax, phrase.body
    if facts is None or not facts.nouns_capital or here is None or "head-noun" not in phrase.reasons:
        return None
    noun = context.view.slice(here)
    if " " in noun or noun.isupper() or context.ref_of(here, "organisation"):
        return None
    full: dict[str, Span] = {}
    longer = re.compile(rf"(?<!\w){re.escape(noun)}s? (?P<name>{_NAME}(?: {_NAME})?)(?!\w)")
    for match in longer.finditer(context.view.text, context.scope.start, here.start):
        if not any(facts.classes_of(word.casefold()) for word in match["name"].split()):
            full.setdefault(same(match["name"]), Span(*match.span()))
    return next(iter(full.values())) if len(full) == 1 else None


def _bodies_before(context: TextContext, end: int) -> Iterator[Span]:
    """Return the bodies that are listed, that act in a sentence, or that begin with a head word, before a place."""
    for span, match in context.matches:
        if match.entity.type == "organisation" and span.end <= end:
            longer = body_at(context.view.text, span.start, context.tongue, context.known)
            yield longer if longer and longer.end > span.end else span
    for relation in context.syntax.relations:
        body = relation.subject.body
        if body and body.end <= end and not relation.subject.anaphora:
            yield body


def _stem(word: str) -> str:
    """Return what is left of a word without article, case and ending."""
    bare = next((word.removeprefix(article) for article in _ARTICLES if word.startswith(article)), word).casefold()
    return bare[: max(_SHORTEST, len(bare) - _ENDING)]
