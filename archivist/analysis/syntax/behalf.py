"""In whose name somebody speaks: "Speaking on behalf of BODY, NAME said", "On behalf of BODY we congratulate you".

Or as what: "As the union of BODY, we reject the cuts".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from archivist.analysis.patterns import folded, pattern
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["acts_in_name", "begins_in_name", "speaks_in_name"]

_BEFORE = 2  # tokens: a gerund may have its pronoun written on to it
_WRITES = 7  # tokens from the beginning of a letter's sentence to the body: "I am writing to you on behalf of"
_Reads = Callable[[int], Phrase | None]  # returns the phrase that begins at a token


def speaks_in_name(
    setting: Setting, tokens: Sequence[Token], relation: Relation, reads: _Reads | None = None
) -> Relation:
    """Return what a person says as a spokesman's words where the sentence tells in what body's name.

    `reads` reads a phrase where that is not done as in languages of subject, verb and object.
    """
    subject = relation.subject
    if relation.kind != "says" or subject.name is None or subject.body is not None:
        return relation
    facts = setting.tongue.syntax
    bodies = _bodies(setting, tokens, reads, facts.behalf if facts else ())
    body = next((body for at, body in bodies if _beside(tokens, at, relation)), None)
    return replace(relation, kind="speaks-for", subject=replace(subject, body=body.body)) if body else relation


def acts_in_name(
    setting: Setting, tokens: Sequence[Token], number: int, reads: _Reads | None = None
) -> Iterator[Relation]:
    """Return the body in whose name whoever writes acts, in the first person, from the head of a sentence on."""
    facts = setting.tongue.syntax
    for place, body in _bodies(setting, tokens, reads, facts.behalf if facts else ()):
        opens = _opens(tokens, place) or _is_told_by_writer(setting, tokens, place)
        if opens and any(_is_first(setting, token) for token in tokens):
            yield Relation("performs", body, tokens[place].start, number)
            return
    for place, body in _bodies(setting, tokens, reads, facts.capacity if facts else (), bare=True):
        if _is_we(setting, tokens, place, body):
            yield Relation("performs", body, tokens[place].start, number)
            return


def begins_in_name(facts: SyntaxFacts, tokens: Sequence[Token]) -> bool:
    """Return whether a sentence begins as one does that says in whose name, or that somebody writes."""
    first = tokens[0].form
    begins = any(words.split()[0] == first for words in facts.behalf)
    return begins or any(token.has("writing") for token in tokens[:_WRITES])


def _is_told_by_writer(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether whoever writes says right before that they do: "I am writing to you on behalf of BODY"."""
    if not 0 < place <= _WRITES or any(token.capital and not token.has("pronoun") for token in tokens[1:place]):
        return False
    verb = next((k for k in range(place) if tokens[k].has("writing")), None)
    if verb is None or not any(_is_first(setting, token) for token in tokens[: min(place, verb + 2)]):
        return False
    return all(tokens[k].has("myself", "pronoun") or _is_before_reader(tokens, k) for k in range(verb + 1, place))


def _is_before_reader(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a preposition stands before those who are written to: "to you", "an Sie"."""
    return tokens[place].has("infinitive", "close") and tokens[place + 1].has("pronoun")


def _is_we(setting: Setting, tokens: Sequence[Token], place: int, body: Phrase) -> bool:
    """Return whether "as BODY" stands right beside "we": "As BODY, we", "als BODY fordern wir", "we, as BODY,"."""
    facts = setting.tongue.syntax
    before = [token for token in tokens[max(0, place - _BEFORE) : place] if token.word]
    if facts is None or (place and not _opens(tokens, place) and tokens[place - 1].text != ","):
        return False
    if before:
        return _is_first(setting, before[-1])
    behind = [token for token in tokens if token.start >= body.span.end and token.text != ","][:_BEFORE]
    return any(_is_first(setting, token) for token in behind[: 1 + facts.verb_second])


def _is_first(setting: Setting, token: Token) -> bool:
    """Return whether a word outside quotations is of the first person."""
    first = pattern(setting.tongue.first_person)
    return not token.quoted and (token.has("acting") or first.fullmatch(token.text) is not None)


def _beside(tokens: Sequence[Token], place: int, relation: Relation) -> bool:
    """Return whether the words stand beside who speaks or the verb, or open the sentence, so that they are of both."""
    if _opens(tokens, place):
        return True
    at = place - 1 - tokens[place - 1].has("gerund")
    before = tokens[max(0, at - (tokens[max(0, at)].text == ","))]
    return before.start == relation.place or before.end == relation.subject.span.end


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the words open a sentence, perhaps behind "we", "speaking" or "s'exprimant"."""
    return place == 0 or (place <= _BEFORE and tokens[place - 1].has("pronoun", "gerund"))


def _bodies(
    setting: Setting, tokens: Sequence[Token], reads: _Reads | None, before: Iterable[str], *, bare: bool = False
) -> Iterator[tuple[int, Phrase]]:
    """Return where words such as "on behalf of" stand before a body, and the body; `bare` where no article may."""
    reads = reads or partial(phrase_after, setting, tokens)
    for written in before:
        words = folded(written).casefold().split()
        for place in range(len(tokens) - len(words)):
            if tokens[place].form != words[0] or tokens[place].quoted:
                continue
            if [token.form for token in tokens[place : place + len(words)]] == words:
                name = tokens[place + len(words)]
                body = None if bare and name.has("article", "conjunction") else reads(place + len(words))
                if body and body.kind == "body" and body.body and not body.anaphora:
                    yield place, body
