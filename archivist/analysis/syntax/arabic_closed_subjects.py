"""Persons who say that something is so: "that" behind the verb shows that all before it is the subject, name and role.

A verb that has a clause for its object has no noun for it, so that no list needs to know the words of the name: it is
what stands last before "that", or before the day, the occasion and the hearer that come first.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_closed_names import GUESTS, is_closed_name
from archivist.analysis.syntax.arabic_names import LINKS, called, given
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, OF_A_PERSON, RULERS, SAINTS, SOURCES
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["ClosedSubject", "named_before_role", "named_behind_role", "role_to_end"]

_COMMAS = ("،", ",")
_THAT = frozenset(folded("أن إن أنه إنه أنها إنها أنهم إنهم").split())
_BY_THAT = frozenset(folded("بأن بأنه بأنها بأنهم").split())  # behind verbs that have no hearer for their object
_WITH_THAT = frozenset(folded("أفاد صرح أكد أقر اعترف نوه").split())
# Verbs with a hearer for their object, behind whom "that" stands as well
_TO_HEARERS = tuple(folded("أبلغ أخبر أعلم أقنع طمأن وعد طالب حذر نصح أشعر سأل أمر دعا ناشد اتهم").split())
# Verbs whose clause a preposition leads to: "pointed to (it) that", "insisted on (it) that"
_LEADS_TO = {
    **dict.fromkeys(folded("أشار لفت ألمح خلص نبه نوه ذهب توصل").split(), folded("إلى")),
    **dict.fromkeys(folded("شدد أكد أصر ركز").split(), folded("على")),
}
_SAID = folded("قال")  # alone has a colon for "that"
_QUOTES = frozenset(folded("قال أضاف أوضح كتب علق").split())  # have a quotation for it
# "Adding that": masculine, and feminine
_ADDING = re.compile(rf"[وف]?(?:{either(folded('قائلا لافتا ناقلا').split())}|م\w{{2,}}ا)")
_SHE_ADDS = frozenset(
    folded("مؤكدة مشيرة مضيفة موضحة مبينة معتبرة لافتة قائلة معلنة مشددة محذرة متابعة معربة منوهة مذكرة").split()
)
_NISBA = re.compile(r"\w{3,}(?:ي|يه)")
_RELATIVE = frozenset(folded("الذي التي الذين اللذين اللذان اللتين اللواتي اللاتي").split())
_BEFORE_CLAUSE = frozenset(folded("إلى على عن من منذ بعد قبل دون رغم غير كما حيث مع قد لا حتى").split())
_IMPERFECT = re.compile(r"[يتن]\w{3,}")
_OF_A_PERSON = OF_A_PERSON | {folded("نظير")}  # "his counterpart"
_WHEN = frozenset(folded("خلال أثناء عقب إثر عبر لدى أمام ضمن").split())
_OF_NOW = frozenset(folded("حالي حالية سابق سابقة").split())  # "the present head"
_HEARERS = frozenset(folded("وكالة قناة صحيفة جريدة موقع إذاعة مراسل مراسلة صحفيين صحافيين إعلاميين مراسلين").split())
_RANKED = frozenset(folded("ركن طيار بحري مهندس دكتور متقاعد").split())  # beside a rank
_DEPUTIES = frozenset(folded("نائب نائبة مساعد مساعدة وكيل وكيلة").split())
_RULED = frozenset(folded("في من على عن لدى").split())
_WHAT = frozenset(folded("ما حسبما وفقما مثلما كما").split())
_OF_IT, _STOPS = frozenset(folded("به بها عنه").split()), ".؛"
_IN_NAME_OF, _FOR, _IN, _WITH = (folded(word) for word in ("باسم", "ل", "في", "ب"))
_MARKS = OPENING_MARKS + CLOSING_MARKS
_REACH, _LEAD, _FEWEST, _NAMES, _TOWN = 36, 5, 2, 6, 4


class ClosedSubject(NamedTuple):
    """Where the name of a subject begins and ends, and where the role before it ends."""

    name: int
    end: int
    role_end: int


def named_behind_role(words: Words, first: int) -> ClosedSubject | None:
    """Return the name that ends a subject begun by a role at `first`; None where none is certain."""
    that = 0 if words[first].stem in _OF_A_PERSON else _that(words, first)
    for end in range(first + 1, that + 1):
        start = 0
        if end - first > _FEWEST and (end == that or _ends_subject(words, end)):
            start = _behind_comma(words, first, end) or _behind_role(words, first, end)
        if start:
            return ClosedSubject(start, end, _role_end(words, first, start))
        if end < that and _tells(words, first, end):
            return None  # who stands further on is met, or written to
    return None


def named_before_role(words: Words, first: int) -> int:
    """Return the place behind a name at `first` that stands before its role; 0 where no "that" follows."""
    that = _that(words, first)
    for end in range(first + _FEWEST, min(that, first + _NAMES)):
        word = words[end + (words[end].form in _COMMAS)]
        role = word.has("role") and not (word.preposition or word.conjunction or word.stem in _OF_A_PERSON)
        if role and is_closed_name(words, first, end):
            return end
    return 0


def _that(words: Words, first: int) -> int:
    """Return the place of "that" behind a subject, without another verb of speaking between; 0 for none."""
    lead = words.words[max(0, first - _LEAD) : first]
    if _is_told(lead):
        return next((place for place in range(first + 1, len(words)) if words[place].form in _STOPS), len(words))
    root = next((word.form.lstrip("وف").removesuffix("ت") for word in reversed(lead) if _speaks(word)), "")
    if not root or root.endswith(_TO_HEARERS):
        return 0
    for place in range(first + 1, min(len(words), first + _REACH)):
        word = words[place]
        that = word.form in _THAT or (word.form in _BY_THAT and root in _WITH_THAT)
        if that and words[place - 1].form == _LEADS_TO.get(root):
            return place - 1
        if that or (root == _SAID and word.form == ":") or _is_speech(words, place, root):
            return place if _is_object_clause(words, place) else 0
        verb = _speaks(word) and not word.has("frame", "role", "body") and not _is_surname(words, place)
        if word.form == ":" or _adds(word) or verb:
            return 0
    return 0


def _is_surname(words: Words, place: int) -> bool:
    """Return whether what looks like a verb stands between a given name and "that": no two verbs have one clause."""
    return called(words, place - 1) and place + 1 < len(words) and words[place + 1].form in (_THAT | _BY_THAT)


def _is_told(lead: tuple[ArabicWord, ...]) -> bool:
    """Return whether the verb before a subject has its object: "according to what NAME said of it"."""
    pairs = list(pairwise(lead))
    verb = next((place for place, (what, _) in enumerate(pairs) if what.form in _WHAT), None)
    if verb is None:
        return False
    said = lead[verb + 1]
    return said.form.endswith("ه") or (_speaks(said) and any(word.form in _OF_IT for word in lead[verb + 2 :]))


def _is_speech(words: Words, place: int, root: str) -> bool:
    """Return whether a mark opens what is said: "that", or more words than a name has."""
    if words[place].form not in OPENING_MARKS or place + 1 >= len(words):
        return False
    near = words[place + 1 : place + _NAMES]
    long = (
        root in _QUOTES
        and len(near) == _NAMES - 1
        and all(word.token.quoted and word.form not in CLOSING_MARKS for word in near)
    )
    heard = _FOR in (words[place - 1].form, words[place - 1].preposition) or words[place - 1].has("body", "media")
    return words[place + 1].form in _THAT or (long and not heard)


def _adds(word: ArabicWord) -> bool:
    return word.form.lstrip("وف") in _SHE_ADDS or bool(_ADDING.fullmatch(word.form))


def _speaks(word: ArabicWord) -> bool:
    return word.token.has("saying", "performing", "issuing") and not word.definite


def _is_object_clause(words: Words, that: int) -> bool:
    """Return whether "that" belongs to the verb of the sentence: not "until", "should", "expects that"."""
    before = words[that - 1]
    named = given(words, that - 1) or given(words, that - 2) or before.has("time", "statement")
    verbal = before.bare and not named and _IMPERFECT.fullmatch(before.form)
    return before.form not in _BEFORE_CLAUSE and not verbal


def _ends_subject(words: Words, place: int) -> bool:
    """Return whether a word opens what stands between a subject and "that": a day, "in a speech", a hearer, a comma."""
    word = words[place]
    if word.form in _COMMAS or word.form in GUESTS or word.form == "(" or _FOR in (word.preposition, word.form):
        return True
    return word.word and words.closes(place) and word.form not in _RELATIVE and word.form != _IN_NAME_OF


def _tells(words: Words, first: int, place: int) -> bool:
    """Return whether a word opens when, where or to whom something is said, behind which nobody's role goes on."""
    word, after = words[place], words[min(place + 1, len(words) - 1)]
    occasion = word.form == _IN and (after.has("statement") or after.stem in OCCASIONS)
    timed = word.has("time") and word.form.removeprefix("ال") not in _OF_NOW
    return timed or word.form in _WHEN or occasion or _hears(words, first, place)


def _hears(words: Words, first: int, place: int) -> bool:
    """Return whether "to" and a medium behind a role are who hears its holder: not "the general director of (to)"."""
    word, after = words[place], words[min(place + 1, len(words) - 1)]
    medium = word.preposition == _FOR and (word.has("media") or word.stem in _HEARERS)
    own = all(item.definite and not item.preposition for item in words[first:place]) and not _is_anybody(words, first)
    return not own and (medium or (word.form == _FOR and after.form in OPENING_MARKS))


def _is_anybody(words: Words, first: int) -> bool:
    """Return whether a role is "the sources", which are no medium's own."""
    return words[first].stem in SOURCES


def _behind_comma(words: Words, first: int, end: int) -> int:
    """Return where the name begins that stands between the last comma and `end`; 0 for none."""
    comma = next((place for place in range(end - 1, first, -1) if words[place].form in _COMMAS), 0)
    start = comma + 1
    if not comma or start == end:
        return 0
    if _is_told(words[max(0, first - _LEAD) : first]) and not given(words, start):
        return 0  # behind the comma another clause may begin
    while start < end and words[start].definite and words[start].has("honorific"):
        start += 1
    return start if is_closed_name(words, start, end) else 0


def _behind_role(words: Words, first: int, end: int) -> int:
    """Return where the name begins that ends a role's phrase at `end`: behind what nothing bare can go on with."""
    for start in range(max(first + 1, end - _NAMES - 1), end - 1):
        word = words[start]
        if not _is_settled(words, first, start) or not is_closed_name(words, start, end):
            continue
        if word.form in _RELATIVE or any(item.form in _COMMAS or item.form in _RELATIVE for item in words[first:start]):
            return 0  # behind a relative clause a comma shows the name
        adjective = _NISBA.fullmatch(words[first + 1].form) and not words[first + 1].has("body")
        if words[first].bare and words[first + 1].bare and adjective:
            return 0  # "a French deputy", "military sources"
        known = given(words, start) or words[start].form in LINKS or words[start - 1].has("honorific")
        if _is_anothers(words, first, start, end) or not (known or _is_anchored(words, first, start)):
            return 0
        return start
    return 0


def _is_settled(words: Words, first: int, start: int) -> bool:
    """Return whether the role's phrase can end before a word: behind something definite, a place, a closing mark."""
    before = words[start - 1]
    inside = before.form in SAINTS or before.form in LINKS or (before.bare and given(words, start - 1))
    if inside or _speaks_for(words, first, start):
        return False
    if before.definite or before.has("honorific"):
        return before.stem not in RULERS or (before.has("honorific") and words[start - _FEWEST].definite)
    if before.form in OPENING_MARKS and sum(item.form in _MARKS for item in words[first:start]) % 2:
        return False  # inside
    listed = range(max(first, start - 3), start)
    if before.form in CLOSING_MARKS or any(words.listed(at, "place", "organisation") == start for at in listed):
        return True
    town = before.form.startswith(_WITH) and len(before.form) > _TOWN and not given(words, start - 1)
    if before.preposition == _WITH or (town and words[start - _FEWEST].definite):
        return start - first > 1
    return before.bare and given(words, start) and (_is_placed(words, first, start) or _is_town(words, first, start))


def _speaks_for(words: Words, first: int, place: int) -> bool:
    """Return whether a word is no Basim but what a spokesman has before the body: "in the name of"."""
    return words[place].form == _IN_NAME_OF and any(item.has("spokesman") for item in words[first:place])


def _is_town(words: Words, first: int, start: int) -> bool:
    """Return whether one unlisted word says of what somebody is the head: "the head of the municipality of TOWN"."""
    body = words[start - _FEWEST]
    return start - _FEWEST > first and body.bare and body.has("body") and not words[start - 1].classes


def _is_placed(words: Words, first: int, start: int) -> bool:
    """Return whether the last words of a role are "in TOWN", or "in the schools of TOWN"."""
    near = range(max(first, start - 3), start - 1)
    return words[start - 1].form.startswith(_WITH) or any(words[place].form == _IN for place in near)


def _is_anchored(words: Words, first: int, start: int) -> bool:
    """Return whether a role is that of one person: "the head", "the council's head", not "a head in the council"."""
    for place in range(first, start):
        word = words[place]
        if word.definite:
            return True
        if not word.bare or words.closes(place) or words.listed(place, "place"):
            return bool(words.listed(place, "place"))
    return False


def _is_anothers(words: Words, first: int, start: int, end: int) -> bool:
    """Return whether a name may be that of whom the role is for: "the spokesman for the minister NAME"."""
    place = start - 1
    while place > first and words[place].definite and not words[place].has("role"):
        place -= 1
    word, before = words[place], words[place - 1]
    if place <= first or not word.has("role") or word.has("body") or is_said_again(words, end - 1):
        return False
    ruled = before.form == _IN_NAME_OF or word.preposition == _FOR or (before.bare and before.stem not in _DEPUTIES)
    return ruled and not (word.has("honorific") and place == start - 1)


def _role_end(words: Words, first: int, start: int) -> int:
    """Return the place behind a role: before ranks, commas and relative clauses that stand before the name."""
    end = next((place for place in range(first, start) if words[place].form in _RELATIVE), start)
    ranks = end
    while ranks > first + 1 and (words[ranks - 1].has("honorific") or words[ranks - 1].stem in _RANKED):
        ranks -= 1
    end = ranks if words[ranks].definite and words[ranks].has("honorific") else end
    return end - 1 if end > first + 1 and words[end - 1].form in _COMMAS else end


def role_to_end(words: Words, first: int, end: int) -> int:
    """Return the place behind a role that what is said follows: with "from", "in" and what they rule, up to a sign.

    Who hears what its holder says is no part of it.
    """
    hearer = next((place for place in range(first + 1, end) if _hears(words, first, place)), 0)
    if hearer:
        return hearer
    reach = range(end, min(len(words), end + _NAMES))
    stop = next((place for place in reach if words[place].form in _COMMAS or words[place].form in _THAT), 0)
    stop = next((place for place in reach if _tells(words, first, place)), stop)
    stop = next((place for place in reach if place + 1 < stop and words[place + 1].stem in OCCASIONS), stop)
    inside = words[end:stop]
    joined = stop > end + 1 and (words[end].form in _RULED or words[end].preposition)
    plain = all(word.word and not _speaks(word) and not word.has("time", "statement") for word in inside)
    return stop if joined and plain and not words[stop - 1].has("close") else end
