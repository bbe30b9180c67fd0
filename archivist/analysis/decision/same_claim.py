"""Which values say the same: equal ones, a body's name and its short form or initials, a person's name and surname."""

import re
from collections.abc import Callable

from archivist.analysis.decision.contracted_names import is_contracted
from archivist.analysis.proposals import same
from archivist.base.fold import SORANI_LETTERS
from archivist.model.metadata import Speaker, Value

__all__ = ["Joins", "joining"]

Joins = Callable[[Value, Value], bool]

_BODIES = ("issuer", "office")
_COMPLEMENTS = ("of", "for", "on", "in")
_TWO_WORDS, _FEWEST_INITIALS = 2, 2
_THINNED = 3  # words of a name from which others were left out
_SHORTEST = 3  # letters of the second part of a compound
_SYLLABLES = (
    *(("мин", "министерств"), ("ген", "генеральн"), ("нац", "национальн"), ("гос", "государственн")),
    *(("центр", "центральн"), ("центро", "центральн"), ("рос", "российск"), ("гор", "городск"), ("евро", "европейск")),
)
# What a case puts behind the head of a name: "des Ministeriums für", "Министерства"
_CASE = re.compile(r"(?<=[a-zäöüß]{4})e?s$|(?<=[а-яё]{3})(?:[аеиоуыюяйь]{1,2}|ого|ому|ом|ых|ым|их|им)$")
_IN_MARKS = re.compile('[«"“„]([^«"“„»”]{2,})["»”“]$')
_IZAFE = "ي"
_DOUBLED = re.compile(r"(ي|و)\1")
_ARABIC = re.compile(r"^ال(?=[ء-ي]{3})|(?<=[ء-ي]{2})(?:يا|ية|يه|ي|ا|ة|ه)$")  # article, ending of a country or adjective


def joining(field: str, *, head_last: bool) -> Joins:
    """Return the function that says whether two values of a field say the same.

    `head_last`: "Defence Ministry" is short for "Ruritanian Defence Ministry".
    """
    if field in _BODIES:
        return lambda one, other: _same_body(one, other, head_last=head_last)
    return _same_person if field == "speaker" else _equal


def _equal(one: Value, other: Value) -> bool:
    return same(one) == same(other)


def _same_body(one: Value, other: Value, *, head_last: bool) -> bool:
    """Return whether one name is the other's beginning, its end where the head stands last, or its initials.

    "The council" alone is no name: a part needs two words.
    """
    short, long = sorted((_sorani(same(one)).split(), _sorani(same(other)).split()), key=len)
    if _bare(short) == _bare(long) or _with_adjective(short, long) or is_contracted(short, long):
        return True
    if _in_marks(one) and _in_marks(one) == _in_marks(other):
        return True
    if len(short) < _TWO_WORDS:
        return _are_initials(short[0], long) or _is_compound_of(short[0], long)
    if _is_thinned(short, long):
        return True
    if head_last:
        begins = long[: len(short)] == short and long[len(short)] in _COMPLEMENTS
        return begins or long[-len(short) :] == short
    return long[: len(short)] == short or _goes_on_by_izafe(short, long)


def _in_marks(name: Value) -> list[str]:
    """Return the words in the marks with which a name ends, without their cases: those of "the TOWN «NAME»"."""
    match = _IN_MARKS.search(same(name))
    return _bare(match[1].split()) if match else []


def _sorani(name: str) -> str:
    """Return a name of Sorani without the letters that its writers double or leave single."""
    return name if SORANI_LETTERS.isdisjoint(name) else _DOUBLED.sub(r"\1", name).replace("ڕ", "ر")


def _goes_on_by_izafe(short: list[str], long: list[str]) -> bool:
    """Return whether a name of Sorani is another's beginning, to which the izafe joins what goes on."""
    last = len(short) - 1
    joined = len(long) > len(short) and long[last] == f"{short[last]}{_IZAFE}"
    return joined and long[:last] == short[:last] and not SORANI_LETTERS.isdisjoint("".join(long))


def _is_thinned(short: list[str], long: list[str]) -> bool:
    """Return whether a headline's name of several words has the head of another and leaves out words further on."""
    rest = iter(long[1:])
    return len(short) >= _THINNED and short[0] == long[0] and all(word in rest for word in short[1:])


def _bare(words: list[str]) -> list[str]:
    """Return the words without what a case puts behind them."""
    return [_CASE.sub("", word) for word in words]


def _with_adjective(one: list[str], other: list[str]) -> bool:
    """Return whether two names are one head with a country and with its adjective: "the government of", "-ian"."""
    if len(one) != _TWO_WORDS or len(other) != _TWO_WORDS:
        return False
    return [_ARABIC.sub("", word) for word in one] == [_ARABIC.sub("", word) for word in other]


def _are_initials(word: str, name: list[str]) -> bool:
    """Return whether a word is made of the first letters of a name's words, small words left out or not."""
    for words in (name, [item for item in name if len(item) > len("of ")]):
        if len(words) >= _FEWEST_INITIALS and word == "".join(item[0] for item in words):
            return True
    return False


def _is_compound_of(word: str, name: list[str]) -> bool:
    """Return whether a word is made of the beginnings of a name's words, as Russian shortens names of bodies."""
    start = next((len(part) for part, whole in _SYLLABLES if word.startswith(part) and name[0].startswith(whole)), 0)
    rest = word[start:]
    if not start or len(name) < _TWO_WORDS or len(rest) < _SHORTEST:
        return False
    stem = rest if len(rest) <= _SHORTEST + 2 else rest[:-2]  # without the ending of its case
    return any(other.startswith(stem) for other in name[1:])


def _same_person(one: Value, other: Value) -> bool:
    """Return whether two speakers have one name, or one the other's surname alone or its beginning; or one role.

    A name goes on with that of a family, or with "Jr."; one word alone begins many a name.
    """
    first, second = _name(one), _name(other)
    if not first or not second:
        return first == second and same(one) == same(other)
    short, long = sorted((first, second), key=len)
    begins = len(short) >= _TWO_WORDS and long[: len(short)] == short
    return begins or long[-len(short) :] == short


def _name(value: Value) -> list[str]:
    return same(value.name).split() if isinstance(value, Speaker) and value.name else []
