"""Who signs below a text in Arabic letters that has no valediction: a name with a role above it, before it, or neither.

Letters without capitals show no name. So below the last sentence stand no other lines than those that sign: a role, and
the name below it or behind it; or the name alone of somebody whose message the text has announced.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from archivist.analysis.constructions.lines import body_of_line, body_of_role
from archivist.analysis.constructions.signature_lines import (
    NO_SIGNATURE,
    bare,
    classes_of,
    is_clause,
    is_dated,
    is_editor,
    is_sentence,
    own_lines,
    untitled,
)
from archivist.analysis.constructions.signature_names import is_name
from archivist.analysis.context import TextContext, once
from archivist.analysis.languages import given_names
from archivist.analysis.layout.page_headline import is_byline
from archivist.analysis.patterns import either, folded, pattern
from archivist.analysis.text_view import Span

__all__ = ["ClosingSigner", "closing_signer"]

_LINES, _LENGTH = 6, 80  # lines at the end that may sign, and characters of one
_NO_PROSE, _ROLE_WORDS, _MARKED = 9, 7, 3  # words of a line that is no prose, of a role, of one before a name
_NAME_WORDS = 4  # of a name; with more, two may stand there
_JOINED = frozenset(folded("بن ابن بنت ولد عبد أبو آل الله الدين ال").split())  # which make no name by themselves
_AGAIN = 2  # times that a text has the name of whoever signs it alone
_DEFINITE, _ON = "ال", "بل"  # the article; letters of prepositions that are written on to a word
_LABEL = re.compile(r" ?: ?")
_ITEM = re.compile(r"[-–—•*·]|[0-9]+ ?[-.)]")


class ClosingSigner(NamedTuple):
    """A person, the role beside the name, and the body that it is held in."""

    name: Span
    role: Span | None
    body: Span | None


@once
def closing_signer(context: TextContext) -> ClosingSigner | None:
    """Return the one who signs on the last lines of a statement, but for those of place and day."""
    if context.form.form not in ("direct", "embedded"):
        return None
    lines = _below_prose(context)
    if context.tongue.capitals:  # which show a role and a name by themselves
        announced = len(lines) == 1 and _is_announced(context, lines[0])
        return ClosingSigner(untitled(context, lines[0]), None, None) if announced else None
    for number in range(len(lines)):
        if all(_is_body_or_behalf(context, line) for line in lines[:number]):
            found = _signer(context, lines[number:])
            if found:
                return found
    return None


def _below_prose(context: TextContext) -> list[Span]:
    """Return the short lines below the last one of prose or of a list; none where there is none, or nothing else."""
    lines = own_lines(context)[-_LINES:]
    below = [line for line in lines if not is_dated(context, line)]
    told = [number for number, line in enumerate(below) if _is_prose(context, line)]
    closing = [bare(context, line) for line in below[told[-1] + 1 :]] if told else []
    return [line for line in closing if line.start < line.end]  # without one of marks alone


def _is_prose(context: TextContext, line: Span) -> bool:
    text = context.view.slice(line)
    long = len(text.split()) >= _NO_PROSE or len(text) > _LENGTH
    return long or _ITEM.match(text) is not None or is_sentence(context, line)


def _is_body_or_behalf(context: TextContext, line: Span) -> bool:
    """Return whether a line above the signer says for whom he signs: "for the office", or the body itself."""
    behalf = context.tongue.on_behalf
    if behalf and pattern(rf"(?i:{either(behalf)}) ").match(context.view.text, line.start, line.end):
        return True
    return "body" in classes_of(context, context.view.slice(line).split()[0])


def _signer(context: TextContext, lines: Sequence[Span]) -> ClosingSigner | None:
    """Return who the lines say signs, and nothing else: "ROLE / NAME", "NAME / ROLE", "ROLE: NAME", "NAME"."""
    match lines:
        case [role, *_] if is_editor(context.view.slice(role).split()):
            return None
        case [role, name] if _is_role(context, role) and _named(context, name):
            return ClosingSigner(untitled(context, name), role, _body(context, role))
        case [only] if (parts := _parted(context, only)) is not None:
            name, role = parts
            return ClosingSigner(untitled(context, name), role, _body(context, role))
        case [name, role, *more] if _named(context, name) and len(more) <= 1 and _is_role(context, role):
            held = _on_next_line(context, role, more)
            return held and ClosingSigner(untitled(context, name), held, _body(context, held))
        case [name] if _is_announced(context, name):
            return ClosingSigner(untitled(context, name), None, None)
        case _:
            return None


def _is_role(context: TextContext, line: Span) -> bool:
    """Return whether a line is a role and what it is of, no medium's."""
    words = context.view.slice(line).split()
    kinds = [classes_of(context, word) for word in words]
    told = any({"media", "time", "close", "saying"} & kind for kind in kinds)
    return 0 < len(words) <= _ROLE_WORDS and "role" in kinds[0] and not told


def _on_next_line(context: TextContext, role: Span, more: Sequence[Span]) -> Span | None:
    """Return a role with the next line, if it goes on there: "head of the chamber / in the province of"."""
    if not more:
        return role
    goes_on = context.tongue.article_attached and context.view.text[more[0].start] in _ON
    return Span(role.start, more[0].end) if goes_on else None


def _named(context: TextContext, line: Span) -> bool:
    """Return whether a line is a name, with its title, and none of its words another noun.

    In Arabic a common given name, a title or "son of" shows it.
    """
    name = untitled(context, line)
    if name.start >= name.end or NO_SIGNATURE.search(context.view.slice(line)) or not is_name(context, name):
        return False
    words = context.view.slice(name).split()
    own = [word for word in words if word not in _JOINED]
    titled = name.start > line.start or len(own) < len(words)  # "Dr", "son of"
    usual = titled or words[0] in context.tongue.given_set or words[0] in given_names()
    usual = usual or "honorific" in classes_of(context, words[0])
    later = any(word in given_names() for word in words[1:])  # a role that goes on, with a name at its end
    known = usual or not (context.tongue.article_attached or later)
    rest = context.view.trimmed(name.start + len(words[0]), name.end) if usual else name  # "Ali" is "on" as well
    return known and len(own) <= _NAME_WORDS and not (rest.start < rest.end and is_clause(context, rest))


def _parted(context: TextContext, line: Span) -> tuple[Span, Span] | None:
    """Part "ROLE: NAME", and "ROLE NAME" where a common given name shows where the name begins."""
    if is_byline(context.view.slice(line)):
        return None  # "Writer: NAME", whose statement it need not be
    label = _LABEL.search(context.view.text, line.start, line.end)
    if label:
        role, name = Span(line.start, label.start()), Span(label.end(), line.end)
        return (name, role) if name.start < name.end and _is_role(context, role) and _named(context, name) else None
    start = line.start
    for _ in range(_MARKED):
        space = context.view.text.find(" ", start, line.end)
        if space < 0:
            break
        start = space + 1
        role, name = Span(line.start, space), Span(start, line.end)
        first = context.view.slice(untitled(context, name)).split()[0]
        if first in given_names() and _is_role(context, role) and _named(context, name):
            return name, role
    return None


def _is_announced(context: TextContext, line: Span) -> bool:
    """Return whether a line alone is the name of somebody whose message the text has announced, or who told of it."""
    if not _named(context, line):
        return False
    name = context.view.slice(untitled(context, line))
    if context.view.text.count(name) < _AGAIN:
        return False
    known = (item.subject.name for item in context.syntax.relations if not item.foreign)
    if any(span is not None and context.view.slice(span).endswith(name) for span in known):
        return True
    above = (item for item in context.syntax.sentences if item.span.end <= line.start)
    told = (item for item in above if any(token.has("statement") for token in item.tokens))
    return any(name in context.view.slice(item.span) for item in told)


def _body(context: TextContext, role: Span) -> Span | None:
    """Return the body that a role is held in, where the text above the signature says "we", or speaks of it."""
    body = body_of_role(context, role) or body_of_line(context, role)
    if body is None:
        return None
    above, text = context.view.text[: role.start], context.view.slice(body)
    if context.tongue.genres.we and pattern(context.tongue.genres.we).search(above):
        return body  # a text of "we", which is whom its signer speaks for
    for word in re.finditer(r"[^\W\d_]+", text):
        head = word.group() if word.group().startswith(_DEFINITE) else f"{_DEFINITE}{word.group()}"  # "the chamber"
        named = " ".join(text[word.start() :].split()[:_AGAIN])
        again = named in above or (context.tongue.article_attached and f" {head} " in above)
        if again and "body" in classes_of(context, word.group()):
            return Span(body.start + word.start(), body.end)
    return None
