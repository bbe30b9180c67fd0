"""Bodies whose names say nothing of their kind, and that the noun for it goes on to quote.

"NAME has closed its plant. "It was hard", the company said in a statement": no verb of the first sentence is one of
speaking, and no word of the name shows a body; that the next one speaks of "the company" does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.nouns_at_ends import named_with_noun
from archivist.analysis.context import TextContext
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.acronyms import behind_initials
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.final_head_phrases import chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["bodies_called_again", "without_described"]

_LEAD = 4  # sentences in one of which the name is the subject
_DATELINE = 12  # words and signs before the dash behind a dateline
_WEIGHT, _KIND = 70, 4  # words from the noun for a kind to the name
_FORMED = frozenset(("capitals", "marks", "listed", "acronym", "article-before-name", "shape", "asked"))
_SURE = frozenset(("marks", "listed", "acronym", "head-noun"))
_NAME_WORDS, _MARKED = 5, 3  # words of a name; words before the marks of one: "TOWN «NAME»"


def bodies_called_again(context: TextContext) -> Iterator[Named]:
    """Return the body with whose bare name the text begins, where a noun for its kind is the first that speaks."""
    facts = context.tongue.syntax
    if facts is None or not facts.called or not context.tongue.capitals:
        return
    relation = next((item for item in context.syntax.relations if not item.foreign and _is_heard(item)), None)
    noun = relation.subject.body if relation is not None and relation.subject.anaphora else None
    if relation is None or noun is None or not _leads(context, relation):
        return
    form = context.view.slice(noun).split()[0].casefold()
    found = named_with_noun(context, form, noun.start) if context.tongue.head_last else None
    if found is None and facts.means("called", form):
        found = _named_before(context, facts, relation) or _beside_kind(context, facts, noun)
    if found is not None and _speaks_alone(context, found, relation):
        features = frozenset(("bare-name", *(("framed",) if relation.framed else ())))
        yield Named(found, None, "issuer.named-again", _WEIGHT, "medium", features)


def without_described(named: Sequence[Named]) -> Sequence[Named]:
    """Return whom constructions name, without what only describes a body, "the airline company", that is named."""
    called = any("bare-name" in item.features for item in named)
    return [item for item in named if not (called and "small-letters" in item.features)]


def _is_heard(relation: Relation) -> bool:
    """Return whether a body speaks by more than one word that may be any name, or a person does."""
    subject = relation.subject
    return subject.anaphora or subject.name is not None or subject.role is not None or not _is_bare(subject)


def _leads(context: TextContext, relation: Relation) -> bool:
    """Return whether somebody else than the noun for a body speaks nowhere before it or beside it."""
    here = relation.subject
    return all(
        item.subject.anaphora or item.foreign or _is_bare(item.subject) or item.subject is here
        for item in context.syntax.relations
        if item.sentence <= relation.sentence
    )


def _speaks_alone(context: TextContext, name: Span, relation: Relation) -> bool:
    """Return whether no other bare name speaks before the noun does."""
    said = (item.subject for item in context.syntax.relations if item.sentence <= relation.sentence)
    bodies = {context.view.slice(item.body) for item in said if item.body and not item.anaphora}
    return bodies <= {context.view.slice(name)}


def _is_bare(phrase: Phrase) -> bool:
    """Return whether a phrase is a body's that no noun and no list shows."""
    return phrase.kind == "body" and not phrase.anaphora and not {"head-noun", "role-noun"} & {*phrase.reasons}


def _named_before(context: TextContext, facts: SyntaxFacts, relation: Relation) -> Span | None:
    """Return the bare name that is the subject of one of the first sentences before a noun for its kind."""
    headline = context.parts.headline.span if context.parts.headline else None
    for sentence in context.syntax.sentences[: min(relation.sentence + 1, _LEAD)]:
        phrase = _subject(context, facts, sentence)
        if phrase is None or phrase.span.end > relation.place or _is_within(sentence.span, headline):
            continue
        if not any(token.word and token.start >= phrase.span.end for token in sentence.tokens):
            return None  # the name of who writes, on a line of its own
        name = phrase.body or phrase.name or phrase.span
        if not _may_be_body(context, facts, phrase, name):
            return None
        formed = not _SURE.isdisjoint(phrase.reasons)
        return name if formed or not _has_rival(context, sentence, name, relation) else None
    return None


def _beside_kind(context: TextContext, facts: SyntaxFacts, noun: Span) -> Span | None:
    """Return the one bare name that stands behind a noun for its kind before a place: "the company NAME"."""
    named: dict[str, Span] = {}
    for sentence in context.syntax.sentences:
        if sentence.span.start >= noun.start:
            break
        tokens = sentence.tokens if context.tongue.head_last else split_words(context.setting, sentence, facts)
        for place, token in enumerate(tokens[:-1]):
            if token.capital or not facts.means("called", token.form):
                continue
            first = place + 1
            while first < len(tokens) - 1 and first < place + _KIND and _describes(tokens[first]):
                first += 1
            name = _run(tokens, first)
            if name is not None and not _is_given(context, tokens[first].text) and name.end <= noun.start:
                named.setdefault(context.view.slice(name), name)
    return next(iter(named.values())) if len(named) == 1 else None


def _describes(token: Token) -> bool:
    """Return whether a small word of no kind, or a mark, can stand between a noun and the name behind it."""
    return (token.word and not token.capital and not token.classes - {"adjective"}) or token.text in OPENING_MARKS


def _run(tokens: Sequence[Token], first: int) -> Span | None:
    """Return the capitals that stand together from a place on, none of them a word of a kind."""
    end = first
    while end < len(tokens) and tokens[end].word and tokens[end].capital and not tokens[end].classes:
        end += 1
    if not 0 < end - first <= _NAME_WORDS:
        return None
    return Span(tokens[first].start, tokens[behind_initials(tokens, first, end) - 1].end)


def _is_within(span: Span, outer: Span | None) -> bool:
    return outer is not None and outer.start <= span.start < outer.end


def _has_rival(context: TextContext, first: Sentence, name: Span, relation: Relation) -> bool:
    """Return whether another name stands from a sentence to where a noun speaks: of no person and no place."""
    own = context.view.slice(name).casefold().split()
    return any(
        not (
            token.form in own or context.known.at(token.start, "place") or _is_given(context, token.text.split("'")[0])
        )
        for sentence in context.syntax.sentences[first.number : relation.sentence + 1]
        for before, token in pairwise(sentence.tokens)
        if _begins_name(before, token)
    )


def _begins_name(before: Token, token: Token) -> bool:
    """Return whether a name begins inside a sentence, not behind a word that makes it where or of what something is."""
    inside = token.capital and token.word and not (token.classes or token.quoted) and before.word
    return inside and not before.capital and not before.has("locative", "inside", "link")


def _subject(context: TextContext, facts: SyntaxFacts, sentence: Sentence) -> Phrase | None:
    """Return the phrase with which a sentence begins, behind a dateline and days."""
    if context.tongue.head_last:
        return _first_chain(context, sentence)
    tokens = split_words(context.setting, sentence, facts)
    first = _behind_dateline(tokens)
    while first < len(tokens) and (not tokens[first].word or tokens[first].has("time")):
        first += 1
    if first >= len(tokens) or tokens[first].has("close", "clause", "pronoun", "source"):
        return None
    shut = _shut(tokens, first)
    if shut is not None:
        first -= first > 0 and tokens[first - 1].text in OPENING_MARKS
        return phrase_after(context.setting, tokens[: shut + 1], first)
    return None if tokens[first].quoted else phrase_after(context.setting, tokens, first)


def _shut(tokens: Sequence[Token], first: int) -> int | None:
    """Return where the marks end around the name with which a sentence begins: "«NAME» has closed", "TOWN «NAME»"."""
    near = range(max(0, first - 1), min(len(tokens), first + _MARKED))
    opened = next((k for k in near if tokens[k].text in OPENING_MARKS), None)
    if opened is None or not all(token.capital for token in tokens[first:opened]):
        return None
    inside = range(opened + 1, min(len(tokens) - 1, opened + _NAME_WORDS + 1))
    shut = next((k for k in inside if tokens[k].text in CLOSING_MARKS), None)
    follows = shut is not None and tokens[shut + 1].word and not tokens[shut + 1].capital
    return shut if follows and tokens[opened + 1].capital else None


def _first_chain(context: TextContext, sentence: Sentence) -> Phrase | None:
    """Return the name with which a sentence begins whose verb stands last; one word is no chain at its head."""
    tokens = sentence.tokens
    chain = next(iter(chains(context.setting, tokens)), None)
    if chain is not None and not chain.case and not any(token.word for token in tokens[: chain.start]):
        return phrase_of(context.setting, tokens, chain, "body")
    first = tokens[0] if tokens else None
    if first is None or not first.capital or first.classes or "'" in first.text or first.quoted:
        return None
    span = Span(first.start, first.end)
    return Phrase("body", span, body=span, reasons=("one-word",))


def _behind_dateline(tokens: Sequence[Token]) -> int:
    """Return where a sentence begins behind the dash of a dateline."""
    dashes = (k for k, token in enumerate(tokens[1:_DATELINE], 1) if token.text in "-–—" and _is_apart(tokens, k))
    return next(dashes, -1) + 1


def _is_apart(tokens: Sequence[Token], dash: int) -> bool:
    return tokens[dash - 1].end < tokens[dash].start and all(
        token.capital or not token.word or token.has("time") or token.text.isdigit() for token in tokens[:dash]
    )


def _may_be_body(context: TextContext, facts: SyntaxFacts, phrase: Phrase, name: Span) -> bool:
    """Return whether a name is no person's, no place's and no word with which a sentence happens to begin."""
    words = context.view.slice(name).split()
    if phrase.role is not None or phrase.kind not in ("body", "name") or phrase.anaphora or len(words) > _NAME_WORDS:
        return False
    if phrase.kind == "name" and (phrase.name != phrase.span or any(_is_given(context, word) for word in words)):
        return False
    kinds = {kind for word in words for kind in facts.classes_of(word.casefold())}
    place = context.known.at(name.start, "place") == name
    if place or {"media", "role", "statement", "state"} & kinds or words[-1].endswith(("'s", "’s")):
        return False
    by_form = "head-noun" in phrase.reasons and "body" not in kinds  # a firm's, a club's: "FC NAME"
    formed = by_form or (not _FORMED.isdisjoint(phrase.reasons) and len(words) > 1)
    return formed or "marks" in phrase.reasons or _is_said_again(context, facts, words)


def _is_given(context: TextContext, word: str) -> bool:
    return is_given_name(word) or word in context.tongue.given_set


def _is_said_again(context: TextContext, facts: SyntaxFacts, words: list[str]) -> bool:
    """Return whether a text has a name more than once, and never in small letters or, as a common noun, an article."""
    text, name = context.view.text, " ".join(words)
    again = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 1
    small = re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) if not name.islower() else None
    if not again or small is not None:
        return False
    before = re.findall(rf"(\w+) {re.escape(name)}(?!\w)", text) if facts.nouns_capital else ()
    return not any("article" in facts.classes_of(word.casefold()) for word in before)
