"""The bodies of a signature: that of a role, "Chair of the BODY", "Chair, BODY", and those that sign together."""

from collections.abc import Sequence

from archivist.analysis.constructions.lines import body_of_held_role
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.constructions.signature_lines import classes_of, untitled
from archivist.analysis.context import TextContext
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.text_view import Span

__all__ = ["body_beside_role", "is_among_bodies"]

_JOINT = ", "
_ROLE_WORDS = 4  # of a role before the comma: "Deputy Chief Executive Officer"


def body_beside_role(context: TextContext, role: Span) -> Span | None:
    """Return the body that a role is held in, or that stands behind its comma as the whole rest of the line."""
    return body_of_held_role(context, role) or _behind_comma(context, role)


def _behind_comma(context: TextContext, role: Span) -> Span | None:
    """Return the body behind the one comma of a line, before which a role stands and no more."""
    facts, (held, *rest) = context.tongue.syntax, context.view.slice(role).split(_JOINT)
    if facts is None or facts.order != "svo" or len(rest) != 1 or not 0 < len(held.split()) <= _ROLE_WORDS:
        return None
    if not any("role" in classes_of(context, word) for word in held.split()):
        return None
    if any({"role", "time"} & classes_of(context, word) for word in rest[0].split()):
        return None
    return whole_body(context, Span(role.end - len(rest[0]), role.end))


def is_among_bodies(context: TextContext, lines: Sequence[Span], name: Span) -> bool:
    """Return whether what looks like a name stands among bodies that sign together, and may be one of them."""
    first = context.view.slice(untitled(context, name)).split()[0]
    if not context.tongue.capitals or is_given_name(first) or untitled(context, name) != name:
        return False
    return sum(whole_body(context, line) is not None for line in lines if line != name) > 1
