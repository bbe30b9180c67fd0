"""Names that stand in apposition to a role: between commas, in quotation marks, or behind what belongs to the role."""

import re

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import LINKS, called, given, is_abstract, may_be_name, name_end
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, RULERS, SAINTS
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_ranks import behind_ranks
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.text_view import Span

__all__ = ["COMMAS", "between_commas", "name_ahead", "quoted_name"]

COMMAS = ("،", ",")
_IMPERFECT = re.compile(r"[يت]\w{3,}")  # the shape of a verb in the imperfect
_ACCUSATIVE = re.compile(r"م\w+ا")  # "confirming"
_IN, _AT, _WITH, _FOR = (folded(word) for word in ("في", "لدى", "ب", "ل"))
_NAMES, _FEWEST, _REACH, _BRAND = 5, 2, 10, 4
_HYPHEN, _TOWN = "-", 4  # letters of "in TOWN", and more


def name_ahead(words: Words, first: int, *, held: bool = False) -> tuple[Span, int, int] | None:
    """Return the name behind the places and bodies of a role, the place behind it, and where the role ends.

    "the secretary in the delegation, NAME", "the overseer of the branch in TOWN the doctor NAME". `first` is the first
    word that was not taken into the role. The name shows itself by a rank, by a common given name behind something
    definite, or by commas. `held`: the role has its body; a paper behind "to" hears what is said.
    """
    told = held and first + 1 < len(words) and words[first].form == _FOR
    place = (_behind_brand(words, first + 1) if told else 0) or first
    role_end = first if place > first else 0
    while place < min(len(words), first + _REACH):
        word = words[place]
        if not word.word:
            enclosed = between_commas(words, place)[0] if word.form in COMMAS and place > first else None
            if enclosed:
                return enclosed, _behind(words, enclosed), role_end or place
            place = place + 1 if _is_second_role(words, place, first) else _behind_brand(words, place)
            if not place:
                return None
            continue
        end = _named_here(words, place) if place > first else 0
        if end:
            start = behind_ranks(words, place)
            return words.span(start, end), end, role_end or place
        if not _goes_on(words, place):
            return None
        place = _behind_ruler(words, place)
    return None


def _is_second_role(words: Words, comma: int, first: int) -> bool:
    """Return whether another role of the same person follows a comma: "the minister, chief of the staff"."""
    after = comma + 1
    if words[comma].form not in COMMAS or comma <= first or after + 1 >= len(words):
        return False
    return words[after].bare and words[after].has("role") and not words.closes(after + 1)


def _behind(words: Words, span: Span) -> int:
    return next((place for place, word in enumerate(words.words) if word.start >= span.end), len(words))


def _goes_on(words: Words, place: int) -> bool:
    """Return whether a word may belong to where somebody holds a role, which no verb and no occasion does."""
    word = words[place]
    if word.form in (_IN, _AT):
        after = words[place + 1] if place + 1 < len(words) else None
        return after is not None and after.word and after.stem not in OCCASIONS and not after.has("statement", "time")
    return not words.closes(place) and not word.token.quoted and word.stem not in OCCASIONS


def _named_here(words: Words, place: int) -> int:
    """Return the place behind a name that begins here, perhaps behind ranks; 0 for none that is sure."""
    before = words[place - 1]
    settled = before.definite or before.form in CLOSING_MARKS or _is_placed(words, place)
    start = behind_ranks(words, place)
    again = may_be_name(words, place) and is_said_again(words, place + 1)
    known = start > place or given(words, place) or again
    if not settled or start >= len(words) or not known:
        return 0
    end = name_end(words, start, ranked=start > place)
    return end if end and (words.boundary(end) or (words[end - 1].definite and given(words, start))) else 0


def _is_placed(words: Words, place: int) -> bool:
    """Return whether a listed place or body ends before a word, or a noun with the place behind it: "in its TOWN"."""
    reach = range(max(0, place - _FEWEST - 1), place)
    if any(words.listed(first, "place", "organisation") == place for first in reach):
        return True
    noun, town = words[place - _FEWEST], words[place - 1]
    if town.form in SAINTS:
        return False
    if town.bare and town.form.startswith(_WITH) and len(town.form) > _TOWN and noun.definite:
        return not given(words, place - 1)  # "the social board in TOWN"
    return noun.form == _IN or (noun.form.startswith(_WITH) and noun.bare and words[place - 1].bare)


def _behind_ruler(words: Words, place: int) -> int:
    """Return the place behind a word; behind the ruler too whose name a hospital or a street has."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    if after is None or word.definite or not word.word or not (after.definite and after.stem in RULERS):
        return place + 1
    place += 2
    while place + 1 < len(words) and words[place].form in LINKS:
        place += 2
    return place + 1


def _behind_brand(words: Words, place: int) -> int:
    """Return the place behind a short name in quotation marks; 0 where there is none."""
    if words[place].form not in OPENING_MARKS:
        return 0
    reach = range(place + 2, min(len(words), place + _BRAND + 2))
    return next((end + 1 for end in reach if words[end].form in CLOSING_MARKS), 0)


def between_commas(words: Words, comma: int) -> tuple[Span | None, int]:
    """Return the name that stands between commas behind a role, perhaps behind a rank."""
    start = comma + 1
    while start < len(words) and start - comma <= _FEWEST + 1 and _is_before_name(words, start):
        start += 1
    ranked, end = start > comma + 1, start
    quoted = quoted_name(words, start)
    listed = words.listed(start, "person") if start < len(words) else 0
    if quoted or listed:
        return quoted or (words.span(start, listed), listed)
    while end < len(words) and _is_inside(words, start, end):
        end += 1
    first = words[start] if start < len(words) else None
    if first is None or not _FEWEST <= end - start <= _NAMES or first.conjunction:
        return None, comma
    if not first.bare and not called(words, start) and not _is_called_later(words, start, end):
        return None, comma
    closed = end >= len(words) or words[end].form in (*COMMAS, _FOR) or words.closes(end)
    closed = closed or _is_role(words, start, end) or _is_whole(words, start, end)
    known = ranked or called(words, start) or first.form in LINKS or bool(words.listed(start, "person"))
    known = known or not first.bare
    surname = end - start == _FEWEST and called(words, start) and words[end - 1].bare  # a noun that no noun follows
    inside = [words[place] for place in range(start, end - surname) if not _seems_to_hear(words, start, place)]
    strange = any(word.has("role", "body", "honorific") or word.preposition or word.conjunction for word in inside)
    if not closed or strange or not (known or _may_be_enclosed(words, start, end)):
        return None, comma
    return words.span(start, end), end


def _is_inside(words: Words, start: int, place: int) -> bool:
    """Return whether a name between commas goes on with a word: not with "to", who hears it in quotation marks."""
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else None
    joins = word.form == _HYPHEN and place > start and after is not None and after.bare and not after.has("role")
    goes_on = joins or (bool(word.word) and word.form != _FOR and not _is_role(words, start, place))
    whole = _is_whole(words, start, place) and word.bare and not given(words, place)
    return goes_on and not whole and place - start < _NAMES and not (_ends(words, start, place) and not joins)


def _is_whole(words: Words, start: int, end: int) -> bool:
    """Return whether a given name and a family name stand there, behind which the verb's object follows."""
    surname, before = words[end - 1], words[end - _FEWEST]
    nisba = (
        end - start >= _FEWEST and surname.definite and surname.stem.endswith("ي") and not surname.has("role", "body")
    )
    return nisba and called(words, start) and not called(words, end - 1) and before.form not in LINKS


def _is_called_later(words: Words, start: int, end: int) -> bool:
    """Return whether two words with an article are a name, by the second of which the text goes on."""
    pair = end - start == _FEWEST and all(
        words[place].definite and not words[place].classes for place in (start, end - 1)
    )
    return pair and not words[start].preposition and is_said_again(words, end - 1)


def _is_role(words: Words, start: int, place: int) -> bool:
    """Return whether behind a name that begins as one a role follows: ", NAME, member of the council, "."""
    word = words[place]
    return (
        place - start >= _FEWEST
        and called(words, start)
        and word.bare
        and word.has("role")
        and words[place - 1].definite
    )


def _seems_to_hear(words: Words, start: int, place: int) -> bool:
    """Return whether the word behind a given name begins as with "to" and is its surname: "Liddell", "Livni"."""
    word = words[place]
    plain = word.preposition == _FOR and not (word.definite or word.classes or words.setting.known.any_at(word.start))
    return place == start + 1 and plain and called(words, start)


def _is_before_name(words: Words, place: int) -> bool:
    """Return whether a word behind the comma is a rank, or says where somebody comes from: "the Spaniard NAME"."""
    word, after = words[place], words[place + 1] if place + 1 < len(words) else None
    if word.has("honorific"):
        return True
    origin = word.definite and not word.preposition and word.stem.endswith("ي") and not called(words, place)
    quoted = quoted_name(words, place + 1) is not None
    return origin and after is not None and (quoted or (after.bare and not words.closes(place + 1)))


def quoted_name(words: Words, first: int) -> tuple[Span, int] | None:
    """Return the name that stands in quotation marks, begun by a common given name, and the place behind them."""
    if first + 1 >= len(words) or words[first].form not in OPENING_MARKS or not given(words, first + 1):
        return None
    reach = range(first + _FEWEST + 1, min(len(words), first + _NAMES + 2))
    end = next((end for end in reach if words[end].form in CLOSING_MARKS), 0)
    inside = words[first + 1 : end]
    return (words.span(first + 1, end), end + 1) if end and all(word.word for word in inside) else None


def _may_be_enclosed(words: Words, first: int, end: int) -> bool:
    """Return whether unknown words behind a role and a comma can be a name: a second comma shows that they are one."""
    if _IMPERFECT.fullmatch(words[first + 1].form) and end - first > _FEWEST:
        return False  # a verb has its object behind it
    if may_be_name(words, first):
        return True
    enclosed = end < len(words) and words[end].form in COMMAS and all(words[place].bare for place in range(first, end))
    return enclosed and not (is_abstract(words[first]) or _ACCUSATIVE.fullmatch(words[first].form))


def _ends(words: Words, start: int, place: int) -> bool:
    """Return whether a name between commas ends before a word: not before a surname that is a verb in other places."""
    surname = place == start + 1 and given(words, start) and words[place].token.has("saying") and words[place].bare
    linked = place > start and words[place - 1].form in LINKS  # "son of Ali", whose name is a preposition as well
    return words.closes(place) and not (surname or linked)
