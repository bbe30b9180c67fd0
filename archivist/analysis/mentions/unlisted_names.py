"""Names in the text that no list has: persons who are introduced, bodies by their grammar, places by a word before."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from archivist.analysis.context import TextContext
from archivist.analysis.mentions.arabic_names import arabic_names, roots_of_places
from archivist.analysis.mentions.capital_names import capital_names
from archivist.analysis.mentions.final_names import names_before_verbs
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.mentions.listed_towns import listed_towns
from archivist.analysis.mentions.name_kinds import NamedSpan, NameKind
from archivist.analysis.mentions.two_bodies import two_bodies
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import ATTACHED, alternation, folded
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span

__all__ = ["find_names"]

_Found = tuple[Literal["person", "organisation", "place"], Span, str]
_ENDS = re.compile(r" ?(?:[.،,؛:;()\n\r\"»]|-|$)")
_TAKEN, _PLACED = 1, 2  # by a name of any kind, by the name of a place alone
_UNSURE = frozenset(("indefinite", "asked", "agreement", "genitive"))  # reasons that make a body likely, no more
_TWO = 2  # words
# Heads whose adjectives are feminine, so that a bare word with no such ending is a name; endings of other words
_BARE_HEADS = frozenset(
    folded("مدينة محافظة بلدة قرية ولاية ناحية جزيرة إقليم شهر شهرستان استان روستای شاری پارێزگای ناحیەی").split()
)
_WRAPPED = re.compile(
    r"(?<= )(?P<given>[^\W\d_]{3,})(?:\r\n|\n|\r)(?P<family>[^\W\d_a-zß-ÿа-яё][^\W\d_A-ZÀ-ÞА-Я]+)"
    r"(?=[ ,.;)])(?! [^\W\d_a-zß-ÿа-яё])"
)
_SEAT = re.compile(r" во? [А-ЯЁ][^ ]*$")
_LINE = 40  # characters before the last word of a line that was wrapped by hand
_NO_PLACE = ("ه", "ات", "ون", "ين", "ي", "ها", "نا")
_AREA = 30_000  # characters in which such names are looked for: a list in an annex is no news


def find_names(
    context: TextContext, people: Iterable[IntroducedPerson], taken: Iterable[tuple[int, int, str]]
) -> Iterator[_Found]:
    """Return type, slice and rule of every such name that lies in none of the slices `taken` of the original."""
    free = _Free(context, taken)
    for item in people:
        if free.takes(item.name):
            yield "person", item.name, "mention.named-person"
    named = sorted(
        (*_walked(context), *_subjects(context), *_over_line_ends(context)),
        key=lambda item: item[1].start - item[1].end,
    )
    for kind, span, rule in named:
        if free.takes(span, kind):
            yield kind, span, rule
    for span in _bodies(context):
        if free.takes(span):
            yield "organisation", span, "mention.named-body"
    towns = (("mention.listed-town", span) for span in listed_towns(context.view.text, context.tongue))
    for rule, span in (*(("mention.named-place", span) for span in _places(context)), *towns):
        if free.takes(span):
            yield "place", span, rule


def _walked(context: TextContext) -> Iterator[NamedSpan]:
    """Return the names that the sentences of the text hold by their syntax."""
    setting = context.setting
    places = roots_of_places(context) if context.tongue.article_attached else frozenset()
    for sentence in context.syntax.sentences:
        if context.tongue.syntax is not None and context.tongue.syntax.order == "sov":
            yield from names_before_verbs(setting, sentence)
        if context.tongue.capitals:
            yield from capital_names(setting, sentence)
        elif context.tongue.article_attached:
            yield from arabic_names(setting, sentence, places)


def _over_line_ends(context: TextContext) -> Iterator[NamedSpan]:
    """Return the persons whose given name ends a line that was wrapped by hand, the family name on the next one."""
    text, known = context.view.text, context.known
    for match in _WRAPPED.finditer(text, 0, _AREA) if context.tongue.capitals else ():
        start = match.start()
        wrapped = start - max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) > _LINE
        inside = wrapped and (text[start - 2].islower() or text[start - 2] == ",")
        listed = known.any_at(start) or known.any_at(match.start("family"))
        if (
            inside
            and not listed
            and is_given_name(match["given"])
            and match["family"] not in context.tongue.no_name_set
        ):
            yield "person", Span(*match.span()), "mention.named-person"


def _subjects(context: TextContext) -> Iterator[NamedSpan]:
    """Return who says, issues or performs something, where capitals show that the phrase names him in full."""
    facts = context.tongue.syntax
    if facts is None or not context.tongue.capitals:
        return
    for relation in context.syntax.relations:
        subject = relation.subject
        words = context.view.slice(subject.name).split() if subject.name else []
        written = all(word[0].isupper() and "_" not in word for word in words)
        if subject.name and subject.kind in ("person", "name") and len(words) > 1 and written:
            yield "person", subject.name, "mention.named-person"
        whole = subject.kind == "body" and not subject.anaphora and not _UNSURE.intersection(subject.reasons)
        parts = context.view.slice(subject.body).split() if subject.body else []
        whole = whole and subject.body is not None and two_bodies(facts, context.view.slice(subject.body)) is None
        told = "acronym" in subject.reasons or (len(parts) > 1 and any(word[0].isupper() for word in parts))
        if subject.body and whole and told and not facts.nouns_capital:
            yield "organisation", _without_seat(context, subject.body), "mention.named-body"


def _without_seat(context: TextContext, body: Span) -> Span:
    """Return a Russian mission without the town where it is, which is a place by itself: "посольство X в TOWN"."""
    seat = _SEAT.search(context.view.slice(body))
    return Span(body.start, body.start + seat.start()) if seat else body


class _Free:
    """The parts of the text that no mention has yet."""

    def __init__(self, context: TextContext, taken: Iterable[tuple[int, int, str]]) -> None:
        self._view = context.view
        self._used = bytearray(len(context.view.document.text) + 1)
        for start, end, kind in taken:
            self._use(start, end, _PLACED if kind == "place" else _TAKEN)

    def takes(self, span: Span, kind: NameKind = "place") -> bool:
        """Take a slice if it is free; the name of an organisation may hold the whole name of a place."""
        start, end = self._view.original(span)
        used = self._used[start:end]
        if _TAKEN in used or (_PLACED in used and (kind != "organisation" or self._cuts(start) or self._cuts(end))):
            return False
        if start >= end:
            return False
        self._use(start, end, _TAKEN)
        return True

    def _cuts(self, place: int) -> bool:
        return place > 0 and self._used[place - 1] == _PLACED == self._used[place]

    def _use(self, start: int, end: int, how: int) -> None:
        self._used[start:end] = bytes([how]) * (end - start)


def _bodies(context: TextContext) -> Iterator[Span]:
    """Return the bodies' names that begin with a head word or, where it may stand inside, at a capital."""
    text, tongue = context.view.text, context.tongue
    if not tongue.bodies:
        return
    heads = alternation(tongue.bodies)
    if tongue.article_attached:
        source = rf"(?<!\w){ATTACHED}(?P<start>(?:ال)?{heads})(?!\w)"
    elif tongue.head_inside:
        source = r"(?<!\w)(?P<start>)(?=[A-ZÄÇĞİÖŞÜ]\w)"
    else:
        source = rf"(?<!\w)(?P<start>){heads}(?!\w)"
    done = 0
    titles = [line.span for line in context.parts.above + context.parts.header if line.kind in ("title", "other")]
    for match in search(source).finditer(text, 0, _AREA):
        start = match.start("start")
        if start < done or (tongue.capitals and any(line.start <= start < line.end for line in titles)):
            continue  # in a headline every word has a capital
        body = body_at(text, start, tongue, context.known)
        if body and _whole(context, body):
            done = body.end
            yield body


def _whole(context: TextContext, body: Span) -> bool:
    """Return whether a body's name is whole, not the beginning of one or of a phrase."""
    text, tongue = context.view.text, context.tongue
    words = context.view.slice(body).split()
    if len(words) < _TWO:  # a head word alone is no name
        return tongue.head_last
    if tongue.grammar is None or context.known.entity(body, "organisation"):
        return True
    return tongue.grammar.is_whole(text, body, tongue)


def _places(context: TextContext) -> Iterator[Span]:
    """Return the one word after "the town of", where a sign or a word that is no name follows."""
    text, tongue = context.view.text, context.tongue
    if not tongue.place_heads:
        return
    source = rf"(?<!\w){ATTACHED}(?P<head>{alternation(tongue.place_heads)}) (?P<name>[^\W\d_]{{3,}})(?!\w)"
    for match in search(source).finditer(text, 0, _AREA):
        name = match["name"]
        word = re.compile(r" (\w+)").match(text, match.end())
        attached = word is not None and tongue.article_attached and word[1].startswith(("ب", "و"))
        bare = not tongue.capitals and match["head"] in _BARE_HEADS and not name.endswith(_NO_PLACE)
        ended = word is None or word[1] in tongue.stop_set or attached or bool(_ENDS.match(text, match.end()))
        known = name in tongue.stop_set or name.removeprefix("ال") in tongue.heads
        if ended and not known and (name[0].isupper() or bare or (not tongue.capitals and name.startswith("ال"))):
            yield Span(match.start("name"), match.end("name"))
