"""Persons in Arabic clauses: a role, what belongs to it, and a name behind, before or between commas."""

import re
from functools import cache

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_phrases import Words, is_short_name
from archivist.analysis.syntax.phrases import Phrase, PhraseKind
from archivist.analysis.text_view import Span

__all__ = ["beginnings_of_names", "begins_name", "may_be_name", "person_at", "role_at"]

_LINKS = frozenset(folded("بن ابن بنت أبو أبي أبا أم آل عبد ولد بو ذو سيدي سيف").split())
_TITLES = frozenset(folded("د م أ").split())  # before a full stop
_IN_NAME_OF, _IN, _AT, _TO = (folded(word) for word in ("باسم", "في", "لدى", "إلى"))
_OVER = frozenset(folded("على عن").split())
_OVERSEERS = frozenset(folded("مشرف مسؤول قائم وصي موقع مؤتمن رقيب").split())
_SOURCES = frozenset(folded("مصدر مصادر مسؤول مسؤولة مسؤولون").split())
_HEARERS = frozenset(folded("وكالة قناة صحيفة جريدة موقع").split())  # a source speaks to them, not for them
_FOR = folded("ل")
_ALI = folded("علي")
_FEMALE = frozenset(folded(name) for name in ("نادية", "فاطمة", "آمنة", "أمينة", "سميرة", "خديجة", "عائشة"))
_RULED = frozenset(folded("باسم في من عن على إلى لدى").split())  # what stands behind the noun of a role
_ATTACHED = "بلوف"  # what an unknown word begins with may be a particle
_AGENT = re.compile(r"\wا\w\w")  # the shape of many given names
_THAT = frozenset(folded("أن إن أنه إنه أنها إنها بأن بأنه عن قائلا مؤكدا خلال").split())
_IN_FRAME = frozenset(folded("في عبر ضمن").split())
# The shapes of verbal nouns and of verbs in the imperfect, and abstract nouns that are objects of verbs of speaking
_NO_NAME = re.compile(VERBAL_SHAPES + r"|[يت]\w{4,}|\w+(?:يه|ات|ين|ون)|\w+ا")
_ABSTRACT = frozenset(
    folded(
        "ضرورة أهمية عودة صحة سلامة قدرة رغبة نية إرادة حاجة مسألة متابعة مواصلة محاولة معاقبة عدم وجود حرص دعم"
        " رفض بدء فتح نجاح فشل مقتل مصرع إصابة وصول خروج دخول صدور وقوع حدوث سقوط موقف مواقف حق حقوق دور قرار"
        " قرارات كل كافة جميع عزم نجاة وقف شن قيام قتل منع رفع خفض حل نقل طرد ضبط حجز غلق غياب فوز وفاة سحب بعض"
        " أحد إحدى عدد ثلاثة أربعة ظل ظلت كان كانت بات باتت أصبح أصبحت صار صارت ليس ليست أضحى غدا مازال"
    ).split()
)
_WITH_HIS = re.compile(r"ب\w{2,}(?:ه|ها|هم|هما)")  # "with his voice"
_IMPERFECT = re.compile(r"[يت]\w{3,}")  # the shape of a verb in the imperfect
_ELATIVES = frozenset(folded("أصغر أكبر").split())  # given names in Persian
_AL = folded("آل")
_SECOND = frozenset(folded("الدين الله الإسلام الحق").split())  # second halves of given names
_COMMAS = ("،", ",")
_NAMES, _FEWEST, _ROLE_WORDS = 5, 2, 18


def role_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with a role or an honorific, with the name if there is one, and where it ends."""
    if not words[first].has("role", "honorific"):
        return None
    walk = _Role(words, first)
    walk.go()
    name, end = walk.name, walk.place
    if name is None and end < len(words) and words[end].form in _COMMAS:
        name, end = _between_commas(words, end)
    role_end = walk.role_end
    while role_end > first + 1 and words[role_end - 1].has("honorific") and name is not None:
        role_end -= 1
    honorific = not words[first].has("role") and role_end == first + 1
    role = None if honorific and name else words.span(first, role_end)
    body = walk.body if walk.body is None or walk.body.end <= words[role_end - 1].end else None
    span = Span(words[first].start, max(words[role_end - 1].end, name.end if name else 0))
    after = _role_behind(words, end) if name and role is None else None
    if after:
        role, end = after
    kind: PhraseKind = "person" if name else "role"
    return Phrase(kind, span, name=name, role=role, body=body, reasons=("role-noun",)), end


def person_at(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the phrase that begins with a person's name: a given name, or a name with a role behind it."""
    listed = words.listed(first, "person")
    given = _given(words, first) or words[first].form in _LINKS
    end = listed or _name_end(words, first)
    if not end:
        return None
    name = words.span(first, end)
    after = _role_behind(words, end)
    if after is None and not (given or listed):
        return None
    if not (given or listed) and any(words[place].stem in _ABSTRACT for place in range(first, end)):
        return None
    if listed or words.boundary(end) or after:
        reasons = ("listed",) if listed else ("given-name",) if given else ("apposition",)
        role, behind = after or (None, end)
        whole = Span(name.start, role.end if role else name.end)
        return Phrase("person" if role else "name", whole, name=name, role=role, reasons=reasons), behind
    return None


def begins_name(words: Words, place: int) -> bool:
    """Return whether a word is a common given name, or one that only stands at the head of a name."""
    form = words[place].form
    return form in _LINKS or (form in given_names() and _given(words, place))


@cache
def beginnings_of_names() -> frozenset[str]:
    """Return the common given names, and the words that only stand at the head of a name."""
    return _LINKS | given_names()


class _Role:
    """Go through the words of a role until a name begins."""

    def __init__(self, words: Words, first: int) -> None:
        self.words, self.first, self.place = words, first, first + 1
        self.anchored = words[first].definite or not words[first].has("role")
        self.spokes = words[first].has("spokesman") or words[first].stem in _SOURCES
        self.role_end = first + 1
        self.name: Span | None = None
        self.body: Span | None = None

    def go(self) -> None:
        words = self.words
        while self.place < len(words) and self.place - self.first < _ROLE_WORDS and self.name is None:
            word = words[self.place]
            if (word.form in "./" and words[self.place - 1].form in _TITLES) or word.form == "/":
                self.place += 1
            elif not word.word or not self._takes():
                break

    def _takes(self) -> bool:
        words, word = self.words, self.words[self.place]
        if words.closes(self.place):
            return self._particle()
        if word.bare and not word.conjunction and self._begins_name():
            end = _name_end(words, self.place)
            if end:
                self.name, self.place = words.span(self.place, end), end
                return True
            if self.anchored:
                return False
        if self.spokes and self.body is None and word.preposition:
            return not (word.stem in _HEARERS and word.preposition == _FOR) and self._of_body(self.place)
        if self.anchored and word.bare and not word.has("role", "honorific"):
            return False
        end = words.listed(self.place, "place", "organisation") or self.place + 1
        self.anchored = (
            self.anchored or word.definite or end > self.place + 1 or bool(words.listed(self.place, "place"))
        )
        if word.preposition:
            self.anchored = word.definite
        return self._role_to(end)

    def _begins_name(self) -> bool:
        word = self.words[self.place]
        known = _given(self.words, self.place) or word.form in _LINKS or bool(self.words.listed(self.place, "person"))
        return known or (self.anchored and not word.has("role", "honorific", "body"))

    def _role_to(self, end: int) -> bool:
        self.place = self.role_end = end
        return True

    def _particle(self) -> bool:
        """Take "in the name of", "in", "to": what a role has behind it."""
        words, place = self.words, self.place
        form, after = words[place].form, place + 1
        if after >= len(words) or not words[after].word:
            return False
        if form == _IN_NAME_OF or (self.spokes and self.body is None and form == _IN and not words.closes(after)):
            return self._of_body(after)
        listed = words.listed(after, "place")
        if form in _OVER and words[self.first].stem.removesuffix("ه") in _OVERSEERS and words[after].definite:
            return self._role_to(after + 1)
        if form in (_IN, _AT, _TO) and (listed or words[after].has("body")) and not words.closes(after):
            self.anchored = bool(listed) or words[after].definite
            return self._role_to(listed or after + 1)
        return False

    def _of_body(self, place: int) -> bool:
        words = self.words
        sure = words[place].has("body") or words.listed(place, "organisation")
        if words.closes(place) or words[place].has("role") or not (sure or self.words[self.first].has("spokesman")):
            return False
        ended = words.body_end(place)
        if not is_short_name(words, place, ended.end):
            self.body = words.span(place, ended.end)
        self.anchored = True
        return self._role_to(ended.end)


def _between_commas(words: Words, comma: int) -> tuple[Span | None, int]:
    """Return the name that stands between commas behind a role."""
    end = comma + 1
    while end < len(words) and words[end].word and end - comma <= _NAMES and not words.closes(end):
        end += 1
    first = words[comma + 1] if comma + 1 < len(words) else None
    if first is None or not _FEWEST <= end - comma - 1 <= _NAMES or not first.bare or first.conjunction:
        return None, comma
    closed = end >= len(words) or words[end].form in _COMMAS or words.closes(end)
    known = _given(words, comma + 1) or first.form in _LINKS or bool(words.listed(comma + 1, "person"))
    if not known and (not may_be_name(words, comma + 1) or _IMPERFECT.fullmatch(words[comma + 2].form)):
        return None, comma
    inside = [words[place] for place in range(comma + 1, end)]
    if not closed or any(word.has("role", "body", "honorific") or word.preposition for word in inside):
        return None, comma
    if any(word.conjunction for word in inside):
        return None, comma
    return words.span(comma + 1, end), end


def _role_behind(words: Words, place: int) -> tuple[Span, int] | None:
    """Return the role that stands behind a name, perhaps behind a comma."""
    first = place + 1 if place < len(words) and words[place].form in _COMMAS else place
    if first >= len(words) or not words[first].has("role") or words[first].preposition or words[first].conjunction:
        return None
    walk = _Role(words, first)
    walk.go()
    return (words.span(first, walk.role_end), walk.place) if walk.name is None else None


def _given(words: Words, place: int) -> bool:
    """Return whether a word is a common given name in the letters of the text: "at" is no Ali, "his club" no Nadia."""
    token = words[place].token
    if words[place].form not in given_names() or token.form in _ELATIVES:
        return False
    original = words.setting.view.original(Span(token.start, token.end))
    last = words.setting.view.document.text[original[0] : original[1]][-1:]
    after = words[place + 1] if place + 1 < len(words) else None
    if token.form == _IN_NAME_OF and after is not None and (after.definite or after.has("body", "role")):
        return False
    return not ((token.form == _ALI and last == "ى") or (token.form in _FEMALE and not token.feminine))


def _name_end(words: Words, first: int) -> int:
    """Return the place behind a name of two words or more that begins at `first`; 0 where its end is uncertain."""
    listed = words.listed(first, "person")
    if listed:
        return listed
    place, count, linked = first, 0, False
    while place < len(words) and count < _NAMES:
        word = words[place]
        link = word.form in _LINKS
        if not _goes_on(words, place, count, known=link or linked or _given(words, place)):
            break
        tribe = linked and words[place - 1].form == _AL
        bound = linked
        place, count, linked = place + 1, count + (not link), link
        last = place >= len(words) or not (words[place].form == _AL or words[place].definite)
        if tribe or (word.definite and last and not bound and word.form not in _SECOND):
            break
    if count < _FEWEST or linked:
        return 0
    if _given(words, first) or words[first].form in _LINKS:
        sure = words.boundary(place) or words[place - 1].definite or words[place].has("role", "honorific")
        return place if sure or words[place].definite or count == _FEWEST else 0
    return place if may_be_name(words, first) and _surely_ended(words, place) else 0


def _goes_on(words: Words, place: int, count: int, *, known: bool) -> bool:
    """Return whether a name of `count` words goes on with this one; `known` are given names and the words between."""
    word = words[place]
    if not word.word or (word.definite and not count and not known):
        return False
    behind_name = words[place - 1].definite and words[place - 1].form not in _SECOND
    if word.definite and behind_name and not words.boundary(place + 1):
        return False
    ends = word.preposition or word.conjunction or (count and word.bare and word.has("role", "honorific"))
    if count and word.definite and _begins_role(words, place, count):
        return False
    if count and not word.token.feminine and _WITH_HIS.fullmatch(word.form):
        return False
    return known or not (ends or words.boundary(place))


def _begins_role(words: Words, place: int, count: int) -> bool:
    """Return whether a definite word behind a name is what the person does: "the spokesman for", "the expert in"."""
    if place + 1 >= len(words) or not words[place + 1].word:
        return False
    word, after = words[place], words[place + 1]
    ruled = bool(after.preposition) or after.form in _RULED
    shaped = word.stem.startswith("م") and len(word.stem) > _FEWEST + 1
    doing = ruled and (shaped or words[place - 1].definite)
    return doing or (count > 1 and word.has("role") and (ruled or after.definite))


def may_be_name(words: Words, first: int) -> bool:
    """Return whether an unknown word can be a given name: no verbal or abstract noun, nothing written on to it."""
    word = words[first]
    return not (
        _NO_NAME.fullmatch(word.stem)
        or word.stem in _ABSTRACT
        or word.stem in THINGS
        or (word.form[0] in _ATTACHED and not _AGENT.fullmatch(word.form))
    )


def _surely_ended(words: Words, place: int) -> bool:
    """Return whether a name of unknown words ends here: a sign, a conjunction, a day, a statement, a role follow."""
    if place >= len(words) or not words[place].word:
        return True
    word = words[place]
    if word.form in _IN_FRAME and place + 1 < len(words):
        return words[place + 1].has("statement")
    return word.form in _THAT or word.has("time", "role")
