"""Whom a construction names."""

import re
from dataclasses import dataclass

from archivist.analysis.context import TextContext
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["Named", "calm", "is_torn"]


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a person, the rule that names it, and how much it weighs.

    `beside` is what is named with it: the role of a person, the office that speaks for a body.
    """

    span: Span
    beside: Span | None
    rule: str
    weight: int
    certainty: Certainty
    features: frozenset[str] = frozenset()  # what else speaks for it or against it: analysis/decision


def calm(context: TextContext, span: Span) -> Span:
    """Return where the text writes a name in small letters too that a headline or a letterhead has in capitals."""
    name = context.view.slice(span)
    if not name.isupper() or " " not in name:
        return span
    again = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE).finditer(context.view.text)
    return next((Span(*match.span()) for match in again if not match.group().isupper()), span)


def is_torn(name: str) -> bool:
    """Return whether a name holds a figure, one mark of a quotation without the other, or is one as a whole."""
    return (
        any(map(str.isdigit, name)) or name.count('"') % 2 == 1 or name[0] in '«„“"' or ("»" in name) != ("«" in name)
    )
