"""Where a noun phrase begins and ends, in languages that write names with capitals."""

from collections.abc import Sequence
from typing import NamedTuple

from archivist.analysis.syntax.adjuncts import begins_adjunct, end_before_adjunct
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS, is_acronym, is_introducing, is_tail
from archivist.analysis.syntax.inside_names import (
    behind_joint,
    has_seat,
    hears,
    is_named_aim,
    is_named_article,
    is_named_seat,
    is_named_time,
    is_number,
    is_numbered,
    takes_object,
)
from archivist.analysis.syntax.listed_fields import enumerates, lists_fields
from archivist.analysis.syntax.name_marks import opened_at, shut_at
from archivist.analysis.syntax.tokens import Token

__all__ = ["Extent", "closed_by", "extent_after", "extent_before"]

_INSIDE = ("&", "/")
_REACH = 34  # tokens: longer than any name with its role
_FRAMED = 4  # tokens from a preposition to the noun of "in a written statement"
_INTERVIEW = "интервью"  # with a medium, which is not the one that speaks
_BODY = 6  # tokens from the noun of a body to "по"
_PARALLEL = 3  # tokens before "and the" in "against the X and the Y"
_PROSE = (".", "!", "?", ":", "…", "”", "»", '"')  # a title has none at its end
_ADJECTIVE = ("e", "er", "es", "en")  # endings where every noun has a capital
_CLOSED = ("close", "clause", "time", "pronoun", "auxiliary", "negation", "source", "frame", "finite")


class Extent(NamedTuple):
    """A run of tokens, half open; `governed` where a word before it, "in", keeps it from being a subject."""

    start: int
    end: int
    governed: bool = False


def closed_by(token: Token) -> bool:
    """Return whether no name goes on with a word: a preposition, a pronoun, a day, a verb in small letters."""
    if token.text[0].isdigit() and not any(letter.isalpha() for letter in token.text):
        return True
    return bool(token.classes) and _closes(token)


def _closes(token: Token) -> bool:
    """Return whether no name goes on with a word of some class."""
    if token.has("link", "article", "particle"):
        return token.has("time")
    if token.capital and token.has("auxiliary", "finite") and not token.has("close", "clause", "pronoun", "time"):
        return False
    if token.capital and token.has("body") and token.has("close"):
        return False  # "Frente Popular", where "frente" is "opposite"
    if token.has(*_CLOSED):
        return not token.has("office")  # "information" is a source, and what a department is for
    return token.has("saying", "issuing", "acting") and not token.capital


def extent_before(tokens: Sequence[Token], end: int, floor: int = 0) -> Extent:
    """Return the noun phrase that ends before the token `end`: leftwards to its article or to what closes it."""
    end = end_before_adjunct(tokens, end, floor)
    walk = _Leftwards(tokens, end, floor)
    while walk.place >= max(floor, end - _REACH) and walk.takes():
        pass
    # "wie das Amt für Wasser und Sport mitteilte"
    cited = 0 < walk.start < end and tokens[walk.start - 1].has("citing")
    second = behind_joint(tokens, walk.start, walk.joint, end) if walk.governed and not cited else None
    if second is not None:
        return Extent(second, end)
    return Extent(walk.start, end, walk.governed)


class _Leftwards:
    """Go through the words of a noun phrase from its end to its beginning."""

    def __init__(self, tokens: Sequence[Token], end: int, floor: int) -> None:
        self.tokens, self.end, self.floor = tokens, end, floor
        self.start, self.place = end, end - 1
        self.joint: int | None = None  # the last "and", which may join two phrases
        self.governed = False

    def takes(self) -> bool:
        token = self.tokens[self.place]
        if not token.word:
            return self._sign(token)
        if is_introducing(token):
            return self._to(self.place - 1) if is_named_article(self.tokens, self.place) else self._article(token)
        if token.has("statement") and not token.capital and self.start < self.end and token.form != _INTERVIEW:
            return False
        timed = self.start in (self.place + 1, self.end) and is_named_time(self.tokens, self.place)
        if timed or is_number(self.tokens, self.place):
            self.start = self.place if timed else self.start
            return self._to(self.place - 1)
        aims = token.has("aim") and not token.capital and self._is_behind_body()
        closes = closed_by(token) or aims
        if self._is_fronted(token) or (closes and not _inside(self.tokens, self.place, self.floor)):
            self.governed = aims or _governs(token) or (token.capital and token.has("inside"))
            return False
        if token.has("conjunction") and not token.capital and not token.has("inside"):
            halved = self.place > self.floor and self.tokens[self.place - 1].text.endswith("-")
            self.joint = None if halved else self.place  # "Wasser- und Abfallwirtschaft" is one noun
        elif token.capital or not token.has("link", "inside"):
            self.start = self.place
        return self._to(self.place - 1)

    def _is_behind_body(self) -> bool:
        """Return whether a body without a person stands before: "BODY по итогам встречи" has an adjunct."""
        before = self.tokens[max(self.floor, self.place - _BODY) : self.place]
        return any(token.has("body") for token in before) and not any(token.has("role") for token in before)

    def _is_fronted(self, token: Token) -> bool:
        """Return whether a small word of persons' names is the preposition with which a clause begins: "Zur Wahl"."""
        bare = token.has("inside") and not token.has("link", "close")  # "По окончании"
        if not (token.capital and (bare or (token.has("particle") and token.has("close")))):
            return False
        return self.place == self.floor or not self.tokens[self.place - 1].word

    def _to(self, place: int) -> bool:
        self.place = place
        return True

    def _sign(self, token: Token) -> bool:
        opened = opened_at(self.tokens, self.place)
        if opened is None:
            return _joins(self.tokens, self.place) and self._to(self.place - 1)
        if token.text != ")":
            self.start = opened
        elif self.start < self.end and self.tokens[self.place - 1].text[0].isdigit():
            return False  # a dateline: "TOWN (3 May 2023) BODY"
        return self._to(opened - 1)

    def _article(self, token: Token) -> bool:
        """Begin with an article, unless it stands inside the name: behind "of", or as the article of a genitive."""
        self.start = self.place
        if self.place <= self.floor:
            return False
        before = self.tokens[self.place - 1]
        aimed = is_named_aim(self.tokens, self.place - 2)  # "Campaign to Save the Rivers"
        if aimed or (token.has("link") and before.capital and not closed_by(before)):
            return self._to(self.place - 1)
        listed = not before.word and token.has("link") and _joins(self.tokens, self.place - 1)
        if listed or _links(before) or _inside(self.tokens, self.place - 1, self.floor):
            return self._to(self.place - 2)
        self.governed = _governs(before)
        self._join()
        return False

    def _join(self) -> None:
        """Begin with the first of two bodies with which a sentence does: "The X Board and the Y Trust".

        Where the first is a person, neither of them is the subject alone.
        """
        joint = self.place - 1
        if not self.tokens[joint].has("conjunction") or joint - 1 <= self.floor:
            return
        first = extent_before(self.tokens, joint, self.floor)
        whole = self.tokens[first.start : joint], self.tokens[self.place : self.end]
        bodies = all(any(token.has("body") and token.capital for token in part) for part in whole)
        begins = first.start == self.floor or not self.tokens[first.start - 1].word
        if bodies and begins and not first.governed:
            roles = any(_has_role(part) for part in whole)
            self.start = self.start if roles else first.start
            self.governed = self.governed or roles


def _has_role(part: Sequence[Token]) -> bool:
    """Return whether a part names who holds an office: not "Association of Mayors", whose members do."""
    body = next((k for k, token in enumerate(part) if token.has("body")), len(part))
    return any(
        token.has("role") and (k < body or not part[k - 1].has("link", "article")) for k, token in enumerate(part)
    )


def _inside(tokens: Sequence[Token], place: int, floor: int) -> bool:
    """Return whether a preposition, or "and the", stands inside a body's name: "Mission on Water", "fraud and the"."""
    token, before = tokens[place], tokens[place - 1] if place > floor else None
    aimed = before is not None and (is_named_aim(tokens, place) or is_named_seat(tokens, place))
    if aimed or before is None or not before.word or closed_by(before) or before.has("article", "link"):
        return aimed
    if token.has("conjunction"):
        parallel = place - _PARALLEL >= floor and tokens[place - 2].has("article")
        ruled = parallel and (tokens[place - _PARALLEL].has("inside") or _ruled_alike(tokens, place))
        return not before.capital or ruled
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.has("time", "statement"):
        return False
    if before.has("governing") and token.has("close", "inside"):
        return True
    if not token.has("inside"):
        return False
    named = after.capital or (after.has("article") and not after.has("indefinite"))  # "X in a notice" is no name
    return _purpose(token, after) or (before.capital and named) or token.has("link")


def _ruled_alike(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "of" rules the nouns on both sides of "and", each with the same article: "of the X and the Y"."""
    first, second = tokens[place - _PARALLEL], tokens[place + 1 : place + 3]
    if len(second) <= 1 or not first.has("link") or first.has("conjunction"):
        return False
    return second[0].form == tokens[place - 2].form and not second[1].has("body", "role", "honorific")


def _purpose(token: Token, after: Token) -> bool:
    """Return whether a preposition begins what a body is for: "по борьбе с", "по охране"."""
    return not after.capital and (after.has("governing") or (token.has("aim") and after.has("purpose")))


def _links(token: Token) -> bool:
    return token.has("link") and not token.has("conjunction", "close")


def _governs(token: Token) -> bool:
    """Return whether a word makes what follows it an adjunct: a preposition."""
    return token.has("close", "frame", "source") and not token.has("pronoun", "auxiliary", "clause")


def extent_after(tokens: Sequence[Token], start: int, *, every_noun: bool = False) -> Extent:
    """Return the noun phrase that begins at `start`: rightwards to what closes it.

    `every_noun`: all nouns are written with a capital, so that a small word behind one is no part of a name.
    """
    walk = _Rightwards(tokens, start, every_noun=every_noun)
    while walk.place < walk.last and walk.takes():
        pass
    return Extent(start, walk.end)


class _Rightwards:
    """Go through the words of a noun phrase from its beginning to its end."""

    def __init__(self, tokens: Sequence[Token], start: int, *, every_noun: bool) -> None:
        self.tokens, self.start, self.every_noun = tokens, start, every_noun
        self.last = min(len(tokens), start + _REACH)
        self.end = self.place = start

    def takes(self) -> bool:
        tokens, place = self.tokens, self.place
        token = tokens[place]
        if not token.word:
            return self._sign(token)
        later = place > self.start
        if later and (hears(tokens, place, self.start) or begins_adjunct(tokens, place)):
            return False
        named = is_named_aim(tokens, place) or is_named_seat(tokens, place) or is_numbered(tokens, place)
        if later and named:
            self.place += 1
            return True
        if not token.classes:
            acts = later and takes_object(tokens, place)
            goes_on = not (acts or closed_by(token) or _adverb(tokens, place, self.start, every_noun=self.every_noun))
            if goes_on:
                self.end = place + 1
        elif is_introducing(token):
            goes_on = not later or is_named_article(tokens, place) or self._article(token)
        elif token.has("inside") and not token.capital:
            goes_on = later and _goes_on(tokens, self.start, place, every_noun=self.every_noun)
        elif later and tokens[place - 1].has("governing") and token.has("close"):
            goes_on = True
        else:
            closed = closed_by(token) or _adverb(tokens, place, self.start, every_noun=self.every_noun)
            goes_on = not closed or is_named_time(tokens, place)
            if goes_on and (token.capital or not token.has("link")):
                self.end = place + 1
        self.place += 1
        return goes_on

    def _sign(self, token: Token) -> bool:
        shut = shut_at(self.tokens, self.place)
        if shut is None:
            joins = _joins(self.tokens, self.place)
            self.place += 1
            return joins
        quoted = token.text == "(" and self.tokens[self.place + 1].text in OPENING_MARKS
        if quoted:
            return False  # (“the Company”)
        short = token.text == "(" and _is_short_form(self.tokens, self.place + 1, shut)
        if short or token.text != "(":
            self.end = shut + 1
        self.place = shut + 1
        return not short or (self.place < self.last and self.tokens[self.place].has("conjunction"))

    def _article(self, token: Token) -> bool:
        """Return whether an article stands inside the name."""
        before = self.tokens[self.place - 1]
        if is_named_aim(self.tokens, self.place - 2):
            return True
        carried = before.has("link", "article") and not before.has("conjunction", "close")
        inside = before.has("inside") or _inside(self.tokens, self.place - 1, self.start)
        return carried or inside or token.has("link")


def _goes_on(tokens: Sequence[Token], start: int, place: int, *, every_noun: bool) -> bool:
    """Return whether a preposition goes on with the name: right behind its one noun, or a noun that takes it."""
    nouns = [token for token in tokens[start:place] if not token.has("article", "possessive")]
    if every_noun:  # "Freie Innung zur …" has an adjective
        nouns = [token for token in nouns if token is nouns[-1] or token.classes or not token.form.endswith(_ADJECTIVE)]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.has("time", "statement") or tokens[place - 1].has("governing"):
        return after is not None and tokens[place - 1].has("governing")
    if any(token.has("mission") for token in nouns) and tokens[place].has("locative") and after.capital:
        return True  # "the Embassy of X in Y", "the X Consulate in Y"
    linked = (tokens[place].has("link") and tokens[place - 1].word) or _purpose(tokens[place], after)
    linked = linked or has_seat(tokens, start, place)
    if linked or len(nouns) != 1 or is_acronym(nouns[0]) or (every_noun and not nouns[0].has("body")):
        return linked
    framed = any(token.has("statement", "time") for token in tokens[place + 1 : place + _FRAMED])
    named = nouns[0].capital and (after.capital or after.has("article"))
    return tokens[-1].text in _PROSE and named and not framed


def _adverb(tokens: Sequence[Token], place: int, start: int, *, every_noun: bool) -> bool:
    """Return whether a small word behind a noun ends the phrase where every noun has a capital."""
    token = tokens[place]
    named = token.has("link", "article", "particle") or token.text.startswith("al-")
    if not every_noun or place == start or named or any(letter.isupper() for letter in token.text):  # "e.V."
        return False
    if (before := tokens[place - 1]).has("conjunction"):
        return not any(later.capital for later in tokens[place + 1 : place + 2])  # the next verb: "und bitte um"
    return any(letter.isupper() for letter in before.text) if before.word else before.text in CLOSING_MARKS


def _is_short_form(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a bracket holds a short form of the name before it."""
    words = tokens[start:end]
    return bool(words) and len(words) <= 3 and words[0].word and words[0].capital and not words[-1].text[0].isdigit()  # noqa: PLR2004


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a sign stands inside a name: "&", the full stop of an abbreviation, a comma before "Inc."."""
    text = tokens[place].text
    if text in _INSIDE or place == 0:
        return text in _INSIDE
    before = tokens[place - 1]
    if text == "'":
        return before.word and before.form.endswith("s") and before.end == tokens[place].start
    if text == ".":
        short = len(before.text) == 1 and before.capital
        return before.word and (short or before.has("abbreviation", "honorific"))
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None:
        return False
    if text == "-":
        return before.word and after.has("conjunction")
    return text == "," and (is_tail(after) or enumerates(tokens, place) or lists_fields(tokens, place))
