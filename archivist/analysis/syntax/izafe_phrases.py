"""Noun phrases of Persian and Sorani: the head stands first, what belongs to it follows, no letter is a capital.

Persian does not write the izafe that joins them, so a phrase ends where a word of another class stands: a preposition,
a verb, a day, the noun for a statement. A preposition goes on where the noun before it asks for one: "defence of".
"""

from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax import izafe_descriptions, izafe_ends, izafe_marks, izafe_names
from archivist.analysis.syntax.izafe_also import complete_role, without_also
from archivist.analysis.syntax.izafe_postings import before_second, goes_on_behind, is_bare_office
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["ENDS", "SURNAME_ENDS", "phrase_at"]

# Classes of words with which no noun phrase goes on
ENDS = ("close", "statement", "saying", "issuing", "light", "performing", "pronoun", "time", "agent", "possessive")
_COMMAS = ",،"
_FEW, _NAME, _PHRASE = 3, 4, 24  # words: in brackets, in a person's name, in a phrase
_SPOKEN_REACH = 3  # words between a noun and the light verb that makes it a verb
_JOINED = (folded("ی"), folded("یان"))
_SECOND_HALVES = tuple(map(folded, ("الله", "الاسلام", "والمسلمین", "العظمی")))  # of honorifics, and of names
_BELIEVERS = folded("المسلمین")
_SECOND, _OF, _MINISTRY = map(folded, ("دوم", "از", "وزارت"))
SURNAME_ENDS = tuple(map(folded, ("ی", "زاده", "پور", "نژاد", "نیا", "فر", "لو", "وند", "یان", "منش", "خواه", "دوست")))


def phrase_at(
    setting: Setting, words: Sequence[Token], start: int, leaning: Leaning = None
) -> tuple[Phrase, int] | None:
    """Return the noun phrase that begins at a word and the number of the word behind it, None where none begins."""
    if start < len(words) and words[start].has("article") and not words[start].has("pronoun"):
        return _pointing_back(words, start)
    end = goes_on_behind(setting, words, start, _end(words, start), _end)
    if end == start or any(word.has("media") for word in words[start : min(end, start + 2)]):
        return None
    read = _Reading(setting, words, leaning).read(start, end)
    return (without_also(setting, read[0]), read[1]) if read else None


def _pointing_back(words: Sequence[Token], start: int) -> tuple[Phrase, int] | None:
    """Return "this ministry", which points back to a body, or "this deputy", who was named before."""
    end = start + 1
    if end < len(words) and words[end].has("role"):
        span = Span(words[end].start, words[_end(words, end) - 1].end)
        return Phrase("role", span, role=span, reasons=("role-noun", "this")), _end(words, end)
    if end >= len(words) or not words[end].has("body"):
        return None
    span, noun = Span(words[start].start, words[end].end), Span(words[end].start, words[end].end)
    return Phrase("body", span, body=noun, reasons=("head-noun",), anaphora=True), end + 1


def _end(words: Sequence[Token], start: int) -> int:
    """Return the number of the word behind the chain of nouns that begins at `start`."""
    at = start
    while at < min(len(words), start + _PHRASE):
        word = words[at]
        if not word.word:
            after = _behind_sign(words, at, start)
            if after is None:
                break
            at = after
        elif _closes(words, at, start) or (at > start and izafe_ends.begins_another(words, at)):
            break
        else:
            at += 1
            if izafe_ends.is_cased(words, at - 1) or _complete(words, at, start) or complete_role(words, at, start):
                break
    while (
        at > start and (not words[at - 1].word or words[at - 1].has("link")) and not izafe_marks.closes(words[at - 1])
    ):
        at -= 1
    return at


def _behind_sign(words: Sequence[Token], at: int, start: int) -> int | None:
    """Return the number of the word with which a phrase goes on behind a sign: brackets, a name in quotation marks."""
    sign = words[at].text
    if izafe_marks.opens(words[at]):
        return izafe_marks.behind_marks(words, start, at)
    if sign == "." and at > start:  # behind a short form: "Dr."
        return at + 1 if words[at - 1].has("honorific") else None
    if sign in _COMMAS and at > start:
        titled = words[start].has("role", "honorific")
        return at + 1 if (izafe_ends.lists_in_role(words, at) if titled else _lists(words, at)) else None
    return None


def _lists(words: Sequence[Token], comma: int) -> bool:
    """Return whether a comma parts members of a list, which ends with "and": "the guild of critics, authors and …"."""
    for number in range(comma + 1, min(len(words), comma + 2 + _FEW)):
        word = words[number]
        if word.has("link"):
            return number > comma + 1 and not izafe_ends.counts(words, number)
        if not word.word or word.has(*ENDS, "role", "body"):
            return False
    return False


def _in_list(words: Sequence[Token], at: int, start: int) -> bool:
    return any(word.text in _COMMAS for word in words[start:at])


def _closes(words: Sequence[Token], at: int, start: int) -> bool:
    word = words[at]
    if (
        not word.classes
        or izafe_ends.within_a_word(words, at)
        or (word.has("office") and at > start and words[at - 1].has("body"))
    ):
        return False  # "the directorate of information", a noun that is also a verb
    governed = at > start and words[at - 1].has("governing") and word.has("close", "frame") and _goes_on(words, at)
    if governed or (at > start and izafe_ends.is_for(words, at)):
        return False
    if word.has("link"):
        following = words[at + 1] if at + 1 < len(words) else None
        if at == start or following is None or not following.word or following.has(*ENDS, "role", "article"):
            return not (following is not None and following.has("role") and is_bare_office(words, start, at))
        return following.has("body") and not _in_list(words, at, start)
    if word.has(*ENDS):
        return not (at == start and word.has("issuing"))
    return word.has("spoken") and _makes_verb(words, at)


def _goes_on(words: Sequence[Token], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].word and not words[at + 1].has(*ENDS)


def _makes_verb(words: Sequence[Token], at: int) -> bool:
    """Return whether a noun is part of a verb: a light verb follows soon, or the sentence goes on with "that"."""
    if words[at].has("governing"):
        return any(word.has("light", "performing") for word in words[at + 1 : at + 2 + _SPOKEN_REACH])
    # A noun with an izafe has its object between it and the verb.
    reach = len(words) if words[at].form.endswith(_JOINED) else at + 2 + _SPOKEN_REACH
    return any(
        word.has("light", "performing") or (number == 0 and word.has("close"))
        for number, word in enumerate(words[at + 1 : reach])
    )


def _complete(words: Sequence[Token], at: int, start: int) -> bool:
    """Return whether no word of a body's name is to come: in Sorani the izafe on each word asks for the next one."""
    shown = words[start].has("body") and words[start].has("joins")
    goes_on = at < len(words) and (words[at].has("link", "role") or izafe_ends.is_for(words, at))
    goes_on = goes_on or words[at - 1].has("governing", "close")  # "the defence of …"
    return shown and not words[at - 1].has("joins", "link") and not goes_on


class _Reading:
    """Tell what a chain of nouns is: a role, a person, a body; or nothing that the words tell."""

    def __init__(self, setting: Setting, words: Sequence[Token], leaning: Leaning) -> None:
        self._setting, self._tongue, self._words, self._leaning = setting, setting.tongue, words, leaning

    def read(self, start: int, end: int) -> tuple[Phrase, int] | None:
        words, given = self._words, self._tongue.given_set
        end = before_second(words, start, end, given)
        ranked = izafe_ends.is_given_rank(words, start, given)
        named = start if ranked else self._honorific_end(start, end)
        role = next((number for number in range(start + ranked, end) if words[number].has("role")), None)
        behind = next((number for number in range(named, end) if words[number].has("role")), None)
        if role == start and behind is not None and self._may_name(named, behind):
            role = behind  # a rank, a name, and what its bearer is: "general NAME, commander of X"
        if role == start:
            return self._role_first(start, end)
        if words[start].has("body") or words[start].has("office"):
            return self._body(start, end), end
        if role is not None and self._may_name(named, role):
            return self._person((named, role), (role, end)), end
        after = self._behind_comma(end)
        if after is not None and self._may_name(named, end) and (words[after].has("role") or self._is_one_of(after)):
            first = after + (words[after].form == _OF)
            stop = goes_on_behind(self._setting, words, first, _end(words, first), _end)
            stop = before_second(words, first, izafe_ends.behind_this(words, stop), given)
            return self._person((named, end), (after, stop)), stop
        return self._unlisted(start, named, end), end

    def _is_one_of(self, number: int) -> bool:
        """Return whether "of the …," stands behind a name and says whose one its bearer is, not who speaks."""
        words = self._words
        stop = _end(words, number + 1) if words[number].form == _OF else number
        return number + 1 < stop < len(words) and words[stop].text in _COMMAS

    def _role_first(self, start: int, end: int) -> tuple[Phrase, int]:
        """Read "the minister of X NAME" and "the minister of X, NAME,"."""
        words = self._words
        for number in range(start + 1, start if izafe_descriptions.is_for_somebody(words[start]) else end):
            first = self._honorific_end(number, end)
            titled = first > number or self._is_given(number)
            asks = izafe_names.asks_for_more(self._setting, words, number)
            if titled and 1 < end - first <= _NAME and not asks:
                return self._person((first, end), (start, number)), end
        if bare := izafe_names.without_izafe(self._setting, words, start, end):
            return self._person((bare, end), (start, bare)), end
        after = self._behind_comma(end)
        if after is not None:
            stop = _end(words, after)
            first = self._honorific_end(after, stop)
            if self._may_name(first, stop) and self._bounded(stop) and not words[after].has("role"):
                return self._person((first, stop), (start, end)), stop
        span = self._span(start, end)
        return Phrase("role", span, role=span, body=self._of_role(start, end), reasons=("role-noun",)), end

    def _person(self, name: tuple[int, int], role: tuple[int, int]) -> Phrase:
        first, last = min(name[0], role[0]), max(name[1], role[1])
        if all(word.has("honorific") for word in self._words[slice(*role)]):  # "general NAME" has a rank, no office
            return Phrase("name", self._span(first, last), name=self._span(*name), reasons=("listed",))
        return Phrase(
            "person",
            self._span(first, last),
            name=self._span(*name),
            role=self._span(*role),
            body=self._of_role(*role),
            reasons=("role-noun", "apposition"),
        )

    def _of_role(self, start: int, end: int) -> Span | None:
        """Return the body that a role belongs to: named with its noun, or whoever a spokesman speaks for."""
        words = self._words
        if words[start].has("member"):
            return None
        if words[start].has("spokesman") and start + 1 < end:
            return self._span(start + 1, izafe_ends.end_of_spoken_for(self._setting.view.text, words, start + 1, end))
        for number in range(start + 1, min(end, start + 1 + _FEW)):
            named = words[number].has("body") and not izafe_descriptions.has_field(words[number - 1])
            if named and number + 1 < end and not words[number + 1].has("link"):
                return self._span(number, izafe_marks.end_of_named(words, number, end))
        return None

    def _body(self, start: int, end: int) -> Phrase:
        """Read a body by its noun, without the office that speaks for it."""
        words, first, span = self._words, self._behind_office(start, end), self._span(start, end)
        office = self._span(start, first) if first > start else None
        if office and first >= end:
            return Phrase("body", span, body=span, reasons=("head-noun",), anaphora=True, office=office)
        alone = end - first == 1 and words[first].has("body") and not words[first].has("unique")
        body = self._span(first, end)
        work = bool(office) and izafe_ends.is_work(self._setting.view.text, words, first, end)
        if work or izafe_descriptions.is_description(words, first, end):
            return Phrase("other", span)
        return Phrase("body", span, body=body, reasons=("head-noun",), anaphora=alone, office=office)

    def _behind_office(self, start: int, end: int) -> int:
        """Return the number of the word behind "public relations", "the press centre"."""
        words, at = self._words, start
        if words[at].has("body") and at + 1 < end and words[at + 1].has("office"):
            at += words[at].form != _MINISTRY
        if not words[at].has("office"):
            return start
        while at < end and (
            words[at].has("office") or (words[at].has("link") and at + 1 < end and words[at + 1].has("office"))
        ):
            at += 1
        at += izafe_ends.is_whole(words, at, end)
        if at < end and words[at].has("link"):  # "relations and affairs of X": the body's noun shows where X begins
            return next((number for number in range(at, end) if words[number].has("body")), end)
        return at

    def _unlisted(self, start: int, named: int, end: int) -> Phrase:
        """Read a phrase without a noun of kind by a known given name, else by what the verb asks."""
        span, words = self._span(start, end), self._words[start:end]
        count = sum(word.word for word in words)
        plain = izafe_ends.is_plain(self._words[named:end])
        if named == end or izafe_ends.is_nobodys_name(self._words, start, end):  # an honorific and nobody behind it
            return Phrase("other", span)
        name = self._span(named, end)
        if (named > start or self._is_given(start)) and plain and end - named <= _NAME:
            return Phrase("name", span, name=name if end - named > 1 else None, reasons=("listed",))
        # Where the izafe is written, the first word shows that a second one belongs to it.
        written = bool(self._tongue.syntax and self._tongue.syntax.joins)
        surname = not words[0].form.endswith(_JOINED) if written else words[-1].form.endswith(SURNAME_ENDS)
        if self._leaning == "person" and plain and count in (2, _FEW) and surname:
            return Phrase("name", span, name=name)
        return self._asked(start, end, surname=surname) if self._leaning == "body" else Phrase("other", span)

    def _asked(self, start: int, end: int, *, surname: bool) -> Phrase:
        """Read what issues a statement, and has no noun of kind: a listed name, else by its shape alone."""
        span, words = self._span(start, end), self._words[start:end]
        if self._setting.known.at(span.start, "organisation") == span:
            return Phrase("body", span, body=span, reasons=("listed",))
        if any(word.text.isdigit() for word in words):
            return Phrase("other", span)  # "article 26 of the law", "May 2019"
        count = sum(word.word for word in words)
        plain = not any(word.has("link") or not word.word for word in words)
        if count == 1 and plain:
            return self._lone(span, words[0])
        # Somebody of a body, whose role no list knows
        other = any(word.has("body") for word in words[2:]) and not izafe_ends.is_group(words)
        if not other and (count > 2 or (count == 2 and not surname)):  # noqa: PLR2004  # two words may be a person
            return Phrase("body", span, body=span, reasons=("genitive",))
        return Phrase("other", span)

    def _lone(self, span: Span, word: Token) -> Phrase:
        """Read one word that issues a statement: a firm, an agency; a surname follows a given name somewhere."""
        place = self._setting.known.at(word.start, "place") or len(word.text) <= _FEW
        written = bool(self._tongue.syntax and self._tongue.syntax.joins)
        surname = word.text in self._setting.surnames or (not written and word.form.endswith(SURNAME_ENDS))
        if place or surname or word.form in self._tongue.given_set:
            return Phrase("other", span)
        spelt = written and izafe_descriptions.is_spelt(word)
        return Phrase("body", span, body=span, reasons=("acronym",) if spelt else ("asked",))

    def _honorific_end(self, start: int, end: int) -> int:
        if start < end and self._words[start].form in _SECOND_HALVES:
            return start
        while start < end and (
            self._words[start].has("honorific") or self._is_rank(start) or self._joins_honorific(start, end)
        ):
            start += 1
            if start < end and self._words[start].text == ".":
                start += 1
        return start

    def _joins_honorific(self, number: int, end: int) -> bool:
        """Return whether a word is the "and" between two halves of an honorific: "حجت الاسلام و المسلمین"."""
        words = self._words
        return 0 < number < end - 1 and words[number].has("link") and words[number + 1].form == _BELIEVERS

    def _is_rank(self, number: int) -> bool:
        """Return whether a word counts the rank before it: "brigadier, second class"."""
        return number > 0 and self._words[number].form == _SECOND and self._words[number - 1].has("honorific")

    def _may_name(self, start: int, end: int) -> bool:
        """Return whether the words can be a person's name: two to four of no class."""
        words = self._words[start:end]
        if start < end and izafe_ends.is_nobodys_name(self._words, start, end):
            return False
        words = words[izafe_ends.is_given_rank(self._words, start, self._tongue.given_set) :]
        return 1 < end - start <= _NAME and all(word.word and not word.has("body", "role", "link") for word in words)

    def _is_given(self, number: int) -> bool:
        return self._words[number].form in self._tongue.given_set

    def _behind_comma(self, end: int) -> int | None:
        words = self._words
        follows = end + 1 < len(words) and words[end].text in _COMMAS and words[end + 1].word
        return end + 1 if follows or izafe_ends.set_off(words, end) else None

    def _bounded(self, end: int) -> bool:
        return end >= len(self._words) or not self._words[end].word or self._words[end].has(*ENDS)

    def _span(self, start: int, end: int) -> Span:
        """Return the slice of some words, without the ending for "in" on the last."""
        written = bool(self._tongue.syntax and self._tongue.syntax.joins)  # Sorani
        cut = izafe_ends.CASE if izafe_ends.is_cased(self._words, end - 1, sorani=written) else 0
        return Span(self._words[start].start, self._words[end - 1].end - cut)
