"""The body at the head of its own text, in languages that write names with capitals: above the kind, by its office."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archivist.analysis.constructions.lines import body_of_line
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import is_letterhead, whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.layout.line_kinds import HeaderLine
from archivist.analysis.proposals import same
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span, words_from

__all__ = ["headed_offices", "is_headline", "letterhead_bodies"]

_OFFICE = 5  # words of the name of an office, at most
_ABOVE_KIND = 3  # lines of a letterhead: body, office, place and day
_GENITIVE = re.compile(r"(?:ого|его|ой|ей|ых|их)$", re.IGNORECASE)  # of an adjective
_OWNED = re.compile(r"[ıiuü]$")  # the ending of a compound's noun
_HEAD = 2  # words in which a name's own noun stands: "Free Union", "Union of X"


def letterhead_bodies(context: TextContext) -> Iterator[Named]:
    """Return the body whose name, with that of its office, stands above the word for the statement.

    That word says that the lines above it are no headline; the noun of the body, or its office beside it, that they
    name who issues it.
    """
    lines = _letterhead(context)
    if lines and (joined := _office_of_body(context, lines[0].span)):
        yield Named(joined[1], joined[0], "issuer.header-line", 97, "high")
        return
    offices = [line.kind == "office" or _is_office(context, line.span) for line in lines]
    for number, line in enumerate(lines):
        near = offices[max(0, number - 1) : number] + offices[number + 1 : number + 2]
        body = _named(context, line.span) if line.kind == "other" and not offices[number] else None
        body = body or (_compound(context, line) if any(near) and not offices[number] else None)
        if body is None or not (any(near) or (_heads(context, body) and _is_own(context, lines, body))):
            continue
        yield Named(body, _beside(lines, offices, number), "issuer.header-line", 97, "high")
        return


def headed_offices(context: TextContext) -> frozenset[str]:
    """Return the offices below the name of their body in a statement's own header: they issue what the body does."""
    header = context.parts.header if context.parts.own_header else ()
    below = (line.span for body, line in pairwise(header) if (body.kind, line.kind) == ("body", "office"))
    return frozenset(same(context.view.slice(line)) for line in below)


def _office_of_body(context: TextContext, line: Span) -> tuple[Span, Span] | None:
    """Return the office and the body of a line on which the body follows in the genitive, without an article."""
    facts = context.tongue.syntax
    if facts is None or facts.article:
        return None
    words = [word for word in words_from(context.view.text, line.start) if word.end <= line.end]
    kinds = [facts.classes_of(context.view.slice(word).casefold()) for word in words]
    last = max((number for number, classes in enumerate(kinds) if "office" in classes), default=len(words))
    of_body = last + 2 < len(words) and _GENITIVE.search(context.view.slice(words[last + 1]))
    return (Span(line.start, words[last].end), Span(words[last + 1].start, line.end)) if of_body else None


def _letterhead(context: TextContext) -> Sequence[HeaderLine]:
    """Return the lines above the one that is the word for the statement, if they stand at the head of the text."""
    facts, header = context.tongue.syntax, context.parts.header
    kind = next((number for number, line in enumerate(header) if line.kind in ("type", "title")), 0)
    above = [line for line in header[:kind] if line.kind not in ("crumb", "date")]
    lettered = context.tongue.capitals and facts is not None and facts.order in ("svo", "sov")
    return above if lettered and 0 < len(above) <= _ABOVE_KIND and above[0].kind in ("other", "office") else ()


def _beside(lines: Sequence[HeaderLine], offices: Sequence[bool], number: int) -> Span | None:
    """Return the office on the line above that of the body, or below it."""
    places = (place for place in (number - 1, number + 1) if 0 <= place < len(lines) and offices[place])
    return next((lines[place].span for place in places), None)


def _is_office(context: TextContext, line: Span) -> bool:
    """Return whether a line names the part of a body that speaks to the press, and not the body with it."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(line).casefold().split()
    return len(words) <= _OFFICE and any("office" in facts.classes_of(word.rstrip("-")) for word in words)


def _named(context: TextContext, line: Span) -> Span | None:
    facts = context.tongue.syntax
    if facts is not None and not facts.article:
        return body_of_line(context, line, whole=True)
    return whole_body(context, line) if is_letterhead(context, line) and not is_headline(context, line) else None


def is_headline(context: TextContext, line: Span) -> bool:
    """Return whether a line with a body's noun tells what happens, as a headline does: a verb, or where it happens.

    A verb in small letters is known by no list: so a small word that nothing rules may be one, unless the text says
    the line again.
    """
    facts, words = context.tongue.syntax, context.view.slice(line).split()
    if facts is None or not facts.article or not context.tongue.capitals:
        return False
    kinds = [facts.classes_of(word.casefold()) for word in words]
    placed = any("frame" in kind and word[0].islower() for word, kind in zip(words, kinds, strict=True))
    head = next((number for number, kind in enumerate(kinds) if "body" in kind), len(words))
    told = any({"saying", "performing"} & kind for kind in kinds[head + 1 : head + 2])
    again = context.view.text.count(context.view.slice(line)) > 1
    joining = {"link", "inside", "article", "particle"}
    small = [bool(word[0].islower() and not joining & kind) for word, kind in zip(words, kinds, strict=True)]
    ruled = [bool(joining & kind) for kind in kinds]  # "Ligue des pêcheurs": what a small word rules is no verb
    plain = any(word and not (number and ruled[number - 1]) for number, word in enumerate(small))
    return not again and (placed or told or plain)


def _compound(context: TextContext, line: HeaderLine) -> Span | None:
    """Return the line beside that of its office that is a compound name, where the noun with its ending is the last."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(line.span).split()
    if not context.tongue.head_last or line.kind != "other" or len(words) < _HEAD or not words[-1].isalpha():
        return None
    capital = all(word[0].isupper() or "link" in facts.classes_of(word) for word in words)
    return line.span if capital and _OWNED.search(words[-1].casefold()) else None


def _is_own(context: TextContext, lines: Sequence[HeaderLine], body: Span) -> bool:
    """Return whether the line of a body is no headline above a statement with a title: more shows that it issues it.

    Nothing stands above the bare word for the statement but a letterhead; else its place stands beside the body, or
    the body acts in the text.
    """
    below = next(line for line in context.parts.header if line.kind in ("type", "title"))
    name = context.view.slice(body)
    acting = (item.subject for item in context.syntax.relations if item.subject.body and item.place > body.end)
    named = any(context.view.slice(item.body or item.span) == name for item in acting)
    return below.kind == "type" or len(lines) > 1 or named


def _heads(context: TextContext, body: Span) -> bool:
    """Return whether a name's own noun stands at its head, as in no headline: "Union of X", "Freie Union X"."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(body).split()[:_HEAD]
    first = next((n for n, word in enumerate(words) if "body" in facts.classes_of(word.casefold())), None)
    return first is not None and not any("saying" in facts.classes_of(word.casefold()) for word in words)
