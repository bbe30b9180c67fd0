"""Arabic noun phrases: the name of a body up to its right end, a person with a role.

A body's name is a head, the nouns that it rules up to the first definite one, the adjectives that agree, and what
ل begins. Behind that stands the next phrase: an object, a name in apposition, a place.
"""

import re
from typing import Self

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_adjuncts import is_manner, is_when
from archivist.analysis.syntax.arabic_body_end import BodyEnd
from archivist.analysis.syntax.arabic_inner_names import (
    ADJECTIVES,
    RULES_BY,
    behind_compound,
    deals_in,
    ends_description,
    founder_end,
    gender_of,
    is_acting,
    is_called_a_statement,
    is_described,
    is_epithet,
    is_field,
    is_field_of,
    is_its_deed,
    is_joined,
    is_object,
    is_second_adjective,
    is_told_which,
    presided_end,
)
from archivist.analysis.syntax.arabic_late_adjectives import is_late_adjective
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, PARTS, RULERS, SAINTS, THINGS
from archivist.analysis.syntax.arabic_objects_behind_names import begins_object, is_foreign, is_held_by, is_local
from archivist.analysis.syntax.arabic_tribes import tribe_end
from archivist.analysis.syntax.arabic_words import ArabicWord, place_heads
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.text_view import Span

__all__ = ["CLOSING_MARKS", "OPENING_MARKS", "POSSESSED", "BodyEnd", "Words"]

_NISBA = re.compile(r"\w{3,}ي|\w{2,}(?:يه|يين|يون|يات|اوي|اويه)")
_PARTICIPLE = re.compile(r"م\w{3,}(?:ه|ين|ون|ات)?")
_ON, _FROM, _IN, _OF, _AGAINST, _BY, _FOR, _AT = map(folded, ("على", "عن", "في", "من", "ضد", "ب", "ل", "لدى"))
_SAKE, _ABROAD, _UNITY, _HIS, _AND = map(folded, ("أجل", "خارج", "وحدة", "ه", "و"))
_HEARERS = frozenset(folded("رأي وكالة شبكة أخوة إخوة سادة جميع عموم كافة ذات نفس هذا هذه").split())
_CLAUSE = frozenset((*folded("أن إن أنه أنها إنه إنها بأن بأنه بأنها عن").split(), "،", ","))  # behind a subject
_SON = frozenset(folded("بن ابن بنت").split())
POSSESSED = re.compile(r"\w{3,}(?:ها|هم|هما|نا|كم)")
OPENING_MARKS, CLOSING_MARKS = '"«“', '"»”'
_QUOTED_WORDS, _BARE_WORDS, _UNSURE = 6, 4, 2


class Words(tuple[ArabicWord, ...]):  # noqa: SLOT001  # a tuple has none of its own
    """The words of a sentence, with what the authority lists know of them."""

    setting: Setting
    words: tuple[ArabicWord, ...]

    def __new__(cls, setting: Setting, words: tuple[ArabicWord, ...]) -> Self:
        """Take the words of one sentence."""
        made = super().__new__(cls, words)
        made.setting, made.words = setting, words
        return made

    def span(self, first: int, end: int) -> Span:
        """Return the slice of the words from `first` to `end`, without what is written on to the first."""
        return Span(self.words[first].start, self.words[end - 1].end)

    def listed(self, place: int, *kinds: str) -> int:
        """Return the place behind a listed name of one of the kinds that begins with this word; 0 for none."""
        start = self[place].start
        if not self.setting.known.any_at(start):
            return 0
        for kind in kinds:
            span = self.setting.known.at(start, kind)
            if span:
                end = place + 1
                while end < len(self.words) and self.words[end].start < span.end:
                    end += 1
                return end
        return 0

    def closes(self, place: int) -> bool:
        """Return whether no noun phrase goes on with this word: a particle, a verb, a time, a figure, a statement."""
        if place >= len(self):
            return True
        word = self[place]
        if not word.word or word.form[0].isdigit() or is_manner(word):
            return True
        if not word.classes and not word.token.classes:
            return is_when(self, place)
        if word.definite:
            return word.has("time", "statement") or is_when(self, place)
        verb = word.token.has("saying", "performing", "issuing") and not word.token.feminine and not word.has("body")
        called = word.has("statement") and is_called_a_statement(self.words, place)
        return verb or (word.has("close", "time", "statement", "frame") and not called)

    def boundary(self, place: int) -> bool:
        """Return whether a phrase certainly ends before this word."""
        if self.closes(place) or is_its_deed(self.words, place):
            return True
        word = self.words[place]  # with an article it has no owner written on to it, though it end in -na
        return word.stem in THINGS if word.definite else bool(POSSESSED.fullmatch(word.form))

    def body_end(self, first: int, *, strict: bool = True, takes_ba: bool = True) -> BodyEnd:
        """Return where the name of the body that begins at `first` ends.

        `strict`: a definite object may follow, so that only what is an adjective goes on. `takes_ba`: the verb has
        its object behind ب.
        """
        return _Walk(self, first, strict=strict, takes_ba=takes_ba).end()


class _Walk:
    """Go through the words of a body's name."""

    def __init__(self, words: Words, first: int, *, strict: bool, takes_ba: bool) -> None:
        self.words, self.first, self.strict, self.takes_ba = words, first, strict, takes_ba
        head, self.place = words[first], first + 1
        self.anchored = head.definite
        self.ruled = not head.definite  # the definite noun is in the genitive: another may be joined to it
        self.chain = [head]
        self.genders = [gender_of(head)]
        self.bare = self.safe = 0  # `safe`: the place behind the last whole name, while a complement is read

    def end(self) -> BodyEnd:
        if listed := self.words.listed(self.first, "organisation", "place"):
            self.place, self.anchored, self.ruled = listed, True, not self.chain[0].definite
            self.genders = [gender_of(self.words[place]) for place in range(self.first, listed)]
        elif tribe := tribe_end(self.words.words, self.first):
            self.place, self.anchored = tribe, True
        while self.place < len(self.words) and self._takes():
            pass
        if not self.anchored and self.safe and (self.bare > 1 or not self.words.closes(self.place)):
            self.place, self.anchored = self.safe, True  # a complement of the verb
        complete = self.words.boundary(self.place)
        return BodyEnd(self.place, self.anchored, complete, not self.anchored and is_described(self.chain))

    def _takes(self) -> bool:
        word = self.words[self.place]
        if not word.word:
            return self._quoted()
        if self.words.closes(self.place):
            return self._located(word) or self._particle(word)
        if is_acting(self.words.words, self.place):
            return False
        if word.preposition:
            return self._complement(word)
        if word.definite:
            return self._definite(word)
        return self._bare(word)

    def _step(self, word: ArabicWord, count: int = 1) -> bool:
        self.chain.append(word)
        self.genders.append(gender_of(word))
        return self._to(self.place + count)

    def _quoted(self) -> bool:
        """Take a name in quotation marks, or in brackets, right behind the head."""
        beside = self.place == self.first + 1
        opens = OPENING_MARKS + "(" * (beside and not self.anchored)
        if self.words[self.place].form not in opens or (not beside and (self.anchored or is_described(self.chain))):
            return False
        for end in range(self.place + 2, min(len(self.words), self.place + _QUOTED_WORDS + 1)):
            if self.words[end].form in CLOSING_MARKS + ")":
                self.place, self.anchored = end + 1, True
                return True
        return False

    def _located(self, word: ArabicWord) -> bool:
        """Take the town that an embassy is in, a faculty's university, "for the sake of" behind an unknown noun."""
        place, words = self.place, self.words
        if place + 1 >= len(words) or not (self.anchored or self.bare):
            return False
        if word.form == _OF:
            return words[place + 1].form == _SAKE and not self.anchored and self._anew(2)
        whole = words.body_end(place + 1, strict=self.strict) if is_held_by(words.words, self.first, place) else None
        end = whole.end if whole and (whole.definite or whole.complete) else 0
        if is_local(words.words, self.first, place):
            end = words.listed(place + 1, "place") or (place + _UNSURE if is_foreign(words[place + 1]) else 0)
        self.anchored = self.anchored or end > 0
        return end > 0 and self._to(end)

    def _particle(self, word: ArabicWord) -> bool:
        """Take a prepositional part that a name has: "in Lebanon", "for the sake of", "of control over"."""
        place, words = self.place, self.words
        if place + 1 >= len(words) or not self.anchored:
            part = word.form == _OF and self.chain[-1].stem in PARTS and place == self.first + len(self.chain)
            return part and self._anew(1)
        after, last = words[place + 1], words[place - 1]
        if word.form == _OF and after.form == _SAKE:
            return self._anew(2)
        if not after.word or words.closes(place + 1):
            return False
        if (end := presided_end(words, place)) or word.form in (_IN, _AT):
            end = end or words.listed(place + 1, "place") or (word.form == _IN and self._unlisted_place(place + 1))
            return bool(end) and self._to(end)
        if last.stem in RULES_BY.get(word.form, ()):
            return self._anew(1)
        return word.form == _AGAINST and after.definite and self._anew(1)

    def _unlisted_place(self, first: int) -> int:
        """Return the place behind one or two words that end the clause's subject: "in the valley", not "in the end"."""
        words = self.words
        his = words[first].form.endswith(_HIS) and not words[first].token.feminine  # "in its meeting"
        if his or words[first].stem in OCCASIONS or words[first].preposition or words[first].conjunction:
            return 0
        for end in (first + 1, first + 2):
            plain = words[end - 1].word and not words[end - 1].has("body", "role", "honorific", "media")
            if not plain or POSSESSED.fullmatch(words[end - 1].form):
                return 0
            if end == first + 2 and words[first].bare and words[first].stem in self._place_heads():
                return max(behind_compound(words.words, end), words.listed(first + 1, "place"))
            if end < len(words) and (words[end].form in _CLAUSE or words[end].has("time", "frame")):
                return end
            if end >= len(words) or words.closes(end) or words[end].preposition:
                return 0
        return 0

    def _place_heads(self) -> frozenset[str]:
        return place_heads(self.words.setting.tongue).union(map(folded, self.words.setting.tongue.lands))

    def _to(self, end: int) -> bool:
        self.place = end
        return True

    def _anew(self, count: int) -> bool:
        """Begin a construct state inside the name."""
        self.safe = self.place if self.anchored else 0
        self.anchored, self.ruled, self.bare = False, True, 0
        return self._to(self.place + count)

    def _complement(self, word: ArabicWord) -> bool:
        ruled = word.preposition == _BY and self.words[self.place - 1].stem in RULES_BY[_BY]
        if word.preposition == _BY and not ruled:
            place = self.words.setting.known.at(word.start, "place")
            own = not self.takes_ba and (word.has("body") or (not word.definite and word.stem in self._place_heads()))
            if not (self.anchored and (place or word.stem == _ABROAD or own)):
                return False
            if place:
                return self._to(self.words.listed(self.place, "place"))
        elif not ruled and (word.preposition != _FOR or not self._rules(word)):
            return False
        self.safe = self.place
        self.anchored, self.ruled, self.bare = word.definite, True, 0
        self.chain, self.genders = [], []
        return self._step(word)

    def _rules(self, word: ArabicWord) -> bool:
        """Return whether ل can belong to the name: "the higher board for", "Meridian for food", not "the board for"."""
        head, beside = self.words[self.first], self.place == self.first + 1
        if word.has("media", "statement", "time") or word.stem in _HEARERS:
            return False  # who hears it, or "of the same"
        if self.anchored:
            return not (beside and head.definite) or bool(self.words.listed(self.first, "organisation"))
        if head.has("body"):
            return self.bare > 0 and (is_field(word) or is_field_of(self.words.words, self.first, self.place))
        return beside and word.definite and not head.has("role")

    def _definite(self, word: ArabicWord) -> bool:
        if word.conjunction:
            if self.anchored and is_second_adjective(self.words[self.place - 1], word):
                return self._to(self.place + 1)
            another = deals_in(self.words.words, self.place) or (word.has("body", "role") and word.stem != _UNITY)
            twice = word.stem in {item.stem for item in self.chain}
            return self.anchored and self.ruled and (twice or not another) and self._step(word)
        if not self.anchored:
            self.anchored = not (is_told_which(self.chain) or (self.bare and is_object(self.words, self.place)))
            return self.anchored and self._step(word)  # "the deanery of a faculty" waits for its name
        if (place := self.words.listed(self.place, "place")) > self.place + 1:  # "the United States" have their town
            return bool(self.place - 1 > self.first and self.words.listed(self.place - 1, "place")) and self._to(place)
        ends = None if self.strict else self.words.boundary
        late = is_late_adjective(self.words.words, self.first, self.place, ends)
        return (late or self._agrees(word)) and self._to(self.place + 1)

    def _agrees(self, word: ArabicWord) -> bool:
        """Return whether a definite word is an adjective of the name, not the next phrase.

        A noun without ة is masculine or a broken plural, whose adjectives are feminine: the first adjective tells.
        """
        beside = len(self.genders) == 1 and not self.words[self.place - 1].preposition
        if beside and word.has("body", "role", "honorific") and word.stem not in ADJECTIVES:
            return False  # another body; "for the municipal police" has none in it
        men = word.stem.endswith("ين") and self.words[self.place - 1].preposition == _FOR  # "for notaries who act"
        shaped = bool(_NISBA.fullmatch(word.stem)) or word.stem in ADJECTIVES
        joined = len(self.genders) > 1 or self.chain[:1] == [] or self.chain[0].has("body")
        taken = men or (joined and (not self.strict or word.token.feminine))
        participle = taken and _PARTICIPLE.fullmatch(word.stem)
        if word.stem in THINGS or (not shaped and (not participle or word.has("honorific"))):
            return False
        gender = gender_of(word) or "m"
        if word.stem.endswith(("ين", "ون")) or gender in self.genders:
            return True
        for place in reversed(range(len(self.genders))):
            if not self.genders[place]:
                self.genders[place] = gender
                return True
        return False

    def _bare(self, word: ArabicWord) -> bool:
        words, place = self.words, self.place
        known = words.listed(place, "place", "organisation", "person")
        if POSSESSED.fullmatch(word.form) and not known:
            return False
        if self.anchored:
            return self._joined(word) or self._named_after(word)
        named = self.bare > 0 and word.form in given_names() and words[place - 1].form not in SAINTS  # behind a place
        end = max(known, founder_end(words.words, place, named=named))
        self.anchored = bool(end) or named
        if end:
            self.genders += [gender_of(words[item]) for item in range(place, end)]
            return self._to(end)
        another = word.conjunction and word.has("body", "role")
        said = is_manner(word) or (not known and begins_object(words.words, self.first, place))
        epithet = is_epithet(self.chain, word) and not is_described(self.chain)
        self.anchored = self.anchored or (self.bare > 0 and said) or epithet
        if self.anchored or another or ends_description(self.chain, word):
            return False
        if word.form[0].isascii():
            self.anchored = True
            while self.place < len(words) and words[self.place].form[0].isascii() and words[self.place].word:
                self.place += 1
            return True
        self.bare += 1
        return self.bare <= _BARE_WORDS and self._step(word)

    def _joined(self, word: ArabicWord) -> bool:
        """Take "and the fight against corruption" where the name's first half is ruled too."""
        after = self.place + 1
        known = word.has("body", "role", "media") or word.stem in THINGS or not is_joined(word)
        if known or not self.ruled or after >= len(self.words) or self.words.closes(after):
            return False
        if word.form == _AND and not self.words[after].token.feminine and self.words[after].stem.endswith("ي"):
            return False  # "the union and the Spaniard NAME"
        return self.words[after].definite and not self.words[after].conjunction and self._to(after + 1)

    def _named_after(self, word: ArabicWord) -> bool:
        """Take the name of the ruler or the saint whose name the body has, and the father's name in a town's."""
        if word.form in _SON and not self.words.closes(self.place + 1):
            return self._step(word, 2)
        if self.words[self.place - 1].stem not in RULERS or not self.words[self.place - 1].definite:
            return False
        end, last = self.place, min(len(self.words), self.place + _UNSURE)
        while end < last and self.words[end].bare and self.words[end].form not in _SON and not self.words.closes(end):
            end += 1
        return self._step(word, behind_compound(self.words.words, end) - self.place)
