"""A role and a name on one line of a signature, in either order, also where the role goes on from the line above."""

from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.constructions.signature_lines import classes_of, untitled
from archivist.analysis.constructions.signature_names import is_name, is_role, name_and_role, role_and_name
from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.text_view import Span

__all__ = ["beside_role", "unwrapped"]


def beside_role(context: TextContext, line: Span) -> tuple[Span, Span] | None:
    """Return the name and the role on one line, whichever stands first."""
    return name_and_role(context, line) or (None if is_name(context, line) else role_and_name(context, line))


def unwrapped(context: TextContext, lines: Sequence[Span]) -> list[Span]:
    """Return the lines, a role that goes on below, with the name at its end, as one: "Chair of the / Union NAME"."""
    for number, (line, below) in enumerate(pairwise(lines)):
        whole = Span(line.start, below.end)
        held = is_role(context, line) and not beside_role(context, line) and not is_role(context, below)
        pair = role_and_name(context, whole) if held and not _begins_name(context, below) else None
        if pair and pair[0].start > below.start:
            return [*lines[:number], whole, *lines[number + 2 :]]
    return list(lines)


def _begins_name(context: TextContext, line: Span) -> bool:
    """Return whether a line is a name, or in letters without capitals begins with a title or a given name."""
    first = context.view.slice(untitled(context, line)).split()[0]
    titled = untitled(context, line) != line or "honorific" in classes_of(context, first)
    return is_name(context, line) if context.tongue.capitals else titled or first in given_names()
