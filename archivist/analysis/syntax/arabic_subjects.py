"""The noun phrase behind an Arabic verb: whether it is a body, a person or a role, or nothing that is known."""

import re
from dataclasses import dataclass

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import LINKS, begins_name
from archivist.analysis.syntax.arabic_no_bodies import is_deed, is_draft, is_list, is_object, is_one_of_two, is_person
from archivist.analysis.syntax.arabic_nouns import PARTS, RULERS, THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_offices import is_whole, office_at, office_within
from archivist.analysis.syntax.arabic_persons import person_at, role_at, surname_end, titled_at
from archivist.analysis.syntax.arabic_persons_offices import office_of_person
from archivist.analysis.syntax.arabic_phrases import (
    CLOSING_MARKS,
    OPENING_MARKS,
    POSSESSED,
    BodyEnd,
    Words,
)
from archivist.analysis.syntax.arabic_ranks import is_beside_rank
from archivist.analysis.syntax.arabic_reprises import reprise_at
from archivist.analysis.syntax.arabic_short_names import is_short_name
from archivist.analysis.syntax.arabic_words import place_heads
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.text_view import Span

__all__ = ["Verb", "subject_at"]

_AGENT = re.compile(
    r"م\w{3,}(?<!ه)|\wا\w{1,2}ه?|\w{2}ي\wه?"
)  # the shapes of words for who does something: no heads of bodies
_VERBAL = re.compile(VERBAL_SHAPES)
# Nouns that rule another one inside a body's name, beside those of a verbal noun's shape and those with ة
_RULING = frozenset(folded("شؤون حقوق دعم صون أصدقاء أنصار أبناء ذوي دول أمن نقل حفظ نشر بحوث علوم فنون تعليم").split())
_CAPITALS = re.compile(r"[A-Z][A-Z&.-]+")
_BRIGADE, _FAMILY_NAME = folded("لواء"), re.compile(r"\w{3,}ي")
_FOR = folded("ل")
_ON = "على"  # as it is written: folded, it is the name Ali
_COUNTS = frozenset(folded("عدد عشرات مئات جمع ثلة جملة لفيف").split())
_MANY = frozenset(folded("عشرات مئات آلاف").split())
_HIS_OFFICE = folded("مكتبه")  # as "library" is folded
_RULED = frozenset(folded("في على إلى من تحت ضمن مع لدى عن بين").split())
_RELATIVE, _IMPERFECT = re.compile(r"\w{3,}(?:ي|يه)"), re.compile(r"[يت]\w{3,}")
_PARTICIPLE = re.compile(r"م\w{3,}ه?")
_OTHERS = frozenset(folded("أخرى آخر آخرون آخرين عدة مختلفة متعددة").split())  # "other organisations"
_SIGNING = frozenset(folded("موقعة موقعون موقعين موقعات ممضية ممضون ممضين مذكورة").split())
_RESIDENTS = frozenset(folded("أهالي أهل سكان").split())  # who demand much, and issue nothing but in a statement
_LANDS = frozenset(folded("دول بلدان").split())
_BELOW = frozenset(folded("أدناه أسفله").split())
_KIN = re.compile(rf"(?<!\w)(?:{folded('ابنة|زوجة|أرملة|شقيقة|أخت|والدة|حفيدة|طليقة')})(?!\w)[^.\n]*$")
_NEAR = 50  # characters before a name in which it is said whose kin somebody is
_QUOTED_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """What a verb says of its subject; as it stands, nothing: a noun is in its place.

    `takes_ba`: its object may stand behind ب. `strict`: a definite object may follow.
    """

    feminine: bool = False
    takes_ba: bool = True
    strict: bool = True
    imperfect: bool = False


def subject_at(words: Words, first: int, verb: Verb, *, of_statement: bool = False) -> tuple[Phrase, int] | None:
    """Return the noun phrase that begins with a word, and the place behind it; None where none begins there.

    `of_statement`: a preposition may be written on to the first word: "a statement of the ministry".
    """
    if first < len(words) and words[first].form in OPENING_MARKS:
        return _in_quotes(words, first, verb)
    nothing = first >= len(words) or words.closes(first) or (words[first].preposition and not of_statement)
    if nothing or _is_crowd(words, first) or (words[first].stem in _RESIDENTS and not of_statement):
        return None
    if words.listed(first, "organisation"):
        return _body(words, first, verb, ("listed",))
    if words[first].has("role", "honorific") and not _is_body_too(words, first):
        return (_surname(words, first, verb) if words[first].definite else None) or role_at(words, first)
    if words[first].has("body") or _is_part(words, first):
        return _body(words, first, verb, ("head-noun",))
    person = person_at(words, first) or titled_at(words, first) or reprise_at(words, first)
    person = person or _surname(words, first, verb)
    return person or _unlisted(words, first, verb)


def _surname(words: Words, first: int, verb: Verb) -> tuple[Phrase, int] | None:
    """Take a surname that stands behind a given name elsewhere in the text.

    A woman does not speak by the name of him whose daughter or wife somebody is.
    """
    word, end = words[first], first + 1 + (words[first].form in LINKS)
    known = word.form in words.setting.surnames and not word.preposition and word.stem not in THINGS
    heard = end < len(words) and words[end].preposition == _FOR  # "NAME told the agency"
    if not known or end > len(words) or not (heard or words.closes(end)):
        return None
    span = words.span(first, end)
    names = _behind_names(words, span)
    if not names:
        return None
    view = words.setting.view
    if verb.feminine and any(_KIN.search(view.text, max(0, start - _NEAR), start) for start in names):
        return Phrase("other", span), end
    return Phrase("name", span, name=span, reasons=("surname",)), end


def _behind_names(words: Words, surname: Span) -> list[int]:
    """Return where a given name stands before a surname: one that the text does not write as "on"."""
    view = words.setting.view
    before = re.compile(rf"(?<!\w)(\w+) {re.escape(view.slice(surname))}(?!\w)")
    return [
        match.start()
        for match in before.finditer(view.text)
        if match[1] in words.setting.tongue.given_set and view.wording(Span(*match.span(1))) != _ON
    ]


def _is_body_too(words: Words, first: int) -> bool:
    """Return whether a word that may be an honorific is a body here: "the state of", not "his excellency the"."""
    behind = first + 1 < len(words) and words[first + 1].has("role", "honorific")
    officer = words[first].stem == _BRIGADE and words[first].definite and _is_officer(words, first + 1)
    return words[first].has("body") and not behind and not officer and not surname_end(words, first + 1)


def _is_officer(words: Words, place: int) -> bool:
    """Return whether a family name or "retired" stands behind the word for a brigade and for its general."""
    named = place < len(words) and words[place].definite and bool(_FAMILY_NAME.fullmatch(words[place].stem))
    return place < len(words) and (named or is_beside_rank(words, place) or begins_name(words, place))


def _is_part(words: Words, first: int) -> bool:
    """Return whether a phrase begins with "a number of"."""
    return words[first].stem in PARTS and first + 1 < len(words) and words[first + 1].form == folded("من")


def _is_crowd(words: Words, first: int) -> bool:
    """Return whether a phrase is "a number of citizens": persons of whom nobody is named."""
    if words[first].stem in _MANY and first + 1 < len(words) and words[first + 1].definite:
        return True
    if words[first].stem not in _COUNTS or not _is_part(words, first) or first + 2 >= len(words):
        return False
    whom = words[first + 2]
    return whom.has("role") or whom.stem.endswith(("ين", "ون")) or whom.stem in _RESIDENTS | _LANDS


def _in_quotes(words: Words, first: int, verb: Verb) -> tuple[Phrase, int] | None:
    """Take a body whose name stands in quotation marks: its head is known, or the verb is feminine."""
    for end in range(first + 2, min(len(words), first + _QUOTED_WORDS + 2)):
        if words[end].form in CLOSING_MARKS:
            sure = words[first + 1].has("body") or words.listed(first + 1, "organisation")
            deed = end == first + 2 and words[first + 1].token.feminine and words[first + 1].bare  # "a «comedy»"
            clause = words.closes(first + 1)  # «the charge was» is what somebody says
            if not sure and (not verb.feminine or deed or clause):
                return None
            inside = words.span(first + 1, end)
            if end == first + 2 and words[first + 1].definite and words[first + 1].has("body"):
                return Phrase("body", inside, body=inside, reasons=("head-noun",), anaphora=True), end + 1
            return Phrase("body", inside, body=inside, reasons=("head-noun",) if sure else ("agreement",)), end + 1
    return None


def _body(words: Words, first: int, verb: Verb, reasons: tuple[str, ...]) -> tuple[Phrase, int] | None:
    office = office_at(words, first, strict=verb.strict, takes_ba=verb.takes_ba) or office_of_person(words, first)
    ended = words.body_end(first, strict=verb.strict, takes_ba=verb.takes_ba)
    if office := office or office_within(words, first, ended.end):
        return office
    if _holds_clause(words, first, ended):
        ended = BodyEnd(ended.end - 1, definite=False, complete=True, indefinite=True)
    elif _is_paired(words, ended):
        ended = BodyEnd(ended.end + 1, definite=True, complete=ended.complete)
    span = words.span(first, ended.end)
    if is_short_name(words, first, ended.end):
        return _named_before(words, first, ended.end, reasons), ended.end
    if _is_somebodys(words, first) or is_draft(words, first) or (verb.feminine and is_object(words, first)):
        return Phrase("other", span), ended.end
    if not is_whole(first, ended) or _is_described(words, first, ended.end) or _is_anybodys(words, first, ended):
        return Phrase("other", span), ended.end
    others = any(word.form in _OTHERS for word in words[first : ended.end])
    if others or _are_below(words, ended.end) or is_list(words, first, ended.end):
        return Phrase("other", span), ended.end
    if ended.indefinite:
        reasons = (*reasons, "indefinite")
    return Phrase("body", span, body=span, reasons=reasons), ended.end


def _is_participle(stem: str) -> bool:
    relative = stem.endswith(("ي", "يه")) and not stem.startswith(("من", "مت"))
    return bool(_PARTICIPLE.fullmatch(stem)) and not relative


def _is_described(words: Words, first: int, end: int) -> bool:
    """Return whether a participle with what it rules describes the body: "the parties that are joined in"."""
    ruled = end < len(words) and words[end].has("close") and words[end].form in _RULED
    framed = end + 1 < len(words) and words[end].has("frame") and words[end + 1].has("statement")
    if framed or words.listed(first, "organisation") == end:
        return False
    return ruled and end == first + 2 and words[first].definite and _is_participle(words[end - 1].stem)


def _is_anybodys(words: Words, first: int, ended: BodyEnd) -> bool:
    """Return whether a phrase is "families of detainees", or the office of one whose name follows: "of Deputy NAME".

    So is "of a committee"; or it is "of the committee", and what that does follows.
    """
    last = words[ended.end - 1]
    titled = last.definite and last.preposition == _FOR and last.has("honorific", "role")
    named = titled and ended.end < len(words) and begins_name(words, ended.end)
    many = words[first].doubled or (last.bare and last.stem.endswith(("ين", "ون")))
    return named or (not ended.definite and many)


def _is_paired(words: Words, ended: BodyEnd) -> bool:
    """Return whether a second adjective is joined to that which ends a name: "the national and Islamic forces"."""
    if not ended.definite or ended.end >= len(words):
        return False
    last, second = words[ended.end - 1], words[ended.end]
    both = last.definite and second.definite and second.conjunction and not second.preposition
    return both and all(_RELATIVE.fullmatch(word.stem) and word.token.feminine for word in (last, second))


def _named_before(words: Words, first: int, end: int, reasons: tuple[str, ...]) -> Phrase:
    """Return a short name, which points back; in "the command of the forces" it is the forces that do."""
    span, last = words.span(first, end), end - 1
    if last == first or words[last].preposition != _FOR:
        return Phrase("body", span, body=span, reasons=reasons, anaphora=True)
    group, part = words.span(last, end), words.span(first, last)
    return Phrase("body", span, body=group, reasons=reasons, anaphora=True, office=part)


def _holds_clause(words: Words, first: int, ended: BodyEnd) -> bool:
    """Return whether a phrase ends in the verb of a relative clause: "an armed group that calls itself".

    Behind an adjective without an article no noun can belong to the name.
    """
    last, before = words[ended.end - 1], words[ended.end - 2]
    described = ended.end - first > 2 and before.bare and bool(_RELATIVE.fullmatch(before.stem))  # noqa: PLR2004
    return not ended.definite and described and last.bare and bool(_IMPERFECT.fullmatch(last.form))


def _is_somebodys(words: Words, first: int) -> bool:
    """Return whether a head is "his office", which names nobody: with ة the word would be another one."""
    word = words[first]
    return word.form == _HIS_OFFICE and not word.token.feminine


def _are_below(words: Words, end: int) -> bool:
    """Return whether a phrase leaves its names to the end of the text: "the organisations that have signed below"."""
    return words[end - 1].stem in _SIGNING or (end < len(words) and words[end].form in _BELOW)


def _unlisted(words: Words, first: int, verb: Verb) -> tuple[Phrase, int] | None:
    """Take a phrase whose head no list knows: a body only where its shape and the verb agree that it is one."""
    head = words[first]
    if _CAPITALS.fullmatch(head.token.text):
        span = Span(head.start, head.end)
        return Phrase("body", span, body=span, reasons=("acronym",)), first + 1
    ended = words.body_end(first, strict=verb.strict, takes_ba=verb.takes_ba)
    span = words.span(first, ended.end)
    if is_short_name(words, first, ended.end):
        return Phrase("other", span, anaphora=True), ended.end
    half = head.form in LINKS or (verb.feminine and is_object(words, first))
    if half or is_one_of_two(words, ended.end) or is_person(words, first, ended.end):
        return Phrase("other", span), ended.end  # half of a person's name, or of several names
    agent = bool(_AGENT.fullmatch(head.stem)) and not _is_called_after(words, first, ended.end)
    sure = ended.definite and not _is_thing(words, first, ended.end)
    if verb.feminine:
        sure = (
            sure
            and not (head.token.feminine and agent)
            and (head.token.feminine or head.definite or not verb.imperfect)
        )
    else:
        sure = sure and not (head.token.feminine or agent)
    if not sure and verb.feminine and not verb.imperfect and _is_bare_name(words, first, ended.end):
        return Phrase("body", span, body=span, reasons=("bare-name",)), ended.end
    if not sure:
        return Phrase("other", span), ended.end
    return Phrase("body", span, body=span, reasons=("agreement" if verb.feminine else "genitive",)), ended.end


def _is_bare_name(words: Words, first: int, end: int) -> bool:
    """Return whether one unknown word is the whole subject: a company's name, or the surname of a woman."""
    head = words[first]
    known = head.token.feminine or head.stem in THINGS or POSSESSED.fullmatch(head.stem) or head.form[0] in "بلوفك"
    known = known or (first > 0 and words[first - 1].form[0].isdigit())  # a month
    return end == first + 1 and head.bare and not known and len(head.form) > 3 and words.closes(end)  # noqa: PLR2004


def _is_thing(words: Words, first: int, end: int) -> bool:
    """Return whether an unlisted head is no body: a thing, an action, somebody's own, or the first of several names."""
    head = words[first]
    if end - first < 2 or head.stem in THINGS or POSSESSED.fullmatch(head.stem):  # noqa: PLR2004
        return True
    if not head.token.feminine and (_VERBAL.fullmatch(head.stem) or is_deed(words, first)):
        return True
    if _is_called_after(words, first, end):
        return False
    if head.bare and head.form.startswith(("ب", "ل", "ك")):
        return True  # a preposition may be written on to it
    town = end == first + 2 and words.listed(first + 1, "place") == end  # "Real" with its town
    bare = [] if town else [word for word in words.words[first:end] if word.bare]
    if len(bare) > 1 and not (bare[1].token.feminine or _VERBAL.fullmatch(bare[1].stem) or bare[1].stem in _RULING):
        return True
    return any(word.has("honorific", "role") for word in words.words[first:end])


def _is_called_after(words: Words, first: int, end: int) -> bool:
    """Return whether a kind of place has a ruler's name and an adjective behind it: "King NAME Medical City"."""
    land = end > first + 1 and words[first].stem in place_heads(words.setting.tongue)
    return land and words[first + 1].definite and words[first + 1].stem in RULERS and words[end - 1].definite
