"""Persons of Arabic news whom the headline names before a colon, and the text in full behind a role that speaks.

"SURNAME: we shall not yield", and below "the secretary of the union, NAME SURNAME, warned": whatever the name is, the
headline shows that it is one and where it ends.
"""

import re
from collections.abc import Iterator

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.text_view import Span

__all__ = ["persons_of_headline"]

_WORD, _QUOTES = r"[^\W\d_]{2,}", "\"'«»“”"
_BEFORE = re.compile(rf"[{_QUOTES}]?(?P<who>{_WORD}(?: {_WORD}){{0,2}})[{_QUOTES}]?(?: ل[^:\n]{{2,24}})? ?: ?\S")
_REACH, _WEIGHT = 170, 80  # characters from the role to the name
_ARTICLE = "ال"
_NO_NAME = ("body", "role", "honorific", "statement", "media", "time", "close", "saying", "performing", "frame")


def persons_of_headline(context: TextContext) -> Iterator[Named]:
    """Return who speaks by a role, with the name that stands behind it and in the headline before a colon."""
    said = [item for item in context.syntax.relations if item.kind in ("says", "speaks-for") and not item.foreign]
    if not context.tongue.article_attached or any(item.subject.name is not None for item in said):
        return
    name = _called(context) if any(item.subject.role is not None for item in said) else None
    for relation in said if name else ():
        role = relation.subject.role
        found = _behind(context, relation, role, name) if role and name else None
        if role and found:
            features = frozenset(("role-noun", "alone", "in-headline"))
            yield Named(found[0], Span(role.start, found[1]), "speaker.says", _WEIGHT, "high", features)
            return


def _called(context: TextContext) -> str | None:
    """Return the name that the first line has before a colon: no place, no body, no office."""
    line = next(iter(context.syntax.lines), None)
    match = _BEFORE.match(context.view.text, line.start, line.end) if line else None
    facts = context.tongue.syntax
    if match is None or facts is None:
        return None
    start, words = match.start("who"), match["who"].split()
    listed = any(context.known.at(start, kind) for kind in ("place", "organisation"))
    classes = (facts.classes_of(form) for word in words for form in (word, word.removeprefix(_ARTICLE)))
    plain = not any(kinds.intersection(_NO_NAME) for kinds in classes)
    return match["who"] if plain and not listed else None


def _behind(context: TextContext, relation: Relation, role: Span, called: str) -> tuple[Span, int] | None:
    """Return the name behind a role in its sentence, and where the role ends; a surname has its given name before."""
    given = "" if " " in called else rf"(?!ال){_WORD} "
    source = re.compile(rf"(?P<comma> ?[،,])? (?P<name>{given}{re.escape(called)})(?P<end> ?[،,.]| )")
    sentence = context.syntax.sentences[relation.sentence].span
    match = source.search(context.view.text, role.end - 1, min(sentence.end, role.start + _REACH))
    if match is None:
        return None
    between = [token for token in context.syntax.sentences[relation.sentence].tokens if role.end <= token.start]
    passed = [token for token in between if token.end <= match.start()]
    if any(token.text not in _QUOTES if not token.word else token.has("saying", "performing") for token in passed):
        return None
    settled = match["comma"] or (match.start() <= role.end and not match["name"].startswith(("ب", "ل")))
    return (Span(*match.span("name")), match.start()) if settled else None
