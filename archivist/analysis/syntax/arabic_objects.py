"""What stands behind an Arabic verb and its subject: verbs that speak by their object, or say nothing with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import ArabicWord
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation

__all__ = ["expresses", "is_called_upon", "is_told", "tells", "without_asides"]

_KNOWS = re.compile(rf"(?:و|ف|{folded('إذ')})?س?[يت]{folded('علم')}")  # with hearers it "lets them know"
_ENDS = re.compile(rf"(?:و|ف|{folded('إذ')})?(?:س?[يت]{folded('نهي')}|{folded('أنهى')}|{folded('أنهت')})")
_BURDENS = re.compile(rf"[وف]?{folded('حمل')}ت?|(?:و|ف)?[يت]{folded('حمل')}")
_BURDEN = folded("مسؤولية")  # behind the first noun, that one is made to bear it
_KNOWLEDGE = folded("علم")  # "brings to the knowledge of"
_THAT = frozenset(folded("أن بأن أنه بأنه أنها بأنها").split())
_WHILE = frozenset(folded("فيما بينما").split())
_IN_TURN = re.compile(rf"و?{folded('بدور')}(?:ه|ها|هم)")
_LEAD = 3  # sentences, with the headline
_FEMALES, _HERS = "ات", re.compile(r"ت(?:ه|ها|هم)$|^[وف]?ست")
_PLEASES = tuple(folded("يسر يشرف يسعد").split())
_MEN = frozenset(folded("قادة طلبة أساتذة قضاة ولاة دعاة رعاة عمدة خليفة أئمة سادة عملة").split())  # with ة as well
_OFFERS = re.compile(rf"[وف]?{folded('قدم')}ت?")
_FELT = re.compile(rf"(?:{folded('تعازي|تهاني|اعتذار|شكر|تهنئت|تعزيت|مواسات')})(?:ه|ها|هم)")  # "his condolences"
_HELD = folded("عتبر")  # "is held to be"
_ONE_OF = frozenset(folded("من أحد إحدى واحد واحدا واحدة").split())
_NEAR, _HEARERS = 2, 14  # words behind the subject


def without_asides(words: Words, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Return the clauses, and of those whose verb stands behind "while" and another clause, that they are others'.

    Below the lead a body that speaks "in its turn" is another one, too: somebody did so before.
    """
    told = False
    for relation in relations:
        verb = next((place for place, word in enumerate(words.words) if word.start == relation.place), 0)
        aside = told and verb > 0 and words[verb - 1].form in _WHILE
        beside = words.words[max(0, verb - 1) : verb + 2] if relation.sentence >= _LEAD else ()
        aside = aside or any(_IN_TURN.fullmatch(word.form) for word in beside)
        yield replace(relation, foreign=True) if aside else relation
        told = True


def tells(words: Words, verb: ArabicWord, end: int, *, framed: bool) -> bool:
    """Return whether a verb speaks: "knows" does so with hearers before "that", "ends" with "to the knowledge of".

    Who is "made to bear the responsibility" is the object of another's verb.
    """
    behind = words.words[end : end + _HEARERS]
    if _KNOWS.fullmatch(verb.form):
        return bool(behind) and behind[0].form not in _THAT and any(item.form in _THAT for item in behind)
    if _ENDS.fullmatch(verb.form):
        return framed or any(item.form == _KNOWLEDGE for item in behind[: _NEAR + 1])
    if _BURDENS.fullmatch(verb.form):
        return not (behind and behind[0].stem == _BURDEN)
    return True


def is_called_upon(words: Words, phrase: Phrase, first: int) -> bool:
    """Return whether a feminine noun right behind a masculine verb is its object: whom somebody calls upon."""
    head, verb = words[first], words[first - 1].form
    hers = _HERS.search(verb) or verb.endswith(_PLEASES)  # "what it said", "it will"; "it pleases the ministry to"
    feminine = (head.token.feminine and head.stem not in _MEN) or head.stem.endswith(_FEMALES)
    return phrase.kind == "body" and head.word and feminine and not hers


def expresses(words: Words, place: int) -> bool:
    """Return whether what is offered, is somebody's own sympathy: "offered his apologies"."""
    if place or not _OFFERS.fullmatch(words[place].form):
        return False
    return any(_FELT.fullmatch(word.form) and not word.token.feminine for word in words[place + 1 : place + _HEARERS])


def is_told(words: Words, place: int, end: int) -> bool:
    """Return whether a verb in the imperfect performs nothing: its subject is another verb's, or it is passive.

    "BODY condemns, and calls on the council"; "the festival is held to be one of the largest". `end` is the place
    behind its subject.
    """
    said = any(_has_subject(words, at) for at in range(place))
    held = words[place].form.endswith(_HELD) and end < len(words) and words[end].form in _ONE_OF
    return said or held


def _has_subject(words: Words, place: int) -> bool:
    """Return whether a word is a verb of speaking of its own clause, not of a relative one: "a paper that claims"."""
    word, before = words[place], words[place - 1] if place else None
    relative = before is not None and before.word and before.bare and not before.token.classes
    said = word.token.has("saying", "performing") and not word.token.quoted
    return said and not (relative and word.token.has("performing") and not word.conjunction)
