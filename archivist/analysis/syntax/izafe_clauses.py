"""Clauses of Persian, Sorani and Kurmanji: "X in a statement … announced", "the statement of X", "X: …"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archivist.analysis.patterns import folded
from archivist.analysis.syntax import izafe_ends, izafe_phrases, izafe_phrases_with_capitals
from archivist.analysis.syntax.behalf import acts_in_name, speaks_in_name
from archivist.analysis.syntax.izafe_agents import agent_words, announces, is_announced, is_of_statement, is_written_by
from archivist.analysis.syntax.izafe_datelines import behind_dateline
from archivist.analysis.syntax.izafe_descriptions import is_number, is_only_described, is_published, is_publishing
from archivist.analysis.syntax.izafe_occasions import behind_occasion, was_before
from archivist.analysis.syntax.own_objects import without_object
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind, Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.text_view import Span

__all__ = ["phrase_at", "relations"]

_INDEFINITE = tuple(
    map(folded, ("ای", "یەک", "ێک", "یەکدا", "ێکدا", "هایی", "ەکەدا", "ەکە"))
)  # "a statement": nobody's name follows
_APART = (folded("ای"),)  # the ending for "a", written as a word of its own
_A, _WITH = folded("ی"), frozenset(map(folded, ("با", "طی", "ضمن")))
_WAS = folded("hat")
_OBJECT, _BE = folded("را"), folded("شد")
_REPORT, _SOURCE, _FROM = map(folded, ("گزارش", "نقل", "از"))
_FAREWELL = frozenset(map(folded, ("وداع", "بدرود", "لبیک", "ترک")))
_DASHES, _COMMAS = "-–—", ",،"
_BEFORE, _ATTRIBUTED, _WIDE = 3, 14, 2  # words before a statement, before a colon; characters between two columns


@dataclass(frozen=True, slots=True)
class _Verb:
    kind: RelationKind
    number: int
    personal: bool


def phrase_at(
    setting: Setting, words: Sequence[Token], start: int, leaning: Leaning = None
) -> tuple[Phrase, int] | None:
    """Return the noun phrase that begins at a word and the number of the word behind it."""
    if setting.tongue.capitals:
        return izafe_phrases_with_capitals.phrase_at(words, start, leaning)
    return izafe_phrases.phrase_at(setting, words, start, leaning)


def relations(setting: Setting, sentence: Sentence, words: Sequence[Token]) -> Iterator[Relation]:
    """Return the relations in the words of a sentence, without those that it quotes."""
    number = sentence.number
    verb = _verb(words)

    def reads(at: int) -> Phrase | None:
        read = phrase_at(setting, words, at, "body")
        read = read and phrase_at(setting, agent_words(setting, words, at, read[1]), at, "body")
        return read[0] if read else None

    yield from acts_in_name(setting, words, number, reads)
    subject = without_object(setting, words, _subject(setting, words, verb)) if verb else None
    if verb and subject:
        framed = verb.kind == "issues" or _framed(words) or subject.office is not None
        sure = subject.kind == "body" and not {"head-noun", "acronym", "listed"}.isdisjoint(subject.reasons)
        framed = framed or (sure and announces(words, verb.number))
        kind = _kind(verb.kind, subject, words)
        earlier = number > 0 and subject.name is not None and was_before(words, verb.number)
        said = Relation(kind, subject, words[verb.number].start, number, framed, earlier)
        yield speaks_in_name(setting, words, said, reads)
    else:
        yield from _attributed(setting, sentence, words)
    yield from _authors(setting, sentence, words, subject)
    yield from _agents(setting, sentence, words, subject)
    yield from _sources(setting, sentence, words)
    yield from _we(setting, sentence)
    yield from _header(setting, sentence, words)
    if verb:
        yield from _informants(setting, sentence, words, verb)


def _kind(kind: RelationKind, subject: Phrase, words: Sequence[Token]) -> RelationKind:
    """Return "speaks-for" where the role of the subject is that of a spokesman."""
    if kind == "says" and subject.role and subject.body:
        inside = (word for word in words if subject.role.start <= word.start < subject.role.end)
        if any(word.has("spokesman") for word in inside):
            return "speaks-for"
    return kind


def _verb(words: Sequence[Token]) -> _Verb | None:
    """Return the verb of issuing, of speaking, of performing; the first that the sentence has."""
    issued = _issues(words)
    if issued is not None:
        return _Verb("issues", issued, personal=False)
    performed, published = None, _published(words)
    for found in _verbs(words):
        if found.kind == "says":
            # A present tense before it stands in a clause of its own: "saying that it goes on".
            issues = published is not None and published <= found.number
            return _Verb("issues", found.number, personal=False) if issues else found
        performed = performed or found
    if performed is not None or published is None:
        return performed
    return _Verb("issues", published, personal=False)


def _verbs(words: Sequence[Token]) -> Iterator[_Verb]:
    """Return the verbs of speaking and performing of a sentence, in order."""
    spoken = None
    for number, word in enumerate(words):
        if word.has("saying") and not (_conversation(words, number) or is_written_by(words, number)):
            at = number if spoken is None or number - spoken > 1 else spoken
            does: RelationKind = "performs" if word.has("performing") and not word.has("personal") else "says"
            yield _Verb(does, at, word.has("personal") and at == number)
        elif word.has("spoken"):
            spoken = None if izafe_ends.is_adjunct(words, number) else number
        elif word.has("refusing"):
            spoken = None
        elif spoken is not None and word.has("light", "performing"):
            kind: RelationKind = "says" if word.has("light") else "performs"
            yield _Verb(kind, spoken, words[spoken].has("personal"))
            spoken = None


def _published(words: Sequence[Token]) -> int | None:
    """Return where "with the publication of a statement" stands, whatever the subject does with it."""
    for at, word in enumerate(words[:-2]):
        if word.form in _WITH and is_publishing(words[at + 1]) and is_published(words[at + 2]):
            return at
    return None


def _issues(words: Sequence[Token]) -> int | None:
    """Return the number of the verb that a statement is the object of, unless it is passive."""
    seen = False
    for number, word in enumerate(words):
        seen = seen or word.has("statement")
        if seen and word.has("issuing"):
            following = words[number + 1 : number + _BEFORE]
            if any(other.has("light") for other in following) or word.has("light"):
                return number
            if not any(other.has("close") or other.form.startswith(_BE) for other in following) and not following:
                return number
    return None


def _conversation(words: Sequence[Token], number: int) -> bool:
    """Return whether "said" is half of the noun for a conversation ("said and say"), or of "said farewell": died."""
    if number > 0 and words[number - 1].form in _FAREWELL:
        return True
    return number + 1 < len(words) and words[number + 1].has("link")


def _framed(words: Sequence[Token]) -> bool:
    return any(
        word.has("statement") and any(other.has("frame") for other in words[max(0, at - _BEFORE) : at])
        for at, word in enumerate(words)
    )


def _subject(setting: Setting, words: Sequence[Token], verb: _Verb) -> Phrase | None:
    """Return the first phrase of the sentence that no preposition stands before and that is no object."""
    framed = verb.kind == "issues" or _framed(words)
    leaning: Leaning = "person" if verb.personal and not framed else "body"
    role: Phrase | None = None
    for start in _openings(words, verb.number):
        read = phrase_at(setting, words, start, leaning)
        if read is None:
            continue
        phrase, end = read
        if end > verb.number + 1:
            return role
        if end < len(words) and words[end].form == _OBJECT:
            return role or _before_object(setting, words, start, end)
        if phrase.kind == "body" and izafe_ends.holds_object(setting, words, (start, end), verb.number):
            guess = not (izafe_ends.begins_another(words, end) or izafe_ends.holds_goods(words, start, end))
            whole = phrase if guess else None  # not in "BODY the release of some of …"
            return role or _before_object(setting, words, start, end) or whole
        if phrase.kind == "role" and start > 0 and role is None:
            role = phrase  # behind a comma it may describe somebody who is only mentioned
            continue
        if role is None or (phrase.kind == "person" and phrase.name):
            return phrase
    return role


def _before_object(setting: Setting, words: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the body whose name opens a phrase that ends in the object: listed, or named again in the text."""
    text, first = setting.view.text, words[start].start
    listed = setting.known.at(first, "organisation")
    ends = [words[number].end for number in range(end - 2, start, -1) if words[number].word]
    again = (Span(first, last) for last in ends if text.count(text[first:last]) > 1)
    body = listed or (next(again, None) if words[start].has("body") else None)
    return Phrase("body", body, body=body, reasons=("listed" if listed else "head-noun",)) if body else None


def _openings(words: Sequence[Token], end: int) -> Iterator[int]:
    """Return where the subject can begin: at the head, without days, and behind the commas of an adjunct."""
    at, opened = behind_dateline(words), True
    adjunct = at < len(words) and words[at].has("frame", "close")  # "in …", which the ending for "in" closes
    while at < end:
        word = words[at]
        if opened and word.word:
            if word.has("time", "auxiliary") or _passed_over(words, at) or _byline(words, at):
                at += 1
                continue
            if not word.has("close", "frame", "pronoun") or word.has("article"):
                yield at
            opened = False
        apart = word.text in ",،؛-" and not (_names_desk(words, at) or izafe_ends.lists_in_role(words, at))
        opened = opened or apart or (not word.word and at == 0) or (adjunct and izafe_ends.is_cased(words, at))
        at += 1


def _names_desk(words: Sequence[Token], at: int) -> bool:
    """Return whether a dash parts an agency from its desk in a region, and a comma the desk from the report."""
    return at > 0 and words[at].text in _DASHES and words[at - 1].has("media")


def _passed_over(words: Sequence[Token], at: int) -> bool:
    """Return whether a word is "a" before a role, or a number that does not count those who speak: "nine of the …"."""
    if izafe_ends.is_indefinite(words, at):
        return at + 1 < len(words) and words[at + 1].has("role")
    counts = at + 1 < len(words) and words[at + 1].has("governing")
    return words[at].text[0].isdigit() and not counts


def _byline(words: Sequence[Token], at: int) -> bool:
    """Return whether a word names the medium that a report comes from: two spaces part it from the report."""
    for number in range(at, min(at + _BEFORE, len(words) - 1)):
        if words[number + 1].start - words[number].end >= _WIDE:
            return words[at].has("media") or (at > 0 and words[at - 1].has("media"))
    return False


def _authors(
    setting: Setting, sentence: Sentence, words: Sequence[Token], subject: Phrase | None
) -> Iterator[Relation]:
    """Take "the statement of X" at the head of a sentence, in a frame, or answered and cited."""
    for at, word in enumerate(words):
        if not word.has("statement") or word.form.endswith(_INDEFINITE) or _one_of_many(setting, word):
            continue
        start = at + 1
        while start < len(words) and (words[start].has("described") or is_number(words, start)):
            start += 1
        if is_only_described(words, at, start):
            continue  # "in a short statement"
        if start < len(words) and (words[start].form in _APART or words[start].has("issuing")):
            continue  # "a message was sent"
        read = phrase_at(setting, words, start, "body")
        if read is None or (words[start].has("article") and not read[0].anaphora):
            continue
        phrase, end = behind_occasion(setting, words, read)
        if "asked" in phrase.reasons and end < len(words) and words[end].has("light", "performing"):
            continue  # a noun and its light verb: "took place"
        before = words[max(0, at - _BEFORE) : at]
        answered = any(other.has("answer") for other in before)
        heads = all(not other.word or other.has("frame") for other in words[:at])
        joined = at > 1 and words[at - 1].has("link") and not words[at - 2].has("statement")  # "the law and the note"
        framed = any(other.has("frame") for other in before) and not joined
        guessed = "genitive" in phrase.reasons
        again = (
            not (guessed and izafe_ends.is_of_a_person(word))
            or setting.view.text.count(setting.view.slice(phrase.span)) > 1
        )
        told = (heads and again) or (framed and not guessed)
        cited = subject is not None or not told or (end < len(words) and words[end].form == _OBJECT)
        yield Relation("statement-of", phrase, word.start, sentence.number, framed=True, foreign=answered or cited)


def _one_of_many(setting: Setting, word: Token) -> bool:
    """Return whether a noun for a statement has the ending for "a", where that is not the izafe as well."""
    facts = setting.tongue.syntax
    if facts is None or facts.joins or not word.form.endswith(_A):
        return False
    return "statement" in facts.classes_of(word.form[: -len(_A)])


def _agents(setting: Setting, sentence: Sentence, words: Sequence[Token], subject: Phrase | None) -> Iterator[Relation]:
    """Take "a statement was issued by X" and "it was announced by X"."""
    # In Kurmanji the noun for a statement is the passive verb's as well: "was announced"
    written = any(
        word.has("statement") and not before.form.startswith(_WAS) for before, word in pairwise((*words[:1], *words))
    )
    for at, word in enumerate(words):
        read = phrase_at(setting, words, at + 1, "body") if word.has("agent") else None
        read = read and phrase_at(setting, agent_words(setting, words, at + 1, read[1]), at + 1, "body")
        if read and not written:
            sure = subject is None and not read[0].anaphora and not {"head-noun", "acronym"}.isdisjoint(read[0].reasons)
            if sure and read[0].kind == "body" and is_announced(words, at, read[1]):
                yield Relation("says", read[0], word.start, sentence.number, framed=True)
        elif read:
            issued = any(other.has("issuing") for other in words[read[1] :])
            if issued or is_of_statement(words[max(0, at - _BEFORE) : at]):
                foreign = subject is not None and subject.span.start < word.start
                yield Relation("statement-of", read[0], word.start, sentence.number, framed=True, foreign=foreign)


def _sources(setting: Setting, sentence: Sentence, words: Sequence[Token]) -> Iterator[Relation]:
    """Take "according to the public relations of X": an office that hands out its body's words."""
    for at, word in enumerate(words[:_ATTRIBUTED]):
        source = word.form == _REPORT or (word.form == _FROM and at > 0 and words[at - 1].form == _SOURCE)
        read = phrase_at(setting, words, at + 1, None) if source else None
        if read and read[0].office and read[0].body:
            yield Relation("statement-of", read[0], word.start, sentence.number, framed=True)


def _attributed(setting: Setting, sentence: Sentence, words: Sequence[Token]) -> Iterator[Relation]:
    """Take "X: …" at the head of a line."""
    colon = next((at for at, word in enumerate(words[:_ATTRIBUTED]) if word.text == ":"), None)
    start = next((at for at, word in enumerate(words) if word.word), None)
    if not sentence.first or colon is None or start is None or start >= colon:
        return
    read = phrase_at(setting, words, start, None)
    if read and read[1] == colon and read[0].kind != "other":
        yield Relation("says", read[0], words[colon].start, sentence.number)


def _informants(setting: Setting, sentence: Sentence, words: Sequence[Token], verb: _Verb) -> Iterator[Relation]:
    """Take "a source in X said": X is all that is named of who speaks."""
    source = next((at for at, word in enumerate(words[:_BEFORE]) if word.has("informant")), None)
    if source is None:
        return
    for at in range(source + 1, min(source + 1 + _BEFORE, len(words) - 1)):
        if words[at].has("close"):
            read = phrase_at(setting, words, at + 1, None)
            if read and read[0].kind == "body" and read[1] <= verb.number:
                yield Relation("says", read[0], words[verb.number].start, sentence.number)
            return


def _header(setting: Setting, sentence: Sentence, words: Sequence[Token]) -> Iterator[Relation]:
    """Take a line that names an office and the body that it speaks for, and nothing else."""
    read = phrase_at(setting, words, 0, None) if sentence.first and words[0].has("body", "office") else None
    if read and read[1] == len(words) and read[0].office and not read[0].anaphora:
        yield Relation("statement-of", read[0], words[0].start, sentence.number)


def _we(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Take "we as X", also where the statement is quoted, but not somebody's words in a report."""
    words = sentence.tokens
    told = any(word.has("personal") and not word.quoted for word in words)
    for at, word in enumerate(words[:-2]):
        first = at + 1 + (words[at + 1].text in _COMMAS)
        if word.has("pronoun") and words[first].has("as_body") and not (told and word.quoted):
            read = phrase_at(setting, words, first + 1, "body")
            if read:
                yield Relation("performs", read[0], word.start, sentence.number)
