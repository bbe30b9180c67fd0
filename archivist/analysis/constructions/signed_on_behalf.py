"""Who signs in a body's name: "For the BODY, the chair, NAME", or on lines below "For the BODY".

Where the head stands last, so do the words for it: "BODY adına NAME".
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.constructions.signature_lines import NO_SIGNATURE, bare, classes_of, is_dated
from archivist.analysis.constructions.signature_names import is_name, is_role, name_and_role
from archivist.analysis.context import TextContext
from archivist.analysis.patterns import cased, either, pattern
from archivist.analysis.syntax.izafe_agents import end_before_ending
from archivist.analysis.text_view import Span

__all__ = ["OnBehalf", "is_part", "last_on_behalf", "on_behalf"]

_PARTED = re.compile(r" ?[:،,] ?| [-–—] ")
_LAST = 3  # lines at the end of a statement that may be such a signature without a valediction above
_BLOCK = 5  # lines at its end in which whoever signs for a body stands below it
_LENGTH = 160


class OnBehalf(NamedTuple):
    """A body, and who signs for it where the line says so."""

    body: Span
    name: Span | None = None
    role: Span | None = None


def on_behalf(context: TextContext, line: Span) -> OnBehalf | None:
    """Return whom a line of a signature says that somebody signs for, and who does."""
    found = _signed_for(context, line)
    if found is None:
        return None
    whole, (body, *rest) = found
    signer = _signer(context, rest)
    if signer is None:
        return OnBehalf(_bare_of_article(context, whole))
    return OnBehalf(_bare_of_article(context, body), *signer)


def last_on_behalf(context: TextContext) -> OnBehalf | None:
    """Return such a line among the last ones of a statement that names a body, and who signs for it."""
    statement = context.parts.statement
    lines = [line for line in context.view.lines if statement.start <= line.start and line.end <= statement.end]
    for line in lines[1:][-_LAST:]:
        words = context.view.slice(line)
        found = on_behalf(context, line) if len(words) <= _LENGTH and not words.endswith((".", "!", "?")) else None
        if found and found.name and _is_body(context, found.body) and not NO_SIGNATURE.search(words.replace(":", "")):
            return found
    return _over_lines(context, [line for line in lines[1:][-_BLOCK:] if not is_dated(context, line)])


def _signed_for(context: TextContext, line: Span) -> tuple[Span, list[Span]] | None:
    """Return the name for which a line says that somebody signs, and the parts that commas make of it and the rest."""
    text, words = context.view.text, context.tongue.on_behalf
    if context.tongue.head_last:
        behind = _behind(words).search(text, line.start, line.end)
        body = context.view.trimmed(line.start, behind.start()) if behind else None
        if behind is None or body is None or body.start >= body.end:
            return None
        rest = context.view.trimmed(behind.end(), line.end)
        return body, [body, *(_parts(context, rest) if rest.start < rest.end else ())]
    before = _before(words).match(text, line.start, line.end)
    if before is None:
        return None
    whole = bare(context, Span(before.end(), line.end))  # of the comma at the end of the line
    body, *others = _parts(context, whole)
    end = end_before_ending(context.setting, text, body)
    return (Span(whole.start, end) if not others else whole), [Span(body.start, end), *others]


def is_part(context: TextContext, body: Span) -> bool:
    """Return whether what somebody signs for is a part of a body, which its own words do not name: "For the board"."""
    first, *others = context.view.slice(body).split()
    if context.tongue.capitals and len(others) == 1 and others[0].islower():
        return True  # "executive committee": an adjective says which one of the body's own it is
    bare = first.removeprefix("ال") if context.tongue.article_attached else first.casefold()
    return bare in context.tongue.office_heads or "office" in classes_of(context, first.casefold())


def _over_lines(context: TextContext, lines: Sequence[Span]) -> OnBehalf | None:
    """Return who signs on the last lines, below the one that says in whose name: with the role beside the name."""
    for number, line in enumerate(lines[:-1]):
        found = _signed_for(context, line)
        words = context.view.slice(line)
        if found is None or len(words) > _LENGTH or words[-1] in ".!?" or NO_SIGNATURE.search(words):
            continue
        body, *rest = (_bare_of_article(context, part) for part in found[1])
        signed = [_bare_of_article(context, part) for part in (*rest, *lines[number + 1 :])]
        small = context.tongue.capitals and context.view.slice(body).islower()  # "for the board", of no name
        signer = _signer_over_lines(context, signed) if _is_body(context, body) and not small else None
        if signer:
            return OnBehalf(body, *signer)
    return None


def _signer_over_lines(context: TextContext, lines: Sequence[Span]) -> tuple[Span, Span | None] | None:
    match lines:
        case [name] if is_name(context, name):
            return name, None
        case [both] if (pair := name_and_role(context, both)) is not None:
            return pair
        case [role, name] if is_role(context, role) and is_name(context, name):
            return name, role
        case [name, role] if is_name(context, name) and is_role(context, role):
            return name, role
        case _:
            return None


def _signer(context: TextContext, parts: Sequence[Span]) -> tuple[Span, Span | None] | None:
    """Return the name and the role that the parts of a line behind the body are, in either order."""
    match [_bare_of_article(context, part) for part in parts]:
        case [name] if is_name(context, name):
            return name, None
        case [only]:
            return _name_behind_role(context, only)
        case [first, second] if is_name(context, first) and is_role(context, second):
            return first, second
        case [first, second] if is_role(context, first) and is_name(context, second):
            return second, first
        case _:
            return None


def _name_behind_role(context: TextContext, part: Span) -> tuple[Span, Span] | None:
    """Part "chairwoman NAME", where a name with capitals stands right behind the role."""
    first = context.view.slice(part).partition(" ")[0]
    name = Span(part.start + len(first) + 1, part.end)
    if not context.tongue.capitals or "role" not in classes_of(context, first) or name.start >= name.end:
        return None
    return (name, Span(part.start, name.start - 1)) if is_name(context, name) else None


def _parts(context: TextContext, span: Span) -> list[Span]:
    starts = [span.start, *(match.end() for match in _PARTED.finditer(context.view.text, span.start, span.end))]
    ends = [*(match.start() for match in _PARTED.finditer(context.view.text, span.start, span.end)), span.end]
    return [context.view.trimmed(start, end) for start, end in zip(starts, ends, strict=True)]


def _bare_of_article(context: TextContext, part: Span) -> Span:
    """Return a slice without the article in small letters before it: "le Collectif", "l'Association"."""
    first = re.match(r"[^\W\d_]+(?:'|(?= ))", context.view.slice(part)) if context.tongue.capitals else None
    if first is None or not first.group().islower() or "article" not in classes_of(context, first.group()):
        return part
    return context.view.trimmed(part.start + first.end(), part.end)


def _is_body(context: TextContext, span: Span) -> bool:
    """Return whether a name is headed by a noun for bodies, is a short form in capitals, or a body by its grammar."""
    words = context.view.slice(span).split() if span.start < span.end else []
    if not words:
        return False
    head = words[-1] if context.tongue.head_last else words[0]
    short = words[0].isupper() and len(words[0]) > len("No") and (len(words) == 1 or not context.tongue.head_last)
    return "body" in classes_of(context, head) or short or whole_body(context, span) is not None


@cache
def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)  # "for and on behalf of" begins with "for"
    return pattern(rf"(?i:{either(longest_first)}) ")


@cache
def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return pattern(rf" {either(sorted(cased(words)))}(?=[ ,:]|$)[ ,:]*") if words else re.compile("(?!)")
