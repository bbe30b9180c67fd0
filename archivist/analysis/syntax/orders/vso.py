"""Clauses whose verb comes first, as in Arabic: the subject stands behind the verb, and a headline before it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_announcements import announces
from archivist.analysis.syntax.arabic_asides import acts_behind_aside, behind_asides, is_silent, is_spokesman, opening
from archivist.analysis.syntax.arabic_bylines import is_credit
from archivist.analysis.syntax.arabic_names import begins_name
from archivist.analysis.syntax.arabic_objects import expresses, is_called_upon, is_told, tells, without_asides
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_sources import behind_quotes, is_agency, sources
from archivist.analysis.syntax.arabic_spoken_of import without_spoken_of
from archivist.analysis.syntax.arabic_statements import Frames, authors
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord, arabic_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Reader, Relation, RelationKind, Setting
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import Span

__all__ = ["PLUGIN"]

_WITH_BA = frozenset(
    folded("أشاد ندد طالب رحب أفاد صرح نوه تعهد توعد هدد تقدم اعترف أقر أدلى أثنى أمر سمح قام تمسك وعد ذكر").split()
)
_NOT_SAID = frozenset(
    folded("أن الذي التي الذين لم لن لا لكي كي حتى ما مما من في على إلى عن قد أنها أنه بأن كانت كان لأن").split()
)
_BEFORE_VERBS = frozenset(folded("قد لقد وقد فقد كما فيما بينما حيث و ثم ف هذا ذلك وذلك لذلك حسبما مثلما").split())
# Perfects that are no other words, and those that are prepositions as well
_SURE_FORMS = frozenset(folded("قال أكد أعلن أوضح أضاف أفاد أشار أعرب ندد أدان استنكر صرح أصدر").split())
_PARTICLES = frozenset(folded("عبر بين عقب").split())
_TWO_LETTERS = frozenset(folded("وصف وعد وجه وزع وقع فند فسر فضح فكر").split())  # and ف or و of their own
_PASSED_ON = frozenset(folded("نقل أورد تناقل تداول بث وصل ذكر علم حصل اطلع انتشر وقع شهد صدر ورد جاء").split())
_SAYING_OF = frozenset(folded("قوله قولها قولهم قولهما").split())
_CLOSING = "»”"  # behind a name in quotation marks stands the verb of a headline
_PLURALS = ("وا", "تا")
_BESIDE = frozenset(folded("جهته جهتها جانبه جانبها ناحيته ناحيتها طرفه طرفها جهتهم").split())
_OWN = frozenset(folded("بدوره بدورها أيضا مجددا رسميا كذلك مساء صباح ذلك بذلك هذا بهذا").split())  # "this was said by"
_WE = frozenset(folded("باسم نحن إننا أننا بصفتنا بوصفنا باعتبارنا").split())
_OF, _ABOUT, _IN, _FIRST_PERSON, _WITH, _FOR = (folded(word) for word in ("من", "عن", "في", "ن", "ب", "ل"))
_THAT, _HAILS = frozenset(folded("إن أن").split()), frozenset(folded("يا أيها أيتها").split())
_SHOWN = frozenset(("head-noun", "listed", "acronym"))
_NOT = frozenset(folded("لا لم لن ما").split())
_LEADS_TO = _THAT | frozenset(f":{OPENING_MARKS}")
_GIVES, _HANDS = frozenset(folded("ألقى ألق").split()), frozenset(folded("القبض الضوء").split())
_COMMAS, _POINTED_OUT = ("،", ",", "-"), folded("لفت")  # a masculine that ends as feminines do
_AND = re.compile(r"^[وف](?=\w{3})")
_SKIPPED, _HEAD_WORDS, _LEAD, _SAID_REACH, _OPENING = 6, 24, 3, 16, 2
_ARREST = 11  # words from "laid" to "hands", with who did and when between


def _read(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Return who says what in a sentence: subjects of verbs, authors of statements, headlines, first persons."""
    words = Words(setting, arabic_words(setting, sentence))
    clauses = _Clauses(words, sentence, Frames(words))
    headline = tuple(clauses.headline()) if sentence.first else ()
    verbs = tuple(without_asides(words, clauses.verbs(frozenset(relation.place for relation in headline))))
    yield from without_spoken_of(words, tuple(authors(words, sentence.number)), headline + verbs)
    yield from headline + verbs
    yield from clauses.quoted_by()
    yield from clauses.according_to()
    yield from clauses.first_person()


class _Clauses:
    """The clauses of one sentence."""

    def __init__(self, words: Words, sentence: Sentence, frames: Frames) -> None:
        self.words, self.sentence, self.frames = words, sentence, frames

    def verbs(self, done: frozenset[int]) -> Iterator[Relation]:
        """Return the subjects behind verbs that are not quoted; `done` are places of verbs that have theirs."""
        for place, word in enumerate(self.words.words):
            if place and not word.token.classes:
                continue
            kind = self._kind(place, word) if word.start not in done else None
            subject = self._subject(place, word) if kind else None
            if kind is None or subject is None:
                continue
            phrase, end = subject
            framed = kind == "issues" or self.frames.of_verb(place, end)
            if phrase.kind == "other" and not (phrase.anaphora and framed and kind == "says"):
                continue
            if kind == "issues" and not self.frames.issued(end):
                kind = "says" if not place and self._leads() and self.frames.of_verb(place, end) else None
            quiet = is_silent(self.words, word, end) or is_credit(self.words, place, end)
            if kind is None or quiet or not tells(self.words, word, end, framed=framed):
                continue
            if kind == "performs" and phrase.kind == "body" and not phrase.anaphora and is_told(self.words, place, end):
                continue
            if place and self.words[place - 1].word and "genitive" in phrase.reasons and not framed:
                continue  # inside a sentence a phrase of unknown words may be anything
            known = word.token.has("saying", "performing", "issuing") or expresses(self.words, place)
            if not known and not _SHOWN.intersection(phrase.reasons):
                continue  # neither the verb is known nor what its subject is
            yield self._relation(self._told(kind, phrase, place, end), phrase, word.start, framed=framed)

    def _told(self, kind: RelationKind, phrase: Phrase, place: int, end: int) -> RelationKind:
        """Return the kind; "the mayor says that", or so beside a quotation, tells of a person's words in any tense."""
        words = self.words
        that = end < len(words) and words[end].form in _LEADS_TO
        quoted = place > 1 and words[place - 1].form in _COMMAS and words[place - 2].form in CLOSING_MARKS
        return "says" if kind == "performs" and phrase.kind == "person" and (that or quoted) else kind

    def _kind(self, place: int, word: ArabicWord) -> RelationKind | None:
        token = word.token
        if token.quoted or not word.word or token.feminine or place + 1 >= len(self.words):
            return None
        before = self.words[place - 1] if place else None
        if word.form.endswith(_PLURALS) or (before is not None and before.has("hypothetical")):
            return None  # its subject has been named before; "if NAME says"
        if before is not None and before.form.lstrip("وف") in _NOT and token.has("replying"):
            return None  # "did not respond to a request for comment"
        kind: RelationKind | None = None
        if token.has("performing"):
            kind = "performs" if self._acts(place, before) else None
        elif token.has("saying", "issuing"):
            said: RelationKind = "says" if token.has("saying") else "issues"
            kind = said if self._is_verb(word, before) and not self._arrests(place) else None
        elif (not place and self._leads() and self._shaped(word)) or expresses(self.words, place):
            kind = "says"
        return kind

    def _leads(self) -> bool:
        """Return whether the sentence begins a report about a statement."""
        return self.sentence.first and self.sentence.number <= _LEAD and self.frames.any

    def _acts(self, place: int, before: ArabicWord | None) -> bool:
        """Return whether a verb in the imperfect stands at the head of its clause, or behind an opening phrase."""
        if before is None or before.form[0].isdigit():
            return True
        if not before.word:
            return before.form not in _CLOSING
        if before.form in _NOT_SAID:
            return False
        if self.words[place].form.startswith(("و", "ف", "ا")) or before.has("close"):
            return True
        first = self.words[0]
        opening = first.preposition or first.form.startswith(_WITH) or first.has("close", "frame")
        said = any(word.token.has("saying", "performing", "issuing") for word in self.words.words[:place])
        return bool(opening) and not said

    def _arrests(self, place: int) -> bool:
        """Return whether what "gives" a speech in other clauses "lays hands on" somebody here."""
        words = self.words
        gives = _root(words[place].form) in _GIVES
        return gives and any(word.form in _HANDS for word in words[place + 1 : place + _ARREST])

    def _is_verb(self, word: ArabicWord, before: ArabicWord | None) -> bool:
        """Return whether a word in the form of a perfect is one here.

        The feminine, and "and said", are no other words; the masculine may be a noun or a preposition, and is a verb
        at the head of the sentence or of a clause.
        """
        if before is None:
            return True
        if before.form in _NOT_SAID:
            return False
        if word.form.endswith("ت") or word.form in _SURE_FORMS:
            return True
        if word.form.startswith(("و", "ف")) and word.token.form not in _TWO_LETTERS:
            return True
        if word.form in _PARTICLES:
            return before.form in _BESIDE
        return not before.word or before.form in _BEFORE_VERBS or before.form in _BESIDE

    def _shaped(self, word: ArabicWord) -> bool:
        """Return whether the first word of a lead can be a verb that no list knows."""
        known = word.has("body", "role", "honorific", "statement", "close", "media", "time", "frame", "agent")
        return word.bare and not known and _root(word.form) not in _PASSED_ON

    def _subject(self, place: int, word: ArabicWord) -> tuple[Phrase, int] | None:
        """Return what stands behind a verb; where it is a particle, the verb speaks of one who was named before."""
        stem = _root(word.form, ending="")
        imperfect = word.token.has("performing")
        feminine = stem.startswith("ت") if imperfect else stem.endswith("ت") and stem != _POINTED_OUT
        root = stem.removesuffix("ت")
        verb = Verb(feminine=feminine, takes_ba=root in _WITH_BA, imperfect=imperfect)
        first = self._skip(place + 1)
        behind = self.words[first] if first < len(self.words) and not imperfect else None
        bare = behind is not None and behind.has("close", "frame")
        issues = behind is not None and behind.has("statement") and word.token.has("issuing")
        opening = self._opening_subject(verb, first) if issues or (bare and _AND.match(word.form)) else None
        if opening or issues:
            return opening
        if bare:
            return Phrase("other", Span(word.start, word.end), anaphora=True), first
        subject = subject_at(self.words, first, verb)
        if subject and not feminine and first == place + 1 and is_called_upon(self.words, subject[0], first):
            return None
        if subject and feminine and subject[0].kind in ("name", "person") and not _feminine(self.words, subject[0]):
            return None
        return subject

    def _opening_subject(self, verb: Verb, end: int) -> tuple[Phrase, int] | None:
        """Return with whose verb the sentence opens, before one that goes on: "BODY met, and issued this"."""
        opens = self.words[0]
        if not self._shaped(opens) or opens.token.feminine or opens.form.endswith("ت") != verb.feminine:
            return None
        subject = subject_at(self.words, self._skip(1), verb)
        known = subject is not None and (subject[0].name is not None or _SHOWN.intersection(subject[0].reasons))
        return (subject[0], end) if subject and known else None

    def _skip(self, place: int) -> int:
        """Pass over what stands between a verb and its subject: days, "for its part", "also"."""
        words, start = self.words, place
        while place < len(words) and place - start < _SKIPPED:
            word = words[place]
            beside = word.form == _OF and place + 1 < len(words) and words[place + 1].form in _BESIDE
            timed = word.has("time") or (word.form[0].isdigit() and place > start)
            if beside:
                place += 2
            elif word.form.startswith(_FOR) and self._heard(place):
                place = self._heard(place)
            elif timed or word.form in _OWN or (word.form in (*_COMMAS, "(", ")") and place + 1 < len(words)):
                place += 1
            else:
                break
        return place

    def _heard(self, place: int) -> int:
        """Return the place behind a medium that is told something, before who tells it; 0 where none is."""
        words = self.words
        reach = range(place + 2, min(len(words), place + _SKIPPED + 1))
        if words[place].form == _FOR:
            return behind_quotes(words, place + 1)
        if words[place].preposition != _FOR or not words[place].has("media"):
            return 0
        return next((end for end in reach if words[end].definite and words[end].has("role", "honorific")), 0)

    def headline(self) -> Iterator[Relation]:
        """Return whom a line begins with, if a verb follows or a colon: "BODY condemns", "ROLE NAME: we shall"."""
        words = self.words
        first = opening(words)
        if first >= len(words) or words[first].has("close", "time", "statement"):
            return
        inside = words[first + 1] if not words[first].word and first + 1 < len(words) else words[first]
        tagged = words.setting.view.text[max(0, words[first].start - 1) : words[first].start] == "#"
        if not tagged and not inside.has("body") and not words.listed(first, "organisation"):
            yield from self._person_first(first)
            return
        subject = subject_at(words, first, Verb(feminine=tagged and words[first].token.feminine))
        if subject is None or subject[0].kind != "body" or subject[0].anaphora or subject[1] + 1 >= len(words):
            return
        after, phrase = words[subject[1]], subject[0]
        if _is_office(words, first, subject[1]) or "indefinite" in phrase.reasons:
            return  # "a Turkish party calls for"
        if self._said_by(after) or (tagged and after.form == ":" and words[subject[1] + 1].word):
            headline = replace(phrase, reasons=(*phrase.reasons, "headline"))
            yield self._relation("says", headline, after.start)

    def _person_first(self, first: int) -> Iterator[Relation]:
        """Return the person whom a line names before a verb of speaking or a colon."""
        words = self.words
        known = words[first].has("role", "honorific") or begins_name(words, first) or words.listed(first, "person")
        subject = subject_at(words, first, Verb()) if known else None
        end = behind_asides(words, subject[1], opens=self.sentence.number < _OPENING) if subject else 0
        unnamed = subject and subject[0].name is None and (subject[0].body is None or not is_spokesman(words, first))
        if subject is None or unnamed or end >= len(words):
            return
        after = words[end]
        placed = after.form == ":" and subject[0].role is None and end + 1 < len(words)
        if is_credit(words, first, end) or (placed and words[end + 1].token.has("saying")):
            return  # "TOWN: somebody said", though the town has a person's name
        if (after.form == ":" and self.sentence.number < _OPENING) or self._said_by(after):
            yield self._relation("says", subject[0], after.start, framed=self.frames.any and after.form != ":")

    @staticmethod
    def _said_by(word: ArabicWord) -> bool:
        """Return whether a word behind the subject is its verb of speaking."""
        return word.token.has("performing", "saying") and not word.token.feminine and not word.token.quoted

    def quoted_by(self) -> Iterator[Relation]:
        """Return whom a medium quotes: "reported of BODY its saying"."""
        words = self.words
        for place, word in enumerate(words.words):
            if word.form not in _SAYING_OF or word.token.quoted:
                continue
            for first in range(place - 1, max(-1, place - _SAID_REACH), -1):
                subject = subject_at(words, first + 1, Verb()) if words[first].form == _ABOUT else None
                if subject and subject[0].kind != "other":
                    yield self._relation("says", subject[0], word.start, framed=self.frames.any)
                    break

    def according_to(self) -> Iterator[Relation]:
        """Return whom a clause has its news from: "according to ROLE NAME", "as BODY made it known in a statement"."""
        for place, phrase, end in sources(self.words, self._skip):
            framed = self.frames.of_verb(place, end)
            if phrase.kind != "other" or framed:
                yield self._relation("says", phrase, self.words[place].start, framed=framed)

    def first_person(self) -> Iterator[Relation]:
        """Return who speaks as "we": "in the name of BODY we declare", "BODY, as it condemns"."""
        words = self.words
        yield from (self._relation("performs", body, words[place].start) for body, place in announces(words))
        for place, word in enumerate(words.words[:_HEAD_WORDS]):
            if word.token.quoted or place + 2 >= len(words):
                return
            named = word.form in _WE and place < _SKIPPED
            hailed = words[0].form in _HAILS and place and words[place - 1].form in _COMMAS
            if not named and not (word.form in _THAT and (not place or hailed)):
                continue
            first = place + 2 if named and words[place + 1].form in (*_COMMAS, _IN) else place + 1
            subject = subject_at(words, first, Verb())
            if subject is None or subject[0].kind != "body":
                return
            rest = words.words[subject[1] : subject[1] + _SKIPPED]
            own = (
                any(_is_we(item) for item in rest)
                if named
                else any(item.token.has("performing") for item in rest[:3]) or acts_behind_aside(words, subject[1])
            )
            if own:
                yield self._relation("performs", subject[0], word.start)
            return

    def _relation(self, kind: RelationKind, subject: Phrase, place: int, *, framed: bool = False) -> Relation:
        spoken = kind == "says" and (subject.body or subject.again) and subject.kind in ("person", "role")
        first = next((word for word in self.words.words if word.start >= subject.span.start), None)
        medium = first is not None and (first.has("media") or is_agency(self.words, first))
        return Relation("speaks-for" if spoken else kind, subject, place, self.sentence.number, framed, medium)


def _is_office(words: Words, first: int, end: int) -> bool:
    """Return whether a phrase is "the press office" and nothing else, which names no body."""
    office = words[first].definite and words[first].stem in words.setting.tongue.office_heads
    return office and end <= first + 2


def _root(form: str, ending: str = "ت") -> str:
    """Return a verb without the conjunction and, unless told otherwise, the feminine ending."""
    return _AND.sub("", form).removesuffix(ending)


def _is_we(word: ArabicWord) -> bool:
    return word.word and word.bare and word.form.startswith((_FIRST_PERSON, "ون")) and len(word.form) > len("نحن")


def _feminine(words: Words, phrase: Phrase) -> bool:
    """Return whether a person can be a woman: the role or the name says so, or no role says that it is a man."""
    shown = any(word.token.feminine for word in words.words if phrase.span.start <= word.start < phrase.span.end)
    return shown or phrase.role is None or not {"surname", "closed"}.isdisjoint(phrase.reasons)


PLUGIN: Reader = _read
