"""Persons whom the text introduces by a role, an honorific or the form of the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archivist.analysis.context import TextContext
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.in_arabic_letters import persons_in_arabic_letters
from archivist.analysis.patterns import alternation, pattern
from archivist.analysis.searching import search
from archivist.analysis.syntax.arabic_persons import role_at
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.text_view import Span

__all__ = ["IntroducedPerson", "behind_complement", "find_persons"]

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00deĞİŞŠŽČĆÊÎÛА-ЯЁ"
_WRAPPED = re.compile(r" |(?<=[^\r\n]{48})(?:\r\n|\n|\r)")
_ELIDED = re.compile(r"[dl]'")
_NAME_WORD = re.compile(
    rf"(?:[{_CAPITAL}]\.[ -]?)+(?=[{_CAPITAL}])|[{_CAPITAL}](?:[^\W\d_]|(?<=\w)[.-](?=\w))+|[{_CAPITAL}]\."
)
_PARTICLE = re.compile(r"(?:al|el|bin|bint|ibn|van|von|der|de|del|di|ben)[ -]")
_JUNIOR = re.compile(r", (?:Jr|Sr)\.")
_WRAPPED = re.compile(r" |(?<=[^\r\n]{48})(?:\r\n|\n|\r)")
_ELIDED = re.compile(r"[dl]'")
_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")
_POSSESSED = re.compile(r"[ıiuü]$")
_CAPITALS_BEFORE = re.compile(rf"(?:(?<!\w)(?:[{_CAPITAL}][^\W\d_]*|ve) )+$")
_ROLE = 90  # characters of a role before its noun
_NAMES, _SKIPPED = 4, 8  # words of a name; words of a role between its head and the name


@dataclass(frozen=True, slots=True)
class IntroducedPerson:
    """A person's name in the text, and the role or honorific before it."""

    name: Span
    role: Span | None


def find_persons(context: TextContext) -> tuple[IntroducedPerson, ...]:
    """Return the persons in the order of the text; a name whose end is uncertain is left out."""
    if not context.tongue.capitals:
        persons = [
            _without_object(context, IntroducedPerson(name, role))
            for name, role in persons_in_arabic_letters(context.view.text, context.tongue)
        ]
    else:
        persons = list(_with_capitals(context))
    taken: list[IntroducedPerson] = []
    for item in sorted(persons, key=lambda item: (item.name.start, -item.name.end)):
        if not taken or item.name.start >= taken[-1].name.end:
            taken.append(item)
    return tuple(taken)


def _without_object(context: TextContext, item: IntroducedPerson) -> IntroducedPerson:
    """Return an Arabic name as the grammar of its sentence ends it: the verb's object may stand right behind it."""
    if item.role is None or not context.tongue.article_attached:
        return item
    start = item.role.start
    sentence = next((each for each in context.syntax.sentences if each.span.start <= start < each.span.end), None)
    words = Words(context.setting, arabic_words(context.setting, sentence)) if sentence else None
    place = next((place for place, word in enumerate(words or ()) if word.start == start), None)
    found = role_at(words, place) if words is not None and place is not None else None
    name = found[0].name if found else None
    shorter = name is not None and name.start == item.name.start and name.end < item.name.end
    return IntroducedPerson(name, item.role) if name and shorter else item


def _with_capitals(context: TextContext) -> Iterator[IntroducedPerson]:
    text, tongue = context.view.text, context.tongue
    if not tongue.roles and not tongue.honorifics:
        return
    heads = alternation((*tongue.roles, *tongue.honorifics))
    yield from _before_role(context, heads)
    for head in search(rf"(?<!\w){heads}{tongue.role_endings}(?!\w)").finditer(text):
        start, plain = _skip_role(context, behind_complement(context, head.group(), head.end()))
        plain = plain and head.group() in tongue.before_surname_set
        name = _name_at(context, start)
        name = _behind_place(context, name) if name else None
        if name and (plain or name.end - name.start > len(text[name.start : name.end].split()[0])):
            role = context.view.trimmed(_role_start(context, head), name.start)
            honorific = pattern(rf"{alternation(tongue.honorifics)}$").search(text, role.start, role.end)
            if honorific:
                role = context.view.trimmed(role.start, honorific.start())
            yield IntroducedPerson(name, role if role.end > role.start else None)


def _behind_place(context: TextContext, name: Span) -> Span:
    """Return a name without the place before it that a role is of, where its case alone says so: "Глава TOWN NAME"."""
    first, _, rest = context.view.slice(name).partition(" ")
    names = rest.split()
    placed = len(names) > 1 and is_given_name(names[0]) and not is_given_name(first)
    return Span(name.start + len(first) + 1, name.end) if placed else name


def _role_start(context: TextContext, head: re.Match[str]) -> int:
    """Return where a role begins whose noun stands last and belongs to what is before it: "Dışişleri Bakanı"."""
    facts = context.tongue.syntax
    if not context.tongue.head_last or facts is None or not _POSSESSED.search(head.group()):
        return head.start()
    before = _CAPITALS_BEFORE.search(context.view.text, max(0, head.start() - _ROLE), head.start())
    start = before.start() if before else head.start()
    for word in _WORD.finditer(context.view.text, start, head.start()):
        if facts.classes_of(word.group().casefold()).isdisjoint(("time", "close", "auxiliary", "link", "pronoun")):
            return word.start()
    return head.start()


def behind_complement(context: TextContext, role: str, end: int) -> int:
    """Return where a role ends with what its izafe waits for: "Serokê Herêma Kurdistanê", "Wezîrê Perwerdeyê"."""
    word = role
    while context.tongue.izafe and word.endswith(context.tongue.izafe):
        gap = _WRAPPED.match(context.view.text, end)
        found = _WORD.match(context.view.text, gap.end()) if gap else None
        if found is None or not found.group()[0].isupper():
            break
        word, end = found.group().removesuffix("ê"), found.end()  # of the two endings -ê is that of a case, too
    return end


def _before_role(context: TextContext, heads: str) -> Iterator[IntroducedPerson]:
    """Take "NAME, ROLE" and "NAME (ROLE …)", where the name stands first in its sentence or line."""
    for match in _name_before(heads).finditer(context.view.text):
        name = _name_at(context, match.start("name"))
        if name and name.end == match.end("name") and " " in context.view.slice(name):
            yield IntroducedPerson(name, None)


@cache
def _name_before(heads: str) -> re.Pattern[str]:
    """Compile a name at the head of its sentence or line before a role."""
    first = r"(?:^|(?<=[\n\r:>] )|(?<=[\n\r:>])|(?<=\. ))"
    source = rf"{first}(?P<name>(?=[{_CAPITAL}])\w[^,(\n\r]{{3,48}}?)(?:, (?:the )?| \((?:the )?)"
    return re.compile(rf"{source}{heads}(?!\w)")


def _skip_role(context: TextContext, start: int) -> tuple[int, bool]:
    """Return where the rest of a role, "of Homeland Security", ends, and whether there was none."""
    text, tongue = context.view.text, context.tongue
    plain, unknown = True, 0
    for _ in range(_SKIPPED):
        gap = _WRAPPED.match(text, start)
        start = gap.end() if gap else start
        listed = context.known.at(start, "organisation") or context.known.at(start, "place")
        if listed:
            ending = re.compile(r"'\w{1,4}(?!\w)").match(text, listed.end)
            start, plain = ending.end() if ending else listed.end, False
            continue
        elided = _ELIDED.match(text, start)
        if elided:
            rest = _WORD.match(text, elided.end())
            start, plain = rest.end() if rest else elided.end(), False
            continue
        word = _WORD.match(text, start)
        if word is None or tongue.stop_set.intersection((word.group(), word.group().casefold())):
            break
        small = word.group() in tongue.small_set or word.group() in tongue.carrier_set
        if not small and (not word.group().islower() or not tongue.adjective_after_role or unknown):
            break
        unknown += not small
        start, plain = word.end(), False
    return start, plain


def _name_at(context: TextContext, start: int) -> Span | None:
    """Return the words with capitals that begin at `start`, four at most; None where one of them names no person."""
    text, tongue = context.view.text, context.tongue
    listed = context.known.at(start, "person")
    if listed:
        return listed
    end, here, count = start, start, 0
    while count <= _NAMES:
        if context.known.at(here, "organisation") or context.known.at(here, "place"):
            break
        particle = _PARTICLE.match(text, here) if count else None
        word = _NAME_WORD.match(text, particle.end() if particle else here)
        if word is None or word.group() in tongue.no_name_set:
            break
        end, count = word.end(), count + 1
        gap = _WRAPPED.match(text, end)
        if gap is None and text[end - 1] not in " -":
            break
        here = gap.end() if gap else end
    if not count or count > _NAMES:
        return None
    junior = _JUNIOR.match(text, end)
    name = context.view.trimmed(start, junior.end() if junior else end)
    return name if len(context.view.slice(name).strip(".")) > 2 else None  # noqa: PLR2004  # not an initial alone
