"""The word for a statement in Arabic: whose it is, and whether a verb speaks in it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import THINGS
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_sources import is_agency, relays
from archivist.analysis.syntax.arabic_spoken_of import is_held_in
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind

__all__ = ["Frames", "authors"]

_ISSUED = frozenset(folded("صادر صادرة الصادر الصادرة صدر صدرت").split())
_CAME, _THEN = frozenset(folded("صدر صدرت").split()), folded("وف")  # the verb; what is written on to it
_ARTICLE = folded("ال")
_BY, _FROM, _FOR, _BA = (folded(word) for word in ("عن", "من", "ل", "ب"))
# Words for what is sent to somebody: ل stands before who receives it
_SENT = frozenset(folded("رسالة برقية خطاب نداء كلمة مذكرة").split())
_TOLD = folded("تصريح")  # what is told to a paper or a channel: the body behind ل hears it, a person there speaks
_COMPLAINT = folded("بلاغ")  # to a prosecutor; that of a body is its communiqué
_RECEIVED = frozenset(folded("تلقى تلقت تلقي تلقيها تلقيه تلقينا استقبل استقبلت").split())
_COMES_IN = frozenset(folded("ورد وردت وصل وصلت تقدم تقدمت قدم قدمت تقديم رفع رفعت ورود وصول").split())
_RULING = frozenset(folded("بيان بلاغ تصريح رسالة برقية خطاب كلمة تغريدة تدوينة منشور").split())  # before whose it is
_NOT = folded("غير")
_HAD, _BEEN = frozenset(folded("كان كانت وكان وكانت").split()), folded("قد")
_NUMBER, _RELATIVE, _PARTICIPLE = folded("رقم"), (folded("ي"), folded("ية")), re.compile(r"م\w{3,}")
_REPORTS = frozenset(folded("حصيلة نشرية").split())  # of figures, of the weather: what an authority makes known
_OF_IT = frozenset(folded("به بها عنه عنها").split())
_WHICH = frozenset(folded("الذي التي").split())
# What is done with a statement by somebody else: "with welcome the statement of", "behind the refusal of the statement"
_MET = frozenset(folded("ترحيب تأييد رفض استنكار إدانة رد تعليق تعقيب دعم تنفيذ استغراب اهتمام ارتياح أسف").split())
_KIND_WORDS = frozenset(
    folded(
        "صحفي صحافي رسمي مشترك توضيحي ختامي عاجل هام مهم جديد سابق له لها لهم إعلامي صحفية مفتوحة مشتركة رسمية"
    ).split()
)
_PUBLISHED = frozenset(folded("منشور منشورة نشر نشرت صدر صدرت").split())
_ON, _SITES = frozenset(folded("في على عبر").split()), frozenset(folded("موقع حساب صفحة منصة").split())
_ACCORDING = frozenset(folded("بحسب حسب وفق وفقا").split())
_ITS = frozenset(folded("له لها لهم عنه عنها عنهم").split())
_COPY = frozenset(folded("نسخة بنسخة").split())
_TIE = 7  # words behind the statement
_REACH, _FRAME_REACH, _ISSUED_REACH, _LEAD, _NEAR = 7, 45, 60, 3, 3


class Frames:
    """Where a sentence says that something stands in a statement."""

    def __init__(self, words: Words) -> None:
        """Take the words of one sentence."""
        self._words = words
        self._places = [
            place for place, word in enumerate(words) if "statement" in word.classes and not word.token.quoted
        ]
        self._frames = [place for place in self._places if self._framing(place)]

    @property
    def any(self) -> bool:
        """Return whether the sentence has such a frame."""
        return bool(self._frames)

    def _framing(self, place: int) -> bool:
        word = self._words[place]
        if word.preposition == _BA:
            return True
        if not place or word.preposition:
            return False
        framed = self._words[place - 1].has("frame") and not is_held_in(self._words, place)
        return framed or _is_relied_on(self._words, place)

    def of_verb(self, verb: int, end: int) -> bool:
        """Return whether a verb, whose subject ends at `end`, speaks in a statement: no other subject comes between."""
        for frame in self._frames:
            if end <= frame < end + _FRAME_REACH:
                between = self._words.words[end:frame]
                return not any(word.token.has("saying") and word.bare for word in between if not word.token.quoted)
            if frame < verb and not any(word.token.has("saying") for word in self._words.words[frame + 1 : verb]):
                return True
        return False

    def issued(self, end: int) -> bool:
        """Return whether a statement is what is issued behind a subject that ends at `end`, not what is relied on."""
        near = (place for place in self._places if end <= place < end + _ISSUED_REACH)
        return any(self._words[place - 1].form not in _ACCORDING for place in near)


def _is_relied_on(words: Words, place: int) -> bool:
    """Return whether a clause has its news from a statement of its own subject: "according to a statement of its own".

    What says so is a pronoun, "that it published", or that somebody has a copy; with an author it is another's.
    """
    if words[place - 1].form not in _ACCORDING or words[place].definite:
        return False
    behind = words.words[place + 1 : place + 1 + _TIE]
    tied = any(word.form in _ITS or word.form in _COPY or _is_issued_by_it(word) for word in behind)
    author = _author(words, place) if tied else None
    return tied and (author is None or author.kind == "other")


def _is_issued_by_it(word: ArabicWord) -> bool:
    """Return whether a word is a verb of issuing with what was issued written on to it: "that it published"."""
    return word.token.has("issuing") and word.form.endswith(("ه", "ها")) and not word.token.feminine


def authors(words: Words, number: int) -> Iterator[Relation]:
    """Return whose statements a sentence names."""
    for place, word in enumerate(words.words):
        if word.token.quoted and not words.words[0].token.quoted:
            continue
        if "statement" in word.classes and not _possessed(word):
            author = _author(words, place)
        elif word.stem in _REPORTS and _is_told(words, place):
            author = _author(words, place + _described(words, place))
        elif _says_issued(word) and not (_issues_other(words, place) or _is_denied(words, place)):
            author = _issued_by(words, place, place)
        else:
            continue
        if author and author.kind != "other" and not _had_been(words, place, number):
            foreign = _answered(words, place) or (word.stem in _SENT and number > _LEAD) or _is_asked_for(words, place)
            spoken = author.body is not None and author.kind in ("person", "role")
            kind: RelationKind = "speaks-for" if spoken else "statement-of"
            yield Relation(kind, author, word.start, number, framed=not foreign, foreign=foreign)


def _had_been(words: Words, place: int, number: int) -> bool:
    """Return whether a sentence tells of an earlier statement: "BODY had issued the statement of PERSON"."""
    return number > 0 and words[0].form in _HAD and any(word.form == _BEEN for word in words.words[1:place])


def _says_issued(word: ArabicWord) -> bool:
    """Return whether a word is "issued", perhaps with "and" written on to the verb: "and there was issued by BODY"."""
    return word.form in _ISSUED or (word.form[:1] in _THEN and word.form[1:] in _CAME)


def _is_told(words: Words, place: int) -> bool:
    """Return whether a report is the subject of a verb of speaking before it, perhaps with a day between."""
    while place and (words[place - 1].has("time") or words[place - 1].form in _OF_IT):
        place -= 1
    return place > 0 and words[place - 1].token.has("saying")


def _described(words: Words, place: int) -> int:
    """Return how many adjectives stand behind a noun with ة before whose it is: "a weekly figure of the ministry"."""
    reach = words.words[place + 1 : place + 1 + _NEAR]
    plain = (word.token.feminine and word.bare and not word.token.classes for word in reach)
    return sum(1 for _ in takewhile(bool, plain))


def _issues_other(words: Words, place: int) -> bool:
    """Return whether "issued" says so of a statement, which tells itself whose it is, or of a noun: "the rules"."""
    before = words.words[max(0, place - _NEAR) : place]
    described = words[place].form.startswith(_ARTICLE) and bool(before) and before[-1].definite
    which = bool(before) and before[-1].form in _WHICH  # "the mistakes that were issued by"
    return described or which or any(_is_issued(item) for item in before)


def _is_denied(words: Words, place: int) -> bool:
    """Return whether something was not issued by whom it names: "pictures that are not issued by the ministry"."""
    return place > 0 and (words[place - 1].form == _NOT or words[place - 1].has("negation"))


def _is_issued(word: ArabicWord) -> bool:
    """Return whether a word says what was issued: a statement, which tells itself whose it is, or a report."""
    return word.has("statement") or word.stem in THINGS


def _possessed(word: ArabicWord) -> bool:
    """Return whether the word for the statement says already whose it is: "its statement", or speaks of several."""
    return word.stem.endswith(("ها", "هم", "هما", "ات")) or (word.stem.endswith("ه") and not word.token.feminine)


def _answered(words: Words, place: int) -> bool:
    """Return whether the statement is one that is answered, or that others cite, perhaps with a noun between."""
    if not place:
        return False
    before = words[place - 1]
    ruled = place > 1 and before.bare and not before.token.classes and words[place - 2].has("answer")
    return before.has("answer") or before.stem.removeprefix(_BA) in _MET or ruled


def _is_asked_for(words: Words, place: int) -> bool:
    """Return whether a statement is what somebody wants of another: "the ministry demands a statement from BODY"."""
    facts = words.setting.tongue.syntax
    before = words.words[max(0, place - _REACH) : place]
    return facts is not None and any(facts.means("asking", word.form) for word in before)


def _author(words: Words, place: int) -> Phrase | None:
    """Return the phrase behind a word for a statement that says whose it is."""
    word, after = words[place], place + 1
    while after < len(words) and (_describes(words, after) or _is_number(words, after)):
        after += 1
    if after < len(words) and word.definite and words[after].form in _WHICH:
        after += 1
    if after >= len(words) or not words[after].word:
        return None
    issued = _issued_by(words, place, after) or _published_on(words, after)
    if issued:
        return issued
    follower = words[after]
    if follower.token.has("issuing") and follower.form.endswith(("ه", "ها")) and not follower.token.feminine:
        issuer = _behind_days(words, after + 1)
        where = issuer < len(words) and words[issuer].preposition == _BA
        return None if where or relays(words, issuer) else _phrase(words, issuer)
    if follower.form in (_FROM, _BY) and word.stem not in _SENT:
        return None if _is_received(words, place) else _sure(_phrase(words, after + 1))
    if follower.preposition == _FOR and word.stem not in _SENT and not _hears_news(words, after):
        phrase = _sure(_phrase(words, after))
        hears = _TOLD if phrase and phrase.kind == "body" else _COMPLAINT
        return None if word.stem.startswith(hears) or _is_received(words, place) else phrase
    ruled = word.stem in _RULING and not word.definite and after == place + 1 and not follower.preposition
    return _sure(_phrase(words, after)) if ruled and not _frame_of_another(words, place) else None


def _hears_news(words: Words, place: int) -> bool:
    """Return whether a statement is made to a paper or an agency, which passes it on and is not who makes it."""
    return words[place].has("media") or is_agency(words, words[place])


def _behind_days(words: Words, place: int) -> int:
    """Return the place behind the day that stands between a verb and who issued something."""
    while place < len(words) and words[place].has("time"):
        place += 1
    return place


def _is_received(words: Words, place: int) -> bool:
    """Return whether a report comes in to the body behind ل: "a call came to the police station"."""
    told = words[place].stem.startswith(_COMPLAINT) and not words[place - 1].has("frame")  # "what stands in it"
    before = [re.sub("^[وف](?=\\w{3})", "", word.form) for word in words.words[max(0, place - _REACH) : place]]
    return told and (any(form in _COMES_IN for form in before[-_NEAR:]) or not _RECEIVED.isdisjoint(before))


def _describes(words: Words, place: int) -> bool:
    """Return whether a word says of what kind a statement is; before "issued by" any adjective does: "military"."""
    word = words[place]
    if word.form in _KIND_WORDS or word.stem in _KIND_WORDS:
        return True
    shaped = word.bare and not word.definite and (word.stem.endswith(_RELATIVE) or _PARTICIPLE.fullmatch(word.stem))
    further = place + 1
    while further < len(words) and _is_number(words, further):
        further += 1
    return bool(shaped) and further < len(words) and words[further].form in _ISSUED


def _is_number(words: Words, place: int) -> bool:
    """Return whether a word is one of "no. (5)", with which statements are counted."""
    word = words[place]
    return word.form == _NUMBER or word.form[0].isdigit() or word.form in "()"


def _frame_of_another(words: Words, place: int) -> bool:
    """Return whether a verb before "in a statement" has said whose it is: what follows is what it speaks of."""
    if not place or not (words[place].preposition or words[place - 1].has("frame")):
        return False
    return any(word.token.has("saying", "performing") for word in words.words[:place])


def _published_on(words: Words, after: int) -> Phrase | None:
    """Return whose site or account a statement stands on: "published on the site of", "on the site that BODY has"."""
    place = after + (words[after].form in _PUBLISHED)
    if place + 2 >= len(words) or words[place].form not in _ON or words[place + 1].stem not in _SITES:
        return None
    reach = range(place + 2, min(len(words), place + 2 + _NEAR))
    owned = next((item for item in reach if words[item].preposition == _FOR), None)
    owner = owned if words[place + 1].definite else place + 2
    return None if owner is None else _sure(_phrase(words, owner))


def _issued_by(words: Words, place: int, after: int) -> Phrase | None:
    """Return who stands behind "issued by", perhaps with a day between."""
    issued = False
    for item in range(after, min(len(words) - 1, after + _REACH)):
        word = words[item]
        if _says_issued(word):
            issued = True
        elif issued and word.form == _BY:
            return _phrase(words, item + 1)
        elif not (word.has("time") or not word.word or word.form[0].isdigit() or (issued and item > place)):
            return None
    return None


def _phrase(words: Words, first: int) -> Phrase | None:
    word: ArabicWord | None = words[first] if first < len(words) else None
    if word is None:
        return None
    subject = subject_at(words, first, Verb(takes_ba=False, strict=False), of_statement=True)
    return subject[0] if subject else None


def _sure(phrase: Phrase | None) -> Phrase | None:
    """Return the phrase if a list or a name, not only its shape, says what it is."""
    if phrase is None or phrase.kind in ("person", "role", "name"):
        return phrase
    return phrase if {"head-noun", "listed", "acronym"}.intersection(phrase.reasons) else None
