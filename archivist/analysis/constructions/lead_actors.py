"""Persons of Arabic news whom a title, the office alone or no subject at all goes on to quote.

"His Highness NAME, the governor, visited the dam. His Highness said …": the verb with which a person was introduced may
be any verb; that the person speaks a later clause tells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.whose_words import stems
from archivist.analysis.context import TextContext, once
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import LINKS, given
from archivist.analysis.syntax.arabic_persons import role_at
from archivist.analysis.syntax.arabic_phrases import OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord, arabic_words, place_heads
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.text_view import Span

__all__ = ["persons_spoken_of_again"]


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


# Titles with the pronoun written on to them, and by which words whoever has one was introduced
_TITLES = {
    **dict.fromkeys(_words("سموه سموها"), _words("سمو أمير أميرة")),
    **dict.fromkeys(_words("معاليه معاليها"), _words("معالي وزير وزيرة")),
    **dict.fromkeys(_words("سعادته سعادتها"), _words("سعادة سفير سفيرة")),
    **dict.fromkeys(_words("فضيلته سماحته"), _words("فضيلة سماحة شيخ مفتي")),
    **dict.fromkeys(_words("جلالته جلالتها"), _words("جلالة ملك ملكة عاهل")),
    **dict.fromkeys(_words("فخامته فخامتها"), _words("فخامة رئيس رئيسة")),
    **dict.fromkeys(_words("نيافته غبطته"), _words("نيافة غبطة بطريرك مطران أسقف")),
}
_ADDRESS = _words("سمو صاحب صاحبة معالي سعادة فضيلة سماحة جلالة فخامة دولة سيد سيدة دكتور مهندس شيخ")
_NO_OFFICE = _words("مصدر مسؤول شاهد مراسل مواطن صحفي صحافي شاب رجل سيدة والد والدة زوجة زوج طالب")
_THAT = _words("أن إن أنه إنه أنها إنها بأن بأنه بأنها")
_FRAMES, _COMMAS = _words("في خلال عبر إلى على عن"), ("،", ",")
_SHOWN = frozenset(("head-noun", "listed", "acronym"))
_AS = _words("حيث كما")  # behind which a clause begins
_TO = tuple(_words("لصاحب لصاحبة لسمو للأمير لمعالي لسعادة"))  # before whom something is done for
_ARTICLE, _IN_NAME_OF, _JOINED = folded("ال"), folded("باسم "), "وف"
_NOT_ACTING = ("role", "honorific", "body", "close", "time", "media", "statement", "frame")
_LEAD, _PROSE, _HEAD, _AFTER = 2, 9, 7, 4  # sentences of prose; words of one; before its verb; between verb and subject
_TITLED = 30  # characters before a name in which its titles stand
_COMMON = _words("الدين الله العام الأول الثاني")
_NATIONS = ("ي", "يه", "ية")  # the endings of adjectives
_TWO = 2  # words of a name at least
_WEIGHT = 64


class _Actor(NamedTuple):
    """Who does something in a lead, as the subject of whatever verb."""

    phrase: Phrase
    name: Span
    role: Span
    sentence: int
    feminine: bool


def persons_spoken_of_again(context: TextContext, people: Sequence[IntroducedPerson]) -> Iterator[Named]:
    """Return the one person of Arabic news, introduced by name and office, whom a clause quotes without the name."""
    named = any(relation.subject.name is not None for relation in context.syntax.relations)
    if named or not context.tongue.article_attached:
        return  # whoever speaks by name is found without this
    actors, known = _actors(context), _with_roles(context, people)
    found = [
        *_by_title(context, known, actors),
        *_by_office(context, known),
        *_by_surname(context, known, actors),
        *_by_verb(context, known, actors),
    ]
    for name, role, _ in sorted(found, key=lambda item: item[2])[:1]:
        yield Named(name, role, "speaker.pronoun", _WEIGHT, "high", frozenset(("role-noun", "alone")))


def _last(context: TextContext, name: Span) -> str:
    return context.view.slice(name).split()[-1]


@once
def _prose(context: TextContext) -> tuple[Words, ...]:
    """Return the words of each sentence of the text."""
    return tuple(Words(context.setting, arabic_words(context.setting, each)) for each in context.syntax.sentences)


def _with_roles(context: TextContext, people: Sequence[IntroducedPerson]) -> tuple[IntroducedPerson, ...]:
    """Return the persons, with the roles that the grammar of their sentences finds before their names."""
    made = {item.name.start: item for item in people if not context.view.slice(item.name).startswith(_IN_NAME_OF)}
    for words in _prose(context):
        for place, word in enumerate(words):
            read = role_at(words, place) if word.has("role", "honorific") and not word.token.quoted else None
            name, role = (read[0].name, read[0].role) if read else (None, None)
            name = _name(words, name) if name else None
            held = made.get(name.start) if name else None
            if name and role and (held is None or held.role is None or role.start < held.role.start):
                made[name.start] = IntroducedPerson(name, role)
    return tuple(made[start] for start in sorted(made))


def _actors(context: TextContext) -> tuple[_Actor, ...]:
    """Return the persons who do something in the first sentences of prose, the one of the first sentence first."""
    headline, made, seen = context.parts.headline, [], 0
    for number, words in enumerate(_prose(context)):
        titled = headline is not None and words and headline.span.start <= words[0].start < headline.span.end
        if len(words) < _PROSE or titled:
            continue
        actor = _actor(words, number)
        seen += 1
        made += [actor] if actor else []
        if seen >= _LEAD:
            break
    return tuple(made)


def _actor(words: Words, number: int) -> _Actor | None:
    """Return the person who is the subject of the verb at the head of a sentence, or behind its dateline."""
    begun = (place + 1 for place, word in enumerate(words[:_HEAD]) if word.form == ":" or word.form in _AS)
    heads = (0, *begun)
    for place in heads:
        if place + 2 >= len(words) or not words[place].bare or words[place].has(*_NOT_ACTING):
            continue
        between = takewhile(lambda word: word.has("time") or not word.word, words[place + 1 : place + 1 + _AFTER])
        first = place + 1 + sum(1 for _ in between)
        read = subject_at(words, first, Verb()) if first < len(words) else None
        phrase = read[0] if read else None
        name = _name(words, phrase.name) if phrase and phrase.name else None
        if phrase is None or name is None or phrase.role is None:
            continue
        return _Actor(phrase, name, phrase.role, number, _is_feminine(words[place]))
    return None


def _name(words: Words, name: Span) -> Span | None:
    """Return a name without the verb's object behind it; None where it goes on with a province that is governed."""
    inside = [place for place, word in enumerate(words) if name.start <= word.start < name.end]
    if any(words[place].stem in place_heads(words.setting.tongue) for place in inside):
        return None
    last = inside[-1]
    long = len(inside) > _TWO and words[last - 1].form not in LINKS
    object_of = long and words[last].bare and words[last].token.feminine and not given(words, last)
    return words.span(inside[0], last) if object_of else name


def _is_feminine(verb: ArabicWord) -> bool:
    form = verb.form.lstrip(_JOINED) if len(verb.form) > _AFTER else verb.form
    return form.endswith("ت") or form.startswith("ت")


_Found = tuple[Span, Span | None, int]


def _by_title(context: TextContext, people: Sequence[IntroducedPerson], actors: Sequence[_Actor]) -> Iterator[_Found]:
    """Return who is "His Highness" that says something: whoever acted before, if nobody else has the title."""
    for actor in actors:
        shown = _stems_of(context, actor.phrase.span)
        for words in _prose(context)[actor.sentence :]:
            for place, word in enumerate(words[:-1]):
                title = words[place + 1].form if _says(word) and word.start > actor.name.end else ""
                bearers = _TITLES.get(title, frozenset())
                if not bearers & shown:
                    continue
                others = (item for item in people if actor.name.end < item.name.start < word.start)
                if not any(_bears(context, item, bearers) for item in others):
                    yield actor.name, actor.role, word.start
                return


def _says(word: ArabicWord) -> bool:
    return word.token.has("saying") and not word.token.quoted


def _stems_of(context: TextContext, span: Span) -> frozenset[str]:
    return frozenset(word.removeprefix(_ARTICLE) for word in context.view.slice(span).split())


def _bears(context: TextContext, person: IntroducedPerson, titles: frozenset[str]) -> bool:
    """Return whether somebody has one of these titles and is not the one for whom something is done."""
    before = context.view.slice(Span(max(0, person.name.start - _TITLED), person.name.start))
    around = re.split(r"[،,.]", before)[-1].split()
    given = any(word.lstrip(_JOINED).startswith(_TO) for word in around)
    return not given and bool(titles & {word.lstrip(_JOINED).removeprefix(_ARTICLE) for word in around})


def _by_office(context: TextContext, people: Sequence[IntroducedPerson]) -> Iterator[_Found]:
    """Return who is the minister that says something, nobody else before: the one whom the text introduced as such."""
    stated: Span | None = None
    for relation in context.syntax.relations:
        role = relation.subject.role
        if relation.foreign or relation.kind not in ("says", "speaks-for"):
            continue
        if role is None:
            if relation.subject.body is None or _SHOWN.intersection(relation.subject.reasons):
                stated = stated or (relation.subject.body if relation.framed else None)
                continue
            return  # a phrase that nothing shows to be a body may be somebody
        if stated and not relation.framed and _nouns(context, role).isdisjoint(_nouns(context, stated)):
            return  # speaks beside a statement of a body in which the office is none
        office = _office(context, role)
        held = [item for item in people if office and item.role and _holds(context, item.role, office)]
        held = [item for item in held if _own_words(context, item) == list(office)] or held
        names = {_last(context, item.name) for item in held}
        if not names or held[0].name.start > role.end + _TITLED:
            return  # somebody else speaks first
        if held[0].name.end > role.start:
            continue  # the clause that introduces the person
        if len(names) == 1 and not _is_anybody(context, held[0], office, relation):
            yield held[0].name, held[0].role, relation.place
        return


def _nouns(context: TextContext, span: Span) -> frozenset[str]:
    """Return the words of a name without articles and adjectives of nations: "the president", "Ministry", "defence"."""
    words = (
        word.lstrip(_JOINED).removeprefix("لل").removeprefix(_ARTICLE) for word in context.view.slice(span).split()
    )
    return frozenset(word for word in words if not word.endswith(_NATIONS))


def _office(context: TextContext, role: Span) -> tuple[str, ...]:
    """Return the words of an office that is somebody's, without address and article; none of "a spokesman"."""
    written = [word for word in context.view.slice(role).split() if word.removeprefix(_ARTICLE) not in _ADDRESS]
    definite = any(word.startswith(_ARTICLE) for word in written[:2])
    words = tuple(_plain(context, role))
    return words if definite and words[0] not in _NO_OFFICE else ()


def _holds(context: TextContext, role: Span, office: Sequence[str]) -> bool:
    """Return whether a person's role begins with the noun of an office and has all of its words."""
    own = _plain(context, role)
    rest = " ".join(word for word in office[1:] if not word.startswith("ب"))
    return own[:1] == [office[0]] and stems(rest) <= stems(context.view.slice(role))


def _own_words(context: TextContext, person: IntroducedPerson) -> list[str]:
    return _plain(context, person.role) if person.role else []


def _plain(context: TextContext, role: Span) -> list[str]:
    """Return the words of a role without articles and what somebody is addressed by."""
    words = (word.removeprefix(_ARTICLE) for word in context.view.slice(role).split())
    return [word for word in words if word not in _ADDRESS]


def _is_anybody(context: TextContext, held: IntroducedPerson, office: Sequence[str], relation: Relation) -> bool:
    """Return whether another one with such an office, without a name, stands between: "a spokesman", "a minister"."""
    between = (word for words in _prose(context) for word in words if held.name.end < word.start < relation.place)
    return any(word.form == office[0] and word.bare for word in between if len(office) == 1)


def _by_surname(context: TextContext, people: Sequence[IntroducedPerson], actors: Sequence[_Actor]) -> Iterator[_Found]:
    """Return who acted before and says something by the surname alone, perhaps in quotation marks."""
    for actor in actors:
        surname = _last(context, actor.name)
        others = (item.name for item in people if context.view.slice(item.name) != context.view.slice(actor.name))
        if surname in _COMMON or any(_last(context, other) == surname for other in others):
            continue
        for words in _prose(context)[actor.sentence :]:
            for place, word in enumerate(words[:-2]):
                first = place + 1 + (words[place + 1].form in OPENING_MARKS)
                called = _says(word) and word.start > actor.name.end and words[first].form == surname
                if called and (first == place + 1 or not words[min(first + 1, len(words) - 1)].word):
                    yield actor.name, actor.role, word.start
                    return


def _by_verb(context: TextContext, people: Sequence[IntroducedPerson], actors: Sequence[_Actor]) -> Iterator[_Found]:
    """Return who acted right before "and said that", with nobody else between."""
    sentences = _prose(context)
    for actor in actors:
        for words in sentences[actor.sentence : actor.sentence + 2]:
            said = next((place for place, word in enumerate(words[:-1]) if _goes_on(words, place, actor)), None)
            if said is None:
                continue
            place = words[said].start
            between = [item.name.start for item in people] + [item.place for item in context.syntax.relations]
            if not any(actor.name.end <= start < place for start in between):
                yield actor.name, actor.role, place
            break


def _goes_on(words: Words, place: int, actor: _Actor) -> bool:
    """Return whether "and said" without a subject begins a clause here that speaks of somebody who acted before."""
    word = words[place]
    if not _says(word) or word.start < actor.name.end or word.form[0] not in _JOINED:
        return False
    if _is_feminine(word) != actor.feminine:
        return False
    behind = next((item for item in words[place + 1 :] if item.form not in _COMMAS and not item.has("time")), None)
    return behind is not None and (behind.form in _THAT | _FRAMES or behind.form in (*OPENING_MARKS, ":"))
