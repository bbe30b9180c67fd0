"""Persons in Arabic clauses: a role, what belongs to it, and a name behind, before or between commas."""

import re

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_apposition import COMMAS, between_commas, name_ahead, quoted_name
from archivist.analysis.syntax.arabic_closed_subjects import (
    ClosedSubject,
    named_before_role,
    named_behind_role,
    role_to_end,
)
from archivist.analysis.syntax.arabic_honoured import is_honoured
from archivist.analysis.syntax.arabic_names import LINKS, given, is_abstract, name_end
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, THINGS
from archivist.analysis.syntax.arabic_phrases import OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_ranks import is_arm, is_beside_rank
from archivist.analysis.syntax.arabic_roles import RoleWalk
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.arabic_words import ArabicWord
from archivist.analysis.syntax.phrases import Phrase, PhraseKind
from archivist.analysis.text_view import Span

__all__ = ["person_at", "role_at", "surname_end", "titled_at"]

_WHO_IS = frozenset(folded("وهو وهي").split())  # "NAME, and he is the head of"
_FIRST, _IN, _SHORT = folded("أول"), folded("في"), 3
_NO_PERSON = re.compile(r"م[^\W\d_]{2}ي|ت\w{2}ي|\w*(?:ماض|مقبل|تال|جار|حال)ي")  # verbal shapes; "the past"
_TITLES = frozenset(folded("د م أ").split())  # doctor, engineer, professor
_NISBA = re.compile(r"\w{3,}(?:ي|يه)")
_PLURAL = re.compile(r"\w{2,}(?:ين|ون|ات)")
_SAID = frozenset((*folded("أن إن أنه إنه أنها إنها بأن بأنه بأنها").split(), ":"))


def role_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with a role or an honorific, with the name if there is one, and where it ends."""
    if not words[first].has("role", "honorific"):
        return None
    surname = surname_end(words, first + 1) if words[first].definite else 0
    if surname:
        called, title = words.span(first + 1, surname), words.span(first, first + 1)
        return Phrase("person", words.span(first, surname), name=called, role=title, reasons=("surname",)), surname
    walk = RoleWalk(words, first)
    walk.go()
    name, end = walk.name, walk.place
    joined = _next_role(words, walk, end) if name is None and end < len(words) else None
    if joined:
        return joined
    role_end, closed = walk.role_end, None
    if not (walk.nameless or walk.is_anothers()):
        if name is None and end < len(words):
            comma = words[end].form in COMMAS
            name, end = between_commas(words, end) if comma else quoted_name(words, end) or (None, end)
        name, end, role_end, closed = _name_further_on(words, walk, name, end)
    if name is not None and is_honoured(words, first, end):
        name, end, closed = None, role_end, None
    role_end = _before_ranks(words, first, role_end) if name is not None else role_end
    honorific = not words[first].has("role") and role_end == first + 1
    role = None if honorific and name else words.span(first, role_end)
    titled = role_end == first + 1 and (words[first].has("honorific") or words[first].definite)
    body = walk.body if walk.body is None or walk.body.end <= words[role_end - 1].end else None
    span = Span(words[first].start, max(words[role_end - 1].end, name.end if name else 0))
    after = _role_behind(words, end) if name and titled else None
    if after:
        role, body, end = after
    kind: PhraseKind = "person" if name else "role"
    again = walk.again if body is None and role else None
    reasons = ("role-noun", "own") if walk.own else ("role-noun", "closed") if closed else ("role-noun",)
    return Phrase(kind, span, name=name, role=role, body=body, reasons=reasons, anaphora=walk.own, again=again), end


def _name_further_on(
    words: Words, walk: RoleWalk, name: Span | None, end: int
) -> tuple[Span | None, int, int, ClosedSubject | None]:
    """Return the name, the place behind it, where the role ends, and the subject if "that" closes it."""
    first, place, role_end = walk.first, walk.place, walk.role_end
    opened = place < len(words) and words[place].form in OPENING_MARKS
    held = any(word.has("body") for word in words.words[first + 1 : place])
    ahead = name_ahead(words, place, held=held) if name is None and (walk.anchored or opened) else None
    closed = named_behind_role(words, first) if name is None or _is_unlike_verb(words, first) else None
    if ahead:
        name, end, role_end = ahead
    elif closed and name is None:
        name, end, role_end = _whole(words, closed.name, closed.end), closed.end, closed.role_end
    return name, end, role_end, closed if closed and end == closed.end else None


def _is_unlike_verb(words: Words, first: int) -> bool:
    """Return whether a masculine role stands behind a feminine verb: it may be a woman's who holds it."""
    return bool(first) and words[first - 1].form.endswith("ت") and not words[first].token.feminine


def _before_ranks(words: Words, first: int, end: int) -> int:
    """Return the place behind a role without the ranks, and the letters for them, before the name."""
    least = first + 1 + words[first].bare
    while end > least and (_is_rank(words, end - 1) or words[end - 1].form in (*_TITLES, ".", "/")):
        if words[end - 1].definite and words[end - 1].stem == _FIRST:
            break  # "the first minister NAME"
        end -= 1
    return end


def _is_rank(words: Words, place: int) -> bool:
    """Return whether a word of a role is a rank before the name, and no team that somebody is the head of."""
    before = words[place - 1]
    team = words[place].has("body") and before.bare and before.has("role") and not is_beside_rank(words, place - 1)
    return (words[place].has("honorific") and not team) or is_beside_rank(words, place) or is_arm(words, place)


def _next_role(words: Words, walk: RoleWalk, comma: int) -> tuple[Phrase, int] | None:
    """Return a person whom a role and, behind a comma, another one stand before: "the deputy head, minister NAME"."""
    after = comma + 1
    if words[comma].form not in COMMAS or not walk.anchored or after >= len(words):
        return None
    other = role_at(words, after) if words[after].bare and words[after].has("role") else None
    if other is None or other[0].name is None or other[0].role is None:
        return None
    first, body = walk.first, walk.body or other[0].body
    role = Span(words[first].start, other[0].role.end)
    name = other[0].name
    span = Span(role.start, max(role.end, name.end))
    return Phrase("person", span, name=name, role=role, body=body, reasons=("role-noun",)), other[1]


def surname_end(words: Words, place: int) -> int:
    """Return the place behind a surname that a given name stands before elsewhere; 0 where none stands here.

    "The president NAME said", where the text has called him by both names. Nothing that a name goes on with follows.
    """
    if place >= len(words) or words[place].form not in words.setting.surnames:
        return 0
    word, end = words[place], place + 1
    plain = not (word.preposition or word.conjunction or word.has("role", "honorific", "body", "time"))
    return end if plain and word.stem not in THINGS and (end >= len(words) or words.closes(end)) else 0


def person_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with a person's name: a given name, or a name with a role behind it."""
    listed = words.listed(first, "person")
    closed = 0 if listed else named_before_role(words, first)
    end = listed or closed or name_end(words, first)
    again = end > first + 1 and not words[first].conjunction and is_said_again(words, end - 1)  # "and it hit the boy"
    usual = given(words, first) or words[first].form in LINKS or again
    if not end:
        return None
    after = _role_behind(words, end, closed=closed > 0)
    if usual and after is None and _is_last_name(words, end):
        end, after = end + 1, _role_behind(words, end + 1)
    name = _whole(words, first, end)
    if after is None and not (usual or listed):
        return None
    if not (usual or listed) and any(is_abstract(words[place]) for place in range(first, end)):
        return None
    if listed or again or words.boundary(end) or after:
        reasons = ("listed",) if listed else ("given-name",) if usual else ("apposition",)
        role, body, behind = after or (None, None, end)
        whole = Span(name.start, role.end if role else name.end)
        return Phrase("person" if role else "name", whole, name=name, role=role, body=body, reasons=reasons), behind
    return None


def _is_last_name(words: Words, place: int) -> bool:
    """Return whether one more word of a name stands before a comma and a role: "NAME AL-NAME Last, the head of"."""
    comma = place + 1
    if comma >= len(words) or words[comma].form not in COMMAS or not words[place - 1].definite:
        return False
    return words[place].bare and not words.boundary(place) and _role_behind(words, comma) is not None


def titled_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with a noun of what a person is, whatever it be: "the singer NAME says that".

    The noun has the article, perhaps an adjective; a common given name follows, and what is said behind the name.
    """
    start = first + 1
    if not _is_title(words, first):
        return None
    if start < len(words) and words[start].definite and _NISBA.fullmatch(words[start].stem):
        start += 1
    end = name_end(words, start) if start < len(words) and given(words, start) else 0
    after = _role_behind(words, end) if end and _is_of_person(words[first]) else None
    if not end or not (after or _is_said_behind(words, end) or _is_told_behind(words, first, end)):
        return None
    name, title = words.span(start, end), words.span(first, start)
    role, body, behind = after or (title, None, end)
    span = Span(title.start, max(name.end, role.end))
    return Phrase("person", span, name=name, role=role, body=body, reasons=("given-name",)), behind


def _is_title(words: Words, place: int) -> bool:
    word = words[place]
    plain = word.definite and not word.preposition and not word.conjunction and word.stem not in THINGS
    return plain and not word.has("body", "media") and not _PLURAL.fullmatch(word.stem)


def _is_of_person(word: ArabicWord) -> bool:
    """Return whether a noun with an article has the ending of whence, or of what, somebody is: "the German"."""
    return len(word.stem) > _SHORT and word.stem.endswith(("ي", "يه")) and not _NO_PERSON.fullmatch(word.stem)


def _is_told_behind(words: Words, first: int, place: int) -> bool:
    """Return whether a day, an occasion or a statement follows the name of "the German", "the journalist"."""
    if not _is_of_person(words[first]) or place >= len(words):
        return False
    word, after = words[place], words[min(place + 1, len(words) - 1)]
    return word.has("time") or (word.form == _IN and (after.has("statement") or after.stem in OCCASIONS))


def _is_said_behind(words: Words, place: int) -> bool:
    """Return whether what somebody says follows: "that", a colon, a quotation."""
    return place < len(words) and (words[place].form in _SAID or words[place].form in OPENING_MARKS)


def _whole(words: Words, first: int, end: int) -> Span:
    """Return a name with the letter that seems to be a preposition: "Lazhar"."""
    return Span(words[first].token.start, words[end - 1].end)


def _role_behind(words: Words, place: int, *, closed: bool = False) -> tuple[Span, Span | None, int] | None:
    """Return the role that stands behind a name, perhaps behind a comma, and the body that it is held in.

    `closed`: the name is known to end here, so that another one further on is not its holder's.
    """
    first = place + 1 if place < len(words) and words[place].form in COMMAS else place
    first += first > place and first < len(words) and words[first].form in _WHO_IS
    if first >= len(words) or not words[first].has("role") or words[first].preposition or words[first].conjunction:
        return None
    walk = RoleWalk(words, first)
    walk.go()
    end = role_to_end(words, first, walk.role_end) if closed else walk.role_end
    return (words.span(first, end), walk.body, max(end, walk.place)) if closed or walk.name is None else None
