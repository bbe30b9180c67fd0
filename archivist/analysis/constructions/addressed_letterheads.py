"""The body at the head of its own letter: its name, its address below it, and the letter's greeting further down."""

import re
from collections.abc import Sequence

from archivist.analysis.constructions.lines import body_of_line
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.layout.addressees import is_greeted
from archivist.analysis.layout.letterheads import is_address, is_called
from archivist.analysis.layout.line_ends import is_state
from archivist.analysis.patterns import either, pattern
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["addressed_letterhead"]

_LINES = 20  # of a letter's head, the greeting among them
_ABOVE = 2  # lines above the name: the state, what the page says
_LETTERS = re.compile(r"[^\W\d_]+")


def addressed_letterhead(context: TextContext) -> Span | None:
    """Return the body with which a letter begins, where the next line is its address and a greeting stands below.

    The address of whom a letter is written to stands there too where the sender gives none. It has the noun of whom
    the letter greets, nobody to call, and a person writes to it as "I".
    """
    lines = [line for line in context.view.lines if line.start >= context.parts.statement.start][:_LINES]
    if context.form.form != "direct" or not context.tongue.capitals:
        return None
    greeting = next((number for number, line in enumerate(lines) if _greets(context, line)), None)
    if greeting is None:
        return None
    first = (k for k in range(min(_ABOVE, greeting)) if not is_state(context.tongue, context.view.slice(lines[k])))
    name = next(first, greeting)
    if name + 1 >= greeting or not _is_address(context, lines[name], lines[name + 1]):
        return None
    body = _body(context, lines[name])
    if body is None or is_greeted(context.view, lines[name], lines[greeting]):
        return None
    head = lines[name + 1 : greeting]
    return body if _is_senders(context, head) or _says_we(context, lines[greeting]) else None


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the body that a line is, and nothing else."""
    facts = context.tongue.syntax
    if facts is None or any(item.kind == "addressee" and item.span == line for item in context.parts.header):
        return None
    by_grammar = not facts.article or facts.nouns_capital
    return body_of_line(context, line, whole=True) if by_grammar else whole_body(context, line)


def _is_senders(context: TextContext, head: Sequence[Span]) -> bool:
    """Return whether a letterhead says how to call, or whom the letter is for stands below it."""
    to = {item.span for item in context.parts.header if item.kind == "addressee"}
    return any(is_called(context.view.slice(line)) or line in to for line in head)


def _says_we(context: TextContext, greeting: Span) -> bool:
    """Return whether a letter is in the first person, and never of one who writes as "I"."""
    text, end = context.view.text, context.parts.statement.end
    if context.tongue.voice.search("own", text, greeting.end, end) is None:
        return False
    facts = context.tongue.syntax or SyntaxFacts()
    return not any("myself" in facts.classes_of(word.casefold()) for word in _LETTERS.findall(text, greeting.end, end))


def _greets(context: TextContext, line: Span) -> bool:
    saluting: Sequence[str] = context.tongue.genres.saluting
    return bool(saluting) and pattern(either(saluting)).match(context.view.text, line.start, line.end) is not None


def _is_address(context: TextContext, above: Span, line: Span) -> bool:
    dated = any(line.start <= date.span.start < line.end for date in context.dates)
    return not dated and is_address(context.view, above, line)
