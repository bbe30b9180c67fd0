"""Clauses whose verb comes first, as in Arabic: the subject stands behind the verb, and a headline before it."""

from collections.abc import Iterator

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_statements import Frames, authors
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord, arabic_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind, Setting
from archivist.analysis.syntax.tokens import Sentence

__all__ = ["PLUGIN"]

_WITH_BA = frozenset(
    folded("أشاد ندد طالب رحب أفاد صرح نوه تعهد توعد هدد تقدم اعترف أقر أدلى أثنى أمر سمح قام تمسك وعد ذكر").split()
)
_NOT_SAID = frozenset(folded("أن الذي التي الذين لم لن لا لكي كي حتى ما مما من في على إلى عن قد أنها أنه بأن كانت كان لأن").split())
_SURE_PERFECT = frozenset(folded("قد لقد وقد فقد كما فيما بينما حيث و ثم هذا ف ما").split())
_BESIDE = frozenset(folded("جهته جهتها جانبه جانبها ناحيته ناحيتها طرفه طرفها جهتهم").split())
_OWN = frozenset(folded("بدوره بدورها أيضا مجددا رسميا كذلك مساء صباح").split())
_OF, _IF, _THAT, _NAMED, _FIRST_PERSON = (folded(word) for word in ("من", "إذ", "إن", "باسم", "ن"))
_COMMAS = ("،", ",", "-")
_SKIPPED, _HEAD_WORDS, _FRAME_REACH = 6, 24, 45


def _read(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Return who says what in a sentence: subjects of verbs, authors of statements, headlines, first persons."""
    words = Words(setting, arabic_words(setting, sentence))
    frames = Frames(words)
    clauses = _Clauses(words, sentence, frames)
    yield from authors(words, sentence.number)
    yield from clauses.verbs()
    if sentence.first:
        yield from clauses.headline()
    yield from clauses.first_person()


class _Clauses:
    """The clauses of one sentence."""

    def __init__(self, words: Words, sentence: Sentence, frames: Frames) -> None:
        self.words, self.sentence, self.frames = words, sentence, frames

    def verbs(self) -> Iterator[Relation]:
        """Return the subjects behind verbs that are not quoted."""
        for place, word in enumerate(self.words.words):
            kind = self._kind(place, word)
            if kind is None:
                continue
            subject = self._subject(place, word)
            if subject is None or subject[0].kind == "other":
                continue
            phrase, end = subject
            if kind == "issues" and not self.frames.issued(end):
                continue
            framed = kind == "issues" or self.frames.of_verb(place, end)
            yield self._relation(kind, phrase, word.start, framed=framed, foreign=self._foreign(place, subject))

    def _kind(self, place: int, word: ArabicWord) -> RelationKind | None:
        if word.token.quoted or not word.word or word.token.feminine or place + 1 >= len(self.words):
            return None
        before = self.words[place - 1] if place else None
        if word.token.has("performing"):
            return "performs" if before is None or before.form not in _NOT_SAID else None
        if word.token.has("saying") and self._is_verb(before):
            return "says"
        if word.token.has("issuing") and (before is None or before.form not in _NOT_SAID):
            return "issues"
        if not place and self.sentence.first and self.frames.any and self._shaped(word):
            return "says"
        return None

    def _is_verb(self, before: ArabicWord | None) -> bool:
        """Return whether a word that may be a noun too is a verb here: no preposition or noun that rules it precedes."""
        if before is None or not before.word or before.form in _SURE_PERFECT:
            return True
        return before.form not in _NOT_SAID

    def _shaped(self, word: ArabicWord) -> bool:
        """Return whether the first word of a lead can be a verb that no list knows."""
        return word.bare and not word.has("body", "role", "honorific", "statement", "close", "media", "time", "frame")

    def _subject(self, place: int, word: ArabicWord) -> tuple[Phrase, int] | None:
        stem = word.form.removeprefix("و").removeprefix("ف")
        imperfect = word.token.has("performing")
        feminine = stem.startswith("ت") if imperfect else stem.endswith("ت")
        verb = Verb(feminine=feminine, takes_ba=imperfect or stem.removesuffix("ت") in _WITH_BA)
        subject = subject_at(self.words, self._skip(place + 1), verb)
        if subject and subject[0].kind == "name" and feminine != _feminine_name(self.words, subject[0]):
            return subject if not feminine else None
        return subject

    def _skip(self, place: int) -> int:
        """Pass over what stands between a verb and its subject: days, "for its part", "also"."""
        words, start = self.words, place
        while place < len(words) and place - start < _SKIPPED:
            word = words[place]
            beside = word.form == _OF and place + 1 < len(words) and words[place + 1].form in _BESIDE
            timed = word.has("time") or (word.form[0].isdigit() and place > start)
            if beside:
                place += 2
            elif timed or word.form in _OWN or (word.form in (*_COMMAS, "(", ")") and place + 1 < len(words)):
                place += 1
            else:
                break
        return place

    def _foreign(self, place: int, subject: tuple[Phrase, int]) -> bool:
        """Return whether a medium says it, which passes on what others said."""
        del place
        phrase = subject[0]
        return any(word.has("media") for word in self.words.words if phrase.span.start <= word.start < phrase.span.end)

    def headline(self) -> Iterator[Relation]:
        """Return the body with which a line begins, if a verb or a colon follows: "BODY condemns", "BODY: …"."""
        words = self.words
        first = 0
        while first < len(words) and not words[first].word and words[first].form not in '"«“':
            first += 1
        if first >= len(words) or words[first].has("close", "time", "statement"):
            return
        inside = words[first + 1] if not words[first].word and first + 1 < len(words) else words[first]
        if not inside.has("body") and not words.listed(first, "organisation"):
            return
        subject = subject_at(words, first, Verb())
        if subject is None or subject[0].kind != "body" or subject[0].anaphora or subject[1] >= len(words):
            return
        after = words[subject[1]]
        said = after.token.has("performing", "saying") and not after.token.feminine and not after.token.quoted
        if said or after.form == ":":
            yield self._relation("says", subject[0], after.start, foreign=self._foreign(0, subject))

    def first_person(self) -> Iterator[Relation]:
        """Return who speaks as "we": "in the name of BODY we declare", "BODY, as it condemns"."""
        words = self.words
        for place, word in enumerate(words.words[:_HEAD_WORDS]):
            if word.token.quoted or place + 2 >= len(words):
                return
            named = word.form in (_NAMED, folded("نحن")) and place < _SKIPPED
            if not named and not (word.form in (_THAT, folded("أن")) and not place):
                continue
            first = place + 2 if named and words[place + 1].form in (*_COMMAS, folded("في")) else place + 1
            subject = subject_at(words, first, Verb())
            if subject is None or subject[0].kind != "body":
                return
            rest = words.words[subject[1] : subject[1] + _SKIPPED]
            own = any(_is_we(item) for item in rest) if named else any(item.token.has("performing") for item in rest[:3])
            if own:
                yield self._relation("performs", subject[0], word.start)
            return

    def _relation(
        self, kind: RelationKind, subject: Phrase, place: int, *, framed: bool = False, foreign: bool = False
    ) -> Relation:
        spoken = kind == "says" and subject.body is not None and subject.kind in ("person", "role")
        return Relation("speaks-for" if spoken else kind, subject, place, self.sentence.number, framed, foreign)


def _is_we(word: ArabicWord) -> bool:
    return word.word and word.bare and word.form.startswith((_FIRST_PERSON, "ون")) and len(word.form) > len("نحن")


def _feminine_name(words: Words, phrase: Phrase) -> bool:
    return any(word.token.feminine for word in words.words if phrase.span.start <= word.start < phrase.span.end)


PLUGIN = _read
