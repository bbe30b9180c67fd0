"""How Arabic letters to a paper are signed: a reader with the town, an office with its body on the line below."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.constructions.signature_lines import bare, classes_of
from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["name_before_town", "office_above_body", "office_before", "reader_of_letter", "without_greeting"]

_TOWN = re.compile(r" ?- ?(?=[^\W\d_]{2,}(?: [^\W\d_]{2,})?$)")
_GREETING = re.compile(r"و?مع (?:خالص |اطيب )?تحيات[ :،]{1,2}(?=\w)")
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")
_HEAD = 6  # lines in which a letter greets whom it is to
_CLASSES = frozenset(("body", "role", "close", "statement", "saying", "time"))  # of words that no name has


def name_before_town(context: TextContext, line: Span) -> Span | None:
    """Return the name of "NAME - TOWN", as readers sign, where a common given name begins it."""
    joint = _TOWN.search(context.view.slice(line)) if context.tongue.article_attached else None
    if joint is None:
        return None
    name = Span(line.start, line.start + joint.start())
    town = context.view.slice(Span(line.start + joint.end(), line.end))
    return name if _is_name(context, name) and not classes_of(context, town.split()[0]) & _CLASSES else None


def reader_of_letter(context: TextContext) -> list[Span]:
    """Return the last line of a letter to an editor, if it is a name and no more, perhaps with a dash and a town."""
    parts, view = context.parts, context.view
    saluting = context.tongue.genres.saluting
    if not saluting or not context.tongue.article_attached:
        return []
    lines = [line for line in view.lines if parts.statement.start <= line.start and line.end <= parts.statement.end]
    greets = pattern(either(saluting))
    if not any(greets.match(view.text, line.start, line.end) for line in lines[:_HEAD]):
        return []
    last = bare(context, lines[-1])
    name = name_before_town(context, last) or last
    return [name] if _is_name(context, name) else []


def _is_name(context: TextContext, span: Span) -> bool:
    """Return whether words are a person's name, begun by a common given name."""
    words = context.view.slice(span).split()
    plain = _NAME.fullmatch(context.view.slice(span)) and words[0] in given_names()
    return bool(plain) and not any(classes_of(context, word) & _CLASSES for word in words)


def without_greeting(context: TextContext, line: Span) -> Span:
    """Return a line of an Arabic signature without "with greetings of" before who signs."""
    greeting = _GREETING.match(context.view.text, line.start, line.end) if context.tongue.article_attached else None
    return Span(greeting.end(), line.end) if greeting else line


def office_before(context: TextContext, span: Span) -> Span | None:
    """Return the office that stands before the body which it is part of; None where no noun for offices begins it."""
    office = bare(context, span)
    first = context.view.slice(office).split()[:1]
    heads = context.tongue.office_heads
    return office if first and {first[0], first[0].removeprefix("ال")} & heads else None


def office_above_body(context: TextContext, lines: Sequence[Span]) -> Iterator[tuple[Span | None, Span]]:
    """Return the lines of a signature; in the place of an office and "in BODY" on the next, the office and the body."""
    skipped = False
    for number, line in enumerate(lines):
        if skipped:
            skipped = False
            continue
        body = _body_below(context, lines[number + 1]) if number + 1 < len(lines) else None
        office = office_before(context, line) if body else None
        skipped = office is not None
        yield (office, body) if office and body else (None, line)


def _body_below(context: TextContext, line: Span) -> Span | None:
    """Return the body of a line "in BODY", whose preposition is written on to the name."""
    text = context.view.text
    if not context.tongue.article_attached or text[line.start : line.start + 1] not in ("ب", "ل"):
        return None
    body = body_at(text, line.start + 1, context.tongue, context.known)
    return body if body and body.end >= line.end else None
