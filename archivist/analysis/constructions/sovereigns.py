"""Who enacts what follows in the first person of sovereigns: "We, NAME, king of LAND, ... have ordered: ... NAME"."""

import re
from collections.abc import Iterator

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext, once
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span

__all__ = ["enacting_sovereign", "sovereigns"]

_HEAD = 600  # characters of an act in which its sovereign stands
_OWN_FORMS = ("direct", "embedded")


@once
def enacting_sovereign(context: TextContext) -> Named | None:
    """Return the sovereign in whose name a text is enacted, and who signs it by the same name."""
    start = context.parts.statement.start
    if context.form.form not in _OWN_FORMS:
        return None
    found = search(context.tongue.sovereign).search(context.view.text, start, start + _HEAD)
    if found is None:
        return None
    name, role = Span(*found.span("name")), Span(*found.span("role"))
    signed = re.compile(rf"(?<!\w){re.escape(context.view.slice(name))}(?!\w)")
    if signed.search(context.view.text, role.end, context.parts.statement.end) is None:
        return None
    return Named(name, role, "speaker.header-line", 92, "high")


def sovereigns(context: TextContext) -> Iterator[Named]:
    """Return the sovereign in whose name a text is enacted."""
    found = enacting_sovereign(context)
    if found is not None:
        yield found
