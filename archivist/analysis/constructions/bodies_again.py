"""Bodies that act at the head of a text and that a pronoun, or no subject at all, goes on to quote.

"The council has closed the bridge. "It is not safe", it said in a statement": the verb with which the body was
introduced may be any verb; that it speaks a later clause tells.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["bodies_by_pronoun"]

_REACH = 2  # sentences from the one in which a body acts to the one that goes on to quote it
_AREA = 12  # sentences in which such a clause is looked for
_WEIGHT = 64
_INVERTED = re.compile(r"(?P<verb>\w+?)-(?:t-)?(?P<pronoun>ils?|elles?)")  # "indique-t-il"
_BESIDE = ("auxiliary", "source", "citing", "time", "conjunction")
_BEHIND = ("frame", "close", "time", "particle")
_PLURAL = "n"  # with which a Spanish verb of several ends
_STEM = 4  # letters in which two forms of a noun agree
_SHOWN = frozenset(("head-noun", "listed", "acronym"))


class _Clause(NamedTuple):
    """A clause that quotes somebody whom it does not name: its sentence, and what its subject must agree with."""

    sentence: int
    place: int
    agrees: Callable[[str], bool]


def bodies_by_pronoun(context: TextContext) -> Iterator[Named]:
    """Name the body that acts right before a clause that says something without a subject of its own.

    Only where nobody else speaks in the text: whom a pronoun means would be open otherwise.
    """
    facts = context.tongue.syntax
    if facts is None or any(_speaks(item) for item in context.syntax.relations):
        return
    for clause in _clauses(context, facts):
        body = _acting(context, facts, clause)
        if body is not None and body.body is not None:
            yield Named(body.body, None, "issuer.pronoun", _WEIGHT, "medium", frozenset(body.reasons))
            return


def _speaks(relation: Relation) -> bool:
    """Return whether somebody speaks whom the text names."""
    subject = relation.subject
    body = subject.body is not None and not subject.anaphora
    return not relation.foreign and (body or subject.name is not None or subject.role is not None)


def _clauses(context: TextContext, facts: SyntaxFacts) -> Iterator[_Clause]:
    """Return the clauses outside quotations that say something in a statement, or beside a quotation."""
    pointing = {item.sentence: item for item in context.syntax.relations if item.framed and item.subject.anaphora}
    for number, sentence in enumerate(context.syntax.sentences[:_AREA]):
        relation = pointing.get(number)
        if relation is not None:
            noun = context.view.slice(relation.subject.body).casefold() if relation.subject.body else ""
            if noun and _names_several(context, noun[:_STEM], relation.place):
                continue
            yield _Clause(number, relation.place, partial(_has_stem, noun[:_STEM]))
        elif facts.order == "svo":
            tokens = split_words(context.setting, sentence, facts)
            if any(token.has("statement") or token.quoted for token in tokens):
                yield from _without_subject(facts, tokens, number)


def _names_several(context: TextContext, stem: str, end: int) -> bool:
    """Return whether a noun for a body stands before different words before a place: "the firm" is then either."""
    if context.tongue.article_attached:
        return True  # what points back by a noun is looked up by its head there
    text = context.view.text.casefold()
    return len({match[1] for match in re.finditer(rf"(?<!\w){re.escape(stem)}\w* (\w+)", text[:end])}) > 1


def _has_stem(stem: str, phrase: str) -> bool:
    return not stem or any(word.startswith(stem) for word in phrase.split())


def _without_subject(facts: SyntaxFacts, tokens: Sequence[Token], number: int) -> Iterator[_Clause]:
    """Return the clause of a sentence whose verb of speaking has a pronoun as its subject, or none."""
    for place, token in enumerate(tokens):
        if token.quoted or (token.capital and place):
            continue
        pronoun = _pronoun(facts, tokens, place)
        agrees = facts.antecedents.get(pronoun) if pronoun is not None else None
        if agrees is not None:
            yield _Clause(number, token.start, partial(_begins, agrees))
            return


def _begins(beginning: re.Pattern[str], phrase: str) -> bool:
    return beginning.match(phrase) is not None


def _pronoun(facts: SyntaxFacts, tokens: Sequence[Token], place: int) -> str | None:
    """Return the pronoun that is the subject of a verb of speaking, "" where it has none; None where a noun may be."""
    token = tokens[place]
    inverted = _INVERTED.fullmatch(token.form)
    if inverted is not None and "saying" in facts.classes_of(inverted["verb"]):
        return inverted["pronoun"]
    if not token.has("saying") or token.has("statement"):
        return None
    found, before = "", place - 1
    while before >= 0 and tokens[before].word:
        word = tokens[before]
        turned = _INVERTED.fullmatch(word.form)
        if turned or word.form in facts.antecedents:
            found = turned["pronoun"] if turned else word.form
        elif not word.has(*_BESIDE):
            return None
        before -= 1
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind is not None and behind.word:
        if behind.form in facts.antecedents and not found:
            return behind.form
        if behind.has("article") or not behind.has(*_BEHIND):
            return None
    return None if not found and token.form.endswith(_PLURAL) else found


def _acting(context: TextContext, facts: SyntaxFacts, clause: _Clause) -> Phrase | None:
    """Return the body that is the subject of the clause before, of whatever verb."""
    for number in range(clause.sentence, max(-1, clause.sentence - _REACH - 1), -1):
        sentence = context.syntax.sentences[number]
        if all(token.quoted or not token.word for token in sentence.tokens):
            continue
        subject = _subject(context, facts, sentence)
        if subject is None:
            if number == clause.sentence:
                continue
            return None
        if subject.span.end > clause.place:
            continue
        body = subject.kind == "body" and not subject.anaphora and not _SHOWN.isdisjoint(subject.reasons)
        phrase = context.view.slice(Span(sentence.span.start, subject.span.end)).casefold()
        return subject if body and clause.agrees(phrase) else None
    return None


def _subject(context: TextContext, facts: SyntaxFacts, sentence: Sentence) -> Phrase | None:
    """Return the phrase with which a sentence begins, or the one behind the verb with which it does."""
    setting = context.setting
    if facts.order == "svo":
        tokens = split_words(setting, sentence, facts)
        first = next((place for place, token in enumerate(tokens) if token.word), None)
        return None if first is None or tokens[first].quoted else phrase_after(setting, tokens, first)
    if not context.tongue.article_attached:
        return None
    words = Words(setting, arabic_words(setting, sentence))
    read = subject_at(words, 1, Verb()) if len(words) > 1 and words[0].bare else None
    return read[0] if read and words.closes(read[1]) else None  # else it may be the first half of a name
