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
_SENTENCE_END = re.compile(r"[.!?؟\n\r]")
_ENDING = 2  # letters that a case or a possessive may change at the end of a word
_SHORTEST = 3  # letters of a word that can be compared
_INITIALS = r"[^\n\r(.,;:]{3,90} \((?P<initials>[A-Z]{3,8})\)"  # the rest of a name, and its first letters
_ARTICLE, _JOINED = "ال", "[وف]?(?:لل(?!ال)|[بلك](?=ال))?"  # what Arabic writes on to a name
_ARTICLES = ("وال", "لل", "ال")


def named_before(context: TextContext, phrase: Phrase) -> Span | None:
    """Return the one body named before the phrase whose name has the phrase's head word; None for none or several."""
    here = phrase.body or phrase.span
    if body := _body_of_office(context, here):
        return body
    stems = {_stem(word) for word in _WORD.findall(context.view.slice(here))}
    named: dict[str, Span] = {}
    for span in _bodies_before(context, here.start):
        words = [_stem(word) for word in _WORD.findall(context.view.slice(span))]
        if len(words) > 1 and stems.intersection((words[0], words[-1])):
            named.setdefault(same(context.named(span)), span)
    kept = [key for key in named if not any(key != other and key in other for other in named)]
    return named[kept[0]] if len(kept) == 1 else _named_with_initials(context, here)


def _body_of_office(context: TextContext, here: Span) -> Span | None:
    """Return the body of which an office has spoken in a sentence before: "the office" is "the office of BODY"."""
    head = _head(context, here)
    for relation in context.syntax.relations:
        office, body = relation.subject.office, relation.subject.body
        before = (
            office is not None and body is not None and _SENTENCE_END.search(context.view.text, body.end, here.start)
        )
        if office and before and _head(context, office) == head:
            return body
    return None


def _named_with_initials(context: TextContext, here: Span) -> Span | None:
    """Return the one name before a noun that begins with it and has its own initials in brackets behind it.

    That is where names have capitals, and an inner word may have none: "Office national des eaux (ONE)".
    """
    if not context.tongue.capitals:
        return None
    full: dict[str, Span] = {}
    named = re.compile(rf"(?<!\w){re.escape(_head(context, here).capitalize())}{_INITIALS}")
    for match in named.finditer(context.view.text, context.scope.start, here.start):
        span = Span(match.start(), match.start("initials") - len(" ("))
        letters = iter(word[0].upper() for word in _WORD.findall(context.view.slice(span)))
        if all(letter in letters for letter in match["initials"]):
            full.setdefault(same(context.named(span)), span)
    return next(iter(full.values())) if len(full) == 1 else None


def _head(context: TextContext, span: Span) -> str:
    return context.view.slice(span).split()[0].removeprefix("ال").casefold()


def named_by_head(context: TextContext, head: str, end: int) -> Span | None:
    """Return the one body before `end` whose name begins with a head word; None for none or several."""
    full = dict[str, Span]()
    for span in _bodies_by_head(context, head, end):
        full.setdefault(same(context.named(span)), span)
    kept = [key for key in full if not any(key != other and other.startswith(key) for other in full)]
    return full[kept[0]] if len(kept) == 1 else None


def _bodies_by_head(context: TextContext, head: str, end: int) -> Iterator[Span]:
    """Return the names that begin with a head word: in Arabic behind an article too, by the syntax of the sentence."""
    text, by_syntax = context.view.text, _by_syntax(context, head, end)
    for match in re.compile(rf"(?<!\w){re.escape(head)} ").finditer(text, context.scope.start, end):
        body = body_at(text, match.start(), context.tongue, context.known)
        if (
            body and context.view.slice(body).split()[-1].removeprefix(_ARTICLES[-1]) not in RULERS
        ):  # "King NAME Centre"
            longer = by_syntax.pop(body.start, body)
            yield longer if longer.end > body.end else body
    yield from by_syntax.values()


def _by_syntax(context: TextContext, head: str, end: int) -> dict[int, Span]:
    """Return the names with a head word by the syntax of their sentences, by where they begin: in Arabic."""
    sentences = context.syntax.sentences if context.tongue.article_attached else ()
    before = (sentence for sentence in sentences if sentence.span.start < end)
    spans = (span for sentence in before for span in bodies_with_head(context.setting, sentence, head, end))
    return {span.start: span for span in spans}


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
