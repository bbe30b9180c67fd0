"""Statements of one body of which another one speaks: "the union backs the statement of the army"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.relations import Relation

__all__ = ["is_held_in", "without_spoken_of"]

_ACCORDING = frozenset(folded("بحسب حسب وفق وفقا طبق طبقا بموجب").split())
_HELD = frozenset(folded("ورد جاء تضمن تضمنه نشر صدر قيل ذكر").split())
_PASSES_ON = frozenset(folded("تلا قرأ ألقى نقل سلم حمل نشر وزع تلقى تسلم استقبل كتب وجه بعث أرسل قدم").split())
_WHAT, _BY, _FOR, _AS = folded("ما"), folded("ب"), folded("ل"), folded("كما")
_SPEAKS = ("says", "performs", "speaks-for")
_THEY = re.compile(r"ي\w{3,}ون")  # "they back": a verb whose subject stands before it
_HELD_REACH = 2
_LEAD = 3  # sentences, with the headline
_NOTED = re.compile(
    "و?(?:" + "|".join(map(folded, ("يشار إلى", "تجدر الإشارة", "يذكر أن", "يذكر أنه", "جدير بالذكر"))) + r")(?!\w)"
)


def is_held_in(words: Words, place: int) -> bool:
    """Return whether a clause speaks of what a statement holds: "denied what stands in the statement".

    `place` is that of the noun for the statement. "According to what stands in it" has its news from there.
    """
    before = [word.form for word in words.words[max(0, place - _HELD_REACH - 2) : place]]
    for at in range(len(before) - 1, 0, -1):
        if before[at] in _HELD and before[at - 1].removeprefix(_BY) == _WHAT:
            return not (at > 1 and before[at - 2] in _ACCORDING)
    return False


def without_spoken_of(words: Words, authors: Sequence[Relation], said: Sequence[Relation]) -> Iterator[Relation]:
    """Return the authors of statements in a sentence; that of one of which another body speaks there is foreign.

    So is that on which news relies, below its lead, for what was known before: "it is noted that the case began".
    `said` holds whose verbs the sentence has. A statement behind "in" or "according to" is where a verb speaks.
    """
    for author in authors:
        met = author.kind == "statement-of" and not author.foreign and _is_met(words, author, said)
        met = met or (author.sentence >= _LEAD and _is_background(words)) or _is_of_part(words, author, said)
        yield replace(author, foreign=True, framed=False) if met else author


def _is_of_part(words: Words, author: Relation, said: Sequence[Relation]) -> bool:
    """Return whether a body speaks in a statement that an office of its own issued: "the general directorate of"."""
    body = author.subject.body
    first = next((word for word in words.words if body and word.start == body.start), None)
    part = first is not None and first.definite and first.stem in words.setting.tongue.office_heads
    return part and any(item.framed and item.subject.kind == "body" and item.place < author.place for item in said)


def _is_background(words: Words) -> bool:
    """Return whether a sentence begins as one that tells what was known before: "it is noted that"."""
    first = " ".join(word.form for word in words.words[:_HELD_REACH])
    return _NOTED.match(first) is not None


def _is_met(words: Words, author: Relation, said: Sequence[Relation]) -> bool:
    place = next((place for place, word in enumerate(words.words) if word.start == author.place), 0)
    word = words[place]
    if not place or not word.has("statement"):
        return False
    if _is_object_of_headline(words, place) or _is_object_of_person(words, place, author):
        return True
    owned = word.definite or _is_owned(words, place, author)
    before = [item for item in said if item.place < author.place and item.kind in _SPEAKS and not item.foreign]
    speakers = [item for item in before if item.subject.kind != "other" and item.subject.span.end <= author.place]
    if not (owned and speakers) or any(_is_same(words, author, item) for item in speakers):
        return False
    framing = words[place - 1].has("frame") or words[place - 1].form in _ACCORDING
    return is_held_in(words, place) or not (framing or words[place - 1].form == _AS)


def _is_owned(words: Words, place: int, author: Relation) -> bool:
    """Return whether whose it is stands right behind the statement: "the statement of the army"."""
    follower = words[place + 1] if place + 1 < len(words) else None
    return follower is not None and not follower.preposition and author.subject.span.start <= follower.start


def _is_same(words: Words, author: Relation, speaker: Relation) -> bool:
    """Return whether it is the author who speaks: by the same name, or by its noun alone."""
    mine, other = author.subject.body or author.subject.span, speaker.subject.body or speaker.subject.span
    view = words.setting.view
    named, called = view.slice(mine).split(), view.slice(other).split()
    return bool(set(named) & set(called)) and (named[-1] == called[-1] or speaker.subject.anaphora)


def _is_object_of_headline(words: Words, place: int) -> bool:
    """Return whether the verb of a headline rules the statement: "the workers back the statement of the army"."""
    if place < _HELD_REACH or words[place].preposition not in ("", _BY, _FOR) or not words[place - 2].word:
        return False
    return bool(_THEY.fullmatch(words[place - 1].form))


def _is_object_of_person(words: Words, place: int, author: Relation) -> bool:
    """Return whether somebody is told to do something to a speech: "ROLE NAME interrupted the speech of NAME".

    Who reads one out, carries or receives it does so for its author.
    """
    verb = words[0]
    plain = verb.bare and not verb.classes and not verb.token.classes and verb.form not in _PASSES_ON
    if not plain or words[place].preposition or words[place].definite or not _is_owned(words, place, author):
        return False
    subject = subject_at(words, 1, Verb())
    behind = subject[1] if subject is not None and subject[0].name is not None else place
    return behind < place and words[place - 1].form in ("،", ",") and words[behind].form in ("،", ",")
