"""The word for a statement of which a text tells: its kind is the kind of that statement."""

import re
from collections.abc import Iterator

from archivist.analysis.context import LEAD, TextContext
from archivist.analysis.fields.type_circumstances import GENERAL
from archivist.analysis.fields.words_for_statements import answers_it, is_issued, is_not_issued, says_itself
from archivist.analysis.language import Language
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["FURTHER", "fuller", "kind_of", "mentioned", "naming", "told"]

FURTHER = 35  # the weight of a word for a statement that stands further on
_TOLD_FORMS = ("partial", "reported")
_BESIDE = 40  # characters between the word for a statement and the verb that issues it
_ARTICLE = "ال"  # written on to an Arabic noun
_NUMBERED = re.compile(r" ?[#№] ?[0-9۰-۹]")
_ENDS = re.compile(r"[.!?؟\n\r]")
_WORDS = re.compile(r"[^\W\d_]+")


def told(context: TextContext, *, alone: bool = False) -> Iterator[Proposal]:
    """Propose the word for a statement where the text tells of one; its fullest name, and of two alike the first.

    A communiqué is what is issued, and no other word means that and nothing else: `alone` it is surer, even further on.
    """
    area = context.parts.frame or context.scope
    around = rf"(?<!\w)(?:{context.tongue.issuing})"
    found: list[tuple[int, str, Span]] = []
    first = search(f"{around}{context.tongue.type_source}").search(context.view.text, area.start, area.end)
    for source, kind in context.tongue.types if first else ():
        form = search(rf"{around}(?P<type>{source})(?!\w)")
        match = form.search(context.view.text, first.start() if first else area.start, area.end)
        noun = Span(match.start("type"), match.end("type")) if match else None
        if match and noun and kind_of(context.tongue, match["type"]) == kind and not is_not_issued(context, noun):
            found.append((match.start(), kind, noun))
    found += _with_verb_behind(context, area) if all(kind in GENERAL for _, kind, _ in found) else []
    ends = {span.start: span.end for _, _, span in sorted(found, key=lambda item: item[2])}  # of the fuller name
    found = [item for item in found if item[2].end == ends[item[2].start]]
    if any(kind not in GENERAL for _, kind, _ in found):
        found = [item for item in found if item[1] not in GENERAL or item[0] < min(found)[0] + 1]
    alone = alone and {kind for _, kind, _ in found} == {"communique"} and context.form.form in _TOLD_FORMS
    early, further = (60, 70) if alone else (50, FURTHER)
    for number, (start, kind, span) in enumerate(sorted(found)):
        weight = (early if start < area.start + LEAD else further) - 2 * min(number, 1)
        yield naming(
            context, _as_told(context, fuller(context, kind, span), span), "type.in-text", weight, "medium", span
        )


def _with_verb_behind(context: TextContext, area: Span) -> list[tuple[int, str, Span]]:
    """Return the word for one kind of statement right before the verb that issues it: "mesaj yayımladı"."""
    text, facts = context.view.text, context.tongue.syntax
    if facts is None or facts.order != "sov" or context.parts.cue:
        return []  # elsewhere the verb stands before it; what leads to a statement names it better
    for match in search(rf"(?<!\w){context.tongue.type_source}(?!\w)").finditer(text, area.start, area.end):
        kind, noun = kind_of(context.tongue, match.group()), Span(match.start(), match.end())
        behind = _WORDS.findall(_ENDS.split(text[noun.end : noun.end + _BESIDE])[0])[:1]
        issued = any("issuing" in facts.classes_of(word.casefold()) for word in behind)
        if kind and kind not in GENERAL and issued and not context.quotes(noun):
            return [(noun.start, kind, noun)]
    return []


def mentioned(context: TextContext) -> Iterator[Proposal]:
    """Propose the first word for a statement outside quotations, whatever stands before it; surer where it is issued.

    That may be where the text has it again: "The union's statement: “…”. …, notes the statement."
    """
    first: Proposal | None = None
    text, scope = context.view.text, context.scope
    for match in search(rf"(?<!\w){context.tongue.type_source}(?!\w)").finditer(text, scope.start, scope.end):
        span = Span(match.start(), match.end())
        kind = kind_of(context.tongue, match.group())
        if not kind or context.quotes(span) or _NUMBERED.match(text, span.end):
            continue
        if answers_it(context, span) or is_not_issued(context, span):
            continue
        told = says_itself(context, span) or (first is None and is_issued(context, span))
        if told and (first is None or first.value == kind):
            yield naming(context, fuller(context, kind, span), "type.in-text", 48, "medium", span)
            return
        first = first or naming(context, kind, "type.mentioned", 30, "low", span)
    if first is not None:
        yield first


def _as_told(context: TextContext, kind: str, noun: Span) -> str:
    """Return the kind of what is told in one: "in einer Mitteilung" somebody states, and announces nothing to all."""
    notices = context.tongue.genres.notices
    if kind != "announcement" or not notices or context.form.form not in _TOLD_FORMS:
        return kind
    return "statement" if pattern(either(notices)).fullmatch(context.view.slice(noun)) else kind


def fuller(context: TextContext, kind: str, noun: Span) -> str:
    """Return the kind of a noun by the fuller name that the text has for it before: "a press statement … it adds".

    Only a definite noun alone points back, to the last that its words bring up: "the telegram" to "a telegram of
    condolence".
    """
    text, short = context.view.text, _bare(context, context.view.slice(noun))
    if len(short) != 1 or not _is_definite(context, noun):
        return kind
    brought_up = kind
    for match in search(rf"(?<!\w){context.tongue.type_source}(?!\w)").finditer(text, context.scope.start, noun.start):
        words, span = _bare(context, match.group()), Span(match.start(), match.end())
        new = short[0] in words and (len(words) > 1 or not _is_definite(context, span))
        if new and not context.quotes(span):
            brought_up = kind_of(context.tongue, match.group()) or kind
    return brought_up


def _is_definite(context: TextContext, noun: Span) -> bool:
    """Return whether a noun has the article that is written on to it, or no word before it that says "a"."""
    if context.tongue.article_attached:
        return _ARTICLE in context.view.slice(noun)[: len(_ARTICLE) + 1]  # a preposition may stand before it
    before = _WORDS.findall(context.view.text, max(0, noun.start - _BESIDE), noun.start)[-1:]
    facts = context.tongue.syntax
    return not any("indefinite" in facts.classes_of(word.casefold()) for word in before) if facts else False


def _bare(context: TextContext, words: str) -> list[str]:
    """Return the words of a name without the article that Arabic writes on to them."""
    article = _ARTICLE if context.tongue.article_attached else ""
    return [word.removeprefix(article) for word in words.casefold().split()]


def kind_of(tongue: Language, words: str) -> str | None:
    """Return the document type that `words` name in a language; None if they name none."""
    return next((kind for source, kind in tongue.types if pattern(source).fullmatch(words)), None)


def naming(context: TextContext, kind: str, rule: str, weight: int, certainty: Certainty, span: Span) -> Proposal:
    """Return the proposal of a kind by the words that name it."""
    return Proposal(kind, rule, weight, certainty, (context.view.evidence(span),))
