"""A role in an Arabic clause: what belongs to it, and the name behind it."""

import re

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_apposition import COMMAS, between_commas
from archivist.analysis.syntax.arabic_names import LINKS, given, name_end
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, OF_A_PERSON, OVERSEERS, RULERS, SAINTS, SOURCES, THINGS
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_ranks import is_beside_rank, is_ranked
from archivist.analysis.syntax.arabic_short_names import is_short_name
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.arabic_words import ArabicWord, place_heads
from archivist.analysis.text_view import Span

__all__ = ["RoleWalk"]

_TITLES = frozenset(folded("د م أ").split())  # before a full stop
_IN_NAME_OF, _IN, _AT, _TO, _FROM, _WITH = (folded(word) for word in ("باسم", "في", "لدى", "إلى", "عن", "ب"))
_LED_BY = folded("بقيادة")
_IN_ITS_NAME = frozenset(folded("باسمه باسمها باسمهم باسمهما").split())
_OWN = tuple(folded("ه ها هم هما").split())
_OVER = frozenset(folded("على عن").split())
_MANNER = frozenset(folded("ببالغ بكل بمزيد بأحر بأصدق بعميق بخالص بشدة بقوة بحرارة").split())  # "with great sorrow"
_DISTRICT = folded("دائرة")  # of those who elect; elsewhere an office
_CANDIDATES = frozenset(folded("مرشح مرشحة").split())
_NAMELESS = frozenset(folded("مصدر مصادر").split())  # the name behind is that of the one in whose office they are
_HEARERS = frozenset(folded("وكالة قناة صحيفة جريدة موقع").split())  # a source speaks to them, not for them
_FOR, _OF = folded("ل"), folded("من")
_DEPUTIES = frozenset(folded("نائب نائبة مساعد مساعدة كبير كبيرة أحد إحدى").split())
_MEMBERS = frozenset(folded("نائب نائبة ممثل ممثلة مندوب مندوبة عضو عضوة ناطق متحدث").split())  # "of", by a preposition
_SIDES = frozenset(folded("شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي").split())
_NISBA = re.compile(r"\w{3,}(?:ي|يه)")
# Verbs with a person for their object, in the perfect and the imperfect
_THANKED = re.compile(
    rf"[وف]?(?:{either(folded('شكر هنأ عزى ناشد طالب دعا حذر اتهم أبلغ أخبر طمأن كلف ودع كرم حيا استدعى').split())}"
    rf"|[وف]?{either(folded('شكرت هنأت عزت ناشدت طالبت دعت حذرت اتهمت أبلغت أخبرت كلفت كرمت استدعت').split())}"
    rf"|[يت]{either(folded('شكر هنئ عزي ناشد طالب دعو حذر تهم بلغ خبر طمئن كلف ودع كرم حيي ستدعي').split())})"
)
_SON = frozenset(folded("بن بنت").split())
_FEWEST, _ROLE_WORDS, _IN_SIGNS = 2, 18, 6


class RoleWalk:
    """Go through the words of a role until a name begins: what it spans, whose it is, and the name."""

    def __init__(self, words: Words, first: int) -> None:
        self.words, self.first, self.place = words, first, first + 1
        self.own = words[first].bare and words[first].form.endswith(_OWN) and not words[first].token.feminine
        self.anchored = words[first].definite or not words[first].has("role") or self.own  # "its head"
        deputy = words[first].stem in _DEPUTIES and first + 1 < len(words) and words[first + 1].has("spokesman")
        self.spokes = words[first].has("spokesman") or words[first].stem in SOURCES or deputy
        self.spokesman = words[first].has("spokesman") or deputy
        self.nameless = words[first].stem in _NAMELESS
        self.role_end = first + 1
        self.name: Span | None = None
        self.body: Span | None = None
        self.again: Span | None = None

    def go(self) -> None:
        """Take words up to where the role and its name end."""
        words = self.words
        while self.place < len(words) and self.place - self.first < _ROLE_WORDS and self.name is None:
            word = words[self.place]
            if (word.form in "./" and words[self.place - 1].form in _TITLES) or word.form == "/":
                self.place += 1
            elif word.form == "(" and self._closed(self.place, ")"):
                self.place = self._closed(self.place, ")")
            elif not word.word or self._is_object() or not self._takes():
                break

    def _is_thanked(self, word: ArabicWord) -> bool:
        """Return whether a role is the object of the verb before the first: "the minister thanked the head of NAME"."""
        verb = self.words[self.first - 1].form if self.first and self.words[self.first].has("role") else ""
        other = word.bare and word.has("role") and not word.conjunction and not is_beside_rank(self.words, self.place)
        return self.anchored and other and _THANKED.fullmatch(verb) is not None

    def _is_object(self) -> bool:
        """Return whether a word is what the verb before the role speaks of: "the secretary welcomed (by) it"."""
        word = self.words[self.place]
        if word.form in _MANNER or self._is_thanked(word):
            self.nameless = True  # the name behind is the other one's
            return True
        thing = word.form.startswith(_WITH) and word.form[1:] in THINGS
        return self.anchored and thing and not word.definite

    def _closed(self, place: int, marks: str) -> int:
        """Return the place behind the sign that closes what is opened at `place`; 0 where none does soon."""
        reach = range(place + 2, min(len(self.words), place + _IN_SIGNS + 2))
        return next((end + 1 for end in reach if self.words[end].form in marks), 0)

    def _quoted_body(self, place: int) -> bool:
        """Take the name of a body in quotation marks: "the spokesman for «NAME»"."""
        end = self._closed(place, CLOSING_MARKS)
        if not end:
            return False
        self.body, self.anchored = self.body or self.words.span(place + 1, end - 1), True
        return self._role_to(end)

    def _takes(self) -> bool:
        words, word = self.words, self.words[self.place]
        if words.closes(self.place) or (self.spokes and word.form in _IN_ITS_NAME):
            return self._particle()
        ranked = is_beside_rank(words, self.place)
        named = (word.bare and not ranked) or (word.definite and not word.preposition and given(words, self.place))
        if named and not word.conjunction and self._begins_name():
            if self._is_called_after() or self._is_of_person():
                return True
            rank = words[self.place - 1]
            alone = self.place - 1 == self.first and rank.has("role")  # "the ambassador welcomed an agreement"
            behind = is_ranked(words, self.place) and not alone
            nobody = self.nameless or self._is_indefinite() or self.is_anothers()
            end = 0 if nobody else name_end(words, self.place, ranked=behind)
            called = self._called(end)
            if end:
                self.name, self.place = (None, called) if called else (words.span(self.place, end), end)
                self.role_end = called or self.role_end
            if end or self.anchored or self._is_indefinite():
                return bool(end) or (self.anchored and self._beside())
        after = self.place + 1
        apart = self.spokesman and word.form == _FOR and after < len(words) and words[after].has("body")  # from a tag
        hears = word.preposition == _FOR and word.stem in _HEARERS
        of_body = self.body is None and word.preposition and word.stem not in place_heads(words.setting.tongue)
        if self.spokes and (hears or of_body or apart):
            return not hears and self._of_body(after if apart else self.place)
        if self.anchored and word.bare and not ranked and not word.has("role", "honorific"):
            return self._beside()
        end = words.listed(self.place, "place", "organisation") or self.place + 1
        another = (
            word.bare and word.has("role") and not ranked
        )  # begins anew: "his excellency the head of", "the head, secretary of"
        settled = word.definite or end > self.place + 1 or bool(words.listed(self.place, "place"))
        self.anchored = settled or (self.anchored and not another)
        if word.preposition:
            self.anchored = word.definite or end > self.place + 1
        return self._role_to(end)

    def _beside(self) -> bool:
        """Take a body in quotation marks, or where somebody holds a role: "in TOWN", up to a comma or a rank."""
        words, place = self.words, self.place
        heard = words[place].form == _FOR and (self._is_held() or self.again or words[self.first].stem in SOURCES)
        if words[place].form in (_FOR, _WITH) and place + 1 < len(words) and words[place + 1].form in OPENING_MARKS:
            return not heard and self._quoted_body(place + 1)
        if words[place].form in _SIDES:
            self.anchored = False
            return self._role_to(place + 1)
        if not words[place].form.startswith(_WITH) or given(words, place):
            return False
        for end in range(place + 1, min(len(words), place + _FEWEST + 2)):
            if words[end].form in COMMAS and between_commas(words, end)[0]:
                return self._role_to(end)
            if words[end].definite and words[end].has("honorific"):
                return self._role_to(end)
            if not words[end].word or words.closes(end):
                break
        return False

    def _is_held(self) -> bool:
        """Return whether a role says already whose it is, so that a paper behind it hears: "adviser of the head of"."""
        words, inner = self.words, range(self.first + 1, self.place)
        ruled = (at for at in inner if words[at].definite and words[at - 1].bare and words[at - 1].has("role"))
        owned = any(at > self.first + 1 and not words[at].has("role") for at in ruled)
        return owned or any(words[at].has("body") for at in inner)

    def _begins_name(self) -> bool:
        word = self.words[self.place]
        known = given(self.words, self.place) or word.form in LINKS or bool(self.words.listed(self.place, "person"))
        son = self.anchored and self.place + 1 < len(self.words) and self.words[self.place + 1].form in _SON
        known = known or son
        if len(word.form) == 1 or word.form in _SIDES or self.words[self.place - 1].form in SAINTS:
            return False
        return known or (self.anchored and not word.has("role", "honorific", "body"))

    def _is_called_after(self) -> bool:
        """Take the ruler whom a body is called after: "the spokesman for King NAME Hospital"."""
        words, place = self.words, self.place
        ruler = words[place - 1].definite and words[place - 1].stem in RULERS
        if not ruler or place - 2 <= self.first or words[place - 2].definite or words[place - 2].has("role"):
            return False
        if words.listed(place - 2, "place"):
            return False  # "the head of the council of TOWN, Sheikh NAME"
        place += 1
        while place + 1 < len(words) and words[place].form in LINKS:
            place += 2
        while place < len(words) and words[place].definite and not words[place].has("honorific", "role"):
            place += 1
        return self._role_to(place)

    def _called(self, end: int) -> int:
        """Return where another name begins inside that of a body without its own: "of NAME NAME hospital NAME NAME"."""
        words, before = self.words, self.words[self.place - 1]
        if before.definite or not before.has("body") or is_beside_rank(words, self.place - 1):
            return 0
        inner = range(self.place + _FEWEST, end - 1)
        return next((place for place in inner if given(words, place) and words[place].form not in LINKS), 0)

    def _is_of_person(self) -> bool:
        """Take the name behind "mother", "lawyer": it is that of the one to whom they are it, and not their own."""
        end = name_end(self.words, self.place) if self.words[self.first].stem in OF_A_PERSON else 0
        return bool(end) and not self.words[self.first].definite and self._role_to(end)

    def _is_indefinite(self) -> bool:
        """Return whether the role is "a French deputy", whom no name can stand in apposition to."""
        return (
            not self.anchored
            and self.role_end > self.first + 1
            and bool(_NISBA.fullmatch(self.words[self.first + 1].form))
        )

    def is_anothers(self) -> bool:
        """Return whether a name behind "an adviser to the president" is the president's."""
        words, inner = self.words, self.words.words[self.first + 1 : self.place]
        anybody = inner and words[self.first].bare and (inner[0].preposition == _FOR or inner[0].form in (_IN, _OF))
        return bool(anybody) and not self.spokes and any(_is_somebody(word) for word in inner)

    def _role_to(self, end: int) -> bool:
        self.place = self.role_end = end
        return True

    def _particle(self) -> bool:
        """Take "in the name of", "in", "to": what a role has behind it."""
        words, place = self.words, self.place
        form, after = words[place].form, place + 1
        numbered = form.isdigit() and self.anchored and after < len(words) and given(words, after)
        if numbered or after >= len(words) or not words[after].word:  # "for the court of TOWN 2 NAME"
            quoted = after < len(words) and form == _IN_NAME_OF and words[after].form in OPENING_MARKS
            return self._role_to(after) if numbered else quoted and self._quoted_body(after)
        led = form == _LED_BY and self.spokes and self.body is None
        chief = form == _IN_NAME_OF and words[after].has("role") and not words[after].has("body")
        if led or chief or form in _IN_ITS_NAME:
            return self._command(place) if led else self._of_chief(after)
        land = words[after].stem in (*place_heads(words.setting.tongue), _DISTRICT)  # whose deputy somebody is
        member = form == _FROM and words[self.first].stem in _MEMBERS and words[after].has("body") and not land
        source = self.spokes and self.body is None and not words.closes(after) and not self._is_land(after)
        if member or form == _IN_NAME_OF or (source and (form == _IN or (form == _OF and not self.spokesman))):
            return self._of_body(after)
        named = words[after].definite and after + 1 < len(words) and given(words, after + 1)
        kinds = ("place", "organisation") if form == _AT else ("place",)
        listed = words.listed(after, *kinds) or (after + 1 if named else 0)
        if form in _OVER and words[self.first].stem.removesuffix("ه") in OVERSEERS:
            over = after + 1 if words[after].definite else self._over_noun(after)
            over = over or (words.body_end(after, strict=False).end if words[after].has("body") else 0)
            return bool(over) and self._role_to(over)
        held = listed or (words[after].has("body") and words[after].stem not in OCCASIONS)
        if form in (_IN, _AT, _TO) and held and not words.closes(after):
            self.anchored = bool(listed) or words[after].definite
            return self._role_to(listed or after + 1)
        return False

    def _is_land(self, place: int) -> bool:
        """Return whether a word is where sources are, no body that they are of: "medical sources in the province"."""
        land = self.words[place].stem in place_heads(self.words.setting.tongue)
        return land and not self.words[self.first].definite

    def _over_noun(self, place: int) -> int:
        """Return the place behind a noun that is overseen and what it rules: "over the works of the feast"."""
        words, end = self.words, place + 1
        ruled = words[place].bare and end < len(words) and words[end].definite and not words.closes(place)
        return end + 1 if ruled and not words[place].has("body") and not words[end].preposition else 0

    def _command(self, place: int) -> bool:
        """Take "at the command of", which in other places is "led by": "the spokesman at the command of the guard"."""
        ended = self.words.body_end(place, strict=False)
        command = self.words.span(place, ended.end)
        self.body = Span(command.start + 1, command.end) if ended.definite else None
        return ended.definite and self._role_to(ended.end)

    def _of_chief(self, place: int) -> bool:
        """Take the office, and perhaps the name, of the one for whom somebody speaks; or "in its name", told already.

        A name behind it may be either's: it is the spokesman's if a later clause goes on by it.
        """
        self.anchored = True
        if self.words[place - 1].form in _IN_ITS_NAME:
            self.own = True
            return self._role_to(place)
        chief = RoleWalk(self.words, place)
        chief.go()
        own = chief.name is not None and is_said_again(self.words, chief.place - 1)
        if own:
            self.name, self.place, self.role_end = chief.name, chief.place, chief.role_end
        return own or self._role_to(chief.place if chief.name else chief.role_end)

    def _of_body(self, place: int) -> bool:
        words = self.words
        sure = words[place].has("body") or words.listed(place, "organisation")
        role = words[place].has("role") and not words[place].has("body")
        if words.closes(place) or role or not (sure or self.spokesman):
            return False
        if self._is_called_short(place):  # "for the committee, NAME" looks like "for a committee"
            self.again, self.anchored = words.span(place, place + 1), True
            return self._role_to(place + 1)
        ended = words.body_end(place, strict=False, takes_ba=False)
        if is_short_name(words, place, ended.end):
            self.again = words.span(place, ended.end)
        else:
            self.body = words.span(place, ended.end)
        self.anchored = True
        return self._role_to(ended.end)

    def _is_called_short(self, place: int) -> bool:
        """Return whether a body whose first letter is that of "for" is named by its head alone, before a person."""
        after = place + 1
        return self.words[place].doubled and after < len(self.words) and given(self.words, after)


def _is_somebody(word: ArabicWord) -> bool:
    """Return whether a word is a role, or stands for one whose name may follow: "the candidate"."""
    return (word.has("role") and not word.has("body")) or word.stem in _CANDIDATES
