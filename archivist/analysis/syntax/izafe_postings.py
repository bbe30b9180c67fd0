"""How a phrase of Persian goes on behind a preposition: "the deputy of TOWN in the council", "relations with LAND"."""

from collections.abc import Callable, Sequence

from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["before_second", "goes_on_behind", "is_bare_office"]

# Nouns of bodies that are told from others by the place where they are
_POSTED = frozenset(
    map(folded, ("سفارت", "سفارتخانه", "کنسولگری", "سرکنسولگری", "نمایندگی", "باڵیۆزخانەی", "کونسوڵخانەی"))
)
_ENVOYS = frozenset(map(folded, ("سفیر", "کاردار", "سرکنسول", "رایزن", "وابسته", "باڵیۆزی", "کونسوڵی")))
_DEPUTY, _AFFAIRS = folded("نماینده"), folded("امور")
# Where a deputy sits; in a university or in a town hall somebody speaks, whoever sent them
_SEATS = frozenset(
    map(
        folded,
        (
            *("مجلس", "پارلمان", "شورای", "شورا", "شوراهای", "سازمان", "سازمان‌های", "اتحادیه", "آژانس", "کنگره"),
            *("سنا", "سنای", "مجمع", "کمیسیون", "کمیته", "سپاه", "یونسکو", "یونیسف", "اوپک"),
        ),
    )
)
_SITTINGS = frozenset(map(folded, ("جلسه", "نشست", "صحن", "دیدار", "مراسم", "همایش", "اجلاس", "مستقر")))
_IN, _IN_SORANI, _WITH, _AND = map(folded, ("در", "لە", "با", "و"))
_TIES = frozenset(map(folded, ("روابط", "همکاری", "همکاری‌های", "دوستی", "تجارت", "مبادلات", "تعاملات")))

_End = Callable[[Sequence[Token], int], int]


def goes_on_behind(setting: Setting, words: Sequence[Token], start: int, end: int, end_of: _End) -> int:
    """Return where a phrase ends that a place or a body behind a preposition belongs to; else the end it had."""
    if end <= start + 1 or end + 1 >= len(words) or words[end].form not in (_IN, _IN_SORANI, _WITH):
        return end
    if words[end].form == _WITH:
        tied = any(word.form in _TIES for word in words[start:end])
        return _behind_places(setting, words, end + 1) or end if tied else end
    if any(word.form in _POSTED for word in words[start:end]):
        return _behind_place(setting, words, end + 1) or end
    last = next((word.form for word in reversed(words[start:end]) if word.has("role")), None)
    if last in _ENVOYS:
        return _behind_place(setting, words, end + 1) or end
    if last is not None and words[end + 1].form == _AFFAIRS:
        return end_of(words, end + 1)
    sits = last == _DEPUTY and words[end + 1].form in _SEATS
    return _seat_end(words, end + 1, end_of(words, end + 1)) if sits else end


def is_bare_office(words: Sequence[Token], start: int, link: int) -> bool:
    """Return whether "and" joins an office to one that names nothing yet: "chief of staff and deputy of X"."""
    at = link
    while at > start and words[at - 1].has("role", "body"):
        at -= 1
    return at < link and words[at].has("role")


def before_second(words: Sequence[Token], start: int, end: int, given: frozenset[str]) -> int:
    """Return where the role of a person ends before "and" and the name of another one."""
    titled = False
    for number in range(start, end - 2):
        titled = titled or words[number].has("role")
        if titled and words[number].has("link") and words[number + 1].form in given:
            return number
    return end


def _seat_end(words: Sequence[Token], at: int, end: int) -> int:
    """Return where the name of the seat ends that begins at a word, before the sitting in which the deputy speaks."""
    return next((number for number in range(at, end) if words[number].form in _SITTINGS), end)


def _behind_place(setting: Setting, words: Sequence[Token], at: int) -> int | None:
    """Return the number of the word behind a place: a listed one, or the name of a town."""
    place = setting.known.at(words[at].start, "place")
    if place is None:
        return at + 1 if setting.view.text[words[at].start : words[at].end] in town_names() else None
    return next((number for number in range(at, len(words)) if words[number].start >= place.end), len(words))


def _behind_places(setting: Setting, words: Sequence[Token], at: int) -> int | None:
    """Return the number of the word behind one place, or behind two that "and" joins."""
    end = _behind_place(setting, words, at)
    if end is None or end + 1 >= len(words) or words[end].form != _AND:
        return end
    return _behind_place(setting, words, end + 1) or end
