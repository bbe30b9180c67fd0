"""Who signs below a text that has no valediction, on one line with the role: "NAME, spokesman of the BODY".

Or behind the role: "The Mayor, NAME".
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from archivist.analysis.constructions.bodies_of_roles import body_beside_role
from archivist.analysis.constructions.signature_lines import NO_SIGNATURE, bare, classes_of, is_dated
from archivist.analysis.constructions.signature_names import STOPS, name_and_role, role_and_name
from archivist.analysis.context import TextContext
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import folded
from archivist.analysis.text_view import Span

__all__ = ["Signer", "last_signer", "signs"]

_LINES, _LENGTH, _PROSE = 4, 110, 60  # lines below the text; characters of one, and of the text's last line
_NAME = 4  # words of a name
_FOR_PRESS = re.compile(r"(?i:\W*(?:press|prens|basın|пресс|chargé|medien|media))")


class Signer(NamedTuple):
    """A person, the role beside the name, and the body that it is held in."""

    name: Span
    role: Span
    body: Span | None


def last_signer(context: TextContext) -> Signer | None:
    """Return the one who signs on the last line of a statement, but for those of place and day."""
    lines = _below_text(context) if context.form.form == "direct" else ()
    if len(lines) != 1 or not context.tongue.capitals or NO_SIGNATURE.search(context.view.slice(lines[0])):
        return None
    line = bare(context, lines[0])
    behind = role_and_name(context, line)
    name, role = name_and_role(context, line) or behind or (None, None)
    if name is None or role is None or context.view.slice(name).count(" ") >= _NAME:
        return None
    if not (signs(context, role) if behind else _holds(context, role)):
        return None
    return Signer(name, role, body_beside_role(context, role))


def _below_text(context: TextContext) -> Sequence[Span]:
    """Return the short lines below the last line of prose, without those of place and day; none where there is none."""
    statement, view = context.parts.statement, context.view
    lines = [line for line in view.lines if statement.start <= line.start and line.end <= statement.end]
    below = [line for line in lines[-_LINES:] if not is_dated(context, line)]
    prose = [number for number, line in enumerate(below) if _is_prose(context, line)]
    return below[prose[-1] + 1 :] if prose else ()


def _is_prose(context: TextContext, line: Span) -> bool:
    text = context.view.slice(line)
    return len(text) > _LENGTH or (len(text) > _PROSE and text[-1] in STOPS)


def _holds(context: TextContext, role: Span) -> bool:
    """Return whether a role says where it is held, and no more."""
    first, *rest = context.view.slice(role).split()
    return bool(rest) and "role" in classes_of(context, first) and signs(context, role)


def signs(context: TextContext, role: Span) -> bool:
    """Return whether the role behind a name below a text is that of who signs.

    That of a medium is an article's author; behind a role with a day stands what a picture shows; one for the press is
    that of whom it may ask.
    """
    words = context.view.slice(role)
    kinds = [classes_of(context, word) for word in words.split()]
    told = any({"media", "time"} & kind or ("close" in kind and "inside" not in kind) for kind in kinds)
    told = told or not _of_media().isdisjoint(words.casefold().split())
    return not told and _FOR_PRESS.match(words) is None


@cache
def _of_media() -> frozenset[str]:
    """Return who writes for a medium or makes its pictures."""
    return frozenset(map(folded, (*of_all("reporters"), *of_all("photographers"))))
